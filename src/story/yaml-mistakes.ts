/** YAML that can be parsed and is no story all the same: lost and circular aliases, merges of no group, foreign or endless values. */
import {
	type Alias,
	type Document,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	type Scalar,
	visit,
} from 'yaml';
import type { Diagnostic, Span } from '../base/diagnostic.ts';
import type { Locator } from './locate.ts';
import { parentKeys } from './parent-keys.ts';

/** Kinds that YAML knows beside words, numbers, truth values, lists and groups. */
const foreignTag = /^tag:yaml\.org,2002:(binary|merge|omap|pairs|set|timestamp)$/;

/** Of one piece of words, in UTF-16 units: pages full. More would only keep prompts and balloons busy for minutes. */
const longestWords = 20_000;
/** Of a title or an author, which stand on one page in as few lines as can be. */
const longestTitle = 1000;

/** Every mistake of this sort, in the order of the text. */
export function yamlMistakes(doc: Document, place: Locator): readonly Diagnostic[] {
	const named = namedNodes(doc);
	const found: Diagnostic[] = [];
	visit(doc, {
		Alias(_, alias, path) {
			const mistake = aliasMistake(alias, named.get(alias), path);
			if (mistake) found.push({ ...mistake, span: spanOf(alias, place) });
		},
		Pair(_, pair) {
			if (isMerge(pair)) found.push(...mergeMistakes(pair, named, place));
			else if (isScalar(pair.key) && pair.key.value === '__proto__') found.push(unsafeKey(pair.key, place));
		},
		Value(_, node, path) {
			if (isScalar(node) && isLong(node) && isLong(node, mostAt(path)))
				found.push(endless(node, mostAt(path), spanOf(node, place)));
			const kind = foreignTag.exec(node.tag ?? '')?.[1];
			if (kind !== undefined) found.push(foreign(kind, spanOf(node, place)));
		},
	});
	return found;
}

/** What each alias names: the last node above it that is marked so. */
function namedNodes(doc: Document): ReadonlyMap<Alias, Node | undefined> {
	const marked = new Map<string, Node>();
	const named = new Map<Alias, Node | undefined>();
	visit(doc, {
		Node(_, node) {
			if (isAlias(node)) named.set(node, marked.get(node.source));
			else if (node.anchor !== undefined) marked.set(node.anchor, node);
		},
	});
	return named;
}

function spanOf({ range }: Node, place: Locator): Span {
	return range ? place.offsets(range[0], range[1]) : place.value([]);
}

export function brokenYaml(message: string, span: Span): Diagnostic {
	const hint = 'look at indentation, colons and quotes here: text with ": " or "#" in it needs quotes';
	return { severity: 'error', code: 'broken-yaml', message, hint, span };
}

function aliasMistake(
	{ source }: Alias,
	named: Node | undefined,
	path: readonly unknown[],
): Omit<Diagnostic, 'span'> | undefined {
	if (named === undefined) {
		const hint = 'words that begin with * need quotes: "*like this*"';
		return { severity: 'error', code: 'broken-yaml', message: `no text above is marked &${source}`, hint };
	}
	if (!path.includes(named)) return undefined;
	const message = `*${source} stands inside what it names, and would never end`;
	const hint = `write the text out, or mark &${source} elsewhere`;
	return { severity: 'error', code: 'broken-yaml', message, hint };
}

function isMerge({ key }: Pair): boolean {
	if (!isScalar(key)) return false;
	return typeof key.value === 'symbol' || (key.value === '<<' && key.type === 'PLAIN');
}

/** Of what `<<:` names, the things that have no fields. */
function mergeMistakes(
	{ key, value }: Pair,
	named: ReadonlyMap<Alias, Node | undefined>,
	place: Locator,
): readonly Diagnostic[] {
	const meant = (node: unknown) => (isAlias(node) ? named.get(node) : node);
	const whole = meant(value);
	const sources: readonly unknown[] = isSeq(whole) ? whole.items : [value];
	return sources.flatMap((source) => {
		const node = meant(source);
		// An alias of nothing is told as that.
		if (isMap(node) || (isAlias(source) && node === undefined)) return [];
		const isEmpty = isScalar(source) && source.value === null && !source.source;
		const span = spanOf((isEmpty || !source ? key : source) as Node, place);
		const message = '<<: takes the fields of a group of "name: value" lines, and this is none';
		const hint = 'mark such a group with &name and write <<: *name, or write the fields out';
		return [{ ...brokenYaml(message, span), hint }];
	});
}

/** A key that means something else to the language this is written in, and would vanish without a word. */
function unsafeKey(key: Node, place: Locator): Diagnostic {
	return {
		severity: 'error',
		code: 'unsafe-id',
		message: 'nothing can be called "__proto__"',
		hint: 'use another id, and name: for the name',
		span: spanOf(key, place),
	};
}

function isLong({ value }: Scalar, most = longestTitle): boolean {
	return String(value).length > most;
}

/** How long a piece of words may be at its place. */
function mostAt(path: readonly unknown[]): number {
	const keys = parentKeys(path);
	// A model's own input may be a whole picture in letters.
	if (keys.includes('input')) return Number.POSITIVE_INFINITY;
	const isTitle = keys.length === 1 && (keys[0] === 'title' || keys[0] === 'author');
	return isTitle ? longestTitle : longestWords;
}

function endless({ value }: Scalar, most: number, span: Span): Diagnostic {
	return {
		severity: 'error',
		code: 'text-too-long',
		message: `these words are ${String(value).length} characters long, and no more than ${most} are read here`,
		hint: 'cut them, or split them into lines and shots of their own',
		span,
	};
}

function foreign(kind: string, span: Span): Diagnostic {
	const message = `!!${kind} is no kind of value that a story has`;
	return { ...brokenYaml(message, span), hint: `delete !!${kind}, and write words, numbers, lists or names` };
}
