/** Words that YAML takes for a comment: `Take tram #9 to Main St` would be lettered as "Take tram". */
import { type Document, type Scalar, visit } from 'yaml';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Locator } from './locate.ts';
import { parentKeys } from './parent-keys.ts';

/** Fields of free words; ids, files and names of models are told where they are looked up. */
const wordy: ReadonlySet<string> = new Set(
	'title author style name gender age hair outfit looks place time mood action notes'.split(' '),
);
const wordyGroups: ReadonlySet<string> = new Set(['dialogue', 'outfits', 'places']);

/** A warning at each `#` behind unquoted words that is followed by no space, as a comment's would be. */
export function lostWords(doc: Document, text: string, place: Locator): readonly Diagnostic[] {
	const found: Diagnostic[] = [];
	visit(doc, {
		Scalar(role, scalar, path) {
			const at = role === 'key' ? undefined : hashBehind(scalar, text);
			if (at !== undefined && isWordy(parentKeys(path))) found.push(lostAt(at, text, place));
		},
	});
	return found;
}

function isWordy(keys: readonly string[]): boolean {
	if (keys.includes('input')) return false;
	// The lines of a translation stand right under its shots.
	return keys[0] === 'shots' || wordyGroups.has(keys.at(-2) ?? '') || wordy.has(keys.at(-1) ?? '');
}

/** Where a `#` with something right behind it follows on the same line. */
function hashBehind({ type, source, range }: Scalar, text: string): number | undefined {
	if (type !== 'PLAIN' || !source || !range) return undefined;
	const lead = /^[ \t]+(?=#[\p{L}\p{N}])/u.exec(text.slice(range[1], range[1] + 200));
	return lead ? range[1] + lead[0].length : undefined;
}

function lostAt(at: number, text: string, place: Locator): Diagnostic {
	const line = /^.*/.exec(text.slice(at))![0].trimEnd();
	const word = /^\S{1,20}/u.exec(line)![0];
	return {
		severity: 'warning',
		code: 'comment-in-words',
		message: `from ${word} on this line is read as a comment`,
		hint: 'put the words in quotes, or a space behind the # if it is one',
		span: place.offsets(at, at + line.length),
	};
}
