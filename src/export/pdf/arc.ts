/** An SVG arc as cubic curves, which are all that PDF knows. */
import type { Point } from '../../base/geometry.ts';

export interface Arc {
	readonly from: Point;
	readonly to: Point;
	readonly radii: readonly [rx: number, ry: number];
	/** Degrees. */
	readonly turned: number;
	readonly isLarge: boolean;
	/** Clockwise as seen, y downwards. */
	readonly isSweep: boolean;
}

/** Three points a curve, each for at most a quarter of the ellipse; a straight line where the radii are none. */
export function arcCurves(arc: Arc): readonly (readonly [Point, Point, Point])[] {
	const { from, to, turned } = arc;
	const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
	// SVG 1.1, appendix F.6.5: the middle of the chord in the ellipse's own axes.
	const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
	const own = { x: cos * half.x + sin * half.y, y: -sin * half.x + cos * half.y };
	const [rx, ry] = largeEnough(arc.radii, own);
	if (rx === 0 || ry === 0 || (own.x === 0 && own.y === 0)) return [[from, to, to]];
	const middle = centreOf(own, [rx, ry], arc.isLarge === arc.isSweep);
	const start = Math.atan2((own.y - middle.y) / ry, (own.x - middle.x) / rx);
	const end = Math.atan2((-own.y - middle.y) / ry, (-own.x - middle.x) / rx);
	let sweep = end - start;
	if (arc.isSweep && sweep < 0) sweep += 2 * Math.PI;
	if (!arc.isSweep && sweep > 0) sweep -= 2 * Math.PI;
	const onPage = (x: number, y: number): Point => ({
		x: cos * (middle.x + rx * x) - sin * (middle.y + ry * y) + (from.x + to.x) / 2,
		y: sin * (middle.x + rx * x) + cos * (middle.y + ry * y) + (from.y + to.y) / 2,
	});
	const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
	const step = sweep / count;
	const reach = (4 / 3) * Math.tan(step / 4);
	return Array.from({ length: count }, (_, index) => {
		const [a, b] = [start + index * step, start + (index + 1) * step];
		const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
		return [
			onPage(ca - reach * sa, sa + reach * ca),
			onPage(cb + reach * sb, sb - reach * cb),
			onPage(cb, sb),
		];
	});
}

/** Radii too small to span the chord grow until they do. */
function largeEnough([rx, ry]: Arc['radii'], { x, y }: Point): readonly [number, number] {
	const [a, b] = [Math.abs(rx), Math.abs(ry)];
	if (a === 0 || b === 0) return [0, 0];
	const short = (x / a) ** 2 + (y / b) ** 2;
	const grow = short > 1 ? Math.sqrt(short) : 1;
	return [a * grow, b * grow];
}

function centreOf({ x, y }: Point, [rx, ry]: readonly [number, number], isOther: boolean): Point {
	const below = (rx * y) ** 2 + (ry * x) ** 2;
	const root = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - below) / below)) * (isOther ? -1 : 1);
	return { x: (root * rx * y) / ry, y: (-root * ry * x) / rx };
}
