/** What shows at the neck: skin in the opening, flaps, rolls and hoods. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import { drape, wrap } from './drape.ts';
import type { Upper } from './garment.ts';
import type { Pen } from './pen.ts';
import type { Body } from './skeleton.ts';

/** What shows at the neck: skin in the opening, flaps, rolls and hoods. */
export function drawCollar(pen: Pen, body: Body, upper: Upper, inner?: Upper): void {
	const cloth = drape(body, { ease: upper.ease + 0.004 });
	const k = body.trunk;
	const at = (y: number, azimuth: number) => cloth.seen(y * k, azimuth);
	const all = (list: readonly (readonly [number, number])[]): Point[] | undefined => {
		const points = list.map(([y, a]) => at(y, a));
		return points.every((point) => point !== undefined) ? (points as Point[]) : undefined;
	};
	const clamped = (list: readonly (readonly [number, number])[]): Point[] =>
		list.map(([y, a]) => {
			const turned = wrap(a - body.view);
			return cloth.at(y * k, body.view + Math.max(-1.5, Math.min(1.5, turned)));
		});
	const isAhead = Math.cos(body.view) > -0.15;
	const isSide = Math.abs(Math.sin(body.view)) > 0.72;
	const depth = {
		none: 0,
		round: 0.9,
		v: 0.72,
		shirt: 0.93,
		lapel: 0.5,
		high: 0,
		sailor: 0.78,
		cross: 0.7,
		hood: 0.92,
		turtle: 0,
		wide: 0.84,
	}[upper.collar];
	if (depth > 0 && isAhead && !(isSide && upper.collar === 'hood')) {
		const edge = clamped(neckline(upper.collar, depth));
		const isRound = upper.collar === 'round' || upper.collar === 'wide';
		const inside = isRound ? [edge[0]!, ...smooth(edge.slice(1, -1), false, 4), edge.at(-1)!] : edge;
		const show = upper.layer === 'outer' && inner ? inner.colour : body.look.skin;
		pen.canvas.fill(inside, show);
		pen.line(inside.slice(1, -1), 0.8);
		if (upper.layer === 'outer' && inner) shirtFront(pen, body, inner, clamped);
	}
	const colour = lighten(upper.colour, 0.025);
	if (upper.collar === 'high' || upper.collar === 'turtle') {
		const tall = upper.collar === 'turtle' ? 1.14 : 1.085;
		const roll = neckBand(body, tall);
		pen.form(roll, colour, { shade: 0.02 * cloth.px, weight: 0.8 });
		if (upper.collar === 'high' && isAhead) {
			const flaps = all([
				[1.08, 0],
				[1.03, 0],
			]);
			if (flaps) pen.line(flaps, 0.7);
		}
	}
	if (upper.collar === 'shirt') {
		for (const side of [-1, 1]) {
			const flap = isAhead
				? clamped([
						[1.13, side * 1.1],
						[1.02, side * 1.15],
						[0.9, side * 0.42],
						[0.97, side * 0.06],
						[1.08, side * 0.55],
					])
				: undefined;
			if (flap) pen.form(flap, colour, { weight: 0.65 });
		}
		if (!isAhead) pen.form(neckBand(body, 1.12), colour, { weight: 0.7 });
	}
	if (upper.collar === 'lapel') {
		for (const side of [-1, 1]) {
			const flap = isAhead
				? clamped([
						[1.12, side * 1.0],
						[1.03, side * 1.15],
						[0.87, side * 1.0],
						[0.83, side * 0.72],
						[0.79, side * 0.85],
						[0.5, side * 0.04],
						[0.74, side * 0.3],
						[1.03, side * 0.62],
					])
				: undefined;
			if (flap) pen.form(flap, colour, { weight: 0.7 });
		}
		if (!isAhead) pen.form(neckBand(body, 1.12), colour, { weight: 0.7 });
	}
	if (upper.collar === 'sailor') sailor(pen, body, upper, clamped, isAhead);
	if (upper.collar === 'cross' && isAhead) {
		const band = lighten(upper.colour, 0.09);
		pen.form(
			clamped([
				[1.1, 0.75],
				[1.04, 1.0],
				[0.66, -0.1],
				[0.42, -0.75],
				[0.42, -0.45],
				[0.72, 0.12],
			]),
			band,
			{ weight: 0.6 },
		);
		pen.form(
			clamped([
				[1.1, -0.75],
				[1.04, -1.0],
				[0.66, 0.1],
				[0.42, 0.75],
				[0.42, 0.45],
				[0.72, -0.12],
			]),
			band,
			{ weight: 0.7 },
		);
	}
	if (upper.collar === 'hood') {
		if (isSide) pen.form(neckBand(body, 1.1), colour, { shade: 0.02 * cloth.px, weight: 0.8 });
		else hoodRoll(pen, body, upper, clamped, isAhead);
	}
}

/** The edge of an opening: from one side of the neck down to its depth and up again (share of the trunk, azimuth). */
function neckline(collar: Upper['collar'], depth: number): readonly (readonly [number, number])[] {
	if (collar !== 'round' && collar !== 'wide') {
		const wide = 0.66;
		const high = collar === 'v' ? 1.05 : 1.08;
		const middle = depth + (high - depth) * 0.45;
		return [
			[1.1, -0.5],
			[high, -wide],
			[middle, -wide * 0.42],
			[depth, 0],
			[middle, wide * 0.42],
			[high, wide],
			[1.1, 0.5],
		];
	}
	const wide = collar === 'wide' ? 1.25 : 0.95;
	const high = collar === 'wide' ? 1.01 : 1.04;
	const curve = [-1, -0.85, -0.6, -0.3, 0, 0.3, 0.6, 0.85, 1].map((s): readonly [number, number] => [
		depth + (high - depth) * s * s,
		s * wide,
	]);
	return [[1.1, -0.6], ...curve, [1.1, 0.6]];
}

type Clamp = (list: readonly (readonly [number, number])[]) => Point[];

function shirtFront(pen: Pen, body: Body, inner: Upper, clamped: Clamp): void {
	if (inner.collar === 'shirt') {
		const open = clamped([
			[1.1, -0.5],
			[1.04, -0.42],
			[0.95, 0],
			[1.04, 0.42],
			[1.1, 0.5],
		]);
		pen.canvas.fill(open, body.look.skin);
		for (const side of [-1, 1])
			pen.form(
				clamped([
					[1.14, side * 0.8],
					[1.05, side * 0.85],
					[0.9, side * 0.34],
					[0.96, side * 0.04],
					[1.06, side * 0.4],
				]),
				lighten(inner.colour, 0.02),
				{ weight: 0.6 },
			);
		return;
	}
	if (inner.collar === 'turtle' || inner.collar === 'high') {
		pen.form(neckBand(body, 1.13), inner.colour, { weight: 0.7 });
		return;
	}
	pen.canvas.fill(
		clamped([
			[1.1, -0.5],
			[1.02, -0.4],
			[0.93, 0],
			[1.02, 0.4],
			[1.1, 0.5],
		]),
		body.look.skin,
	);
}

function neckBand(body: Body, tall: number): Point[] {
	const low = body.at({ ...body.neck, y: body.neck.y });
	const r = body.radii.neck * low.scale * 1.25;
	const top = body.at({
		x: body.neck.x,
		y: body.neck.y + (tall - 1) * body.trunk,
		z: body.neck.z + (tall - 1) * 0.12,
	});
	const curve = r * 0.24;
	return smooth(
		[
			{ x: low.x - r * 1.12, y: low.y + curve * 0.2 },
			{ x: low.x, y: low.y + curve * 1.6 },
			{ x: low.x + r * 1.12, y: low.y + curve * 0.2 },
			{ x: top.x + r * 0.98, y: top.y - curve * 0.4 },
			{ x: top.x, y: top.y + curve },
			{ x: top.x - r * 0.98, y: top.y - curve * 0.4 },
		],
		true,
		3,
	);
}

function sailor(pen: Pen, body: Body, upper: Upper, clamped: Clamp, isAhead: boolean): void {
	const colour = upper.trim ?? '#2b3a66';
	if (!isAhead) {
		pen.form(
			clamped([
				[1.1, Math.PI - 0.7],
				[1.02, Math.PI - 1.2],
				[0.7, Math.PI - 1.0],
				[0.7, Math.PI + 1.0],
				[1.02, Math.PI + 1.2],
				[1.1, Math.PI + 0.7],
			]),
			colour,
			{ weight: 0.8 },
		);
		return;
	}
	for (const side of [-1, 1]) {
		pen.form(
			clamped([
				[1.13, side * 0.85],
				[1.04, side * 1.35],
				[0.92, side * 1.25],
				[0.76, side * 0.14],
				[0.79, side * 0.02],
				[0.98, side * 0.4],
			]),
			colour,
			{ weight: 0.75, shade: 0 },
		);
		pen.canvas.ink(
			clamped([
				[1.02, side * 1.2],
				[0.94, side * 1.12],
				[0.8, side * 0.2],
			]),
			pen.weight * 0.55,
			{ colour: '#f0eee9', taper: 'none' },
		);
	}
	void body;
}

function hoodRoll(pen: Pen, body: Body, upper: Upper, clamped: Clamp, isAhead: boolean): void {
	if (!isAhead) {
		pen.form(
			smooth(
				clamped([
					[1.16, Math.PI - 1.0],
					[1.0, Math.PI - 1.2],
					[0.76, Math.PI],
					[1.0, Math.PI + 1.2],
					[1.16, Math.PI + 1.0],
				]),
				true,
				4,
			),
			lighten(upper.colour, 0.02),
			{ shade: 0.03 * body.at(body.neck).scale },
		);
		return;
	}
	for (const side of [-1, 1]) {
		pen.form(
			smooth(
				clamped([
					[1.2, side * 1.05],
					[1.06, side * 1.3],
					[0.93, side * 0.75],
					[0.885, side * 0.06],
					[0.96, side * 0.16],
					[1.06, side * 0.62],
				]),
				true,
				4,
			),
			lighten(upper.colour, 0.02),
			{ weight: 0.75, shade: 0 },
		);
		if (pen.headPx > 40 * pen.canvas.u)
			pen.canvas.ink(
				clamped([
					[0.92, side * 0.2],
					[0.78, side * 0.22],
					[0.7, side * 0.2],
				]),
				pen.weight * 1.1,
				{ colour: '#e9e6de', taper: 'none' },
			);
	}
}
