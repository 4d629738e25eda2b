/** Animals and robots as cast: standing outlines with a face. */
import type { Point } from '../../../base/geometry.ts';
import type { Camera } from '../camera.ts';
import { type Canvas, disc, type Mood } from '../canvas.ts';
import { beast, type Drawer, eye, round } from './beast.ts';
import { bird } from './bird.ts';
import { lighten, mix } from './colour.ts';
import { EXPRESSIONS } from './expression.ts';
import { hoofed } from './hoofed.ts';
import { boxOf, type FigureOrder, type Seen } from './order.ts';
import { createPen } from './pen.ts';
import { pictured } from './pictured.ts';
import { poseOf } from './pose.ts';
import { robot } from './robot.ts';
import { type Gait, type Species, speciesOf } from './species.ts';

/** Draws a creature where a figure would stand. */
export function drawCreature(canvas: Canvas, camera: Camera, mood: Mood, order: FigureOrder): Seen {
	const kind = speciesOf(order.look.creature ?? 'dog');
	const { coat } = order.look;
	const species = coat ? dressed(kind, coat) : kind;
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
		const gait = gaitOf(order.pose);
		const draw: Drawer = {
			pen,
			species,
			put,
			size,
			feeling,
			colour: order.look.hair.colour,
			gait,
			isRidden: order.isRidden === true,
		};
		seen = species.picture
			? pictured(draw, species.picture)
			: species.machine
				? robot(draw, { pose: poseOf(order.pose, order.grip), marks: order.look.marks })
				: species.ghost
					? ghost(draw)
					: species.beak
						? bird(draw)
						: species.hoofed
							? hoofed(draw, species.hoofed)
							: beast(draw);
	}, order.tint);
	return seen!;
}

/** In a coat of its own: the mane of a horse is darker than it. */
function dressed(kind: Species, coat: string): Species {
	if (kind.picture) return { ...kind, coat };
	const mane = kind.hoofed && kind.mane ? { mane: lighten(coat, -0.2) } : {};
	return { ...kind, colour: coat, belly: bellyOf(kind, coat), ...mane };
}

/** What legs make of a pose: a sitting horse lies. */
function gaitOf(pose: string): Gait {
	if (pose === 'run' || pose === 'jump') return 'run';
	if (pose === 'walk') return 'walk';
	return pose === 'lie' || pose === 'sit' || pose === 'kneel' ? 'lie' : 'stand';
}

/** Machines keep darker joints; animals a paler belly. */
function bellyOf(kind: Species, coat: string): string {
	return kind.machine ? lighten(coat, -0.12) : mix(lighten(coat, 0.16), '#efe2cd', 0.35);
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
