/** Skirts: hanging, pleated, layered, over bent knees. */
import type { Point } from '../../../base/geometry.ts';
import { pow } from '../../../base/power.ts';
import { smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import { belting, drape } from './drape.ts';
import type { Skirt } from './garment.ts';
import { hull, soften } from './limb.ts';
import type { Pen } from './pen.ts';
import type { Body } from './skeleton.ts';
import { along } from './vec.ts';

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
		const spread = skirt.straight ? s : pow(s, skirt.width > 2 ? 0.78 : 0.92);
		const w = base.w + 0.012 + (hip.w * skirt.width - hip.w) * spread;
		const d = base.d + 0.012 + (hip.w * skirt.width - hip.d) * spread * (skirt.straight ? 0.55 : 0.8);
		const low = pow(s, 0.6);
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

/** The scalloped edge of a ruffle at a height, from screen right to left. */
function scallops({ at, span }: TulleFacts, y: number, count: number, out: number, drop: number): Point[] {
	const points = Array.from({ length: count * 4 + 1 }, (_, index) => {
		const t = index / (count * 4);
		const wave = Math.abs(Math.sin(t * count * Math.PI));
		return at(y - drop * wave, span - Math.PI * t, out);
	});
	return points;
}

/** Layers of net that stand out below the hem. */
function tulle(pen: Pen, facts: TulleFacts): void {
	for (const [low, out, tint] of [
		[1.035, 1.07, 0.1],
		[1.015, 1.035, 0.05],
	] as const) {
		const edge = scallops(facts, facts.hem * low, 13, out, 0.022);
		pen.form(
			[...edge, facts.at(0, facts.span - Math.PI), facts.at(0, facts.span)],
			lighten(facts.colour, tint),
			{
				weight: 0.5,
			},
		);
	}
}

/** Two ruffled tiers, a sheer overskirt and a few glints. */
function overskirt(pen: Pen, facts: TulleFacts): void {
	const bright = lighten(facts.colour, 0.13);
	const { at, hem, waist, span } = facts;
	for (const [from, to, count] of [
		[0.86, 0.97, 15],
		[0.56, 0.68, 12],
	] as const) {
		ruffle(pen, facts, { from: hem * from, to: hem * to, count });
	}
	const edge = scallops(facts, hem * 0.42, 9, 1.04, 0.035);
	const top = [at(waist * 0.8, span - Math.PI), at(waist * 0.8, span)];
	pen.canvas.fill([...edge, ...top], bright, { opacity: 0.34, erasesInk: false });
	pen.line(edge, 0.45, 0.8);
	for (const share of [0.16, 0.32, 0.5, 0.66, 0.82]) {
		const a = span - Math.PI * share;
		pen.line(
			[
				at(waist * 0.7, a),
				at(hem * 0.2, a, 1.02),
				at(hem * 0.4, span - Math.PI * (0.5 + (share - 0.5) * 1.06), 1.03),
			],
			0.38,
			0.6,
		);
	}
	if (pen.headPx > 40 * pen.canvas.u) glints(pen, facts);
}

interface Ruffle {
	readonly from: number;
	readonly to: number;
	readonly count: number;
}

/** A gathered band: bright cloth with a scalloped hem, a gather above every fold. */
function ruffle(pen: Pen, facts: TulleFacts, { from, to, count }: Ruffle): void {
	const { at, span, colour, px } = facts;
	const low = scallops(facts, to, count, 1.055, 0.03);
	const high = Array.from({ length: 17 }, (_, index) =>
		at(from, span - Math.PI + (Math.PI * index) / 16, 1.0),
	);
	pen.form([...low, ...high], lighten(colour, 0.045), {
		shade: 0.025 * px,
		outline: [low, high],
		weight: 0.62,
	});
	for (let index = 0; index <= count; index++) {
		const a = span - (Math.PI * index) / count;
		if (index === 0 || index === count) continue;
		pen.line([at(to + 0.002, a, 1.05), at((from + to) / 2, a + 0.02, 1.03), at(from, a, 1.0)], 0.42, 0.8);
	}
}

function glints(pen: Pen, facts: TulleFacts): void {
	const { at, hem, span, px } = facts;
	for (let index = 0; index < 11; index++) {
		const a = span - Math.PI * (0.12 + 0.76 * (((index * 37) % 11) / 11));
		const point = at(hem * (0.06 + 0.84 * (((index * 23) % 13) / 13)), a, 1.03);
		const r = px * (0.004 + 0.003 * (index % 3));
		const star = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => {
			const turn = (step * Math.PI) / 4;
			const long = step % 2 === 0 ? r * 2.2 : r * 0.6;
			return { x: point.x + Math.sin(turn) * long, y: point.y - Math.cos(turn) * long };
		});
		pen.canvas.fill(star, '#fff6f8', { opacity: 0.9, erasesInk: false });
	}
}

/** Over bent knees: from the waist across the thighs and down in front of the shins. */
function lapSkirt(pen: Pen, body: Body, skirt: Skirt): void {
	const k = body.height / 1.7;
	const cloth = drape(body, { ease: 0.012 });
	const waist = cloth.front(0.28 * body.trunk, 4);
	const wide = Math.min(1.6, skirt.width) * 0.09 * k;
	const below = Math.max(0, skirt.length - 0.5) * body.leg * 0.92;
	const lap: Point[] = [];
	const hem: Point[] = [];
	body.legs.forEach((leg, index) => {
		const side = index === 0 ? -1 : 1;
		const knee = leg[1];
		for (const y of [0.075, -0.05])
			lap.push(
				body.at({ x: knee.x + side * wide, y: knee.y + y * k, z: knee.z + 0.06 * k }),
				body.at({ x: knee.x, y: knee.y + (y + 0.01) * k, z: knee.z + 0.08 * k }),
			);
		const low = body.pose.lying ? along(leg[1], leg[2], 0.6) : knee;
		const y = body.pose.lying ? low.y : Math.max(0.04, low.y - below);
		hem.push(
			body.at({ x: low.x + side * wide * 1.5, y, z: low.z + 0.08 * k }),
			body.at({ x: low.x + side * wide * 1.2, y, z: low.z - 0.12 * k }),
		);
	});
	const back = [cloth.at(-0.1, cloth.edges(0)[0]), cloth.at(-0.1, cloth.edges(0)[1])];
	const falls = below > 0.02 || body.pose.lying;
	const outline = soften(hull([...waist, ...lap, ...back, ...(falls ? hem : [])]), 3);
	const px = body.at(body.hip).scale;
	pen.form(outline, skirt.colour, { shade: 0.05 * px });
	lapFolds(pen, body, skirt, { hem: falls ? hem : [], waist: waist[2]!, px });
}

interface LapFacts {
	readonly hem: readonly Point[];
	readonly waist: Point;
	readonly px: number;
}

function lapFolds(pen: Pen, body: Body, skirt: Skirt, { hem, waist, px }: LapFacts): void {
	const toWards = (from: Point, to: Point, t: number): Point => ({
		x: from.x + (to.x - from.x) * t,
		y: from.y + (to.y - from.y) * t,
	});
	body.legs.forEach((leg, index) => {
		const knee = body.at(leg[1]);
		const sign = index === 0 ? 1 : -1;
		pen.fold(
			toWards(waist, knee, 0.2),
			toWards(waist, knee, 0.75),
			0.018 * px * sign,
			skirt.colour,
			0.02 * px * sign,
		);
		pen.fold(
			{ x: knee.x, y: knee.y + 0.05 * px },
			toWards(knee, waist, 0.32),
			0.02 * px * sign,
			skirt.colour,
			0.012 * px,
		);
		const low = hem[index * 2];
		if (!low) return;
		for (const t of [0.3, 0.62]) {
			const foot = { x: knee.x + (low.x - knee.x) * t * 1.6, y: low.y - 0.02 * px };
			pen.fold(
				foot,
				{ x: knee.x + (low.x - knee.x) * t, y: knee.y + 0.09 * px },
				0.018 * px * sign,
				skirt.colour,
				0.01 * px,
			);
		}
	});
	const [a, , c] = hem;
	if (a && c) {
		const foot = { x: (a.x + c.x) / 2, y: (a.y + c.y) / 2 - 0.015 * px };
		pen.fold(foot, { x: foot.x + 0.01 * px, y: foot.y - 0.2 * px }, 0.022 * px, skirt.colour);
	}
}
