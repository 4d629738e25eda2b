/** The head of an animal under any turn: skull and muzzle, ears, horns, beak, and what it feels. */
import type { Point } from '../../../base/geometry.ts';
import { contour, openFrom, runs } from './contour.ts';
import { earMarks } from './ears.ts';
import { eyeMarks } from './eyes.ts';
import type { Coat, Head, Mark, Mien, Spot } from './form.ts';
import { lockMarks, ruffMarks } from './mane.ts';
import { beakMarks, noseMarks } from './snout.ts';
import { nearness, rowOf, type Solid, seen, type Turned, turned } from './view.ts';

/** A head's own axes on the picture. */
export interface HeadAxes {
	readonly head: Head;
	readonly view: Turned;
	/** Where a spot of the head, in head sizes, is seen. */
	readonly put: (spot: Spot) => Point;
	/** A solid of the head as one of the body. */
	readonly solid: (at: Spot, half: readonly [number, number, number]) => Solid;
	/** How much a direction faces us: 1 straight, -1 away. */
	readonly facing: (direction: Spot) => number;
	readonly shifted: (solids: readonly Solid[]) => ReturnType<typeof rowOf>;
	readonly coat: Coat;
	readonly mien: Mien;
	readonly isDipped: boolean;
}

export interface HeadFacts {
	readonly head: Head;
	readonly at: Point;
	readonly tilt: number;
	readonly yaw: number;
	readonly coat: Coat;
	readonly mien: Mien;
	readonly isDipped: boolean;
}

export function headAxes({ head, at, tilt, yaw, coat, mien, isDipped }: HeadFacts): HeadAxes {
	const view = turned(yaw, 0);
	const angle = (tilt * Math.PI) / 180;
	const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
	const tipped = ([f, y, s]: Spot): Spot => [f * cos + y * sin, y * cos - f * sin, s];
	const grown = (spot: Spot): Spot => {
		const [f, y, s] = tipped(spot);
		return [f * head.size, y * head.size, s * head.size];
	};
	const put = (spot: Spot): Point => {
		const { x, y } = seen(view, grown(spot));
		return { x: at.x + x, y: at.y + y };
	};
	const solid = (spot: Spot, half: readonly [number, number, number]): Solid => ({
		at: grown(spot),
		half: [half[0] * head.size, half[1] * head.size, half[2] * head.size],
	});
	const facing = (direction: Spot) => {
		const [f, y, s] = tipped(direction);
		return nearness(view, [f, y, s]) / (Math.sqrt(f * f + y * y + s * s) || 1);
	};
	const shifted = (solids: readonly Solid[]) =>
		rowOf(view, solids).map((oval) => ({ ...oval, x: oval.x + at.x, y: oval.y + at.y }));
	return { head, view, put, solid, facing, shifted, coat, mien, isDipped };
}

/** All of a head, back to front. */
export function headMarks(
	axes: HeadAxes,
	skull: readonly Point[],
	isNeck: (point: Point) => boolean,
): Mark[] {
	const { head, facing } = axes;
	const behind: Mark[] = [];
	const before: Mark[] = [];
	for (const each of earMarks(axes)) (each.isBehind ? behind : before).push(...each.marks);
	const spikes = (head.spikes ?? []).flatMap((spike) => spikeMarks(axes, spike));
	for (const each of spikes) (each.isBehind ? behind : before).push(...each.marks);
	const isAway = facing([1, 0, 0]) < -0.25;
	const muzzle = head.beak ? beakMarks(axes) : noseMarks(axes);
	const ruff = head.ruff ? ruffMarks(axes, head.ruff) : [];
	if (isAway)
		return [...behind, ...(head.beak ? muzzle : []), ...skullMarks(axes, skull, isNeck), ...ruff, ...before];
	return [
		...ruff,
		...behind,
		...skullMarks(axes, skull, isNeck),
		...muzzle,
		...eyeMarks(axes),
		...lockMarks(axes),
		...before,
	];
}

/** Skull, muzzle and cheeks in one outline. */
export function skullRows({ head, solid, shifted }: HeadAxes) {
	const skull = shifted([solid([0, 0, 0], head.skull)]);
	const muzzle = shifted(muzzleSolids(head, solid));
	const cheeks = [1, -1].flatMap((side) =>
		(head.cheeks ?? []).map(([f, y, s, r]) => shifted([solid([f, y, s * side], [r, r, r])])),
	);
	return [skull, ...(muzzle.length > 0 ? [muzzle] : []), ...cheeks];
}

function muzzleSolids(head: Head, solid: HeadAxes['solid']): Solid[] {
	return head.muzzle.map(([f, y, ry, rz]) => solid([f, y, 0], [Math.min(ry, rz), ry, rz]));
}

/** The outline of skull, muzzle and cheeks. */
export function skullOf(axes: HeadAxes): Point[] {
	return contour(skullRows(axes), { blend: axes.head.size * 0.2 });
}

function skullMarks(axes: HeadAxes, whole: readonly Point[], isNeck: (point: Point) => boolean): Mark[] {
	const { head, coat, shifted, solid, facing } = axes;
	const colour = head.mask === 'all' ? coat.belly : coat.colour;
	const edge = head.mask === 'all' ? true : runs(whole, (point) => !isNeck(point));
	const marks: Mark[] = [
		{ kind: 'fill', colour, outline: whole, shade: head.size * 0.11, edge, isThin: edge !== true },
	];
	if (facing([1, 0, 0]) < -0.25 || !head.mask) return marks;
	const pale = (rows: readonly (readonly Solid[])[], colour = coat.belly) => {
		const outline = contour(rows.map(shifted), { blend: head.size * 0.12, cells: 32 });
		if (outline.length > 3)
			marks.push({ kind: 'fill', colour, outline, edge: false, isThin: true, clip: whole });
	};
	const muzzle = muzzleSolids(head, solid);
	if (head.mask === 'nose') pale([muzzle.slice(-1)]);
	if (head.mask === 'muzzle' || head.mask === 'face') pale([lowered(muzzle, head.size)]);
	if (head.mask === 'face')
		for (const side of [1, -1]) {
			if (facing([0.75, 0, side]) < 0) continue;
			pale([
				(head.cheeks ?? []).map(([f, y, s, r]) => solid([f + 0.06, y - r * 0.3, s * side], [r, r * 0.85, r])),
			]);
		}
	if (head.mask === 'eyes' || head.mask === 'discs')
		for (const side of [1, -1]) {
			const [f, y, s] = head.eye.at;
			if (facing([0.75, 0, side]) < 0) continue;
			const isDark = head.mask === 'eyes';
			const r = head.eye.r * (isDark ? 2.1 : 1.8);
			const drop = isDark ? r * 0.3 : r * 0.2;
			pale(
				[[solid([f * 0.9, y - drop, s * side], [r, r * (isDark ? 1.35 : 1.15), r])]],
				isDark ? coat.dark : coat.belly,
			);
		}
	return marks;
}

function lowered(solids: readonly Solid[], size: number): Solid[] {
	return solids.map(({ at, half }) => ({
		at: [at[0], at[1] - size * 0.03, at[2]],
		half: [half[0] * 0.96, half[1] * 0.9, half[2] * 0.96],
	}));
}

function spikeMarks(
	axes: HeadAxes,
	{ joints, colour, isPaired, isBefore }: NonNullable<Head['spikes']>[number],
): { marks: Mark[]; isBehind: boolean }[] {
	const { solid, shifted, facing, head, coat, put } = axes;
	const isOwn = colour === 'coat';
	return (isPaired ? [1, -1] : [1]).map((side) => {
		const row = joints.map(([f, y, s, r]) => solid([f, y, s * side], [r, r, r]));
		const drawn = contour([shifted(row)], { blend: 0, cells: 48 });
		const outline = isOwn ? drawn.map(({ x, y }) => ({ x, y: Math.max(0.015, y) })) : drawn;
		const [f, , s] = joints[0]!;
		// What grows out of the face has no line at its root.
		const top = put([f, joints[0]![1], s * side]).y - joints[0]![3] * head.size * 0.4;
		const edge = isOwn ? [openFrom(outline, top)] : true;
		const mark: Mark = {
			kind: 'fill',
			colour: isOwn ? coat.colour : colour,
			outline,
			shade: head.size * (isOwn ? 0.07 : 0.03),
			weight: isOwn ? 1 : 0.8,
			edge,
			isThin: isOwn,
		};
		return { marks: [mark], isBehind: !isBefore && facing([f, 0, s * side * 1.6]) < 0.05 };
	});
}
