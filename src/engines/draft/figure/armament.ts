/** Bows, blades half drawn and long guns. */
import { pow } from '../../../base/power.ts';
import { smooth } from '../canvas.ts';
import type { Pen } from './pen.ts';
import { between, hold, palmOf, plate, rod } from './rod.ts';
import type { Body } from './skeleton.ts';
import { add, subtract } from './vec.ts';

/** Draws the weapon of a deed; false where the deed is another. */
export function drawArms(pen: Pen, body: Body, deed: string): boolean {
	if (deed === 'drawbow') bow(pen, body);
	else if (deed === 'unsheathe') halfDrawn(pen, body);
	else if (deed === 'rifle') rifle(pen, body);
	else return false;
	return true;
}

function bow(pen: Pen, body: Body): void {
	const [right, left] = [palmOf(body, 0), palmOf(body, 1)];
	const arc = [-0.62, -0.46, -0.22, 0, 0.22, 0.46, 0.62].map((y) =>
		body.at(add(left, { x: 0, y, z: 0.03 - pow(Math.abs(y), 1.6) * 0.5 })),
	);
	const s = body.at(left).scale;
	pen.canvas.ink(smooth(arc, false, 5), 0.024 * s, { colour: '#5e3d26', taper: 'both' });
	pen.line([arc[0]!, body.at(right), arc.at(-1)!], 0.5);
	rod(pen, body, between(right, left, -0.05), between(right, left, 1.14), {
		colour: '#b08a52',
		from: 0.005,
		weight: 0.5,
	});
	const tip = subtract(left, right);
	const head = (long: number, across: number) => add(between(right, left, long), { x: 0, y: across, z: 0 });
	if (Math.hypot(tip.x, tip.y, tip.z) > 0.1)
		plate(pen, body, [head(1.21, 0), head(1.13, 0.018), head(1.13, -0.018)], {
			colour: '#c3c9d2',
			weight: 0.5,
		});
	hold(pen, body, 1);
	hold(pen, body, 0, 'fist');
}

/** The sheath at the left hip, a hand's breadth of steel, the hilt in the right hand. */
function halfDrawn(pen: Pen, body: Body): void {
	const [right, left] = [palmOf(body, 0), palmOf(body, 1)];
	const back = subtract(left, right);
	const size = Math.hypot(back.x, back.y, back.z) || 1;
	const far = add(left, { x: (back.x / size) * 0.5, y: -0.16, z: (back.z / size) * 0.3 - 0.42 });
	rod(pen, body, left, far, { colour: '#3a2b3f', from: 0.024, to: 0.018 });
	rod(pen, body, left, between(left, right, 0.86), { colour: '#d8dee6', from: 0.019, weight: 0.6 });
	const guard = between(left, right, 0.84);
	rod(pen, body, between(left, right, 0.84), between(left, right, 1.38), { colour: '#4a332a', from: 0.016 });
	rod(pen, body, add(guard, { x: 0, y: 0.05, z: 0.02 }), add(guard, { x: 0, y: -0.05, z: -0.02 }), {
		colour: '#b98f3a',
		from: 0.012,
	});
	hold(pen, body, 1);
	hold(pen, body, 0);
}

/** Its butt at the right shoulder, the left hand under the barrel. */
function rifle(pen: Pen, body: Body): void {
	const [right, left] = [palmOf(body, 0), palmOf(body, 1)];
	const shoulder = add(body.arms[0][0], { x: 0.05, y: 0.0, z: 0.07 });
	const lift = { x: 0, y: 0.035, z: 0 };
	const [grip, fore] = [add(right, lift), add(left, lift)];
	rod(pen, body, shoulder, grip, { colour: '#6a4428', from: 0.046, to: 0.024 });
	rod(pen, body, grip, between(grip, fore, 1.1), { colour: '#5c3b23', from: 0.026, to: 0.018 });
	rod(
		pen,
		body,
		between(grip, fore, 0.15, { x: 0, y: 0.018, z: 0 }),
		between(grip, fore, 2.1, { x: 0, y: 0.014, z: 0 }),
		{
			colour: '#3a3d46',
			from: 0.013,
			to: 0.01,
		},
	);
	hold(pen, body, 0);
	hold(pen, body, 1);
}
