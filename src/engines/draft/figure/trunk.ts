/** The trunk in its clothes: outline from the sections' silhouettes, fronts, pockets, folds. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import { drawBreastplate, drawTassets } from './armour.ts';
import { lighten } from './colour.ts';
import { belting, type Drape, drape, wrap } from './drape.ts';
import type { Upper } from './garment.ts';
import { edgeHeight, openingEdge } from './neck.ts';
import type { Pen } from './pen.ts';
import { capRadius, withShoulder } from './shoulder.ts';
import type { Body } from './skeleton.ts';

const STEPS = [
	1.06, 1.045, 1.03, 1.015, 1.0, 0.985, 0.965, 0.945, 0.92, 0.89, 0.86, 0.82, 0.76, 0.7, 0.6, 0.5, 0.4, 0.3,
	0.18, 0.06, -0.04,
];

/** Heights from the shoulder (where the opening ends) down to the hem, metres above the hip joint. */
function heights(body: Body, hem: number, top: number): number[] {
	const list = STEPS.filter((share) => share < top - 0.006)
		.map((share) => share * body.trunk)
		.filter((y) => y > hem + 0.01);
	for (let y = -0.14; y > hem + 0.04; y -= 0.12) list.push(y);
	return [top * body.trunk, ...list, hem];
}

/** Draws one upper garment on the trunk, without its sleeves: its top edge is its opening. */
export function drawUpper(pen: Pen, body: Body, upper: Upper): void {
	const hem = upper.hem >= 0 ? -Math.max(0.02, upper.hem * body.leg) : 0.285 * body.trunk;
	const cloth = drape(body, { ease: upper.ease, hem: Math.max(0.04, -hem), flare: upper.flare });
	const side = (edge: 0 | 1) => {
		const top = edgeHeight(upper.collar, body.view + (edge === 0 ? -1 : 1) * (Math.PI / 2));
		const ys = heights(body, hem, top);
		const plain = ys.map((y) => cloth.at(y, cloth.edges(y)[edge]));
		return smooth(
			withShoulder(body, { edge, ys, plain, cap: upper.sleeve === 'none' ? 0 : capRadius(body, upper) }),
			false,
			2,
		);
	};
	const left = side(0);
	const right = side(1);
	const opening = openingEdge(body, cloth, upper.collar);
	const low = hemLine(body, cloth, hem, upper);
	const outline = [...opening, ...right, ...[...low.slice(1, -1)].reverse(), ...[...left].reverse()];
	pen.form(outline, upper.colour, {
		shade: 0.046 * cloth.px,
		outline: isSeamless(body, upper) ? [left, right, opening] : [left, right, low, opening],
	});
	trunkFolds(pen, body, cloth, upper);
	if (upper.plates) {
		drawTassets(pen, body, cloth, upper.colour);
		drawBreastplate(pen, body, cloth, upper.colour);
	}
	drawFront(pen, body, cloth, upper, hem);
	drawBelt(pen, body, cloth, upper);
	if (upper.ribs) ribbedHem(pen, cloth, upper, hem);
}

/** A bodice that runs into its own straight skirt shows no hem. */
function isSeamless(body: Body, upper: Upper): boolean {
	const { skirt } = body.look.outfit;
	return skirt?.straight === true && skirt.colour === upper.colour && upper.layer === 'inner';
}

function hemLine(body: Body, cloth: Drape, hem: number, upper: Upper): Point[] {
	const sway = upper.hem > 0.25 ? 0.016 * cloth.px : 0;
	const line = cloth.front(hem, 8);
	const swung = line.map((point, index) => ({
		x: point.x,
		y: point.y + sway * Math.sin(index * 1.7 + (body.look.seed % 5)),
	}));
	return sway > 0 ? smooth(swung, false, 3) : cloth.front(hem, 12);
}

function ribbedHem(pen: Pen, cloth: Drape, upper: Upper, hem: number): void {
	const band = [...cloth.front(hem, 8), ...cloth.front(hem + 0.05, 8).reverse()];
	pen.form(band, lighten(upper.colour, -0.05), { weight: 0.6 });
	if (pen.headPx <= 50 * pen.canvas.u) return;
	const top = cloth.front(hem + 0.045, 16);
	cloth.front(hem + 0.005, 16).forEach((point, index) => {
		if (index > 0 && index < 16) pen.line([point, top[index]!], 0.35, 0.7);
	});
}

function trunkFolds(pen: Pen, body: Body, cloth: Drape, upper: Upper): void {
	if (upper.plates || pen.headPx < 28 * pen.canvas.u) return;
	const k = body.trunk;
	const w = 0.018 * cloth.px;
	const [l, r] = cloth.edges(0.8 * k);
	const span = (share: number) => l + (r - l) * share;
	const at = (y: number, share: number) => cloth.at(y * k, span(share));
	pen.fold(at(0.72, 0.14), at(0.58, 0.31), w, upper.colour, w * 0.6);
	pen.fold(at(0.72, 0.86), at(0.6, 0.7), -w, upper.colour, -w * 0.6);
	pen.fold(at(0.4, 0.13), at(0.28, 0.3), w * 0.7, upper.colour, w * 0.2);
	pen.fold(at(0.38, 0.87), at(0.26, 0.72), -w * 0.7, upper.colour, -w * 0.2);
	if (upper.hem > 0.1) {
		pen.fold(at(0.16, 0.1), at(-0.12, 0.2), w * 0.7, upper.colour, w * 0.3);
		pen.fold(at(0.16, 0.88), at(-0.1, 0.82), -w * 0.7, upper.colour, -w * 0.3);
	}
	if (upper.hem > 0.4) {
		const hem = -upper.hem * body.leg;
		for (const share of [0.14, 0.34, 0.66, 0.86]) {
			pen.fold(
				cloth.at(hem, span(share)),
				cloth.at(hem * 0.25, span(0.5 + (share - 0.5) * 0.8)),
				w * (share < 0.5 ? 1 : -1),
				upper.colour,
			);
		}
	}
	if (body.look.gender === 'woman' && body.look.years > 14) {
		for (const side of [-1, 1]) {
			const points = [0.14, 0.3, 0.46].map((a, i) =>
				cloth.seen((0.615 + [0.012, 0, 0.03][i]!) * k, side * a * 1.5),
			);
			if (points.every((point) => point !== undefined)) pen.line(points as Point[], 0.42, 0.75);
		}
	}
}

function drawBelt(pen: Pen, body: Body, cloth: Drape, upper: Upper): void {
	const sash =
		upper.collar === 'cross'
			? body.look.outfit.extras.find(({ kind }) => kind === 'belt')?.colour
			: undefined;
	const belt = sash ?? upper.belt;
	if (!belt || belt === 'none') return;
	const wide = upper.collar === 'cross' ? 0.085 : 0.022;
	const y = (upper.collar === 'cross' ? 0.36 : 0.25) * body.trunk;
	belting(pen, body, cloth, {
		colour: belt === 'same' ? lighten(upper.colour, -0.06) : belt,
		y,
		wide,
		buckle: upper.collar !== 'cross',
	});
}

function drawFront(pen: Pen, body: Body, cloth: Drape, upper: Upper, hem: number): void {
	const k = body.trunk;
	const line = (from: number, to: number, azimuth = 0): Point[] => {
		const points: Point[] = [];
		for (let index = 0; index <= 6; index++) {
			const point = cloth.seen(from + ((to - from) * index) / 6, azimuth);
			if (point) points.push(point);
		}
		return points;
	};
	const top = upper.collar === 'lapel' ? 0.5 : upper.collar === 'v' ? 0.72 : 0.98;
	if (
		upper.front === 'buttons' ||
		upper.front === 'brass' ||
		upper.front === 'zip' ||
		upper.front === 'open'
	) {
		const points = line(top * k, hem);
		if (points.length > 2) pen.line(points, 0.65);
	}
	if (upper.front === 'double') {
		const points = line(top * k, hem, 0.28);
		if (points.length > 2) pen.line(points, 0.65);
	}
	if (pen.headPx > 24 * pen.canvas.u) buttons(pen, body, cloth, upper);
	if (upper.pockets && pen.headPx > 28 * pen.canvas.u) pockets(pen, body, cloth, upper);
}

function buttons(pen: Pen, body: Body, cloth: Drape, upper: Upper): void {
	const rows = {
		buttons: [0.035],
		brass: [0.06],
		double: [-0.2, 0.45],
		open: [0.06],
		zip: [],
		plain: [],
		side: [],
	}[upper.front];
	const isBrass = upper.front === 'brass';
	const levels =
		upper.front === 'open'
			? [0.38, 0.22]
			: upper.front === 'double'
				? [0.42, 0.22, 0.02]
				: [0.86, 0.7, 0.54, 0.38, 0.22, 0.06];
	const r = (isBrass ? 0.012 : 0.008) * cloth.px;
	const hem = upper.hem < 0 ? 0.24 : -1;
	const top = upper.collar === 'v' ? 0.66 : 2;
	for (const azimuth of rows) {
		for (const level of levels) {
			if (level < hem || level > top) continue;
			const at = cloth.seen(level * body.trunk, azimuth);
			if (!at || Math.abs(wrap(azimuth - body.view)) > 1.35) continue;
			const colour = isBrass ? '#d3a83f' : lighten(upper.colour, upper.colour > '#8' ? -0.18 : 0.14);
			pen.form(
				[0, 1, 2, 3, 4, 5, 6, 7].map((step) => ({
					x: at.x + Math.cos((step * Math.PI) / 4) * r * 0.85,
					y: at.y + Math.sin((step * Math.PI) / 4) * r,
				})),
				colour,
				{ weight: 0.35 },
			);
		}
	}
}

function pockets(pen: Pen, body: Body, cloth: Drape, upper: Upper): void {
	const k = body.trunk;
	if (upper.collar === 'hood') {
		const bag = [
			[0.24, -0.38],
			[0.24, 0.38],
			[0.1, 0.62],
			[0.02, 0.62],
			[0.02, -0.62],
			[0.1, -0.62],
		].map(([y, a]) => cloth.seen(y! * k, a!));
		if (bag.every((point) => point !== undefined)) pen.line([...(bag as Point[]), bag[0] as Point], 0.6);
		return;
	}
	for (const side of [-1, 1]) {
		const flap = [
			[0.08, 0.38],
			[0.08, 0.85],
			[-0.02, 0.85],
			[-0.02, 0.38],
		].map(([y, a]) => cloth.seen(y! * k, a! * side));
		if (flap.every((point) => point !== undefined))
			pen.form(flap as Point[], lighten(upper.colour, -0.02), { weight: 0.55 });
	}
}
