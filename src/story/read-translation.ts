/** Reads a translation and holds it against its story: what is missing, stale, or belongs to no line. */
import { z } from 'zod';
import { type Checked, type Diagnostic, hasErrors, type Span } from '../base/diagnostic.ts';
import { nearest } from '../base/suggest.ts';
import { alignLines, originalOf } from './align-lines.ts';
import type { Locator } from './locate.ts';
import { readYaml, type YamlText } from './read-yaml.ts';
import type { Shot, Story } from './story.ts';
import type { PlacedLine, Translation } from './translation.ts';
import { type SchemaIssue, wordIssue } from './wording.ts';

const words = z.string().nullable();

const translationSchema = z.strictObject({
	title: words.optional(),
	author: words.optional(),
	capitals: z.boolean().optional(),
	shots: z.record(z.string(), z.array(words).nullable()).nullable(),
});

/** Before an original that took the place of the one above it. */
export const nowMark = 'now: ';

/** The translation, unless its file is broken; every gap in it is a warning. `language` is the one of its name. */
export function readTranslation(
	text: string,
	{ file, language, story }: { readonly file: string; readonly language: string; readonly story: Story },
): Checked<Translation> {
	const yaml = readYaml(file, text);
	if (yaml.diagnostics.length > 0) return { diagnostics: yaml.diagnostics };
	if (!isGroup(yaml.value)) return { diagnostics: [noTranslation(yaml, language, story)] };
	const parsed = translationSchema.safeParse(yaml.value, { reportInput: true });
	if (!parsed.success) {
		const issues = parsed.error.issues as unknown as SchemaIssue[];
		const known = Object.keys(translationSchema.shape);
		return { diagnostics: issues.flatMap((issue) => wordIssue(issue, yaml.place, () => known)) };
	}
	const { title, author, capitals, shots } = parsed.data;
	const placed = Object.entries(shots ?? {}).map(
		([id, lines]) => [id, placeLines(id, lines ?? [], { text, place: yaml.place })] as const,
	);
	const value: Translation = {
		file,
		language,
		...(title ? { title: fold(title) } : {}),
		...(author ? { author: fold(author) } : {}),
		...(capitals === undefined ? {} : { capitals }),
		shots: new Map(placed),
	};
	const told = [...strangers(value, story, yaml.place), ...gaps(value, story, yaml.place)];
	const diagnostics = [...yaml.warnings, ...told];
	return hasErrors(diagnostics) ? { diagnostics } : { value, diagnostics };
}

function isGroup(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noTranslation({ value, place }: YamlText, language: string, story: Story): Diagnostic {
	const isEmpty = value === null || value === undefined;
	return {
		severity: 'error',
		code: 'wrong-type',
		message: `this translation ${isEmpty ? 'is empty' : 'must be a group of "name: value" lines'}`,
		hint: `begin with shots:, or delete the file and write it anew: ekonte translate ${story.file} --to ${language}`,
		span: place.value([]),
	};
}

function placeLines(
	id: string,
	lines: readonly (string | null)[],
	{ text, place }: { readonly text: string; readonly place: Locator },
): readonly PlacedLine[] {
	return lines.map((line, index) => {
		const span = place.value(['shots', id, index]);
		const original = originalAbove(text, span.start.offset);
		return { words: fold(line ?? ''), span, ...(original === undefined ? {} : { original }) };
	});
}

/** The first of the comments right above an item: the original that its words were written for. */
function originalAbove(text: string, offset: number): string | undefined {
	let start = text.lastIndexOf('\n', offset - 1) + 1;
	let original: string | undefined;
	while (start > 0) {
		const before = text.lastIndexOf('\n', start - 2) + 1;
		const comment = /^\s*#\s?(.*?)\s*$/.exec(text.slice(before, start - 1))?.[1];
		if (comment === undefined) break;
		original = comment;
		start = before;
	}
	return original?.startsWith(nowMark) ? original.slice(nowMark.length) : original;
}

function fold(line: string): string {
	return line.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Shots that the story does not have: said, never thrown away. */
function strangers({ shots }: Translation, story: Story, place: Locator): Diagnostic[] {
	const ids = new Set(story.shots.map(({ id }) => id));
	return [...shots.keys()].flatMap((id) => {
		if (ids.has(id)) return [];
		const near = nearest(id, ids);
		const hint = near ? `did you mean "${near}"?` : 'the story has no such shot any more: delete it here';
		const message = `no shot is called "${id}", so these words are not lettered`;
		return [{ severity: 'warning', code: 'unknown-shot', message, hint, span: place.key(['shots', id]) }];
	});
}

function gaps(translation: Translation, story: Story, place: Locator): Diagnostic[] {
	const title = translation.title === undefined ? [untranslated('the title', place.key(['title']))] : [];
	return [...title, ...story.shots.flatMap((shot) => shotGaps(shot, translation, place))];
}

function shotGaps(shot: Shot, { shots, language }: Translation, place: Locator): Diagnostic[] {
	const translated = shots.get(shot.id);
	if (shot.lines.length === 0 && !translated?.length) return [];
	if (!translated) {
		const count = shot.lines.length === 1 ? '1 line' : `${shot.lines.length} lines`;
		return [untranslated(`"${shot.id}" (${count})`, place.key(['shots']), language)];
	}
	const { found, extra } = alignLines(shot.lines, translated);
	const missing = shot.lines.flatMap((line, index) => {
		const at = found[index];
		const own = at === undefined ? undefined : translated[at];
		const span = own?.span ?? place.key(['shots', shot.id]);
		if (own === undefined || own.words === '')
			return [untranslated(`"${originalOf(line)}"`, span, own === undefined ? language : undefined)];
		return own.original === undefined || own.original === originalOf(line)
			? []
			: [stale(own.original, line, span)];
	});
	return [...missing, ...extra.map((at) => surplus(translated[at]!, shot))];
}

function untranslated(what: string, span: Span, language?: string): Diagnostic {
	const hint =
		language === undefined
			? 'fill it in; until then the original stands there'
			: `add it with: ekonte translate --to ${language}; until then the original stands there`;
	return { severity: 'warning', code: 'untranslated-line', message: `${what} is not translated`, hint, span };
}

function stale(original: string, line: Shot['lines'][number], span: Span): Diagnostic {
	return {
		severity: 'warning',
		code: 'stale-translation',
		message: `this translates "${original}", which is now "${originalOf(line)}"`,
		hint: 'mend the words if they need it, and the comment above them',
		span,
	};
}

function surplus({ words: text, span }: PlacedLine, shot: Shot): Diagnostic {
	const count = shot.lines.length;
	const hint = 'delete it, or add the line to the story';
	const message = `"${shot.id}" has ${count === 1 ? 'only 1 line' : `only ${count} lines`}, so "${text}" is not lettered`;
	return { severity: 'warning', code: 'extra-translation', message, hint, span };
}
