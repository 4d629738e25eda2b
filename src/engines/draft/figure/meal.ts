/** What is eaten, drunk, cooked, spoken into, carried as a child or lights the way. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { drawThing, thingOf } from '../thing/thing.ts';
import { isThing } from '../thing/things.ts';
import { lighten } from './colour.ts';
import { drawCup } from './cup.ts';
import { handLook } from './grip.ts';
import type { Pen } from './pen.ts';
import { box, hold, palmOf, plate, rod } from './rod.ts';
import type { Body } from './skeleton.ts';
import { add, scale } from './vec.ts';
import type { Wielded } from './wield.ts';

const DEEDS: Readonly<Record<string, (pen: Pen, body: Body, order: Wielded) => void>> = {
	drink,
	eat,
	cook,
	call,
	cradle,
	cradlehigh: cradle,
	torch,
	push: pushed,
	throw: (pen, body, order) => thrown(pen, body, order),
};

/** Draws the things of a meal, a call or a child in the arms; false where the deed is another. */
export function drawMeal(pen: Pen, body: Body, deed: string, order: Wielded): boolean {
	const draw = DEEDS[deed];
	draw?.(pen, body, order);
	return draw !== undefined;
}

/** A cup at the lips, or whatever else one bites. */
function drink(pen: Pen, body: Body, { held = 'cup', heldColour }: Wielded): void {
	const at = body.at(palmOf(body, 0));
	if (isThing(held)) {
		const thing = thingOf(held, heldColour);
		const high = Math.min(0.2, Math.max(0.11, thing.high)) * at.scale;
		drawThing(pen.canvas, thing, { foot: { x: at.x, y: at.y + high * 0.4 }, high, pen: pen.canvas.u * 1.7 });
		hold(pen, body, 0);
	} else drawHeldCup(pen, body, heldColour);
}

/** A cup with the fingers of the right hand round it. */
export function drawHeldCup(pen: Pen, body: Body, colour?: string): void {
	const { x, y, scale: px } = body.at(palmOf(body, 0));
	const grip = x < body.at(body.arms[0][2]).x ? 1 : -1;
	drawCup(pen, { x: x - grip * 0.03 * px, y: y - 0.02 * px, scale: px }, { colour, grip });
	hold(pen, body, 0, 'edge');
}

/** A bowl below, sticks or a spoon above it. */
function eat(pen: Pen, body: Body, { heldWord = '', held = '', heldColour = '#4d7fb0' }: Wielded): void {
	const bowl = body.at(palmOf(body, 1));
	const s = bowl.scale;
	const put = (x: number, y: number): Point => ({ x: bowl.x + x * s, y: bowl.y + y * s });
	const rim = disc(put(0, -0.075), 0.085 * s, 24, 0.3);
	const side = smooth(
		[put(-0.085, -0.075), put(-0.06, -0.01), put(0, 0.012), put(0.06, -0.01), put(0.085, -0.075)],
		false,
		4,
	);
	pen.form(side, heldColour, { weight: 0.8, shade: 0.014 * s });
	pen.form(rim, lighten(heldColour, 0.08), { weight: 0.7 });
	pen.canvas.fill(
		disc(put(0, -0.073), 0.068 * s, 20, 0.26),
		/soup|stew|broth/.test(`${heldWord}${held}`) ? '#d9a35c' : '#f3ead2',
		{
			erasesInk: false,
		},
	);
	hold(pen, body, 1, 'edge');
	const fist = palmOf(body, 0);
	const lips = add(body.headCentre, { x: 0.01, y: -0.1, z: 0.13 });
	const isSticks = /chopstick|noodle|rice|ramen|sushi|dumpling|pho|phở|cơm|mì/.test(`${heldWord} ${held}`);
	const ends = isSticks ? [-0.012, 0.012] : [0];
	for (const off of ends) {
		const from = add(fist, { x: off * 1.6 - 0.03, y: off - 0.02, z: 0.03 });
		rod(pen, body, from, add(lips, { x: off * 0.4, y: off * 0.5, z: 0.04 }), {
			colour: isSticks ? '#9a5a34' : '#c3c9d2',
			from: 0.005,
			to: 0.0035,
			weight: 0.45,
		});
	}
	if (!isSticks)
		pen.form(disc(body.at(add(lips, { x: 0, y: -0.005, z: 0.05 })), 0.018 * s, 14, 0.7), '#c3c9d2', {
			weight: 0.5,
		});
	hold(pen, body, 0);
}

/** A pan, and a spoon that stirs in it. */
function cook(pen: Pen, body: Body): void {
	const fist = palmOf(body, 1);
	const right = palmOf(body, 0);
	const middle = add(right, { x: 0.05, y: -0.12, z: 0.06 });
	const at = body.at(middle);
	const s = at.scale;
	rod(pen, body, fist, middle, { colour: '#3a3a42', from: 0.012 });
	const put = (x: number, y: number): Point => ({ x: at.x + x * s, y: at.y + y * s });
	pen.form(
		smooth([put(-0.15, 0), put(-0.13, 0.045), put(0, 0.065), put(0.13, 0.045), put(0.15, 0)], false, 4),
		'#3a3a42',
		{
			weight: 0.8,
		},
	);
	pen.form(disc(put(0, 0), 0.15 * s, 28, 0.28), '#55555f', { weight: 0.7 });
	pen.canvas.fill(disc(put(0, 0.004), 0.12 * s, 24, 0.24), '#d99a4e', { erasesInk: false });
	for (const x of [-0.06, 0.02, 0.07])
		pen.canvas.fill(disc(put(x, 0.004 + x * 0.08), 0.022 * s, 10, 0.5), '#6e9a4a', { erasesInk: false });
	rod(pen, body, add(right, { x: -0.01, y: 0.05, z: 0 }), add(middle, { x: 0.02, y: 0, z: 0.02 }), {
		colour: '#a9743f',
		from: 0.008,
	});
	for (const x of [-0.05, 0.05])
		pen.line([put(x, -0.07), put(x + 0.015, -0.12), put(x - 0.01, -0.18)], 0.5, 0.5);
	hold(pen, body, 1);
	hold(pen, body, 0);
}

/** A telephone between ear and mouth. */
function call(pen: Pen, body: Body): void {
	const { along: way = { x: 0, y: 1, z: 0 } } = handLook(body, 0).aim ?? {};
	const wrist = body.arms[0][2];
	const inward = { x: 0.022, y: 0, z: 0.02 };
	const at = (metres: number) => add(add(wrist, scale(way, metres)), inward);
	rod(pen, body, at(0), at(0.17), { colour: '#2b2d38', from: 0.03, to: 0.03 });
	hold(pen, body, 0);
}

/** A bundle with a small face, over both forearms. */
function cradle(pen: Pen, body: Body, { heldColour = '#e9dfe4' }: Wielded): void {
	const [right, left] = body.arms;
	const y = (right[2].y + left[2].y) / 2 + 0.07;
	const z = Math.max(right[2].z, left[2].z) - 0.02;
	const spot = (x: number, up: number, ahead = 0) => ({ x, y: y + up, z: z + ahead });
	plate(
		pen,
		body,
		[
			spot(-0.23, -0.06),
			spot(-0.2, 0.02),
			spot(-0.05, 0.075),
			spot(0.1, 0.11),
			spot(0.2, 0.12),
			spot(0.24, 0.05),
			spot(0.2, -0.02),
			spot(0.05, -0.07),
			spot(-0.12, -0.09),
		],
		{ colour: heldColour, isRound: true, weight: 0.9 },
	);
	const face = body.at(spot(0.15, 0.055, 0.03));
	const r = 0.058 * face.scale;
	pen.form(disc(face, r * 1.18, 22), lighten(heldColour, 0.03), { weight: 0.6 });
	pen.form(disc({ x: face.x, y: face.y + r * 0.06 }, r, 22), body.look.skin, {
		skin: true,
		shade: r * 0.2,
		weight: 0.6,
	});
	for (const side of [-1, 1]) {
		const eye = { x: face.x + side * r * 0.42, y: face.y + r * 0.2 };
		pen.line(
			smooth(
				[
					{ x: eye.x - r * 0.18, y: eye.y },
					{ x: eye.x, y: eye.y + r * 0.1 },
					{ x: eye.x + r * 0.18, y: eye.y },
				],
				false,
				3,
			),
			0.6,
		);
		pen.canvas.fill(disc({ x: face.x + side * r * 0.58, y: face.y + r * 0.45 }, r * 0.16, 10), '#f0a49a', {
			erasesInk: false,
			opacity: 0.6,
		});
	}
	pen.line(
		[
			{ x: face.x - r * 0.12, y: face.y + r * 0.6 },
			{ x: face.x + r * 0.12, y: face.y + r * 0.6 },
		],
		0.5,
	);
	const fold = [body.at(spot(-0.2, -0.02)), body.at(spot(0, 0)), body.at(spot(0.1, -0.03))];
	pen.line(smooth(fold, false, 4), 0.6, 0.8);
	hold(pen, body, 0, 'edge');
	hold(pen, body, 1, 'edge');
}

/** In one fist, its beam ahead. */
function torch(pen: Pen, body: Body): void {
	const fist = palmOf(body, 0);
	const tip = add(fist, { x: -0.11, y: 0.02, z: 0.09 });
	const far = add(fist, { x: -1.5, y: 0.1, z: 1.2 });
	const [a, b] = [body.at(tip), body.at(far)];
	const dark = Math.max(0.16, Math.min(0.42, (1.1 - pen.mood.exposureGround) * 0.9));
	const size = Math.hypot(b.x - a.x, b.y - a.y) || 1;
	const [nx, ny] = [-(b.y - a.y) / size, (b.x - a.x) / size];
	const long = Math.max(size, 0.5 * pen.canvas.width);
	const end = { x: a.x + ((b.x - a.x) / size) * long, y: a.y + ((b.y - a.y) / size) * long };
	const spread = long * 0.3;
	const r = 0.03 * a.scale;
	pen.canvas.fill(
		[
			{ x: a.x + nx * r, y: a.y + ny * r },
			{ x: end.x + nx * spread, y: end.y + ny * spread },
			{ x: end.x - nx * spread, y: end.y - ny * spread },
			{ x: a.x - nx * r, y: a.y - ny * r },
		],
		'#fff1c4',
		{ opacity: dark, erasesInk: false, tone: 'glow' },
	);
	rod(pen, body, add(fist, { x: 0.08, y: -0.015, z: -0.065 }), fist, { colour: '#3c4048', from: 0.018 });
	rod(pen, body, fist, tip, { colour: '#4b5059', from: 0.02, to: 0.033 });
	pen.canvas.fill(disc(a, 0.03 * a.scale, 16), '#fffbe6', { tone: 'glow' });
	hold(pen, body, 0);
}

/** A cart before the hands; whatever else is pushed is where they are. */
function pushed(pen: Pen, body: Body, { held = 'cart', heldWord = 'cart', heldColour }: Wielded): void {
	const z = Math.max(palmOf(body, 0).z, palmOf(body, 1).z);
	const grips = palmOf(body, 0).y;
	if (!/\b(?:hand)?carts?$|trolley|barrow|wagon/.test(heldWord) && isThing(held)) {
		const thing = thingOf(held, heldColour);
		const foot = body.at({ x: 0, y: 0, z: z + 0.5 });
		drawThing(pen.canvas, thing, {
			foot,
			high: Math.min(1.6, thing.high) * foot.scale,
			pen: pen.canvas.u * 1.7,
			facing: foot.x < body.at(body.hip).x ? 1 : -1,
		});
	} else cart(pen, body, { z, grips, colour: heldColour ?? '#8a6242' });
	for (const index of [0, 1] as const) hold(pen, body, index);
}

/** A box on two wheels with a handle. */
function cart(
	pen: Pen,
	body: Body,
	{ z, grips, colour }: { z: number; grips: number; colour: string },
): void {
	const wheel = (x: number) => {
		const rim = Array.from({ length: 22 }, (_, index) => {
			const a = (index / 22) * Math.PI * 2;
			return body.at({ x, y: 0.3 + Math.sin(a) * 0.3, z: z + 0.8 + Math.cos(a) * 0.3 });
		});
		const hub = body.at({ x, y: 0.3, z: z + 0.8 });
		pen.form(rim, '#5a3b2a', { weight: 0.9 });
		pen.form(
			rim.map((p) => ({ x: hub.x + (p.x - hub.x) * 0.8, y: hub.y + (p.y - hub.y) * 0.8 })),
			'#c9ab80',
			{ weight: 0.6 },
		);
		for (const at of [0, 4, 8, 11, 15, 19]) pen.line([hub, rim[at]!], 0.8);
		pen.form(disc(hub, 0.04 * hub.scale, 12), '#5a3b2a', { weight: 0.6 });
	};
	const far = body.at({ x: -0.36, y: 0, z }).depth > body.at({ x: 0.36, y: 0, z }).depth ? -0.36 : 0.36;
	wheel(far);
	box(pen, body, { x: -0.3, y: 0.4, z: z + 0.24 }, { x: 0.3, y: 0.86, z: z + 1.3 }, colour);
	for (const y of [0.52, 0.64, 0.76])
		pen.line(
			[body.at({ x: -far * 0.84, y, z: z + 0.24 }), body.at({ x: -far * 0.84, y, z: z + 1.3 })],
			0.5,
			0.7,
		);
	for (const x of [far, -far])
		rod(
			pen,
			body,
			{ x: x * 0.7, y: grips, z: z - 0.02 },
			{ x: x * 0.8, y: 0.62, z: z + 0.3 },
			{ colour: '#5a3b2a', from: 0.017 },
		);
	wheel(-far);
}

/** In the hand that is about to let it go. */
function thrown(pen: Pen, body: Body, { held = '', heldColour }: Wielded): void {
	if (!isThing(held)) return;
	const at = body.at(palmOf(body, 0));
	const thing = thingOf(held, heldColour);
	const high = Math.min(0.26, thing.high) * at.scale;
	drawThing(pen.canvas, thing, { foot: { x: at.x, y: at.y + high * 0.2 }, high, pen: pen.canvas.u * 1.7 });
	hold(pen, body, 0);
}
