/** Panels with slanted edges: frames laid into a polygon with smooth edges and a border inside. */
import type { Point, Rect } from '../base/geometry.ts';
import type { RawPage } from './raw-page.ts';

/** A convex polygon's edge as a half plane: positive inside, in pixels from the edge. */
interface Edge {
	readonly nx: number;
	readonly ny: number;
	readonly from: Point;
	/** Whether a border runs along it. */
	readonly inked: boolean;
}

const INK = 16;

/** Lays opaque RGB rows of `rect`'s size into the page, inside `shape` alone, with a border where one is wanted. */
export function layShape(
	page: RawPage,
	rows: Uint8Array,
	{
		rect,
		shape,
		borderPx,
	}: { readonly rect: Rect; readonly shape: readonly Point[]; readonly borderPx: number },
): void {
	const edges = edgesOf(shape, page);
	const visit = (x: number, y: number, to: number) => {
		const [inside, toInk] = depths(edges, x, y);
		const cover = clamp(inside + 0.5);
		if (cover === 0) return;
		const ink = borderPx > 0 ? clamp(borderPx - toInk + 0.5) : 0;
		const from = ((y - rect.y) * rect.w + (x - rect.x)) * 3;
		for (let channel = 0; channel < 3; channel++) {
			const seen = rows[from + channel]! * (1 - ink) + INK * ink;
			const under = page.pixels[to + channel]!;
			page.pixels[to + channel] = Math.floor(under + (seen - under) * cover + 0.5);
		}
	};
	eachRow(page, rect, (y, left, right) => {
		const [from, to] = plainSpan(edges, { y, left, right, rimPx: borderPx });
		const row = ((y - rect.y) * rect.w - rect.x) * 3;
		page.pixels.set(rows.subarray(row + from * 3, row + to * 3), (y * page.width + from) * 3);
		for (let x = left; x < from; x++) visit(x, y, (y * page.width + x) * 3);
		for (let x = to; x < right; x++) visit(x, y, (y * page.width + x) * 3);
	});
}

/** Whitens what lies outside `shape` in a picture cut out at `rect`; its neighbours' corners are no part of it. */
export function whitenOutside(
	pixels: Uint8Array,
	rect: Rect,
	shape: readonly Point[],
	page: { readonly width: number; readonly height: number },
): void {
	const edges = edgesOf(shape, page);
	const whiten = (x: number, y: number) => {
		const [inside] = depths(edges, x, y);
		// A pixel on the edge was blended with white already.
		if (clamp(inside + 0.5) > 0) return;
		const to = ((y - rect.y) * rect.w + (x - rect.x)) * 3;
		pixels.fill(255, to, to + 3);
	};
	for (let y = rect.y; y < rect.y + rect.h; y++) {
		const [left, right] = [rect.x, rect.x + rect.w];
		const [from, to] = plainSpan(edges, { y, left, right, rimPx: 0 });
		for (let x = left; x < from; x++) whiten(x, y);
		for (let x = to; x < right; x++) whiten(x, y);
	}
}

function edgesOf(
	shape: readonly Point[],
	{ width, height }: { width: number; height: number },
): readonly Edge[] {
	const turn = Math.sign(areaOf(shape));
	return shape.map((from, index) => {
		const to = shape[(index + 1) % shape.length]!;
		const length = Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2);
		const nx = (-(to.y - from.y) / length) * turn;
		const ny = ((to.x - from.x) / length) * turn;
		return { nx, ny, from, inked: !liesOnEdge(from, to, width, height) };
	});
}

/** A panel that bleeds has no border where the canvas ends. */
function liesOnEdge(a: Point, b: Point, width: number, height: number): boolean {
	const both = (test: (point: Point) => boolean) => test(a) && test(b);
	return (
		both(({ x }) => x <= 0) ||
		both(({ x }) => x >= width) ||
		both(({ y }) => y <= 0) ||
		both(({ y }) => y >= height)
	);
}

/** Twice the signed area: above 0 where the corners run clockwise on a page whose y points down. */
function areaOf(shape: readonly Point[]): number {
	return shape.reduce((sum, { x, y }, index) => {
		const next = shape[(index + 1) % shape.length]!;
		return sum + x * next.y - next.x * y;
	}, 0);
}

/** How deep a pixel's middle lies inside the polygon, and how far from the nearest edge that has a border. */
function depths(edges: readonly Edge[], x: number, y: number): readonly [inside: number, toInk: number] {
	let inside = Number.POSITIVE_INFINITY;
	let toInk = Number.POSITIVE_INFINITY;
	for (const { nx, ny, from, inked } of edges) {
		const depth = (x + 0.5 - from.x) * nx + (y + 0.5 - from.y) * ny;
		if (depth < inside) inside = depth;
		if (inked && depth < toInk) toInk = depth;
	}
	return [inside, toInk];
}

function clamp(value: number): number {
	return Math.max(0, Math.min(1, value));
}

/** The columns of a row that lie inside with a pixel to spare, border included: nothing is to be blended there. */
function plainSpan(
	edges: readonly Edge[],
	{ y, left, right, rimPx }: { y: number; left: number; right: number; rimPx: number },
): readonly [from: number, to: number] {
	let [from, to] = [left, right];
	for (const { nx, ny, from: corner } of edges) {
		// Depth grows by nx from one column to the next.
		const depth = (0.5 - corner.x) * nx + (y + 0.5 - corner.y) * ny - rimPx - 1;
		if (nx > 0) from = Math.max(from, Math.ceil(-depth / nx));
		else if (nx < 0) to = Math.min(to, Math.floor(depth / -nx) + 1);
		else if (depth < 0) to = from;
	}
	return to > from ? [from, to] : [left, left];
}

function eachRow(page: RawPage, rect: Rect, visit: (y: number, left: number, right: number) => void): void {
	const left = Math.max(0, rect.x);
	const right = Math.min(page.width, rect.x + rect.w);
	if (right <= left) return;
	for (let y = Math.max(0, rect.y); y < Math.min(page.height, rect.y + rect.h); y++) visit(y, left, right);
}
