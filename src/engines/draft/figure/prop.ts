/** What poses bring along: the seat under a sitter, and the thing in a hand. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { disc, smooth } from '../canvas.ts';
import { drawHand, type HandLook } from './hand.ts';
import { hull, soften } from './limb.ts';
import type { Pen } from './pen.ts';
import { along, type Body } from './skeleton.ts';

const WOOD = '#7b5838';

/** What a sitter sits on. */
export type Seat = 'chair' | 'log' | 'bench' | 'stone' | 'stool' | 'sofa' | 'ground';

/** The seat at the sitter's height: a log in the woods, a bench by a street, a chair in rooms. */
export function drawSeat(pen: Pen, body: Body, kind: Seat = 'chair'): void {
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
	else if (kind === 'bench') bench(box, top, k);
	else if (kind === 'sofa') sofa(box, top, k);
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

function bench(box: Box, seat: number, k: number): void {
	for (const x of [-0.5, 0.5]) {
		box({ x: x - 0.03, y: 0, z: -0.2 }, { x: x + 0.03, y: seat, z: -0.14 }, '#4b4a52');
		box({ x: x - 0.03, y: 0, z: 0.14 }, { x: x + 0.03, y: seat, z: 0.2 }, '#4b4a52');
	}
	for (const y of [0.18, 0.32])
		box({ x: -0.6, y: seat + y * k, z: -0.24 }, { x: 0.6, y: seat + (y + 0.09) * k, z: -0.21 });
	for (const z of [-0.2, -0.04, 0.12]) box({ x: -0.6, y: seat - 0.035, z }, { x: 0.6, y: seat, z: z + 0.12 });
}

function sofa(box: Box, seat: number, k: number): void {
	const cloth = '#6b5a72';
	box({ x: -0.62, y: 0.06, z: -0.34 }, { x: 0.62, y: seat + 0.44 * k, z: -0.2 }, cloth);
	box({ x: -0.6, y: 0.06, z: -0.3 }, { x: 0.6, y: seat, z: 0.26 }, '#7a6882');
	for (const x of [-0.7, 0.58])
		box({ x, y: 0.04, z: -0.3 }, { x: x + 0.13, y: seat + 0.2 * k, z: 0.26 }, cloth);
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

const HELD: Readonly<Record<string, (pen: Pen, body: Body) => void>> = {
	sword: (pen, body) => blade(pen, body, { long: 0.86, wide: 0.024, steel: '#cfd6de' }),
	knife: (pen, body) => blade(pen, body, { long: 0.22, wide: 0.02, steel: '#cfd6de' }),
	staff: (pen, body) => pole(pen, body, '#6a4a2e'),
	spear: (pen, body) => pole(pen, body, '#6a4a2e'),
	book: (pen, body) => book(pen, body, '#8a3b34'),
	letter: (pen, body) => letter(pen, body),
	cup: (pen, body) => cup(pen, body),
	lantern: (pen, body) => lantern(pen, body),
	phone: (pen, body) => slab(pen, body),
	flower: (pen, body) => flowers(pen, body),
	umbrella: (pen, body) => umbrella(pen, body),
};

/** English and Vietnamese words for what hands can hold. */
export const HELD_WORDS: Readonly<Record<string, string>> = {
	sword: 'sword',
	katana: 'sword',
	blade: 'sword',
	knife: 'knife',
	dagger: 'knife',
	staff: 'staff',
	spear: 'spear',
	cane: 'staff',
	book: 'book',
	reads: 'book',
	reading: 'book',
	diary: 'book',
	letter: 'letter',
	note: 'letter',
	map: 'letter',
	newspaper: 'letter',
	cup: 'cup',
	mug: 'cup',
	coffee: 'cup',
	tea: 'cup',
	lantern: 'lantern',
	phone: 'phone',
	smartphone: 'phone',
	flower: 'flower',
	bouquet: 'flower',
	rose: 'flower',
	umbrella: 'umbrella',
	kiếm: 'sword',
	sách: 'book',
	thư: 'letter',
	'tách trà': 'cup',
	cốc: 'cup',
	'đèn lồng': 'lantern',
	'điện thoại': 'phone',
	hoa: 'flower',
	ô: 'umbrella',
};

/** Draws the thing by its name, if hands can hold it. */
export function drawHeld(pen: Pen, body: Body, held: string | undefined): void {
	if (held) HELD[held]?.(pen, body);
}

function grip(body: Body, index: 0 | 1 = 0): Vec3 {
	const arm = body.arms[index];
	return along(arm[1], arm[2], 1.16);
}

function seenGrip(body: Body): Point & { readonly scale: number } {
	return body.at(grip(body));
}

function middleOfHands(body: Body): Vec3 {
	return along(grip(body, 0), grip(body, 1), 0.5);
}

function blade(
	pen: Pen,
	body: Body,
	{ long, wide, steel }: { long: number; wide: number; steel: string },
): void {
	const hand = grip(body);
	const lean = { x: 0.12, y: 0.9, z: 0.42 };
	const at = (s: number) =>
		body.at({ x: hand.x + lean.x * s, y: hand.y + lean.y * s, z: hand.z + lean.z * s });
	const from = at(0.06);
	const to = at(long);
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	const size = Math.hypot(dx, dy) || 1;
	const nx = (-dy / size) * wide * from.scale;
	const ny = (dx / size) * wide * from.scale;
	const put = (s: number, n: number): Point => ({ x: from.x + dx * s + nx * n, y: from.y + dy * s + ny * n });
	pen.form([put(0, -1), put(0.93, -0.8), put(1, 0.2), put(0.9, 1), put(0, 1)], steel, { weight: 0.7 });
	pen.canvas.fill([put(0, 0.1), put(0.93, 0.1), put(0.9, 1), put(0, 1)], '#8f9aa8', {
		erasesInk: false,
		opacity: 0.7,
	});
	const low = at(-0.16);
	pen.canvas.ink([low, from], wide * 2.3 * from.scale, { taper: 'none', colour: '#3c2a22' });
	pen.form([put(-0.01, -3.2), put(-0.01, 3.2), put(0.03, 3.2), put(0.03, -3.2)], '#b98f3a', { weight: 0.6 });
}

function pole(pen: Pen, body: Body, colour: string): void {
	const hand = grip(body);
	const top = body.at({ ...hand, y: hand.y + 0.75 });
	const low = body.at({ ...hand, y: Math.max(0.02, hand.y - 1.1) });
	const r = 0.014 * top.scale;
	pen.form(
		[
			{ x: top.x - r, y: top.y },
			{ x: top.x + r, y: top.y },
			{ x: low.x + r, y: low.y },
			{ x: low.x - r, y: low.y },
		],
		colour,
		{ weight: 0.7 },
	);
	pen.form(disc(top, r * 2.6, 16), '#b9c7d8', { weight: 0.7 });
}

function book(pen: Pen, body: Body, cover: string): void {
	const at = body.at(middleOfHands(body));
	const s = at.scale * (body.height / 1.7);
	const put = (x: number, y: number): Point => ({ x: at.x + x * s, y: at.y + y * s });
	for (const side of [-1, 1]) {
		pen.form([put(0, -0.06), put(side * 0.14, -0.1), put(side * 0.15, 0.06), put(0, 0.1)], cover, {
			weight: 0.8,
		});
	}
	for (const side of [-1, 1])
		pen.canvas.fill(
			[put(0, -0.075), put(side * 0.13, -0.115), put(side * 0.132, -0.098), put(0, -0.058)],
			'#f2ead6',
			{},
		);
	pen.line([put(0, -0.06), put(0, 0.1)], 0.8);
	for (const index of [0, 1] as const) drawHand(pen, body, body.arms[index], handLook(body, index));
}

/** A sheet with lines of writing, held at both sides. */
function letter(pen: Pen, body: Body): void {
	const at = body.at(middleOfHands(body));
	const s = at.scale * (body.height / 1.7);
	const put = (x: number, y: number): Point => ({ x: at.x + x * s, y: at.y + y * s });
	const sheet = [put(-0.1, -0.15), put(0.1, -0.14), put(0.108, 0.1), put(-0.104, 0.11)];
	pen.form(sheet, '#f2ead6', { weight: 0.75, shade: 0.008 * s });
	for (let row = 0; row < 7; row++) {
		const y = -0.115 + row * 0.028;
		const end = row === 6 ? 0.01 : 0.075 - (row % 3) * 0.012;
		pen.line([put(-0.075, y), put(-0.02, y + 0.003), put(end, y)], 0.4, 0.6);
	}
	for (const index of [0, 1] as const) drawHand(pen, body, body.arms[index], handLook(body, index));
}

function handLook(body: Body, index: 0 | 1): HandLook {
	const gloves = body.look.outfit.extras.find((extra) => extra.kind === 'gloves');
	return { skin: gloves?.colour ?? body.look.skin, shape: 'hold', side: index === 0 ? -1 : 1 };
}

function cup(pen: Pen, body: Body): void {
	const at = seenGrip(body);
	const s = at.scale;
	const put = (x: number, y: number): Point => ({ x: at.x + x * s, y: at.y + y * s });
	pen.form([put(-0.04, -0.08), put(0.04, -0.08), put(0.032, 0.02), put(-0.032, 0.02)], '#efeae0', {
		weight: 0.7,
		shade: 0.012 * s,
	});
	pen.line([put(-0.01, -0.1), put(0.01, -0.14), put(-0.01, -0.19)], 0.5, 0.6);
}

function lantern(pen: Pen, body: Body): void {
	const at = seenGrip(body);
	const s = at.scale;
	const put = (x: number, y: number): Point => ({ x: at.x + x * s, y: at.y + y * s });
	// By day a lantern lights nothing; in close-ups it may not flood the frame.
	const dark = Math.max(0, Math.min(0.6, (0.96 - pen.mood.exposureGround) * 1.5));
	const radius = Math.min(1.1 * s, 0.24 * Math.min(pen.canvas.width, pen.canvas.height));
	if (dark > 0)
		pen.canvas.light({ centre: put(0, 0.16), radius, colour: '#ffc765', strength: dark, bloom: 0.1 });
	const ring = Array.from({ length: 15 }, (_, index) => {
		const a = Math.PI * (1 + index / 14);
		return put(Math.cos(a) * 0.05, 0.055 + Math.sin(a) * 0.055);
	});
	pen.line(ring, 1);
	pen.form([put(-0.022, 0.05), put(0.022, 0.05), put(0.062, 0.085), put(-0.062, 0.085)], '#4a3a30', {
		weight: 0.6,
	});
	const glass = [put(-0.055, 0.085), put(0.055, 0.085), put(0.062, 0.25), put(-0.062, 0.25)];
	pen.canvas.fill(glass, '#ffd98a', { tone: 'glow' });
	const flame = smooth(
		[
			put(0, 0.115),
			put(0.022, 0.165),
			put(0.018, 0.205),
			put(0, 0.222),
			put(-0.018, 0.205),
			put(-0.022, 0.165),
		],
		true,
		4,
	);
	pen.canvas.fill(flame, '#fff6d8', { tone: 'glow' });
	for (const x of [-1, -0.32, 0.32, 1]) pen.line([put(x * 0.055, 0.085), put(x * 0.062, 0.25)], 0.75);
	pen.form([put(-0.07, 0.247), put(0.07, 0.247), put(0.06, 0.28), put(-0.06, 0.28)], '#4a3a30', {
		weight: 0.6,
	});
}

function slab(pen: Pen, body: Body): void {
	const at = seenGrip(body);
	const s = at.scale;
	const put = (x: number, y: number): Point => ({ x: at.x + x * s, y: at.y + y * s });
	pen.form([put(-0.035, -0.1), put(0.035, -0.1), put(0.035, 0.04), put(-0.035, 0.04)], '#2b2d38', {
		weight: 0.7,
	});
	pen.canvas.fill([put(-0.028, -0.09), put(0.028, -0.09), put(0.028, 0.03), put(-0.028, 0.03)], '#a9d4ee', {
		tone: 'glow',
	});
}

function flowers(pen: Pen, body: Body): void {
	const at = seenGrip(body);
	const s = at.scale;
	const put = (x: number, y: number): Point => ({ x: at.x + x * s, y: at.y + y * s });
	for (const x of [-0.04, 0, 0.04])
		pen.canvas.ink([put(0, 0.1), put(x, -0.1)], 0.01 * s, { colour: '#3d7a48', taper: 'none' });
	const blooms = [
		[-0.05, -0.12, '#e0607c'],
		[0.05, -0.12, '#f0b1c4'],
		[0, -0.17, '#d93f5c'],
		[0.01, -0.1, '#f4d36a'],
	] as const;
	for (const [x, y, colour] of blooms)
		pen.form(disc(put(x, y), 0.038 * s, 12), colour, { weight: 0.5, shade: 0.01 * s });
}

function umbrella(pen: Pen, body: Body): void {
	const hand = grip(body);
	const top = body.at({ x: hand.x * 0.4, y: body.headCentre.y + 0.36, z: hand.z * 0.5 });
	const low = body.at(hand);
	pen.canvas.ink([top, low], 0.014 * low.scale, { taper: 'none' });
	const r = 0.6 * top.scale;
	const dome = [-1, -0.8, -0.5, 0, 0.5, 0.8, 1].map((x) => ({
		x: top.x + x * r,
		y: top.y + (1 - Math.sqrt(1 - x * x * 0.96)) * r * 0.62,
	}));
	const scallop = [0.66, 0.33, 0, -0.33, -0.66].flatMap((x) => [
		{ x: top.x + (x + 0.16) * r, y: top.y + r * 0.38 },
		{ x: top.x + x * r, y: top.y + r * 0.46 },
	]);
	pen.form([...dome, ...scallop], '#b5433f', { shade: 0.08 * top.scale });
	for (const x of [-0.45, 0, 0.45]) pen.line([top, { x: top.x + x * r * 1.1, y: top.y + r * 0.42 }], 0.5);
}
