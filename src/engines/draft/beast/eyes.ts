/** The eyes of an animal, with a lid and a brow for what it feels. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { lighten } from '../figure/colour.ts';
import { luminance, parseColour } from '../place/tint.ts';
import type { HeadAxes } from './face.ts';
import type { Mark } from './form.ts';

/** Those eyes that are seen: both from the front, one from the side, none from behind. */
export function eyeMarks(axes: HeadAxes): Mark[] {
	const { head, put, facing } = axes;
	const [f, y, s] = head.eye.at;
	const [rf, ry, rz] = head.skull;
	return [1, -1].flatMap((side) => {
		const front = facing([f / rf ** 2, (y / ry ** 2) * 0.4, (s * side) / rz ** 2]);
		if (front < 0.1) return [];
		const wide = Math.max(0.45, Math.min(1, front * 1.15));
		return eyeOf(axes, { at: put([f, y, s * side]), wide, inner: facing([0, 0, -side]) > 0 ? 1 : -1, side });
	});
}

interface EyeFacts {
	readonly at: Point;
	/** Half width over what it is straight on. */
	readonly wide: number;
	readonly inner: number;
	readonly side: number;
}

function eyeOf({ head, mien, put, coat }: HeadAxes, { at, wide, side }: EyeFacts): Mark[] {
	const r = head.eye.r * head.size;
	if (mien.eyes) {
		const dip = mien.eyes === 'arcs' ? r * 0.9 : -r * 0.5;
		const lid = [
			{ x: at.x - r * 1.2 * wide, y: at.y },
			{ x: at.x, y: at.y + dip },
			{ x: at.x + r * 1.2 * wide, y: at.y },
		];
		return [{ kind: 'line', colour: '', outline: smooth(lid, false, 4) }];
	}
	const tall = 1.2 * Math.min(1.1, 0.45 + mien.open * 0.6);
	const small = 0.85 + 0.15 * mien.pupil;
	const oval = (centre: Point, half: number, high: number) =>
		disc({ x: 0, y: 0 }, half, 18, high).map(({ x, y }) => ({ x: centre.x + x * wide, y: centre.y + y }));
	const isDark = luminance(parseColour(coat.colour)) < 90 && head.mask === undefined;
	const ring = isDark
		? [
				{
					kind: 'fill',
					colour: lighten(coat.colour, 0.2),
					outline: oval(at, r * 1.45, tall),
					edge: false,
				} as const,
			]
		: [];
	const marks: Mark[] = [
		...ring,
		{ kind: 'fill', colour: '#241c26', outline: oval(at, r * 1.12 * small, tall), edge: false },
		{
			kind: 'fill',
			colour: '#6d4630',
			outline: oval({ x: at.x, y: at.y - r * 0.42 }, r * 0.52 * small, tall * 0.7),
			edge: false,
			isThin: true,
		},
		{
			kind: 'glint',
			colour: '#ffffff',
			outline: oval({ x: at.x - r * 0.3, y: at.y + r * 0.42 }, r * 0.36, 1),
		},
	];
	if (Math.abs(mien.browIn - mien.browOut) < 0.025) return marks;
	const [f, y, s] = head.eye.at;
	const lift = (by: number) => head.eye.r * (1.75 + 7 * by);
	const brow = [
		put([f + 0.04, y + lift(mien.browIn), (s - head.eye.r * 1.2) * side]),
		put([f, y + lift(mien.browOut), (s + head.eye.r * 1.2) * side]),
	];
	return [...marks, { kind: 'line', colour: '', outline: brow }];
}
