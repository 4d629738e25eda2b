/** Hair: one ring of tufts for every view. Azimuth 0 is the brow, 180 the nape; y down from the head's centre, in heads. */
import type { Point } from '../../../base/geometry.ts';
import { seeded } from '../../../base/random.ts';
import { lighten } from './colour.ts';
import { edgeY, type HairShape, hairShape, lowestOf, normal } from './hair-shape.ts';
import type { HeadFrame } from './head-frame.ts';
import type { Look } from './look.ts';
import type { Pen } from './pen.ts';
import { drawTail, tailDepth, tailsOf } from './tail.ts';

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
