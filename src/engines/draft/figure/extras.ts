/** Glasses, ties, aprons, straps: what is worn over a figure. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import { belting, drape } from './drape.ts';
import { sideOf } from './face.ts';
import type { Extra } from './garment.ts';
import type { HeadFrame } from './head-frame.ts';
import type { Pen } from './pen.ts';
import type { Body } from './skeleton.ts';

/** Glasses and patches, over the face and under the fringe. */
export function drawEyewear(pen: Pen, head: HeadFrame, extras: readonly Extra[], eyeLine: number): void {
	if (sideOf(head.yaw) === 'back') return;
	for (const { kind, colour } of extras) {
		if (kind === 'glasses' || kind === 'sunglasses') glasses(pen, head, { kind, colour }, eyeLine);
		if (kind === 'eyepatch') {
			const x = 0.172;
			if (head.depth(x, 0.165) < 0.03) continue;
			const r = head.size * 0.115;
			pen.form(smooth(disc(head.solid(x, eyeLine, 0.18), r, 14), true, 2), colour, { shade: r * 0.2 });
			pen.canvas.ink(
				[
					head.solid(-0.3, -0.2, 0.1),
					head.solid(0, -0.08, 0.22),
					head.solid(x, eyeLine - 0.08, 0.18),
					head.solid(0.36, 0.02, 0),
				],
				pen.weight * 1.2,
				{},
			);
		}
	}
}

const LENS_X = 0.172;

function glasses(pen: Pen, head: HeadFrame, extra: Extra, eyeLine: number): void {
	if (sideOf(head.yaw) === 'profile') {
		sideGlasses(pen, head, extra, eyeLine);
		return;
	}
	const bridge: Point[] = [];
	for (const x of [-LENS_X, LENS_X]) {
		if (head.depth(x, 0.165) < 0.02) continue;
		const ring = Array.from({ length: 30 }, (_, index) => {
			const a = (index / 30) * Math.PI * 2;
			return head.solid(
				x + Math.cos(a) * 0.128,
				eyeLine + 0.01 + Math.sin(a) * 0.118,
				0.215 - Math.abs(x + Math.cos(a) * 0.12) * 0.22,
			);
		});
		lens(pen, head, extra, { ring, at: head.solid(x, eyeLine, 0.2) });
		bridge.push(head.solid(x * 0.26, eyeLine - 0.01, 0.24));
		const outer = head.solid(x * 1.72, eyeLine - 0.01, 0.12);
		if (head.depth(x * 2, 0.0) > -0.3) pen.line([outer, head.solid(x * 2.1, eyeLine - 0.02, 0.0)], 0.9);
	}
	if (bridge.length === 2) pen.line([bridge[0]!, head.solid(0, eyeLine - 0.03, 0.25), bridge[1]!], 0.9);
}

/** One lens before the eye, and its temple back to the ear. */
function sideGlasses(pen: Pen, head: HeadFrame, extra: Extra, eyeLine: number): void {
	const turn = Math.sign(head.yaw) || 1;
	const put = (x: number, y: number) => head.flat(turn * x, y);
	const ring = Array.from({ length: 30 }, (_, index) => {
		const a = (index / 30) * Math.PI * 2;
		return put(0.285 + Math.cos(a) * 0.062, eyeLine + 0.01 + Math.sin(a) * 0.118);
	});
	lens(pen, head, extra, { ring, at: put(0.285, eyeLine) });
	pen.line([put(0.225, eyeLine - 0.015), put(0.08, eyeLine - 0.01), put(-0.03, eyeLine + 0.005)], 1);
	pen.line([put(0.345, eyeLine - 0.02), put(0.365, eyeLine - 0.012)], 0.9);
}

interface LensFacts {
	readonly ring: readonly Point[];
	readonly at: Point;
}

function lens(pen: Pen, head: HeadFrame, { kind, colour }: Extra, { ring, at }: LensFacts): void {
	const dark = kind === 'sunglasses';
	const r = head.size;
	pen.canvas.fill(ring, dark ? colour : '#dfeef6', { opacity: dark ? 0.93 : 0.16, erasesInk: dark });
	const glint = [
		{ x: at.x - r * 0.05, y: at.y - r * 0.02 },
		{ x: at.x + r * 0.005, y: at.y - r * 0.08 },
		{ x: at.x + r * 0.03, y: at.y - r * 0.08 },
		{ x: at.x - r * 0.04, y: at.y + r * 0.01 },
	];
	pen.canvas.fill(glint, '#ffffff', { opacity: dark ? 0.4 : 0.55, erasesInk: false });
	pen.canvas.ink(ring, Math.max(pen.weight * 0.9, head.size * 0.016), { closed: true });
}

/** Things on the chest: scarf, tie, bows, apron, cape's shoulders, belts. */
export function drawChest(pen: Pen, body: Body, extras: readonly Extra[]): void {
	for (const extra of extras) {
		if (extra.kind === 'apron') apron(pen, body, extra.colour);
		if (extra.kind === 'belt' && body.look.outfit.uppers.at(-1)?.collar !== 'cross')
			belting(pen, body, drape(body, { ease: (body.look.outfit.uppers.at(-1)?.ease ?? 0.01) + 0.006 }), {
				colour: extra.colour,
				y: 0.26 * body.trunk,
				wide: 0.02,
				buckle: true,
			});
		if (extra.kind === 'tie' || extra.kind === 'bowtie' || extra.kind === 'ribbon')
			neckwear(pen, body, extra);
		if (extra.kind === 'backpack') straps(pen, body, extra.colour);
	}
}

function neckwear(pen: Pen, body: Body, { kind, colour }: Extra): void {
	const cloth = drape(body, { ease: 0.022 });
	const k = body.trunk;
	const knot = cloth.seen((kind === 'ribbon' ? 0.77 : 0.95) * k, 0);
	if (!knot || Math.cos(body.view) < 0.1) return;
	const r = 0.02 * cloth.px * (body.height / 1.7);
	const squeeze = Math.max(0.4, Math.cos(body.view));
	const put = (x: number, y: number): Point => ({ x: knot.x + x * r * squeeze, y: knot.y + y * r });
	if (kind === 'tie') {
		const end = cloth.seen(0.42 * k, 0) ?? knot;
		pen.form(
			[
				put(-0.7, 0.3),
				put(0.7, 0.3),
				{ x: end.x + r * 1.15, y: end.y - r },
				{ x: end.x, y: end.y + r * 0.6 },
				{ x: end.x - r * 1.15, y: end.y - r },
			],
			colour,
			{ weight: 0.65, shade: r * 0.4 },
		);
		pen.form([put(-0.9, -0.7), put(0.9, -0.7), put(0.6, 0.6), put(-0.6, 0.6)], colour, { weight: 0.65 });
		return;
	}
	const big = kind === 'ribbon' ? 1.35 : 1;
	if (kind === 'ribbon') {
		for (const side of [-1, 1])
			pen.form(
				[put(side * 0.2, 0.2), put(side * 1.1 * big, 3.4), put(side * 2 * big, 3), put(side * 0.9, 0.2)],
				colour,
				{ weight: 0.65 },
			);
	}
	for (const side of [-1, 1]) {
		pen.form(
			smooth(
				[
					put(0, 0),
					put(side * 1.5 * big, -1.2),
					put(side * 2.4 * big, -0.9),
					put(side * 2.3 * big, 0.9),
					put(side * 1.4 * big, 1.1),
				],
				true,
				3,
			),
			colour,
			{ weight: 0.65, shade: r * 0.3 },
		);
	}
	pen.form(disc(put(0, 0), r * 0.62 * big, 12), lighten(colour, -0.05), { weight: 0.6 });
}

function apron(pen: Pen, body: Body, colour: string): void {
	if (Math.cos(body.view) < 0) return;
	const cloth = drape(body, { ease: 0.03, hem: 0.4, flare: 1.2 });
	const k = body.trunk;
	const clamp = (y: number, a: number) =>
		cloth.at(y, body.view + Math.max(-1.5, Math.min(1.5, a - body.view)));
	const low = -0.42 * body.leg;
	pen.form(
		[
			clamp(0.84 * k, -0.55),
			clamp(0.84 * k, 0.55),
			clamp(0.36 * k, 0.72),
			clamp(0.28 * k, 1.25),
			clamp(low, 1.1),
			clamp(low - 0.02, 0),
			clamp(low, -1.1),
			clamp(0.28 * k, -1.25),
			clamp(0.36 * k, -0.72),
		],
		colour,
		{ shade: 0.03 * cloth.px },
	);
	for (const side of [-1, 1])
		pen.canvas.ink([clamp(0.84 * k, side * 0.5), clamp(1.04 * k, side * 0.75)], 0.022 * cloth.px, {
			colour: lighten(colour, -0.04),
			taper: 'none',
		});
	pen.line(cloth.front(0.33 * k, 8), 0.8);
	pen.line([clamp(0.06 * k, -0.6), clamp(-0.1, -0.55), clamp(-0.1, 0.55), clamp(0.06 * k, 0.6)], 0.55);
}

function straps(pen: Pen, body: Body, colour: string): void {
	if (Math.cos(body.view) < 0) return;
	const cloth = drape(body, { ease: 0.03 });
	const k = body.trunk;
	for (const side of [-1, 1]) {
		const path = [
			[1.0, 0.95],
			[0.86, 0.8],
			[0.66, 0.85],
			[0.5, 1.2],
		]
			.map(([y, a]) => cloth.seen(y! * k, a! * side))
			.filter((point) => point !== undefined);
		if (path.length > 2) pen.canvas.ink(smooth(path, false, 4), 0.035 * cloth.px, { colour, taper: 'none' });
	}
}
