/** Hats, glasses, ties, scarves, capes, aprons: what is worn over a figure. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import { sideOf } from './face.ts';
import type { Extra } from './garment.ts';
import type { HeadFrame } from './head-frame.ts';
import { hull } from './limb.ts';
import type { Pen } from './pen.ts';
import type { Body } from './skeleton.ts';
import { belting, drape } from './trunk.ts';

const HATS = new Set([
	'hat',
	'strawhat',
	'conical',
	'cap',
	'beanie',
	'tophat',
	'witchhat',
	'crown',
	'helmet',
	'hood',
	'headband',
	'beret',
	'goggles',
]);

/** Whatever is on the head, drawn last. */
export function drawHat(pen: Pen, head: HeadFrame, extras: readonly Extra[]): void {
	for (const extra of extras) if (HATS.has(extra.kind)) hat(pen, head, extra);
}

function hat(pen: Pen, head: HeadFrame, { kind, colour }: Extra): void {
	const turn = Math.sin(head.yaw);
	const c = -0.06 * turn;
	const at = (list: readonly (readonly [number, number])[]) => list.map(([x, y]) => head.flat(x + c, y));
	const form = (list: readonly (readonly [number, number])[], tint = colour, steps = 4) =>
		pen.form(smooth(at(list), true, steps), tint, { shade: head.size * 0.05 });
	const brim = (y: number, w: number, h: number, tint = colour) =>
		pen.form(
			Array.from({ length: 32 }, (_, i) =>
				head.flat(c + Math.cos((i / 32) * Math.PI * 2) * w, y + Math.sin((i / 32) * Math.PI * 2) * h),
			),
			tint,
			{ shade: head.size * 0.03 },
		);
	const band = (y: number, w: number, tall: number, tint: string) =>
		pen.form(
			smooth(
				at([
					[-w, y],
					[-w * 0.6, y + 0.06],
					[0, y + 0.085],
					[w * 0.6, y + 0.06],
					[w, y],
					[w * 0.98, y - tall],
					[w * 0.6, y - tall + 0.06],
					[0, y - tall + 0.085],
					[-w * 0.6, y - tall + 0.06],
					[-w * 0.98, y - tall],
				]),
				true,
				3,
			),
			tint,
			{ weight: 0.7 },
		);
	if (kind === 'hat' || kind === 'strawhat') {
		brim(-0.24, kind === 'hat' ? 0.62 : 0.78, kind === 'hat' ? 0.11 : 0.15);
		form([
			[-0.4, -0.25],
			[-0.39, -0.5],
			[-0.26, -0.68],
			[-0.06, -0.63],
			[0.06, -0.63],
			[0.26, -0.68],
			[0.39, -0.5],
			[0.4, -0.25],
			[0.2, -0.19],
			[0, -0.17],
			[-0.2, -0.19],
		]);
		band(-0.26, 0.405, 0.09, lighten(colour, kind === 'hat' ? -0.12 : -0.35));
	}
	if (kind === 'conical') {
		const cone = at([
			[-0.86, -0.1],
			[-0.4, -0.46],
			[0, -0.78],
			[0.4, -0.46],
			[0.86, -0.1],
			[0.45, 0.0],
			[0, 0.03],
			[-0.45, 0.0],
		]);
		pen.form(cone, colour, { shade: head.size * 0.07 });
		for (const x of [-0.55, -0.28, 0, 0.28, 0.55])
			pen.line(
				at([
					[x * 0.1, -0.72],
					[x, -0.06],
				]),
				0.35,
				0.6,
			);
		for (const y of [-0.55, -0.35, -0.16])
			pen.line(
				smooth(
					at([
						[-1.15 * (0.78 + y), y + 0.02],
						[0, y + 0.1],
						[1.15 * (0.78 + y), y + 0.02],
					]),
					false,
					4,
				),
				0.35,
				0.6,
			);
	}
	if (kind === 'cap') {
		form([
			[-0.42, -0.16],
			[-0.42, -0.4],
			[-0.25, -0.6],
			[0, -0.65],
			[0.25, -0.6],
			[0.42, -0.4],
			[0.42, -0.16],
			[0, -0.11],
		]);
		const front = head.solid(0, -0.15, 0.42);
		const mid = head.flat(c, -0.18);
		const dx = (front.x - mid.x) / head.size;
		const far = Math.max(0.2, Math.cos(head.yaw));
		if (Math.cos(head.yaw) > -0.3) {
			pen.form(
				smooth(
					[
						head.flat(c + dx - 0.36 * far - 0.02, -0.17),
						head.flat(c + dx * 1.55 - 0.22 * far, -0.06),
						head.flat(c + dx * 1.6 + 0.22 * far, -0.06),
						head.flat(c + dx + 0.36 * far + 0.02, -0.17),
						head.flat(c + dx * 0.9, -0.22),
					],
					true,
					4,
				),
				lighten(colour, -0.06),
				{ shade: head.size * 0.03 },
			);
		}
	}
	if (kind === 'beanie' || kind === 'beret') {
		const slouch = kind === 'beret' ? 0.16 : 0;
		form([
			[-0.42, -0.2],
			[-0.46 - slouch, -0.42],
			[-0.3 - slouch, -0.62],
			[0, -0.68],
			[0.3, -0.6],
			[0.42, -0.42],
			[0.42, -0.2],
			[0, -0.14],
		]);
		if (kind === 'beanie') band(-0.18, 0.43, 0.13, lighten(colour, -0.05));
	}
	if (kind === 'tophat') {
		brim(-0.3, 0.58, 0.09);
		form(
			[
				[-0.38, -0.3],
				[-0.37, -0.7],
				[-0.41, -0.98],
				[-0.2, -0.95],
				[0.2, -0.95],
				[0.41, -0.98],
				[0.37, -0.7],
				[0.38, -0.3],
				[0, -0.24],
			],
			colour,
			2,
		);
		band(-0.32, 0.39, 0.1, lighten(colour, 0.14));
	}
	if (kind === 'witchhat') {
		brim(-0.25, 0.78, 0.15);
		form([
			[-0.4, -0.27],
			[-0.27, -0.62],
			[-0.12, -0.95],
			[0.06, -1.2],
			[0.24, -1.24],
			[0.12, -1.06],
			[0.16, -0.8],
			[0.29, -0.55],
			[0.4, -0.27],
			[0, -0.2],
		]);
		band(-0.28, 0.405, 0.09, lighten(colour, 0.18));
	}
	if (kind === 'crown') {
		pen.form(
			at([
				[-0.33, -0.4],
				[-0.36, -0.64],
				[-0.2, -0.53],
				[-0.13, -0.72],
				[0, -0.55],
				[0.13, -0.72],
				[0.2, -0.53],
				[0.36, -0.64],
				[0.33, -0.4],
				[0.15, -0.35],
				[-0.15, -0.35],
			]),
			colour,
			{ shade: head.size * 0.03 },
		);
		pen.form(disc(head.flat(c, -0.45), head.size * 0.035, 12), '#c2334a', { weight: 0.5 });
	}
	if (kind === 'helmet') {
		form([
			[-0.44, 0.05],
			[-0.45, -0.3],
			[-0.28, -0.6],
			[0, -0.66],
			[0.28, -0.6],
			[0.45, -0.3],
			[0.44, 0.05],
			[0.36, 0.0],
			[0.3, -0.2],
			[0, -0.25],
			[-0.3, -0.2],
			[-0.36, 0.0],
		]);
		pen.line(
			at([
				[0, -0.66],
				[0, -0.26],
			]),
			0.8,
		);
	}
	if (kind === 'headband') band(-0.16, 0.42, 0.085, colour);
	if (kind === 'goggles') {
		band(-0.24, 0.42, 0.06, colour);
		for (const x of [-0.14, 0.14]) {
			if (head.depth(x, 0.3) > 0)
				pen.form(disc(head.solid(x, -0.24, 0.36), head.size * 0.11, 20), '#9fc6d4', {
					shade: head.size * 0.03,
				});
		}
	}
	if (kind === 'hood') {
		const face = Math.cos(head.yaw) > -0.2;
		const outer: (readonly [number, number])[] = [
			[-0.5, 0.62],
			[-0.54, 0.1],
			[-0.5, -0.36],
			[-0.28, -0.64],
			[0, -0.72],
			[0.28, -0.64],
			[0.5, -0.36],
			[0.54, 0.1],
			[0.5, 0.62],
		];
		const d = turn * 0.12;
		const inner: (readonly [number, number])[] = [
			[0.34 + d, 0.58],
			[0.37 + d, 0.1],
			[0.33 + d, -0.3],
			[0.16 + d, -0.47],
			[-0.16 + d, -0.47],
			[-0.33 + d, -0.3],
			[-0.37 + d, 0.1],
			[-0.34 + d, 0.58],
		];
		if (face)
			pen.form([...smooth(at(outer), false, 4), ...smooth(at(inner), false, 4)], colour, {
				shade: head.size * 0.06,
			});
		else form([...outer, [0, 0.7]]);
	}
}

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

function glasses(pen: Pen, head: HeadFrame, { kind, colour }: Extra, eyeLine: number): void {
	const dark = kind === 'sunglasses';
	const bridge: Point[] = [];
	for (const x of [-0.172, 0.172]) {
		if (head.depth(x, 0.165) < 0.02) continue;
		const ring = Array.from({ length: 22 }, (_, index) => {
			const a = (index / 22) * Math.PI * 2;
			return head.solid(
				x + Math.cos(a) * 0.128,
				eyeLine + 0.01 + Math.sin(a) * 0.118,
				0.215 - Math.abs(x + Math.cos(a) * 0.12) * 0.22,
			);
		});
		pen.canvas.fill(ring, dark ? colour : '#dfeef6', { opacity: dark ? 0.93 : 0.16, erasesInk: dark });
		const at = head.solid(x, eyeLine, 0.2);
		const r = head.size;
		pen.canvas.fill(
			[
				{ x: at.x - r * 0.06, y: at.y - r * 0.02 },
				{ x: at.x + r * 0.01, y: at.y - r * 0.08 },
				{ x: at.x + r * 0.035, y: at.y - r * 0.08 },
				{ x: at.x - r * 0.05, y: at.y + r * 0.01 },
			],
			'#ffffff',
			{ opacity: dark ? 0.4 : 0.55, erasesInk: false },
		);
		pen.canvas.ink(ring, Math.max(pen.weight * 0.9, head.size * 0.016), { closed: true });
		bridge.push(head.solid(x * 0.26, eyeLine - 0.01, 0.24));
		const outer = head.solid(x * 1.72, eyeLine - 0.01, 0.12);
		if (head.depth(x * 2, 0.0) > -0.3) pen.line([outer, head.solid(x * 2.1, eyeLine - 0.02, 0.0)], 0.9);
	}
	if (bridge.length === 2) pen.line([bridge[0]!, head.solid(0, eyeLine - 0.03, 0.25), bridge[1]!], 0.9);
}

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
		return put(s * 0.4, hem + Math.sin(index * 1.9) * 0.018, -0.1 - 0.14 * (1 - s * s) + swing);
	});
	const outline = [
		put(-0.17, top, -0.05),
		put(-0.26, top - 0.25 * k, -0.1),
		put(-0.34, body.hip.y, -0.12),
		...bottom,
		put(0.34, body.hip.y, -0.12),
		put(0.26, top - 0.25 * k, -0.1),
		put(0.17, top, -0.05),
		put(0, top + 0.04, -0.09),
	];
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

/** Things on the chest: scarf, tie, bows, apron, cape's shoulders, belts. */
export function drawChest(pen: Pen, body: Body, extras: readonly Extra[]): void {
	for (const extra of extras) {
		if (extra.kind === 'apron') apron(pen, body, extra.colour);
		if (extra.kind === 'belt')
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
	if (!scarf) return;
	const low = body.at(body.neck);
	const r = body.radii.neck * low.scale;
	const roll = smooth(
		[
			{ x: low.x - r * 1.75, y: low.y - r * 0.3 },
			{ x: low.x - r * 1.2, y: low.y + r * 0.75 },
			{ x: low.x, y: low.y + r * 1.1 },
			{ x: low.x + r * 1.2, y: low.y + r * 0.75 },
			{ x: low.x + r * 1.75, y: low.y - r * 0.3 },
			{ x: low.x + r * 1.25, y: low.y - r * 1.15 },
			{ x: low.x, y: low.y - r * 0.55 },
			{ x: low.x - r * 1.25, y: low.y - r * 1.15 },
		],
		true,
		4,
	);
	const hang = [clamp(0.92, 0.3), clamp(0.92, 0.75), clamp(0.4, 0.62), clamp(0.4, 0.2)];
	pen.form(hang, scarf.colour, { shade: r * 0.2 });
	pen.form(roll, scarf.colour, { shade: r * 0.4 });
	pen.line(
		[
			{ x: low.x - r * 0.9, y: low.y + r * 0.1 },
			{ x: low.x + r * 0.6, y: low.y + r * 0.4 },
		],
		0.6,
	);
}
