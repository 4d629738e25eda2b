/** Where a line may end: Unicode line breaking, phrases and words where no spaces are written, whole words for Korean. */
import LineBreaker from 'linebreak';
import { phraseStarts } from './phrases.ts';
import { vietnameseSeams } from './vietnamese.ts';
import { type Atom, baseLanguage } from './words.ts';

/** What stays together on one line. */
export interface Token {
	readonly atoms: readonly Atom[];
	/** A space follows, unless the line ends here. */
	readonly space: boolean;
	/** How bad it is to end a line after it: 0 is good, 1 very bad. */
	readonly penalty: number;
}

const wordless = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const hangul = /\p{Script=Hangul}/u;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const noStart =
	/^[\p{Pe}\p{Pf}.,!?;:、。，．！？；：ー～…‥々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ・」』）】》〉]/u;
const noEnd = /[\p{Ps}\p{Pi}「『（【《〈]$/u;

/** Cuts the lettered graphemes into tokens. */
export function tokenize(atoms: readonly Atom[], language: string): Token[] {
	const text = atoms.map((atom) => atom.shown).join('');
	const starts = offsets(atoms);
	const breaks = breakPenalties(text, language);
	const tokens: Token[] = [];
	let from = 0;
	for (let index = 0; index < atoms.length; index++) {
		const end = starts[index + 1]!;
		const penalty = splitsTitle(atoms, index) ? titleSplit : breaks.get(end);
		const isLast = index === atoms.length - 1;
		if (!isLast && (penalty === undefined || holdsRuby(atoms[index]!, atoms[index + 1]!))) continue;
		const piece = atoms.slice(from, index + 1);
		from = index + 1;
		const kept = trimEnd(piece);
		if (kept.length > 0)
			tokens.push({ atoms: kept, space: kept.length < piece.length, penalty: penalty ?? 0 });
	}
	return tokens;
}

/** Hardly ever, as inside a word. */
const titleSplit = 3;
const title =
	/(?:^|[^\p{L}\p{M}\p{N}])(?:Mr|Mrs|Ms|Mx|Dr|St|Prof|Rev|Sgt|Capt|Lt|Col|Gen|Miss|Sir|Lady|Lord|Mme|Mlle|Herr|Frau|Sra?|Srta|Señora?|Don|Doña|Ông|Cô|Bác)\.? $/u;

/** Whether a space parts a title from the name that follows it. */
function splitsTitle(atoms: readonly Atom[], index: number): boolean {
	if (atoms[index]!.plain !== ' ' || !/^\p{Lu}/u.test(atoms[index + 1]?.plain ?? '')) return false;
	const before = atoms.slice(Math.max(0, index - 7), index + 1);
	return title.test(before.map(({ plain }) => plain).join(''));
}

/** The characters under one ruby stay together. */
function holdsRuby(before: Atom, after: Atom): boolean {
	return before.ruby !== undefined && before.ruby === after.ruby;
}

/** Tokens wider than a line may be are cut between graphemes: a last resort for addresses and screams. */
export function cutLongTokens(tokens: readonly Token[], fits: (atoms: readonly Atom[]) => boolean): Token[] {
	return tokens.flatMap((token) => {
		if (token.atoms.length < 2 || fits(token.atoms)) return [token];
		const pieces: Token[] = [];
		let from = 0;
		for (let end = 1; end <= token.atoms.length; end++) {
			const isLast = end === token.atoms.length;
			if (!isLast && fits(token.atoms.slice(from, end + 1))) continue;
			pieces.push({
				atoms: token.atoms.slice(from, end),
				space: isLast && token.space,
				penalty: isLast ? token.penalty : 0.9,
			});
			from = end;
		}
		return pieces;
	});
}

function offsets(atoms: readonly Atom[]): number[] {
	const starts = [0];
	for (const atom of atoms) starts.push(starts.at(-1)! + atom.shown.length);
	return starts;
}

function trimEnd(atoms: readonly Atom[]): readonly Atom[] {
	let end = atoms.length;
	while (end > 0 && atoms[end - 1]!.shown === ' ') end--;
	return atoms.slice(0, end);
}

function breakPenalties(text: string, language: string): Map<number, number> {
	const found = new Map<number, number>();
	const phrases = phraseStarts(text, baseLanguage(language));
	const breaker = new LineBreaker(text);
	for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
		const penalty = judge(text, next.position, phrases);
		if (penalty !== undefined) found.set(next.position, penalty);
	}
	addWords(text, phrases, found);
	if (baseLanguage(language) === 'vi') {
		for (const [at, penalty] of vietnameseSeams(text)) found.set(at, (found.get(at) ?? 0) + penalty);
	}
	return found;
}

function judge(text: string, at: number, phrases: ReadonlyMap<number, number>): number | undefined {
	if (at >= text.length) return 0;
	const before = text.slice(Math.max(0, at - 2), at);
	const after = text.slice(at, at + 2);
	if (before.endsWith(' ')) return /^[-.…]/u.test(after) ? 0.5 : weak(text, at);
	if (hangul.test(before) && hangul.test(after)) return undefined;
	if (noStart.test(after) || noEnd.test(before)) return undefined;
	if (before.endsWith('-')) return before === '--' ? 0.02 : 0.3;
	if (ideograph.test(before) || ideograph.test(after)) return phraseEnd(text, at, phrases.get(at));
	return 0.2;
}

/** Words that lead on to the next: a line that ends in one leaves the reader hanging. */
const hanging = /(?:^|\s)(?:a|an|the|of|to|mr\.?|mrs\.?|ms\.?|dr\.?|i)$/iu;
const leaning =
	/(?:^|\s)(?:and|or|but|nor|for|in|on|at|by|with|from|than|that|as|if|my|your|his|her|its|our|their|no|is|are|was|were|do|does|did|not)$/iu;
const ended = /[.!?…।؟]["”’»]?$/u;
/** `พ.ศ.` and `A.D.` lead on to their number or name. */
const abbreviated = /\p{L}\.\p{L}\.$/u;
/** A sentence's end and a word or two more: they belong to the line that follows. */
const stranded = /[.!?…।؟]["”’»]?(?:\s+\S+){1,2}$/u;
/** A sentence's last word, and another sentence behind it. */
const leftover = /^\S+[.!?…।؟]["”’»]?\s+\S/u;

/** How bad it is to end a line at a space. */
function weak(text: string, at: number): number {
	const tail = text.slice(Math.max(0, at - 24), at).trimEnd();
	if (wordless.test(tail.at(-1) ?? '')) return 0;
	if (abbreviated.test(tail)) return 0.3;
	const isTitle = hanging.test(tail);
	if (ended.test(tail) && !isTitle) return 0;
	const split = (stranded.test(tail) ? 0.35 : 0) + (leftover.test(text.slice(at, at + 24)) ? 0.2 : 0);
	if (isTitle) return 0.28 + split;
	if (/[,;:-]$/u.test(tail)) return 0.05 + split;
	return (leaning.test(tail) ? 0.22 : 0.13) + split;
}

/** A sentence's end and a character or three more. */
const strandedPhrase = /[。！？…][」』”]?[^。！？…、，「『“]{1,4}$/u;

/** After punctuation best, between phrases well, inside a word hardly ever. */
function phraseEnd(text: string, at: number, penalty = 3): number {
	const line = text.slice(Math.max(0, at - 8), at);
	if (/[、。，！？…」』”]$/u.test(line)) return 0;
	return penalty + (strandedPhrase.test(line) ? 0.3 : 0);
}

/** Thai parts clauses by spaces: a word or two before or behind one belong to the other line. */
function beside(text: string, at: number): number {
	const isBehind = /\s\S{1,7}$/u.test(text.slice(Math.max(0, at - 8), at));
	const isBefore = /^\S{1,5}\s/u.test(text.slice(at, at + 6));
	return (isBehind ? 0.25 : 0) + (isBefore ? 0.2 : 0);
}

/** Curled quotes beside ideographs: Unicode line breaking cannot tell that they open and close. */
const quoteEdge = /(?<=[\p{Script=Han}，、。！？：；…])(?=[“‘]\p{Script=Han})|(?<=[”’])(?=\p{Script=Han})/gu;

/** Unicode line breaking knows no words in these scripts. */
function addWords(text: string, phrases: ReadonlyMap<number, number>, found: Map<number, number>): void {
	for (const { index } of text.matchAll(quoteEdge)) {
		found.set(index, /[，、。！？：；…”’]$/u.test(text.slice(0, index)) ? 0.02 : 0.2);
	}
	for (const [at, penalty] of phrases) {
		const isInside = wordless.test(text[at - 1] ?? '') && wordless.test(text[at] ?? '');
		if (isInside && !found.has(at)) found.set(at, penalty + beside(text, at));
	}
}
