/** Animals among the things: the same hand and the same body plans as those of the cast, as parts. */
import type { Mark } from '../beast/form.ts';
import { type KindName, kindNamed } from '../beast/kinds.ts';
import { beastOf } from '../beast/known.ts';
import type { Part, Thing } from './outline.ts';

const DEGREE = Math.PI / 180;

/** Things of the collection that have a plan: which animal it is. */
const ANIMALS: Readonly<Record<string, KindName>> = {
	blackbird: 'crow',
	ewe: 'sheep',
};

/** Those that sit when they are only named. */
const SITTING: ReadonlySet<string> = new Set(['panda', 'bear', 'polar-bear', 'monkey', 'koala', 'raccoon']);

/** The animal of that name as a thing, looking to the left; nothing where no plan is known. */
export function beastThing(name: string, high: number, where: Thing['where']): Thing | undefined {
	const kind = ANIMALS[name] ?? name;
	if (!kindNamed(kind)) return undefined;
	const sits = SITTING.has(name);
	const { marks, body } = beastOf({
		name: kind,
		yaw: (sits ? -30 : -64) * DEGREE,
		headYaw: (sits ? 14 : 18) * DEGREE,
		slope: 0.08,
		gait: sits ? 'sit' : where === 'sky' ? 'fly' : 'stand',
	});
	const tall = body.to.y;
	return { high, where, parts: marks.flatMap((mark) => partsOf(mark, tall)), isPicture: false };
}

/** One high, whatever the horns. */
function partsOf(mark: Mark, tall: number): Part[] {
	const scaled = (points: Mark['outline']) => points.map(({ x, y }) => ({ x: x / tall, y: y / tall }));
	const outline = scaled(mark.outline);
	const weight = (mark.weight ?? 1) * 0.9;
	if (mark.kind === 'line') return [line(outline, weight)];
	const isGlint = mark.kind === 'glint';
	const edge = mark.edge ?? true;
	const fill: Part = {
		kind: 'fill',
		colour: mark.colour,
		glows: isGlint,
		isGlint,
		isUnlined: isGlint || edge !== true,
		isThin: mark.isThin === true && edge === false,
		outline,
		shade: (mark.shade ?? 0) / tall,
		weight,
		...(mark.clip ? { clip: scaled(mark.clip) } : {}),
	};
	const stretches = typeof edge === 'boolean' ? [] : edge.filter(({ length }) => length > 1);
	return [fill, ...stretches.map((stretch) => line(scaled(stretch), weight))];
}

function line(outline: Part['outline'], weight: number): Part {
	return { kind: 'line', colour: '#000000', glows: false, outline, weight, isTapered: true };
}
