/** What lies round a garment's opening: flaps, lapels, bands, rolls and hoods. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import { type Drape, drape, wrap } from './drape.ts';
import type { Upper } from './garment.ts';
import { hull, soften } from './limb.ts';
import { edgeHeight, neckBand } from './neck.ts';
import type { Pen } from './pen.ts';
import type { Body } from './skeleton.ts';

/** Share of the trunk, azimuth. */
type Spot = readonly [number, number];

interface Cut {
	readonly pen: Pen;
	readonly body: Body;
	readonly upper: Upper;
	readonly cloth: Drape;
	readonly colour: string;
	/** Seen from before. */
	readonly isAhead: boolean;
	/** Spots on the cloth, those turned away held at its edge. */
	put(list: readonly Spot[]): Point[];
}

/** The part of a collar that stands behind the neck: before the neck is drawn. */
export function drawCollarBehind(pen: Pen, body: Body, upper: Upper): void {
	const { collar } = upper;
	const inside = lighten(upper.colour, -0.09);
	if (collar === 'high' || collar === 'turtle') {
		const { tall, grow } = standing(collar);
		pen.form(neckBand(body, -0.04, tall, grow).rim, inside, { weight: 0.7 });
	}
	if (collar === 'shirt' || collar === 'lapel')
		pen.form(neckBand(body, -0.02, 0.05, 1.32).rim, inside, { weight: 0.7 });
	if (collar !== 'hood' || Math.cos(body.view) < -0.15) return;
	const bag = neckBand(body, -0.1, 0.12, 2.0);
	pen.form(soften(hull([...bag.rim, ...bag.front])), inside, { shade: 0.02 * body.at(body.neck).scale });
}

function standing(collar: 'high' | 'turtle'): { tall: number; grow: number } {
	return collar === 'turtle' ? { tall: 0.15, grow: 1.12 } : { tall: 0.105, grow: 1.26 };
}

/** The part of a collar before the neck: after the trunk. */
export function drawCollar(pen: Pen, body: Body, upper: Upper): void {
	const cloth = drape(body, { ease: upper.ease + 0.004 });
	const put = (list: readonly Spot[]): Point[] =>
		list.map(([y, a]) => {
			const turned = wrap(a - body.view);
			return cloth.at(y * body.trunk, body.view + Math.max(-1.5, Math.min(1.5, turned)));
		});
	const cut: Cut = {
		pen,
		body,
		upper,
		cloth,
		colour: lighten(upper.colour, 0.022),
		isAhead: Math.cos(body.view) > -0.2,
		put,
	};
	const { collar } = upper;
	if (collar === 'high' || collar === 'turtle') stand(cut, collar);
	if (collar === 'shirt') shirtFlaps(cut);
	if (collar === 'lapel') lapels(cut);
	if (collar === 'sailor') sailor(cut);
	if (collar === 'cross' && cut.isAhead) crossing(cut);
	if (collar === 'hood') hood(cut);
	if (collar === 'round' || collar === 'v' || collar === 'wide') binding(cut);
}

/** A spot of one side's list mirrored, drawn far side first. */
function bothSides(body: Body): readonly number[] {
	return body.view > 0 ? [-1, 1] : [1, -1];
}

function stand({ pen, body, colour, cloth, isAhead }: Cut, collar: 'high' | 'turtle'): void {
	const { tall, grow } = standing(collar);
	const band = neckBand(body, -0.04, tall, grow);
	pen.form(band.front, colour, { shade: 0.02 * cloth.px, weight: 0.8 });
	if (collar === 'turtle') {
		const fold = neckBand(body, -0.01, tall * 0.5, grow * 1.06).front.slice(0, 13);
		pen.line(fold, 0.6);
		return;
	}
	if (!isAhead || Math.abs(body.view) > 1.3) return;
	const rim = neckBand(body, -0.04, tall, grow);
	const count = 12;
	const at = Math.round(((-body.view + Math.PI / 2) / Math.PI) * count);
	const top = rim.front[Math.max(0, Math.min(count, at))]!;
	const low = rim.front[2 * count + 1 - Math.max(0, Math.min(count, at))]!;
	pen.line([top, { x: (top.x + low.x) / 2 + pen.weight * 0.4, y: (top.y + low.y) / 2 }, low], 0.7);
}

function shirtFlaps({ pen, body, colour, isAhead, put }: Cut): void {
	if (!isAhead) {
		pen.form(neckBand(body, -0.03, 0.075, 1.34).front, colour, { weight: 0.7 });
		return;
	}
	for (const side of bothSides(body)) {
		const flap = put([
			[1.085, side * 1.45],
			[1.09, side * 0.95],
			[1.045, side * 0.5],
			[0.965, side * 0.05],
			[0.885, side * 0.4],
			[0.95, side * 0.85],
			[1.02, side * 1.3],
		]);
		pen.form(flap, colour, { weight: 0.65, shade: 0.008 * body.at(body.neck).scale });
	}
}

function lapels({ pen, body, upper, colour, isAhead, put, cloth }: Cut): void {
	if (!isAhead) {
		pen.form(neckBand(body, -0.05, 0.06, 1.5).front, colour, { weight: 0.7 });
		return;
	}
	const low = 0.5;
	for (const side of bothSides(body)) {
		const edge = [0.95, 0.85, 0.75, 0.65, 0.56].map((y): Spot => [y, side * openingAzimuth(upper, y)]);
		const lapel = put([
			[1.03, side * 0.8],
			...edge,
			[low, side * 0.02],
			[0.62, side * 0.42],
			[0.8, side * 0.82],
			[0.845, side * 0.6],
			[0.885, side * 0.98],
			[0.97, side * 1.2],
			[1.06, side * 1.4],
			[1.075, side * 1.05],
		]);
		pen.form(lapel, colour, { weight: 0.7, shade: 0.012 * cloth.px });
		pen.line(
			put([
				[0.845, side * 0.6],
				[0.93, side * 0.62],
				[0.99, side * 0.78],
			]),
			0.5,
		);
	}
}

/** Where a pointed opening's edge is at a height. */
function openingAzimuth(upper: Upper, y: number): number {
	let low = 0;
	let high = 1;
	for (let step = 0; step < 12; step++) {
		const middle = (low + high) / 2;
		if (edgeHeight(upper.collar, middle) < y) low = middle;
		else high = middle;
	}
	return low;
}

function crossing({ pen, upper, put }: Cut): void {
	const band = lighten(upper.colour, 0.09);
	const strip = (side: number) =>
		put([
			[1.075, side * 1.05],
			[0.95, side * 0.46],
			[0.82, side * 0.1],
			[0.62, -side * 0.42],
			[0.42, -side * 0.85],
			[0.42, -side * 0.52],
			[0.66, -side * 0.06],
			[0.84, side * 0.36],
			[0.97, side * 0.78],
			[1.06, side * 1.35],
		]);
	for (const side of [1, -1]) pen.form(strip(side), band, { weight: 0.65 });
}

function sailor({ pen, body, upper, put, isAhead, cloth }: Cut): void {
	const colour = upper.trim ?? '#2b3a66';
	if (!isAhead) {
		const sheet: Spot[] = [
			[1.08, Math.PI - 0.9],
			[1.01, Math.PI - 1.35],
			[0.86, Math.PI - 1.15],
			[0.7, Math.PI - 1.0],
			[0.69, Math.PI],
			[0.7, Math.PI + 1.0],
			[0.86, Math.PI + 1.15],
			[1.01, Math.PI + 1.35],
			[1.08, Math.PI + 0.9],
		];
		pen.form(put(sheet), colour, { weight: 0.8, shade: 0.02 * cloth.px });
		return;
	}
	for (const side of bothSides(body)) {
		const inner = [1.0, 0.94, 0.88, 0.83].map((y): Spot => [y, side * openingAzimuth(upper, y)]);
		const flap = put([
			[1.085, side * 1.3],
			[1.06, side * 0.92],
			...inner,
			[0.765, side * 0.02],
			[0.79, side * 0.4],
			[0.85, side * 0.9],
			[0.905, side * 1.3],
			[0.98, side * 1.45],
			[1.03, side * 1.48],
		]);
		pen.form(smooth(flap, true, 2), colour, { weight: 0.75, shade: 0.012 * cloth.px });
		const stripe = put([
			[0.985, side * 1.33],
			[0.925, side * 1.18],
			[0.872, side * 0.82],
			[0.815, side * 0.36],
			[0.795, side * 0.14],
		]);
		pen.canvas.ink(smooth(stripe, false, 3), pen.weight * 0.6, { colour: '#f0eee9', taper: 'none' });
	}
}

/** The roll of a hood laid back: round the neck, thickest behind. */
function hood({ pen, body, colour, put, isAhead, cloth, upper }: Cut): void {
	if (!isAhead) {
		const bag: Spot[] = [
			[1.15, Math.PI - 0.9],
			[1.0, Math.PI - 1.3],
			[0.8, Math.PI - 0.7],
			[0.73, Math.PI],
			[0.8, Math.PI + 0.7],
			[1.0, Math.PI + 1.3],
			[1.15, Math.PI + 0.9],
			[1.19, Math.PI],
		];
		pen.form(smooth(put(bag), true, 4), colour, { shade: 0.04 * cloth.px });
		return;
	}
	for (const side of bothSides(body)) {
		const inner = [0.04, 0.3, 0.6, 0.9, 1.25].map((a): Spot => [edgeHeight('hood', a) + 0.012, side * a]);
		const roll = put([
			...inner,
			[1.12, side * 1.55],
			[1.05, side * 1.6],
			[0.985, side * 1.4],
			[0.925, side * 0.95],
			[0.885, side * 0.45],
			[0.875, side * 0.05],
		]);
		pen.form(smooth(roll, true, 3), colour, { weight: 0.75, shade: 0.014 * cloth.px });
	}
	if (pen.headPx < 40 * pen.canvas.u || Math.cos(body.view) < 0.2) return;
	for (const side of [-1, 1]) {
		const cord = put([
			[0.9, side * 0.22],
			[0.8, side * 0.25],
			[0.71, side * 0.22],
		]);
		pen.canvas.ink(smooth(cord, false, 3), pen.weight * 1.1, {
			colour: lighten(upper.colour, 0.3),
			taper: 'none',
		});
	}
}

/** The sewn edge of a plain opening: a line a little below it. */
function binding({ pen, body, upper, cloth }: Cut): void {
	if (pen.headPx < 60 * pen.canvas.u) return;
	const azimuths = Array.from({ length: 15 }, (_, index) => body.view - 1.4 + (2.8 * index) / 14);
	const line = azimuths.map((a) => cloth.at((edgeHeight(upper.collar, a) - 0.028) * body.trunk, a));
	pen.line(line, 0.4, 0.75);
}
