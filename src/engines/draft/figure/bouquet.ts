/** A bunch of flowers in its paper. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import type { Pen } from './pen.ts';

const BLOOMS = [
	[-0.062, -0.13, '#e0607c'],
	[0.06, -0.135, '#f0b1c4'],
	[0, -0.185, '#d93f5c'],
	[-0.035, -0.2, '#f7efe6'],
	[0.045, -0.205, '#e98ba4'],
	[0.004, -0.125, '#f4d36a'],
] as const;

/** Held where `at` is. */
export function drawBouquet(pen: Pen, at: Point & { readonly scale: number }): void {
	const s = at.scale;
	const put = (x: number, y: number): Point => ({ x: at.x + x * s, y: at.y + y * s });
	for (const [x, y] of [
		[-0.11, -0.16],
		[0.1, -0.2],
		[-0.08, -0.23],
		[0.095, -0.1],
	] as const) {
		const leaf = [put(x * 0.3, y * 0.6), put(x * 0.9, y * 0.8), put(x, y), put(x * 0.6, y)];
		pen.form(smooth(leaf, true, 3), '#4c8a52', { weight: 0.5 });
	}
	for (const [x, y, colour] of BLOOMS) flower(pen, put(x, y), 0.042 * s, colour);
	const paper = [
		put(-0.075, -0.115),
		put(-0.03, -0.085),
		put(0.01, -0.1),
		put(0.04, -0.08),
		put(0.078, -0.12),
		put(0.022, 0.09),
		put(-0.02, 0.09),
	];
	pen.form(paper, '#efe3cf', { weight: 0.75, shade: 0.014 * s });
	pen.line([put(-0.028, -0.08), put(-0.006, 0.05)], 0.45, 0.8);
	pen.line([put(0.04, -0.078), put(0.01, 0.05)], 0.45, 0.8);
}

function flower(pen: Pen, middle: Point, r: number, colour: string): void {
	const ring = Array.from({ length: 20 }, (_, index) => {
		const a = (index / 20) * Math.PI * 2;
		const reach = r * (0.8 + 0.2 * Math.cos(a * 5));
		return { x: middle.x + Math.cos(a) * reach, y: middle.y + Math.sin(a) * reach };
	});
	pen.form(smooth(ring, true, 2), colour, { weight: 0.5, shade: r * 0.3 });
	for (let petal = 0; petal < 5; petal++) {
		const a = ((petal + 0.5) / 5) * Math.PI * 2;
		pen.line(
			[middle, { x: middle.x + Math.cos(a) * r * 0.5, y: middle.y + Math.sin(a) * r * 0.5 }],
			0.35,
			0.7,
		);
	}
	pen.canvas.fill(disc(middle, r * 0.22, 10), '#f2c84f', { erasesInk: false });
}
