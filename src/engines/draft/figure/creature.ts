/** Animals and robots as cast: standing outlines with a face. */
import type { Point } from '../../../base/geometry.ts';
import type { Coat } from '../beast/form.ts';
import { kindNamed } from '../beast/kinds.ts';
import { beastOf } from '../beast/known.ts';
import type { Camera } from '../camera.ts';
import { type Canvas, disc, type Mood } from '../canvas.ts';
import { drawMarks } from './beast-marks.ts';
import { lighten, mix } from './colour.ts';
import { type Drawer, eye, round } from './drawer.ts';
import { EXPRESSIONS, type Expression } from './expression.ts';
import { boxOf, type FigureOrder, type Seen } from './order.ts';
import { createPen, type Pen } from './pen.ts';
import { pictured } from './pictured.ts';
import { poseOf } from './pose.ts';
import { robot } from './robot.ts';
import { type Species, speciesOf } from './species.ts';
import { gaitOf } from './stance.ts';

/** Draws a creature where a figure would stand. */
export function drawCreature(canvas: Canvas, camera: Camera, mood: Mood, order: FigureOrder): Seen {
	const { place, look } = order;
	const kind = speciesOf(look.creature ?? 'dog');
	const species = look.coat ? dressed(kind, look.coat) : kind;
	const base = camera.project(place.x, place.lift ?? 0, place.z);
	const size = species.height * base.scale;
	// Of no heavier line than people beside it, however large it is.
	const headPx = species.machine || species.ghost ? size * 0.3 : Math.min(size * 0.36, base.scale * 0.34);
	const pen = createPen(canvas, mood, headPx);
	const feeling = EXPRESSIONS[order.feeling] ?? EXPRESSIONS.calm!;
	if (species.kind) {
		const ground = camera.project(place.x, 0, place.z).y;
		const behind = camera.project(place.x, place.lift ?? 0, place.z + species.height);
		const slope = Math.max(0, Math.min(0.22, (base.y - behind.y) / size));
		return drawBeast({ pen, species, base, size, feeling, order, slope, ground });
	}
	const turn = place.yaw + place.headYaw >= 0 ? 1 : -1;
	const put = (x: number, y: number): Point => ({ x: base.x + x * turn * size, y: base.y - y * size });
	drawContact(canvas, base, size * 0.42);
	let seen: Seen | undefined;
	canvas.figure(() => {
		const draw: Drawer = { pen, species, put, size, feeling, colour: look.hair.colour };
		seen = species.picture
			? pictured(draw, species.picture)
			: species.machine
				? robot(draw, { pose: poseOf(order.pose, order.grip), marks: look.marks })
				: ghost(draw);
	}, order.tint);
	return seen!;
}

interface BeastFacts {
	readonly pen: Pen;
	readonly species: Species;
	readonly base: Point;
	readonly size: number;
	readonly feeling: Expression;
	readonly order: FigureOrder;
	readonly slope: number;
	/** The height in pixels of the ground below it. */
	readonly ground: number;
}

function drawBeast({ pen, species, base, size, feeling, order, slope, ground }: BeastFacts): Seen {
	const { place } = order;
	const beast = beastOf({
		name: species.kind!,
		...(order.look.coat ? { coat: coatOf(species, order.look.coat) } : {}),
		yaw: place.yaw,
		headYaw: place.headYaw,
		slope,
		gait: gaitOf(order.pose),
		mien: feeling,
		isRidden: order.isRidden === true,
		...scarfOf(order.look),
	});
	const put = ({ x, y }: Point): Point => ({ x: base.x + x * size, y: base.y - y * size });
	const { contact } = beast;
	drawContact(pen.canvas, { x: put({ x: contact.x, y: 0 }).x, y: ground }, contact.half * size * 1.08);
	pen.canvas.figure(() => drawMarks(pen, beast.marks, put, size), order.tint);
	const box = ({ from, to }: { from: Point; to: Point }) => boxOf([put(from), put(to)]);
	const bit = beast.bit ? { bit: put(beast.bit) } : {};
	return { head: box(beast.head), mouth: put(beast.mouth), body: box(beast.body), ...bit };
}

/** Of all clothes an animal is drawn in its scarf alone. */
function scarfOf({ outfit }: FigureOrder['look']): { scarf?: string } {
	const scarf = outfit.extras.find(({ kind }) => kind === 'scarf');
	return scarf ? { scarf: scarf.colour } : {};
}

function drawContact(canvas: Canvas, at: Point, half: number): void {
	canvas.fill(disc(at, half, 24, 0.2), '#14102c', { opacity: 0.3, erasesInk: false });
}

/** The coat that the words tell: manes and markings are darker than it. */
function coatOf(species: Species, coat: string): Coat {
	const own = kindNamed(species.kind!)!;
	const isStriped = own.plan.marks === 'stripes';
	return { colour: coat, belly: bellyOf(species, coat), dark: isStriped ? own.dark : lighten(coat, -0.2) };
}

/** In a coat of its own. */
function dressed(kind: Species, coat: string): Species {
	if (kind.picture) return { ...kind, coat };
	return { ...kind, colour: coat, belly: bellyOf(kind, coat) };
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
