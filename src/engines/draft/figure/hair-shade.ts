/** Light and dark on hair: shade away from the light, wedges between tufts, a broken band of leaf flecks, strands. */
import type { Point } from '../../../base/geometry.ts';
import { pow } from '../../../base/power.ts';
import { seeded } from '../../../base/random.ts';
import { smooth } from '../canvas.ts';
import { lighten, lightness } from './colour.ts';
import { onRing, type Ring } from './hair-ring.ts';
import { edgeY, normal, type Tuft } from './hair-shape.ts';
import type { Look } from './look.ts';
import type { Pen } from './pen.ts';

/** Shade and highlights on the near half. */
export function shadeHair(pen: Pen, ring: Ring, look: Look): void {
	sideShade(pen, ring, look);
	const dark = pen.shadeOf(look.hair.colour);
	const isSwept = look.hair.fringe === 'swept';
	const isFace = Math.abs(ring.yawDegrees) < 66;
	for (const tuft of nearTufts(ring)) {
		if ((isSwept && tuft.isFringe) || (isFace && Math.abs(tuft.to) > 70)) continue;
		// A shallow parting throws no shade: a row of equal wedges makes a lampshade.
		if (tuft.isFringe && tuft.tip - tuft.notch < SHALLOW) continue;
		const azimuth = normal(tuft.to + ring.yawDegrees);
		if (!isFace && tuft.notch > 0.4) continue;
		const y = Math.min(tuft.notch, 0.3);
		const high = Math.max(-0.45, y - 0.24);
		const wide = 3.4 + 2 * Math.abs(Math.sin(tuft.to * 7));
		const drop = Math.min(0.05, Math.max(0, edgeY(ring.shape, tuft.to - 3) - y) * 0.4);
		const wedge = [
			onRing(ring, azimuth - wide, y + drop),
			onRing(ring, azimuth * 0.96 - wide * 0.5, (y + high) / 2),
			onRing(ring, toPart(ring, azimuth, 0.5), high),
			onRing(ring, azimuth * 0.97 + wide * 0.3, (y + high) / 2),
			onRing(ring, azimuth + wide * 0.6, y),
		];
		pen.canvas.fill(smooth(wedge, true, 2), dark, { erasesInk: false, tone: 'shadow' });
	}
	flecks(pen, ring, look);
}

/** Heads. */
const SHALLOW = 0.05;

function sideShade(pen: Pen, ring: Ring, look: Look): void {
	const away = pen.mood.towards.x > 0 ? -1 : 1;
	const from = away * 89;
	const levels = [-0.46, -0.4, -0.33, -0.26, -0.18, -0.1, -0.02, 0.06];
	const outer = levels.map((y) => onRing(ring, from, y));
	const reach = (index: number) =>
		pow(Math.sin(((index + 0.4) / levels.length) * Math.PI), 0.8) * (26 + 9 * (index % 2));
	const inner = levels
		.map((y, index) => onRing(ring, from - away * reach(index), y + 0.02 * (index % 2)))
		.reverse();
	pen.canvas.fill([...outer, ...inner], pen.shadeOf(look.hair.colour), { erasesInk: false, tone: 'shadow' });
}

/** An azimuth drawn towards the part by that share. */
function toPart(ring: Ring, azimuth: number, share: number): number {
	const part = normal(ring.shape.part + ring.yawDegrees);
	const goal = Math.abs(part) < 90 ? part : part > 0 ? 60 : -60;
	return azimuth + (goal - azimuth) * share;
}

/** Tufts on the near half; the notch is where both neighbours part. */
function nearTufts(ring: Ring): Tuft[] {
	const fromBehind = Math.abs(ring.yawDegrees) > 112;
	const { tufts } = ring.shape;
	const parted = tufts.map((tuft, index) => ({
		...tuft,
		notch: Math.min(tuft.notch, tufts[index + 1]?.notch ?? tuft.notch),
	}));
	return parted.filter((tuft) => {
		const azimuth = normal(tuft.to + ring.yawDegrees);
		return (
			Math.abs(azimuth) < 80 && (Math.abs(tuft.to) <= 84 || fromBehind || Math.abs(ring.yawDegrees) > 66)
		);
	});
}

/** How many flecks in a row before a gap, and how wide the gaps are, in steps. */
const RHYTHM = [5, 1, 3, 2, 6, 1, 4, 2, 3, 1];

function flecks(pen: Pen, ring: Ring, look: Look): void {
	if (ring.shape.volume < 0 || pen.headPx < 34 * pen.canvas.u) return;
	const dark = lightness(look.hair.colour);
	const bright = lighten(look.hair.colour, dark < 0.4 ? 0.2 : dark > 0.8 ? 0.07 : 0.12);
	const chance = seeded(look.seed ^ 0xf1ec);
	const shift = pen.mood.towards.x * 12;
	let run = 0;
	let left = 0;
	for (let azimuth = -66; azimuth <= 66; azimuth += 3.7) {
		if (left === 0) left = RHYTHM[run++ % RHYTHM.length]!;
		left--;
		const long = 0.03 + chance() * 0.055;
		const lift = (chance() - 0.5) * 0.035;
		const wide = 1.5 + chance() * 1.3;
		if (run % 2 === 0) continue;
		const a = azimuth + shift;
		const middle = -0.285 + Math.abs(azimuth) * 0.0013 + lift;
		if (edgeY(ring.shape, normal(a - ring.yawDegrees)) < middle + long + 0.02) continue;
		const top = toPart(ring, a, 0.1);
		const leaf = [
			onRing(ring, top, middle - long),
			onRing(ring, a - wide * 0.8, middle - long * 0.25),
			onRing(ring, a - wide, middle + long * 0.2),
			onRing(ring, a + (a - top) * 0.4, middle + long),
			onRing(ring, a + wide, middle + long * 0.1),
			onRing(ring, a + wide * 0.7, middle - long * 0.35),
		];
		pen.canvas.fill(leaf, bright, { erasesInk: false, opacity: 0.9 });
	}
}

/** Thin lines along the flow, from between the tufts towards the part. */
export function strands(pen: Pen, ring: Ring, look: Look): void {
	if (pen.headPx < 30 * pen.canvas.u || ring.shape.volume < 0) return;
	const fromBehind = Math.abs(ring.yawDegrees) > 112;
	const chance = seeded(look.seed ^ 0x57);
	const curly = look.hair.cut === 'curly' || look.hair.cut === 'afro';
	if (curly) curls(pen, ring, chance);
	const isSwept = look.hair.fringe === 'swept';
	const isFace = Math.abs(ring.yawDegrees) < 66;
	for (const tuft of nearTufts(ring)) {
		if ((isFace && Math.abs(tuft.to) > 70) || (isSwept && tuft.isFringe)) continue;
		const azimuth = normal(tuft.to + ring.yawDegrees);
		const y = isFace ? Math.min(tuft.notch, 0.5) : tuft.notch;
		const long = 0.45 + chance() * 0.5;
		if (!isFace && y > 0.4) {
			const top = -0.1 - 0.25 * long;
			const falls = [0, 0.12, 0.25, 0.37, 0.5, 0.62, 0.75, 0.87, 1].map((t) =>
				onRing(ring, azimuth * (1 - 0.1 * t), y + (top - y) * t),
			);
			pen.canvas.ink(smooth(falls, false, 3), Math.max(0.55, pen.weight * (0.4 + 0.25 * long)), {
				taper: 'end',
			});
			continue;
		}
		const path: Point[] = [0, 0.3, 0.6, 1].map((t) => {
			const share = t * long;
			const gather = Math.abs(tuft.to) > 70 ? 0.04 : 0.62;
			return onRing(
				ring,
				toPart(ring, azimuth, share * share * gather),
				y + (Math.max(-0.46, y - 0.42) - y) * share,
			);
		});
		pen.canvas.ink(smooth(path, false, 3), Math.max(0.55, pen.weight * (0.4 + chance() * 0.25)), {
			taper: 'end',
		});
	}
	if (isSwept && !curly) sweep(pen, ring);
	else if (!fromBehind && !curly) partLine(pen, ring);
}

function partLine(pen: Pen, ring: Ring): void {
	const part = normal(ring.shape.part + ring.yawDegrees);
	if (Math.abs(part) > 70) return;
	const line = [onRing(ring, part, -0.37), onRing(ring, part * 0.94, -0.43), onRing(ring, part * 0.8, -0.49)];
	pen.canvas.ink(line, Math.max(0.55, pen.weight * 0.5), { taper: 'end' });
}

/** Combed back: lines from the brow over the crown. */
function sweep(pen: Pen, ring: Ring): void {
	for (const phi of [-54, -38, -22, -8, 8, 22, 38, 54]) {
		const azimuth = normal(phi + ring.yawDegrees);
		if (Math.abs(azimuth) > 80) continue;
		const y = edgeY(ring.shape, phi);
		pen.canvas.ink(
			[
				onRing(ring, azimuth, y),
				onRing(ring, azimuth * 0.9, y - 0.09),
				onRing(ring, azimuth * 0.74, Math.max(-0.5, y - 0.19)),
			],
			Math.max(0.55, pen.weight * 0.42),
			{ taper: 'end' },
		);
	}
}

/** Small hooks all over a head of curls, down to where it ends. */
function curls(pen: Pen, ring: Ring, chance: () => number): void {
	const lowest = Math.abs(ring.yawDegrees) < 66 ? 0.1 : ring.shape.back;
	for (let y = -0.42; y < lowest; y += 0.12) {
		for (let azimuth = -74; azimuth <= 74; azimuth += 20) {
			const a = azimuth + (chance() - 0.5) * 14;
			const at = y + (chance() - 0.5) * 0.06;
			const turn = chance() < 0.5 ? -1 : 1;
			if (edgeY(ring.shape, normal(a - ring.yawDegrees)) < at + 0.06) continue;
			const hook = [
				onRing(ring, a - 6 * turn, at - 0.035),
				onRing(ring, a + 3 * turn, at - 0.045),
				onRing(ring, a + 7 * turn, at),
				onRing(ring, a + 2 * turn, at + 0.04),
				onRing(ring, a - 3 * turn, at + 0.02),
			];
			pen.line(smooth(hook, false, 3), 0.48, 0.85);
		}
	}
}
