/** What sitters sit on and sleepers lie on. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { smooth } from '../canvas.ts';
import { hull, soften } from './limb.ts';
import type { Pen } from './pen.ts';
import type { Body } from './skeleton.ts';

const WOOD = '#7b5838';

/** What a sitter sits on. */
export type Seat = 'chair' | 'log' | 'bench' | 'stone' | 'stool' | 'sofa' | 'bed' | 'block' | 'ground';

/** How far a seat reaches to both sides of the sitter, metres: past those who share it. */
export interface SeatSpan {
	readonly from: number;
	readonly to: number;
}

const ALONE: SeatSpan = { from: -0.6, to: 0.6 };

/** The seat at the sitter's height: a log in the woods, a bench by a street, a chair in rooms. */
export function drawSeat(pen: Pen, body: Body, kind: Seat = 'chair', span = ALONE): void {
	if (kind === 'ground') return;
	const k = body.height / 1.7;
	const top = body.hip.y - 0.09 * k;
	const at = (x: number, y: number, z: number) =>
		body.at({ x: body.hip.x + x * k, y, z: body.hip.z + z * k });
	const box: Box = (a, b, colour = WOOD) => {
		const corners = [a.x, b.x].flatMap((x) => [a.y, b.y].flatMap((y) => [a.z, b.z].map((z) => at(x, y, z))));
		pen.form(hull(corners), colour, { shade: 0, weight: 0.8 });
	};
	if (kind === 'log') log(pen, at, top);
	else if (kind === 'stone') stone(pen, at, top);
	else if (kind === 'bench') bench(box, top, k, span);
	else if (kind === 'sofa') sofa(box, top, k, span);
	else if (kind === 'bed') bedside(box, top, span);
	else if (kind === 'block') block(box, top, span);
	else chair(box, top, kind === 'stool' ? 0 : k);
}

type Box = (a: Vec3, b: Vec3, colour?: string) => void;
type At = (x: number, y: number, z: number) => Point & { readonly scale: number };

function chair(box: Box, seat: number, back: number): void {
	for (const z of [-0.2, 0.18])
		for (const x of [-0.2, 0.2])
			box({ x: x - 0.018, y: 0, z: z - 0.018 }, { x: x + 0.018, y: seat, z: z + 0.018 });
	if (back > 0) {
		for (const x of [-0.2, 0.2])
			box({ x: x - 0.018, y: seat, z: -0.22 }, { x: x + 0.018, y: seat + 0.46 * back, z: -0.19 });
		box({ x: -0.2, y: seat + 0.3 * back, z: -0.22 }, { x: 0.2, y: seat + 0.45 * back, z: -0.2 });
	}
	box({ x: -0.23, y: seat - 0.03, z: -0.22 }, { x: 0.23, y: seat, z: 0.22 });
}

function bench(box: Box, seat: number, k: number, { from, to }: SeatSpan): void {
	for (const x of [from + 0.1, to - 0.1]) {
		box({ x: x - 0.03, y: 0, z: -0.2 }, { x: x + 0.03, y: seat, z: -0.14 }, '#4b4a52');
		box({ x: x - 0.03, y: 0, z: 0.14 }, { x: x + 0.03, y: seat, z: 0.2 }, '#4b4a52');
	}
	for (const y of [0.18, 0.32])
		box({ x: from, y: seat + y * k, z: -0.24 }, { x: to, y: seat + (y + 0.09) * k, z: -0.21 });
	for (const z of [-0.2, -0.04, 0.12]) box({ x: from, y: seat - 0.035, z }, { x: to, y: seat, z: z + 0.12 });
}

function sofa(box: Box, seat: number, k: number, { from, to }: SeatSpan): void {
	const cloth = '#6b5a72';
	box({ x: from - 0.02, y: 0.06, z: -0.34 }, { x: to + 0.02, y: seat + 0.44 * k, z: -0.2 }, cloth);
	box({ x: from, y: 0.06, z: -0.3 }, { x: to, y: seat, z: 0.26 }, '#7a6882');
	for (const x of [from - 0.1, to - 0.02])
		box({ x, y: 0.04, z: -0.3 }, { x: x + 0.13, y: seat + 0.2 * k, z: 0.26 }, cloth);
}

/** The long side of a bed. */
function bedside(box: Box, seat: number, { from, to }: SeatSpan): void {
	box({ x: from - 0.5, y: 0.05, z: -0.62 }, { x: to + 0.5, y: seat - 0.16, z: 0.24 });
	box({ x: from - 0.48, y: seat - 0.18, z: -0.62 }, { x: to + 0.48, y: seat, z: 0.22 }, '#d9dbe4');
}

/** A ledge, a step, a crate: whatever else one sits on. */
function block(box: Box, seat: number, { from, to }: SeatSpan): void {
	box({ x: from, y: 0, z: -0.3 }, { x: to, y: seat, z: 0.22 }, '#8d8a86');
}

function log(pen: Pen, at: At, top: number): void {
	const r = Math.min(0.22, top * 0.5);
	const ring = (x: number) =>
		Array.from({ length: 16 }, (_, index) => {
			const a = (index / 8) * Math.PI;
			return at(x, top - r + Math.sin(a) * r, Math.cos(a) * r);
		});
	const { scale } = at(0, top, 0);
	pen.form(hull([...ring(-0.62), ...ring(0.62)]), '#6a4a34', { shade: 0.06 * scale });
	const end = ring(at(0.62, 0, 0).x > at(-0.62, 0, 0).x === at(0, 0, 1).x < at(0, 0, 0).x ? 0.62 : -0.62);
	pen.form(end, '#b08a60', { shade: 0.02 * scale, weight: 0.8 });
	const middle = end.reduce((sum, point) => ({ x: sum.x + point.x / 16, y: sum.y + point.y / 16 }), {
		x: 0,
		y: 0,
	});
	for (const share of [0.62, 0.3])
		pen.line(
			[...end, end[0]!].map((point) => ({
				x: middle.x + (point.x - middle.x) * share,
				y: middle.y + (point.y - middle.y) * share,
			})),
			0.45,
			0.8,
		);
	for (const y of [0.3, 0.75])
		pen.line(
			[
				at(-0.45, top - r * y, r * 0.9),
				at(0.1, top - r * (y + 0.08), r * 0.95),
				at(0.42, top - r * y, r * 0.9),
			],
			0.45,
			0.7,
		);
}

function stone(pen: Pen, at: At, top: number): void {
	const { scale } = at(0, top, 0);
	const corners = [-0.36, 0.36].flatMap((x) => [
		at(x * 1.15, 0, 0.3),
		at(x * 1.15, 0, -0.28),
		at(x, top * 0.75, 0.26),
		at(x * 0.8, top, -0.2),
		at(x * 0.8, top, 0.2),
	]);
	pen.form(soften(hull(corners), 1), '#7d7f86', { shade: 0.08 * scale });
	pen.line([at(-0.2, top * 0.6, 0.29), at(-0.05, top * 0.5, 0.3), at(0.02, top * 0.25, 0.3)], 0.6, 0.8);
}

/** A bed under a lying body: mattress, pillow, frame. */
export function drawBed(pen: Pen, body: Body): void {
	const top = -0.11;
	const box = (a: Vec3, b: Vec3, colour: string) => {
		const corners = [a.x, b.x].flatMap((x) =>
			[a.y, b.y].flatMap((y) => [a.z, b.z].map((z) => body.at({ x, y, z }))),
		);
		pen.form(hull(corners), colour, { shade: 0.03 * body.at(body.hip).scale, weight: 0.9 });
	};
	const long = body.height + 0.18;
	box({ x: -0.48, y: -0.2, z: top - 0.44 }, { x: 0.48, y: long, z: top - 0.2 }, WOOD);
	box({ x: -0.47, y: -0.16, z: top - 0.22 }, { x: 0.47, y: long - 0.02, z: top }, '#d9dbe4');
	box({ x: -0.48, y: long, z: top - 0.44 }, { x: 0.48, y: long + 0.06, z: top + 0.3 }, WOOD);
	const pillow = [-0.3, 0.3].flatMap((x) =>
		[0, 1].flatMap((end) =>
			[0, 0.09].map((z) => body.at({ x, y: body.headCentre.y - 0.17 + end * 0.38, z: top + z })),
		),
	);
	pen.form(smooth(hull(pillow), true, 3), '#f0eff2', { shade: 0.02 * body.at(body.hip).scale, weight: 0.8 });
}
