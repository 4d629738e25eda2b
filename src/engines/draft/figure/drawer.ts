/** What robots and ghosts are drawn with. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import type { Expression } from './expression.ts';
import type { Pen } from './pen.ts';
import type { Species } from './species.ts';

export interface Drawer {
	readonly pen: Pen;
	readonly species: Species;
	readonly put: (x: number, y: number) => Point;
	readonly size: number;
	readonly feeling: Expression;
	readonly colour: string;
}

/** A smooth closed outline of points in body heights. */
export function round(put: Drawer['put'], list: readonly (readonly [number, number])[]): Point[] {
	return smooth(
		list.map(([x, y]) => put(x, y)),
		true,
		4,
	);
}

/** One eye, with a lid for what it feels. */
export function eye(pen: Pen, at: Point, r: number, feeling: Expression): void {
	if (feeling.eyes) {
		const dip = feeling.eyes === 'arcs' ? -r * 0.9 : r * 0.5;
		pen.line(
			smooth(
				[
					{ x: at.x - r * 1.2, y: at.y },
					{ x: at.x, y: at.y + dip },
					{ x: at.x + r * 1.2, y: at.y },
				],
				false,
				4,
			),
			1,
		);
		return;
	}
	const tall = 1.2 * Math.min(1.1, 0.45 + feeling.open * 0.6);
	const small = 0.85 + 0.15 * feeling.pupil;
	pen.canvas.fill(disc(at, r * 1.12 * small, 18, tall), '#241c26');
	pen.canvas.fill(disc({ x: at.x, y: at.y + r * 0.42 }, r * 0.52 * small, 12, tall * 0.7), '#6d4630', {
		erasesInk: false,
	});
	pen.canvas.fill(disc({ x: at.x - r * 0.3, y: at.y - r * 0.42 }, r * 0.36, 10), '#ffffff', { tone: 'glow' });
	const lift = (inner: boolean) => r * (1.75 + 7 * (inner ? feeling.browIn : feeling.browOut));
	if (Math.abs(feeling.browIn - feeling.browOut) < 0.025) return;
	pen.line(
		[
			{ x: at.x + r * 1.2, y: at.y - lift(true) },
			{ x: at.x - r * 1.2, y: at.y - lift(false) },
		],
		1,
	);
}
