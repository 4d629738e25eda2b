/** Manes round a face, forelocks, beards and whiskers. */
import { smooth } from '../canvas.ts';
import { contour } from './contour.ts';
import type { HeadAxes } from './face.ts';
import type { Mark, Spot } from './form.ts';

/** A mane all round the face, or a beard below it. */
export function ruffMarks({ head, coat, shifted, solid }: HeadAxes, ruff: number): Mark[] {
	const round = contour(
		[
			shifted([
				solid([-0.16, 0.06, 0], [ruff * 0.74, ruff, ruff]),
				solid([-0.2, -0.4, 0], [ruff * 0.78, ruff * 0.95, ruff * 0.86]),
			]),
		],
		{ blend: 0, cells: 36 },
	);
	const middle = round.reduce(
		(sum, { x, y }) => ({ x: sum.x + x / round.length, y: sum.y + y / round.length }),
		{
			x: 0,
			y: 0,
		},
	);
	// Locks: every few points out, then in again.
	const step = 3;
	const locks = round
		.filter((_, index) => index % step === 0)
		.map(({ x, y }, index) => {
			const far = index % 2 ? 1.08 + 0.05 * Math.sin(index * 2.1) : 0.96 + 0.02 * Math.sin(index * 3.3);
			return { x: middle.x + (x - middle.x) * far, y: middle.y + (y - middle.y) * far };
		});
	const strands = locks
		.filter((_, index) => index % 4 === 1)
		.map(({ x, y }): Mark => {
			const at = (t: number) => ({ x: middle.x + (x - middle.x) * t, y: middle.y + (y - middle.y) * t });
			return { kind: 'line', colour: '', outline: [at(0.7), at(0.82), at(0.92)], weight: 0.45 };
		});
	return [
		{ kind: 'fill', colour: coat.dark, outline: smooth(locks, true, 2), shade: head.size * 0.12 },
		...strands,
	];
}

/** A forelock, a beard, whiskers. */
export function lockMarks({ head, coat, put, facing }: HeadAxes): Mark[] {
	const marks: Mark[] = [];
	const shape = (list: readonly Spot[]) => smooth(list.map(put), true, 3);
	if (head.isCrested && facing([1, 0, 0]) > -0.2) {
		const [f, y] = [0.08, head.skull[1]];
		const lock: readonly Spot[] = [
			[-0.24, y * 0.8, 0.08],
			[f - 0.06, y * 1.1, 0.07],
			[0.18, y * 0.86, 0.07],
			[0.3, y * 0.6, 0.02],
			[0.18, y * 0.84, -0.02],
			[f - 0.06, y * 1.08, -0.07],
			[-0.24, y * 0.8, -0.08],
		];
		marks.push({ kind: 'fill', colour: coat.dark, outline: shape(lock), weight: 0.7 });
	}
	if (head.hasBeard) {
		const [f, y] = head.mouth?.at ?? [0.6, -0.2];
		const beard: readonly Spot[] = [
			[f - 0.04, y + 0.02, 0.08],
			[f - 0.2, y - 0.5, 0],
			[f - 0.36, y + 0.04, 0],
			[f - 0.04, y + 0.02, -0.08],
		];
		marks.push({ kind: 'fill', colour: coat.belly, outline: shape(beard), weight: 0.7 });
	}
	if (head.hasWhiskers && head.mouth) {
		const [f, y] = head.mouth.at;
		for (const side of [1, -1]) {
			if (facing([0.7, 0, side]) < 0.05) continue;
			for (const by of [0.04, -0.04]) {
				const root: Spot = [f - 0.08, y + 0.06 + by, side * 0.16];
				const tip: Spot = [f - 0.2, y + 0.05 + by * 3, side * 0.52];
				marks.push({ kind: 'line', colour: '', outline: [put(root), put(tip)], weight: 0.35 });
			}
		}
	}
	return marks;
}
