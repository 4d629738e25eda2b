/** Arms folded before the chest: two forearms that cross, one hand tucked in, the other on the upper arm. */
import { drawArm } from './arm.ts';
import { lighten, lightness } from './colour.ts';
import { handLook, sleevedBy } from './grip.ts';
import { drawHand } from './hand.ts';
import { beadsOf, type Tube, tube } from './limb.ts';
import type { Pen } from './pen.ts';
import type { Body } from './skeleton.ts';
import { add, along, scale, subtract } from './vec.ts';

/** Below this lightness a sleeve swallows its own lines. */
const DARK = 0.36;

/** Draws both arms; the hand that shows lies on the arm that is nearer to us. */
export function drawFolded(pen: Pen, body: Body): void {
	const turn = Math.sin(body.view);
	const isAside = Math.abs(turn) > 0.85;
	const far: 0 | 1 = body.at(body.arms[0][0]).depth >= body.at(body.arms[1][0]).depth ? 0 : 1;
	const under: 0 | 1 = isAside ? far : far === 0 ? 1 : 0;
	const over: 0 | 1 = under === 0 ? 1 : 0;
	drawArm(pen, lit(body, 0.025), under);
	edge(pen, body, under);
	castShadow(pen, body, over);
	drawArm(pen, lit(body, 0.055), over);
	edge(pen, body, over);
	if (isAside) wrappedHand(pen, body, under);
	else restingHand(pen, body, over);
}

/** In dark cloth an arm that is before another is a little lighter: lines alone would be lost. */
function lit(body: Body, by: number): Body {
	const { look } = body;
	if (lightness(sleevedBy(body).colour) > DARK) return body;
	const uppers = look.outfit.uppers.map((upper) => ({ ...upper, colour: lighten(upper.colour, by) }));
	return { ...body, look: { ...look, outfit: { ...look.outfit, uppers } } };
}

/** The shade of the upper forearm on what is beneath it. */
function castShadow(pen: Pen, body: Body, index: 0 | 1): void {
	const { colour, plates, sleeve } = sleevedBy(body);
	if (plates || sleeve !== 'long') return;
	const drop = 0.022 * body.at(body.neck).scale;
	const shape = forearm(body, index, 1.4).outline.map(({ x, y }) => ({ x, y: y + drop }));
	pen.canvas.fill(shape, pen.shadeOf(colour), { tone: 'shadow', erasesInk: false, opacity: 0.8 });
}

function forearm(body: Body, index: 0 | 1, from = 1): Tube {
	const { arm: r, wrist } = body.radii;
	const { ease } = sleevedBy(body);
	return tube(
		beadsOf(body, body.arms[index], [
			[from, r * 0.9 + ease],
			[1.5, r * 0.8 + ease],
			[2, wrist + ease],
		]),
	);
}

/** A dark sleeve's upper edge catches light. */
function edge(pen: Pen, body: Body, index: 0 | 1): void {
	const { colour, sleeve } = sleevedBy(body);
	if (lightness(colour) > DARK || (sleeve !== 'long' && sleeve !== 'wide')) return;
	const { left, right } = forearm(body, index);
	const height = (line: readonly { y: number }[]) => line.reduce((sum, { y }) => sum + y, 0) / line.length;
	const [upper, lower] = height(left) < height(right) ? [left, right] : [right, left];
	const width = Math.max(0.9, pen.weight);
	pen.canvas.ink(upper.slice(2), width, { colour: lighten(colour, 0.24) });
	pen.canvas.ink(lower.slice(3), width * 0.7, { colour: lighten(colour, 0.16) });
}

/** On the other upper arm, fingers round its outer side. */
function restingHand(pen: Pen, body: Body, index: 0 | 1): void {
	const arm = body.arms[index];
	const other = body.arms[index === 0 ? 1 : 0];
	const side = index === 0 ? 1 : -1;
	const target = add(along(other[0], other[1], 0.7), { x: side * 0.02, y: 0, z: body.radii.arm });
	const way = subtract(target, arm[2]);
	const up = { x: side * 0.2, y: 0.95, z: 0.1 };
	const at = add(arm[2], scale(way, 0.06));
	drawHand(pen, body, arm, { ...handLook(body, index, 'flat'), aim: { along: way, thumb: up, at } });
}

/** Seen from the side: the far hand's fingers come round the near upper arm. */
function wrappedHand(pen: Pen, body: Body, index: 0 | 1): void {
	const near = body.arms[index === 0 ? 1 : 0];
	const out = index === 0 ? 1 : -1;
	const spot = add(along(near[0], near[1], 0.72), { x: out * body.radii.arm, y: 0, z: 0.075 });
	const aim = { along: { x: 0, y: 0.1, z: -1 }, thumb: { x: 0, y: 1, z: 0.1 }, at: spot };
	drawHand(pen, body, body.arms[index], { ...handLook(body, index, 'edge'), aim });
}
