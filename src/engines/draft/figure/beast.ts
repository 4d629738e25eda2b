/** Animals on four legs, and birds. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import type { Expression } from './expression.ts';
import { boxOf, type Seen } from './order.ts';
import type { Pen } from './pen.ts';
import type { Ears, Species } from './species.ts';

/** What a creature is drawn with. */
export interface Drawer {
	readonly pen: Pen;
	readonly species: Species;
	readonly put: (x: number, y: number) => Point;
	readonly size: number;
	readonly feeling: Expression;
	readonly colour: string;
}

/** A smooth closed outline of points in body heights. */
export function round(put: Drawer['put'], list: readonly (readonly [number, number])[]): Point[] {
	return smooth(
		list.map(([x, y]) => put(x, y)),
		true,
		4,
	);
}

/** An animal on four legs. */
export function beast(draw: Drawer): Seen {
	const { pen, species, put, size } = draw;
	const { colour, belly } = species;
	const shade = { shade: size * 0.035 };
	if (species.wings) wings(draw);
	const tails = {
		bushy: [
			[-0.36, 0.4],
			[-0.56, 0.52],
			[-0.74, 0.5],
			[-0.8, 0.36],
			[-0.68, 0.26],
			[-0.5, 0.28],
			[-0.38, 0.32],
		],
		thin: [
			[-0.38, 0.42],
			[-0.56, 0.52],
			[-0.66, 0.7],
			[-0.7, 0.68],
			[-0.62, 0.48],
			[-0.42, 0.36],
		],
		stub: [
			[-0.38, 0.44],
			[-0.46, 0.46],
			[-0.47, 0.38],
			[-0.4, 0.36],
		],
		none: [
			[0, 0],
			[0, 0.01],
			[0.01, 0],
		],
	} as const;
	pen.form(round(put, tails[species.tail]), species.mane ?? colour, shade);
	for (const x of [-0.24, 0.2])
		pen.form(
			round(put, [
				[x - 0.06, 0.3],
				[x + 0.07, 0.3],
				[x + 0.055, 0.04],
				[x + 0.08, 0],
				[x - 0.04, 0],
				[x - 0.05, 0.06],
			]),
			lighten(colour, -0.06),
			shade,
		);
	pen.form(
		round(put, [
			[-0.4, 0.42],
			[-0.36, 0.26],
			[-0.1, 0.22],
			[0.2, 0.23],
			[0.33, 0.34],
			[0.34, 0.52],
			[0.2, 0.56],
			[-0.06, 0.5],
			[-0.3, 0.51],
		]),
		colour,
		{ shade: size * 0.06 },
	);
	pen.canvas.fill(
		round(put, [
			[0.12, 0.24],
			[0.3, 0.34],
			[0.33, 0.5],
			[0.24, 0.44],
			[0.16, 0.32],
		]),
		belly,
		{ erasesInk: false },
	);
	for (const x of [-0.32, 0.28])
		pen.form(
			round(put, [
				[x - 0.06, 0.32],
				[x + 0.07, 0.32],
				[x + 0.055, 0.05],
				[x + 0.09, 0],
				[x - 0.04, 0],
				[x - 0.05, 0.06],
			]),
			colour,
			shade,
		);
	if (species.stripes)
		for (const x of [-0.28, -0.14, 0, 0.14])
			pen.canvas.blot([put(x - 0.02, 0.51), put(x + 0.025, 0.51), put(x + 0.01, 0.36)]);
	if (species.mane)
		pen.form(
			round(put, [
				[0.1, 0.48],
				[0.06, 0.74],
				[0.16, 0.96],
				[0.34, 0.98],
				[0.46, 0.84],
				[0.42, 0.6],
				[0.3, 0.44],
			]),
			species.mane,
			shade,
		);
	return beastHead(draw);
}

function beastHead({ pen, species, put, size, feeling }: Drawer): Seen {
	const { colour, belly, muzzle } = species;
	const cx = 0.32;
	const cy = 0.72;
	const ear = (x: number) => {
		const shapes: Readonly<Record<Ears, readonly (readonly [number, number])[]>> = {
			point: [
				[x - 0.07, cy + 0.11],
				[x + 0.01, cy + 0.3],
				[x + 0.08, cy + 0.1],
			],
			round: [
				[x - 0.07, cy + 0.12],
				[x - 0.05, cy + 0.22],
				[x + 0.05, cy + 0.22],
				[x + 0.07, cy + 0.12],
			],
			long: [
				[x - 0.05, cy + 0.12],
				[x - 0.06, cy + 0.42],
				[x, cy + 0.52],
				[x + 0.05, cy + 0.4],
				[x + 0.05, cy + 0.12],
			],
			flop: [
				[x - 0.04, cy + 0.15],
				[x - 0.14, cy + 0.1],
				[x - 0.16, cy - 0.08],
				[x - 0.08, cy - 0.08],
				[x + 0.02, cy + 0.1],
			],
			horn: [
				[x - 0.04, cy + 0.12],
				[x - 0.12, cy + 0.34],
				[x + 0.03, cy + 0.13],
			],
			none: [
				[x, cy],
				[x, cy + 0.001],
				[x + 0.001, cy],
			],
		};
		const outline = shapes[species.ears].map(([a, b]) => put(a, b));
		pen.form(
			species.ears === 'point' || species.ears === 'horn' ? outline : smooth(outline, true, 3),
			species.ears === 'horn' ? '#e3d9b8' : colour,
			{ shade: size * 0.02 },
		);
	};
	ear(cx + 0.1);
	pen.form(
		round(put, [
			[cx - 0.18, cy],
			[cx - 0.15, cy + 0.13],
			[cx, cy + 0.18],
			[cx + 0.15, cy + 0.12],
			[cx + 0.17, cy - 0.02],
			[cx + 0.08, cy - 0.15],
			[cx - 0.08, cy - 0.16],
		]),
		colour,
		{ shade: size * 0.04 },
	);
	ear(cx - 0.1);
	const nose = cx + 0.06 + muzzle * 0.62;
	pen.form(
		round(put, [
			[cx - 0.02, cy - 0.02],
			[cx + 0.1, cy + 0.02],
			[nose, cy - 0.03],
			[nose + 0.01, cy - 0.09],
			[cx + 0.08, cy - 0.15],
			[cx - 0.04, cy - 0.12],
		]),
		belly,
		{ shade: size * 0.02, weight: 0.7 },
	);
	pen.canvas.blot(disc(put(nose, cy - 0.045), size * 0.028, 12, 0.8));
	const mouth = put(nose - 0.07, cy - 0.11);
	if (feeling.mouth > 0.3) pen.canvas.fill(disc(mouth, size * 0.04, 12, 0.8), '#6e2a33');
	else pen.line([put(nose - 0.01, cy - 0.08), mouth, put(nose - 0.14, cy - 0.09)], 0.7);
	for (const x of [cx - 0.05, cx + 0.09]) eye(pen, put(x, cy + 0.045), size * 0.03, feeling);
	if (species.stripes)
		for (const x of [-0.05, 0.02, 0.09])
			pen.canvas.blot([
				put(cx + x - 0.015, cy + 0.165),
				put(cx + x + 0.015, cy + 0.165),
				put(cx + x, cy + 0.1),
			]);
	const head = boxOf([put(cx - 0.2, cy + 0.26), put(nose + 0.03, cy - 0.18)]);
	return { head, mouth, body: boxOf([put(-0.7, 0), put(nose, 1)]) };
}

/** One eye of a creature. */
export function eye(pen: Pen, at: Point, r: number, feeling: Expression): void {
	if (feeling.eyes) {
		pen.line(
			[
				{ x: at.x - r, y: at.y },
				{ x: at.x, y: at.y + (feeling.eyes === 'arcs' ? -r * 0.7 : r * 0.4) },
				{ x: at.x + r, y: at.y },
			],
			0.9,
		);
		return;
	}
	pen.canvas.blot(disc(at, r, 14, 1.25));
	pen.canvas.fill(disc({ x: at.x - r * 0.3, y: at.y - r * 0.4 }, r * 0.34, 8), '#ffffff', { tone: 'glow' });
	if (feeling.tilt > 0.4)
		pen.line(
			[
				{ x: at.x - r * 1.4, y: at.y - r * 1.6 },
				{ x: at.x + r * 1.2, y: at.y - r * 0.9 },
			],
			1,
		);
}

function wings({ pen, species, put, size }: Drawer): void {
	for (const lean of [0.1, 0]) {
		pen.form(
			[
				put(-0.02, 0.5),
				put(-0.2 - lean, 0.9),
				put(-0.55 - lean, 1.02),
				put(-0.5 - lean, 0.82),
				put(-0.72 - lean, 0.7),
				put(-0.5, 0.62),
				put(-0.56, 0.48),
				put(-0.3, 0.46),
			],
			lighten(species.colour, lean > 0 ? -0.1 : -0.04),
			{ shade: size * 0.04 },
		);
	}
}

/** An animal with a beak. */
export function bird({ pen, species, put, size, feeling }: Drawer): Seen {
	const { colour, belly } = species;
	pen.line([put(-0.05, 0.12), put(-0.04, 0)], 1.4);
	pen.line([put(0.08, 0.12), put(0.09, 0)], 1.4);
	pen.form(
		round(put, [
			[-0.28, 0.28],
			[-0.6, 0.12],
			[-0.62, 0.2],
			[-0.3, 0.42],
		]),
		lighten(colour, -0.08),
		{},
	);
	pen.form(
		round(put, [
			[-0.34, 0.36],
			[-0.2, 0.14],
			[0.06, 0.1],
			[0.26, 0.26],
			[0.3, 0.5],
			[0.14, 0.66],
			[-0.1, 0.6],
		]),
		colour,
		{ shade: size * 0.06 },
	);
	pen.canvas.fill(
		round(put, [
			[0.02, 0.12],
			[0.24, 0.28],
			[0.28, 0.48],
			[0.14, 0.44],
			[0.04, 0.28],
		]),
		belly,
		{ erasesInk: false },
	);
	pen.form(
		round(put, [
			[0.02, 0.5],
			[-0.12, 0.44],
			[-0.44, 0.2],
			[-0.2, 0.2],
			[0.04, 0.3],
		]),
		lighten(colour, -0.06),
		{ shade: size * 0.03 },
	);
	if (species.ears === 'point')
		for (const x of [0.06, 0.28])
			pen.form([put(x - 0.05, 0.86), put(x - 0.01, 1.02), put(x + 0.05, 0.86)], colour, {});
	pen.form(
		round(put, [
			[-0.02, 0.72],
			[0.02, 0.88],
			[0.16, 0.96],
			[0.31, 0.9],
			[0.36, 0.76],
			[0.28, 0.62],
			[0.1, 0.58],
		]),
		colour,
		{ shade: size * 0.04 },
	);
	pen.form([put(0.31, 0.8), put(0.34 + species.muzzle, 0.73), put(0.31, 0.68)], '#e0a53c', { weight: 0.8 });
	eye(pen, put(0.22, 0.8), size * 0.042, feeling);
	return {
		head: boxOf([put(-0.04, 1), put(0.5, 0.56)]),
		mouth: put(0.42, 0.72),
		body: boxOf([put(-0.6, 0), put(0.5, 1)]),
	};
}
