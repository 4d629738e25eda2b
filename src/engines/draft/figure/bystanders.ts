/** People whom an action names but no cast holds ("a man walks his dog"): somebody is drawn for each. */
import type { SketchFigure } from '../../../plan/request.ts';
import { findThings } from '../thing/find.ts';
import { everyFound, find, LANGUAGES } from './lexicon.ts';
import { type Mention, mentionsIn } from './mention.ts';

/** Most people where no number is told, and where one is. */
const MOST = 4;
const MOST_COUNTED = 8;

/** Marks the ids of people who are nobody of the story's. */
export const BYSTANDER = '?';

/** Those whom the text names, each dressed by the words of its own phrase. */
export function bystanders(text: string): SketchFigure[] {
	const words = text
		.toLowerCase()
		.normalize('NFC')
		.replace(/\b(on|the) top of\b/g, '$1  on of');
	const figures: SketchFigure[] = [];
	const mentions = mentionsIn(words);
	mentions.forEach((mention, index) => {
		const most = mention.isCounted || (index === 0 && mention.count > 1) ? MOST_COUNTED : MOST;
		for (const looks of looksOf(words, mention, mentions[index + 1])) {
			if (figures.length >= most) break;
			const character = `${BYSTANDER}${mention.noun}${figures.length}`;
			const name = words.slice(mention.from, mention.end).replace(ARTICLE, '');
			const own = mention.count > 1 && mention.noun !== 'couple' ? varied(looks, figures.length) : { looks };
			figures.push({ character, name, ...own });
		}
	});
	return figures;
}

const CUTS = ['short hair', 'long hair', 'messy hair', 'ponytail', 'side part', 'bob', 'curly hair', 'bun'];

/** Several of one noun are not one person several times: what nobody said of their gender and hair differs. */
export function varied(looks: string, index: number): Pick<SketchFigure, 'gender' | 'looks'> {
	const isHairTold = everyFound(looks, (table) => table.hairCuts).length > 0 || /hair|bald|tóc/.test(looks);
	const isGenderTold = everyFound(looks, (table) => table.genders).length > 0;
	const gender = isGenderTold ? {} : { gender: index % 2 === 0 ? 'female' : 'male' };
	const cut = CUTS[isGenderTold ? index % CUTS.length : (index * 3 + 1) % CUTS.length]!;
	return { ...gender, looks: isHairTold ? looks : `${looks}, ${cut}` };
}

const ARTICLE =
	/^(?:(?:an?|the|his|her|their|its|one|two|three|four|five|six|seven|eight|several|many|some|a group of|a crowd of|a couple of)\s+)+/;

function looksOf(words: string, mention: Mention, next: Mention | undefined): string[] {
	if (mention.noun === 'couple') return ['man, adult', 'woman, adult'];
	const clause = clauseAbout(words, mention, next?.from ?? words.length);
	const own = words.slice(mention.from, mention.end);
	return Array.from({ length: mention.count }, () => `${own}, ${mention.value}, ${clause}`);
}

/** What is in the hands, on somebody else or on a thing is nobody's garment. */
const NOT_WORN = [
	/\b(?:holds|holding|carries|carrying|throws|throwing|fill(?:s|ing)|pour(?:s|ing)|clink(?:s|ing)|wash(?:es|ing)|serv(?:es|ing)|sell(?:s|ing)?|hold|carry|fill|pour|wash|serve)\b.*/,
	/\b(?:puts?|putting|places?|placing|hangs?|hanging|ties?|tying)\s+.*?\s+(?:on|onto|around|over)\s+(?:an?|the|his|her|their|its)\s.*/,
	/(?<!\b(?:puts?|putting|tries|trying|pulls?|pulling|has|with) )\bon (?:top of )?(?:an?|the|his|her|their|its)\s+(?:[\p{L}-]+\s+)?[\p{L}-]+/gu,
	/\bcoats? of paint\b/g,
	/\bbelts? (?:out|up)\b/g,
	// "Three in red and one in white": whose is whose is not told apart.
	/\b(?:one|two|three|some|others?|another) (?:with|wearing|in|of (?:them|whom))\b.*/,
	// What somebody is about to do tells nobody's trade.
	/\bto\s+\p{L}+/gu,
];

/** From the start of somebody's phrase to that of the next one, so that "in a red coat" goes with its wearer. */
function clauseAbout(words: string, { from, end }: Mention, until: number): string {
	const after = words.slice(end, Math.max(end, until)).split(/[.;]/)[0]!;
	let clause = `${leading(words, from)} ${words.slice(from, end)} ${after}`.replace(/\s+/g, ' ').trim();
	for (const pattern of NOT_WORN) clause = clause.replace(pattern, ' ');
	for (const { word } of everyFound(clause, (table) => table.creatures)) clause = clause.replaceAll(word, '');
	clause = clause.replace(/\bdressed (?:all )?in\b/g, ', in').trim();
	return `${clause}${inColour(clause)}`;
}

/** "In a red coat, a man waits": what stands before the first of a sentence is said of him. */
function leading(words: string, from: number): string {
	const before = words.slice(0, from).split(/[.;]/).at(-1)!;
	return /^\s*(?:in|wearing|dressed)\b[^.;]*,\s*$/.test(before) && !/\b(?:and|who)\b/.test(before)
		? before
		: '';
}

/** "In black", "wearing blue": a colour that no garment follows is that of all the clothes. */
const IN_COLOUR =
	/\b(?:in|wearing|dressed in|clad in)\s+(?:all\s+|an?\s+all\s+)?((?:dark|light|bright|pale|deep)\s+)?([\p{L}]+)(?:\s+(?:leather|denim|silk|velvet|linen|lace))?(?=$|[.,;]|\s+(?:is|are|was|were|and|with|on|at|by|near|to|for|who|while|whilst|from|in (?:an?|the|his|her)|beside|behind|under|over|around|outside|inside|next|as|sit|stand|walk|dance|play|holds|talks|walks|stands|sits|looks|watches|plays|[\p{L}]+ing)\b|\s+([\p{L}]+s)(?![\p{L}]))/gu;

function inColour(clause: string): string {
	for (const [, shade = '', word, after = ''] of clause.matchAll(IN_COLOUR))
		for (const { colours } of LANGUAGES)
			if (find(word!, colours)?.word === word && !isNoun(after)) return `, ${shade}${word} attire`;
	return '';
}

/** "In blue twirls" is a verb after the colour, "in white sneakers" and "in red flowers" are not. */
function isNoun(after: string): boolean {
	return (
		after !== '' &&
		(everyFound(after, (table) => table.garments).length > 0 || findThings(`the ${after}`).length > 0)
	);
}
