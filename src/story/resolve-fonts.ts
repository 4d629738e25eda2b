/** The writer's own font files: a list for what other fonts lack, or one for each thing that is lettered. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Locator, Path } from './locate.ts';
import type { StorySpec } from './schema.ts';
import type { FontChoice, FontUse } from './story.ts';

interface FontResolving {
	readonly place: Locator;
	readonly report: (diagnostic: Diagnostic) => void;
	readonly isOutside: (path: string) => string | undefined;
}

/** Every file named under `fonts:`, with its place; paths that lead outside the story's folder are refused. */
export function resolveFonts(fonts: StorySpec['fonts'], resolving: FontResolving): readonly FontChoice[] {
	const named: [FontUse, string, Path][] = [];
	const add = (list: readonly string[], at: Path) => {
		for (const [index, path] of list.entries()) named.push(['other', path, [...at, index]]);
	};
	if (Array.isArray(fonts)) add(fonts, ['fonts']);
	else {
		for (const [use, given] of Object.entries(fonts ?? {})) {
			if (typeof given === 'string') named.push([use as FontUse, given, ['fonts', use]]);
			else if (given) add(given, ['fonts', use]);
		}
	}
	return named.flatMap(([use, path, at]) => {
		const span = resolving.place.value(at);
		const outside = resolving.isOutside(path);
		if (outside === undefined) return [{ use, path, span }];
		const hint = "keep fonts inside the story's folder";
		resolving.report({ severity: 'error', code: 'outside-folder', message: outside, hint, span });
		return [];
	});
}
