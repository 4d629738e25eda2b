/** Flowers on the ground. */
import type { Point } from '../../../base/geometry.ts';
import { pow } from '../../../base/power.ts';
import { disc } from '../canvas.ts';
import { at, type Stage } from './stage.ts';

/** Flower heads scattered over the ground, the nearest the largest. */
export function drawFlowers(stage: Stage, colour: string): void {
	const colours = [colour, '#f6d04e', '#ec8aac', '#b89ae8'];
	for (const [index, each] of colours.entries()) {
		const heads: Point[][] = [];
		for (let n = 0; n < 34; n++) {
			const z = 13 * pow(stage.random(), 1.6) - 0.8;
			const x = (stage.random() - 0.5) * (9 + z * 1.4);
			const spot = stage.pixel(at(x + Math.sign(x) * 0.9, 0.07 + 0.1 * stage.random(), z));
			if (spot.depth > 1) heads.push(disc(spot, spot.scale * (0.026 + index * 0.004), 8, 0.75));
		}
		// Two that overlap would cut a hole into each other in one path.
		for (const [part] of [0, 1, 2].entries()) {
			const some = heads.filter((_, place) => place % 3 === part);
			if (some.length > 0) stage.canvas.fill(some, each);
		}
	}
}
