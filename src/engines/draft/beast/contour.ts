/** One outline round many ovals that melt into each other: what makes a body of a row of masses. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';

/** An upright oval: middle and half sizes. */
export interface Oval {
	readonly x: number;
	readonly y: number;
	readonly rx: number;
	readonly ry: number;
}

export interface Softness {
	/** Length over which two rows melt together; the ovals of one row only touch. */
	readonly blend: number;
	/** Cells on the longer side: more is finer. @default 44 */
	readonly cells?: number;
}

/** The largest outline of the rows' union; empty where there is none. */
export function contour(rows: readonly (readonly Oval[])[], { blend, cells = 44 }: Softness): Point[] {
	const ovals = rows.flat();
	if (ovals.length === 0) return [];
	const pad = blend + 0.012;
	const left = Math.min(...ovals.map(({ x, rx }) => x - rx)) - pad;
	const right = Math.max(...ovals.map(({ x, rx }) => x + rx)) + pad;
	const low = Math.min(...ovals.map(({ y, ry }) => y - ry)) - pad;
	const high = Math.max(...ovals.map(({ y, ry }) => y + ry)) + pad;
	const step = Math.max(right - left, high - low) / cells;
	const across = Math.ceil((right - left) / step) + 1;
	const up = Math.ceil((high - low) / step) + 1;
	const field = measured({ across, up }, step, (column, row) =>
		depth(rows, left + column * step, low + row * step, blend),
	);
	const loop = longest(trace({ field, across, up }));
	const points = loop.map(({ x, y }) => ({ x: left + x * step, y: low + y * step }));
	const thin = points.filter((_, index) => index % 2 === 0);
	return thin.length > 5 ? smooth(thin, true, 2) : points;
}

/** Nodes of a block that is measured in its middle first: only blocks near the line are measured node by node. */
const BLOCK = 5;

function measured(
	{ across, up }: Omit<Grid, 'field'>,
	step: number,
	at: (column: number, row: number) => number,
): Float64Array {
	const field = new Float64Array(across * up);
	for (let top = 0; top < up; top += BLOCK)
		for (let side = 0; side < across; side += BLOCK) {
			const middle = at(side + (BLOCK - 1) / 2, top + (BLOCK - 1) / 2);
			const isFar = Math.abs(middle) > BLOCK * step * 1.5;
			for (let row = top; row < Math.min(up, top + BLOCK); row++)
				for (let column = side; column < Math.min(across, side + BLOCK); column++)
					field[row * across + column] = isFar ? middle : at(column, row);
		}
	return field;
}

/** Below nought inside; rows are joined softly. */
function depth(rows: readonly (readonly Oval[])[], x: number, y: number, blend: number): number {
	let all = 9;
	for (const row of rows) {
		let own = 9;
		for (const oval of row) {
			const dx = x - oval.x;
			const dy = y - oval.y;
			// Surely further off than what is found.
			if (Math.abs(dx) - oval.rx > own || Math.abs(dy) - oval.ry > own) continue;
			const near = Math.sqrt((dx / oval.rx) ** 2 + (dy / oval.ry) ** 2);
			const slope = Math.sqrt((dx / oval.rx ** 2) ** 2 + (dy / oval.ry ** 2) ** 2);
			const far = slope > 1e-9 ? (near * (near - 1)) / slope : -Math.min(oval.rx, oval.ry);
			if (far < own) own = far;
		}
		const mix = blend > 0 ? Math.max(0, blend - Math.abs(all - own)) / blend : 0;
		all = Math.min(all, own) - mix * mix * blend * 0.25;
	}
	return all;
}

interface Grid {
	readonly field: Float64Array;
	readonly across: number;
	readonly up: number;
}

/** Marching squares: every closed line between inside and outside, in cells. */
function trace({ field, across, up }: Grid): Point[][] {
	const next = new Map<number, number[]>();
	const spots = new Map<number, Point>();
	const at = (column: number, row: number) => field[row * across + column]!;
	// An edge's key: two for each node, one to its right, one upwards.
	const edge = (column: number, row: number, isUp: boolean) => {
		const key = (row * across + column) * 2 + (isUp ? 1 : 0);
		if (!spots.has(key)) {
			const a = at(column, row);
			const b = isUp ? at(column, row + 1) : at(column + 1, row);
			const t = a / (a - b);
			spots.set(key, isUp ? { x: column, y: row + t } : { x: column + t, y: row });
		}
		return key;
	};
	const link = (a: number, b: number) => {
		for (const [from, to] of [
			[a, b],
			[b, a],
		] as const) {
			const list = next.get(from);
			if (list) list.push(to);
			else next.set(from, [to]);
		}
	};
	for (let row = 0; row + 1 < up; row++)
		for (let column = 0; column + 1 < across; column++) {
			const inside = [
				at(column, row) < 0,
				at(column + 1, row) < 0,
				at(column + 1, row + 1) < 0,
				at(column, row + 1) < 0,
			];
			const cut: number[] = [];
			if (inside[0] !== inside[1]) cut.push(edge(column, row, false));
			if (inside[1] !== inside[2]) cut.push(edge(column + 1, row, true));
			if (inside[2] !== inside[3]) cut.push(edge(column, row + 1, false));
			if (inside[3] !== inside[0]) cut.push(edge(column, row, true));
			if (cut.length >= 2) link(cut[0]!, cut[1]!);
			if (cut.length === 4) link(cut[2]!, cut[3]!);
		}
	return loops(next, spots);
}

function loops(next: ReadonlyMap<number, readonly number[]>, spots: ReadonlyMap<number, Point>): Point[][] {
	const seen = new Set<number>();
	const found: Point[][] = [];
	for (const start of next.keys()) {
		if (seen.has(start)) continue;
		const loop: Point[] = [];
		let here: number | undefined = start;
		while (here !== undefined) {
			seen.add(here);
			loop.push(spots.get(here)!);
			here = next.get(here)?.find((other) => !seen.has(other));
		}
		found.push(loop);
	}
	return found;
}

function longest(all: readonly Point[][]): Point[] {
	return all.reduce<Point[]>((best, loop) => (loop.length > best.length ? loop : best), []);
}

/** The longest stretch of an outline that lies below a height. */
export function openFrom(outline: readonly Point[], top: number): Point[] {
	const count = outline.length;
	const start = outline.findIndex(
		({ y }, index) => y <= top && outline[(index - 1 + count) % count]!.y > top,
	);
	if (start < 0) return [...outline, outline[0]!];
	let best: Point[] = [];
	let run: Point[] = [];
	for (let step = 0; step < count; step++) {
		const point = outline[(start + step) % count]!;
		if (point.y <= top) run.push(point);
		else run = [];
		if (run.length > best.length) best = run;
	}
	return best;
}

/** The stretches of an outline whose points pass a test; the whole closed line where all do. */
export function runs(outline: readonly Point[], isKept: (point: Point) => boolean): Point[][] | true {
	const count = outline.length;
	const kept = outline.map(isKept);
	if (kept.every(Boolean)) return true;
	const start = kept.findIndex((is, index) => is && !kept[(index - 1 + count) % count]);
	if (start < 0) return [];
	const found: Point[][] = [];
	let run: Point[] = [];
	for (let step = 0; step <= count; step++) {
		const index = (start + step) % count;
		if (step < count && kept[index]) run.push(outline[index]!);
		else {
			if (run.length > 2) found.push(run);
			run = [];
		}
	}
	return found;
}

/** Whether a point lies inside of an outline. */
export function isInside(spot: Point, outline: readonly Point[]): boolean {
	let inside = false;
	for (let index = 0, last = outline.length - 1; index < outline.length; last = index++) {
		const [a, b] = [outline[index]!, outline[last]!];
		if (a.y > spot.y !== b.y > spot.y && spot.x < ((b.x - a.x) * (spot.y - a.y)) / (b.y - a.y) + a.x)
			inside = !inside;
	}
	return inside;
}
