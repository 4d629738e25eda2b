/** A scarf about an animal's neck: a band across it, and its end on the breast. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import type { Mark } from './form.ts';
import type { Body } from './sketch.ts';
import { ovalOf, type Solid, seen } from './view.ts';

/** The scarf's marks, in its colour. */
export function scarfMarks(body: Body, colour: string): Mark[] {
	const { view, posture } = body;
	const neck = neckOf(body);
	const oval = ovalOf(view, neck.at, neck.half);
	const head = seen(view, posture.head);
	const [dx, dy] = [head.x - oval.x, head.y - oval.y];
	const far = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
	const up = { x: dx / far, y: dy / far };
	const across = { x: up.y, y: -up.x };
	const half = 1.12 * Math.sqrt((across.x * oval.rx) ** 2 + (across.y * oval.ry) ** 2);
	const high = Math.max(0.3 * half, 0.02);
	const at = (a: number, b: number): Point => ({
		x: oval.x + across.x * a * half + up.x * b * high,
		y: oval.y + across.y * a * half + up.y * b * high,
	});
	const band = smooth(
		[
			at(-1, 0.6),
			at(0, 0.35),
			at(1, 0.6),
			at(1.08, 0),
			at(0.9, -0.8),
			at(0, -1.05),
			at(-0.9, -0.8),
			at(-1.08, 0),
		],
		true,
		4,
	);
	const side = view.sin >= 0 ? 0.45 : -0.45;
	const knot = at(side * Math.sign(across.x || 1), -0.5);
	const long = half * 1.15;
	const end = [
		{ x: knot.x - half * 0.18, y: knot.y },
		{ x: knot.x + half * 0.18, y: knot.y },
		{ x: knot.x + half * 0.3, y: knot.y - long },
		{ x: knot.x - half * 0.12, y: knot.y - long * 1.05 },
	];
	const mark = (outline: readonly Point[]): Mark => ({
		kind: 'fill',
		colour,
		outline,
		shade: 0.02,
		weight: 0.8,
	});
	return [mark(end), mark(band)];
}

/** The neck's middle; of who has none, what is between trunk and head. */
function neckOf({ posture, plan }: Body): Solid {
	const { neck, spine, head } = posture;
	const own = neck[Math.floor(neck.length / 2)];
	if (own) return own;
	const root = spine.at(-1);
	const r = plan.head.size * 0.42;
	const at = root ? ([0, 1, 2] as const).map((axis) => (root.at[axis] + head[axis]) / 2) : head;
	return { at: [at[0]!, at[1]!, at[2]!], half: [r, r, r] };
}
