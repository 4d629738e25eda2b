/** Reins in a rider's hands, and stirrups; what the animal wears is in beast/tack.ts. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import { grip } from './grip.ts';
import type { Pen } from './pen.ts';
import type { Body } from './skeleton.ts';

const LEATHER = '#5a3b2a';

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
