/** Panels in words, for those who cannot see them: from the action, in the writer's own language. */
import { replaceMentions } from '../prompt/mention.ts';
import type { Shot, Story } from '../story/story.ts';

/** The action with everybody called by name; where there is none, who is seen and where. */
export function altText(shot: Shot, story: Pick<Story, 'characters'>): string {
	const action = replaceMentions(shot.action, story, ({ character }) => character.name);
	if (action !== '') return action;
	return [...shot.cast.map(({ character }) => character.name), shot.place ?? ''].filter(Boolean).join(', ');
}

/** Several panels in one breath: each ends as a sentence does, so that whoever hears them read knows where. */
export function sentences(texts: readonly string[]): string {
	const told = texts.filter((text) => text !== '');
	return told
		.map((text, index) => {
			const isLast = index === told.length - 1;
			if (isLast || /[\p{Po}\p{Pf}\p{Pe}"'…]$/u.test(text)) return text;
			return `${text}${/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u.test(text) ? '。' : '.'}`;
		})
		.join(' ');
}

/** Who says a line, by name; nothing for captions and sounds. */
export function speakerName(
	{ speaker }: { readonly speaker?: string | null },
	story: Pick<Story, 'characters'>,
): string | undefined {
	if (!speaker) return undefined;
	return story.characters.get(speaker)?.name ?? speaker;
}
