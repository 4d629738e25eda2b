/** Skirts: hanging, pleated, layered, over bent knees. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import { belting, drape } from './drape.ts';
import type { Skirt } from './garment.ts';
import { hull } from './limb.ts';
import type { Pen } from './pen.ts';
import { along, type Body } from './skeleton.ts';

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
