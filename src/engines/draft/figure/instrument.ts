/** Guitars and violins in the hands that play them. */
import type { Vec3 } from '../camera.ts';
import { disc } from '../canvas.ts';
import type { Pen } from './pen.ts';
import { between, hold, palmOf, plate, rod } from './rod.ts';
import type { Body } from './skeleton.ts';
import { add, scale, subtract } from './vec.ts';

/** Draws the instrument; false where the deed is another. */
export function drawInstrument(pen: Pen, body: Body, deed: string): boolean {
	if (deed === 'guitar') guitar(pen, body);
	else if (deed === 'violin') violin(pen, body);
	else return false;
	return true;
}

interface Frame {
	/** A point of the instrument's face: metres along its neck and across. */
	put(long: number, across: number): Vec3;
}

/** Its face towards us, its neck from one point to another. */
function faceOf(from: Vec3, to: Vec3, up: Vec3): Frame {
	const way = subtract(to, from);
	const size = Math.hypot(way.x, way.y, way.z) || 1;
	const unit = scale(way, 1 / size);
	return { put: (long, across) => add(add(from, scale(unit, long)), scale(up, across)) };
}

/** Outline of the body of a stringed instrument: along and across, in its lengths. */
const BELLY = [
	[-0.5, 0],
	[-0.47, 0.26],
	[-0.28, 0.37],
	[-0.06, 0.3],
	[0.06, 0.21],
	[0.2, 0.25],
	[0.38, 0.28],
	[0.49, 0.16],
	[0.5, 0],
] as const;

function belly(pen: Pen, body: Body, { put }: Frame, long: number, colour: string): void {
	const outline = [
		...BELLY.map(([x, y]) => put(x * long, y * long)),
		...BELLY.slice(1, -1)
			.map(([x, y]) => put(x * long, -y * long))
			.reverse(),
	];
	plate(pen, body, outline, { colour, isRound: true, weight: 0.9 });
}

function guitar(pen: Pen, body: Body): void {
	const k = body.height / 1.7;
	const [right, left] = [palmOf(body, 0), palmOf(body, 1)];
	const middle = add(right, { x: 0.03, y: -0.02, z: -0.06 });
	const neck = faceOf(middle, add(left, { x: 0, y: 0.01, z: -0.03 }), { x: -0.35, y: 0.93, z: 0 });
	belly(pen, body, neck, 0.48 * k, '#b9743a');
	const hole = body.at(neck.put(0.06 * k, 0));
	pen.canvas.fill(disc(hole, 0.045 * k * hole.scale, 20), '#4a2d1c', {});
	const tip = subtract(left, middle);
	const long = Math.hypot(tip.x, tip.y, tip.z) + 0.09;
	rod(pen, body, neck.put(0.04, 0), neck.put(long, 0), { colour: '#5a3a24', from: 0.024, to: 0.02 });
	plate(
		pen,
		body,
		[
			neck.put(long, 0.03),
			neck.put(long + 0.13, 0.036),
			neck.put(long + 0.13, -0.036),
			neck.put(long, -0.03),
		],
		{
			colour: '#4a2d1c',
		},
	);
	rod(pen, body, neck.put(-0.16 * k, 0.05), neck.put(-0.16 * k, -0.05), { colour: '#4a2d1c', from: 0.01 });
	for (const across of [-0.01, 0, 0.01])
		pen.line([body.at(neck.put(-0.16 * k, across)), body.at(neck.put(long, across))], 0.3, 0.7);
	hold(pen, body, 0, 'relaxed');
	hold(pen, body, 1, 'hold');
}

function violin(pen: Pen, body: Body): void {
	const left = palmOf(body, 1);
	const chin = add(body.neck, { x: 0.1, y: 0.075, z: 0.1 });
	const neck = faceOf(chin, left, { x: -0.1, y: 0.82, z: 0.45 });
	const whole = subtract(left, chin);
	const long = Math.hypot(whole.x, whole.y, whole.z);
	const middle = between(chin, left, 0.42);
	belly(
		pen,
		body,
		{ put: (x, y) => add(neck.put(x, y), subtract(middle, chin)) },
		Math.min(0.36, long * 0.8),
		'#8f4a26',
	);
	rod(pen, body, neck.put(long * 0.5, 0), neck.put(long + 0.07, 0), {
		colour: '#2f2422',
		from: 0.014,
		to: 0.01,
	});
	const right = palmOf(body, 0);
	const strings = between(chin, left, 0.58, { x: 0, y: 0.02, z: 0.03 });
	const beyond = between(right, strings, 1.7);
	rod(pen, body, right, beyond, { colour: '#5a3a24', from: 0.006, weight: 0.5 });
	pen.line(
		[body.at(add(right, { x: 0, y: -0.02, z: 0 })), body.at(add(beyond, { x: 0, y: -0.018, z: 0 }))],
		0.35,
		0.8,
	);
	hold(pen, body, 1);
	hold(pen, body, 0);
}
