/** How each character of a vertical column stands: kana upright, `12` side by side in one square, Latin words lying. */
import type { Atom } from './words.ts';

export type Pose = 'upright' | 'square' | 'lying';

const western = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9!?&%$#'’.,:;/+=()-]/u;
const fitsSquare = /^(?:\d{1,3}|[!?]{1,3}|[\p{L}&]{1,2})$/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Japanese words stand in columns, but not lines that are mostly in other letters. */
export function standsInColumns(text: string): boolean {
	const own = [...text].filter((char) => kana.test(char)).length;
	const others = [...text].filter((char) => /[\p{L}\p{N}]/u.test(char) && !kana.test(char)).length;
	return own > 0 && own >= others;
}

/** One pose for each atom. */
export function posesOf(atoms: readonly Atom[]): Pose[] {
	const poses: Pose[] = [];
	let from = 0;
	while (from < atoms.length) {
		let to = from;
		while (to < atoms.length && isWestern(atoms, to, from)) to++;
		if (to === from) {
			poses.push('upright');
			from++;
			continue;
		}
		const text = atoms
			.slice(from, to)
			.map((atom) => atom.shown)
			.join('');
		const pose: Pose = fitsSquare.test(text) ? 'square' : 'lying';
		for (; from < to; from++) poses.push(pose);
	}
	return poses;
}

/** A space between two western words lies with them. */
function isWestern(atoms: readonly Atom[], index: number, from: number): boolean {
	if (western.test(atoms[index]!.shown)) return true;
	const next = atoms[index + 1];
	return atoms[index]!.shown === ' ' && index > from && next !== undefined && western.test(next.shown);
}
