/** Hair as a surface round the head. Azimuth 0 is towards us on the screen; y down from the head's centre, in heads. */
import type { Point } from '../../../base/geometry.ts';
import { pow } from '../../../base/power.ts';
import { seeded } from '../../../base/random.ts';
import type { HairShape } from './hair-shape.ts';
import type { HeadFrame } from './head-frame.ts';
import type { Look } from './look.ts';

export interface Ring {
	readonly head: HeadFrame;
	readonly shape: HairShape;
	readonly width: number;
	readonly centre: number;
	readonly yawDegrees: number;
}

const CROWN = 0.47;
const TURN_Y = -0.08;

/** The ring of a head of hair as it is turned. */
export function ringOf(head: HeadFrame, shape: HairShape): Ring {
	const sin = Math.sin(head.yaw);
	const width = Math.sqrt((0.388 * Math.cos(head.yaw)) ** 2 + (0.405 * sin) ** 2) + shape.volume;
	return { head, shape, width, centre: -0.06 * sin, yawDegrees: (head.yaw * 180) / Math.PI };
}

/** A point of the hair's surface: screen azimuth in degrees (0 towards us), height. */
export function onRing(ring: Ring, azimuth: number, y: number): Point {
	const { shape, head } = ring;
	const up = y < TURN_Y ? (y - TURN_Y) / (CROWN + shape.volume) : 0;
	let round = Math.sqrt(Math.max(0, 1 - up * up));
	if (shape.tapers && y > 0.05) round *= 1 - 0.36 * Math.min(1, (y - 0.05) / 0.3);
	else if (y > 0.3)
		round *= 1 - 0.05 * Math.min(1, (y - 0.3) / 0.25) + Math.min(0.24, Math.max(0, y - 0.55) * 0.16);
	if (shape.curl > 0 && y > 0)
		round += shape.curl * Math.abs(Math.sin(y * 8.5 + azimuth * 0.09)) * Math.min(1, y * 6);
	const turn = (azimuth * Math.PI) / 180;
	const depth = Math.cos(turn) * ring.width * round;
	const wave = shape.wave * Math.min(1, Math.max(0, y - 0.1) * 3) * Math.sin(y * 10 + azimuth * 0.012);
	return head.flat(
		ring.centre + ring.width * round * Math.sin(turn) + wave,
		y,
		y < 0.4 ? depth * 0.8 : Math.max(0, depth * 0.8 * (1 - (y - 0.4) * 2)),
	);
}

/** Tufts that break the crown: base from and to, tip (degrees of the arc), height. */
type Spike = readonly [number, number, number, number];

const MESSY: readonly Spike[] = [
	[2, 20, -4, 0.05],
	[20, 40, 17, 0.05],
	[42, 62, 40, 0.065],
	[66, 88, 68, 0.06],
	[94, 116, 112, 0.075],
	[118, 138, 140, 0.06],
	[140, 160, 163, 0.05],
	[160, 178, 184, 0.05],
];

function spikesOf(look: Look): readonly Spike[] {
	const { cut, fringe, length } = look.hair;
	const chance = seeded(look.seed ^ 0xc0);
	if (length === 'buzz' || cut === 'curly' || cut === 'afro' || fringe === 'swept') return [];
	if (cut === 'spiky') {
		return Array.from({ length: 9 }, (_, index): Spike => {
			const from = 2 + index * 19.5;
			const lean = (index - 4) * 3.2;
			return [from, from + 19, from + 9.5 + lean + (chance() - 0.5) * 5, 0.15 + chance() * 0.1];
		});
	}
	const short = length === 'short' || length === 'bob';
	if (cut === 'messy' || (fringe === 'messy' && short)) {
		const grown = cut === 'messy' ? 1.25 : 0.8;
		return MESSY.filter(() => chance() < 0.86).map(
			([a, b, tip, out]): Spike => [a, b, tip + (chance() - 0.5) * 6, out * grown * (0.8 + chance() * 0.5)],
		);
	}
	return [];
}

const HAT_LINES: Readonly<Record<string, number>> = {
	hat: -0.3,
	strawhat: -0.3,
	conical: -0.25,
	cap: -0.28,
	beanie: -0.32,
	tophat: -0.36,
	witchhat: -0.3,
	helmet: -0.2,
	beret: -0.34,
};

/** Above that no hair shows, because a hat sits there (heads; y down). */
function hatLine(look: Look): number | undefined {
	for (const { kind } of look.outfit.extras) if (HAT_LINES[kind] !== undefined) return HAT_LINES[kind];
	return undefined;
}

/** Crown arc from left to right. */
export function crownArc(ring: Ring, look: Look): Point[] {
	const { shape, head } = ring;
	const curls = look.hair.cut === 'curly' || look.hair.cut === 'afro';
	const tall = CROWN + shape.volume;
	const line = hatLine(look);
	const put = (degrees: number, out: number) => {
		const a = (degrees * Math.PI) / 180;
		const squash = 1 - 0.06 * pow(Math.max(0, Math.sin(a)), 8);
		const y = TURN_Y - Math.sin(a) * (tall * squash + out);
		return head.flat(
			ring.centre - Math.cos(a) * (ring.width + out),
			line === undefined ? y : Math.max(y, line),
		);
	};
	const points: Point[] = [];
	let degrees = 0;
	const smoothTo = (end: number) => {
		for (; degrees < end; degrees += 5)
			points.push(put(degrees, curls ? Math.abs(Math.sin(degrees * 0.1309)) * 0.05 - 0.01 : 0));
	};
	for (const [from, to, tip, out] of spikesOf(look)) {
		smoothTo(from);
		const isLeft = tip < (from + to) / 2;
		const rise = (end: number, by: number, t: number): Point => {
			const u = 1 - t;
			const at = u * u * end + 2 * u * t * (end + (tip - end) * 0.5) + t * t * tip;
			return put(at, out * (2 * u * t * by + t * t));
		};
		points.push(put(from, 0));
		for (const t of [0.25, 0.5, 0.75, 1]) points.push(rise(from, isLeft ? 0.12 : 0.62, t));
		for (const t of [0.75, 0.5, 0.25]) points.push(rise(to, isLeft ? 0.62 : 0.12, t));
		degrees = to;
	}
	smoothTo(180);
	points.push(put(180, 0));
	return points;
}

/** The side of hanging hair at an azimuth, from the temple down to a height: waves and curls show here. */
export function sideFall(ring: Ring, azimuth: number, to: number): Point[] {
	const step = ring.shape.curl > 0 ? 0.045 : 0.09;
	const points: Point[] = [];
	for (let y = 0; y < to - step * 0.6; y += step) points.push(onRing(ring, azimuth, y));
	return points;
}
