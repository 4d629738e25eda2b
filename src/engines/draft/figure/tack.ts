/** What a ridden animal wears, and the reins in its rider's hands. Lengths of the animal in its heights. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { type Drawer, round } from './beast.ts';
import { lighten } from './colour.ts';
import { grip } from './grip.ts';
import type { Hoofed } from './hoofed.ts';
import type { Pen } from './pen.ts';
import type { Body } from './skeleton.ts';

const LEATHER = '#5a3b2a';
const CLOTH = '#7d3140';

/** Saddle cloth, saddle and girth; drawn before the head and the rider. */
export function drawSaddle({ pen, put, size }: Drawer): void {
	const girth = [put(0.08, 0.62), put(0.095, 0.5), put(0.085, 0.37)];
	pen.canvas.ink(girth, size * 0.026, { colour: LEATHER, taper: 'none' });
	pen.form(
		round(put, [
			[-0.17, 0.655],
			[0, 0.645],
			[0.15, 0.67],
			[0.17, 0.56],
			[0.14, 0.47],
			[-0.02, 0.45],
			[-0.16, 0.48],
		]),
		CLOTH,
		{ shade: size * 0.02, weight: 0.8 },
	);
	pen.form(
		round(put, [
			[-0.15, 0.72],
			[-0.08, 0.67],
			[0.03, 0.665],
			[0.11, 0.7],
			[0.13, 0.64],
			[0.1, 0.56],
			[0, 0.53],
			[-0.1, 0.58],
			[-0.15, 0.65],
		]),
		LEATHER,
		{ shade: size * 0.014, weight: 0.8 },
	);
}

/** Straps about the head, and where the reins are tied; frame pixels. */
export function drawBridle(
	{ pen, size }: Drawer,
	form: Hoofed,
	at: (along: number, across: number) => Point,
): Point {
	const [long, jaw, muzzle] = form.face;
	const [j, m] = [jaw / long, muzzle / long];
	const bit = at(0.8, -m * 0.74);
	const strap = (...points: Point[]) =>
		pen.canvas.ink(smooth(points, false, 4), size * 0.016, { colour: LEATHER, taper: 'none' });
	strap(at(0.02, 0.06), at(0.3, -j * 0.55), bit);
	strap(at(0.66, 0.02), at(0.7, -m * 0.45), at(0.64, -m * 1.02));
	strap(at(0.16, 0.09), at(0.14, -j * 0.3), at(0.06, -j * 0.75));
	pen.form(disc(bit, size * 0.014, 12), '#c9ced6', { weight: 0.5 });
	return bit;
}

/** One rein to each fist, hanging a little; the far one behind the neck is not seen. */
export function drawReins(pen: Pen, body: Body, bit: Point, near: 0 | 1): void {
	const width = Math.max(1.1, 0.013 * body.at(body.neck).scale);
	const neck = body.at(body.hip);
	for (const index of [near, near === 0 ? 1 : 0] as const) {
		const fist = body.at(grip(body, index));
		const sag = 0.05 * fist.scale;
		const from = index === near ? bit : { x: (bit.x + fist.x * 2) / 3, y: (bit.y + fist.y * 2) / 3 + sag };
		const middle = { x: (from.x + fist.x) / 2, y: (from.y + fist.y) / 2 + (index === near ? sag * 1.4 : 0) };
		pen.canvas.ink(smooth([from, middle, fist], false, 6), width, { colour: LEATHER, taper: 'none' });
	}
	const loop = body.at(grip(body, near));
	const back = loop.x < neck.x ? 1 : -1;
	const hang = [loop, { x: loop.x + back * 0.05 * loop.scale, y: loop.y + 0.16 * loop.scale }];
	pen.canvas.ink(hang, width, { colour: LEATHER, taper: 'none' });
}

/** The strap and the iron about the near foot. */
export function drawStirrup(pen: Pen, body: Body, near: 0 | 1): void {
	const [, knee, ankle] = body.legs[near];
	const low = body.at({ x: ankle.x, y: ankle.y - 0.06, z: ankle.z + 0.09 });
	const top = body.at({ x: ankle.x, y: ankle.y + (knee.y - ankle.y) * 0.6, z: knee.z - 0.06 });
	const px = low.scale;
	pen.canvas.ink([top, { x: low.x, y: low.y - 0.1 * px }], Math.max(1.1, 0.016 * px), {
		colour: LEATHER,
		taper: 'none',
	});
	const put = (x: number, y: number): Point => ({ x: low.x + x * px, y: low.y + y * px });
	const iron = [put(-0.055, 0.012), put(-0.045, -0.07), put(0, -0.105), put(0.045, -0.07), put(0.055, 0.012)];
	pen.canvas.ink(smooth(iron, false, 3), Math.max(1.1, 0.014 * px), { colour: '#9aa1ab', taper: 'none' });
	pen.form([put(-0.06, 0), put(0.06, 0), put(0.06, 0.02), put(-0.06, 0.02)], lighten('#9aa1ab', 0.05), {
		weight: 0.5,
	});
}
