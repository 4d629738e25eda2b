/** Who speaks from where: drawn subjects where an engine knows them, else a guess from the cast's order. */
import { inset, type Point, type Rect } from '../base/geometry.ts';
import type { Subject } from '../base/subject.ts';
import type { Reading, ShotSize, Side } from '../story/story.ts';
import type { Speaker } from './tail.ts';

export interface Standing {
	readonly character: string;
	readonly at?: Side;
}

/** Somebody who is seen, as far as an engine told. Page pixels. */
export interface Figure {
	/** The character's id; absent: a passer-by. */
	readonly id?: string;
	readonly head: Rect;
	readonly mouth: Point;
	/** The middle of the body, where whatever crosses it crosses the figure: outstretched arms are not in it. */
	readonly trunk?: Rect;
	/** Hands stretched out from the body: a wave, a pointing arm. */
	readonly hands: readonly Rect[];
}

export interface Company {
	/** One for each of the cast, and for subjects that are somebody in the story. */
	readonly speakers: readonly Speaker[];
	readonly figures: readonly Figure[];
	readonly bodies: readonly Rect[];
}

/** What is known of a panel's picture; `size` tells how large an unseen head will be. */
export interface Seen {
	readonly subjects: readonly Subject[];
	readonly cast: readonly Standing[];
	readonly focus?: Point;
	readonly size?: ShotSize;
}

/** Everybody in the panel. Faces that nobody named go to the cast in reading order. */
export function gather(panel: Rect, seen: Seen, reading: Reading): Company {
	const { subjects, cast } = seen;
	const named = new Map(
		subjects.flatMap((subject) => (subject.character ? [[subject.character, subject]] : [])),
	);
	const nameless = subjects.filter((subject) => !subject.character);
	const missing = cast.filter((member) => !named.has(member.character));
	if (nameless.length >= missing.length) {
		const faces = nameless.toSorted(
			(one, other) => (one.mouth.x - other.mouth.x) * (reading === 'ltr' ? 1 : -1),
		);
		for (const [index, member] of sideOrder(missing, reading).entries())
			named.set(member.character, faces[index]!);
	}
	const speakers: Speaker[] = [];
	const guessed: Rect[] = [];
	for (const [character, subject] of named) {
		speakers.push({ id: character, mouth: within(panel, subject.mouth), head: subject.head, isGuess: false });
	}
	const unseen = cast.filter((member) => !named.has(member.character));
	const guesses = unseen.map((member) => guessMouth(panel, { member, cast, reading }));
	for (const [index, member] of unseen.entries()) {
		const mouth = drawn(guesses[index]!, guesses, panel, subjects.length > 0 ? undefined : seen.focus);
		const head = guessHead(panel, mouth, seen.size);
		speakers.push({ id: member.character, mouth, head, isGuess: true });
		guessed.push(guessBody(panel, head));
	}
	return {
		speakers,
		figures: subjects.map((subject) => figureOf(subject, named)),
		bodies: [...subjects.flatMap((subject) => (subject.body ? [subject.body] : [])), ...guessed],
	};
}

function figureOf(subject: Subject, named: ReadonlyMap<string, Subject>): Figure {
	const id = [...named].find(([, known]) => known === subject)?.[0];
	const { head, mouth, body, hands = [] } = subject;
	return {
		...(id === undefined ? {} : { id }),
		head,
		mouth,
		hands,
		...(body === undefined ? {} : { trunk: trunkOf(head, body) }),
	};
}

/** Half as wide again as the head on either side of its middle, from the chin down; who lies is all trunk. */
function trunkOf(head: Rect, body: Rect): Rect {
	if (body.w > body.h * 1.3) return inset(body, Math.min(body.w, body.h) * 0.12);
	const middle = head.x + head.w / 2;
	const left = Math.max(body.x, middle - head.w * 0.75);
	const right = Math.min(body.x + body.w, middle + head.w * 0.75);
	const y = head.y + head.h;
	return { x: left, y, w: Math.max(0, right - left), h: Math.max(0, body.y + body.h - y) };
}

/** Whether a point lies in a rectangle. */
export function holds({ x, y, w, h }: Rect, point: Point): boolean {
	return point.x > x && point.x < x + w && point.y > y && point.y < y + h;
}

/** A mouth that the cut left outside is spoken to at the border. */
function within(panel: Rect, { x, y }: Point): Point {
	return {
		x: Math.min(Math.max(x, panel.x), panel.x + panel.w),
		y: Math.min(Math.max(y, panel.y), panel.y + panel.h),
	};
}

const sides: Record<Side, number> = { left: 0.27, centre: 0.5, right: 0.73 };

function sideOrder(cast: readonly Standing[], reading: Reading): Standing[] {
	const place = (member: Standing, index: number) =>
		member.at === undefined
			? (index + 0.5) / cast.length
			: reading === 'ltr'
				? sides[member.at]
				: 1 - sides[member.at];
	return cast
		.map((member, index) => ({ member, place: place(member, index) }))
		.sort((one, other) => one.place - other.place)
		.map(({ member }) => member);
}

/**
 * What stands out in a picture of which nothing else is known is most likely a face: whoever should be nearest to it
 * is there, and the others' faces are about as high. Not so at the picture's edge.
 */
function drawn(guess: Point, guesses: readonly Point[], panel: Rect, focus: Point | undefined): Point {
	if (focus === undefined) return guess;
	const across = (focus.x - panel.x) / panel.w;
	const down = (focus.y - panel.y) / panel.h;
	if (across < 0.12 || across > 0.88 || down < 0.15 || down > 0.65) return guess;
	const far = (point: Point) => Math.abs(point.x - focus.x);
	const isNearest = guesses.every((other) => far(guess) <= far(other));
	return { x: isNearest ? focus.x : guess.x, y: focus.y };
}

/** The first of the cast is assumed on the side where reading starts, faces about a third down. */
function guessMouth(
	panel: Rect,
	{ member, cast, reading }: { member: Standing; cast: readonly Standing[]; reading: Reading },
): Point {
	const index = cast.indexOf(member);
	const spread = cast.length === 1 ? 0.5 : 0.27 + (0.46 * index) / (cast.length - 1);
	const share = member.at === undefined ? (reading === 'ltr' ? spread : 1 - spread) : sides[member.at];
	return { x: panel.x + panel.w * share, y: panel.y + panel.h * 0.4 };
}

/** A head's height as a share of the panel's shorter side. */
const headShares: Partial<Record<ShotSize, number>> = {
	ECU: 0.8,
	CU: 0.6,
	MCU: 0.45,
	MS: 0.28,
	'over-the-shoulder': 0.34,
	'two-shot': 0.26,
	FS: 0.14,
	LS: 0.1,
	ELS: 0.06,
	establishing: 0.06,
};
const usualShare = 0.22;

function guessHead(panel: Rect, mouth: Point, shot: ShotSize | undefined): Rect {
	const share = shot === undefined ? usualShare : (headShares[shot] ?? usualShare);
	const size = Math.min(panel.w, panel.h) * share;
	return { x: mouth.x - size / 2, y: mouth.y - size * 0.75, w: size, h: size };
}

function guessBody(panel: Rect, head: Rect): Rect {
	const y = head.y + head.h;
	return { x: head.x - head.w * 0.6, y, w: head.w * 2.2, h: panel.y + panel.h - y };
}
