/** Noses, lips and beaks. */
import { pow } from '../../../base/power.ts';
import { disc, smooth } from '../canvas.ts';
import { lighten, mix } from '../figure/colour.ts';
import { contour } from './contour.ts';
import type { HeadAxes } from './face.ts';
import type { Head, Mark, Spot } from './form.ts';

/** Nose and lips. */
export function noseMarks(axes: HeadAxes): Mark[] {
	const { head, put, coat, facing } = axes;
	const marks: Mark[] = [];
	if (head.mouth) marks.push(...mouthMarks(axes, head.mouth));
	if (!head.nose || facing([1, 0.1, 0]) < -0.15) return marks;
	const { at, size, colour = '#2a2228' } = head.nose;
	const [wide, high] = size;
	if (head.nose.isSnout) return [...marks, ...snoutMarks(axes, head.nose)];
	const line = (list: readonly Spot[]) => smooth(list.map(put), true, 4);
	const [f, y] = at;
	marks.push({
		kind: 'fill',
		colour,
		weight: 0.6,
		outline: line([
			[f, y + high, wide * 0.6],
			[f - 0.03, y + high * 0.5, wide],
			[f, y - high * 0.5, wide * 0.5],
			[f + 0.02, y - high, 0],
			[f, y - high * 0.5, -wide * 0.5],
			[f - 0.03, y + high * 0.5, -wide],
			[f, y + high, -wide * 0.6],
		]),
	});
	const glint = put([f + 0.02, y + high * 0.5, wide * 0.2]);
	marks.push({
		kind: 'glint',
		colour: mix(coat.belly, '#ffffff', 0.7),
		outline: disc(glint, head.size * 0.018, 8),
	});
	if (facing([1, 0, 0]) > 0.4 && head.mouth)
		marks.push({
			kind: 'line',
			colour: '',
			outline: [put([f + 0.01, y - high, 0]), put(head.mouth.at)],
			weight: 0.6,
		});
	return marks;
}

/** A flat disc with two holes. */
function snoutMarks(
	{ put, coat, head }: HeadAxes,
	{ at, size, colour = '#c98078' }: NonNullable<Head['nose']>,
): Mark[] {
	const [f, y] = at;
	const ring = (grow: number) =>
		Array.from({ length: 16 }, (_, n) => {
			const turn = (n / 16) * Math.PI * 2;
			const side = Math.cos(turn) * size[0] * grow;
			return put([f - side * side * 0.6, y + Math.sin(turn) * size[1] * grow, side]);
		});
	const holes = [1, -1].map((side): Mark => {
		const hole = disc(put([f, y, size[0] * 0.38 * side]), head.size * 0.028, 10, 1.5);
		return { kind: 'fill', colour: lighten(colour, -0.24), outline: hole, edge: false };
	});
	return [{ kind: 'fill', colour: mix(coat.colour, colour, 0.6), outline: ring(1), weight: 0.8 }, ...holes];
}

function mouthMarks(
	{ put, facing, mien, head }: HeadAxes,
	{ at, back, out }: NonNullable<Head['mouth']>,
): Mark[] {
	const [f, y] = at;
	const lift = mien.curve * 0.05;
	const rise = (t: number) => (t > 0 ? lift * t * t - 0.035 * Math.sin(Math.min(1, t * 1.4) * Math.PI) : 0);
	const points = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1].map((t) => {
		const bow = Math.abs(t);
		const spot: Spot = [f - back * pow(bow, 1.6), y + rise(bow), out * Math.sin((t * Math.PI) / 2)];
		return { spot, isSeen: facing([0.25 + 0.9 * (1 - bow), 0, Math.sign(t) * bow]) > -0.05 };
	});
	const line = points.filter(({ isSeen }) => isSeen).map(({ spot }) => put(spot));
	if (line.length < 3) return [];
	if (mien.mouth <= 0.3) return [{ kind: 'line', colour: '', outline: smooth(line, false, 3), weight: 0.75 }];
	const drop = (0.07 + 0.07 * mien.mouth) * head.size;
	const low = line.map(({ x, y: high }, index) => ({
		x,
		y: high - drop * Math.sin(((index + 0.5) / line.length) * Math.PI),
	}));
	const middle = low[Math.floor(low.length / 2)]!;
	return [
		{ kind: 'fill', colour: '#6e2a33', outline: smooth([...line, ...low.reverse()], true, 2), weight: 0.7 },
		{
			kind: 'fill',
			colour: '#d9737c',
			outline: disc({ x: middle.x, y: middle.y + drop * 0.3 }, drop * 0.42, 12, 0.7),
			edge: false,
			isThin: true,
		},
	];
}

/** Both halves of a beak, the lower one dropped where it speaks. */
export function beakMarks(axes: HeadAxes): Mark[] {
	const { head, solid, shifted, put, facing, mien } = axes;
	const { length, deep, wide, colour } = head.beak!;
	const from = head.skull[0] * 0.72;
	const y = head.mouth?.at[1] ?? -0.05;
	const part = (drop: number, reach: number, thick: number) =>
		contour(
			[
				shifted([
					solid([from, y + drop, 0], [deep * 0.6, deep * thick, wide]),
					solid(
						[from + length * 0.5 * reach, y + drop * 0.7, 0],
						[deep * 0.4, deep * thick * 0.7, wide * 0.62],
					),
					solid([from + length * reach, y - deep * 0.35 + drop * 0.4, 0], [0.012, deep * 0.1, wide * 0.14]),
				]),
			],
			{ blend: 0, cells: 36 },
		);
	const open = mien.mouth > 0.3 ? deep * 0.9 : deep * 0.35;
	const lower: Mark = {
		kind: 'fill',
		colour: lighten(colour, -0.1),
		outline: part(-open, 0.8, 0.6),
		weight: 0.75,
	};
	const upper: Mark = {
		kind: 'fill',
		colour,
		outline: part(0, 1, 0.85),
		shade: head.size * 0.05,
		weight: 0.8,
	};
	const hole = [1, -1].filter((side) => facing([0.5, 0, side]) > 0.2);
	const nostrils = hole.map((side): Mark => {
		const at = put([from + length * 0.32, y + deep * 0.35, side * wide * 0.5]);
		return {
			kind: 'fill',
			colour: lighten(colour, -0.3),
			outline: disc(at, head.size * 0.02, 8, 0.7),
			edge: false,
		};
	});
	return [lower, upper, ...nostrils];
}
