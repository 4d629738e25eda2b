/** What a coat shows: paler bellies, stripes, spots, patches, on the surface of the trunk, so that they turn with it. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import { lighten } from '../figure/colour.ts';
import { contour } from './contour.ts';
import type { Mark } from './form.ts';
import type { Body } from './sketch.ts';
import { nearness, rowOf, type Solid, seen } from './view.ts';

/** Paler bellies, chests and fronts. */
export function paleMarks({ plan, posture, view, trunk, coat }: Body): Mark[] {
	if (!plan.pale || (plan.pale !== 'belly' && view.cos < -0.12)) return [];
	const clip = trunk;
	const at = (solids: readonly Solid[], move: (solid: Solid) => Solid) => {
		const outline = contour([rowOf(view, solids.map(move))], { blend: 0, cells: 32 });
		return outline.length > 3
			? [{ kind: 'fill', colour: coat.belly, outline, edge: false, isThin: true, clip } as const]
			: [];
	};
	if (plan.pale === 'belly')
		return at(posture.spine, ({ at: [f, y, s], half: [a, b, c] }) => ({
			at: [f + 0.02, y - b * 0.95, s],
			half: [a * 0.75, b * 0.42, c * 0.8],
		}));
	const chest = [...posture.spine.slice(-1), ...posture.neck];
	if (plan.pale === 'front')
		return at([...posture.spine, ...posture.neck], ({ at: [f, y, s], half: [a, b, c] }) => ({
			at: [f + c * 0.5, y - b * 0.12, s],
			half: [a * 0.7, b * 0.82, c * 0.72],
		}));
	return at(chest, ({ at: [f, y, s], half: [a, b, c] }) => ({
		at: [f + a * 0.62, y - b * 0.35, s],
		half: [a * 0.5, b * 0.62, c * 0.56],
	}));
}

/** A point on the trunk: along the spine 0…1, degrees from the top towards the animal's left. */
function surface(
	{ posture }: Body,
	along: number,
	degrees: number,
): { spot: Solid['at']; normal: Solid['at'] } {
	const row = [...posture.spine, ...posture.neck.slice(1)];
	const place = Math.max(0, Math.min(0.999, along)) * (row.length - 1);
	const index = Math.floor(place);
	const [a, b, t] = [row[index]!, row[index + 1] ?? row[index]!, place - index];
	const mixed = (p: number, q: number) => p + (q - p) * t;
	const angle = (degrees * Math.PI) / 180;
	const [up, out] = [Math.cos(angle), Math.sin(angle)];
	// Across the spine, which rises where the animal sits or rears.
	const course = (place: number, axis: 0 | 1) =>
		(row[place + 1] ?? row[place]!).at[axis] - (row[place - 1] ?? row[place]!).at[axis];
	const next = Math.min(row.length - 1, index + 1);
	const [df, dy] = [
		mixed(course(index, 0), course(next, 0)),
		mixed(course(index, 1), course(next, 1)) * 0.75,
	];
	const long = Math.sqrt(df * df + dy * dy);
	const [rise, level] = long > 1e-6 ? [-dy / long, df / long] : [0, 1];
	const high = mixed(a.half[1], b.half[1]) * up;
	return {
		spot: [
			mixed(a.at[0], b.at[0]) + high * rise,
			mixed(a.at[1], b.at[1]) + high * level,
			mixed(a.half[2], b.half[2]) * out,
		],
		normal: [up * rise, up * level, out],
	};
}

/** Whether a place on the trunk faces us. */
function isSeen({ view }: Body, normal: Solid['at']): boolean {
	return nearness(view, normal) > -0.12;
}

type Mapped = (along: number, degrees: number) => Point | undefined;

/** Stripes, spots and patches, over the legs where they grow out of the trunk. */
export function patternMarks(body: Body): Mark[] {
	const { plan, coat, trunk } = body;
	if (!plan.marks) return [];
	const at: Mapped = (along, degrees) => {
		const { spot, normal } = surface(body, along, degrees);
		return isSeen(body, normal) ? seen(body.view, spot) : undefined;
	};
	const shape = (list: readonly (readonly [number, number])[], colour: string): Mark[] => {
		const points = list.map(([along, degrees]) => at(along, degrees)).filter((point) => point !== undefined);
		if (points.length < 3) return [];
		const outline = smooth(points, true, 3);
		return [{ kind: 'fill', colour, outline, edge: false, isThin: true, clip: trunk }];
	};
	const blob = (along: number, degrees: number, wide: number, high: number, colour: string) =>
		shape(
			[0, 1, 2, 3, 4, 5, 6].map((n): [number, number] => {
				const turn = (n / 7) * Math.PI * 2;
				const far = 0.82 + 0.3 * Math.sin(n * 2.3 + along * 20 + degrees);
				return [along + Math.cos(turn) * wide * far, degrees + Math.sin(turn) * high * far];
			}),
			colour,
		);
	const sides = [1, -1] as const;
	if (plan.marks === 'stripes' || plan.marks === 'bars') {
		const isZebra = plan.marks === 'stripes';
		const count = isZebra ? 13 : 9;
		return Array.from({ length: count }, (_, n) => (n + 0.5) / count).flatMap((along, n) =>
			sides.flatMap((side) => {
				const deep = isZebra ? 138 : 88 + 24 * (n % 2);
				const wide = isZebra ? 0.017 : 0.016;
				const lean = (degrees: number) => along + (degrees / 1500) * (along < 0.4 ? -1.4 : 0.6);
				const band = [0, deep * 0.45, deep * 0.8, deep];
				const edge = (sign: number) =>
					band.map((by, k): [number, number] => [lean(by) + sign * wide * [1, 0.95, 0.6, 0][k]!, by * side]);
				return shape([...edge(-1), ...edge(1).slice(0, 3).reverse()], coat.dark);
			}),
		);
	}
	const spots: Mark[] = [];
	const list = PATTERNS[plan.marks]!;
	for (const side of sides)
		for (const [along, degrees, wide, high] of list.spots)
			spots.push(...blob(along, degrees * side, wide, high, list.isPale ? coat.belly : coat.dark));
	if (plan.marks === 'rosettes')
		for (const side of sides)
			for (const [along, degrees, wide, high] of list.spots)
				spots.push(...blob(along, degrees * side, wide * 0.5, high * 0.5, lighten(coat.colour, -0.08)));
	return spots;
}

type Dot = readonly [along: number, degrees: number, wide: number, high: number];

function rows(columns: number, lines: readonly number[], wide: number, high: number): Dot[] {
	return lines.flatMap((degrees, line) =>
		Array.from(
			{ length: columns },
			(_, n): Dot => [
				(n + 0.35 + (line % 2) * 0.5) / columns,
				degrees + 6 * Math.sin(n * 2.7 + line),
				wide,
				high,
			],
		),
	);
}

const PATTERNS: Readonly<Record<string, { spots: readonly Dot[]; isPale?: boolean }>> = {
	spots: { spots: rows(7, [24, 46], 0.014, 5), isPale: true },
	patches: {
		spots: [
			[0.08, 40, 0.09, 44],
			[0.36, 74, 0.11, 34],
			[0.62, 34, 0.08, 34],
			[0.82, 80, 0.06, 26],
		],
	},
	net: { spots: rows(10, [22, 58, 94, 126], 0.04, 15) },
	rosettes: { spots: rows(11, [14, 40, 66, 92], 0.024, 9) },
};
