/** The words of lines and shots as text: for tables, captions and transcripts, which have no balloons to tell them apart. */
import { isCaption } from '../../lettering/body.ts';
import type { CastMember, LineKind, Shot, SpeechKind } from '../../story/story.ts';
import type { BoardLine } from './board.ts';
import type { Labels } from './labels.ts';

/** How a line is said, in the words that the story file uses; null for plain speech. */
export function manner(kind: LineKind): Exclude<SpeechKind, 'speech'> | null {
	if (kind === 'speech' || kind === 'sfx' || kind === 'narration' || kind === 'place' || kind === 'time')
		return null;
	return kind;
}

/** `Kenji (whisper): At the theatre.`, `[CRASH]`, `Caption: Midnight.` */
export function spokenLine(line: Pick<BoardLine, 'kind' | 'speaker' | 'text'>, labels: Labels): string {
	return `${lead(line, labels)}${said(line.kind, line.text)}`;
}

/** What stands before the words: `Kenji (whisper): `; nothing before a sound. */
export function lead({ kind, speaker }: Pick<BoardLine, 'kind' | 'speaker'>, labels: Labels): string {
	if (kind === 'sfx') return '';
	const how = manner(kind);
	const who = speaker ?? (isCaption(kind) ? labels.caption : labels.voice);
	return `${how === null ? who : `${who} (${labels.manner[how]})`}: `;
}

/** The words alone; a sound stands in brackets. */
export function said(kind: LineKind, text: string): string {
	return kind === 'sfx' ? `[${text}]` : text;
}

/** `MS · low · pan`; nothing where the writer said nothing. */
export function cameraWords({ size, angle, move }: Pick<Shot, 'size' | 'angle' | 'move'>): string {
	return [size, angle, move].filter((word) => word !== undefined).join(' · ');
}

/** `Kenji, Aiko (formal)`. */
export function castWords(cast: readonly CastMember[]): string {
	return cast
		.map(({ character, wardrobe }) => character.name + (wardrobe === undefined ? '' : ` (${wardrobe})`))
		.join(', ');
}

/** `Kenji: Dark blue hunting attire`: what everybody wears, where the writer said. */
export function wardrobeWords(cast: readonly CastMember[]): string {
	return cast.flatMap(({ character, outfit }) => (outfit ? [`${character.name}: ${outfit}`] : [])).join('\n');
}
