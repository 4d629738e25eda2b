/** Ponytails, twin tails, braids and buns. */
import { disc, smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import type { HeadFrame } from './head-frame.ts';
import type { Look } from './look.ts';
import type { Pen } from './pen.ts';

interface Tail {
	readonly kind: 'tail' | 'braid' | 'bun';
	/** Root: degrees, height, distance beyond the skull. */
	readonly phi: number;
	readonly y: number;
	readonly length: number;
	readonly bulge: number;
	readonly size: number;
}

/** The tails, braids and buns of a look. */
export function tailsOf(look: Look): Tail[] {
	const { cut, length } = look.hair;
	const long = length === 'verylong' ? 2.3 : length === 'short' || length === 'bob' ? 0.55 : 1.25;
	const tail = (kind: Tail['kind'], phi: number, y: number, more: Partial<Tail> = {}): Tail => ({
		kind,
		phi,
		y,
		length: long,
		bulge: 0.2,
		size: 0.15,
		...more,
	});
	if (cut === 'ponytail') return [tail('tail', 180, -0.3, { bulge: 0.16, size: 0.17 })];
	if (cut === 'twintails')
		return [
			tail('tail', 100, -0.26, { bulge: 0.24, length: long * 1.15 }),
			tail('tail', -100, -0.26, { bulge: 0.24, length: long * 1.15 }),
		];
	if (cut === 'braid') return [tail('braid', look.seed & 1 ? 128 : -128, 0.22, { bulge: 0.1, length: 1.1 })];
	if (cut === 'braids')
		return [
			tail('braid', 108, 0.2, { bulge: 0.12, length: 0.95 }),
			tail('braid', -108, 0.2, { bulge: 0.12, length: 0.95 }),
		];
	if (cut === 'bun') return [tail('bun', 180, look.years > 50 ? -0.34 : -0.4, { size: 0.19 })];
	if (cut === 'buns') return [tail('bun', 62, -0.5, { size: 0.14 }), tail('bun', -62, -0.5, { size: 0.14 })];
	if (cut === 'topknot') return [tail('bun', 180, -0.64, { size: 0.13 })];
	return [];
}

function rootOf(tail: Tail): { x: number; z: number } {
	const phi = (tail.phi * Math.PI) / 180;
	const up = Math.min(1, Math.max(0, (-tail.y - 0.08) / 0.5));
	const round = Math.sqrt(1 - up * up);
	return { x: Math.sin(phi) * 0.4 * round, z: Math.cos(phi) * 0.42 * round - 0.06 };
}

/** How far towards us a tail is rooted. */
export function tailDepth(head: HeadFrame, tail: Tail): number {
	const { x, z } = rootOf(tail);
	return head.depth(x, z) - (tail.kind === 'bun' && tail.y < -0.45 ? 0.1 : 0);
}

/** Draws one tail, braid or bun. */
export function drawTail(pen: Pen, head: HeadFrame, look: Look, tail: Tail): void {
	const { x, z } = rootOf(tail);
	const screenX = x * Math.cos(head.yaw) + z * Math.sin(head.yaw);
	const out =
		Math.abs(screenX) < 0.1
			? look.seed & 1
				? 0.25
				: -0.25
			: Math.sign(screenX) * Math.min(1, Math.abs(screenX) / 0.3);
	const colour = look.hair.colour;
	const put = (dx: number, dy: number) => head.flat(screenX + dx, tail.y + dy);
	if (tail.kind === 'bun') {
		const lift = tail.y < -0.45 ? 0 : Math.abs(screenX) < 0.1 ? -0.18 : 0;
		const centre = head.flat(screenX * 1.12, tail.y + lift);
		pen.form(disc(centre, tail.size * head.size, 26, 0.92), colour, { shade: head.size * 0.05 });
		pen.line(disc(centre, tail.size * head.size * 0.62, 12).slice(1, 8), 0.5);
		return;
	}
	const bow = tail.bulge * out;
	const length = tail.length;
	if (tail.kind === 'braid') {
		const links = 7;
		for (let index = 0; index < links; index++) {
			const t = (index + 0.5) / links;
			const wide = 0.085 * (1 - t * 0.45);
			const tall = (length / links) * 0.66;
			const at = (dx: number, dy: number) => put(bow * Math.sin(t * Math.PI) + dx, t * length + dy);
			pen.form(
				smooth([at(0, -tall), at(wide, -tall * 0.1), at(0, tall), at(-wide, -tall * 0.1)], true, 3),
				colour,
				{ shade: head.size * 0.02, weight: 0.7 },
			);
		}
		pen.form(
			[
				put(-0.03, length),
				put(0.03, length),
				put(0.045, length + 0.14),
				put(0, length + 0.18),
				put(-0.045, length + 0.14),
			],
			colour,
			{ weight: 0.7 },
		);
		return;
	}
	const path = [0, 0.12, 0.35, 0.62, 0.85, 1];
	const widths = [0.05, 0.13, 0.15, 0.125, 0.07, 0];
	const scale = tail.size / 0.15;
	const middle = (t: number) => bow * (Math.sin(Math.min(1, t * 1.25) * Math.PI * 0.62) * 1.15);
	const rise = (t: number) => (t < 0.2 ? -0.06 * Math.sin((t / 0.2) * Math.PI) : 0);
	const left = path.map((t, i) => put(middle(t) - widths[i]! * scale, t * length + rise(t)));
	const right = path.map((t, i) => put(middle(t) + widths[i]! * scale, t * length + rise(t))).reverse();
	const outline = smooth([...left, ...right.slice(1)], true, 5);
	pen.form(outline, colour, { shade: head.size * 0.05 });
	for (const offset of [-0.5, 0.05, 0.5]) {
		const line = path.slice(1, 5).map((t, i) => put(middle(t) + widths[i + 1]! * offset * scale, t * length));
		pen.line(smooth(line, false, 4), 0.45);
	}
	pen.form(disc(put(0, 0.01), head.size * 0.055, 16, 0.9), lighten('#b8475a', 0), { weight: 0.6 });
}
