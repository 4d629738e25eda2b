/** Hair: one ring of tufts for every view. Azimuth 0 is the brow, 180 the nape; y down from the head's centre, in heads. */
import type { Point } from '../../../base/geometry.ts';
import { seeded } from '../../../base/random.ts';
import { disc, smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import type { HeadFrame } from './head-frame.ts';
import type { HairLength, Look } from './look.ts';
import type { Pen } from './pen.ts';

interface Tuft {
	/** Degrees. */
	readonly from: number;
	readonly to: number;
	readonly tip: number;
	readonly notch: number;
	/** Where between from and to the tip hangs. */
	readonly at: number;
}

export interface HairShape {
	readonly tufts: readonly Tuft[];
	readonly volume: number;
	readonly tapers: boolean;
	readonly back: number;
}

const BACK: Readonly<Record<HairLength, number>> = {
	bald: -0.2,
	buzz: 0.18,
	short: 0.33,
	bob: 0.56,
	shoulder: 0.85,
	long: 1.65,
	verylong: 2.6,
};
const TIED = /ponytail|twintails|braid|braids|bun|buns|topknot/;

type FringeTuft = readonly [number, number, number];

const FRINGES: Readonly<Record<string, { readonly notch: number; readonly tufts: readonly FringeTuft[] }>> = {
	soft: {
		notch: -0.15,
		tufts: [
			[-62, -44, 0.09],
			[-44, -26, 0.03],
			[-26, -9, -0.01],
			[-9, 6, 0.03],
			[6, 24, -0.02],
			[24, 43, 0.02],
			[43, 62, 0.08],
		],
	},
	blunt: {
		notch: -0.07,
		tufts: [
			[-64, -51, 0.02],
			[-51, -38, 0],
			[-38, -25, 0],
			[-25, -12, 0.01],
			[-12, 1, 0],
			[1, 14, 0],
			[14, 27, 0.01],
			[27, 40, 0],
			[40, 52, 0],
			[52, 64, 0.02],
		],
	},
	messy: {
		notch: -0.2,
		tufts: [
			[-64, -42, 0.06],
			[-42, -22, -0.06],
			[-22, 2, 0.05],
			[2, 20, -0.07],
			[20, 42, 0.03],
			[42, 64, 0.06],
		],
	},
	side: {
		notch: -0.2,
		tufts: [
			[-64, -46, 0.12],
			[-46, -24, 0.02],
			[-24, -2, -0.03],
			[-2, 20, -0.1],
			[20, 36, -0.22],
			[36, 64, 0.04],
		],
	},
	centre: {
		notch: -0.26,
		tufts: [
			[-66, -50, 0.16],
			[-50, -30, 0.06],
			[-30, -1, -0.1],
			[1, 30, -0.1],
			[30, 50, 0.06],
			[50, 66, 0.16],
		],
	},
	swept: {
		notch: -0.31,
		tufts: [
			[-64, -40, -0.22],
			[-40, -14, -0.3],
			[-14, 14, -0.32],
			[14, 40, -0.3],
			[40, 64, -0.22],
		],
	},
};

/** The ring that a look's hair makes; nothing for the bald. */
export function hairShape(look: Look): HairShape | undefined {
	const { hair } = look;
	if (hair.length === 'bald') return undefined;
	const tied = TIED.test(hair.cut);
	const back = tied ? 0.3 : BACK[hair.length];
	const chance = seeded(look.seed ^ 0x51f1);
	const fringe = hair.length === 'buzz' ? FRINGES.swept! : (FRINGES[hair.fringe] ?? FRINGES.soft!);
	const side = sideTip(look, tied);
	const tufts: Tuft[] = fringe.tufts.map(([from, to, tip], index) => ({
		from,
		to,
		tip: tip + (chance() - 0.5) * 0.02,
		notch: hair.fringe === 'side' && index === 4 ? -0.3 : fringe.notch + (chance() - 0.5) * 0.03,
		at: 0.35 + chance() * 0.35,
	}));
	const soft = hair.cut === 'curly' || hair.cut === 'afro' ? 1.4 : 1;
	for (const sign of [-1, 1]) {
		const add = (from: number, to: number, tip: number, notch: number) =>
			tufts.push({
				from: Math.min(from * sign, to * sign),
				to: Math.max(from * sign, to * sign),
				tip,
				notch,
				at: 0.5 + sign * 0.12,
			});
		add(64, 82, side, Math.min(side - 0.1, 0));
		add(82, 100, Math.min(side + 0.03, Math.max(0.05, back)), Math.min(side - 0.12, 0.02));
		for (let from = 100; from < 180; from += 16) {
			const ragged = (chance() - 0.35) * 0.08 * soft;
			add(from, from + 16, back + ragged, back - (back > 0.5 ? 0.12 : 0.08));
		}
	}
	const volume =
		hair.length === 'buzz'
			? -0.012
			: hair.cut === 'afro'
				? 0.2
				: hair.cut === 'curly'
					? 0.085
					: tied || hair.fringe === 'swept'
						? 0.012
						: 0.03;
	return { tufts: tufts.sort((a, b) => a.from - b.from), volume, tapers: tied || back < 0.5, back };
}

function sideTip(look: Look, tied: boolean): number {
	const { length, fringe } = look.hair;
	if (length === 'buzz') return -0.02;
	if (look.gender === 'man' && (length === 'short' || fringe === 'swept'))
		return fringe === 'swept' ? -0.02 : 0.1;
	if (fringe === 'swept') return tied ? 0.02 : 0.24;
	if (length === 'short') return 0.24;
	if (length === 'bob') return 0.48;
	return tied ? 0.42 : 0.56;
}

interface Ring {
	readonly head: HeadFrame;
	readonly shape: HairShape;
	readonly width: number;
	readonly centre: number;
}

const CROWN = 0.47;
const TURN_Y = -0.08;

function ringOf(head: HeadFrame, shape: HairShape): Ring {
	const sin = Math.sin(head.yaw);
	const width = Math.sqrt((0.388 * Math.cos(head.yaw)) ** 2 + (0.405 * sin) ** 2) + shape.volume;
	return { head, shape, width, centre: -0.06 * sin };
}

/** A point of the hair's surface: screen azimuth in degrees (0 towards us), height. */
function onRing(ring: Ring, azimuth: number, y: number): Point {
	const { shape, head } = ring;
	const up = y < TURN_Y ? (y - TURN_Y) / (CROWN + shape.volume) : 0;
	let round = Math.sqrt(Math.max(0, 1 - up * up));
	if (shape.tapers && y > 0.05) round *= 1 - 0.36 * Math.min(1, (y - 0.05) / 0.3);
	else if (y > 0.3) round *= 1 + Math.min(0.2, (y - 0.3) * 0.1);
	const turn = (azimuth * Math.PI) / 180;
	const depth = Math.cos(turn) * ring.width * round;
	return head.flat(ring.centre + ring.width * round * Math.sin(turn), y, y < 0.4 ? depth * 0.8 : 0);
}

/** Crown arc from left to right. */
function crownArc(ring: Ring, look: Look): Point[] {
	const { shape, head } = ring;
	const points: Point[] = [];
	const spiky = look.hair.cut === 'spiky';
	const messy = look.hair.cut === 'messy' || look.hair.fringe === 'messy';
	const curls = look.hair.cut === 'curly' || look.hair.cut === 'afro';
	const chance = seeded(look.seed ^ 0xc0);
	const tall = CROWN + shape.volume;
	const put = (degrees: number, out: number) => {
		const a = (degrees * Math.PI) / 180;
		const squash = 1 - 0.06 * Math.sin(a) ** 8;
		return head.flat(
			ring.centre - Math.cos(a) * (ring.width + out),
			TURN_Y - Math.sin(a) * (tall * squash + out),
		);
	};
	if (spiky) {
		for (let index = 0; index < 8; index++) {
			const from = 6 + index * 21;
			const out = 0.15 + chance() * 0.1;
			const lean = index < 4 ? -4 : 4;
			points.push(
				put(from, 0),
				put(from + 6, out * 0.42),
				put(from + 10 + lean, out),
				put(from + 14, out * 0.34),
			);
		}
		points.push(put(174, 0));
		return points;
	}
	const bumps = messy ? [42, 72, 114, 144] : [];
	for (let degrees = 0; degrees <= 180; degrees += 6) {
		if (!bumps.includes(degrees)) {
			points.push(put(degrees, curls ? Math.abs(Math.sin(degrees * 0.105)) * 0.045 : 0));
			continue;
		}
		const lean = degrees < 90 ? -3 : 3;
		const out = 0.05 + chance() * 0.04;
		points.push(put(degrees - 4, out * 0.3), put(degrees + lean, out), put(degrees + 4, out * 0.3));
	}
	return points;
}

/** The lower edge over an azimuth range, from the first to the second (screen degrees). */
function lowerEdge(
	ring: Ring,
	from: number,
	to: number,
	limit: (azimuth: number, y: number) => number,
): Point[] {
	const yaw = (ring.head.yaw * 180) / Math.PI;
	const points: Point[] = [];
	const step = from < to ? 2.5 : -2.5;
	const marks: number[] = [];
	for (let azimuth = from; step > 0 ? azimuth <= to : azimuth >= to; azimuth += step) marks.push(azimuth);
	for (const azimuth of marks) {
		const phi = normal(azimuth - yaw);
		points.push(onRing(ring, azimuth, limit(azimuth, edgeY(ring.shape, phi))));
	}
	return points;
}

function normal(degrees: number): number {
	return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

/** Where hair still covers all about an azimuth. */
function lowestOf(shape: HairShape, phi: number): number {
	return Math.min(...[-5, -2, 0, 2, 5].map((off) => edgeY(shape, normal(phi + off))));
}

function edgeY(shape: HairShape, phi: number): number {
	const index = shape.tufts.findIndex((tuft) => phi >= tuft.from && phi <= tuft.to);
	const tuft = shape.tufts[index];
	if (!tuft) return shape.back;
	const share = (phi - tuft.from) / (tuft.to - tuft.from);
	const before = shape.tufts[index - 1] ?? tuft;
	const isLeft = share < tuft.at;
	const off = isLeft ? 1 - share / tuft.at : (share - tuft.at) / (1 - tuft.at);
	const notch = isLeft ? Math.max(tuft.notch, Math.min(before.notch, tuft.tip)) : tuft.notch;
	return tuft.tip + (Math.min(notch, tuft.tip) - tuft.tip) * off ** 1.25;
}

/** The half of the hair behind the neck and the body (or, from behind, nothing). */
export function drawHairBehind(pen: Pen, head: HeadFrame, look: Look): void {
	const shape = hairShape(look);
	if (!shape) return;
	const ring = ringOf(head, shape);
	for (const tail of tailsOf(look)) if (tailDepth(head, tail) < 0.02) drawTail(pen, head, look, tail);
	const edge = lowerEdge(ring, 90, 270, (_, y) => y);
	const arc = crownArc({ ...ring, width: ring.width - 0.02 }, look);
	const dark = lighten(look.hair.colour, -0.05);
	const right = [0.0, 0.2].map((y) => onRing(ring, 90, Math.min(y, shape.back - 0.1)));
	const left = [0.2, 0.0].map((y) => onRing(ring, -90, Math.min(y, shape.back - 0.1)));
	const outline = [...arc, ...right, ...edge, ...left];
	pen.form(outline, dark, { shade: head.size * 0.05 });
	if (shape.back > 0.5 && pen.headPx > 40 * pen.canvas.u) {
		for (const azimuth of [104, 122, 140, 220, 238, 256]) {
			const low = edgeY(shape, normal(azimuth - (head.yaw * 180) / Math.PI)) - 0.08;
			if (low < 0.6) continue;
			pen.line(
				[onRing(ring, azimuth, 0.3), onRing(ring, azimuth, (0.3 + low) / 2), onRing(ring, azimuth, low)],
				0.5,
				0.7,
			);
		}
	}
}

/** The half that we see: over the face, or all of the back. */
export function drawHairAhead(pen: Pen, head: HeadFrame, look: Look): void {
	const shape = hairShape(look);
	if (!shape) return;
	const ring = ringOf(head, shape);
	const yaw = (head.yaw * 180) / Math.PI;
	const fromBehind = Math.abs(yaw) > 112;
	const nearProfile = Math.abs(yaw) > 70;
	const limit = (azimuth: number, y: number) => {
		const phi = Math.abs(normal(azimuth - yaw));
		if (phi > 84 && !fromBehind && !nearProfile) return Math.min(y, 0.5);
		if (nearProfile && phi < 40) return Math.min(y, -0.055);
		if (nearProfile && phi > 80 && phi < 100) return Math.max(y, shape.back - 0.05);
		return y;
	};
	const edge = lowerEdge(ring, 90, -90, limit);
	const outline = [...crownArc(ring, look), ...edge];
	if (!fromBehind && look.hair.fringe !== 'swept' && look.hair.length !== 'buzz')
		foreheadShadow(pen, ring, look, limit);
	pen.form(outline, look.hair.colour, { outline: false });
	shadeHair(pen, ring, look);
	strands(pen, ring, look);
	pen.canvas.ink(outline, pen.weight * 0.95, { closed: true });
	for (const tail of tailsOf(look)) if (tailDepth(head, tail) >= 0.02) drawTail(pen, head, look, tail);
}

/** The fringe dropped a little, as its shadow on the brow. */
function foreheadShadow(
	pen: Pen,
	ring: Ring,
	look: Look,
	limit: (azimuth: number, y: number) => number,
): void {
	const drop = (azimuth: number, y: number) => Math.min(limit(azimuth, y), 0.1) + 0.045;
	const edge = lowerEdge(ring, 54, -54, drop);
	const top = [onRing(ring, -50, -0.3), onRing(ring, 0, -0.36), onRing(ring, 50, -0.3)];
	pen.canvas.fill([...top, ...edge], pen.shadeOf(look.skin, true), {
		erasesInk: false,
		tone: 'shadow',
		opacity: 0.85,
	});
}

function shadeHair(pen: Pen, ring: Ring, look: Look): void {
	const { head, shape } = ring;
	const dark = pen.shadeOf(look.hair.colour);
	const away = pen.mood.towards.x > 0 ? -1 : 1;
	const from = away * 88;
	const to = away * 46;
	const step = (to - from) / 5;
	const outer: Point[] = [];
	const inner: Point[] = [];
	for (let index = 0; index <= 5; index++) outer.push(onRing(ring, from, -0.34 + index * 0.09));
	for (let index = 5; index >= 0; index--)
		inner.push(onRing(ring, from + step * (1.1 + Math.sin(index * 1.1) * 0.8), -0.34 + index * 0.09));
	pen.canvas.fill([...outer, ...inner], dark, { erasesInk: false, tone: 'shadow' });
	const yaw = (head.yaw * 180) / Math.PI;
	const swept = look.hair.fringe === 'swept';
	for (const tuft of shape.tufts) {
		const azimuth = normal(tuft.to + yaw);
		if (Math.abs(azimuth) > 78 || (Math.abs(tuft.to) > 84 && Math.abs(yaw) < 112)) continue;
		const y = Math.min(tuft.notch, 0.3);
		const high = Math.max(-0.44, y - 0.2);
		const low = swept ? lowestOf(shape, tuft.to) - 0.012 : y + 0.03;
		const wedge = [
			onRing(ring, azimuth - 4.5, low),
			onRing(ring, azimuth * 0.86, high),
			onRing(ring, azimuth + 4.5, low),
		];
		pen.canvas.fill(wedge, dark, { erasesInk: false, tone: 'shadow' });
	}
	flecks(pen, ring, look);
}

function flecks(pen: Pen, ring: Ring, look: Look): void {
	if (ring.shape.volume < 0 || pen.headPx < 34 * pen.canvas.u) return;
	const bright = lighten(look.hair.colour, look.hair.colour < '#555555' ? 0.24 : 0.13);
	const chance = seeded(look.seed ^ 0xf1ec);
	const shift = pen.mood.towards.x * 14;
	for (let azimuth = -62; azimuth <= 62; azimuth += 5.6) {
		const roll = chance();
		if (roll < 0.2 || Math.abs(azimuth - 24) < 5 || Math.abs(azimuth + 32) < 4) continue;
		const a = azimuth + shift;
		const middle = -0.27 + Math.abs(azimuth) * 0.0011 + (roll - 0.5) * 0.04;
		const long = 0.035 + chance() * 0.05;
		if (edgeY(ring.shape, normal(a - (ring.head.yaw * 180) / Math.PI)) < middle + long + 0.02) continue;
		const wide = 1.5 + chance() * 1.6;
		const leaf = [
			onRing(ring, a * 0.96, middle - long),
			onRing(ring, a - wide, middle),
			onRing(ring, a * 1.02, middle + long),
			onRing(ring, a + wide, middle),
		];
		pen.canvas.fill(leaf, bright, { erasesInk: false, opacity: 0.9 });
	}
}

function strands(pen: Pen, ring: Ring, look: Look): void {
	if (pen.headPx < 30 * pen.canvas.u || ring.shape.volume < 0) return;
	const yaw = (ring.head.yaw * 180) / Math.PI;
	const chance = seeded(look.seed ^ 0x57);
	for (const tuft of ring.shape.tufts) {
		const azimuth = normal(tuft.to + yaw);
		if (Math.abs(azimuth) > 82) continue;
		if (Math.abs(tuft.to) > 84 && Math.abs(yaw) < 112) continue;
		const y = Math.min(
			tuft.notch + (look.hair.fringe === 'swept' ? -0.012 : 0.01),
			Math.abs(yaw) > 112 ? 3 : 0.45,
		);
		const high = Math.max(-0.42, y - 0.14 - chance() * 0.16);
		const middle = (y + high) / 2;
		pen.line(
			[onRing(ring, azimuth, y), onRing(ring, azimuth * 0.95, middle), onRing(ring, azimuth * 0.84, high)],
			0.42 + chance() * 0.25,
		);
		if (Math.abs(yaw) > 112 && y > 0.4)
			pen.line([onRing(ring, azimuth * 0.9, 0.1), onRing(ring, azimuth, y)], 0.5, 0.8);
	}
}

interface Tail {
	readonly kind: 'tail' | 'braid' | 'bun';
	/** Root: degrees, height, distance beyond the skull. */
	readonly phi: number;
	readonly y: number;
	readonly length: number;
	readonly bulge: number;
	readonly size: number;
}

function tailsOf(look: Look): Tail[] {
	const { cut, length } = look.hair;
	const long = length === 'verylong' ? 2.3 : length === 'short' || length === 'bob' ? 0.55 : 1.25;
	const tail = (kind: Tail['kind'], phi: number, y: number, more: Partial<Tail> = {}): Tail => ({
		kind,
		phi,
		y,
		length: long,
		bulge: 0.2,
		size: 0.15,
		...more,
	});
	if (cut === 'ponytail') return [tail('tail', 180, -0.3, { bulge: 0.16, size: 0.17 })];
	if (cut === 'twintails')
		return [
			tail('tail', 100, -0.26, { bulge: 0.24, length: long * 1.15 }),
			tail('tail', -100, -0.26, { bulge: 0.24, length: long * 1.15 }),
		];
	if (cut === 'braid') return [tail('braid', look.seed & 1 ? 128 : -128, 0.22, { bulge: 0.1, length: 1.1 })];
	if (cut === 'braids')
		return [
			tail('braid', 108, 0.2, { bulge: 0.12, length: 0.95 }),
			tail('braid', -108, 0.2, { bulge: 0.12, length: 0.95 }),
		];
	if (cut === 'bun') return [tail('bun', 180, look.years > 50 ? -0.34 : -0.4, { size: 0.19 })];
	if (cut === 'buns') return [tail('bun', 62, -0.5, { size: 0.14 }), tail('bun', -62, -0.5, { size: 0.14 })];
	if (cut === 'topknot') return [tail('bun', 180, -0.64, { size: 0.13 })];
	return [];
}

function rootOf(tail: Tail): { x: number; z: number } {
	const phi = (tail.phi * Math.PI) / 180;
	const up = Math.min(1, Math.max(0, (-tail.y - 0.08) / 0.5));
	const round = Math.sqrt(1 - up * up);
	return { x: Math.sin(phi) * 0.4 * round, z: Math.cos(phi) * 0.42 * round - 0.06 };
}

function tailDepth(head: HeadFrame, tail: Tail): number {
	const { x, z } = rootOf(tail);
	return head.depth(x, z) - (tail.kind === 'bun' && tail.y < -0.45 ? 0.1 : 0);
}

function drawTail(pen: Pen, head: HeadFrame, look: Look, tail: Tail): void {
	const { x, z } = rootOf(tail);
	const screenX = x * Math.cos(head.yaw) + z * Math.sin(head.yaw);
	const out =
		Math.abs(screenX) < 0.1
			? look.seed & 1
				? 0.25
				: -0.25
			: Math.sign(screenX) * Math.min(1, Math.abs(screenX) / 0.3);
	const colour = look.hair.colour;
	const put = (dx: number, dy: number) => head.flat(screenX + dx, tail.y + dy);
	if (tail.kind === 'bun') {
		const lift = tail.y < -0.45 ? 0 : Math.abs(screenX) < 0.1 ? -0.18 : 0;
		const centre = head.flat(screenX * 1.12, tail.y + lift);
		pen.form(disc(centre, tail.size * head.size, 26, 0.92), colour, { shade: head.size * 0.05 });
		pen.line(disc(centre, tail.size * head.size * 0.62, 12).slice(1, 8), 0.5);
		return;
	}
	const bow = tail.bulge * out;
	const length = tail.length;
	if (tail.kind === 'braid') {
		const links = 7;
		for (let index = 0; index < links; index++) {
			const t = (index + 0.5) / links;
			const wide = 0.085 * (1 - t * 0.45);
			const tall = (length / links) * 0.66;
			const at = (dx: number, dy: number) => put(bow * Math.sin(t * Math.PI) + dx, t * length + dy);
			pen.form(
				smooth([at(0, -tall), at(wide, -tall * 0.1), at(0, tall), at(-wide, -tall * 0.1)], true, 3),
				colour,
				{ shade: head.size * 0.02, weight: 0.7 },
			);
		}
		pen.form(
			[
				put(-0.03, length),
				put(0.03, length),
				put(0.045, length + 0.14),
				put(0, length + 0.18),
				put(-0.045, length + 0.14),
			],
			colour,
			{ weight: 0.7 },
		);
		return;
	}
	const path = [0, 0.12, 0.35, 0.62, 0.85, 1];
	const widths = [0.05, 0.13, 0.15, 0.125, 0.07, 0];
	const scale = tail.size / 0.15;
	const middle = (t: number) => bow * (Math.sin(Math.min(1, t * 1.25) * Math.PI * 0.62) * 1.15);
	const rise = (t: number) => (t < 0.2 ? -0.06 * Math.sin((t / 0.2) * Math.PI) : 0);
	const left = path.map((t, i) => put(middle(t) - widths[i]! * scale, t * length + rise(t)));
	const right = path.map((t, i) => put(middle(t) + widths[i]! * scale, t * length + rise(t))).reverse();
	const outline = smooth([...left, ...right.slice(1)], true, 5);
	pen.form(outline, colour, { shade: head.size * 0.05 });
	for (const offset of [-0.5, 0.05, 0.5]) {
		const line = path.slice(1, 5).map((t, i) => put(middle(t) + widths[i + 1]! * offset * scale, t * length));
		pen.line(smooth(line, false, 4), 0.45);
	}
	pen.form(disc(put(0, 0.01), head.size * 0.055, 16, 0.9), lighten('#b8475a', 0), { weight: 0.6 });
}
