/** Neck, shoulders and chest as one form of skin under the clothes, and the openings that clothes leave for them. */
import type { Point } from '../../../base/geometry.ts';
import { pow } from '../../../base/power.ts';
import type { Vec3 } from '../camera.ts';
import { smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import { type Drape, drape, wrap } from './drape.ts';
import type { Collar, Upper } from './garment.ts';
import type { Pen } from './pen.ts';
import { withShoulder } from './shoulder.ts';
import type { Body } from './skeleton.ts';

/** An opening: how low in front, at the sides and behind (shares of the trunk), and how wide (radians). */
interface Opening {
	readonly front: number;
	readonly side: number;
	readonly back: number;
	readonly wide: number;
	readonly isPointed: boolean;
}

const OPENINGS: Readonly<Record<Collar, Opening>> = {
	none: { front: 0.94, side: 1.0, back: 1.03, wide: 1.0, isPointed: false },
	round: { front: 0.925, side: 1.006, back: 1.035, wide: 1.12, isPointed: false },
	wide: { front: 0.855, side: 0.985, back: 0.99, wide: 1.3, isPointed: false },
	v: { front: 0.76, side: 1.0, back: 1.03, wide: 1.0, isPointed: true },
	shirt: { front: 0.95, side: 1.025, back: 1.05, wide: 0.8, isPointed: true },
	lapel: { front: 0.5, side: 1.025, back: 1.05, wide: 0.9, isPointed: true },
	high: { front: 1.025, side: 1.06, back: 1.075, wide: 1.5, isPointed: false },
	turtle: { front: 1.025, side: 1.06, back: 1.075, wide: 1.5, isPointed: false },
	sailor: { front: 0.79, side: 1.02, back: 1.045, wide: 0.92, isPointed: true },
	cross: { front: 0.78, side: 1.03, back: 1.035, wide: 0.85, isPointed: true },
	hood: { front: 0.935, side: 1.01, back: 1.04, wide: 1.05, isPointed: false },
};

/** Height of an opening's edge at an azimuth (0 = front), as a share of the trunk. */
export function edgeHeight(collar: Collar, azimuth: number): number {
	const { front, side, back, wide, isPointed } = OPENINGS[collar];
	const off = Math.abs(wrap(azimuth));
	if (off < wide) {
		const t = off / wide;
		const rise = isPointed ? pow(t, 0.92) : t * t * (1.35 - 0.35 * t);
		return front + (side - front) * rise;
	}
	return side + (back - side) * ((off - wide) / (Math.PI - wide));
}

/** The edge of a garment's opening where it faces us, from screen left to right. */
export function openingEdge(body: Body, cloth: Drape, collar: Collar, lower = 0): Point[] {
	const k = body.trunk;
	const mark = OPENINGS[collar].isPointed ? [0] : [];
	const steps = Array.from({ length: 19 }, (_, index) => body.view - Math.PI / 2 + (Math.PI * index) / 18);
	const azimuths = [...steps, ...mark.filter((a) => Math.abs(wrap(a - body.view)) < 1.5)].sort(
		(a, b) => a - b,
	);
	return azimuths.map((azimuth) => cloth.at((edgeHeight(collar, azimuth) - lower) * k, azimuth));
}

/** The inside of a garment's back, behind the neck: to be drawn before the neck. */
export function drawInside(pen: Pen, body: Body, upper: Upper): void {
	const cloth = drape(body, { ease: upper.ease });
	const ring = Array.from({ length: 28 }, (_, index) => {
		const azimuth = (index / 28) * Math.PI * 2;
		return cloth.at(edgeHeight(upper.collar, azimuth) * body.trunk, azimuth);
	});
	pen.form(ring, lighten(upper.colour, -0.1), { weight: 0.7 });
}

const SKIN_STEPS = [1.12, 1.08, 1.05, 1.025, 1.005, 0.98, 0.95, 0.91, 0.86, 0.8, 0.72];

/** Neck, shoulders and chest. */
export function drawNeck(pen: Pen, body: Body): void {
	const { look } = body;
	const cloth = drape(body, { ease: 0 });
	const head = body.at(body.headCentre);
	const chin = body.head * head.scale;
	const low = body.at(body.neck);
	const r = body.radii.neck * low.scale;
	const back = -0.06 * chin * Math.sin(body.face.yaw) * Math.max(0.4, Math.abs(Math.cos(body.view)));
	const top = { x: head.x + back + (low.x - head.x) * 0.2, y: head.y + (low.y - head.y) * 0.25 };
	const side = (edge: 0 | 1) => {
		const sign = edge === 0 ? -1 : 1;
		const ys = SKIN_STEPS.map((share) => share * body.trunk);
		const plain = ys.map((y) => cloth.at(y, cloth.edges(y)[edge]));
		const rise = withShoulder(body, { edge, ys, plain, cap: body.radii.arm }).reverse();
		const last = rise.at(-1)!;
		const middle = { x: (last.x + top.x + sign * r * 0.94) / 2 - sign * r * 0.04, y: (last.y + top.y) / 2 };
		return smooth([...rise, middle, { x: top.x + sign * r * 0.95, y: top.y }], false, 3);
	};
	const left = side(0);
	const right = side(1);
	pen.form([...left, ...[...right].reverse()], look.skin, { outline: [left, right] });
	chinShadow(pen, body, { top, r, chin });
	if (pen.headPx > 60 * pen.canvas.u && Math.cos(body.view) > 0.1) collarBones(pen, body, cloth);
}

interface NeckFacts {
	readonly top: Point;
	readonly r: number;
	readonly chin: number;
}

/** What the jaw throws on the neck, slanting away from the light. */
function chinShadow(pen: Pen, body: Body, { top, r, chin }: NeckFacts): void {
	const low = body.at(body.neck);
	const long = Math.hypot(low.x - top.x, low.y - top.y) || 1;
	const down = { x: (low.x - top.x) / long, y: (low.y - top.y) / long };
	const head = body.at(body.headCentre);
	const jaw = (head.x - top.x) * down.x + (head.y - top.y) * down.y + chin * 0.47;
	const away = pen.mood.towards.x * down.y > 0 ? -1 : 1;
	const reach = Math.min(chin * 0.17, Math.max(chin * 0.06, (long - jaw) * 0.75));
	const at = (x: number, dy: number): Point => ({
		x: top.x + down.x * (jaw + dy) + down.y * x * r,
		y: top.y + down.y * (jaw + dy) - down.x * x * r,
	});
	const shade = [
		at(-1.0, -chin * 0.2),
		at(1.0, -chin * 0.2),
		at(0.97, reach * (away > 0 ? 0.9 : 0.3)),
		at(0.45, reach * (away > 0 ? 1.15 : 0.62)),
		at(-0.1, reach * 0.85),
		at(-0.55, reach * (away > 0 ? 0.5 : 1.1)),
		at(-0.97, reach * (away > 0 ? 0.25 : 0.85)),
	];
	pen.canvas.fill(smooth(shade, true, 3), pen.shadeOf(body.look.skin, true), {
		erasesInk: false,
		tone: 'shadow',
	});
}

function collarBones(pen: Pen, body: Body, cloth: Drape): void {
	const k = body.trunk;
	for (const sign of [-1, 1]) {
		const points = [
			[0.955, 0.12],
			[0.965, 0.4],
			[0.955, 0.8],
			[0.95, 1.15],
		].map(([y, a]) => cloth.seen(y! * k, a! * sign));
		const seen = points.filter((point) => point !== undefined);
		if (seen.length > 2) pen.line(smooth(seen, false, 3), 0.45, 0.8);
		const cord = [
			[1.045, 0.5],
			[1.01, 0.33],
			[0.972, 0.14],
		].map(([y, a]) => cloth.seen(y! * k, a! * sign));
		if (body.look.years > 15 && cord.every((point) => point !== undefined))
			pen.line(smooth(cord as Point[], false, 3), 0.38, 0.55);
	}
}

/** A band standing round the neck between two heights (shares of the trunk above the neck's root). */
export interface Band {
	/** What faces us. */
	readonly front: Point[];
	/** The upper rim whole: its far half shows behind the neck. */
	readonly rim: Point[];
}

/** A collar or roll round the neck. */
export function neckBand(body: Body, from: number, to: number, grow: number): Band {
	const { neck, headCentre, trunk, view } = body;
	const r = body.radii.neck * grow;
	const lean = { x: (headCentre.x - neck.x) * 0.5, z: (headCentre.z - neck.z) * 0.5 };
	const tall = Math.max(0.01, headCentre.y - neck.y);
	const ring = (height: number, radius: number) => {
		const t = (height * trunk) / tall;
		return (azimuth: number): Point => {
			const point: Vec3 = {
				x: neck.x + lean.x * t + Math.sin(azimuth) * radius,
				y: neck.y + height * trunk + Math.cos(azimuth) * (from < 0 ? -0.008 : -0.004),
				z: neck.z + lean.z * t + Math.cos(azimuth) * radius * 0.96,
			};
			return body.at(point);
		};
	};
	const low = ring(from, r * 1.16);
	const high = ring(to, r);
	const half = Array.from({ length: 13 }, (_, index) => view - Math.PI / 2 + (Math.PI * index) / 12);
	const whole = Array.from({ length: 24 }, (_, index) => (index / 24) * Math.PI * 2);
	return { front: [...half.map(high), ...[...half].reverse().map(low)], rim: whole.map(high) };
}
