/** Sticks, slabs and plates between points of the body's axes. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { smooth } from '../canvas.ts';
import { grip, handLook } from './grip.ts';
import { drawHand } from './hand.ts';
import { hull } from './limb.ts';
import type { Pen } from './pen.ts';
import type { HandShape } from './posture.ts';
import type { Body } from './skeleton.ts';
import { add, along, scale } from './vec.ts';

export interface RodFacts {
	readonly colour: string;
	/** Metres of half its thickness at either end. */
	readonly from: number;
	readonly to?: number;
	readonly weight?: number;
}

/** A stick from one point to another, as a shape of the frame. */
export function rod(
	pen: Pen,
	body: Body,
	a: Vec3,
	b: Vec3,
	{ colour, from, to = from, weight = 0.7 }: RodFacts,
): void {
	const [start, end] = [body.at(a), body.at(b)];
	const size = Math.hypot(end.x - start.x, end.y - start.y) || 1;
	const nx = -(end.y - start.y) / size;
	const ny = (end.x - start.x) / size;
	const put = (p: Point & { scale: number }, half: number): Point => ({
		x: p.x + nx * half * p.scale,
		y: p.y + ny * half * p.scale,
	});
	pen.form([put(start, from), put(end, to), put(end, -to), put(start, -from)], colour, {
		weight,
		shade: from * start.scale * 0.5,
	});
}

/** A box between two corners, as a shape of the frame. */
export function box(pen: Pen, body: Body, a: Vec3, b: Vec3, colour: string): void {
	const corners = [a.x, b.x].flatMap((x) =>
		[a.y, b.y].flatMap((y) => [a.z, b.z].map((z) => body.at({ x, y, z }))),
	);
	pen.form(hull(corners), colour, { weight: 0.8 });
}

/** A flat shape of the body's axes, its corners rounded where it is so told. */
export function plate(
	pen: Pen,
	body: Body,
	corners: readonly Vec3[],
	{ colour, isRound = false, weight = 0.7 }: { colour: string; isRound?: boolean; weight?: number },
): void {
	const seen = corners.map((corner) => body.at(corner));
	pen.form(isRound ? smooth(seen, true, 4) : seen, colour, { weight, shade: 0.01 * seen[0]!.scale });
}

/** Where the fingers of a hand close. */
export function palmOf(body: Body, index: 0 | 1): Vec3 {
	const aim = handLook(body, index).aim;
	if (!aim) return grip(body, index);
	return add(body.arms[index][2], scale(aim.along, body.height * 0.045));
}

/** One hand again, over what it holds. */
export function hold(pen: Pen, body: Body, index: 0 | 1, shape: HandShape = 'hold'): void {
	drawHand(pen, body, body.arms[index], handLook(body, index, shape));
}

/** That share of the way, moved. */
export function between(a: Vec3, b: Vec3, share: number, by: Vec3 = { x: 0, y: 0, z: 0 }): Vec3 {
	return add(along(a, b, share), by);
}
