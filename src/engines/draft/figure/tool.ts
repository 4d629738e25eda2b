/** Brooms, mops, rakes and shovels in both hands; a brush and a palette. */
import { disc, smooth } from '../canvas.ts';
import type { Pen } from './pen.ts';
import { between, hold, palmOf, plate, rod } from './rod.ts';
import type { Body } from './skeleton.ts';
import { add } from './vec.ts';

const WOOD = '#a9743f';

/** Draws the tool of a deed; false where the deed is another. */
export function drawTool(pen: Pen, body: Body, deed: string): boolean {
	if (deed === 'sweep' || deed === 'dig') stick(pen, body, deed === 'dig');
	else if (deed === 'paint') brush(pen, body);
	else return false;
	return true;
}

/** From above the upper hand through the lower one to the floor. */
function stick(pen: Pen, body: Body, isShovel: boolean): void {
	const [high, low] = [palmOf(body, 0), palmOf(body, 1)];
	const drop = (high.y - 0.06) / Math.max(0.1, high.y - low.y);
	const foot = between(high, low, drop);
	rod(pen, body, between(high, low, isShovel ? -0.25 : -0.7), foot, { colour: WOOD, from: 0.014 });
	const at = (x: number, y: number, z: number) => add(foot, { x, y, z });
	if (isShovel)
		plate(
			pen,
			body,
			[
				at(-0.09, 0.14, -0.02),
				at(0.09, 0.14, -0.02),
				at(0.085, -0.02, 0.06),
				at(0, -0.09, 0.09),
				at(-0.085, -0.02, 0.06),
			],
			{
				colour: '#9aa1ab',
				isRound: true,
			},
		);
	else {
		const bristles = [at(-0.07, 0.12, 0), at(0.07, 0.12, 0), at(0.17, -0.05, 0.05), at(-0.17, -0.05, 0.05)];
		plate(pen, body, bristles, { colour: '#d3ac5c', weight: 0.8 });
		for (const x of [-0.6, -0.2, 0.2, 0.6])
			pen.line([body.at(at(x * 0.07, 0.1, 0.01)), body.at(at(x * 0.16, -0.04, 0.05))], 0.5, 0.8);
		rod(pen, body, at(-0.075, 0.11, 0.01), at(0.075, 0.11, 0.01), { colour: '#8a3b34', from: 0.014 });
	}
	hold(pen, body, 0);
	hold(pen, body, 1);
}

/** Right, a brush; left, a palette with dabs of paint. */
function brush(pen: Pen, body: Body): void {
	const left = body.at(palmOf(body, 1));
	const s = left.scale;
	const middle = { x: left.x, y: left.y - 0.03 * s };
	const outline = [
		[-0.15, 0],
		[-0.1, -0.08],
		[0.02, -0.1],
		[0.14, -0.06],
		[0.15, 0.03],
		[0.06, 0.04],
		[0.02, 0.08],
		[-0.1, 0.07],
	].map(([x, y]) => ({ x: middle.x + x! * s, y: middle.y + y! * s }));
	pen.form(smooth(outline, true, 4), '#c99a62', { weight: 0.8 });
	const dabs = ['#d93f3f', '#f0c243', '#3f7fc4', '#4c9a58', '#f4f1ea'];
	dabs.forEach((colour, index) => {
		const a = Math.PI * (1.05 + index * 0.2);
		const spot = { x: middle.x + Math.cos(a) * 0.1 * s, y: middle.y + Math.sin(a) * 0.06 * s };
		pen.form(disc(spot, 0.017 * s, 12, 0.8), colour, { weight: 0.4 });
	});
	hold(pen, body, 1, 'edge');
	const fist = palmOf(body, 0);
	const tip = add(fist, { x: 0.02, y: 0.09, z: 0.16 });
	rod(pen, body, between(fist, tip, -0.9), tip, { colour: WOOD, from: 0.007, to: 0.005, weight: 0.5 });
	rod(pen, body, tip, between(fist, tip, 1.22), { colour: '#d93f3f', from: 0.01, to: 0.003, weight: 0.4 });
	hold(pen, body, 0);
}
