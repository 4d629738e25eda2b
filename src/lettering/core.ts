/** The curve around a block of lines: the smallest pleasing superellipse, or a box. */
import { pow } from '../base/power.ts';
import type { Metrics } from './leading.ts';

/** Space between letters and the curve, at the corners of the block, in ems. */
const padding = { x: 0.5, y: 0.5 };

/** Half sizes, and roundness: 2 is an ellipse, large is a box. In ems until the body is sized. */
export interface Core {
	readonly a: number;
	readonly b: number;
	readonly power: number;
}

/** A box with even space around the block. */
export function boxCore(along: number, across: number, { vertical }: { vertical: boolean }): Core {
	const half = { a: along / 2 + 0.5, b: across / 2 + 0.45 };
	return vertical ? { a: half.b, b: half.a, power: 40 } : { ...half, power: 40 };
}

/** The smallest pleasing superellipse around the corners of all lines. */
export function curveCore(
	lengths: readonly number[],
	across: number,
	settings: { measure: Metrics; vertical: boolean; power: number; closer?: number },
): Core {
	const { measure, vertical, power, closer = 0 } = settings;
	const pad = { x: padding.x - closer, y: padding.y - closer };
	let best: Core = { a: 0, b: 0, power };
	let bestScore = Number.POSITIVE_INFINITY;
	for (let step = 0; step <= 14; step++) {
		const b = (across / 2 + pad.y) * (1.06 + step * 0.06);
		let a = 0;
		for (const [index, length] of lengths.entries()) {
			const top = -across / 2 + index * measure.leading;
			const reach = Math.max(Math.abs(top), Math.abs(top + measure.rise + measure.fall)) + pad.y;
			a = Math.max(a, (length / 2 + pad.x) / pow(1 - pow(Math.min(reach, b * 0.995) / b, power), 1 / power));
		}
		const score = a * b * (1 + 0.3 * Math.log(a / b / 1.45) ** 2);
		if (score < bestScore) {
			bestScore = score;
			best = { a, b, power };
		}
	}
	return vertical ? { a: best.b, b: best.a, power } : best;
}
