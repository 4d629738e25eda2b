/** A story in another tongue: the same shots and pictures with other words. */
import type { Span } from '../base/diagnostic.ts';
import { alignLines, type TranslatedLine } from './align-lines.ts';
import type { Line, Shot, Story } from './story.ts';

/** One line of the file, with its place. */
export interface PlacedLine extends TranslatedLine {
	readonly span: Span;
}

/** What `<story>.<language>.yaml` says. */
export interface Translation {
	readonly file: string;
	/** BCP 47. */
	readonly language: string;
	readonly title?: string;
	readonly author?: string;
	/** Letter dialogue in capitals. @default by custom of the language */
	readonly capitals?: boolean;
	readonly shots: ReadonlyMap<string, readonly PlacedLine[]>;
}

/** `stories/a.yaml` in Vietnamese is `stories/a.vi.yaml`. */
export function translationFile(story: string, language: string): string {
	const ending = /\.ya?ml$/i.exec(story)?.[0] ?? '.yaml';
	return `${story.replace(/\.ya?ml$/i, '')}.${language}${ending}`;
}

/** The language tag as the standard writes it; nothing where it is none. */
export function languageTag(text: string): string | undefined {
	try {
		return Intl.getCanonicalLocales(text)[0];
	} catch {
		return undefined;
	}
}

/** The story with other words. Lines without a translation keep their own; pages and requests stay the original's. */
export function translateStory(story: Story, translation: Translation): Story {
	const { capitals: _own, ...rest } = story;
	const { language, title, author, capitals } = translation;
	return {
		...rest,
		name: `${story.name}.${language}`,
		language,
		title: title ?? story.title,
		...(author === undefined ? {} : { author }),
		...(capitals === undefined ? {} : { capitals }),
		shots: story.shots.map((shot) => translateShot(shot, translation.shots.get(shot.id))),
		original: story,
	};
}

function translateShot(shot: Shot, translated: readonly PlacedLine[] | undefined): Shot {
	if (!translated) return shot;
	const { found } = alignLines(shot.lines, translated);
	const lines = shot.lines.map((line, index): Line => {
		const at = found[index];
		const own = at === undefined ? undefined : translated[at];
		return own === undefined || own.words === '' ? line : { ...line, text: own.words, span: own.span };
	});
	return { ...shot, lines };
}
