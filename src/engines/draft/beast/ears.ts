/** Ears, each a leaf on the skull that turns with it. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import { lighten, mix } from '../figure/colour.ts';
import type { HeadAxes } from './face.ts';
import type { Ear, Mark, Spot } from './form.ts';

/** Ears that stick out to the sides are as high as they are wide. */
const SIDEWAYS: Spot = [-0.35, 0.9, 0];

export interface EarMarks {
	readonly marks: readonly Mark[];
	readonly isBehind: boolean;
}

/** Both ears of each kind. */
export function earMarks(axes: HeadAxes): EarMarks[] {
	return axes.head.ears.flatMap((ear) => [earOf(axes, ear, 1), earOf(axes, ear, -1)]);
}

function earOf({ put, facing, coat, head, view, isDipped }: HeadAxes, ear: Ear, side: 1 | -1): EarMarks {
	const { root, tip, wide, belly, isHanging = false } = ear;
	// Standing ears open forwards and outwards, hanging ones lie along the cheek.
	const isSideways = Math.abs(tip[2]) > Math.abs(tip[1]);
	const across = isSideways
		? SIDEWAYS
		: seenBroad(isHanging ? [0.85, 0.1, 0.35 * side] : [-0.62, 0, 0.78 * side], view);
	// The skull falls away to the side, and the root of the ear with it.
	const fall = isHanging || isSideways ? 0 : 1.1;
	const at = (t: number, w: number): Spot => [
		root[0] + tip[0] * t + across[0] * w,
		root[1] + tip[1] * t + across[1] * w - (1 - t) * Math.max(0, w) * fall,
		(root[2] + tip[2] * t) * side + across[2] * w,
	];
	const leaf = (grow: number, from: number): Point[] =>
		smooth(
			[
				at(from, -wide * 0.72 * grow),
				at(from + (belly - from) * 0.55, -wide * 0.98 * grow),
				at(belly, -wide * grow),
				at(belly + (1 - belly) * 0.6, -wide * 0.55 * grow),
				at(1 - (1 - grow) * 0.5, 0),
				at(belly + (1 - belly) * 0.6, wide * 0.55 * grow),
				at(belly, wide * grow),
				at(from + (belly - from) * 0.55, wide * 0.98 * grow),
				at(from, wide * 0.72 * grow),
			].map(put),
			true,
			3,
		);
	const outline = leaf(1, 0);
	const isNear = facing([root[0], 0, root[2] * side]) > 0.05;
	const fur = isDipped ? coat.dark : coat.colour;
	const colour = isNear ? fur : lighten(fur, -0.05);
	const rim = outline.slice(0, 25);
	const marks: Mark[] = [
		{
			kind: 'fill',
			colour: isHanging ? lighten(colour, -0.05) : colour,
			outline,
			shade: head.size * 0.06,
			edge: [rim],
		},
	];
	if (!isHanging && facing([0.78, 0, 0.62 * side]) > 0.25)
		marks.push({
			kind: 'fill',
			colour: isDipped ? lighten(fur, 0.06) : mix(coat.belly, '#c98a86', 0.45),
			outline: leaf(0.6, 0.12),
			edge: false,
			isThin: true,
		});
	return { marks, isBehind: !isHanging ? !isNear : facing([0.3, 0, side]) < -0.05 };
}

/** An ear has some thickness: on edge it is no hair. */
function seenBroad([f, y, s]: Spot, { sin, cos }: HeadAxes['view']): Spot {
	const wide = f * sin + s * cos;
	const least = 0.5;
	if (Math.abs(wide) >= least) return [f, y, s];
	const more = (wide < 0 ? -least : least) - wide;
	return [f + more * sin, y, s + more * cos];
}
