/** Which face letters which character: one for each script of a speech, so that no word is drawn by two hands. */
import type { Face, FontBook, Voice } from './fonts.ts';
import type { Atom } from './words.ts';

export type FaceChoice = (atom: Atom) => Face | undefined;

const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Z}\p{Cc}]$/u;

/** Whether a face has every character of a grapheme that needs ink. */
export function covers(face: Face, grapheme: string): boolean {
	for (const char of grapheme) {
		if (!face.has(char.codePointAt(0)!) && !ignorable.test(char)) return false;
	}
	return true;
}

/** What belongs to one hand; everything else (marks, numbers, signs) goes with the script that is used most. */
const scripts: readonly RegExp[] = [
	/\p{Script=Latin}/u,
	/\p{Script=Cyrillic}/u,
	/\p{Script=Greek}/u,
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
	/\p{Script=Hangul}/u,
	/\p{Script=Arabic}/u,
	/\p{Script=Hebrew}/u,
	/\p{Script=Thai}/u,
	/\p{Script=Devanagari}/u,
	/\p{L}/u,
];

/** Chooses for a whole speech, plain and stressed words apart. What no face has gets none. */
export function chooseFaces(
	atoms: readonly Atom[],
	{ book, voice }: { readonly book: FontBook; readonly voice: Voice },
): FaceChoice {
	const { emphasis } = book.stacks;
	const ofVoice = book.stacks[voice];
	const pick = (strong: boolean) =>
		chooseFrom(
			strong && voice !== 'display' ? emphasis : ofVoice,
			atoms.filter((atom) => atom.strong === strong),
		);
	const plain = pick(false);
	const strong = pick(true);
	return (atom) => (atom.strong ? strong(atom) : plain(atom));
}

function chooseFrom(stack: readonly Face[], atoms: readonly Atom[]): FaceChoice {
	const byScript = new Map<number, string[]>();
	for (const { shown } of atoms) {
		const script = scriptOf(shown);
		const known = byScript.get(script);
		if (known !== undefined) known.push(shown);
		else if (script >= 0) byScript.set(script, [shown]);
	}
	const groups = [...byScript].sort(([, one], [, other]) => other.length - one.length);
	const whole = (letters: readonly string[]) =>
		stack.find((face) => letters.every((letter) => covers(face, letter)));
	const main = whole(groups[0]?.[1] ?? atoms.map((atom) => atom.shown)) ?? stack[0];
	const hands = new Map(groups.map(([script, letters]) => [script, whole(letters)] as const));
	return ({ shown }) => {
		if (shown === ' ') return main;
		const hand = hands.get(scriptOf(shown));
		const found = [main, hand].find((face) => face !== undefined && covers(face, shown));
		return found ?? stack.find((face) => covers(face, shown));
	};
}

function scriptOf(grapheme: string): number {
	return scripts.findIndex((script) => script.test(grapheme));
}
