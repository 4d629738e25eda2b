/** Arms and legs in their clothes, skirts, capes and aprons. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import type { Skirt, Upper } from './garment.ts';
import { type Bead, beadsOf, drawHand, drawShoe, hull, tube } from './limb.ts';
import type { Pen } from './pen.ts';
import type { HandShape } from './pose.ts';
import { along, type Body, type Limb } from './skeleton.ts';
import { belting, drape } from './trunk.ts';

/** One arm with its hand and sleeve; index 0 is the figure's own right. */
export function drawArm(pen: Pen, body: Body, index: 0 | 1, shape?: HandShape): void {
	const arm = body.arms[index];
	const outer = body.look.outfit.uppers.at(-1)!;
	const inner = body.look.outfit.uppers[0]!;
	const sleeved = outer.sleeve === 'none' && inner !== outer ? inner : outer;
	const { arm: r, wrist } = body.radii;
	const bare = sleeved.sleeve !== 'long' && sleeved.sleeve !== 'wide';
	const gloves = body.look.outfit.extras.find((extra) => extra.kind === 'gloves');
	const side = index === 0 ? -1 : 1;
	const hand = { skin: gloves?.colour ?? body.look.skin, shape: shape ?? body.pose.shapes[index], side };
	if (sleeved.sleeve === 'wide') wideSleeve(pen, body, arm, sleeved);
	drawHand(pen, body, arm, hand);
	if (bare) {
		const beads = beadsOf(body, arm, [
			[0.02, r * 1.02],
			[0.3, r * 1.04],
			[0.75, r * 0.9],
			[1, r * 0.84],
			[1.25, r * 0.88],
			[1.65, wrist * 1.15],
			[2, wrist],
		]);
		skinTube(pen, body, beads, sleeved.sleeve === 'none' ? 0.12 : 0);
	}
	if (sleeved.sleeve === 'long') longSleeve(pen, body, arm, sleeved);
	if (sleeved.sleeve === 'short' || sleeved.sleeve === 'cap') shortSleeve(pen, body, arm, sleeved);
	if (sleeved.sleeve === 'puff') puffSleeve(pen, body, arm, sleeved);
}

function skinTube(pen: Pen, body: Body, beads: readonly Bead[], skip: number): void {
	const shape = tube(beads);
	const cut = (line: readonly Point[]) => line.slice(Math.floor(line.length * skip));
	pen.form(shape.outline, body.look.skin, {
		shade: 0.02 * body.at(body.neck).scale,
		skin: true,
		outline: [cut(shape.left), cut(shape.right)],
	});
}

function longSleeve(pen: Pen, body: Body, arm: Limb, upper: Upper): void {
	const e = upper.ease * 0.75;
	const { arm: r, wrist } = body.radii;
	const loose = upper.ease > 0.03 ? 0.01 : 0;
	const beads = beadsOf(body, arm, [
		[0, r * 1.08 + e],
		[0.3, r * 1.06 + e],
		[0.72, r * 0.94 + e],
		[1, r * 0.9 + e * 1.1],
		[1.3, r * 0.86 + e + loose],
		[1.7, wrist * 1.22 + e + loose],
		[1.95, wrist * 1.12 + e + loose],
	]);
	const shape = tube(beads);
	const px = body.at(body.neck).scale;
	const cut = (line: readonly Point[]) => line.slice(Math.max(1, Math.floor(line.length * 0.14)));
	const end = [shape.left.at(-1)!, shape.right.at(-1)!];
	pen.form(shape.outline, upper.colour, { shade: 0.03 * px, outline: [cut(shape.left), cut(shape.right)] });
	const last = beads.at(-1)!;
	if (end[0] && end[1])
		pen.line(
			[
				end[0],
				{ x: last.x * 0.94 + beads.at(-2)!.x * 0.06, y: last.y * 0.94 + beads.at(-2)!.y * 0.06 },
				end[1],
			],
			0.75,
		);
	elbowFolds(pen, body, arm, upper, beads);
	if (upper.plates) for (const at of [1, 2, 4]) armArc(pen, beads, at);
	if (upper.ribs || upper.front === 'buttons' || upper.plates) {
		const low = beadsOf(body, arm, [
			[1.78, wrist * 1.2 + e + loose],
			[1.95, wrist * 1.14 + e + loose],
		]);
		const cuff = tube([low[0]!, low[1]!], false);
		pen.form(cuff.outline, lighten(upper.colour, -0.04), { weight: 0.7 });
	}
}

function armArc(pen: Pen, beads: readonly Bead[], index: number): void {
	const here = beads[index]!;
	const after = beads[index + 1]!;
	const heading = Math.atan2(after.y - here.y, after.x - here.x);
	const points = [-1.5, -0.8, 0, 0.8, 1.5].map((a) => ({
		x: here.x + Math.cos(heading + a) * here.r,
		y: here.y + Math.sin(heading + a) * here.r,
	}));
	pen.line(points, 0.7);
}

function elbowFolds(pen: Pen, body: Body, arm: Limb, upper: Upper, beads: readonly Bead[]): void {
	if (pen.headPx < 30 * pen.canvas.u || upper.plates) return;
	const elbow = beads[3]!;
	const shoulder = beads[1]!;
	const wrist = beads[5]!;
	const ax = shoulder.x - elbow.x;
	const ay = shoulder.y - elbow.y;
	const bx = wrist.x - elbow.x;
	const by = wrist.y - elbow.y;
	const cross = ax * by - ay * bx;
	const inside = cross > 0 ? 1 : -1;
	const size = Math.hypot(ax, ay) || 1;
	const nx = (-ay / size) * -inside;
	const ny = (ax / size) * -inside;
	const r = elbow.r;
	const w = r * 0.3;
	const from = { x: elbow.x + nx * r * 0.82, y: elbow.y + ny * r * 0.82 };
	pen.fold(
		from,
		{ x: elbow.x - nx * r * 0.2 + (ax / size) * r * 0.6, y: elbow.y - ny * r * 0.2 + (ay / size) * r * 0.6 },
		w,
		upper.colour,
		w * 0.4,
	);
	pen.fold(
		from,
		{ x: elbow.x - nx * r * 0.1 - (ax / size) * r * 0.9, y: elbow.y - ny * r * 0.1 - (ay / size) * r * 0.9 },
		-w,
		upper.colour,
		-w * 0.3,
	);
	void body;
	void arm;
}

function shortSleeve(pen: Pen, body: Body, arm: Limb, upper: Upper): void {
	const long = upper.sleeve === 'cap' ? 0.34 : 0.66;
	const { arm: r } = body.radii;
	const e = upper.ease + 0.008;
	const beads = beadsOf(body, arm, [
		[0, r * 1.08 + e * 0.8],
		[long * 0.5, r * 1.08 + e],
		[long, r * 1.04 + e * 1.25],
	]);
	const shape = tube(beads, false);
	const cut = (line: readonly Point[]) => line.slice(Math.floor(line.length * 0.22));
	const cap = tube([beads[0]!, beads[1]!]).outline;
	pen.canvas.fill(cap, upper.colour);
	pen.form(shape.outline, upper.colour, {
		shade: 0.028 * body.at(body.neck).scale,
		outline: [cut(shape.left), cut(shape.right), [shape.left.at(-1)!, shape.right.at(-1)!]],
	});
}

function puffSleeve(pen: Pen, body: Body, arm: Limb, upper: Upper): void {
	const { arm: r } = body.radii;
	const beads = beadsOf(body, arm, [
		[-0.02, r * 1.15],
		[0.14, r * 1.75],
		[0.34, r * 1.85],
		[0.5, r * 1.15],
	]);
	const shape = tube(beads);
	const px = body.at(body.neck).scale;
	pen.form(smooth(hull(shape.outline), true, 2), upper.colour, { shade: 0.045 * px });
	const low = beads[3]!;
	for (const turn of [-0.7, 0, 0.7]) {
		const top = beads[1]!;
		pen.line(
			[
				{ x: low.x + Math.sin(turn) * low.r * 0.8, y: low.y },
				{ x: (low.x + top.x) / 2 + Math.sin(turn) * top.r * 0.9, y: (low.y + top.y) / 2 + low.r * 0.1 },
			],
			0.5,
		);
	}
	const band = beadsOf(body, arm, [
		[0.48, r * 1.12],
		[0.56, r * 1.1],
	]);
	pen.form(tube([band[0]!, band[1]!], false).outline, lighten(upper.colour, -0.05), { weight: 0.7 });
}

function wideSleeve(pen: Pen, body: Body, arm: Limb, upper: Upper): void {
	const { arm: r } = body.radii;
	const px = body.at(body.neck).scale;
	const drop = body.height * 0.17;
	const top = beadsOf(body, arm, [
		[0, r * 1.1 + upper.ease],
		[0.5, r * 1.1 + upper.ease],
		[1, r + upper.ease],
		[1.5, r + upper.ease],
		[1.86, r * 0.9 + upper.ease],
	]);
	const shape = tube(top);
	const wrist = along(arm[1], arm[2], 0.86);
	const hang = [
		body.at(wrist),
		body.at({ ...wrist, y: wrist.y - drop }),
		body.at({ ...along(arm[1], arm[2], 0.3), y: Math.min(arm[1].y, wrist.y) - drop * 0.92 }),
		body.at({ ...along(arm[0], arm[1], 0.62), y: along(arm[0], arm[1], 0.7).y - drop * 0.35 }),
	];
	const bag = hull([...hang, ...shape.outline.slice(Math.floor(shape.outline.length * 0.2))]);
	pen.canvas.fill(shape.outline, upper.colour);
	pen.form(smooth(bag, true, 2), upper.colour, { shade: 0.035 * px });
	pen.fold(
		hang[1]!,
		{ x: (hang[0]!.x + hang[3]!.x) / 2, y: (hang[0]!.y + hang[3]!.y) / 2 },
		0.02 * px,
		upper.colour,
	);
	const mouth = [body.at({ ...wrist, y: wrist.y - drop * 0.02 }), hang[1]!];
	pen.line(mouth, 1.2);
}

/** Both legs with trousers, socks and shoes; the far one first. */
export function drawLegs(pen: Pen, body: Body): void {
	const { outfit } = body.look;
	const order: (0 | 1)[] = body.at(body.legs[0][1]).depth > body.at(body.legs[1][1]).depth ? [0, 1] : [1, 0];
	for (const index of order) {
		const leg = body.legs[index];
		bareLeg(pen, body, leg);
		drawShoe(pen, body, leg, outfit.shoes);
		if (outfit.shoes.shaft > 0 && !outfit.skirt?.straight) {
			trouserLeg(pen, body, leg);
			shaft(pen, body, leg);
		} else {
			trouserLeg(pen, body, leg);
		}
	}
	if (outfit.trousers) hips(pen, body, outfit.trousers.colour, outfit.trousers.ease);
	else hips(pen, body, outfit.uppers[0]!.colour, 0.004);
}

function bareLeg(pen: Pen, body: Body, leg: Limb): void {
	const { thigh, calf } = body.radii;
	const { trousers, extras } = body.look.outfit;
	if (trousers && trousers.length > 0.9) return;
	const stops: readonly (readonly [number, number])[] = [
		[0.1, thigh],
		[0.5, thigh * 0.84],
		[0.95, calf * 1.02],
		[1.25, calf * 1.02],
		[1.6, calf * 0.74],
		[1.95, calf * 0.58],
	];
	skinTube(pen, body, beadsOf(body, leg, stops), 0);
	const socks = extras.find((extra) => extra.kind === 'socks');
	if (!socks) return;
	const shape = tube(
		beadsOf(body, leg, [
			[1.12, calf * 1.06],
			[1.3, calf * 1.05],
			[1.62, calf * 0.78],
			[1.97, calf * 0.62],
		]),
		false,
	);
	pen.form(shape.outline, socks.colour, { shade: 0.02 * body.at(body.hip).scale });
}

function trouserLeg(pen: Pen, body: Body, leg: Limb): void {
	const trousers = body.look.outfit.trousers;
	if (!trousers) return;
	const { thigh, calf } = body.radii;
	const e = trousers.ease;
	const end = trousers.length * 2 - 0.04;
	const full: readonly (readonly [number, number])[] = [
		[0, thigh * 0.98 + e],
		[0.4, thigh * 0.9 + e],
		[0.95, calf * 1.08 + e],
		[1.3, calf * 1.05 + e],
		[1.65, calf * 0.86 + e],
		[1.96, calf * 0.8 + e],
	];
	const stops = full.filter(([share]) => share < end - 0.05);
	const last = stops.at(-1)!;
	const beads = beadsOf(body, leg, [...stops, [end, trousers.length < 0.9 ? last[1] + 0.008 : last[1]]]);
	const shape = tube(beads, false);
	const px = body.at(body.hip).scale;
	const cut = (line: readonly Point[]) => line.slice(Math.floor(line.length * 0.12));
	pen.form(shape.outline, trousers.colour, {
		shade: 0.032 * px,
		outline: [cut(shape.left), cut(shape.right), [shape.left.at(-1)!, shape.right.at(-1)!]],
	});
	if (pen.headPx < 26 * pen.canvas.u || trousers.length < 0.6) return;
	const knee = beads[2]!;
	const shin = beads[3]!;
	const w = knee.r * 0.26;
	pen.fold(
		{ x: knee.x - knee.r * 0.82, y: knee.y },
		{ x: knee.x + knee.r * 0.25, y: knee.y + knee.r * 0.42 },
		w,
		trousers.colour,
		w * 0.4,
	);
	pen.fold(
		{ x: shin.x + shin.r * 0.8, y: shin.y - shin.r * 0.3 },
		{ x: shin.x - shin.r * 0.2, y: shin.y + shin.r * 0.2 },
		-w,
		trousers.colour,
		-w * 0.3,
	);
	const foot = beads.at(-1)!;
	if (body.look.outfit.shoes.shaft === 0)
		pen.fold(
			{ x: foot.x - foot.r * 0.9, y: foot.y - foot.r * 0.6 },
			{ x: foot.x + foot.r * 0.4, y: foot.y - foot.r * 0.2 },
			w * 0.8,
			trousers.colour,
		);
}

function shaft(pen: Pen, body: Body, leg: Limb): void {
	const { shoes, trousers } = body.look.outfit;
	const { calf } = body.radii;
	const from = 2 - shoes.shaft;
	const e = (trousers?.ease ?? 0) * 0.7 + 0.007;
	const shape = tube(
		beadsOf(body, leg, [
			[from, calf * 1.1 + e],
			[(from + 2) / 2, calf * 0.96 + e],
			[1.97, calf * 0.72 + e],
		]),
		false,
	);
	pen.form(shape.outline, shoes.colour, { shade: 0.03 * body.at(body.hip).scale });
	const cuff = tube(
		beadsOf(body, leg, [
			[from, calf * 1.14 + e],
			[from + 0.1, calf * 1.12 + e],
		]),
		false,
	);
	pen.form(cuff.outline, lighten(shoes.colour, 0.04), { weight: 0.7 });
}

function hips(pen: Pen, body: Body, colour: string, ease: number): void {
	const cloth = drape(body, { ease });
	const ys = [0.3, 0.15, 0, -0.12].map((share) => share * body.trunk);
	const left = ys.map((y) => cloth.at(y, cloth.edges(y)[0]));
	const right = ys.map((y) => cloth.at(y, cloth.edges(y)[1]));
	const seated = body.pose.hip !== undefined;
	const low = body.at({
		x: body.hip.x,
		y: body.hip.y - (seated ? 0.04 : 0.11) * (body.height / 1.76),
		z: body.hip.z + 0.05,
	});
	pen.form([...left, low, ...[...right].reverse()], colour, { outline: [left, right] });
}

/** A skirt from waist to hem; over bent knees where the figure sits or kneels. */
export function drawSkirt(pen: Pen, body: Body, skirt: Skirt): void {
	if (body.pose.hip !== undefined || body.pose.lying) lapSkirt(pen, body, skirt);
	else hangingSkirt(pen, body, skirt);
}

function hangingSkirt(pen: Pen, body: Body, skirt: Skirt): void {
	const waist = 0.3 * body.trunk;
	const hem = -skirt.length * body.leg;
	const hip = body.section(0);
	const k = body.height / 1.7;
	const swing = (body.legs[0][1].z + body.legs[1][1].z) * 0.3;
	const stride = (axis: 'x' | 'z', from: number) =>
		Math.max(...body.legs.map((leg) => Math.abs(leg[2][axis] - from))) * Math.min(1, skirt.length * 1.08) +
		0.075 * k;
	const least = { w: stride('x', body.hip.x), d: stride('z', body.hip.z + swing) };
	const size = (y: number) => {
		const s = (waist - y) / (waist - hem);
		const base = body.section(Math.max(y, -0.05));
		const spread = skirt.straight ? s : s ** 0.82;
		const w = base.w + 0.008 + (hip.w * skirt.width - hip.w) * spread * (y < 0.16 ? 1 : 0.5);
		const d = base.d + 0.008 + (hip.w * skirt.width - hip.d) * spread * (skirt.straight ? 0.55 : 0.8);
		const low = s ** 0.6;
		return { w: w + Math.max(0, least.w - w) * low, d: d + Math.max(0, least.d - d) * low, s };
	};
	const at = (y: number, azimuth: number, out = 1): Point => {
		const { w, d, s } = size(y);
		const up = body.surface(Math.max(y, 0), 0, 0);
		const base = body.surface(Math.max(y, 0), Math.PI, 0);
		const cz = y > 0 ? (up.z + base.z) / 2 : body.hip.z;
		return body.at({
			x: body.hip.x + w * out * Math.sin(azimuth),
			y: body.hip.y + y,
			z: cz + swing * s + d * out * Math.cos(azimuth),
		});
	};
	const edge = (y: number) => {
		const { w, d } = size(y);
		return Math.atan2(w * Math.cos(body.view), -d * Math.sin(body.view));
	};
	const levels = Array.from({ length: 9 }, (_, index) => waist + ((hem - waist) * index) / 8);
	const left = levels.map((y) => at(y, edge(y) - Math.PI));
	const right = levels.map((y) => at(y, edge(y)));
	const px = body.at(body.hip).scale;
	const waves = skirt.straight ? 0 : 0.016 * k;
	const span = edge(hem);
	const count = skirt.pleats > 0 ? skirt.pleats * 2 : 24;
	const low = Array.from({ length: count + 1 }, (_, index) => {
		const azimuth = span - Math.PI + (Math.PI * index) / count;
		const wave = skirt.pleats > 0 ? (index % 2) * 0.012 : waves * Math.sin(index * 1.32 + body.look.seed);
		return at(hem + wave * k, azimuth);
	});
	if (skirt.tulle) tulle(pen, { at, hem, waist, span, colour: skirt.colour, px });
	const outline = [...left, ...low, ...[...right].reverse()];
	pen.form(outline, skirt.colour, {
		shade: 0.055 * px,
		outline: [left, right, skirt.pleats > 0 ? low : smooth(low, false, 2)],
	});
	const lines = skirt.pleats > 0 ? skirt.pleats : skirt.straight ? 3 : 7;
	for (let index = 1; index < lines; index++) {
		const azimuth = span - Math.PI + (Math.PI * index) / lines;
		const inward = body.view + wrap(azimuth - body.view) * 0.72;
		const high =
			skirt.pleats > 0 ? waist * 0.6 : waist * 0.2 + hem * (0.15 + 0.25 * ((index * 7) % 3) * 0.33);
		const foot = at(hem + 0.012, azimuth);
		if (skirt.pleats > 0)
			pen.line([at(high, inward), at((high + hem) / 2, inward + wrap(azimuth - inward) / 2), foot], 0.5);
		else pen.fold(foot, at(high, inward), 0.026 * px * (index % 2 === 0 ? 1 : -1), skirt.colour);
	}
	if (skirt.tulle) overskirt(pen, { at, hem, waist, span, colour: skirt.colour, px });
	if (skirt.slit) {
		const azimuth = body.view > 0 ? 1.25 : -1.25;
		if (Math.abs(azimuth - body.view) < 1.7)
			pen.line([at(waist * 0.8, azimuth), at(hem * 0.5, azimuth), at(hem, azimuth)], 1.1);
	}
	if (!skirt.straight) {
		const cloth = drape(body, { ease: 0.01 });
		belting(pen, body, cloth, {
			colour: lighten(skirt.colour, -0.07),
			y: waist - 0.012,
			wide: 0.018,
			buckle: false,
		});
	}
}

function wrap(angle: number): number {
	return Math.atan2(Math.sin(angle), Math.cos(angle));
}

interface TulleFacts {
	at(y: number, azimuth: number, out?: number): Point;
	readonly hem: number;
	readonly waist: number;
	readonly span: number;
	readonly colour: string;
	readonly px: number;
}

function tulle(pen: Pen, facts: TulleFacts): void {
	const low = Array.from({ length: 17 }, (_, index) =>
		facts.at(facts.hem * 1.03 - (index % 2) * 0.015, facts.span - Math.PI + (Math.PI * index) / 16, 1.05),
	);
	pen.form(
		[facts.at(0, facts.span - Math.PI), ...low, facts.at(0, facts.span)],
		lighten(facts.colour, 0.05),
		{ weight: 0.5 },
	);
}

function overskirt(pen: Pen, facts: TulleFacts): void {
	const bright = lighten(facts.colour, 0.12);
	const { at, hem, waist, span } = facts;
	const to = hem * 0.74;
	const scallops = Array.from({ length: 31 }, (_, index) =>
		at(to - (index % 2) * 0.03 + 0.015, span - Math.PI + (Math.PI * index) / 30, 1.02),
	);
	const top = [at(waist * 0.9, span), at(waist * 0.9, span - Math.PI)];
	pen.canvas.fill([...smooth(scallops, false, 3), ...top], bright, { opacity: 0.36, erasesInk: false });
	pen.line(smooth(scallops, false, 3), 0.4, 0.75);
	for (let index = 0; index < 14; index++) {
		const a = span - Math.PI * (0.1 + 0.8 * (((index * 37) % 14) / 14));
		const point = at(hem * (0.1 + 0.82 * (((index * 23) % 15) / 15)), a);
		const r = facts.px * (0.006 + 0.006 * (index % 3));
		pen.canvas.fill(
			[
				{ x: point.x, y: point.y - r * 2 },
				{ x: point.x + r * 0.5, y: point.y - r * 0.5 },
				{ x: point.x + r * 2, y: point.y },
				{ x: point.x + r * 0.5, y: point.y + r * 0.5 },
				{ x: point.x, y: point.y + r * 2 },
				{ x: point.x - r * 0.5, y: point.y + r * 0.5 },
				{ x: point.x - r * 2, y: point.y },
				{ x: point.x - r * 0.5, y: point.y - r * 0.5 },
			],
			'#fff6f8',
			{ opacity: 0.9, erasesInk: false },
		);
	}
}

function lapSkirt(pen: Pen, body: Body, skirt: Skirt): void {
	const k = body.height / 1.7;
	const cloth = drape(body, { ease: 0.012 });
	const waist = cloth.front(0.28 * body.trunk, 4);
	const wide = Math.min(1.6, skirt.width) * 0.1 * k;
	const thighs = body.legs.flatMap((leg, index) => {
		const side = index === 0 ? -1 : 1;
		const knee = leg[1];
		return [
			body.at({ x: knee.x + side * wide, y: knee.y + 0.07 * k, z: knee.z + 0.05 * k }),
			body.at({ x: knee.x + side * wide, y: knee.y - 0.06 * k, z: knee.z + 0.07 * k }),
		];
	});
	const below = Math.max(0, skirt.length - 0.5) * body.leg * 0.9;
	const fall = body.legs.flatMap((leg, index) => {
		const side = index === 0 ? -1 : 1;
		const point = body.pose.lying ? along(leg[1], leg[2], 0.6) : leg[1];
		const y = body.pose.lying ? point.y : Math.max(0.04, point.y - below);
		return [
			body.at({ x: point.x + side * wide * 1.35, y, z: point.z + 0.06 * k }),
			body.at({ x: point.x + side * wide, y, z: point.z - 0.1 * k }),
		];
	});
	const back = [cloth.at(-0.12, cloth.edges(0)[0]), cloth.at(-0.12, cloth.edges(0)[1])];
	const outline = hull([...waist, ...thighs, ...back, ...(below > 0.02 || body.pose.lying ? fall : [])]);
	const px = body.at(body.hip).scale;
	pen.form(smooth(outline, true, 2), skirt.colour, { shade: 0.05 * px });
	const knee = body.at(body.legs[0][1]);
	const other = body.at(body.legs[1][1]);
	for (const point of [knee, other])
		pen.fold(
			{ x: point.x, y: point.y + 0.05 * px },
			{ x: (point.x + waist[2]!.x) / 2, y: (point.y + waist[2]!.y) / 2 },
			0.02 * px,
			skirt.colour,
		);
}
