/** People whom an action names but no cast holds ("a man walks his dog"): somebody is drawn for each. */
import type { SketchFigure } from '../../../plan/request.ts';
import { everyFound, type Found } from './lexicon.ts';

const COUNTS: readonly (readonly [RegExp, number])[] = [
	[/\b(two|2|pair of|hai)\s+([\p{L}-]+\s+){0,2}$/u, 2],
	[/\b(three|3|ba)\s+([\p{L}-]+\s+){0,2}$/u, 3],
	[/\b(five|5|năm)\s+([\p{L}-]+\s+){0,2}$/u, 5],
	[/\b(six|6|sáu)\s+([\p{L}-]+\s+){0,2}$/u, 6],
	[/\b(seven|7|bảy)\s+([\p{L}-]+\s+){0,2}$/u, 7],
	[/\b(eight|8|tám)\s+([\p{L}-]+\s+){0,2}$/u, 8],
	[/\b(four|4|bốn|group of|several|many|some|crowd of)\s+([\p{L}-]+\s+){0,2}$/u, 4],
];
const MANY = new Set(['people', 'crowd', 'family', 'friends']);
const MOST = 4;
/** Of one kind, where a number is told. */
const MOST_ALIKE = 8;

/** Nouns before which a person only tells which: a pirate ship, a police car, a queen bed. */
const ONLY_WHICH =
	/^ (?:ships?|flags?|hats?|beds?|cars?|bottles?|trains?|dolls?|costumes?|suits?|masks?|seats?|size|figures?|carriage|shoes|clothes|office|uniform)\b/;

/** Marks the ids of people who are nobody of the story's. */
export const BYSTANDER = '?';

/** Those whom the text names, at most four, each dressed by the words of its own clause. */
export function bystanders(text: string): SketchFigure[] {
	const words = text
		.toLowerCase()
		.normalize('NFC')
		.replace(/\b(on|the) top of\b/g, '$1  on of');
	const figures: SketchFigure[] = [];
	const seen = new Set<string>();
	for (const found of everyFound(words, (table) => table.people)) {
		if (figures.length >= MOST || seen.has(found.word) || words[found.end] === "'") continue;
		if (ONLY_WHICH.test(words.slice(found.end))) continue;
		seen.add(found.word);
		for (const looks of looksOf(words, found)) {
			if (figures.length >= (figures.length === 0 || figures[0]!.name === found.word ? MOST_ALIKE : MOST))
				break;
			const character = `${BYSTANDER}${found.word}${figures.length}`;
			figures.push({ character, name: found.word, looks });
		}
	}
	return figures;
}

function looksOf(words: string, found: Found<string>): string[] {
	if (found.word === 'couple') return ['man, adult', 'woman, adult'];
	const clause = clauseAbout(words, found);
	const before = words.slice(Math.max(0, found.at - 40), found.at);
	const plural = /s$/.test(words.slice(found.at, found.end)) && !/s$/.test(found.word);
	const told = COUNTS.find(([pattern]) => pattern.test(before))?.[1];
	const count =
		told ?? (MANY.has(found.word) ? 3 : plural || /^(men|women|children)$/.test(found.word) ? 2 : 1);
	return Array.from({ length: count }, () => `${found.value}, ${clause}`);
}

/** From the break before the noun to the one after it, so that "in a red coat" goes with its wearer. */
function clauseAbout(words: string, { at, end }: Found<string>): string {
	const before =
		words
			.slice(0, at)
			.split(/[.;,]|\band\b|\bvà\b/)
			.at(-1) ?? '';
	const after =
		words
			.slice(end)
			.split(/[.;]|\band (?:a|an|the|his|her)\b|\b(?:holds|holding|carries|carrying)\b|\bvà\b/)[0] ?? '';
	let clause = `${before.trim()} ${after.trim()}`.trim().replace(/\bcoats? of paint\b/g, '');
	for (const { word, end: after } of everyFound(clause, (table) => table.people))
		if (ONLY_WHICH.test(clause.slice(after))) clause = clause.replace(word, '');
	for (const { word } of everyFound(clause, (table) => table.creatures)) clause = clause.replaceAll(word, '');
	return clause;
}
