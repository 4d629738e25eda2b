/** The head's skin: its contour from every side, and the ears. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import { type FaceBuild, faceBuild } from './build.ts';
import type { HeadFrame } from './head-frame.ts';
import type { Look } from './look.ts';
import type { Pen } from './pen.ts';

/** x and y, in heads. */
export type Pair = readonly [number, number];

const FRONT: readonly Pair[] = [
	[0.362, -0.12],
	[0.357, 0.03],
	[0.34, 0.15],
	[0.297, 0.268],
	[0.222, 0.374],
	[0.112, 0.462],
	[0, 0.5],
];

const TURNED_FAR: readonly Pair[] = [
	[0.335, -0.15],
	[0.294, 0.03],
	[0.32, 0.14],
	[0.288, 0.268],
	[0.247, 0.364],
	[0.186, 0.452],
	[0.115, 0.497],
];

const TURNED_NEAR: readonly Pair[] = [
	[0.365, -0.12],
	[0.368, 0.03],
	[0.352, 0.15],
	[0.288, 0.28],
	[0.158, 0.388],
	[0.02, 0.466],
	[-0.115, 0.497],
];

const PROFILE: readonly Pair[] = [
	[-0.06, -0.49],
	[0.14, -0.46],
	[0.265, -0.34],
	[0.316, -0.18],
	[0.319, -0.06],
	[0.312, 0.01],
	[0.33, 0.07],
	[0.404, 0.176],
	[0.408, 0.196],
	[0.392, 0.212],
	[0.343, 0.232],
	[0.345, 0.252],
	[0.362, 0.276],
	[0.358, 0.29],
	[0.339, 0.302],
	[0.351, 0.316],
	[0.349, 0.334],
	[0.322, 0.362],
	[0.334, 0.408],
	[0.325, 0.452],
	[0.268, 0.486],
	[0.15, 0.446],
	[0.03, 0.372],
	[-0.065, 0.285],
	[-0.18, 0.25],
	[-0.32, 0.17],
	[-0.4, -0.03],
	[-0.39, -0.25],
	[-0.3, -0.42],
];

/** 0 front … 1 three quarters … ; profile from 60°, no face from 112°. */
export type Side = 'face' | 'profile' | 'back';

/** Which kind of view a yaw (radians) gives. */
export function sideOf(yaw: number): Side {
	const degrees = (Math.abs(yaw) * 180) / Math.PI;
	return degrees < 60 ? 'face' : degrees < 112 ? 'profile' : 'back';
}

/** The skin's outline of the head. */
export function headOutline(head: HeadFrame, look: Look): Point[] {
	const build = faceBuild(look);
	const turn = Math.sign(head.yaw) || 1;
	const side = sideOf(head.yaw);
	const steps = head.size > CLOSE_PX ? 7 : 4;
	if (side === 'back') {
		const points = skull().map(([x, y]) => head.flat(x, y));
		return smooth(points, true, 3);
	}
	if (side === 'profile') return smooth(profile(head, build, turn), true, Math.min(4, steps));
	const t = Math.min(1.35, (Math.abs(head.yaw) * 180) / Math.PI / 40);
	const far = halfFace(build, TURNED_FAR, t);
	const near = halfFace(build, TURNED_NEAR, t);
	const top: Pair[] = [
		[0.27, -0.4],
		[0.1, -0.5],
		[-0.1, -0.5],
		[-0.27, -0.4],
	];
	const last = far.length - 1;
	const ring = [
		...far,
		...near
			.slice(0, last)
			.reverse()
			.map(([x, y]): Pair => [-x, y]),
		...[...top].reverse(),
	];
	return smooth(
		ring.map(([x, y]) => head.flat(x * turn, y, y > 0.2 ? 0.1 : 0)),
		true,
		steps,
	);
}

/** Heads above that many pixels are drawn with more corners. */
const CLOSE_PX = 260;

const CHIN_SHIFT = 0.115;

/** One half of the contour from temple to chin, mixed between the view from the front and three quarters. */
function halfFace(build: FaceBuild, turned: readonly Pair[], t: number): Pair[] {
	const shift = turned === TURNED_FAR ? CHIN_SHIFT : -CHIN_SHIFT;
	const widths = [1, 1, build.cheek, 1 + (build.jaw - 1) * 0.7, build.jaw, build.chinWidth, 1];
	return FRONT.map(([x, y], index): Pair => {
		const [tx, ty] = turned[index]!;
		const lean = index >= 5 ? 1 : index === 4 ? 0.55 : 0;
		const own = x + (tx - shift * lean - x) * t;
		const full = y + (ty - y) * t;
		const low = full > 0.25 ? 0.25 + ((full - 0.25) * (build.chinY - 0.25)) / 0.25 : full;
		return [index === 6 ? shift * t : own * widths[index]! + shift * lean * t, low];
	});
}

function profile(head: HeadFrame, build: FaceBuild, turn: number): Point[] {
	return PROFILE.map(([x, y]) => {
		const isNose = y > 0.02 && y < 0.225 && x > 0.31;
		const isChin = y > 0.36 && x > 0.1;
		const out = isNose ? 0.32 + (x - 0.32) * build.nose : isChin ? x + (build.chinWidth - 1) * 0.025 : x;
		return head.flat(out * turn, y > 0.3 ? 0.3 + ((y - 0.3) * (build.chinY - 0.3)) / 0.2 : y);
	});
}

function skull(): Pair[] {
	return [
		[0.35, -0.1],
		[0.33, 0.12],
		[0.24, 0.3],
		[0.1, 0.38],
		[-0.1, 0.38],
		[-0.24, 0.3],
		[-0.33, 0.12],
		[-0.35, -0.1],
		[-0.27, -0.4],
		[-0.1, -0.5],
		[0.1, -0.5],
		[0.27, -0.4],
	];
}

/** An ear on each side that is seen. */
export function drawEars(pen: Pen, head: HeadFrame, look: Look, which: 'behind' | 'front'): void {
	for (const x of [-1, 1]) {
		const depth = head.depth(x * 0.36, -0.03);
		const isFront = depth > 0.16;
		if (depth < -0.2 || isFront !== (which === 'front')) continue;
		drawEar(pen, head, look, x);
	}
}

/** Pointed ears, which stand out through any hair. */
export function drawElfEars(pen: Pen, head: HeadFrame, look: Look): void {
	for (const x of [-1, 1]) if (head.depth(x * 0.36, -0.03) > -0.24) drawEar(pen, head, look, x);
}

function drawEar(pen: Pen, head: HeadFrame, look: Look, x: number): void {
	const reach = look.marks.includes('elfears') ? 0.2 : 0;
	const open = 0.5 + Math.abs(Math.sin(head.yaw)) * 0.75;
	const centre = head.solid(x * 0.362, 0.075, -0.03);
	const r = head.size;
	const out = Math.abs(head.yaw) > 1 ? -(Math.sign(head.yaw) || 1) : x;
	const put = (dx: number, dy: number): Point => ({
		x: centre.x + dx * out * r * open,
		y: centre.y + dy * r,
	});
	const outer = [
		put(-0.035, -0.05),
		put(0.0 + reach * 0.35, -0.092 - reach * 0.75),
		put(0.058 + reach * 0.3, -0.075 - reach * 0.35),
		put(0.07, -0.01),
		put(0.045, 0.06),
		put(0.01, 0.102),
		put(-0.03, 0.085),
	];
	pen.form(smooth(outer, true, 4), look.skin, { shade: r * 0.018, skin: true, weight: 0.75 });
	if (r < 90 * pen.canvas.u) return;
	pen.line(
		smooth([put(-0.005, -0.055), put(0.04, -0.045), put(0.045, 0.005), put(0.02, 0.045)], false, 3),
		0.4,
	);
	pen.line(smooth([put(0.0, -0.005), put(0.018, 0.015), put(0.0, 0.04)], false, 3), 0.35);
}

/** The middle of the lips in the frame. */
export function mouthAt(head: HeadFrame): Point {
	return sideOf(head.yaw) === 'profile'
		? head.flat(Math.sign(head.yaw) * 0.33, 0.302)
		: head.solid(0, 0.325, 0.205);
}
