/** Animals and robots as cast: standing outlines with a face. */
import type { Point } from '../../../base/geometry.ts';
import type { Camera } from '../camera.ts';
import { type Canvas, disc, type Mood } from '../canvas.ts';
import { beast, bird, type Drawer, eye, round } from './beast.ts';
import { lighten, mix } from './colour.ts';
import { EXPRESSIONS } from './expression.ts';
import { boxOf, type FigureOrder, type Seen } from './order.ts';
import { createPen } from './pen.ts';
import { SPECIES, type Species } from './species.ts';

/** Draws a creature where a figure would stand. */
export function drawCreature(canvas: Canvas, camera: Camera, mood: Mood, order: FigureOrder): Seen {
	const kind = SPECIES[order.look.creature ?? 'dog'] ?? SPECIES.dog!;
	const { coat } = order.look;
	const species = coat ? { ...kind, colour: coat, belly: bellyOf(kind, coat) } : kind;
	const base = camera.project(order.place.x, order.place.lift ?? 0, order.place.z);
	const size = species.height * base.scale;
	const turn = order.place.yaw + order.place.headYaw >= 0 ? 1 : -1;
	const put = (x: number, y: number): Point => ({ x: base.x + x * turn * size, y: base.y - y * size });
	const headPx = species.machine || species.ghost ? size * 0.3 : size * 0.36;
	const pen = createPen(canvas, mood, headPx);
	const feeling = EXPRESSIONS[order.feeling] ?? EXPRESSIONS.calm!;
	canvas.fill(disc({ x: base.x, y: base.y }, size * 0.42, 24, 0.2), '#14102c', {
		opacity: 0.3,
		erasesInk: false,
	});
	let seen: Seen | undefined;
	canvas.figure(() => {
		const draw: Drawer = { pen, species, put, size, feeling, colour: order.look.hair.colour };
		seen = species.machine
			? robot(draw)
			: species.ghost
				? ghost(draw)
				: species.beak
					? bird(draw)
					: beast(draw);
	}, order.tint);
	return seen!;
}

/** Machines keep darker joints; animals a paler belly. */
function bellyOf(kind: Species, coat: string): string {
	return kind.machine ? lighten(coat, -0.12) : mix(lighten(coat, 0.16), '#efe2cd', 0.35);
}

function robot({ pen, species, put, size, feeling }: Drawer): Seen {
	const { colour, belly } = species;
	const box = (x: number, y: number, w: number, h: number, tint = colour) =>
		pen.form(
			round(
				put,
				[
					[x - w, y],
					[x - w, y + h],
					[x + w, y + h],
					[x + w, y],
				].flatMap(([a, b], i, list) => {
					const [c, d] = list[(i + 1) % 4]!;
					return [
						[a! * 0.94 + c! * 0.06, b! * 0.94 + d! * 0.06],
						[a! * 0.06 + c! * 0.94, b! * 0.06 + d! * 0.94],
					] as [number, number][];
				}),
			),
			tint,
			{ shade: size * 0.025 },
		);
	for (const x of [-0.1, 0.1]) {
		box(x, 0.05, 0.045, 0.3, belly);
		box(x + 0.015, 0, 0.075, 0.07);
	}
	for (const x of [-0.25, 0.25]) {
		box(x, 0.34, 0.04, 0.28, belly);
		pen.form(disc(put(x, 0.32), size * 0.045, 14), colour, { shade: size * 0.015 });
	}
	box(0, 0.32, 0.19, 0.34);
	box(0.01, 0.44, 0.1, 0.12, lighten(belly, -0.08));
	pen.canvas.fill(disc(put(-0.04, 0.5), size * 0.022, 12), '#6fe0c2', { tone: 'glow' });
	pen.canvas.fill(disc(put(0.05, 0.5), size * 0.022, 12), '#f2a65a', { tone: 'glow' });
	box(0, 0.65, 0.05, 0.05, belly);
	pen.line([put(0, 0.94), put(0.02, 1)], 1.2);
	pen.form(disc(put(0.02, 1.0), size * 0.022, 12), '#e2574c', { weight: 0.6 });
	box(0, 0.69, 0.16, 0.25);
	pen.form(
		round(put, [
			[-0.11, 0.77],
			[-0.11, 0.9],
			[0.13, 0.9],
			[0.13, 0.77],
		]),
		'#26313f',
		{ weight: 0.7 },
	);
	for (const x of [-0.045, 0.07]) {
		const at = put(x, 0.84);
		if (feeling.eyes)
			pen.canvas.ink([put(x - 0.025, 0.835), put(x, 0.855), put(x + 0.025, 0.835)], size * 0.012, {
				colour: '#7fe6ff',
			});
		else
			pen.canvas.fill(disc(at, size * 0.026, 14), feeling.tilt > 0.4 ? '#ff7a66' : '#7fe6ff', {
				tone: 'glow',
			});
	}
	const mouth = put(0.01, 0.735);
	pen.line([put(-0.05, 0.735), put(0.07, 0.735)], feeling.mouth > 0.3 ? 2.4 : 1);
	return {
		head: boxOf([put(-0.18, 0.98), put(0.18, 0.68)]),
		mouth,
		body: boxOf([put(-0.3, 0), put(0.3, 1)]),
	};
}

function ghost({ pen, put, size, species, feeling }: Drawer): Seen {
	pen.form(
		round(put, [
			[-0.24, 0.1],
			[-0.27, 0.5],
			[-0.2, 0.86],
			[0, 1],
			[0.2, 0.86],
			[0.27, 0.5],
			[0.24, 0.1],
			[0.14, 0.18],
			[0.06, 0.08],
			[-0.05, 0.17],
			[-0.14, 0.07],
		]),
		species.colour,
		{ shade: size * 0.06, opacity: 0.82 },
	);
	for (const x of [-0.06, 0.1]) eye(pen, put(x, 0.74), size * 0.03, feeling);
	const mouth = put(0.02, 0.62);
	pen.canvas.fill(disc(mouth, size * 0.03, 14, 1.4), '#3c3a52');
	return {
		head: boxOf([put(-0.22, 1), put(0.22, 0.55)]),
		mouth,
		body: boxOf([put(-0.27, 0.05), put(0.27, 1)]),
	};
}
