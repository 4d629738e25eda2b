/** The words around a board's own, on sheets and in lists, in the languages that have theirs; all others get English. */
import { writtenLanguage } from '../../lettering/words.ts';
import type { SpeechKind } from '../../story/story.ts';
import { english, labelsByLanguage } from './label-words.ts';

export interface Labels {
	readonly scene: string;
	readonly boards: string;
	readonly length: string;
	readonly aspect: string;
	/** Pictures of several shapes. */
	readonly mixed: string;
	readonly date: string;
	readonly page: string;
	readonly action: string;
	readonly dialogue: string;
	readonly notes: string;
	readonly continued: string;
	readonly goesOn: string;
	readonly notDrawn: string;
	readonly cut: string;
	readonly picture: string;
	readonly time: string;
	readonly pageTotal: string;
	readonly runningTotal: string;
	readonly caption: string;
	readonly voice: string;
	readonly note: string;
	/** Before a time that is a guess. */
	readonly about: string;
	/** How a line is said. */
	readonly manner: Readonly<Record<Exclude<SpeechKind, 'speech'>, string>>;
}

/** What stands around the words of a story in this language. */
export function labelsFor(language: string): Labels {
	const tag = writtenLanguage(language);
	return Object.hasOwn(labelsByLanguage, tag) ? labelsByLanguage[tag]! : english;
}
