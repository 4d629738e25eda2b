/**
 * Several things and nobody: a picture of them as a still life, in a row, in the numbers and the order that the words
 * give, on, under and above each other. Sizes are told, not measured: beside an elephant a cup would not be seen.
 */
import { pow } from '../../../base/power.ts';
import type { ThingFound } from '../thing/find.ts';
import type { Thing } from '../thing/outline.ts';
import { type Relation, relationsOf } from '../thing/relation.ts';
import { halfWidth, thingOf, topOf } from '../thing/thing.ts';
import { isNature, type ThingName } from '../thing/things.ts';
import { wordsOf } from './match.ts';

/** One thing to draw: where its foot is, how high it is, in frame pixels. */
export interface Placed {
	readonly name: ThingName;
	readonly thing: Thing;
	readonly foot: { readonly x: number; readonly y: number };
	readonly high: number;
	readonly facing: 1 | -1;
	/** It hangs, flies or stands on another. */
	readonly isAbove: boolean;
}

interface Group {
	readonly name: ThingName;
	readonly thing: Thing;
	readonly count: number;
	/** Height against that of the tallest. */
	share: number;
	/** What stands on it, hovers over it or lies in it. */
	readonly upon: { readonly group: Group; readonly how: Relation }[];
	/** What is under it, between its legs. */
	readonly below: Group[];
}

/** What has room beneath. */
const LEGGED: ReadonlySet<ThingName> = new Set<ThingName>([
	'table',
	'bench',
	'chair',
	'bed',
	'piano',
	'stool',
	'hammock',
	'trampoline',
]);

const GRID = 3;
const LEAST_SHARE = 0.34;

/** Most of a kind that a frame shows. */
export const MOST_ALIKE = 8;

/** Places everything in a frame of that size, far things first. */
export function arrange(
	words: string,
	found: readonly ThingFound[],
	width: number,
	height: number,
): Placed[] {
	const columns = columnsOf(words, found);
	const wides = columns.map(wideOf);
	const total = wides.reduce((sum, wide) => sum + wide, 0) + 0.16 * (columns.length - 1);
	const tall = Math.max(...columns.map(tallOf));
	const unit = Math.min((width * 0.86) / total, (height * 0.66) / tall, height * 0.5);
	const placed: Placed[] = [];
	let left = (width - total * unit) / 2;
	columns.forEach((group, index) => {
		const wide = wides[index]! * unit;
		const facing = columns.length > 1 && index < (columns.length - 1) / 2 ? -1 : 1;
		const level = levelOf(group, height, LANDED.test(words));
		placeGroup(placed, group, { x: left + wide / 2, y: level.y, unit, facing, isAbove: level.isAbove });
		left += wide + 0.16 * unit;
	});
	return lowered(placed, height);
}

/** What would leave the frame at its top is let down with all that is under it. */
function lowered(placed: readonly Placed[], height: number): Placed[] {
	const top = Math.min(...placed.map(({ foot, high }) => foot.y - high));
	const by = Math.max(0, height * 0.04 - top);
	return placed.map((each) => ({ ...each, foot: { x: each.foot.x, y: each.foot.y + by } }));
}

/** Groups from left to right; what stands on another is in that other's column. */
function columnsOf(words: string, found: readonly ThingFound[]): Group[] {
	const groups = found.map(groupOf);
	const largest = Math.max(...groups.map(({ thing }) => sizeOf(thing)));
	for (const group of groups) {
		const size = Math.max(LEAST_SHARE, pow(sizeOf(group.thing) / largest, 0.4));
		group.share = size / Math.max(1, halfWidth(group.thing));
	}
	const columns: Group[] = [groups[0]!];
	for (const [index, how] of relationsOf(wordsOf(words), found).entries())
		join(columns, groups[index]!, groups[index + 1]!, how);
	return columns;
}

/** Metres: a rug is as large as it is wide. */
function sizeOf(thing: Thing): number {
	return thing.high * Math.max(1, halfWidth(thing));
}

function groupOf({ name, colour, count }: ThingFound): Group {
	const most = Math.min(MOST_ALIKE, count);
	return { name, thing: thingOf(name, colour), count: most, share: 1, upon: [], below: [] };
}

/** Puts the later of two groups where the words between them say. */
function join(columns: Group[], first: Group, later: Group, how: Relation): void {
	const at = columns.indexOf(first);
	if (how === 'bearing' && LEGGED.has(first.name) && at >= 0) first.upon.push({ group: later, how: 'on' });
	else if (at < 0 && how === 'beside' && bearerOf(columns, first))
		bearerOf(columns, first)!.upon.push({ group: later, how: 'on' });
	else if (at < 0) columns.push(later);
	else if (how === 'right') columns.splice(at, 0, later);
	else if (how === 'on' || how === 'in' || how === 'above') {
		later.upon.push({ group: first, how });
		columns[at] = later;
	} else if (how === 'under' && LEGGED.has(later.name)) {
		later.below.push(first);
		columns[at] = later;
	} else if (how === 'under') first.upon.push({ group: later, how: 'on' });
	else columns.splice(at + 1, 0, later);
}

/** The table on which a group stands already: what is named next to it stands there, too. */
function bearerOf(columns: readonly Group[], group: Group): Group | undefined {
	return columns.find(
		({ name, upon }) => LEGGED.has(name) && upon.some((each) => each.group === group && each.how === 'on'),
	);
}

/** In shares of the unit. */
function wideOf(group: Group): number {
	const one = 2 * Math.max(0.2, halfWidth(group.thing)) * group.share;
	const across = group.count > GRID ? Math.ceil(group.count / 2) + 0.5 : group.count;
	const own = one * (1 + (across - 1) * 0.94) * (group.count > GRID ? 0.8 : 1);
	return Math.max(
		own,
		group.upon.reduce((sum, each) => sum + wideOf(each.group) * 0.9, 0),
	);
}

function tallOf(group: Group): number {
	const own = group.share * (group.count > GRID ? 1.3 : 1);
	return Math.max(own, ...group.upon.map(({ group: each, how }) => seatOf(group, how) + tallOf(each)));
}

/** How high on a group something stands, in shares of the unit. */
function seatOf({ thing, share }: Group, how: Relation): number {
	// What is flat is stood upon in its middle.
	const top = topOf(thing) * share * (halfWidth(thing) > 1.4 && thing.high < 0.25 ? 0.5 : 1);
	return how === 'above' ? top + 0.12 : how === 'in' ? top * 0.72 : top;
}

/** The ground, or where on a wall or in the sky it is. */
/** Airplanes that are said to stand. */
const LANDED = /\b(?:parked|sit|sits|sitting|standing|landed|grounded|tarmac|runway|taxiing|hangar)\b|đậu|đỗ/;

function levelOf(
	{ thing, share, upon }: Group,
	height: number,
	isLanded: boolean,
): { y: number; isAbove: boolean } {
	if (thing.where === 'wall' && upon.length > 0) return { y: height * 0.72, isAbove: true };
	if (thing.where === 'wall') return { y: height * (0.46 + share * 0.16), isAbove: true };
	if (thing.where === 'sky' && !(isLanded && thing.high >= 1.2)) return { y: height * 0.62, isAbove: true };
	return { y: height * 0.84, isAbove: false };
}

interface Spot {
	readonly x: number;
	readonly y: number;
	readonly unit: number;
	readonly facing: 1 | -1;
	readonly isAbove: boolean;
}

function placeGroup(placed: Placed[], group: Group, spot: Spot): void {
	const { x, y, unit } = spot;
	const high = group.share * unit;
	for (const each of spread(group, spot)) placed.push(each);
	for (const under of group.below) {
		const low = { ...under, share: Math.min(under.share, group.share * 0.62) };
		placeGroup(placed, low, { ...spot, y: y + high * 0.03 });
	}
	// Several side by side on one table.
	const wides = group.upon.map((each) => wideOf(each.group) * 0.9 * unit);
	let left = x - wides.reduce((sum, wide) => sum + wide, 0) / 2;
	for (const [index, { group: upper, how }] of group.upon.entries()) {
		const top = y - seatOf(group, how) * unit;
		const middle = left + wides[index]! / 2;
		left += wides[index]!;
		const own = placed.length;
		placeGroup(placed, upper, { ...spot, x: middle, y: top, isAbove: true });
		// What lies in another is behind its front.
		if (how === 'in') placed.splice(own - group.count, 0, ...placed.splice(own));
	}
}

/** One, a few side by side, or two rows of many. */
function spread({ name, thing, count, share }: Group, { x, y, unit, facing, isAbove }: Spot): Placed[] {
	const isGrid = count > GRID;
	const high = share * unit * (isGrid ? 0.8 : 1);
	const step = 2 * Math.max(0.2, halfWidth(thing)) * high * 0.94;
	const turned = isNature(name) ? facing : 1;
	const row = (many: number, middle: number, foot: number, size: number): Placed[] =>
		Array.from({ length: many }, (_, index) => ({
			name,
			thing,
			foot: { x: middle + (index - (many - 1) / 2) * step, y: foot + (index % 2) * high * 0.05 },
			high: size,
			facing: turned,
			isAbove,
		}));
	if (!isGrid) return row(count, x, y, high);
	const front = Math.ceil(count / 2);
	return [
		...row(count - front, x + (count % 2 ? 0 : step / 4), y - high * 0.52, high * 0.92),
		...row(front, x - (count % 2 ? 0 : step / 4), y, high),
	];
}
