/** What is held to be looked at: letters, newspapers, maps, photographs, books, tablets, phones; between thumbs and fingers. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { lighten } from './colour.ts';
import { grip, handLook } from './grip.ts';
import { type Aim, drawHand, drawThumb } from './hand.ts';
import type { Pen } from './pen.ts';
import { printedBack, printedFront } from './print.ts';
import type { Body } from './skeleton.ts';
import { add, along, scale, subtract } from './vec.ts';

/** One kind of sheet. */
export interface Card {
	/** Metres. */
	readonly wide: number;
	readonly high: number;
	readonly colour: string;
	/** Radians that each half is folded towards its reader: an open book. @default 0 */
	readonly fold?: number;
	/** Held in one hand. */
	readonly isSmall?: boolean;
	/** Stiff: neither bowed nor thin. */
	readonly isStiff?: boolean;
	readonly print: 'lines' | 'columns' | 'map' | 'picture' | 'screen' | 'pages' | 'plain';
}

const PAPER = '#f2ead6';

/** Every kind by its name. */
export const CARDS: Readonly<Record<string, Card>> = {
	letter: { wide: 0.2, high: 0.26, colour: PAPER, print: 'lines' },
	newspaper: { wide: 0.54, high: 0.4, colour: '#e9e5da', fold: 0.2, print: 'columns' },
	map: { wide: 0.54, high: 0.36, colour: '#eadfb8', fold: 0.12, print: 'map' },
	photo: { wide: 0.2, high: 0.17, colour: '#f4f1ea', isStiff: true, print: 'picture' },
	card: { wide: 0.1, high: 0.07, colour: '#f4f1ea', isSmall: true, isStiff: true, print: 'lines' },
	tablet: { wide: 0.24, high: 0.18, colour: '#2b2d38', isStiff: true, print: 'screen' },
	phone: { wide: 0.075, high: 0.15, colour: '#2b2d38', isSmall: true, isStiff: true, print: 'screen' },
	book: { wide: 0.3, high: 0.2, colour: '#8a3b34', fold: 0.42, isStiff: true, print: 'pages' },
};

/** The way a reader sees the sheet: from its middle to its right edge, to its top, and out of it to the eyes. */
export interface Sheet {
	readonly card: Card;
	readonly colour: string;
	readonly isBackSeen: boolean;
	/** Pixels per metre. */
	readonly px: number;
	/** s from the figure's right edge (-1) to its left (1), t from foot to head. */
	put(s: number, t: number): Point;
}

interface Lie {
	readonly middle: Vec3;
	readonly up: Vec3;
	readonly out: Vec3;
}

/** Draws what is held and the hands that hold it. */
export function drawCard(pen: Pen, body: Body, name: string, colour?: string): void {
	const card = inHands(body, CARDS[name]!);
	const lie = lieOf(body, card);
	const sheet = sheetOf(body, card, lie, colour ?? card.colour);
	const hands = card.isSmall ? ([0] as const) : ([0, 1] as const);
	const looks = hands.map((index) => ({
		...handLook(body, index),
		shape: 'edge' as const,
		aim: aimOf(body, index, card, lie),
	}));
	const fingers = () =>
		hands.forEach((index, at) => {
			drawHand(pen, body, body.arms[index], looks[at]!);
		});
	if (!sheet.isBackSeen) fingers();
	drawSheet(pen, sheet);
	if (sheet.isBackSeen) fingers();
	else
		hands.forEach((index, at) => {
			drawThumb(pen, body, body.arms[index], looks[at]!);
		});
}

/** Draws it lying there, with no hand on it; says where on it a finger would point, and which way is up on it. */
export function drawLaid(
	pen: Pen,
	body: Body,
	name: string,
	colour?: string,
): { spot: Vec3; up: Vec3; out: Vec3 } {
	const card = CARDS[name]!;
	const lie = lieOf(body, card);
	drawSheet(pen, sheetOf(body, card, lie, colour ?? card.colour));
	const spot = add(lie.middle, scale(lie.up, 0.02));
	return { spot: { ...spot, x: spot.x - 0.02 }, up: lie.up, out: lie.out };
}

/** Where the middle of what is held is in the body's axes, and its size; metres. */
export function cardSpan(body: Body, name: string): { middle: Vec3; wide: number; high: number } {
	const card = CARDS[name]!;
	const k = sizeOf(body);
	return { middle: lieOf(body, card).middle, wide: widthOf(body, card, k), high: card.high * k };
}

/** How much larger or smaller than its kind a sheet is in these hands. */
function sizeOf(body: Body): number {
	return Math.min(1.05, body.height / 1.66);
}

/** What is handed over is in one hand, and folded small. */
function inHands(body: Body, card: Card): Card {
	if (!body.pose.touches) return card;
	const { fold: _, ...flat } = card;
	return { ...flat, wide: Math.min(0.2, card.wide), high: Math.min(0.22, card.high), isSmall: true };
}

/** Metres from a wrist to the edge that its hand holds: outwards and down. */
const HEEL = { out: 0.035, down: 0.05 };
/** Where hands hold: from the middle (0) to the foot (-1). */
const HELD_AT = -0.5;

function lieOf(body: Body, card: Card): Lie {
	const [right, left] = [body.arms[0][2], body.arms[1][2]];
	const from = card.isSmall ? grip(body, 0) : along(right, left, 0.5);
	const toEyes = subtract(add(body.headCentre, { x: 0, y: 0, z: 0.06 }), from);
	// Leaning back so that the eyes look square on it, but never flat.
	const tilt = Math.max(0.12, Math.min(0.62, Math.atan2(toEyes.y, Math.max(0.05, -toEyes.z)) * 0.55));
	const up = { x: 0, y: Math.cos(tilt), z: Math.sin(tilt) };
	const out = { x: 0, y: Math.sin(tilt), z: -Math.cos(tilt) };
	const k = body.height / 1.7;
	const rise = card.isSmall ? card.high / 2 + 0.03 : HEEL.down * k - (HELD_AT * card.high) / 2;
	return { middle: add(from, scale(up, rise)), up, out };
}

function aimOf(body: Body, index: 0 | 1, card: Card, { up, out }: Lie): Aim {
	const side = index === 0 ? -1 : 1;
	const wrist = body.arms[index][2];
	const at = add(wrist, scale(out, -0.008));
	if (card.isSmall)
		return { along: add(scale(up, 0.95), { x: 0.3, y: 0, z: 0 }), thumb: { x: 1, y: 0, z: 0 }, at };
	return {
		along: add(scale(up, 0.62), { x: -side * 0.78, y: 0, z: 0 }),
		thumb: add(scale(up, 0.78), { x: side * 0.62, y: 0, z: 0 }),
		at,
	};
}

function sheetOf(body: Body, card: Card, { middle, up, out }: Lie, colour: string): Sheet {
	const k = sizeOf(body);
	const half = widthOf(body, card, k) / 2;
	const { fold = 0 } = card;
	const put = (s: number, t: number): Point => {
		const lift =
			fold > 0 ? (Math.abs(s) - 0.5) * half * Math.sin(fold) : card.isStiff ? 0 : (s * s - 0.6) * 0.022 * k;
		const sag = card.isStiff || fold > 0 ? 0 : t > 0 ? -t * t * 0.02 : 0;
		const across = s * half * Math.cos(fold);
		const at = add(add(middle, scale(up, (t * card.high * k) / 2)), scale(out, lift + sag));
		return body.at({ ...at, x: at.x + across });
	};
	const across = { from: put(-1, 0), to: put(1, 0) };
	const rising = { from: put(0, -1), to: put(0, 1) };
	const turn =
		(across.to.x - across.from.x) * (rising.to.y - rising.from.y) -
		(across.to.y - across.from.y) * (rising.to.x - rising.from.x);
	return { card, colour, put, isBackSeen: turn < 0, px: body.at(middle).scale };
}

/** As wide as its kind; what both hands hold reaches from one to the other. */
function widthOf(body: Body, card: Card, k: number): number {
	if (card.isSmall) return card.wide * k;
	return Math.abs(body.arms[1][2].x - body.arms[0][2].x) - 2 * HEEL.out * k;
}

function drawSheet(pen: Pen, sheet: Sheet): void {
	const { card, colour, isBackSeen, px, put } = sheet;
	const steps = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1];
	const edge = (t: number, list: readonly number[]) => list.map((s) => put(s, t));
	const outline = [...edge(1, steps), put(1, 0), ...edge(-1, [...steps].reverse()), put(-1, 0)];
	const isDark = card.print === 'screen';
	pen.form(outline, isBackSeen && !isDark && card.print !== 'pages' ? lighten(colour, -0.03) : colour, {
		weight: 0.85,
		shade: 0.008 * px,
	});
	if (isBackSeen) printedBack(pen, sheet);
	else printedFront(pen, sheet);
}
