/** Who speaks from where: drawn subjects where an engine knows them, else a guess from the cast's order. */
import type { Point, Rect } from '../base/geometry.ts';
import type { Subject } from '../base/subject.ts';
import type { Reading, Side } from '../story/story.ts';
import type { Speaker } from './tail.ts';

export interface Standing {
	readonly character: string;
	readonly at?: Side;
}

export interface Company {
	/** One for each of the cast, and for subjects that are somebody in the story. */
	readonly speakers: readonly Speaker[];
	readonly heads: readonly Rect[];
	readonly bodies: readonly Rect[];
}

/** Everybody in the panel. Faces that nobody named go to the cast in reading order. */
export function gather(
	panel: Rect,
	seen: { subjects: readonly Subject[]; cast: readonly Standing[] },
	reading: Reading,
): Company {
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
	for (const member of cast) {
		if (named.has(member.character)) continue;
		const mouth = guessMouth(panel, { member, cast, reading });
		const head = guessHead(panel, mouth);
		speakers.push({ id: member.character, mouth, head, isGuess: true });
		guessed.push(guessBody(panel, head));
	}
	return {
		speakers,
		heads: subjects.map((subject) => subject.head),
		bodies: [...subjects.flatMap((subject) => (subject.body ? [subject.body] : [])), ...guessed],
	};
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

function guessHead(panel: Rect, mouth: Point): Rect {
	const size = Math.min(panel.w, panel.h) * 0.22;
	return { x: mouth.x - size / 2, y: mouth.y - size * 0.75, w: size, h: size };
}

function guessBody(panel: Rect, head: Rect): Rect {
	const y = head.y + head.h;
	return { x: head.x - head.w * 0.6, y, w: head.w * 2.2, h: panel.y + panel.h - y };
}
