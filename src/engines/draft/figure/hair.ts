/** Hair: one ring of tufts for every view, and a lock before each ear. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import { crownArc, onRing, type Ring, ringOf, sideFall } from './hair-ring.ts';
import { shadeHair, strands } from './hair-shade.ts';
import { edgeBetween, edgePath, type HairShape, hairShape, normal, type Place } from './hair-shape.ts';
import type { HeadFrame } from './head-frame.ts';
import type { Look } from './look.ts';
import type { Pen } from './pen.ts';
import { drawTail, tailDepth, tailsOf } from './tail.ts';

/** The half of the hair behind the neck and the body (from behind, nothing). */
export function drawHairBehind(pen: Pen, head: HeadFrame, look: Look): void {
	const shape = hairShape(look);
	if (!shape) return;
	const ring = ringOf(head, shape);
	for (const tail of tailsOf(look)) if (tailDepth(head, tail) < 0.02) drawTail(pen, head, look, tail);
	const edge = edgeBetween(edgePath(shape.behind), ring.yawDegrees, 90, 270).map(([a, y]) =>
		onRing(ring, a, y),
	);
	const arc = crownArc({ ...ring, width: ring.width - 0.02 }, look);
	const sides = (azimuth: number) =>
		Math.abs(normal(azimuth - ring.yawDegrees)) < 62 ? [] : sideFall(ring, azimuth, shape.back - 0.2);
	const outline = [...arc, ...sides(90), ...edge, ...sides(-90).reverse()];
	pen.form(outline, lighten(look.hair.colour, -0.055), { shade: head.size * 0.05 });
	if (shape.back <= 0.5 || pen.headPx < 40 * pen.canvas.u) return;
	for (const tuft of shape.tufts) {
		const azimuth = normal(tuft.to + ring.yawDegrees);
		if (Math.abs(azimuth) < 96 || tuft.notch < 0.5) continue;
		const from = 0.25;
		const line = [0, 0.35, 0.7, 1].map((t) => onRing(ring, azimuth, from + (tuft.notch - from) * t));
		pen.line(line.reverse(), 0.5, 0.75);
	}
}

/** The half that we see: over the face, or all of the back. */
export function drawHairAhead(pen: Pen, head: HeadFrame, look: Look): void {
	const shape = hairShape(look);
	if (!shape) return;
	const ring = ringOf(head, shape);
	const view = Math.abs(ring.yawDegrees);
	const fromBehind = view > 112;
	if (fromBehind)
		for (const tail of tailsOf(look)) if (tailDepth(head, tail) < 0.02) drawTail(pen, head, look, tail);
	const edge = nearEdge(ring, fromBehind);
	const low = edge.map(([a, y]) => onRing(ring, a, y));
	const hasFringe = look.hair.fringe !== 'swept' && look.hair.length !== 'buzz';
	if (!fromBehind && hasFringe) foreheadShadow(pen, ring, look, edge);
	const ends = [edge[0], edge.at(-1)].map((end) =>
		end && shape.wave > 0 ? sideFall(ring, end[0], end[1]) : [],
	);
	const outline = [...crownArc(ring, look), ...ends[1]!, ...low.reverse(), ...ends[0]!.reverse()];
	pen.form(outline, look.hair.colour, { outline: false });
	if (!fromBehind && hasFringe) seeThrough(pen, ring, look, edge);
	shadeHair(pen, ring, look);
	strands(pen, ring, look);
	pen.canvas.ink(outline, pen.weight * 0.95, { closed: true });
	if (!fromBehind) for (const side of [-1, 1]) drawLock(pen, head, look, shape, side);
	for (const tail of tailsOf(look)) if (tailDepth(head, tail) >= 0.02) drawTail(pen, head, look, tail);
}

/** The near half's lower edge from screen left to right, kept off the eye in profile and off the body. */
function nearEdge(ring: Ring, fromBehind: boolean): Place[] {
	const { shape, yawDegrees } = ring;
	const nearProfile = Math.abs(yawDegrees) > 66;
	return edgeBetween(edgePath(shape.tufts), yawDegrees, -90, 90).map(([azimuth, y]): Place => {
		const phi = Math.abs(normal(azimuth - yawDegrees));
		if (nearProfile && phi < 40) return [azimuth, Math.min(y, -0.055)];
		if (phi > 84 && !fromBehind && !nearProfile) return [azimuth, Math.min(y, 0.6)];
		return [azimuth, y];
	});
}

/** The fringe dropped a little, as its shadow on the brow. */
function foreheadShadow(pen: Pen, ring: Ring, look: Look, edge: readonly Place[]): void {
	const brow = edge.filter(([azimuth]) => Math.abs(azimuth) < 56);
	if (brow.length < 3) return;
	const low = brow.map(([azimuth, y]) => onRing(ring, azimuth, Math.min(y, 0.1) + 0.04));
	const top = [onRing(ring, 52, -0.3), onRing(ring, 0, -0.36), onRing(ring, -52, -0.3)];
	pen.canvas.fill([...low, ...top], pen.shadeOf(look.skin, true), {
		erasesInk: false,
		tone: 'shadow',
		opacity: 0.85,
	});
}

/** Tips of the fringe let the face through, so that brows and lids are never hidden. */
function seeThrough(pen: Pen, ring: Ring, look: Look, edge: readonly Place[]): void {
	const { yawDegrees } = ring;
	const low = look.years < 12 ? -0.05 : -0.1;
	const tips = edge.filter(([azimuth]) => Math.abs(normal(azimuth - yawDegrees)) < 62);
	if (tips.length < 3) return;
	const from = low - 0.07;
	const under = tips.map(([azimuth, y]) => onRing(ring, azimuth, Math.max(y, from)));
	const over = tips.map(([azimuth]) => onRing(ring, azimuth, from)).reverse();
	const { head } = ring;
	const middle = onRing(ring, 0, 0);
	const top = onRing(ring, 0, from);
	const along = {
		from: top,
		to: { x: top.x + (middle.x - top.x) * 1.1, y: top.y + (middle.y - top.y) * 1.1 },
	};
	const fade = [
		{ at: 0, colour: look.skin, opacity: 0 },
		{ at: 1, colour: look.skin, opacity: head.size > 60 ? 0.36 : 0.2 },
	];
	pen.canvas.gradient([...under, ...over], fade, along, { erasesInk: false });
}

/** The lock of hair before an ear: from the temple down along the cheek. */
function drawLock(pen: Pen, head: HeadFrame, look: Look, shape: HairShape, side: number): void {
	const { tip, half } = shape.lock;
	const down = head.flat(0, 1).y - head.flat(0, 0).y;
	if (half === 0 || down < head.size * 0.5) return;
	const phi = (side * 70 * Math.PI) / 180;
	const depth = head.depth(Math.sin(phi) * 0.38, Math.cos(phi) * 0.38 - 0.04);
	if (depth < -0.16) return;
	const squeeze = Math.max(0.55, Math.min(1, 0.55 + depth * 1.1));
	const middle = (y: number): Point => {
		const down = Math.max(0, y + 0.15);
		const out =
			0.366 -
			Math.max(0, -0.02 - y) * 0.2 +
			shape.volume * 0.5 +
			Math.max(0, y - 0.55) * 0.12 -
			Math.max(0, 0.12 - Math.abs(y - 0.4)) * 0.12;
		const wave = shape.wave * 0.6 * Math.sin(y * 10) * Math.min(1, down * 2);
		return head.solid(side * (out + wave), y, 0.13 + Math.min(0.1, Math.max(0, y - 0.4) * 0.3));
	};
	const top = -0.24;
	const stops = [0, 0.16, 0.36, 0.58, 0.8, 1];
	const widths = [0.35, 0.85, 1, 0.92, 0.58, 0];
	const swing = (t: number) => Math.sin(t * Math.PI) * 0.012 * side;
	const edge = (sign: number) =>
		stops.map((t, index) => {
			const at = middle(top + (tip - top) * t);
			const w = half * widths[index]! * squeeze * head.size;
			return { x: at.x + sign * w + swing(t) * head.size, y: at.y };
		});
	const outline = smooth([...edge(-1), ...edge(1).reverse().slice(1)], true, 4);
	const left = smooth(edge(-1).slice(1), false, 4);
	const right = smooth(edge(1).slice(1), false, 4);
	pen.form(outline, look.hair.colour, { shade: head.size * 0.022, outline: [left, right], weight: 0.85 });
	if (half < 0.05 || pen.headPx < 60 * pen.canvas.u) return;
	const vein = [0.2, 0.45, 0.7].map((t) => {
		const at = middle(top + (tip - top) * t);
		return { x: at.x + side * half * 0.25 * head.size, y: at.y };
	});
	pen.line(smooth(vein, false, 4), 0.4, 0.8);
}
