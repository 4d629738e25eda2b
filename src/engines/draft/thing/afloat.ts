/** What lies in the water is cut by it; what lies on land leans a little. */
import type { Point } from '../../../base/geometry.ts';
import type { Part, Thing } from './outline.ts';

/** The thing as far as it is above the water, which is its ground. */
export function afloat(thing: Thing): Thing {
	const { draft } = thing;
	if (!draft) return thing;
	const lifted = (points: readonly Point[]) => points.map(({ x, y }) => ({ x, y: y - draft }));
	const parts = thing.parts.flatMap((part): Part[] => {
		const outline =
			part.kind === 'fill' ? above(part.outline, draft) : part.outline.filter(({ y }) => y >= draft);
		if (outline.length < (part.kind === 'fill' ? 3 : 2)) return [];
		return [{ ...part, outline: lifted(outline), ...(part.clip ? { clip: lifted(part.clip) } : {}) }];
	});
	return { ...thing, parts };
}

/** Radians that a boat on the beach leans. */
const LEAN = 0.07;

/** A boat on land: its whole hull, leaning. */
export function aground(thing: Thing): Thing {
	if (!thing.draft || thing.high < 0.8) return thing;
	const [cos, sin] = [Math.cos(LEAN), Math.sin(LEAN)];
	const turned = (points: readonly Point[]) =>
		points.map(({ x, y }) => ({ x: x * cos - y * sin, y: y * cos + x * sin }));
	const low = Math.min(...thing.parts.flatMap(({ outline }) => turned(outline).map(({ y }) => y)));
	const laid = (points: readonly Point[]) => turned(points).map(({ x, y }) => ({ x, y: y - low }));
	const parts = thing.parts.map((part) => ({
		...part,
		outline: laid(part.outline),
		...(part.clip ? { clip: laid(part.clip) } : {}),
	}));
	return { ...thing, parts };
}

/** What of an outline is above a height. */
function above(outline: readonly Point[], low: number): Point[] {
	return outline.flatMap((here, index) => {
		const next = outline[(index + 1) % outline.length]!;
		const kept = here.y >= low ? [here] : [];
		if (here.y >= low === next.y >= low) return kept;
		const t = (low - here.y) / (next.y - here.y);
		return [...kept, { x: here.x + (next.x - here.x) * t, y: low }];
	});
}
