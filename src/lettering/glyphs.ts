/** Characters that no font of the book has: an error at the line, naming the package that would mend it. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Line } from '../story/story.ts';
import { isCaption, voiceOf } from './body.ts';
import { covers } from './choose-face.ts';
import type { FontBook } from './fonts.ts';
import { packageFor } from './scripts.ts';
import { type Atom, graphemes, letterWords, prefersCapitals } from './words.ts';

/** An error for each line with characters that no font has; `capitals` as it will be lettered. */
export function missingGlyphs(
	lines: readonly Line[],
	fonts: FontBook,
	settings: { language?: string; capitals?: boolean } = {},
): Diagnostic[] {
	const language = settings.language ?? 'en';
	const capitals = settings.capitals ?? prefersCapitals(language);
	return lines.flatMap((line) => {
		const atoms = letterWords(line.text, { language, capitals: capitals || line.kind === 'sfx' });
		const stack = fonts.stacks[voiceOf(line.kind)];
		const missing = new Map<string, Set<string>>();
		for (const atom of withReadings(atoms)) {
			const faces = atom.strong && !isCaption(line.kind) ? fonts.stacks.emphasis : stack;
			if (faces.some((face) => covers(face, atom.shown))) continue;
			const hint = remedy(atom.plain, { language, installed: fonts.packages });
			missing.set(hint, (missing.get(hint) ?? new Set()).add(atom.plain));
		}
		return [...missing].map(([hint, characters]) => missingGlyph([...characters], line, hint));
	});
}

/** Readings are lettered too, each once. */
function withReadings(atoms: readonly Atom[]): Atom[] {
	const readings = new Set(atoms.flatMap(({ ruby }) => (ruby === undefined ? [] : [ruby])));
	const kana = [...readings].flatMap(({ text }) => graphemes(text));
	return [...atoms, ...kana.map((plain) => ({ plain, shown: plain, strong: false, barred: false }))];
}

const mostNamed = 8;

function missingGlyph(characters: readonly string[], line: Line, hint: string): Diagnostic {
	const named = characters.slice(0, mostNamed).map((grapheme) => `"${grapheme}" (${codePoints(grapheme)})`);
	const rest = characters.length - named.length;
	const list = rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
	const noun = characters.length === 1 ? 'the character' : 'the characters';
	return {
		severity: 'error',
		code: 'glyph-missing',
		message: `no font has ${noun} ${list} in "${excerpt(line.text)}"`,
		hint,
		span: line.span,
	};
}

function codePoints(grapheme: string): string {
	const hex = (char: string) => char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
	return Array.from(grapheme, (char) => `U+${hex(char)}`).join(' ');
}

function remedy(grapheme: string, known: { language: string; installed: readonly string[] }): string {
	const name = packageFor(grapheme, known);
	if (name === undefined) return 'write it in other characters, or name a font file that has it under fonts:';
	return `install a font that has it: npm install ${name}`;
}

/** The beginning of a text, for messages. */
export function excerpt(text: string, most = 40): string {
	const chars = [...text.replace(/\s+/gu, ' ').trim()];
	return chars.length <= most ? chars.join('') : `${chars.slice(0, most - 1).join('')}…`;
}
