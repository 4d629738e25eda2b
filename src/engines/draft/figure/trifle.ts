/** Small things before the face: cameras, pipes, microphones, flutes, raised glasses; and trays. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { disc, smooth } from '../canvas.ts';
import { drawThing, thingOf } from '../thing/thing.ts';
import type { Pen } from './pen.ts';
import { between, box, hold, palmOf, rod } from './rod.ts';
import type { Body } from './skeleton.ts';
import { add, scale } from './vec.ts';

const DEEDS: Readonly<Record<string, (pen: Pen, body: Body) => void>> = {
	camera,
	binoculars,
	smoke: (pen, body) => smoke(pen, body, false),
	pipe: (pen, body) => smoke(pen, body, true),
	sing,
	flute,
	toast,
};

/** Draws the small thing of a deed; false where the deed is another. */
export function drawTrifle(pen: Pen, body: Body, deed: string): boolean {
	const draw = DEEDS[deed];
	draw?.(pen, body);
	return draw !== undefined;
}

/** A point before the face: to the figure's left, up and ahead of the head's middle, in heads. */
function atFace(body: Body, x: number, y: number, z: number): Vec3 {
	const yaw = body.place.headYaw;
	const [cos, sin] = [Math.cos(yaw), Math.sin(yaw)];
	return add(body.headCentre, scale({ x: x * cos + z * sin, y, z: z * cos - x * sin }, body.head));
}

const DARK = '#34343c';

function binoculars(pen: Pen, body: Body): void {
	const [near, far] = [0.4, 0.85];
	for (const x of [-0.19, 0.19])
		rod(pen, body, atFace(body, x, -0.06, near), atFace(body, x, -0.06, far), {
			colour: DARK,
			from: 0.026,
			to: 0.036,
		});
	for (const x of [-0.19, 0.19]) lens(pen, body, atFace(body, x, -0.06, far + 0.01), 0.036);
	for (const index of [0, 1] as const) hold(pen, body, index);
}

function camera(pen: Pen, body: Body): void {
	const middle = atFace(body, 0, -0.12, 0.55);
	const corner = (s: number) => add(middle, { x: s * 0.07, y: s * 0.045, z: s * 0.025 });
	box(pen, body, corner(-1), corner(1), DARK);
	box(
		pen,
		body,
		add(middle, { x: -0.025, y: 0.04, z: -0.01 }),
		add(middle, { x: 0.025, y: 0.065, z: 0.02 }),
		'#45454f',
	);
	lens(pen, body, atFace(body, 0, -0.12, 0.7), 0.04);
	for (const index of [0, 1] as const) hold(pen, body, index);
}

function lens(pen: Pen, body: Body, spot: Vec3, metres: number): void {
	const at = body.at(spot);
	const r = metres * at.scale;
	pen.form(disc(at, r, 22), '#23242b', { weight: 0.8 });
	pen.form(disc(at, r * 0.68, 20), '#5f7fa6', { weight: 0.5 });
	pen.canvas.fill(disc({ x: at.x - r * 0.25, y: at.y - r * 0.28 }, r * 0.18, 10), '#dcebf7', {
		erasesInk: false,
	});
}

/** A pipe or a cigarette, and its smoke. */
function smoke(pen: Pen, body: Body, isPipe: boolean): void {
	const lips = atFace(body, 0.02, -0.34, 0.4);
	const fingers = palmOf(body, 0);
	const bowl = between(lips, fingers, 0.92, { x: 0, y: 0.05, z: 0.02 });
	const end = isPipe ? bowl : between(lips, fingers, 0.72, { x: 0, y: 0.03, z: 0.03 });
	rod(pen, body, lips, end, {
		colour: isPipe ? '#2f2422' : '#f4f1ea',
		from: isPipe ? 0.006 : 0.0055,
		weight: 0.45,
	});
	const at = body.at(end);
	const s = at.scale;
	if (isPipe)
		rod(pen, body, add(end, { x: 0, y: -0.025, z: 0 }), add(end, { x: 0, y: 0.03, z: 0 }), {
			colour: '#6a3f24',
			from: 0.017,
			to: 0.021,
		});
	else pen.canvas.fill(disc(at, 0.008 * s, 10), '#e0764a', { tone: 'glow' });
	const wisp = [0, 0.08, 0.16, 0.24, 0.32].map((up, index) => ({
		x: at.x + (index % 2 === 0 ? -0.012 : 0.018) * s * (1 + up * 2),
		y: at.y - (0.04 + up) * s,
	}));
	pen.canvas.ink(smooth(wisp, false, 5), 0.012 * s, { colour: '#d9dce2', opacity: 0.7 });
	hold(pen, body, 0, 'hold');
}

function sing(pen: Pen, body: Body): void {
	const fist = palmOf(body, 0);
	const top = atFace(body, 0.04, -0.42, 0.56);
	rod(pen, body, between(top, fist, 1.5), top, { colour: '#3a3c44', from: 0.013, to: 0.019 });
	const at = body.at(top);
	pen.form(disc(at, 0.034 * at.scale, 20), '#8d929c', { weight: 0.8, shade: 0.01 * at.scale });
	hold(pen, body, 0);
}

function flute(pen: Pen, body: Body): void {
	const from = atFace(body, 0.2, -0.34, 0.44);
	const to = atFace(body, -1.5, -0.44, 0.44);
	rod(pen, body, from, to, { colour: '#c9ced8', from: 0.011 });
	for (const share of [0.35, 0.5, 0.58, 0.66, 0.74]) {
		const at: Point & { scale: number } = body.at(between(from, to, share));
		pen.canvas.fill(disc(at, 0.006 * at.scale, 8), '#4a4f5a', {});
	}
	hold(pen, body, 0, 'edge');
	hold(pen, body, 1, 'edge');
}

function toast(pen: Pen, body: Body): void {
	const at = body.at(palmOf(body, 0));
	const high = 0.2 * at.scale;
	const foot = { x: at.x, y: at.y + high * 0.2 };
	drawThing(pen.canvas, thingOf('wine-glass'), { foot, high, pen: pen.canvas.u * 1.7 });
	hold(pen, body, 0);
}
