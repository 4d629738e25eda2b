/** The trunk in its clothes: outline from the sections' silhouettes, collars, fronts, belts, folds. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import type { Upper } from './garment.ts';
import { tube } from './limb.ts';
import type { Pen } from './pen.ts';
import type { Body } from './skeleton.ts';

/** A garment's surface about a body: where cloth is at a height and an azimuth (radians). */
export interface Drape {
	at(y: number, azimuth: number): Point;
	/** The azimuths that are seen edge-on at a height: screen left, screen right. */
	edges(y: number): readonly [number, number];
	/** Points round the near side at a height, from screen left to right. */
	front(y: number, steps?: number): Point[];
	/** A point of the front (azimuth 0 = middle), clamped to what is seen; undefined when it is turned away. */
	seen(y: number, azimuth: number): Point | undefined;
	readonly px: number;
}

export interface DrapeForm {
	readonly ease: number;
	/** Widens below the hip: metres down to the hem, and its width against the hips. */
	readonly hem?: number;
	readonly flare?: number;
}

/** Cloth that hangs on the trunk with some ease. */
export function drape(body: Body, form: DrapeForm): Drape {
	const sizes = (y: number) => {
		const base = body.section(y);
		const below = form.hem && y < 0 ? Math.min(1.2, -y / form.hem) : 0;
		const wide = 1 + ((form.flare ?? 1) - 1) * below;
		return { w: (base.w + form.ease) * wide, d: (base.d + form.ease) * wide, extra: wide };
	};
	const at = (y: number, azimuth: number) => {
		const { w, d } = sizes(y);
		const base = body.section(y);
		const plain = body.surface(y, azimuth, 0);
		return body.at({
			x: plain.x + (w - base.w) * Math.sin(azimuth),
			y: plain.y,
			z: plain.z + (d - base.d) * Math.cos(azimuth),
		});
	};
	const edges = (y: number): readonly [number, number] => {
		const { w, d } = sizes(y);
		const right = Math.atan2(w * Math.cos(body.view), -d * Math.sin(body.view));
		return [right - Math.PI, right];
	};
	const front = (y: number, steps = 8) => {
		const [left, right] = edges(y);
		return Array.from({ length: steps + 1 }, (_, index) => at(y, left + ((right - left) * index) / steps));
	};
	const seen = (y: number, azimuth: number) => {
		const turned = wrap(azimuth - body.view);
		if (Math.abs(turned) > 1.62) return undefined;
		return at(y, body.view + Math.max(-1.5, Math.min(1.5, turned)));
	};
	return { at, edges, front, seen, px: body.at(body.neck).scale };
}

function wrap(angle: number): number {
	let turned = angle;
	while (turned > Math.PI) turned -= Math.PI * 2;
	while (turned < -Math.PI) turned += Math.PI * 2;
	return turned;
}

const STEPS = [1.1, 1.075, 1.05, 1.02, 0.985, 0.955, 0.9, 0.82, 0.7, 0.6, 0.5, 0.4, 0.3, 0.18, 0.06, -0.04];

/** Heights from the neck down to the hem, metres above the hip joint. */
function heights(body: Body, hem: number, collar: Upper['collar']): number[] {
	const top = /high|turtle|hood|lapel|shirt|cross|sailor/.test(collar)
		? 1.2
		: collar === 'wide'
			? 1.04
			: 1.08;
	const list = STEPS.filter((share) => share < top)
		.map((share) => share * body.trunk)
		.filter((y) => y > hem + 0.01);
	for (let y = -0.14; y > hem + 0.04; y -= 0.12) list.push(y);
	return [...list, hem];
}

/** Draws one upper garment on the trunk, without its sleeves. */
export function drawUpper(pen: Pen, body: Body, upper: Upper): void {
	const hem = upper.hem >= 0 ? -Math.max(0.02, upper.hem * body.leg) : 0.22 * body.trunk;
	const cloth = drape(body, { ease: upper.ease, hem: Math.max(0.04, -hem), flare: upper.flare });
	const ys = heights(body, hem, upper.collar);
	const left = ys.map((y) => cloth.at(y, cloth.edges(y)[0]));
	const right = ys.map((y) => cloth.at(y, cloth.edges(y)[1]));
	const low = cloth.front(hem, 10).slice(1, -1);
	const outline = [...left, ...low, ...[...right].reverse()];
	const from = 1;
	pen.form(outline, upper.colour, {
		shade: 0.046 * cloth.px,
		outline: [left.slice(from), right.slice(from), cloth.front(hem, 10)],
	});
	trunkFolds(pen, body, cloth, upper);
	if (upper.plates) plates(pen, body, cloth, upper);
	drawFront(pen, body, cloth, upper, hem);
	drawBelt(pen, body, cloth, upper);
	if (upper.ribs) {
		const band = [...cloth.front(hem, 8), ...cloth.front(hem + 0.05, 8).reverse()];
		pen.form(band, lighten(upper.colour, -0.05), { weight: 0.6 });
		const top = cloth.front(hem + 0.045, 12);
		cloth.front(hem + 0.005, 12).forEach((point, index) => {
			if (pen.headPx > 50 * pen.canvas.u && index > 0 && index < 12)
				pen.line([point, top[index]!], 0.35, 0.7);
		});
	}
}

function trunkFolds(pen: Pen, body: Body, cloth: Drape, upper: Upper): void {
	if (upper.plates || pen.headPx < 28 * pen.canvas.u) return;
	const k = body.trunk;
	const w = 0.018 * cloth.px;
	const [l, r] = cloth.edges(0.8 * k);
	const span = (share: number) => l + (r - l) * share;
	const at = (y: number, share: number) => cloth.at(y * k, span(share));
	pen.fold(at(0.74, 0.09), at(0.6, 0.27), w, upper.colour, w * 0.6);
	pen.fold(at(0.74, 0.91), at(0.62, 0.75), -w, upper.colour, -w * 0.6);
	pen.fold(at(0.38, 0.07), at(0.28, 0.26), w * 0.7, upper.colour, -w * 0.4);
	pen.fold(at(0.35, 0.93), at(0.25, 0.76), -w * 0.7, upper.colour, w * 0.4);
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
	const belt = upper.belt;
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

export interface Belting {
	readonly colour: string;
	readonly y: number;
	readonly wide: number;
	readonly buckle: boolean;
}

/** A band round the waist, with a buckle in front. */
export function belting(pen: Pen, body: Body, cloth: Drape, { colour, y, wide, buckle }: Belting): void {
	pen.form([...cloth.front(y + wide, 8), ...cloth.front(y - wide, 8).reverse()], colour, {
		shade: 0.012 * cloth.px,
		weight: 0.75,
	});
	const at = cloth.seen(y, 0);
	if (!buckle || !at || pen.headPx < 26 * pen.canvas.u) return;
	const r = 0.026 * cloth.px * Math.max(0.3, Math.cos(body.view));
	const tall = 0.024 * cloth.px;
	pen.form(
		[
			{ x: at.x - r, y: at.y - tall },
			{ x: at.x + r, y: at.y - tall },
			{ x: at.x + r, y: at.y + tall },
			{ x: at.x - r, y: at.y + tall },
		],
		'#c79a3a',
		{ weight: 0.6 },
	);
}

function plates(pen: Pen, body: Body, cloth: Drape, upper: Upper): void {
	const k = body.trunk;
	const bright = lighten(upper.colour, 0.1);
	for (const [from, to] of [
		[0.9, 0.48],
		[0.46, 0.3],
	] as const) {
		const band = [
			...cloth.front(from * k, 10),
			...cloth
				.front(to * k, 10)
				.map((p, i) => ({ x: p.x, y: p.y + Math.sin((i / 10) * Math.PI) * 0.03 * cloth.px }))
				.reverse(),
		];
		pen.form(band, upper.colour, { shade: 0.05 * cloth.px });
	}
	const ridge = [0.88, 0.7, 0.52].map((y) => cloth.seen(y * k, 0));
	if (ridge.every((point) => point !== undefined)) {
		const [a, b, c] = ridge as [Point, Point, Point];
		pen.line([a, b, c], 0.7);
		const w = 0.05 * cloth.px;
		pen.canvas.fill(
			[
				{ x: a.x - w * 1.6, y: a.y + w * 0.4 },
				{ x: b.x - w * 1.2, y: b.y },
				{ x: b.x - w * 0.5, y: b.y + w },
				{ x: a.x - w * 1.1, y: a.y + w * 0.5 },
			],
			bright,
			{ erasesInk: false },
		);
	}
	for (const y of [0.02, -0.1]) pen.line(cloth.front(y * k, 8), 0.7);
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

/** Neck from the trunk to the jaw. */
export function drawNeck(pen: Pen, body: Body): void {
	const low = body.at({ x: body.neck.x, y: body.neck.y - 0.02, z: body.neck.z });
	const head = body.at(body.headCentre);
	const r = body.radii.neck * low.scale;
	const back = -0.05 * head.scale * body.head * Math.sin(body.face.yaw);
	const top = { x: head.x + back + (low.x - head.x) * 0.2, y: head.y + (low.y - head.y) * 0.25, r: r * 0.96 };
	const middle = { x: (top.x + low.x) / 2, y: (top.y + low.y) / 2, r: r * 0.94 };
	const shape = tube(
		[top, middle, { x: low.x, y: low.y, r: r * 1.12 }, { x: low.x, y: low.y + r * 0.6, r: r * 1.7 }],
		false,
	);
	pen.form(shape.outline, body.look.skin, { outline: [shape.left, shape.right] });
	const chin = body.head * head.scale;
	const y = head.y + chin * 0.47;
	const shade = [
		{ x: top.x - r * 1.02, y: y - chin * 0.2 },
		{ x: top.x + r * 1.02, y: y - chin * 0.2 },
		{ x: middle.x + r * 0.95, y: y + chin * 0.1 },
		{ x: middle.x + r * 0.2, y: y + chin * 0.19 },
		{ x: middle.x - r * 0.95, y: y + chin * 0.06 },
	];
	pen.canvas.fill(smooth(shade, true, 3), pen.shadeOf(body.look.skin, true), {
		erasesInk: false,
		tone: 'shadow',
	});
}

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
		const inside = clamped(neckline(upper.collar, depth));
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
