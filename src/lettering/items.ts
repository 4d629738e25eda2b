/** A panel's lines become things to place: words, voices, speakers, and which balloons belong together. */
import type { Size } from '../base/geometry.ts';
import type { Line, LineKind } from '../story/story.ts';
import { runsRightToLeft } from './bidi.ts';
import { type Body, type BodyWish, isCaption, voiceOf } from './body.ts';
import { chooseFaces, covers, type FaceChoice } from './choose-face.ts';
import { standsInColumns } from './column.ts';
import type { Item, Scene } from './cost.ts';
import type { FontBook } from './fonts.ts';
import { sfxBodies } from './sfx.ts';
import { bodies } from './shapes.ts';
import { kindScale } from './size.ts';
import { splitPoint } from './split.ts';
import type { Speaker } from './tail.ts';
import { type Token, tokenize } from './tokens.ts';
import { baseLanguage, letterWords } from './words.ts';

export interface Hand {
	readonly book: FontBook;
	readonly language: string;
	readonly capitals: boolean;
	/** What characters are called, for messages. */
	readonly names: ReadonlyMap<string, string>;
}

/** A line, or half of a long one, ready to be shaped. */
export interface Part {
	readonly line: Line;
	readonly index: number;
	readonly part: number;
	readonly tokens: readonly Token[];
	readonly capitals: boolean;
	readonly pick: FaceChoice;
}

const balloons = new Set<LineKind>(['speech', 'whisper', 'weak', 'thought', 'off']);

/** Splits a panel's lines into parts; a very long speech becomes two. Lines without ink are dropped. */
export function partsOf(lines: readonly Line[], hand: Hand, settings: { split: boolean }): Part[] {
	return lines.flatMap((line, index) => {
		const capitals = hand.capitals || line.kind === 'sfx';
		const atoms = letterWords(line.text, { language: hand.language, capitals });
		const tokens = tokenize(atoms, hand.language);
		if (!tokens.some((token) => hasInk(token, line, hand.book))) return [];
		const cut = settings.split && balloons.has(line.kind) ? splitPoint(tokens) : undefined;
		const pieces = cut === undefined ? [tokens] : [tokens.slice(0, cut), tokens.slice(cut)];
		const pick = chooseFaces(atoms, { book: hand.book, voice: voiceOf(line.kind) });
		return pieces.map((piece, part) => ({ line, index, part, tokens: piece, capitals, pick }));
	});
}

/** Words that no font can show would leave an empty balloon; `missingGlyphs` tells of them. */
function hasInk({ atoms }: Token, { kind }: Line, { stacks }: FontBook): boolean {
	const faces = stacks[voiceOf(kind)];
	return atoms.some(({ shown }) => shown.trim() !== '' && faces.some((face) => covers(face, shown)));
}

export interface Shaping {
	readonly hand: Hand;
	readonly scene: Scene;
	/** One em of dialogue. */
	readonly sizePx: number;
	readonly tight?: boolean;
}

/** Parts with the bodies they could have at one size. */
export function itemsOf(parts: readonly Part[], shaping: Shaping): Item[] {
	return parts.map((part, position) => ({
		index: part.index,
		line: part.line,
		part: part.part,
		bodies: bodiesOf(part, shaping),
		...voicing(part.line, shaping.scene.speakers),
		joinsPrevious: joins(parts[position - 1], part),
		isFirst: position === 0 && parts.length > 1,
		isClosing:
			position === parts.length - 1 && parts.some(({ line }) => !isCaption(line.kind) && line.kind !== 'sfx'),
	}));
}

function bodiesOf(part: Part, shaping: Shaping): Body[] {
	const isEffect = part.line.kind === 'sfx';
	const { w, h } = isEffect ? shaping.scene.effects : shaping.scene.area;
	const wish = wishOf(part, shaping, { width: w, height: h });
	return isEffect ? sfxBodies(wish) : bodies(wish);
}

/** What to ask of a body for this part. */
export function wishOf(part: Part, { hand, sizePx, tight }: Shaping, room: Size): BodyWish {
	const { kind } = part.line;
	const voice = voiceOf(kind);
	const text = part.tokens.map((token) => token.atoms.map((atom) => atom.shown).join('')).join(' ');
	const first = hand.book.stacks.dialogue[0]?.capHeight ?? 1;
	const own = hand.book.stacks[voice][0]?.capHeight ?? 1;
	const match = kind === 'sfx' ? 1 : first / own;
	return {
		kind,
		tokens: part.tokens,
		setting: {
			book: hand.book,
			voice,
			pick: part.pick,
			language: hand.language,
			vertical: kind !== 'sfx' && baseLanguage(hand.language) === 'ja' && standsInColumns(text),
			rtl: runsRightToLeft(text, hand.language),
		},
		sizePx: sizePx * kindScale(kind) * match,
		capitals: part.capitals,
		room,
		...(tight ? { tight } : {}),
	};
}

/** Boxes one under the other hold level lines only, Japanese ones too. */
export function levelWish(part: Part, shaping: Shaping): BodyWish {
	const { area } = shaping.scene;
	const wish = wishOf(part, shaping, { width: area.w, height: area.h });
	return { ...wish, setting: { ...wish.setting, vertical: false } };
}

function voicing(line: Line, speakers: readonly Speaker[]): Pick<Item, 'tailKind' | 'speaker'> {
	if (isCaption(line.kind) || line.kind === 'sfx' || line.speaker === undefined) {
		return { tailKind: line.kind === 'off' ? 'border' : 'none', speaker: undefined };
	}
	const speaker = speakers.find((candidate) => candidate.id === line.speaker);
	if (line.kind === 'off' || speaker === undefined) {
		return { tailKind: line.kind === 'thought' ? 'none' : 'border', speaker: undefined };
	}
	return { tailKind: 'mouth', speaker };
}

/** Balloons of one speaker in a row, alike in kind, are drawn as one. */
function joins(previous: Part | undefined, part: Part): boolean {
	if (previous === undefined || !balloons.has(part.line.kind)) return false;
	if (part.line === previous.line) return true;
	return (
		part.line.speaker !== undefined &&
		part.line.speaker === previous.line.speaker &&
		part.line.kind === previous.line.kind
	);
}
