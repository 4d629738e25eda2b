/**
 * Where a Vietnamese line had better not end, though a space stands there: inside a word of two syllables, behind a small
 * word that leads on, before one that ends a sentence, and beside a syllable that would be left alone at a clause's edge.
 */
import { vietnameseWords } from './vietnamese-words.ts';

const penalties = { word: 0.5, leading: 0.12, leaning: 0.3, alone: 0.2 };

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** They lean on what stands before them. */
const leaning = words('nhé nhỉ nha ạ à hả hử đâu đấy kìa thôi vậy rồi đi nào chứ cơ mà');
const leading = words(
	'và với của cho là đã đang sẽ không chưa chẳng rất các những một mỗi mấy ở trong từ thì nếu vì bị được để hãy đừng cũng',
);
const clauseEnd = /[,;:.!?…]["”’»]?$/u;

/** Offsets behind spaces, each with how much worse than elsewhere it is to end a line there. */
export function vietnameseSeams(text: string): Map<number, number> {
	const seams = new Map<number, number>();
	const found = [...text.matchAll(/\S+/gu)];
	const syllables = found.map(([syllable]) => syllable.toLowerCase());
	for (let index = 1; index < found.length; index++) {
		const penalty = between(syllables, index);
		if (penalty > 0) seams.set(found[index]!.index, penalty);
	}
	return seams;
}

/** Of the seam before the syllable at `index`. */
function between(syllables: readonly string[], index: number): number {
	const before = syllables[index - 1]!;
	const after = syllables[index]!;
	if (clauseEnd.test(before)) return 0;
	const bare = after.replace(/[^\p{L}\p{M}].*$/u, '');
	const isFirst = index === 1 || clauseEnd.test(syllables[index - 2]!);
	const isLast = clauseEnd.test(after) || index === syllables.length - 1;
	return (
		(vietnameseWords.has(`${before} ${bare}`) ? penalties.word : 0) +
		(leading.has(before) ? penalties.leading : 0) +
		(leaning.has(bare) && isLast ? penalties.leaning : 0) +
		(isFirst || isLast ? penalties.alone : 0)
	);
}
