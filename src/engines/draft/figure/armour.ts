/** Plate: breastplate, tassets, pauldrons, elbow and knee cops, each with a bright rim towards the light. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import type { Drape } from './drape.ts';
import { soften } from './limb.ts';
import { crescents, type Pen } from './pen.ts';
import type { Body, Limb } from './skeleton.ts';
import { along } from './vec.ts';

/** A plate of steel: shade away from the light, a bright edge on the other side. */
function plate(pen: Pen, outline: readonly Point[], colour: string, size: number): void {
	pen.form(outline, colour, { shade: size * 0.16, weight: 0.8 });
	if (pen.headPx < 30 * pen.canvas.u) return;
	const { x, y } = pen.mood.towards;
	const bright = lighten(colour, 0.15);
	for (const shine of crescents(outline, { x: -x, y: -y }, size * 0.1)) {
		const inwards = shine.map((point) => ({ x: point.x - x * size * 0.05, y: point.y - y * size * 0.05 }));
		pen.canvas.fill(inwards, bright, { erasesInk: false, opacity: 0.85 });
	}
}

/** What covers chest and hips. */
export function drawBreastplate(pen: Pen, body: Body, cloth: Drape, colour: string): void {
	const k = body.trunk;
	const { px } = cloth;
	const band = (from: number, to: number, bow: number) => [
		...cloth.front(from * k, 12),
		...cloth
			.front(to * k, 12)
			.map((point, index) => ({ x: point.x, y: point.y + Math.sin((index / 12) * Math.PI) * bow * px }))
			.reverse(),
	];
	plate(pen, band(0.45, 0.28, 0.02), lighten(colour, -0.03), 0.1 * px);
	plate(pen, band(0.97, 0.43, 0.045), colour, 0.2 * px);
	const ridge = [0.94, 0.8, 0.65, 0.5, 0.41]
		.map((y) => cloth.seen(y * k, 0))
		.filter((point) => point !== undefined);
	if (ridge.length > 2) {
		pen.line(ridge, 0.7);
		const w = 0.012 * px;
		pen.canvas.fill(
			[
				...ridge.map((p) => ({ x: p.x + w, y: p.y })),
				...[...ridge].reverse().map((p) => ({ x: p.x + w * 2.4, y: p.y })),
			],
			lighten(colour, 0.14),
			{
				erasesInk: false,
				opacity: 0.8,
			},
		);
	}
	for (const side of [-1, 1]) {
		const line = [
			[0.88, 0.2],
			[0.74, 0.55],
			[0.64, 1.0],
		].map(([y, a]) => cloth.seen(y! * k, a! * side));
		if (line.every((point) => point !== undefined)) pen.line(smooth(line as Point[], false, 3), 0.5, 0.8);
	}
	if (pen.headPx > 36 * pen.canvas.u) rivets(pen, cloth, k);
}

function rivets(pen: Pen, cloth: Drape, k: number): void {
	for (const a of [-1.1, -0.6, 0.6, 1.1]) {
		const at = cloth.seen(0.36 * k, a);
		if (at) pen.form(disc(at, 0.006 * cloth.px, 8), '#d8dde4', { weight: 0.35 });
	}
}

/** The flaps that hang over the hips: above the legs. */
export function drawTassets(pen: Pen, body: Body, cloth: Drape, colour: string): void {
	if (body.pose.hip !== undefined) return;
	const k = body.trunk;
	for (const centre of [-2.4, -1.2, 1.2, 2.4, 0]) {
		const corners = [
			[0.22, -0.52],
			[0.22, 0.52],
			[-0.02, 0.56],
			[-0.2, 0.34],
			[-0.26, 0],
			[-0.2, -0.34],
			[-0.02, -0.56],
		].map(([y, a]) => cloth.seen(y! * k, centre + a!));
		if (!corners.every((point) => point !== undefined)) continue;
		plate(pen, soften(corners as Point[], 1), colour, 0.12 * cloth.px);
	}
}

/** The shoulder's dome, and two lames under it. */
export function drawPauldron(pen: Pen, body: Body, arm: Limb, colour: string): void {
	const joint = body.at(arm[0]);
	const elbow = body.at(arm[1]);
	const middle = body.at(body.neck);
	const r = body.radii.arm * 1.75 * joint.scale;
	const heading = Math.atan2(elbow.y - joint.y, elbow.x - joint.x);
	const away = joint.x >= middle.x ? 1 : -1;
	const put = (along: number, across: number): Point => ({
		x: joint.x + Math.cos(heading) * along * r - Math.sin(heading) * across * r * away,
		y: joint.y + Math.sin(heading) * along * r + Math.cos(heading) * across * r * away,
	});
	const dome = (from: number, to: number, wide: number) =>
		smooth(
			[
				put(from, 0.75 * wide),
				put(from - 0.25, 0.1),
				put(from, -0.75 * wide),
				put((from + to) / 2, -1.02 * wide),
				put(to, -0.92 * wide),
				put(to + 0.16, 0),
				put(to, 0.92 * wide),
				put((from + to) / 2, 1.02 * wide),
			],
			true,
			4,
		);
	plate(pen, dome(0.35, 1.15, 0.82), lighten(colour, -0.04), r);
	plate(pen, dome(0.05, 0.85, 0.92), lighten(colour, -0.02), r);
	plate(pen, dome(-0.6, 0.5, 1), colour, r * 1.2);
}

/** A cop over an elbow or a knee, and the edge of the plate below it. */
export function drawCop(pen: Pen, body: Body, limb: Limb, colour: string): void {
	const at = body.at(limb[1]);
	const isKnee = limb[1].y < body.hip.y;
	const r = (isKnee ? body.radii.calf * 1.35 : body.radii.arm * 1.18) * at.scale;
	const next = body.at(along(limb[1], limb[2], 0.4));
	const heading = Math.atan2(next.y - at.y, next.x - at.x);
	const put = (x: number, y: number): Point => ({
		x: at.x + Math.cos(heading) * x * r - Math.sin(heading) * y * r,
		y: at.y + Math.sin(heading) * x * r + Math.cos(heading) * y * r,
	});
	plate(
		pen,
		smooth(
			[
				put(-0.85, 0.6),
				put(-1.05, 0),
				put(-0.85, -0.6),
				put(0, -1.02),
				put(0.85, -0.6),
				put(1.15, 0),
				put(0.85, 0.6),
				put(0, 1.02),
			],
			true,
			4,
		),
		lighten(colour, 0.01),
		r,
	);
	pen.line(smooth([put(-0.2, -0.85), put(0.05, 0), put(-0.2, 0.85)], false, 3), 0.5);
}
