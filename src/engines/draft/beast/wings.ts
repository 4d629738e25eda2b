/** Wings: folded along a bird's body, a penguin's flippers, a dragon's sails. */
import { smooth } from '../canvas.ts';
import { lighten } from '../figure/colour.ts';
import { contour } from './contour.ts';
import type { Mark, Spot } from './form.ts';
import type { Body, Layer } from './sketch.ts';
import { rowOf, type Solid, seen } from './view.ts';

export function wingMarks(body: Body): Layer[] {
	const { wing } = body.plan;
	if (!wing) return [];
	return ([1, -1] as const).map((side) => {
		const near = -side * body.view.sin * 0.45 + (wing === 'spread' ? -0.06 : -0.06 * body.view.cos);
		const marks =
			wing === 'spread'
				? sail(body, side)
				: wing === 'flipper'
					? flipper(body, side)
					: body.isFlying
						? beating(body, side)
						: folded(body, side);
		return { near, marks };
	});
}

/** Middle and half sizes of the trunk. */
function trunkOf({ posture }: Body): {
	f: number;
	y: number;
	high: number;
	wide: number;
	from: number;
	to: number;
} {
	const { spine } = posture;
	const high = Math.max(...spine.map(({ half }) => half[1]));
	const wide = Math.max(...spine.map(({ half }) => half[2]));
	const main = spine.find(({ half }) => half[1] === high)!;
	return { f: main.at[0], y: main.at[1], high, wide, from: spine[0]!.at[0], to: spine.at(-1)!.at[0] };
}

function folded(body: Body, side: 1 | -1): Mark[] {
	const { view, coat } = body;
	const { f, y, high, wide, from, to } = trunkOf(body);
	const long = to - from;
	const row: Solid[] = [
		{
			at: [to - long * 0.12, y + high * 0.3, side * wide * 0.8],
			half: [high * 0.4, high * 0.42, wide * 0.28],
		},
		{
			at: [f - long * 0.12, y + high * 0.04, side * wide * 0.92],
			half: [high * 0.4, high * 0.5, wide * 0.2],
		},
		{
			at: [from - long * 0.12, y - high * 0.22, side * wide * 0.5],
			half: [high * 0.16, high * 0.16, wide * 0.1],
		},
		{ at: [from - long * 0.42, y - high * 0.36, side * wide * 0.2], half: [0.02, 0.02, 0.02] },
	];
	const outline = contour([rowOf(view, row)], { blend: 0 });
	const colour = lighten(coat.colour, -0.055);
	const feather = (drop: number): Mark => ({
		kind: 'line',
		colour: '',
		weight: 0.5,
		outline: [
			seen(view, [to - long * 0.3, y + high * (0.1 - drop), side * wide]),
			seen(view, [f - long * 0.2, y - high * (0.04 + drop), side * wide]),
			seen(view, [from - long * 0.1, y - high * (0.2 + drop * 0.6), side * wide * 0.6]),
		],
	});
	const isBroad = side * view.sin < -0.4;
	return [
		{ kind: 'fill', colour, outline, shade: high * 0.18 },
		...(isBroad ? [feather(0.02), feather(0.2)] : []),
	];
}

function flipper(body: Body, side: 1 | -1): Mark[] {
	const { view, coat } = body;
	const { f, y, high, wide } = trunkOf(body);
	const row: Solid[] = [
		{ at: [f + 0.01, y + high * 0.62, side * wide * 0.82], half: [0.07, 0.07, 0.05] },
		{ at: [f - 0.01, y + high * 0.05, side * wide * 1.2], half: [0.075, 0.09, 0.04] },
		{ at: [f - 0.05, y - high * 0.5, side * wide * 1.42], half: [0.04, 0.05, 0.03] },
	];
	return [
		{ kind: 'fill', colour: coat.colour, outline: contour([rowOf(view, row)], { blend: 0 }), shade: 0.03 },
	];
}

/** Fingers with skin between them. */
function sail(body: Body, side: 1 | -1): Mark[] {
	const { view, coat } = body;
	const { y, high, wide, to } = trunkOf(body);
	const root: Spot = [to - 0.12, y + high * 0.6, side * wide * 0.5];
	const at = (back: number, up: number, out: number): Spot => [
		root[0] - back,
		root[1] + up,
		root[2] + side * out,
	];
	const wrist = at(0.08, 0.42, 0.3);
	const tips = [at(0.5, 0.58, 0.62), at(0.68, 0.26, 0.56), at(0.66, 0.0, 0.42), at(0.48, -0.12, 0.16)];
	const points = [root, wrist, tips[0]!];
	const hem: Spot[] = [];
	tips.forEach((tip, index) => {
		hem.push(tip);
		const next = tips[index + 1];
		if (!next) return;
		hem.push([(tip[0] + next[0]) / 2 + 0.1, (tip[1] + next[1]) / 2 + 0.04, ((tip[2] + next[2]) / 2) * 0.86]);
	});
	const outline = [...points.slice(0, 2), ...hem].map((spot) => seen(view, spot));
	const bones = tips.map(
		(tip): Mark => ({
			kind: 'line',
			colour: '',
			weight: 0.9,
			outline: smooth(
				[
					seen(view, wrist),
					seen(view, [(wrist[0] + tip[0]) / 2, (wrist[1] + tip[1]) / 2 + 0.03, (wrist[2] + tip[2]) / 2]),
					seen(view, tip),
				],
				false,
				4,
			),
		}),
	);
	return [
		{ kind: 'fill', colour: lighten(coat.colour, side * view.sin > 0 ? -0.12 : -0.04), outline, shade: 0.05 },
		...bones,
	];
}

/** A bird's wing in the air, its long feathers apart at the tip. */
function beating(body: Body, side: 1 | -1): Mark[] {
	const { view, coat } = body;
	const { f, y, high, wide } = trunkOf(body);
	const at = (ahead: number, up: number, out: number): Spot => [
		f + ahead,
		y + high * 0.5 + up,
		side * (wide * 0.5 + out),
	];
	const rim = [at(0.16, 0, 0), at(0.24, 0.26, 0.22), at(0.1, 0.56, 0.5)];
	const tips = [
		[-0.06, 0.84, 0.78],
		[-0.24, 0.74, 0.76],
		[-0.38, 0.58, 0.7],
		[-0.44, 0.42, 0.6],
		[-0.44, 0.26, 0.46],
		[-0.4, 0.12, 0.3],
	] as const;
	const hem = tips.flatMap(([ahead, up, out], index): Spot[] => {
		const next = tips[index + 1];
		if (!next) return [at(ahead, up, out)];
		const notch = at((ahead + next[0]) / 2 + 0.05, (up + next[1]) / 2 - 0.02, ((out + next[2]) / 2) * 0.92);
		return [at(ahead, up, out), notch];
	});
	const outline = smooth(
		[...rim, ...hem, at(-0.22, -0.02, 0)].map((spot) => seen(view, spot)),
		true,
		3,
	);
	const quills = tips.slice(1, 5).map(
		([ahead, up, out]): Mark => ({
			kind: 'line',
			colour: '',
			weight: 0.45,
			outline: [
				seen(view, at(ahead * 0.45 + 0.03, up * 0.62, out * 0.62)),
				seen(view, at(ahead * 0.9, up * 0.94, out * 0.96)),
			],
		}),
	);
	const isFar = side * view.sin > 0;
	return [
		{ kind: 'fill', colour: lighten(coat.colour, isFar ? -0.1 : -0.03), outline, shade: 0.05 },
		...quills,
	];
}
