/** What hands hold. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { isThing } from '../thing/things.ts';
import { drawBouquet } from './bouquet.ts';
import { CARDS, drawCard } from './card.ts';
import { drawCarried } from './carried.ts';
import { grip, handLook } from './grip.ts';
import { drawHand } from './hand.ts';
import { drawHeldCup } from './meal.ts';
import type { Pen } from './pen.ts';
import { palmOf } from './rod.ts';
import type { Body } from './skeleton.ts';
import { drawWielded, type Wielded } from './wield.ts';

const HELD: Readonly<Record<string, (pen: Pen, body: Body, colour?: string) => void>> = {
	sword: (pen, body) => blade(pen, body, { long: 0.86, wide: 0.024, steel: '#cfd6de', hilt: 0.2 }),
	knife: (pen, body) => blade(pen, body, { long: 0.22, wide: 0.016, steel: '#cfd6de', hilt: 0.11 }),
	staff: (pen, body) => pole(pen, body, '#6a4a2e'),
	spear: (pen, body) => pole(pen, body, '#6a4a2e'),
	cup: drawHeldCup,
	lantern: (pen, body) => lantern(pen, body),
	flower: (pen, body) => flowers(pen, body),
	umbrella: (pen, body, colour) => umbrella(pen, body, colour),
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
	document: 'letter',
	documents: 'letter',
	contract: 'letter',
	'sheet of paper': 'letter',
	'piece of paper': 'letter',
	telegram: 'letter',
	manuscript: 'letter',
	menu: 'letter',
	scroll: 'letter',
	map: 'map',
	newspaper: 'newspaper',
	magazine: 'book',
	notebook: 'book',
	photo: 'photo',
	photograph: 'photo',
	postcard: 'photo',
	envelope: 'photo',
	card: 'card',
	ticket: 'card',
	tablet: 'tablet',
	baby: 'baby',
	infant: 'baby',
	newborn: 'baby',
	flashlight: 'torch',
	rifle: 'rifle',
	shotgun: 'rifle',
	musket: 'rifle',
	ladder: 'ladder',
	rope: 'rope',
	'súng trường': 'rifle',
	'đèn pin': 'torch',
	'em bé': 'baby',
	cup: 'cup',
	mug: 'cup',
	coffee: 'cup',
	tea: 'cup',
	lantern: 'lantern',
	phone: 'phone',
	smartphone: 'phone',
	flower: 'flower',
	bouquet: 'flower',
	'bouquet of balloons': 'balloon',
	rose: 'flower',
	umbrella: 'umbrella',
	gun: 'gun',
	pistol: 'gun',
	revolver: 'gun',
	handgun: 'gun',
	súng: 'gun',
	kiếm: 'sword',
	sách: 'book',
	thư: 'letter',
	'tờ báo': 'newspaper',
	'bản đồ': 'map',
	'tấm ảnh': 'photo',
	'bức ảnh': 'photo',
	'tấm thiệp': 'card',
	'tách trà': 'cup',
	cốc: 'cup',
	'đèn lồng': 'lantern',
	'điện thoại': 'phone',
	hoa: 'flower',
	ô: 'umbrella',
};

/** Draws what the hands hold: drawn for them, or a thing of the collection. */
export function drawHeld(pen: Pen, body: Body, order: Wielded): void {
	const { held, heldColour, heldWord = '' } = order;
	if (drawWielded(pen, body, order) || !held || held === 'rope' || held === 'ladder') return;
	const own = HELD[held];
	if (held in CARDS) drawCard(pen, body, held, heldColour);
	else if (own) own(pen, body, heldColour);
	else if (isThing(held))
		drawCarried(pen, body, { name: held, colour: heldColour, isToy: heldWord.startsWith('toy ') });
}

function seenGrip(body: Body): Point & { readonly scale: number } {
	return body.at(grip(body));
}

function blade(
	pen: Pen,
	body: Body,
	{ long, wide, steel, hilt }: { long: number; wide: number; steel: string; hilt: number },
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
	drawHilt(pen, { low: at(-hilt), from, half: 0.017 * from.scale, isLong: long > 0.5 });
	drawHand(pen, body, body.arms[0], handLook(body, 0));
}

interface Hilt {
	readonly low: Point;
	readonly from: Point;
	/** Half of its thickness, pixels. */
	readonly half: number;
	/** A sword's: wound with cord, with a guard and a pommel. */
	readonly isLong: boolean;
}

/** What the hand closes about. */
function drawHilt(pen: Pen, { low, from, half, isLong }: Hilt): void {
	const [dx, dy] = [from.x - low.x, from.y - low.y];
	const size = Math.hypot(dx, dy) || 1;
	const put = (t: number, n: number): Point => ({
		x: low.x + dx * t - (dy / size) * n * half,
		y: low.y + dy * t + (dx / size) * n * half,
	});
	pen.form([put(0, -0.8), put(0.5, -1), put(1, -0.9), put(1, 0.9), put(0.5, 1), put(0, 0.8)], '#4a332a', {
		weight: 0.6,
		shade: half * 0.4,
	});
	if (!isLong) {
		pen.form([put(0.94, -1.2), put(1.06, -1.2), put(1.06, 1.2), put(0.94, 1.2)], '#8f9aa8', { weight: 0.5 });
		return;
	}
	for (const t of [0.16, 0.32, 0.48, 0.64, 0.8]) pen.line([put(t - 0.05, -0.9), put(t + 0.05, 0.9)], 0.45);
	pen.form(
		[put(0.94, -4.2), put(1.04, -4.4), put(1.08, 0), put(1.04, 4.4), put(0.94, 4.2), put(0.97, 0)],
		'#b98f3a',
		{
			weight: 0.6,
		},
	);
	pen.form(disc(put(-0.03, 0), half * 1.5, 14), '#b98f3a', { weight: 0.6 });
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

function flowers(pen: Pen, body: Body): void {
	drawBouquet(pen, body.at(palmOf(body, 0)));
	drawHand(pen, body, body.arms[0], handLook(body, 0));
}

function umbrella(pen: Pen, body: Body, colour = '#b5433f'): void {
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
	pen.form([...dome, ...scallop], colour, { shade: 0.08 * top.scale });
	for (const x of [-0.45, 0, 0.45]) pen.line([top, { x: top.x + x * r * 1.1, y: top.y + r * 0.42 }], 0.5);
}
