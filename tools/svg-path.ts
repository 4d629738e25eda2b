/** The path language of SVG, flattened to points. */

export interface Spot {
	readonly x: number;
	readonly y: number;
}

const STEPS = 10;

/** The contours of a path, curves cut into points. */
export function readPath(data: string): Spot[][] {
	const contours: Spot[][] = [];
	let contour: Spot[] = [];
	let here: Spot = { x: 0, y: 0 };
	let start = here;
	let handle: Spot | undefined;
	const close = () => {
		if (contour.length > 2) contours.push(contour);
		contour = [];
	};
	for (const { letter, values } of commands(data)) {
		const isRelative = letter === letter.toLowerCase();
		const base = isRelative ? here : { x: 0, y: 0 };
		const spot = (at: number): Spot => ({ x: base.x + values[at]!, y: base.y + values[at + 1]! });
		const kind = letter.toUpperCase();
		let next: Spot = here;
		let mirror: Spot | undefined;
		const reflected = handle ? { x: 2 * here.x - handle.x, y: 2 * here.y - handle.y } : here;
		if (kind === 'M') {
			close();
			next = spot(0);
			start = next;
			contour = [next];
		} else if (kind === 'Z') {
			close();
			next = start;
			contour = [];
		} else {
			if (contour.length === 0) contour = [here];
			if (kind === 'L') next = spot(0);
			else if (kind === 'H') next = { x: base.x + values[0]!, y: here.y };
			else if (kind === 'V') next = { x: here.x, y: (isRelative ? here.y : 0) + values[0]! };
			else if (kind === 'C' || kind === 'S') {
				const first = kind === 'C' ? spot(0) : reflected;
				const [second, end] = kind === 'C' ? [spot(2), spot(4)] : [spot(0), spot(2)];
				contour.push(...cubic(here, first, second, end));
				next = end;
				mirror = second;
			} else if (kind === 'Q' || kind === 'T') {
				const middle = kind === 'Q' ? spot(0) : reflected;
				next = kind === 'Q' ? spot(2) : spot(0);
				contour.push(...cubic(here, between(here, middle), between(next, middle), next));
				mirror = middle;
			} else if (kind === 'A') {
				next = spot(5);
				contour.push(...arc(here, next, values));
			}
			contour.push(next);
		}
		handle = mirror;
		here = next;
	}
	close();
	return contours;
}

function between(end: Spot, middle: Spot): Spot {
	return { x: end.x + (middle.x - end.x) * (2 / 3), y: end.y + (middle.y - end.y) * (2 / 3) };
}

const COUNTS: Readonly<Record<string, number>> = {
	M: 2,
	L: 2,
	H: 1,
	V: 1,
	C: 6,
	S: 4,
	Q: 4,
	T: 2,
	A: 7,
	Z: 0,
};

function* commands(data: string): Generator<{ letter: string; values: number[] }> {
	for (const [, letter = '', rest = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
		const kind = letter.toUpperCase();
		const count = COUNTS[kind]!;
		const numbers = kind === 'A' ? arcNumbers(rest) : plainNumbers(rest);
		if (count === 0) yield { letter, values: [] };
		for (let at = 0; count > 0 && at + count <= numbers.length; at += count) {
			const after = kind === 'M' && at > 0 ? (letter === 'm' ? 'l' : 'L') : letter;
			yield { letter: after, values: numbers.slice(at, at + count) };
		}
	}
}

const NUMBER = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?';

function plainNumbers(text: string): number[] {
	return [...text.matchAll(new RegExp(NUMBER, 'gi'))].map(([each]) => Number(each));
}

/** An arc's two flags may stand without a gap. */
function arcNumbers(text: string): number[] {
	const one = new RegExp(
		`(${NUMBER})[\\s,]*(${NUMBER})[\\s,]*(${NUMBER})[\\s,]*([01])[\\s,]*([01])[\\s,]*(${NUMBER})[\\s,]*(${NUMBER})`,
		'gi',
	);
	return [...text.matchAll(one)].flatMap((match) => match.slice(1, 8).map(Number));
}

function cubic(a: Spot, b: Spot, c: Spot, d: Spot): Spot[] {
	return Array.from({ length: STEPS - 1 }, (_, index) => {
		const t = (index + 1) / STEPS;
		const u = 1 - t;
		const mixed = (p: number, q: number, r: number, s: number) =>
			u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
		return { x: mixed(a.x, b.x, c.x, d.x), y: mixed(a.y, b.y, c.y, d.y) };
	});
}

/** An elliptic arc from one end to the other, its ends left out. */
function arc(from: Spot, to: Spot, values: readonly number[]): Spot[] {
	const [rawX = 0, rawY = 0, tilt = 0, large = 0, sweep = 0] = values;
	let [rx, ry] = [Math.abs(rawX), Math.abs(rawY)];
	if (rx === 0 || ry === 0) return [];
	const phi = (tilt * Math.PI) / 180;
	const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
	const [dx, dy] = [(from.x - to.x) / 2, (from.y - to.y) / 2];
	const x = cos * dx + sin * dy;
	const y = cos * dy - sin * dx;
	const grow = Math.sqrt(Math.max(1, (x / rx) ** 2 + (y / ry) ** 2));
	rx *= grow;
	ry *= grow;
	const under = Math.max(0, (rx * ry) ** 2 - (rx * y) ** 2 - (ry * x) ** 2) / ((rx * y) ** 2 + (ry * x) ** 2);
	const size = (large === sweep ? -1 : 1) * Math.sqrt(under);
	const [cx, cy] = [(size * rx * y) / ry, (-size * ry * x) / rx];
	const middle = {
		x: cos * cx - sin * cy + (from.x + to.x) / 2,
		y: sin * cx + cos * cy + (from.y + to.y) / 2,
	};
	const begin = Math.atan2((y - cy) / ry, (x - cx) / rx);
	let turn = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - begin;
	if (sweep === 1 && turn < 0) turn += Math.PI * 2;
	if (sweep === 0 && turn > 0) turn -= Math.PI * 2;
	const steps = Math.max(3, Math.ceil(Math.abs(turn) / 0.25));
	return Array.from({ length: steps - 1 }, (_, index) => {
		const at = begin + (turn * (index + 1)) / steps;
		const [px, py] = [Math.cos(at) * rx, Math.sin(at) * ry];
		return { x: cos * px - sin * py + middle.x, y: sin * px + cos * py + middle.y };
	});
}
