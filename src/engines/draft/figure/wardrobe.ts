/** Reads words into an outfit: each colour goes to the garment of its own phrase. */
import type { FigureWords } from '../words/figure-words.ts';
import { lift, lighten } from './colour.ts';
import type { Extra, Piece, Shoes, Skirt, Trousers, Upper } from './garment.ts';
import { GARMENTS } from './garments.ts';
import { find, findAll, findAny, LANGUAGES } from './lexicon.ts';

export interface Outfit {
	/** From the skin outwards. */
	readonly uppers: readonly Upper[];
	readonly skirt?: Skirt;
	readonly trousers?: Trousers;
	readonly shoes: Shoes;
	readonly extras: readonly Extra[];
}

/** One of a list, by chance. */
export function pick<T>(list: readonly T[], chance: () => number): T {
	return list[Math.floor(chance() * list.length)]!;
}

interface DressFacts {
	readonly who: string;
	readonly gender: 'woman' | 'man';
	readonly years: number;
	readonly chance: () => number;
	readonly skin: string;
}

const CASUAL = ['#5a7a9c', '#8a5a5f', '#5f7d63', '#a98a5a', '#6f6488', '#c9b79a', '#4f6d74'];

/** The outfit that words describe, or what somebody like this would wear. */
export function dress(text: string, facts: DressFacts): Outfit {
	const worn = LANGUAGES.flatMap((words) => namedGarments(text, words));
	if (worn.length === 0) {
		const job = findAny(facts.who, (words) => words.occupations);
		if (job) worn.push({ key: job.value });
	}
	if (worn.length === 0) worn.push(...barePhrase(text, facts));
	const tailored = inOneColour(worn).map((item) => tailor(item, facts));
	const named = tailored.flatMap((pieces) => pieces.slice(0, 1));
	return assemble([...named, ...tailored.flatMap((pieces) => pieces.slice(1))], facts);
}

const GENERIC = new Set(['attire', 'uniform', 'suit']);
const TAKES_ITS_COLOUR = new Set(['jacket', 'coat', 'trousers', 'skirt', 'longskirt', 'vest', 'tunic']);

/** "Dark blue attire, a jacket and trousers": parts without a colour of their own are in that of the whole. */
function inOneColour(worn: readonly Worn[]): readonly Worn[] {
	const whole = worn.find(({ key, colour }) => colour !== undefined && GENERIC.has(key))?.colour;
	if (whole === undefined) return worn;
	return worn.map((item) =>
		item.colour === undefined && TAKES_ITS_COLOUR.has(item.key) ? { ...item, colour: whole } : item,
	);
}

interface Worn {
	readonly key: string;
	readonly colour?: string;
}

/** The garments that one language finds, each with the colour of its own phrase. */
function namedGarments(text: string, words: FigureWords): Worn[] {
	return phrases(text, words).flatMap((phrase) => {
		const nouns = findAll(phrase, words.garments);
		const colours = findAll(phrase, words.colours);
		let last = 0;
		const found: (string | undefined)[] = [];
		return nouns.map((noun, index) => {
			const until = nouns[index + 1]?.at ?? phrase.length;
			const before = colours.filter((colour) => colour.end <= noun.at && colour.at >= last).at(-1);
			const after = colours.find(
				(colour) =>
					colour.at >= noun.end &&
					colour.at < until &&
					// "Jeans … beside a yellow pail": English colours stand before, or right after.
					(words.coloursFollow ||
						/^[\s(]*(?:(?:is|are|was|all|of|that is)\s+)*$/.test(phrase.slice(noun.end, colour.at))),
			);
			last = noun.end;
			const chosen = words.coloursFollow
				? (after ?? before)
				: (before ?? (index === nouns.length - 1 ? after : undefined));
			if (!chosen) {
				const before = nouns[index - 1];
				const shares = before && noun.at - before.end <= 1 ? found[index - 1] : undefined;
				found[index] = shares;
				return shares ? { key: noun.value, colour: shares } : { key: noun.value };
			}
			const near = phrase.slice(Math.max(0, chosen.at - 12), chosen.end + (words.coloursFollow ? 6 : 0));
			const colour = shaded(chosen.value, near, words);
			found[index] = colour;
			return { key: noun.value, colour };
		});
	});
}

function phrases(text: string, words: FigureWords): string[] {
	let marked = text;
	for (const stop of words.breaks) marked = marked.split(stop).join(', ');
	return marked.split(/[,;.]/).map((part) => part.trim());
}

/** A colour made lighter or darker by the words beside it. */
export function shaded(colour: string, near: string, words: FigureWords): string {
	const shade = find(near, words.shades);
	return shade ? lighten(colour, shade.value) : colour;
}

/** A colour without a garment ("all in black"), or nothing told at all. */
function barePhrase(text: string, facts: DressFacts): Worn[] {
	const colour = findAny(text, (words) => words.colours)?.value;
	if (colour) return [{ key: 'attire', colour }];
	const shade = pick(CASUAL, facts.chance);
	if (facts.years < 13)
		return [{ key: 'tee', colour: shade }, { key: facts.gender === 'woman' ? 'skirt' : 'shorts' }];
	if (facts.gender === 'woman')
		return [{ key: facts.years > 55 ? 'cardigan' : 'blouse', colour: shade }, { key: 'longskirt' }];
	return [{ key: 'jacket', colour: shade }, { key: 'trousers' }, { key: 'shirt' }];
}

function tailor(item: Worn, facts: DressFacts): Piece[] {
	let key = item.key;
	if (key === 'attire' && facts.gender === 'woman') key = 'ladyattire';
	if (key === 'school' || key === 'uniform') {
		if (facts.gender === 'woman' && facts.years < 20) key = 'sailor';
		else if (key === 'school') key = 'boyschool';
	}
	if (key === 'sailor' && facts.gender === 'man') key = facts.years < 15 ? 'boysailor' : 'seaman';
	if (key === 'bare' && facts.gender === 'woman') key = 'tank';
	if (key === 'bare') return GARMENTS.bare!.pieces.map((piece) => ({ ...piece, colour: facts.skin }));
	const garment = GARMENTS[key];
	if (!garment) return [];
	const dyed = garment.dyed ?? [0];
	return garment.pieces.map((piece, index) => {
		if (!item.colour || !dyed.includes(index)) return piece;
		if (
			(piece.kind === 'shoes' && index > 0) ||
			(piece.kind === 'upper' && index > 0 && piece.colour === '#efede8')
		)
			return piece;
		const deeper = piece.kind === 'trousers' && index > 0 ? lighten(item.colour, -0.05) : item.colour;
		return { ...piece, colour: lift(deeper) };
	});
}

function assemble(pieces: readonly Piece[], facts: DressFacts): Outfit {
	const uppers = pieces.filter((piece): piece is Upper => piece.kind === 'upper');
	const outer = uppers.find((piece) => piece.layer === 'outer');
	const inner = uppers.find((piece) => piece.layer === 'inner');
	const skirt = pieces.find((piece): piece is Skirt => piece.kind === 'skirt');
	const trousers = pieces.find((piece): piece is Trousers => piece.kind === 'trousers');
	const shoes = pieces.find((piece): piece is Shoes => piece.kind === 'shoes') ?? usualShoes(skirt, facts);
	const kinds = new Set(['upper', 'skirt', 'trousers', 'shoes']);
	const extras = pieces.filter((piece): piece is Extra => !kinds.has(piece.kind));
	const shirt = GARMENTS.shirt!.pieces[0] as Upper;
	const base = inner ?? shirt;
	const legs = trousers ?? (skirt ? undefined : usualTrousers(facts));
	return {
		uppers: outer ? [base, outer] : [base],
		...(skirt && !(trousers && !pieces.includes(skirt)) ? { skirt } : {}),
		...(legs ? { trousers: legs } : {}),
		shoes: shoes.style === 'bare' ? { ...shoes, colour: facts.skin } : shoes,
		extras: onePerKind(extras),
	};
}

function usualTrousers(facts: DressFacts): Trousers {
	const colour = pick(['#4a4650', '#46506a', '#5a4d42', '#3c3f4c'], facts.chance);
	return { kind: 'trousers', colour, length: 1, ease: 0.012 };
}

function usualShoes(skirt: Skirt | undefined, facts: DressFacts): Shoes {
	const colour = skirt && facts.years >= 15 ? '#4b3436' : '#3b2c26';
	return { kind: 'shoes', colour, style: facts.years < 13 ? 'sneaker' : 'shoe', shaft: 0 };
}

function onePerKind(extras: readonly Extra[]): Extra[] {
	return extras.filter((extra, index) => extras.findIndex((other) => other.kind === extra.kind) === index);
}
