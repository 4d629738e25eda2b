/** What is on the head. */
import { disc, smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import type { Extra } from './garment.ts';
import type { HeadFrame } from './head-frame.ts';
import type { Pen } from './pen.ts';

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
		const tube = at([
			[-0.385, -0.3],
			[-0.375, -0.6],
			[-0.41, -0.96],
		]);
		const lid = Array.from({ length: 13 }, (_, i) =>
			head.flat(c - Math.cos((i / 12) * Math.PI) * 0.41, -0.96 - Math.sin((i / 12) * Math.PI) * 0.05),
		);
		const right = at([
			[0.375, -0.6],
			[0.385, -0.3],
			[0.2, -0.25],
			[0, -0.235],
			[-0.2, -0.25],
		]);
		pen.form([...smooth(tube, false, 4), ...lid, ...smooth([lid.at(-1)!, ...right], false, 4)], colour, {
			shade: head.size * 0.05,
		});
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
	if (kind === 'hood') hood(pen, head, colour);
}

/** A hood over the head: its dark inside was drawn behind; here the rim that frames the face, or all of it from behind. */
function hood(pen: Pen, head: HeadFrame, colour: string): void {
	const turn = Math.sin(head.yaw);
	const c = -0.06 * turn;
	const put = ([x, y]: readonly [number, number]) => head.flat(x + c, y);
	const outer: readonly (readonly [number, number])[] = [
		[-0.5, 0.66],
		[-0.53, 0.36],
		[-0.535, 0.02],
		[-0.47, -0.36],
		[-0.27, -0.6],
		[0, -0.67],
		[0.27, -0.6],
		[0.47, -0.36],
		[0.535, 0.02],
		[0.53, 0.36],
		[0.5, 0.66],
	];
	const rim = smooth(outer.map(put), false, 4);
	if (Math.cos(head.yaw) < -0.2) {
		pen.form([...rim, put([0.3, 0.74]), put([-0.3, 0.74])], colour, { shade: head.size * 0.07 });
		pen.line(smooth([put([0, -0.66]), put([0.02, -0.1]), put([0, 0.5])], false, 3), 0.5);
		return;
	}
	const d = turn * 0.13;
	const narrow = 0.6 + 0.4 * Math.cos(head.yaw);
	const inner: readonly (readonly [number, number])[] = [
		[0.27 * narrow + d, 0.68],
		[0.38 * narrow + d, 0.34],
		[0.41 * narrow + d, 0.02],
		[0.36 * narrow + d, -0.26],
		[0.2 * narrow + d, -0.44],
		[d, -0.49],
		[-0.2 * narrow + d, -0.44],
		[-0.36 * narrow + d, -0.26],
		[-0.41 * narrow + d, 0.02],
		[-0.38 * narrow + d, 0.34],
		[-0.27 * narrow + d, 0.68],
	];
	const edge = smooth(inner.map(put), false, 4);
	pen.form([...rim, ...edge], colour, { shade: head.size * 0.06, outline: [rim, edge] });
	const fold = (x: number, y: number, to: readonly [number, number]) =>
		pen.fold(put([x, y]), put(to), head.size * 0.02, colour, head.size * 0.015);
	fold(-0.46, 0.5, [-0.45, 0.1]);
	fold(0.47, 0.44, [0.46, 0.04]);
	fold(-0.1, -0.62, [-0.3, -0.42]);
}

/** The dark inside of a worn hood, behind hair and face. */
export function drawHoodInside(pen: Pen, head: HeadFrame, extras: readonly Extra[]): void {
	const worn = extras.find(({ kind }) => kind === 'hood');
	if (!worn || Math.cos(head.yaw) < -0.2) return;
	const c = -0.06 * Math.sin(head.yaw);
	const ring = Array.from({ length: 28 }, (_, i) => {
		const a = (i / 28) * Math.PI * 2;
		return head.flat(c + Math.cos(a) * 0.5, 0.02 + Math.sin(a) * 0.62);
	});
	pen.form(ring, lighten(worn.colour, -0.14), { shade: 0 });
}
