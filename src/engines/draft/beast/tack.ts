/** What a ridden animal wears: saddle, girth and bridle. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import type { HeadAxes } from './face.ts';
import type { Mark, Spot } from './form.ts';
import type { Body } from './sketch.ts';
import { seen } from './view.ts';

const LEATHER = '#5a3b2a';
const CLOTH = '#7d3140';

/** The height of a horse's back, for which the saddle is cut. */
const HORSE_BACK = 0.63;

/** Saddle cloth, saddle and girth on the side that is seen. */
export function saddleMarks({ plan, view, posture }: Body): Mark[] {
	const side = view.sin > 0 ? -1 : 1;
	const rise = posture.rise + (plan.back ?? HORSE_BACK) - HORSE_BACK;
	const wide = Math.max(...posture.spine.map(({ half }) => half[2]));
	const put = ([f, y]: readonly [number, number]): Point => {
		// Over the back to the middle, down the flank to its widest.
		const out = Math.min(1, Math.max(0.1, (0.71 - y) / 0.1));
		return seen(view, [f, y + rise, side * wide * out * 0.96]);
	};
	const shape = (list: readonly (readonly [number, number])[]) => smooth(list.map(put), true, 4);
	const girth = (
		[
			[0.08, 0.62],
			[0.095, 0.5],
			[0.085, 0.37],
		] as const
	).map(put);
	return [
		{ kind: 'strap', colour: LEATHER, outline: girth, wide: 0.026 },
		{
			kind: 'fill',
			colour: CLOTH,
			shade: 0.02,
			weight: 0.8,
			outline: shape([
				[-0.17, 0.665],
				[0, 0.655],
				[0.15, 0.67],
				[0.17, 0.56],
				[0.14, 0.47],
				[-0.02, 0.45],
				[-0.16, 0.48],
			]),
		},
		{
			kind: 'fill',
			colour: LEATHER,
			shade: 0.014,
			weight: 0.8,
			outline: shape([
				...([
					[-0.15, 0.72],
					[-0.08, 0.67],
					[0.03, 0.665],
					[0.11, 0.7],
					[0.13, 0.64],
				] as const),
				...([
					[0.1, 0.56],
					[0, 0.53],
					[-0.1, 0.58],
					[-0.15, 0.65],
				] as const),
			]),
		},
	];
}

/** Straps about the head, and where the reins are tied. */
export function bridleMarks({ head, put, view }: HeadAxes): { marks: Mark[]; bit: Point } | undefined {
	if (!head.mouth) return undefined;
	const side = view.sin > 0 ? -1 : 1;
	const { at, back, out } = head.mouth;
	const [, high, wide] = head.skull;
	const bit = put([at[0] - back * 0.8, at[1], side * out]);
	const on = ([f, y, s]: Spot) => put([f, y, s * side]);
	const strap = (...points: Point[]): Mark => ({
		kind: 'strap',
		colour: LEATHER,
		outline: smooth(points, false, 4),
		wide: head.size * 0.05,
	});
	const marks = [
		strap(on([-0.16, high * 0.8, wide * 0.7]), on([0.26, -0.02, wide * 0.92]), bit),
		strap(on([0.56, 0.11, 0.05]), on([0.58, -0.04, 0.13]), on([0.54, -0.21, 0.04])),
		strap(
			on([0.06, high * 0.94, wide * 0.4]),
			on([-0.06, high * 0.3, wide]),
			on([-0.1, -high * 0.8, wide * 0.7]),
		),
		{ kind: 'fill', colour: '#c9ced6', outline: disc(bit, head.size * 0.045, 12), weight: 0.5 } as const,
	];
	return { marks, bit };
}
