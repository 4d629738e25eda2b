/** Reads a character's own words into a look: the same words and id always give the same person. */
import { hashText, seeded } from '../../../base/random.ts';
import type { SketchFigure } from '../../../plan/request.ts';
import { lift, lighten } from './colour.ts';
import {
	type Extra,
	GARMENTS,
	type Piece,
	type Shoes,
	type Skirt,
	type Trousers,
	type Upper,
} from './garment.ts';
import { everyFound, type FigureWords, find, findAll, findAny, LANGUAGES } from './lexicon.ts';

export type HairLength = 'bald' | 'buzz' | 'short' | 'bob' | 'shoulder' | 'long' | 'verylong';

export interface Hair {
	readonly length: HairLength;
	/** straight, wavy, curly, afro, messy, spiky, swept, ponytail, twintails, braid, braids, bun, buns, topknot. */
	readonly cut: string;
	/** soft, blunt, messy, side, centre, swept. */
	readonly fringe: string;
	readonly colour: string;
}

export interface Outfit {
	/** From the skin outwards. */
	readonly uppers: readonly Upper[];
	readonly skirt?: Skirt;
	readonly trousers?: Trousers;
	readonly shoes: Shoes;
	readonly extras: readonly Extra[];
}

export interface Look {
	readonly id: string;
	readonly seed: number;
	readonly gender: 'woman' | 'man';
	readonly years: number;
	readonly heightM: number;
	/** -1 thin … 1 heavy. */
	readonly build: number;
	readonly skin: string;
	readonly eyes: string;
	readonly hair: Hair;
	readonly marks: readonly string[];
	readonly outfit: Outfit;
	readonly creature?: string;
	/** Words that were understood. */
	readonly depicts: readonly string[];
}

const EYES = ['#5a3d2b', '#6b4a30', '#3f5f8a', '#4a7350', '#5d4a7c', '#46606b'];
const SHADES = ['#fadfcb', '#f7d6bd', '#f3ccb0'];
const HAIRS = ['#2b2a3c', '#493229', '#6b452f', '#93683f', '#dcb043', '#73402a'];

/** The look of one of the cast. */
export function readLook(figure: SketchFigure): Look {
	const seed = hashText(figure.character);
	const chance = seeded(seed);
	const looks = lower([figure.looks, figure.hair].join(', '));
	const who = lower([figure.gender, figure.name, figure.character.replace(/[-_]/g, ' '), looks].join(', '));
	const years = yearsOf(figure, who);
	const gender = genderOf(who, chance);
	const build = findAny(looks, (words) => words.builds)?.value ?? (chance() - 0.5) * 0.5;
	const creature = findAny(beastly(figure, looks), (words) => words.creatures);
	const skin = colourBeside(looks, 'skinNouns', 'skins') ?? pick(SHADES, chance);
	const eyes = eyeColour(looks) ?? pick(EYES, chance);
	const hair = hairOf(figure, { looks, gender, years, chance });
	const outfitWords = lower([figure.outfit, wornIn(looks)].join(', '));
	const outfit = dress(outfitWords, { who, gender, years, chance, skin });
	return {
		id: figure.character,
		seed,
		gender,
		years,
		heightM:
			statureOf(years, gender) * (1 + (findAny(bodyWords(looks), (words) => words.statures)?.value ?? 0)),
		build: years < 12 ? build * 0.5 : build,
		skin,
		eyes,
		hair,
		marks: marksOf(looks, years),
		outfit,
		...(creature ? { creature: creature.value } : {}),
		depicts: [gender, ...everyFound(outfitWords, (words) => words.garments).map((found) => found.word)],
	};
}

/** Where a creature may be named: in the looks; in the name only of one of whom nothing human is told. */
function beastly(figure: SketchFigure, looks: string): string {
	const human = figure.gender ?? figure.hair ?? figure.outfit;
	return human === undefined ? `${looks}, ${lower(figure.name)}, ${lower(figure.character)}` : looks;
}

function lower(text: string): string {
	return text.toLowerCase().normalize('NFC');
}

function pick<T>(list: readonly T[], chance: () => number): T {
	return list[Math.floor(chance() * list.length)]!;
}

function yearsOf(figure: SketchFigure, who: string): number {
	if (typeof figure.age === 'number') return Math.max(2, figure.age);
	const words = lower(figure.age ?? '');
	const digits = words.match(/\d{1,3}/);
	if (digits) return Math.max(2, Number(digits[0]));
	const told =
		findAny(words, (table) => table.ages) ??
		findAny(who.replace(/\b(long|old) (hair|beard)/g, ''), (table) => table.ages);
	return told?.value ?? 24;
}

function genderOf(who: string, chance: () => number): 'woman' | 'man' {
	const told = findAny(who, (words) => words.genders)?.value;
	const drawn = chance() < 0.5 ? 'woman' : 'man';
	return told === 'woman' || told === 'man' ? told : drawn;
}

function statureOf(years: number, gender: 'woman' | 'man'): number {
	const grown = gender === 'man' ? 1.76 : 1.63;
	if (years >= 65) return grown * 0.96;
	if (years >= 17) return grown;
	const steps: readonly (readonly [number, number])[] = [
		[2, 0.5],
		[5, 0.62],
		[8, 0.73],
		[12, 0.86],
		[15, 0.96],
		[17, 1],
	];
	const next = steps.findIndex(([age]) => age >= years);
	const [toAge, toShare] = steps[Math.max(1, next)]!;
	const [fromAge, fromShare] = steps[Math.max(0, next - 1)]!;
	return grown * (fromShare + ((toShare - fromShare) * (years - fromAge)) / (toAge - fromAge));
}

/** Looks without what is said of hair and clothes, where "short" and "long" mean something else. */
function bodyWords(looks: string): string {
	return looks
		.replace(/[^,;]*\b(hair|beard|sleeve|skirt|dress|cloak|coat)[^,;]*/g, '')
		.replace(/[^,;]*tóc[^,;]*/g, '');
}

function wornIn(looks: string): string {
	return looks
		.split(/[,;.]/)
		.filter((part) => everyFound(part, (words) => words.garments).length > 0)
		.join(', ');
}

function marksOf(looks: string, years: number): string[] {
	const marks = everyFound(looks, (words) => words.marks).map((found) => found.value);
	if (years >= 58) marks.push('wrinkles');
	return [...new Set(marks)];
}

/** The colour that stands beside one of the nouns, within its comma. */
function colourBeside(text: string, nouns: 'skinNouns', table: 'skins'): string | undefined {
	for (const words of LANGUAGES) {
		for (const part of text.split(/[,;.]| and | with | và /)) {
			if (!words[nouns].some((noun) => hasWord(part, noun))) continue;
			const found = find(part, words[table]);
			if (found) return found.value;
		}
	}
	return undefined;
}

function eyeColour(text: string): string | undefined {
	for (const words of LANGUAGES) {
		for (const part of text.split(/[,;.]| and | with | và /)) {
			if (!words.eyeNouns.some((noun) => hasWord(part, noun))) continue;
			const found = find(part, words.colours);
			if (found) return lift(shaded(found.value, part, words), 0.34);
		}
	}
	return undefined;
}

function hasWord(text: string, word: string): boolean {
	return find(text, { [word]: true }) !== undefined;
}

interface HairFacts {
	readonly looks: string;
	readonly gender: 'woman' | 'man';
	readonly years: number;
	readonly chance: () => number;
}

function hairOf(figure: SketchFigure, facts: HairFacts): Hair {
	const { gender, years, chance } = facts;
	const text = figure.hair ? lower(figure.hair) : hairPhrases(facts.looks);
	const length = (findAny(text, (words) => words.hairLengths)?.value ?? undefined) as HairLength | undefined;
	const cut = findAny(text, (words) => words.hairCuts)?.value;
	const told = hairColour(text);
	const natural = years >= 62 ? '#b9bac4' : pick(HAIRS, chance);
	const usual: HairLength =
		gender === 'woman' ? (years >= 60 ? 'bob' : chance() < 0.5 ? 'long' : 'shoulder') : 'short';
	const needsLength = cut && /tails|ponytail|braid|bun/.test(cut) ? 'long' : usual;
	const chosen = length ?? needsLength;
	const fringe = findAny(text, (words) => words.fringes)?.value ?? usualFringe(cut, gender, years, chance());
	return { length: chosen, cut: cut ?? 'straight', fringe, colour: told ?? natural };
}

function usualFringe(cut: string | undefined, gender: string, years: number, roll: number): string {
	if (cut === 'swept' || cut === 'topknot' || (cut === 'bun' && years > 40)) return 'swept';
	if (cut === 'messy' || cut === 'spiky') return 'messy';
	if (years >= 50) return 'side';
	if (gender === 'man') return roll < 0.45 ? 'messy' : roll < 0.8 ? 'side' : 'soft';
	return roll < 0.55 ? 'soft' : roll < 0.75 ? 'side' : 'blunt';
}

function hairPhrases(looks: string): string {
	const parts = looks.split(/[,;.]| with | and | và /);
	return parts
		.filter((part) => LANGUAGES.some((words) => words.hairNouns.some((noun) => hasWord(part, noun))))
		.concat(parts.filter((part) => everyFound(part, (words) => words.hairCuts).length > 0))
		.join(', ');
}

function hairColour(text: string): string | undefined {
	for (const words of LANGUAGES) {
		const found = find(text, words.hairColours);
		if (found) return lift(found.value, 0.27);
	}
	const other = LANGUAGES.map((words) => ({ words, found: find(text, words.colours) })).find(
		({ found }) => found,
	);
	return other?.found ? lift(shaded(other.found.value, text, other.words), 0.27) : undefined;
}

interface DressFacts {
	readonly who: string;
	readonly gender: 'woman' | 'man';
	readonly years: number;
	readonly chance: () => number;
	readonly skin: string;
}

const CASUAL = ['#5a7a9c', '#8a5a5f', '#5f7d63', '#a98a5a', '#6f6488', '#c9b79a', '#4f6d74'];

function dress(text: string, facts: DressFacts): Outfit {
	const worn = LANGUAGES.flatMap((words) => namedGarments(text, words));
	if (worn.length === 0) {
		const job = findAny(facts.who, (words) => words.occupations);
		if (job) worn.push({ key: job.value });
	}
	if (worn.length === 0) worn.push(...barePhrase(text, facts));
	const pieces = worn.flatMap((item) => tailor(item, facts));
	return assemble(pieces, facts);
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
		return nouns.map((noun, index) => {
			const until = nouns[index + 1]?.at ?? phrase.length;
			const before = colours.filter((colour) => colour.end <= noun.at && colour.at >= last).at(-1);
			const after = colours.find((colour) => colour.at >= noun.end && colour.at < until);
			last = noun.end;
			const chosen = words.coloursFollow
				? (after ?? before)
				: (before ?? (index === nouns.length - 1 ? after : undefined));
			if (!chosen) return { key: noun.value };
			const near = phrase.slice(Math.max(0, chosen.at - 12), chosen.end + (words.coloursFollow ? 6 : 0));
			return { key: noun.value, colour: shaded(chosen.value, near, words) };
		});
	});
}

function phrases(text: string, words: FigureWords): string[] {
	let marked = text;
	for (const stop of words.breaks) marked = marked.split(stop).join(', ');
	return marked.split(/[,;.]/).map((part) => part.trim());
}

function shaded(colour: string, near: string, words: FigureWords): string {
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
