/** Who runs the same way: one after another, or several together. */
import type { Sketch, SketchFigure } from '../../../plan/request.ts';
import type { Acting } from './acting.ts';
import type { FigureOrder } from './order.ts';

/** Indexes of the cast: all who run, from the last to the first of them. */
export interface Chase {
	readonly runners: readonly number[];
	/** 1 to the screen's right. */
	readonly way: 1 | -1;
	/** One hunts, the other flees: they keep apart. */
	readonly isHunt: boolean;
}

const AFTER =
	/(\d+)\|[^.;!?]*?(?<!\p{L})(?:chas(?:es?|ing)|pursu(?:es?|ing)|hunt(?:s|ing)?|(?:runs?|running|races?|racing|sprints?|dashes) after|hot on the heels of|(?:rượt|đuổi)(?: theo| bắt)?)(?!\p{L})([^.;!?]*)/u;
const PASSIVE =
	/(\d+)\|[^.;!?]*?(?<!\p{L})(?:chased|pursued|hunted) by[^.;!?|]*?(\d+)\||(\d+)\| bị (\d+)\| (?:rượt|đuổi)/u;
const FLEES =
	/(\d+)\|[^.;!?]*?(?<!\p{L})(?:flees?|fleeing|runs? away|running away|escapes?) from[^.;!?|]*?(\d+)\|/u;
const MEET = /(?:towards?|at|to|into) each other|collid|bump|về phía nhau|đâm sầm/;
/** Whoever does these is no runner, whoever is after him. */
const STILL = /^(?:lie|fall|sit|kneel|hang|climb|carried|embrace|sleep)$/;

/** Who runs after whom, or together with whom; nothing where people run up to each other. */
export function chaseIn(
	sketch: Sketch,
	cast: readonly SketchFigure[],
	acting: readonly Acting[],
): Chase | undefined {
	const text = marked(sketch.action, cast);
	if (cast.length < 2 || MEET.test(text)) return undefined;
	const hunt = huntIn(text);
	if (hunt?.some((index) => STILL.test(acting[index]!.pose))) return undefined;
	const running = acting.flatMap(({ pose, turn }, index) => (pose === 'run' && !turn ? [index] : []));
	const runners = hunt ?? running;
	if (runners.length < 2) return undefined;
	const way = wayOf(sketch, cast, runners);
	// The first named leads those who run together.
	return { runners: hunt ?? [...runners].reverse(), way, isHunt: hunt !== undefined };
}

/** Names as numbers with a stroke after them. */
function marked(action: string, cast: readonly SketchFigure[]): string {
	let text = action.toLowerCase().normalize('NFC').replace(/\d+/g, '#');
	const named = cast.map(({ name }, index) => ({ name: name.toLowerCase().normalize('NFC'), index }));
	for (const { name, index } of named.sort((a, b) => b.name.length - a.name.length))
		if (name !== '') text = text.replace(wholeWord(name), `${index}|`);
	return text;
}

function wholeWord(name: string): RegExp {
	const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<![\\p{L}\\p{M}])${escaped}(?![\\p{L}\\p{M}])`, 'gu');
}

/** The hunter and the hunted. */
function huntIn(text: string): readonly [number, number] | undefined {
	const passive = PASSIVE.exec(text) ?? FLEES.exec(text);
	if (passive) return pair(passive[2] ?? passive[4], passive[1] ?? passive[3]);
	const after = AFTER.exec(text);
	if (!after) return undefined;
	// The last name before the verb hunts; "chases her" is the one named before him.
	const before = [...after[0].slice(0, after[0].length - after[2]!.length).matchAll(/(\d+)\|/g)].map(
		([, n]) => n!,
	);
	const whom = /(\d+)\|/.exec(after[2]!)?.[1];
	const hunter = before.at(-1)!;
	const earlier = before.filter((each) => each !== hunter).at(-1);
	return pair(hunter, whom ?? (/^\s*(?:him|her|it|them|theo|,|$)/.test(after[2]!) ? earlier : undefined));
}

function pair(hunter: string | undefined, hunted: string | undefined): readonly [number, number] | undefined {
	return hunter === undefined || hunted === undefined || hunter === hunted
		? undefined
		: [Number(hunter), Number(hunted)];
}

/** Where reading goes, unless the writer set them down. */
function wayOf({ reading }: Sketch, cast: readonly SketchFigure[], runners: readonly number[]): 1 | -1 {
	const sides = { left: -1, centre: 0, right: 1 };
	const [last, first] = [runners[0]!, runners.at(-1)!].map((index) => cast[index]?.at);
	if (last && first && sides[last] !== sides[first]) return sides[last] < sides[first] ? 1 : -1;
	return reading === 'rtl' ? -1 : 1;
}

/** The cast from left to right with the runners in their order, in the places that they had among the others. */
export function inRow(order: readonly number[], chase: Chase | undefined): number[] {
	if (!chase) return [...order];
	const row = chase.way > 0 ? [...chase.runners] : [...chase.runners].reverse();
	return order.map((index) => (chase.runners.includes(index) ? row.shift()! : index));
}

/** What a chase makes of what everybody does: who is hunted runs. */
export function running(acting: readonly Acting[], chase: Chase | undefined): readonly Acting[] {
	if (!chase) return acting;
	return acting.map((act, index) => (chase.runners.includes(index) ? { ...act, pose: 'run' } : act));
}

/** Turned the way that all of them run. */
export function alongWay(
	place: FigureOrder['place'],
	chase: Chase | undefined,
	index: number,
): FigureOrder['place'] {
	if (!chase?.runners.includes(index)) return place;
	return {
		...place,
		yaw: chase.way * Math.abs(place.yaw),
		headYaw: chase.way * Math.min(0, -Math.abs(place.headYaw)),
	};
}

/** Metres from one to the next. */
export const HUNT_GAP = 1.5;
