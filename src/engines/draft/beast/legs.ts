/** Legs: far ones behind the body, near ones grown out of it; paws, hoofs and claws. */
import type { Point } from '../../../base/geometry.ts';
import { disc } from '../canvas.ts';
import { lighten } from '../figure/colour.ts';
import { contour, openFrom } from './contour.ts';
import type { Mark } from './form.ts';
import type { PosedLeg } from './posture.ts';
import type { Body, Layer } from './sketch.ts';
import { nearness, rowOf, type Solid, seen } from './view.ts';

const HOOF = '#3d332f';

export function legMarks(body: Body, leg: PosedLeg): Layer {
	const { plan, coat, view } = body;
	const { solids } = leg;
	const root = solids[0]!;
	const [f, , s] = root.at;
	const across = -1.25 * s * view.sin;
	const near =
		body.isSitting && view.cos > -0.2
			? across + (leg.isFore ? 0.25 : 0.05)
			: f * view.cos * 0.5 + across + (plan.wing === 'flipper' ? 0.06 * view.cos : 0);
	const isFar = near < 0;
	const isClaw = plan.foot === 'claw';
	const fur = isClaw ? (plan.head.beak?.colour ?? coat.dark) : plan.isDipped ? coat.dark : coat.colour;
	const colour = isFar && !isClaw ? lighten(fur, -0.07) : fur;
	const foot = footOf(body, leg);
	const thigh = body.isLow && !leg.isFore ? 0.02 : 0;
	const ground = groundUnder(body, solids.at(-1)!);
	const whole = contour([rowOf(view, solids), ...(foot ? [rowOf(view, foot)] : [])], {
		blend: 0.02,
		cells: isClaw ? 52 : 44,
	}).map(({ x, y }) => ({ x, y: Math.max(y, ground) }));
	const top = seen(view, root.at).y;
	const edge = isFar || isClaw ? true : [openFrom(whole, top + (thigh > 0 ? 0.5 : -0.3) * root.half[1])];
	const marks: Mark[] = [
		{ kind: 'fill', colour, outline: whole, shade: 0.04, edge, isThin: !isFar && !isClaw },
	];
	return { near, marks: [...marks, ...details(body, leg, whole, ground)] };
}

/** The height of the ground on the picture under a foot that stands on it; deep below where it is in the air. */
function groundUnder({ view }: Body, { at, half }: Solid): number {
	const flat = seen(view, [at[0], 0, at[2]]).y;
	return at[1] - half[1] > 0.02 ? -9 : flat;
}

/** What a paw adds ahead of the ankle. */
function footOf({ plan }: Body, { solids }: PosedLeg): Solid[] | undefined {
	const { at, half } = solids.at(-1)!;
	const [f, y, s] = at;
	const r = half[1];
	if (plan.foot === 'paw') {
		const before = solids.at(-2)!.at;
		const isLifted = y - r > 0.03;
		const [df, dy] = isLifted ? [(f - before[0]) * 0.15, (y - before[1]) * 0.2] : [r * 0.75, 0];
		return [
			{ at: [f, y, s], half: [r, r, r * 1.1] },
			{ at: [f + df, y + dy, s], half: [r * 1.05, r * 0.92, r * 1.2] },
		];
	}
	if (plan.foot === 'claw')
		return [
			{ at: [f - r * 1.6, r * 0.5, s], half: [r * 0.7, r * 0.5, r * 0.7] },
			{ at: [f + r * 3.4, r * 0.5, s], half: [r * 0.9, r * 0.55, r * 2.2] },
		];
	return undefined;
}

function details(body: Body, { solids }: PosedLeg, whole: readonly Point[], ground: number): Mark[] {
	const { plan, view } = body;
	const last = solids.at(-1)!;
	const [f, y, s] = last.at;
	const r = last.half[1];
	if (plan.foot === 'hoof') {
		const before = solids.at(-2)!.at;
		const end = seen(view, last.at);
		const above = seen(view, before);
		const far = Math.max(1e-6, Math.hypot(end.x - above.x, end.y - above.y));
		const [ux, uy] = [(end.x - above.x) / far, (end.y - above.y) / far];
		const at = (along: number, across: number): Point => ({
			x: end.x + ux * along * r + uy * across * r,
			y: Math.max(ground, end.y + uy * along * r - ux * across * r),
		});
		const outline = [at(-0.35, -0.98), at(-0.35, 0.98), at(1.25, 1.3), at(1.25, -1.3)];
		return [{ kind: 'fill', colour: HOOF, outline, weight: 0.6 }];
	}
	if (nearness(view, [1, 0, 0]) < -0.3 || y - r > 0.03) return [];
	if (plan.foot === 'paw')
		return [-0.45, 0.1, 0.6].map((by): Mark => {
			const side = Math.abs(view.sin) > 0.8 ? 0 : by * r;
			const ahead = f + r * (Math.abs(view.sin) > 0.8 ? 1.15 + by * 0.5 : 1.7);
			const at = seen(view, [ahead, r * 0.12, s + side]);
			return {
				kind: 'line',
				colour: '',
				outline: [at, { x: at.x + 0.003, y: at.y + r * 0.75 }],
				weight: 0.45,
			};
		});
	if (plan.foot === 'pad') {
		const edge = whole.filter((point) => point.y < ground + r * 0.6);
		const [from, to] = [Math.min(...edge.map(({ x }) => x)), Math.max(...edge.map(({ x }) => x))];
		return [0.2, 0.5, 0.8].map((t): Mark => {
			const at = { x: from + (to - from) * t, y: ground + r * 0.16 };
			return { kind: 'fill', colour: '#d8d0c4', outline: disc(at, r * 0.2, 10, 0.8), weight: 0.4 };
		});
	}
	return [];
}
