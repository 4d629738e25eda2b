/** Legs in trousers, socks and shoes. */
import type { Point } from '../../../base/geometry.ts';
import { skinTube } from './arm.ts';
import { drawCop } from './armour.ts';
import { lighten } from './colour.ts';
import { drape } from './drape.ts';
import { beadsOf, drawShoe, tube } from './limb.ts';
import type { Pen } from './pen.ts';
import type { Body, Limb } from './skeleton.ts';

/** Legs with trousers, socks and shoes; the far one first, or not where a mount hides it. */
export function drawLegs(pen: Pen, body: Body, isAstride = false): void {
	const { outfit } = body.look;
	const order: (0 | 1)[] = body.at(body.legs[0][1]).depth > body.at(body.legs[1][1]).depth ? [0, 1] : [1, 0];
	for (const index of isAstride ? order.slice(1) : order) drawLeg(pen, body, body.legs[index]);
	if (outfit.trousers) hips(pen, body, outfit.trousers.colour, outfit.trousers.ease);
	else hips(pen, body, outfit.uppers[0]!.colour, 0.004);
}

/** The leg that is nearer to us, alone. */
export function drawNearLeg(pen: Pen, body: Body): void {
	const isLeft = body.at(body.legs[0][1]).depth > body.at(body.legs[1][1]).depth;
	drawLeg(pen, body, body.legs[isLeft ? 1 : 0]);
}

/** One leg; a shin that points away from us lies under its thigh. */
function drawLeg(pen: Pen, body: Body, leg: Limb): void {
	const { shoes, skirt } = body.look.outfit;
	const isBack = body.at(leg[2]).depth > body.at(leg[1]).depth + 0.16 && leg[2].z < leg[1].z - 0.1;
	const parts: Part[] = isBack ? ['shin', 'thigh'] : ['whole'];
	for (const part of parts) {
		bareLeg(pen, body, leg, part);
		if (part !== 'thigh') drawShoe(pen, body, leg, shoes);
		trouserLeg(pen, body, leg, part);
		if (part !== 'thigh' && shoes.shaft > 0 && !skirt?.straight) shaft(pen, body, leg);
	}
	if (body.look.outfit.uppers.at(-1)!.plates) drawCop(pen, body, leg, body.look.outfit.uppers.at(-1)!.colour);
}

type Part = 'whole' | 'shin' | 'thigh';

/** The stops of a limb that belong to a part of it. */
function partOf(stops: readonly Stop[], part: Part): readonly Stop[] {
	if (part === 'whole') return stops;
	const knee: Stop = [1, stops.find(([share]) => share >= 0.9)?.[1] ?? stops.at(-1)![1]];
	return part === 'thigh'
		? [...stops.filter(([share]) => share < 0.95), knee]
		: [knee, ...stops.filter(([share]) => share > 1.05)];
}

type Stop = readonly [number, number];

function bareLeg(pen: Pen, body: Body, leg: Limb, part: Part): void {
	const { thigh, calf } = body.radii;
	const { trousers, extras } = body.look.outfit;
	if (trousers && trousers.length > 0.9) return;
	const stops: readonly (readonly [number, number])[] = [
		[0.1, thigh],
		[0.5, thigh * 0.84],
		[0.95, calf * 1.02],
		[1.25, calf * 1.02],
		[1.6, calf * 0.74],
		[1.95, calf * 0.58],
	];
	skinTube(pen, body, beadsOf(body, leg, partOf(stops, part)));
	const socks = extras.find((extra) => extra.kind === 'socks');
	if (!socks || part === 'thigh') return;
	const shape = tube(
		beadsOf(body, leg, [
			[1.12, calf * 1.06],
			[1.3, calf * 1.05],
			[1.62, calf * 0.78],
			[1.97, calf * 0.62],
		]),
		false,
	);
	pen.form(shape.outline, socks.colour, { shade: 0.02 * body.at(body.hip).scale });
}

function trouserLeg(pen: Pen, body: Body, leg: Limb, part: Part): void {
	const trousers = body.look.outfit.trousers;
	if (!trousers) return;
	const { thigh, calf } = body.radii;
	const e = trousers.ease;
	const end = trousers.length * 2 - 0.04;
	const full: readonly (readonly [number, number])[] = [
		[0, thigh * 0.76 + e],
		[0.22, thigh * 0.94 + e],
		[0.5, thigh * 0.86 + e],
		[0.95, calf * 1.08 + e],
		[1.3, calf * 1.05 + e],
		[1.65, calf * 0.86 + e],
		[1.96, calf * 0.8 + e],
	];
	const stops = full.filter(([share]) => share < end - 0.05);
	const last = stops.at(-1)!;
	const all: Stop[] = [...stops, [end, trousers.length < 0.9 ? last[1] + 0.008 : last[1]]];
	const own = partOf(all, part);
	if (own.length < 2) return;
	const beads = beadsOf(body, leg, own);
	const shape = tube(beads, part === 'thigh');
	const px = body.at(body.hip).scale;
	const cut = (line: readonly Point[]) => line.slice(Math.floor(line.length * 0.12));
	pen.form(shape.outline, trousers.colour, {
		shade: 0.032 * px,
		outline: [cut(shape.left), cut(shape.right), [shape.left.at(-1)!, shape.right.at(-1)!]],
	});
	if (pen.headPx < 26 * pen.canvas.u || trousers.length < 0.6 || part !== 'whole') return;
	const knee = beads[3]!;
	const shin = beads[4]!;
	const w = knee.r * 0.26;
	pen.fold(
		{ x: knee.x - knee.r * 0.82, y: knee.y },
		{ x: knee.x + knee.r * 0.25, y: knee.y + knee.r * 0.42 },
		w,
		trousers.colour,
		w * 0.4,
	);
	pen.fold(
		{ x: shin.x + shin.r * 0.8, y: shin.y - shin.r * 0.3 },
		{ x: shin.x - shin.r * 0.2, y: shin.y + shin.r * 0.2 },
		-w,
		trousers.colour,
		-w * 0.3,
	);
	const foot = beads.at(-1)!;
	if (body.look.outfit.shoes.shaft === 0)
		pen.fold(
			{ x: foot.x - foot.r * 0.9, y: foot.y - foot.r * 0.6 },
			{ x: foot.x + foot.r * 0.4, y: foot.y - foot.r * 0.2 },
			w * 0.8,
			trousers.colour,
		);
}

function shaft(pen: Pen, body: Body, leg: Limb): void {
	const { shoes, trousers } = body.look.outfit;
	const { calf } = body.radii;
	const from = 2 - shoes.shaft;
	const e = (trousers?.ease ?? 0) * 0.7 + 0.007;
	const shape = tube(
		beadsOf(body, leg, [
			[from, calf * 1.1 + e],
			[(from + 2) / 2, calf * 0.96 + e],
			[1.97, calf * 0.72 + e],
		]),
		false,
	);
	pen.form(shape.outline, shoes.colour, { shade: 0.03 * body.at(body.hip).scale });
	const cuff = tube(
		beadsOf(body, leg, [
			[from, calf * 1.14 + e],
			[from + 0.1, calf * 1.12 + e],
		]),
		false,
	);
	pen.form(cuff.outline, lighten(shoes.colour, 0.04), { weight: 0.7 });
}

function hips(pen: Pen, body: Body, colour: string, ease: number): void {
	const cloth = drape(body, { ease });
	const ys = [0.3, 0.15, 0, -0.12].map((share) => share * body.trunk);
	const left = ys.map((y) => cloth.at(y, cloth.edges(y)[0]));
	const right = ys.map((y) => cloth.at(y, cloth.edges(y)[1]));
	const seated = body.pose.hip !== undefined;
	const low = body.at({
		x: body.hip.x,
		y: body.hip.y - (seated ? 0.04 : 0.11) * (body.height / 1.76),
		z: body.hip.z + 0.05,
	});
	pen.form([...left, low, ...[...right].reverse()], colour, { outline: [left, right] });
}
