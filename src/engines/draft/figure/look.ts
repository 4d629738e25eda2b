/** Reads a character's own words into a look: the same words and id always give the same person. */
import { hashText, seeded } from '../../../base/random.ts';
import type { SketchFigure } from '../../../plan/request.ts';
import { STRANGERS } from '../words/body-en.ts';
import { creatureOf } from './being.ts';
import { lift } from './colour.ts';
import { everyFound, find, findAny, LANGUAGES } from './lexicon.ts';
import { dress, type Outfit, pick, shaded } from './wardrobe.ts';

export type HairLength = 'bald' | 'buzz' | 'short' | 'bob' | 'shoulder' | 'long' | 'verylong';

export interface Hair {
	readonly length: HairLength;
	/** straight, wavy, curly, afro, messy, spiky, swept, ponytail, twintails, braid, braids, bun, buns, topknot. */
	readonly cut: string;
	/** soft, blunt, messy, side, centre, swept. */
	readonly fringe: string;
	readonly colour: string;
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
	/** Colour of a creature's fur, feathers or plating, where its words tell one. */
	readonly coat?: string;
	/** Words that were understood. */
	readonly depicts: readonly string[];
	/** Words for what is worn. */
	readonly worn: readonly string[];
}

const EYES = ['#5a3d2b', '#6b4a30', '#3f5f8a', '#4a7350', '#5d4a7c', '#46606b'];

const SHADES = ['#fadfcb', '#f7d6bd', '#f3ccb0'];

const HAIRS = ['#2b2a3c', '#493229', '#6b452f', '#93683f', '#dcb043', '#73402a'];

/** What people have whom a story in Vietnamese, Japanese, Chinese or Korean leaves open. */
const DARK_EYES = ['#4a3024', '#3d2a22', '#53382a'];
const DARK_HAIRS = ['#2b2a3c', '#2b2a3c', '#2f2a30'];
const EAST_ASIAN = /^(?:vi|ja|zh|ko)(?:-|$)/i;

/** The look of one of the cast. */
export function readLook(figure: SketchFigure): Look {
	return lookIn('en')(figure);
}

/** Reads looks for a story in that language. */
export function lookIn(language: string): (figure: SketchFigure) => Look {
	return (figure) => lookOf(figure, EAST_ASIAN.test(language));
}

function lookOf(figure: SketchFigure, isEastAsian: boolean): Look {
	const seed = hashText([figure.character, figure.gender, figure.age, figure.hair, figure.looks].join('|'));
	const chance = seeded(seed);
	const looks = lower([figure.looks, figure.hair].join(', '));
	const who = lower([figure.gender, figure.name, figure.character.replace(/[-_]/g, ' '), looks].join(', '));
	const years = yearsOf(figure, who);
	const gender = genderOf(who, chance);
	const build = buildOf(looks) ?? (chance() - 0.5) * 0.5;
	const creature = creatureOf({ ...figure, looks: lower(figure.looks ?? '') });
	const skin = colourBeside(looks, 'skinNouns', 'skins') ?? pick(SHADES, chance);
	const eyes = eyeColour(looks) ?? pick(isEastAsian ? DARK_EYES : EYES, chance);
	const hair = hairOf(figure, { looks, gender, years, chance, hairs: isEastAsian ? DARK_HAIRS : HAIRS });
	const outfitWords = lower([figure.outfit, wornIn(looks)].join(', '));
	const outfit = dress(outfitWords, { who, gender, years, chance, skin });
	const worn = everyFound(outfitWords, (words) => words.garments).map((found) => found.word);
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
		...(creature ? { creature, ...coatOf(looks) } : {}),
		depicts: [isStranger(looks) ? 'alien' : personWord(gender, years), ...worn],
		worn,
	};
}

/** The first colour that a creature's looks tell, but for that of its eyes. */
function coatOf(looks: string): { coat?: string } {
	const parts = looks
		.split(/[,;.]| with | and | wearing | in an? /)
		.filter((part) => !/\b(eyes?|collar|scarf|nose)\b|khăn/.test(part));
	for (const part of parts) {
		for (const words of LANGUAGES) {
			const found = find(part, words.colours);
			if (found) return { coat: lift(shaded(found.value, part, words), 0.27) };
		}
	}
	return {};
}

/** The strongest word of all that tell one: "a big fat man" is fat. */
function buildOf(looks: string): number | undefined {
	const told = everyFound(looks, (words) => words.builds).map(({ value }) => value);
	return told.sort((a, b) => Math.abs(b) - Math.abs(a))[0];
}

function lower(text: string): string {
	return text.toLowerCase().normalize('NFC');
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

/** What a picture of them shows: a child is nobody's woman. */
function personWord(gender: 'woman' | 'man', years: number): string {
	if (years >= 13) return gender;
	return gender === 'woman' ? 'girl' : 'boy';
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
	/** The colours of which one is drawn. */
	readonly hairs: readonly string[];
}

function hairOf(figure: SketchFigure, facts: HairFacts): Hair {
	const { gender, years, chance, hairs } = facts;
	const whole = figure.hair ? lower(figure.hair) : hairPhrases(facts.looks);
	const text = withoutBeard(whole);
	const length = (findAny(text, (words) => words.hairLengths)?.value ?? undefined) as HairLength | undefined;
	const cut = findAny(text, (words) => words.hairCuts)?.value;
	const told = hairColour(text) ?? hairColour(whole);
	const natural = years >= 62 ? '#b9bac4' : pick(hairs, chance);
	const usual: HairLength =
		gender === 'woman' ? (years >= 60 ? 'bob' : chance() < 0.5 ? 'long' : 'shoulder') : 'short';
	const needsLength = cut === 'afro' ? 'short' : cut && /tails|ponytail|braid|bun/.test(cut) ? 'long' : usual;
	const chosen = length ?? (isStranger(facts.looks) && whole === '' ? 'bald' : needsLength);
	const fringe = findAny(text, (words) => words.fringes)?.value ?? usualFringe(cut, gender, years, chance());
	return { length: chosen, cut: cut ?? 'straight', fringe, colour: told ?? natural };
}

/** Aliens have hair only where it is told of. */
function isStranger(looks: string): boolean {
	return [...STRANGERS, 'người ngoài hành tinh', 'yêu tinh'].some((noun) => hasWord(looks, noun));
}

/** What is said of the hair alone: a long beard makes no long hair. */
function withoutBeard(text: string): string {
	return text
		.split(/[,;.]| with | and | và /)
		.filter(
			(part) =>
				!BEARD.test(part) || LANGUAGES.some((words) => words.hairNouns.some((noun) => hasWord(part, noun))),
		)
		.join(', ');
}

const BEARD =
	/(?<![\p{L}\p{M}])(?:beard(?:ed)?|moustache|mustache|goatee|stubble|whiskers|sideburns|râu|ria)(?![\p{L}\p{M}])/u;

function usualFringe(cut: string | undefined, gender: string, years: number, roll: number): string {
	if (cut === 'swept' || cut === 'balding' || cut === 'topknot' || (cut === 'bun' && years > 40))
		return 'swept';
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
		.concat(parts.filter((part) => everyFound(part, (words) => words.hairLengths)[0]?.value === 'bald'))
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
