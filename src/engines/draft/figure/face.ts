/** The head's skin: its contour from every side, and the ears. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import type { HeadFrame } from './head-frame.ts';
import type { Look } from './look.ts';
import type { Pen } from './pen.ts';

/** x and y, in heads. */
export type Pair = readonly [number, number];

const FRONT: readonly Pair[] = [
	[0.362, -0.12],
	[0.355, 0.03],
	[0.338, 0.15],
	[0.285, 0.29],
	[0.13, 0.452],
	[0, 0.5],
];

const TURNED_FAR: readonly Pair[] = [
	[0.335, -0.15],
	[0.292, 0.03],
	[0.318, 0.14],
	[0.275, 0.29],
	[0.185, 0.445],
	[0.115, 0.497],
];

const TURNED_NEAR: readonly Pair[] = [
	[0.365, -0.12],
	[0.368, 0.03],
	[0.352, 0.15],
	[0.27, 0.3],
	[0.03, 0.462],
	[-0.115, 0.497],
];

const PROFILE: readonly Pair[] = [
	[-0.06, -0.49],
	[0.14, -0.46],
	[0.27, -0.33],
	[0.318, -0.16],
	[0.32, 0.0],
	[0.336, 0.06],
	[0.415, 0.185],
	[0.398, 0.215],
	[0.345, 0.236],
	[0.356, 0.262],
	[0.37, 0.28],
	[0.346, 0.302],
	[0.358, 0.326],
	[0.33, 0.365],
	[0.342, 0.41],
	[0.328, 0.455],
	[0.26, 0.49],
	[0.14, 0.44],
	[0.02, 0.36],
	[-0.07, 0.28],
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

interface Build {
	readonly chinY: number;
	readonly chinWidth: number;
	readonly child: boolean;
}

function buildOf(look: Look): Build {
	const child = look.years < 11;
	const chinY = child ? 0.455 : look.gender === 'woman' ? 0.485 : 0.505;
	const own = ((look.seed >>> 8) % 100) / 100;
	const base = child ? 1 : look.gender === 'woman' ? 0.85 : 1.14 + own * 0.34;
	return { chinY, chinWidth: base * (1 + Math.max(-0.2, look.build * 0.16)), child };
}

/** The skin's outline of the head. */
export function headOutline(head: HeadFrame, look: Look): Point[] {
	const build = buildOf(look);
	const turn = Math.sign(head.yaw) || 1;
	const side = sideOf(head.yaw);
	if (side === 'back')
		return smooth(
			skull().map(([x, y]) => head.flat(x, y)),
			true,
			3,
		);
	if (side === 'profile') {
		const points = PROFILE.map(([x, y]) =>
			head.flat(x * turn, y > 0.3 ? 0.3 + ((y - 0.3) * (build.chinY - 0.3)) / 0.2 : y),
		);
		return smooth(points, true, 3);
	}
	const t = Math.min(1.35, (Math.abs(head.yaw) * 180) / Math.PI / 40);
	const half = (turned: readonly Pair[]): Pair[] =>
		FRONT.map(([x, y], index) => {
			const [tx, ty] = turned[index]!;
			const chinShift = index >= 4 ? (turned === TURNED_FAR ? 0.115 : -0.115) : 0;
			const width = index === 4 ? build.chinWidth : index === 3 ? 1 + (build.chinWidth - 1) * 0.3 : 1;
			const mixed = x * width + (tx - chinShift - x) * width * t * (index >= 4 ? 1 : 1) + chinShift * t;
			const full = y + (ty - y) * t;
			return [
				index === 5 ? chinShift * t : mixed,
				full > 0.25 ? 0.25 + ((full - 0.25) * (build.chinY - 0.25)) / 0.25 : full,
			];
		});
	const far = half(TURNED_FAR);
	const near = half(TURNED_NEAR);
	const top: Pair[] = [
		[0.27, -0.4],
		[0.1, -0.5],
		[-0.1, -0.5],
		[-0.27, -0.4],
	];
	const ring = [
		...far,
		...near
			.slice(0, 5)
			.reverse()
			.map(([x, y]): Pair => [-x, y]),
		...[...top].reverse(),
	];
	return smooth(
		ring.map(([x, y]) => head.flat(x * turn, y, y > 0.2 ? 0.1 : 0)),
		true,
		4,
	);
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
		const reach = look.marks.includes('elfears') ? 0.2 : 0;
		const spread = Math.abs(Math.sin(head.yaw)) * 0.03;
		const centre = head.solid(x * 0.365, 0.08, -0.03);
		const r = head.size;
		const outer = [
			{ x: centre.x - r * (0.035 + spread), y: centre.y - r * 0.07 },
			{ x: centre.x + x * r * reach * Math.cos(head.yaw), y: centre.y - r * (0.1 + reach * 0.7) },
			{ x: centre.x + r * (0.04 + spread), y: centre.y - r * 0.06 },
			{ x: centre.x + r * (0.035 + spread), y: centre.y + r * 0.05 },
			{ x: centre.x, y: centre.y + r * 0.1 },
			{ x: centre.x - r * (0.035 + spread), y: centre.y + r * 0.05 },
		];
		pen.form(smooth(outer, true, 4), look.skin, { shade: r * 0.02, skin: true, weight: 0.8 });
	}
}

/** The middle of the lips in the frame. */
export function mouthAt(head: HeadFrame): Point {
	return sideOf(head.yaw) === 'profile'
		? head.flat(Math.sign(head.yaw) * 0.33, 0.305)
		: head.solid(0, 0.325, 0.205);
}
