/** What a page template is, and short ways to write one: tiers of columns, stacks, leaning gutters, insets. */

/** A column of a tier: its relative width, and the relative heights where several panels stand above each other. */
export interface Column {
	readonly width: number;
	readonly stack: readonly number[];
	/** How far the gutter behind it goes onwards for each step up; negative = back. */
	readonly lean: number;
}

export interface Tier {
	readonly height: number;
	readonly columns: readonly Column[];
	/** How far the gutter below it falls for each step onwards; negative = it rises. */
	readonly tilt: number;
}

/** A panel that stands upon another: its place in fractions of that one, as read from left to right. */
export interface Inset {
	/** Counted among the cells of the tiers, from 0. */
	readonly host: number;
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
}

/** The manner of a page, so that two neighbours differ and loud pages stay rare. */
export type Manner = 'plain' | 'slanted' | 'bleeding' | 'inset' | 'open';

export interface Template {
	readonly name: string;
	readonly tiers: readonly Tier[];
	readonly insets: readonly Inset[];
	/** Cells that run on to the edge of the canvas wherever they touch the live area's edge. */
	readonly bleeding: readonly number[];
	/** Cells without a border. */
	readonly borderless: readonly number[];
	/** How many panels it holds, insets among them. */
	readonly count: number;
	/** grid: cells of one size that may stay empty at the end. */
	readonly isGrid: boolean;
	/** Whether automatic layout may pick it; the others are for writers who name them. */
	readonly isAuto: boolean;
	/** Laid over two facing pages. */
	readonly isSpread: boolean;
	/** How many gutters wide the white between columns is: strips side by side must not be read across. */
	readonly apart: number;
	readonly manner: Manner;
	/** Panels in each tier ("1-2-2"), to tell whether two pages look alike. */
	readonly shape: string;
}

/** A tier of a height; a bare number is a plain column's width. */
export function tier(height: number, ...columns: readonly (number | Column)[]): Tier {
	return {
		height,
		tilt: 0,
		columns: columns.map((column) =>
			typeof column === 'number' ? { width: column, stack: [1], lean: 0 } : column,
		),
	};
}

/** The same tier with a gutter below that falls (or rises) across the page. */
export function tilted(tilt: number, base: Tier): Tier {
	return { ...base, tilt };
}

/** Panels above each other in one column. */
export function stack(width: number, ...heights: readonly number[]): Column {
	return { width, stack: heights, lean: 0 };
}

/** A column with a leaning gutter behind it. */
export function leaning(width: number, lean: number): Column {
	return { width, stack: [1], lean };
}

export interface Trait {
	readonly isGrid?: boolean;
	readonly isAuto?: boolean;
	readonly isSpread?: boolean;
	readonly apart?: number;
	readonly insets?: readonly Inset[];
	readonly bleeding?: readonly number[];
	readonly borderless?: readonly number[];
}

export function template(name: string, tiers: readonly Tier[], trait: Trait = {}): Template {
	const counts = tiers.map((row) => row.columns.map((column) => column.stack.length));
	const { insets = [], bleeding = [], borderless = [] } = trait;
	return {
		name,
		tiers,
		insets,
		bleeding,
		borderless,
		count: counts.flat().reduce((sum, count) => sum + count, 0) + insets.length,
		isGrid: trait.isGrid ?? false,
		isAuto: trait.isAuto ?? true,
		isSpread: trait.isSpread ?? false,
		apart: trait.apart ?? 1,
		manner: mannerOf(tiers, { insets, bleeding, borderless }),
		shape: counts.map((row) => (row.some((n) => n > 1) ? row.join('+') : row.length)).join('-'),
	};
}

function mannerOf(
	tiers: readonly Tier[],
	trait: Pick<Template, 'insets' | 'bleeding' | 'borderless'>,
): Manner {
	if (trait.insets.length > 0) return 'inset';
	if (isSlanted(tiers)) return 'slanted';
	if (trait.bleeding.length > 0) return 'bleeding';
	return trait.borderless.length > 0 ? 'open' : 'plain';
}

function isSlanted(tiers: readonly Tier[]): boolean {
	return tiers.some(({ tilt, columns }) => tilt !== 0 || columns.some(({ lean }) => lean !== 0));
}

/** Cells of one size, columns before rows in the name. */
export function grid(columns: number, rows: number): Template {
	const row = tier(1, ...Array.from({ length: columns }, () => 1));
	return template(
		`grid-${columns}x${rows}`,
		Array.from({ length: rows }, () => row),
		{ isGrid: true, isAuto: false },
	);
}
