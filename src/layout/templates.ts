/** The library of page templates: tiers from top to bottom, columns in reading direction, stacks beside tall panels. */

/** A column of a tier: its relative width, and the relative heights where several panels stand above each other. */
export interface Column {
	readonly width: number;
	readonly stack: readonly number[];
}

export interface Tier {
	readonly height: number;
	readonly columns: readonly Column[];
}

export interface Template {
	readonly name: string;
	readonly tiers: readonly Tier[];
	/** How many panels it holds. */
	readonly count: number;
	/** grid: cells of one size that may stay empty at the end. */
	readonly isGrid: boolean;
	/** Whether automatic layout may pick it; the others are for writers who name them. */
	readonly isAuto: boolean;
	/** Panels in each tier ("1-2-2"), to tell whether two pages look alike. */
	readonly shape: string;
}

/** A tier of a height; a bare number is a plain column's width. */
function tier(height: number, ...columns: readonly (number | Column)[]): Tier {
	return {
		height,
		columns: columns.map((column) => (typeof column === 'number' ? { width: column, stack: [1] } : column)),
	};
}

/** Panels above each other in one column. */
function stack(width: number, ...heights: readonly number[]): Column {
	return { width, stack: heights };
}

interface Trait {
	readonly isGrid?: boolean;
	readonly isAuto?: boolean;
}

function template(name: string, tiers: readonly Tier[], trait: Trait = {}): Template {
	const counts = tiers.map((row) => row.columns.map((column) => column.stack.length));
	return {
		name,
		tiers,
		count: counts.flat().reduce((sum, count) => sum + count, 0),
		isGrid: trait.isGrid ?? false,
		isAuto: trait.isAuto ?? true,
		shape: counts.map((row) => (row.some((n) => n > 1) ? row.join('+') : row.length)).join('-'),
	};
}

function grid(columns: number, rows: number): Template {
	const row = tier(1, ...Array.from({ length: columns }, () => 1));
	return template(
		`grid-${columns}x${rows}`,
		Array.from({ length: rows }, () => row),
		{ isGrid: true, isAuto: false },
	);
}

const byHand: Trait = { isAuto: false };

/** Every template, by count; the order never matters to which one is picked. */
export const templates: readonly Template[] = [
	template('splash', [tier(1, 1)]),

	template('two-tiers', [tier(1, 1), tier(1, 1)]),
	template('wide-over-big', [tier(2, 1), tier(3, 1)]),
	template('big-over-wide', [tier(3, 1), tier(2, 1)]),
	template('pair', [tier(1, 1, 1)]),

	template('three-tiers', [tier(1, 1), tier(1.15, 1), tier(1, 1)]),
	template('strip-big-strip', [tier(1, 1), tier(2.2, 1), tier(1, 1)]),
	template('big-over-pair', [tier(3, 1), tier(2, 4, 5)]),
	template('pair-over-big', [tier(2, 5, 4), tier(3, 1)]),
	template('tall-beside-two', [tier(1, 4, stack(3, 4, 5))]),
	template('two-beside-tall', [tier(1, stack(3, 5, 4), 4)]),

	template('yonkoma', [tier(1, 1), tier(1, 1), tier(1, 1), tier(1, 1)], { isGrid: true, isAuto: false }),
	template('quarters', [tier(5, 4, 5), tier(5, 5, 4)]),
	template('wide-pair-wide', [tier(5, 1), tier(4, 5, 4), tier(5, 1)]),
	template('pair-wide-wide', [tier(4, 4, 5), tier(4, 1), tier(5, 1)]),
	template('wide-wide-pair', [tier(5, 1), tier(4, 1), tier(4, 5, 4)]),
	template('big-over-three', [tier(5, 1), tier(3, 1, 1, 1)]),
	template('three-over-big', [tier(3, 1, 1, 1), tier(5, 1)]),
	template('wide-over-tall-and-two', [tier(4, 1), tier(6, 5, stack(4, 4, 5))]),
	template('two-and-tall-over-wide', [tier(6, stack(4, 5, 4), 5), tier(4, 1)]),
	template('narrow-and-big-over-pair', [tier(5, 2, 5), tier(4, 5, 4)]),
	template('pair-over-big-and-narrow', [tier(4, 4, 5), tier(5, 5, 2)]),
	template('tall-beside-three', [tier(1, 5, stack(4, 1, 1.2, 1))]),

	template('wide-pair-pair', [tier(5, 1), tier(4, 4, 5), tier(4, 3, 2)]),
	template('pair-wide-pair', [tier(4, 5, 4), tier(5, 1), tier(4, 2, 3)]),
	template('pair-pair-wide', [tier(4, 4, 5), tier(4, 3, 2), tier(5, 1)]),
	template('big-and-four', [tier(6, 1), tier(4, 5, 4), tier(4, 4, 5)]),
	template('four-and-big', [tier(4, 4, 5), tier(4, 5, 4), tier(6, 1)]),
	template('pair-over-three', [tier(5, 5, 4), tier(4, 1, 1.1, 1)]),
	template('three-over-pair', [tier(4, 1, 1.1, 1), tier(5, 4, 5)]),
	template('narrow-and-big-over-three', [tier(5, 2, 5), tier(3.6, 1, 1.1, 1)]),
	template('big-and-narrow-over-three', [tier(5, 5, 2), tier(3.6, 1.1, 1, 1)]),
	template('three-over-narrow-and-big', [tier(3.6, 1, 1, 1.1), tier(5, 2, 5)]),
	template('three-over-big-and-narrow', [tier(3.6, 1, 1.1, 1), tier(5, 5, 2)]),
	template('wide-three-wide', [tier(4, 1), tier(3.4, 1, 1.2, 1), tier(5, 1)]),
	template('wide-tall-and-two-wide', [tier(3, 1), tier(6, stack(4, 4, 5), 5), tier(3.4, 1)]),
	template('two-and-tall-over-pair', [tier(6, stack(4, 5, 4), 5), tier(4, 5, 4)]),
	template('pair-over-tall-and-two', [tier(4, 4, 5), tier(6, 5, stack(4, 4, 5))]),

	template('three-pairs', [tier(4, 4, 5), tier(4, 3, 2), tier(4, 4, 5)]),
	template('narrow-and-big-pair-pair', [tier(5, 2, 5), tier(4, 5, 4), tier(4, 4, 5)]),
	template('pair-pair-big-and-narrow', [tier(4, 5, 4), tier(4, 4, 5), tier(5, 5, 2)]),
	template('wide-pair-three', [tier(5, 1), tier(4, 5, 4), tier(3.4, 1, 1.1, 1)]),
	template('three-pair-wide', [tier(3.4, 1, 1.1, 1), tier(4, 4, 5), tier(5, 1)]),
	template('wide-three-pair', [tier(5, 1), tier(3.4, 1, 1.2, 1), tier(4, 5, 4)]),
	template('pair-three-wide', [tier(4, 4, 5), tier(3.4, 1, 1.2, 1), tier(5, 1)]),
	template('pair-wide-three', [tier(4, 5, 4), tier(5, 1), tier(3.4, 1, 1, 1.1)]),
	template('three-wide-pair', [tier(3.4, 1.1, 1, 1), tier(5, 1), tier(4, 4, 5)]),
	template('pair-tall-and-two-wide', [tier(4, 5, 4), tier(6, stack(4, 5, 4), 5), tier(4, 1)]),
	template('wide-tall-and-two-pair', [tier(3.6, 1), tier(6, 5, stack(4, 4, 5)), tier(4, 4, 5)]),
	template('four-tiers-wide-first', [tier(4, 1), tier(3.4, 5, 4), tier(3.4, 1), tier(3.4, 4, 5)]),
	template('four-tiers-wide-last', [tier(3.4, 5, 4), tier(3.4, 1), tier(3.4, 4, 5), tier(4, 1)]),

	template('pair-three-pair', [tier(4, 5, 4), tier(3.6, 1, 1.2, 1), tier(4, 4, 5)]),
	template('three-wide-three', [tier(3.4, 1.1, 1, 1), tier(5, 1), tier(3.4, 1, 1, 1.1)]),
	template('pair-pair-three', [tier(4, 5, 4), tier(4, 2, 3), tier(3.6, 1, 1.2, 1)]),
	template('wide-and-three-pairs', [tier(4, 1), tier(3.4, 4, 5), tier(3.4, 3, 2), tier(3.4, 4, 5)]),
	template('three-tall-and-two-wide', [tier(3.4, 1, 1.1, 1), tier(6, 5, stack(4, 5, 4)), tier(4, 1)]),

	template('four-pairs', [tier(1, 4, 5), tier(1, 5, 4), tier(1, 4, 5), tier(1, 3, 2)], byHand),
	template('three-pair-three', [tier(4, 1, 1.1, 1), tier(4.4, 4, 5), tier(4, 1.1, 1, 1)], byHand),
	template(
		'wide-three-pair-pair',
		[tier(4, 1), tier(3, 1, 1.1, 1), tier(3.4, 4, 5), tier(3.4, 3, 2)],
		byHand,
	),
	template('nine-uneven', [tier(4, 4, 5), tier(3.4, 1, 1.2, 1), tier(3.4, 5, 4), tier(3.4, 3, 2)], byHand),

	grid(2, 2),
	grid(3, 1),
	grid(2, 3),
	grid(3, 2),
	grid(3, 3),
	grid(4, 4),
];

const byName = new Map(templates.map((each) => [each.name, each]));

/** The template of that name, if there is one. */
export function findTemplate(name: string): Template | undefined {
	return byName.get(name);
}

/** Every name that `layout:` may hold besides `auto`. */
export const templateNames: readonly string[] = [...byName.keys()];
