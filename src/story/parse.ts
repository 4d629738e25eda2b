/** A story's text becomes a checked Story, or all of its mistakes at once. */
import { type Checked, type Diagnostic, hasErrors, type Span } from '../base/diagnostic.ts';
import { nearest } from '../base/suggest.ts';
import type { Locator } from './locate.ts';
import { parseModelName } from './models.ts';
import { withoutMistakes } from './prune.ts';
import { readYaml } from './read-yaml.ts';
import { resolveFonts } from './resolve-fonts.ts';
import { foldSpace, outsideFolder, resolveShots } from './resolve-shots.ts';
import { type CharacterSpec, knownKeys, type StorySpec, storySchema } from './schema.ts';
import type { Character, PageChoice, PageWish, Shot, Story } from './story.ts';
import { isSafeId, reservedSpeakers } from './vocabulary.ts';
import { type SchemaIssue, wordIssue } from './wording.ts';

export const defaultStyle = 'Japanese cartoon anime style';
export const defaultModel = 'black-forest-labs/flux-schnell';

/**
 * Reads a story. `file` is only a name here, for spans and for the output folder.
 * @returns the story with its warnings, or no value and every mistake that could be found.
 */
export function parseStory(text: string, file: string): Checked<Story> {
	const yaml = readYaml(file, text);
	if (yaml.diagnostics.length > 0) return { diagnostics: yaml.diagnostics };
	const parsed = storySchema.safeParse(yaml.value, { reportInput: true });
	if (!parsed.success) {
		const issues = narrowest(parsed.error.issues as unknown as SchemaIssue[]);
		const found = issues.flatMap((issue) => wordIssue(issue, yaml.place, knownKeys));
		return { diagnostics: inOrder([...found, ...mistakesInTheRest(yaml.value, issues, file, yaml.place)]) };
	}
	const found: Diagnostic[] = [...yaml.warnings];
	const story = resolveStory(parsed.data, file, yaml.place, (diagnostic) => found.push(diagnostic));
	const silenced = new Set(story.silence);
	const heard = found.filter(({ severity, code }) => severity === 'error' || !silenced.has(code));
	const diagnostics = inOrder(heard);
	return hasErrors(diagnostics) ? { diagnostics } : { value: story, diagnostics };
}

/** With the misshapen parts left out, the names in the rest are still checked: all mistakes in one go. */
function mistakesInTheRest(
	value: unknown,
	issues: readonly SchemaIssue[],
	file: string,
	place: Locator,
): Diagnostic[] {
	const rest = storySchema.safeParse(withoutMistakes(value, issues));
	const found: Diagnostic[] = [];
	if (rest.success) resolveStory(rest.data, file, place, (diagnostic) => found.push(diagnostic));
	return found.filter(({ severity }) => severity === 'error');
}

/** A number that breaks two bounds breaks the narrower one, which comes last. */
function narrowest(issues: readonly SchemaIssue[]): readonly SchemaIssue[] {
	const mark = ({ code, path }: SchemaIssue) => `${code} ${path.join(' ')}`;
	const last = new Map(issues.map((issue) => [mark(issue), issue]));
	return issues.filter((issue) => last.get(mark(issue)) === issue);
}

function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
	const seen = new Set<string>();
	const once = diagnostics.filter((diagnostic) => {
		const mark = `${diagnostic.code}:${diagnostic.span?.start.offset}:${diagnostic.message}`;
		return !seen.has(mark) && seen.add(mark);
	});
	return once.sort((a, b) => (a.span?.start.offset ?? 0) - (b.span?.start.offset ?? 0));
}

type Report = (diagnostic: Diagnostic) => void;

function resolveStory(spec: StorySpec, file: string, place: Locator, report: Report): Story {
	const characters = resolveCharacters(spec, place, report);
	const places = new Map(Object.entries(spec.places ?? {}));
	checkModels(spec, place, report);
	const language = resolveLanguage(spec.language, place, report);
	const model = spec.model ?? defaultModel;
	const shots = resolveShots({
		story: spec,
		characters,
		places,
		place,
		report,
		defaultModel: model,
		isOutside: outsideReason,
	});
	const pages = resolvePages(spec.pages, shots, place, report);
	const fonts = resolveFonts(spec.fonts, { place, report, isOutside: outsideReason });
	return {
		file,
		name: storyName(file),
		title: foldSpace(spec.title),
		language,
		style: foldSpace(spec.style ?? defaultStyle),
		composition: (spec.composition as Story['composition'] | undefined) ?? 'anime',
		model,
		page: resolvePage(spec.page, language, place),
		characters,
		places,
		shots,
		silence: spec.silence ?? [],
		...(spec.author === undefined ? {} : { author: foldSpace(spec.author) }),
		...(spec.engine === undefined ? {} : { engine: spec.engine }),
		...(spec.seed === undefined ? {} : { seed: spec.seed }),
		...(spec.page?.capitals === undefined ? {} : { capitals: spec.page.capitals }),
		...(pages ? { pages } : {}),
		...(fonts.length > 0 ? { fonts } : {}),
	};
}

/** The file's name without folders and ending. */
export function storyName(file: string): string {
	const base = file.split(/[\\/]/).pop() ?? file;
	return base.replace(/\.ya?ml$/i, '') || 'story';
}

/** Why a path may not be read from a story, or nothing. Links are checked by who opens the file. */
function outsideReason(path: string): string | undefined {
	const steps = path.split(/[\\/]/);
	const isAbsolute = /^([\\/]|[a-z]:)/i.test(path);
	if (path.includes('\0') || path.trim() === '') return 'this is no file name';
	if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return `"${path}" is an address, not a file`;
	return isAbsolute || steps.includes('..') ? `"${path}" leads outside the story's folder` : undefined;
}

function resolveCharacters(spec: StorySpec, place: Locator, report: Report): Map<string, Character> {
	const characters = new Map<string, Character>();
	for (const [id, given] of Object.entries(spec.characters ?? {})) {
		const span = place.key(['characters', id]);
		if (reservedSpeakers.includes(id.toLowerCase())) {
			const message = `no character can be called "${id}": a line of dialogue would read it as lettering`;
			report({
				severity: 'error',
				code: 'reserved-id',
				message,
				hint: 'use another id, and name: for the name',
				span,
			});
		} else if (!isSafeId(id)) {
			const hint =
				'use letters, digits, - and _ for the id, at most 80 (66 of Japanese or Chinese), and name: for the name';
			report({ severity: 'error', code: 'unsafe-id', message: `"${id}" is no character id`, hint, span });
		}
		characters.set(id, resolveCharacter(id, given ?? {}, span, place, report));
	}
	return characters;
}

function resolveCharacter(
	id: string,
	given: CharacterSpec,
	span: Span,
	place: Locator,
	report: Report,
): Character {
	const { name, outfits, reference, lora, age, ...rest } = given;
	const isUrl = reference !== undefined && /^https:\/\//i.test(reference);
	const outside = reference === undefined || isUrl ? undefined : outsideReason(reference);
	if (outside) report(outsideFolder(outside, place.value(['characters', id, 'reference'])));
	const words = Object.entries(rest).flatMap(([key, value]) =>
		typeof value === 'string' && foldSpace(value) !== '' ? [[key, foldSpace(value)]] : [],
	);
	const folded = Object.entries(outfits ?? {}).map(([key, value]) => [key, foldSpace(value)]);
	return {
		id,
		name: foldSpace(name ?? '') || id,
		...Object.fromEntries(words),
		...(age === undefined ? {} : { age: typeof age === 'string' ? foldSpace(age) : age }),
		outfits: Object.fromEntries(folded),
		...(reference === undefined ? {} : { reference }),
		...(lora === undefined ? {} : { lora }),
		span,
	};
}

function checkModels(spec: StorySpec, place: Locator, report: Report): void {
	const named: [string | undefined, (string | number)[]][] = [[spec.model, ['model']]];
	spec.scenes.forEach((scene, index) => {
		named.push([scene.model, ['scenes', index, 'model']]);
		for (const [at, shot] of (scene.shots ?? []).entries()) {
			named.push([shot.model, ['scenes', index, 'shots', at, 'model']]);
		}
	});
	for (const [model, path] of named) {
		if (model === undefined || parseModelName(model)) continue;
		const message = `"${model}" is no model name`;
		const hint = 'write owner/name, or owner/name:version with the 64 hex digits of the version';
		report({ severity: 'error', code: 'model-name', message, hint, span: place.value(path) });
	}
}

function resolveLanguage(language: string | undefined, place: Locator, report: Report): string {
	if (language === undefined) return 'en';
	try {
		return Intl.getCanonicalLocales(language)[0] ?? 'en';
	} catch {
		const hint = 'use a BCP 47 tag: en, vi, ja, pt-BR';
		const message = `"${language}" is no language tag`;
		report({ severity: 'error', code: 'unknown-language', message, hint, span: place.value(['language']) });
		return 'en';
	}
}

function resolvePage(page: StorySpec['page'], language: string, place: Locator): PageWish {
	const isRtlScript = /^(ar|he|fa|ur)\b/.test(language);
	const gutter = page?.gutter;
	const gutterMm =
		gutter === undefined
			? undefined
			: typeof gutter === 'number'
				? { across: gutter, down: gutter }
				: { across: gutter[0], down: gutter[1] };
	return {
		size: page?.size ?? 'us-comic',
		reading: (page?.reading as PageWish['reading'] | undefined) ?? (isRtlScript ? 'rtl' : 'ltr'),
		layout: page?.layout ?? 'auto',
		numbers: page?.numbers ?? true,
		...(page?.title === undefined ? {} : { title: page.title }),
		...(gutterMm ? { gutterMm } : {}),
		...(page?.dpi === undefined ? {} : { dpi: page.dpi, dpiSpan: place.value(['page', 'dpi']) }),
		...(page?.size === undefined ? {} : { sizeSpan: place.value(['page', 'size']) }),
		...(page?.layout === undefined ? {} : { layoutSpan: place.value(['page', 'layout']) }),
	};
}

function resolvePages(
	pages: StorySpec['pages'],
	shots: readonly Shot[],
	place: Locator,
	report: Report,
): readonly PageChoice[] | undefined {
	const ids = new Set(shots.map(({ id }) => id));
	const used = new Set<string>();
	return pages?.map((page, index) => {
		const isList = Array.isArray(page);
		const names = isList ? page : page.shots;
		const base = isList ? ['pages', index] : ['pages', index, 'shots'];
		names.forEach((name, at) => {
			const span = place.value([...base, at]);
			const near = nearest(name, ids);
			if (!ids.has(name)) {
				const hint = near
					? `did you mean "${near}"?`
					: 'use the ids of shots: a scene id, or scene-1, scene-2, … for its shots';
				report({
					severity: 'error',
					code: 'unknown-shot',
					message: `no shot is called "${name}"`,
					hint,
					span,
				});
			} else if (used.has(name)) {
				report({ severity: 'error', code: 'repeated-id', message: `"${name}" is on a page already`, span });
			}
			used.add(name);
		});
		const layout = isList ? undefined : page.layout;
		const named = layout === undefined ? {} : { layout, layoutSpan: place.value(['pages', index, 'layout']) };
		return { shots: names, ...named, span: place.value(['pages', index]) };
	});
}
