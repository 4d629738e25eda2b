/** Outlines of lines, and outlines cut to what a rasteriser can hold. */
import type { Point } from '../../../base/geometry.ts';

/** Cuts an outline at two frames' distance: rasterisers lose shapes whose corners lie millions of pixels away. */
export function bounded(outline: readonly Point[], width: number, height: number): Point[] {
	const far = Math.max(width, height) * 2;
	if (outline.every(({ x, y }) => Math.abs(x) < far * 4 && Math.abs(y) < far * 4)) return [...outline];
	let points = [...outline];
	points = cut(points, (p) => p.x + far);
	points = cut(points, (p) => width + far - p.x);
	points = cut(points, (p) => p.y + far);
	return cut(points, (p) => height + far - p.y);
}

/** What of a polygon lies where `inside` is not negative. */
export function cut(points: readonly Point[], inside: (point: Point) => number): Point[] {
	const result: Point[] = [];
	for (const [index, here] of points.entries()) {
		const next = points[(index + 1) % points.length]!;
		const [a, b] = [inside(here), inside(next)];
		if (a >= 0) result.push(here);
		if (a >= 0 === b >= 0) continue;
		const share = a / (a - b);
		result.push({ x: here.x + (next.x - here.x) * share, y: here.y + (next.y - here.y) * share });
	}
	return result;
}

/** A ruled line that bows a little, overshoots and thins out. */
export function stroke(from: Point, to: Point, width: number): Point[] {
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	const length = Math.hypot(dx, dy) || 1;
	const [nx, ny] = [(-dy / length) * width * 0.5, (dx / length) * width * 0.5];
	const over = Math.min(5, length * 0.02) / length;
	const bow = Math.sin(from.x * 0.37 + to.y * 0.53) * Math.min(0.9, length * 0.004);
	const bx = (-dy / length) * bow;
	const by = (dx / length) * bow;
	const a = { x: from.x - dx * over, y: from.y - dy * over };
	const b = { x: to.x + dx * over, y: to.y + dy * over };
	const middle = { x: (a.x + b.x) / 2 + bx, y: (a.y + b.y) / 2 + by };
	return [
		{ x: a.x + nx * 0.4, y: a.y + ny * 0.4 },
		{ x: middle.x + nx * 1.1, y: middle.y + ny * 1.1 },
		{ x: b.x + nx * 0.4, y: b.y + ny * 0.4 },
		{ x: b.x - nx * 0.4, y: b.y - ny * 0.4 },
		{ x: middle.x - nx * 1.1, y: middle.y - ny * 1.1 },
		{ x: a.x - nx * 0.4, y: a.y - ny * 0.4 },
	];
}

export function plain(from: Point, to: Point, width: number): Point[] {
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	const length = Math.hypot(dx, dy) || 1;
	const [nx, ny] = [(-dy / length) * width * 0.5, (dx / length) * width * 0.5];
	return [
		{ x: from.x + nx, y: from.y + ny },
		{ x: to.x + nx, y: to.y + ny },
		{ x: to.x - nx, y: to.y - ny },
		{ x: from.x - nx, y: from.y - ny },
	];
}
