/** Finding known words in a writer's sentence: whole words and phrases, the longest first. */

/** A known phrase found in a text. */
export interface Found<Name extends string> {
	readonly name: Name;
	/** The phrase as it stands in the table. */
	readonly phrase: string;
	/** Index of its first word in the sentence. */
	readonly at: number;
	readonly length: number;
	/** Which stretch between commas, prepositions and full stops it stands in. */
	readonly part: number;
}

export type Lexicon<Name extends string> = ReadonlyMap<
	string,
	readonly { readonly name: Name; readonly words: readonly string[] }[]
>;

const BREAKS = new Set(
	'in on at with of near outside by beside under over behind through inside from into before beyond against above below amid among where while and but as toward towards around along across overlooking to after'.split(
		' ',
	),
);
const BREAKS_VI = new Set(
	'trong trên dưới với bên cạnh gần ngoài của giữa trước sau và nơi có ở tại'.split(' '),
);

/** Turns tables of names and their phrases into one that is quick to search. */
export function buildLexicon<Name extends string>(
	...tables: readonly Readonly<Partial<Record<Name, readonly string[]>>>[]
): Lexicon<Name> {
	const lexicon = new Map<string, { name: Name; words: readonly string[] }[]>();
	for (const table of tables) {
		for (const name of Object.keys(table) as Name[]) {
			for (const phrase of table[name] ?? []) {
				const words = phrase.normalize('NFC').split(/[\s-]+/);
				const list = lexicon.get(words[0]!) ?? [];
				list.push({ name, words });
				lexicon.set(words[0]!, list);
			}
		}
	}
	for (const list of lexicon.values()) list.sort((a, b) => b.words.length - a.words.length);
	return lexicon;
}

/** All phrases of the lexicon in the text, in order, none overlapping. */
export function findWords<Name extends string>(text: string, lexicon: Lexicon<Name>): Found<Name>[] {
	const found: Found<Name>[] = [];
	const { words, parts } = split(text);
	for (let at = 0; at < words.length; ) {
		const hit = longestAt(words, at, lexicon);
		if (hit) {
			found.push({
				name: hit.name,
				phrase: hit.words.join(' '),
				at,
				length: hit.words.length,
				part: parts[at]!,
			});
			at += hit.words.length;
		} else at++;
	}
	return found;
}

function longestAt<Name extends string>(words: readonly string[], at: number, lexicon: Lexicon<Name>) {
	for (const first of singulars(words[at]!)) {
		const hit = lexicon
			.get(first)
			?.find((entry) =>
				entry.words.every((word, index) => index === 0 || singulars(words[at + index] ?? '').includes(word)),
			);
		if (hit) return hit;
	}
	return undefined;
}

/** The word and what it may be the plural of. */
function singulars(word: string): string[] {
	const forms = [word];
	if (word.endsWith("'s")) forms.push(word.slice(0, -2));
	if (word.length > 3 && word.endsWith('s')) forms.push(word.slice(0, -1));
	if (word.length > 4 && word.endsWith('es')) forms.push(word.slice(0, -2));
	if (word.length > 4 && word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
	if (word.length > 4 && word.endsWith('ves')) forms.push(`${word.slice(0, -3)}f`);
	return forms;
}

/** For each word of wordsOf the stretch between commas and prepositions that it stands in. */
export function partsOf(text: string): number[] {
	return split(text).parts;
}

/** The words of a text as findWords counts them. */
export function wordsOf(text: string): string[] {
	return split(text).words;
}

function split(text: string): { words: string[]; parts: number[] } {
	const words: string[] = [];
	const parts: number[] = [];
	let part = 0;
	for (const [token] of text
		.toLowerCase()
		.normalize('NFC')
		.matchAll(/[\p{L}\p{N}\p{M}'’]+|[.,;:!?()—–]/gu)) {
		if (/^[.,;:!?()—–]$/.test(token)) {
			part++;
			continue;
		}
		if (BREAKS.has(token) || BREAKS_VI.has(token)) part++;
		words.push(token.replace('’', "'"));
		parts.push(part);
	}
	return { words, parts };
}
