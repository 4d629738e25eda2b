/** From text to plain values: broken YAML, alias bombs and bottomless nesting are the author's mistakes, with a place. */
import {
	type Document,
	isScalar,
	Lexer,
	LineCounter,
	type Pair,
	Parser,
	parseDocument,
	type Scalar,
	visit,
} from 'yaml';
import type { Diagnostic } from '../base/diagnostic.ts';
import { type Locator, locator } from './locate.ts';
import { lostWords } from './lost-words.ts';
import { parentKeys } from './parent-keys.ts';
import { textFields } from './schema.ts';
import { syntaxMistakes } from './syntax-mistakes.ts';
import { brokenYaml, yamlMistakes } from './yaml-mistakes.ts';

export interface YamlText {
	readonly value: unknown;
	readonly place: Locator;
	/** Why there is no value; none where there is one. */
	readonly diagnostics: readonly Diagnostic[];
	/** What should be looked at in a text that can be read. */
	readonly warnings: readonly Diagnostic[];
}

/** A story is words: a file larger than this is something else. Bytes of UTF-8, checked by who reads the file too. */
export const maxStoryBytes = 4 * 1024 * 1024;
/** Below the document and its fields. Deeper than any story; YAML itself has no bound. */
const maxDepth = 64;

export function readYaml(file: string, text: string): YamlText {
	const lines = new LineCounter();
	const deepAt = tooDeepAt(text);
	if (deepAt !== undefined) {
		// Nothing reads this text, so its lines are counted here.
		const empty = parseDocument('');
		lines.addNewLine(0);
		for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
		const place = locator(file, text, empty, lines);
		const deep = 'this is nested more deeply than any story needs';
		const hint = 'look for a bracket that is never closed, or a list inside lists';
		const diagnostic = { ...brokenYaml(deep, place.offsets(deepAt, deepAt + 1)), hint };
		return { value: undefined, place, diagnostics: [diagnostic], warnings: [] };
	}
	const doc = parseDocument(text, {
		lineCounter: lines,
		merge: true,
		prettyErrors: false,
		uniqueKeys: (one, other) => isScalar(one) && isScalar(other) && written(one) === written(other),
		logLevel: 'error',
	});
	const place = locator(file, text, doc, lines);
	const mistakes = [...syntaxMistakes(doc.errors, text, place), ...yamlMistakes(doc, place)];
	if (mistakes.length > 0) return { value: undefined, place, diagnostics: mistakes, warnings: [] };
	keepWordsAsWritten(doc);
	return { place, warnings: lostWords(doc, text, place), ...toValue(doc, place) };
}

function toValue(doc: Document, place: Locator): { value: unknown; diagnostics: readonly Diagnostic[] } {
	try {
		return { value: doc.toJS({ maxAliasCount: 100 }), diagnostics: [] };
	} catch (error) {
		if (!(error instanceof ReferenceError)) throw error;
		const message = 'the aliases (*name) multiply beyond what a story needs';
		const hint = 'write the text out';
		const bomb = { severity: 'error', code: 'alias-bomb', message, hint, span: place.value([]) } as const;
		return { value: undefined, diagnostics: [bomb] };
	}
}

/** What stands in the text where YAML reads a number or a truth value: `007`, `1.0`, `0x10`, `True`. */
function written({ value, source }: Scalar): unknown {
	const isValue = typeof value === 'number' || typeof value === 'boolean';
	return isValue && source !== undefined ? source : value;
}

/** `title: 1984` and `- hunter: 007` are words, and so is every name: take the source, not the number that YAML reads. */
function keepWordsAsWritten(doc: Document): void {
	visit(doc, {
		Pair(_, pair, path) {
			if (isScalar(pair.key)) pair.key.value = written(pair.key);
			if (!isScalar(pair.key) || !isScalar(pair.value)) return;
			const scalar = pair.value;
			if (isWords(pair, path)) scalar.value = written(scalar);
		},
		Scalar(_, scalar, path) {
			// The YAML of old (%YAML 1.1) reads dates, which nothing in a story is.
			if (scalar.value instanceof Date) scalar.value = scalar.source;
			const keys = parentKeys(path);
			// The lines of a translation stand right under its shots.
			const isName = keys.some((key) => key === 'cast' || key === 'pages');
			if (keys[0] === 'shots' || isName) scalar.value = written(scalar);
		},
	});
}

function isWords(pair: Pair, path: readonly unknown[]): boolean {
	const key = String((pair.key as { value: unknown }).value);
	const parents = parentKeys(path);
	const last = parents[parents.length - 1];
	// A page's title is whether it has one.
	if (parents.includes('input') || (last === 'page' && key === 'title')) return false;
	if (last === 'dialogue' || last === 'outfits' || last === 'places') return true;
	return textFields.has(key);
}

/** The offset where lists and fields are nested deeper than in any story, which would exhaust a recursive reader. */
function tooDeepAt(text: string): number | undefined {
	const parser = new Parser();
	for (const lexeme of new Lexer().lex(text)) {
		// What it holds open, one above the other; a document that is closed is of no use here.
		for (const _closed of parser.next(lexeme));
		if (parser.stack.length > maxDepth + 2) return parser.offset - lexeme.length;
	}
	return undefined;
}
