/** Animals that were drawn lately, kept: a camera is tried several times before it draws. */
import type { Coat, Mien, Sketched, View } from './form.ts';
import { kindNamed } from './kinds.ts';
import { sketchBeast } from './sketch.ts';

/** At most so many are kept. */
const MOST = 12;
const known = new Map<string, Sketched>();

const CALM: Mien = { browIn: 0, browOut: 0, open: 0.94, pupil: 1, curve: 0.15, mouth: 0 };

export interface BeastOrder extends Omit<View, 'mien'> {
	readonly name: string;
	/** Where it is not that of its kind. */
	readonly coat?: Coat;
	readonly mien?: Mien;
}

/** The drawing of a kind of animal; its name must be one that has a plan. */
export function beastOf(order: BeastOrder): Sketched {
	const kind = kindNamed(order.name);
	if (!kind) throw new Error(`no plan of a ${order.name}`);
	const { coat = kind, mien = CALM } = order;
	const view: View = {
		yaw: rounded(order.yaw),
		headYaw: rounded(order.headYaw),
		slope: Math.round(order.slope * 12) / 12,
		gait: order.gait,
		mien,
		isRidden: order.isRidden === true,
		...(order.scarf ? { scarf: order.scarf } : {}),
	};
	const { browIn, browOut, open, pupil, curve, mouth, eyes } = mien;
	const face = [browIn, browOut, open, pupil, curve, mouth, eyes];
	const key = [
		order.name,
		coat.colour,
		coat.belly,
		coat.dark,
		view.yaw,
		view.headYaw,
		view.slope,
		view.gait,
		view.isRidden,
		view.scarf,
		face,
	].join();
	const before = known.get(key);
	if (before) return before;
	const sketched = sketchBeast(kind.plan, coat, view);
	known.set(key, sketched);
	if (known.size > MOST) known.delete(known.keys().next().value!);
	return sketched;
}

function rounded(angle: number): number {
	return Math.round(angle * 200) / 200;
}
