/** Capes, backpacks and scarves: behind the body and over the shoulders. */
import { disc, smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import { drape } from './drape.ts';
import type { Extra } from './garment.ts';
import { hull, soften } from './limb.ts';
import { neckBand } from './neck.ts';
import type { Pen } from './pen.ts';
import type { Body } from './skeleton.ts';

/** The cape's sheet behind the body (or over it, from behind), or the backpack. */
export function drawBehindBody(pen: Pen, body: Body, extras: readonly Extra[]): void {
	const cape = extras.find((extra) => extra.kind === 'cape');
	if (cape) capeSheet(pen, body, cape.colour);
	const pack = extras.find((extra) => extra.kind === 'backpack');
	if (pack) {
		const k = body.height / 1.7;
		const box = [-0.15, 0.15].flatMap((x) =>
			[-0.2, 0.34].flatMap((y) =>
				[-0.13, -0.3].map((z) =>
					body.at({ x: body.hip.x + x * k, y: body.hip.y + 0.16 * k + y * k, z: body.hip.z + z * k }),
				),
			),
		);
		pen.form(smooth(hull(box), true, 4), pack.colour, { shade: 0.04 * body.at(body.hip).scale });
	}
}

function capeSheet(pen: Pen, body: Body, colour: string): void {
	const k = body.height / 1.7;
	const hem = 0.24 * body.leg;
	const swing = Math.abs(body.legs[0][2].z - body.legs[1][2].z) > 0.3 ? -0.12 : 0;
	const put = (x: number, y: number, z: number) =>
		body.at({ x: body.hip.x + x * k, y, z: body.hip.z + z * k });
	const top = body.neck.y - 0.01;
	const bottom = Array.from({ length: 13 }, (_, index) => {
		const s = (index / 12) * 2 - 1;
		return put(s * 0.4, hem + Math.sin(index * 1.9) * 0.018, -0.08 - 0.24 * (1 - s * s) + swing);
	});
	const side = (sign: number) =>
		smooth(
			[
				put(sign * 0.05, top + 0.055, -0.08),
				put(sign * 0.1, top + 0.015, -0.08),
				put(sign * 0.18, top - 0.035 * k, -0.06),
				put(sign * 0.245, top - 0.11 * k, -0.07),
				put(sign * 0.275, top - 0.27 * k, -0.1),
				put(sign * 0.34, body.hip.y, -0.12),
				bottom[sign < 0 ? 0 : 12]!,
			],
			false,
			4,
		);
	const open = [...side(-1), ...smooth(bottom, false, 3).slice(1, -1), ...side(1).reverse()];
	// From the side both edges fall together: there the middle of the back makes the shape.
	const spine = [put(0, top + 0.02, -0.13), put(0, top - 0.25 * k, -0.19), put(0, body.hip.y, -0.25)];
	const outline = Math.abs(Math.sin(body.view)) > 0.8 ? soften(hull([...open, ...spine]), 1) : open;
	const px = body.at(body.hip).scale;
	pen.form(outline, lighten(colour, Math.cos(body.view) > 0 ? -0.04 : 0.01), { shade: 0.06 * px });
	for (const s of [-0.6, -0.2, 0.25, 0.65])
		pen.fold(
			put(s * 0.38, hem + 0.02, -0.2),
			put(s * 0.22, body.hip.y + 0.15, -0.15),
			0.03 * px * Math.sign(s),
			colour,
		);
}

/** Cape flaps on the shoulders, and the scarf: over the arms. */
export function drawShoulders(pen: Pen, body: Body, extras: readonly Extra[]): void {
	const cape = extras.find((extra) => extra.kind === 'cape');
	const cloth = drape(body, { ease: 0.05 });
	const k = body.trunk;
	const clamp = (y: number, a: number) =>
		cloth.at(y * k, body.view + Math.max(-1.55, Math.min(1.55, a - body.view)));
	if (cape && Math.cos(body.view) > -0.2) {
		for (const side of [-1, 1]) {
			const arm = body.arms[side < 0 ? 0 : 1];
			const shoulder = body.at(arm[0]);
			const elbow = body.at(arm[1]);
			const out = body.radii.arm * 1.7 * shoulder.scale;
			const away = Math.sign(shoulder.x - body.at(body.neck).x) || side;
			const tip = {
				x: shoulder.x + (elbow.x - shoulder.x) * 0.62 + away * out,
				y: shoulder.y + (elbow.y - shoulder.y) * 0.62,
			};
			const flap = [
				clamp(1.09, side * 0.35),
				clamp(1.06, side * 0.9),
				{ x: shoulder.x + away * out * 0.7, y: shoulder.y - out * 0.75 },
				{ x: shoulder.x + away * out * 1.3, y: shoulder.y + out * 0.5 },
				tip,
				{ x: tip.x - away * out * 1.4, y: tip.y + out * 0.3 },
				clamp(0.74, side * 0.75),
				clamp(0.95, side * 0.12),
			];
			pen.form(smooth(flap, true, 4), cape.colour, { shade: 0.04 * cloth.px });
		}
		const clasp = cloth.seen(0.97 * k, 0);
		if (clasp) pen.form(disc(clasp, 0.022 * cloth.px, 14), '#cda43f', { weight: 0.6 });
	}
	const scarf = extras.find((extra) => extra.kind === 'scarf');
	if (scarf) drawScarf(pen, body, scarf.colour);
}

/** Two turns of cloth round the neck, and an end that hangs over the chest. */
function drawScarf(pen: Pen, body: Body, colour: string): void {
	const cloth = drape(body, { ease: 0.03 });
	const low = neckBand(body, -0.11, 0.03, 1.75);
	const high = neckBand(body, -0.03, 0.14, 1.5);
	const px = cloth.px;
	if (Math.cos(body.view) > 0) {
		const side = body.look.seed & 1 ? 1 : -1;
		const at = (y: number, a: number) =>
			cloth.at(y * body.trunk, body.view + Math.max(-1.5, Math.min(1.5, a * side - body.view)));
		const end = smooth(
			[
				at(0.96, 0.2),
				at(0.8, 0.16),
				at(0.62, 0.2),
				at(0.48, 0.18),
				at(0.46, 0.4),
				at(0.49, 0.62),
				at(0.64, 0.6),
				at(0.8, 0.58),
				at(0.96, 0.62),
			],
			true,
			3,
		);
		pen.form(end, colour, { shade: 0.02 * px });
		for (const a of [0.24, 0.34, 0.44, 0.54]) pen.line([at(0.475, a), at(0.42, a + 0.01)], 0.9);
		pen.fold(at(0.92, 0.4), at(0.66, 0.36), 0.012 * px, colour, 0.006 * px);
	}
	pen.form(soften(low.front), colour, { shade: 0.03 * px });
	pen.form(soften(high.front), lighten(colour, 0.02), { shade: 0.025 * px });
	for (const [band, share] of [
		[low, 0.4],
		[high, 0.62],
	] as const) {
		const count = band.front.length / 2;
		const mid = (index: number) => {
			const top = band.front[index]!;
			const bottom = band.front[2 * count - 1 - index]!;
			return { x: top.x + (bottom.x - top.x) * share, y: top.y + (bottom.y - top.y) * share };
		};
		pen.line(smooth([mid(2), mid(5), mid(8), mid(10)], false, 3), 0.55, 0.85);
	}
}
