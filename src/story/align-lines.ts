/** Which translated words belong to which line: by the original that stands above them, so that a line more moves none. */
import type { Line } from './story.ts';

/** Words in a translation, with the original that they were written for. */
export interface TranslatedLine {
	/** Empty: not translated yet. */
	readonly words: string;
	/** As it stood above the words; absent where nobody left it there. */
	readonly original?: string;
}

/** For each line of the shot the number of its translated line, if any; and the translated lines of no line. */
export interface Alignment {
	readonly found: readonly (number | undefined)[];
	readonly extra: readonly number[];
}

/** `hunter (whisper): Where were you?`, as a story has it. */
export function originalOf({ kind, speaker, text }: Line): string {
	if (kind === 'sfx') return `sfx: ${text}`;
	const name = speaker ?? 'caption';
	const isUsual = kind === 'speech' || kind === 'narration';
	return `${name}${isUsual ? '' : ` (${kind})`}: ${text}`;
}

/** Same originals first, in their order; what is left between them is paired in turn. */
export function alignLines(lines: readonly Line[], translated: readonly TranslatedLine[]): Alignment {
	const found: (number | undefined)[] = lines.map(() => undefined);
	const pairs = [...sameOriginals(lines, translated), [lines.length, translated.length] as const];
	let [line, other] = [0, 0];
	const extra: number[] = [];
	for (const [nextLine, nextOther] of pairs) {
		while (line < nextLine && other < nextOther) found[line++] = other++;
		for (; other < nextOther; other++) extra.push(other);
		if (nextLine < lines.length) found[nextLine] = nextOther;
		[line, other] = [nextLine + 1, nextOther + 1];
	}
	return { found, extra };
}

/** The longest run of pairs with one original, in the order of both: the usual table, small enough for a panel. */
function sameOriginals(
	lines: readonly Line[],
	translated: readonly TranslatedLine[],
): readonly (readonly [number, number])[] {
	const originals = lines.map(originalOf);
	const width = translated.length + 1;
	const longest = new Uint16Array((lines.length + 1) * width);
	const isSame = (line: number, other: number) => originals[line] === translated[other]!.original;
	for (let line = lines.length - 1; line >= 0; line--) {
		for (let other = translated.length - 1; other >= 0; other--) {
			longest[line * width + other] = isSame(line, other)
				? longest[(line + 1) * width + other + 1]! + 1
				: Math.max(longest[(line + 1) * width + other]!, longest[line * width + other + 1]!);
		}
	}
	const pairs: (readonly [number, number])[] = [];
	let [line, other] = [0, 0];
	while (line < lines.length && other < translated.length) {
		if (isSame(line, other)) pairs.push([line++, other++]);
		else if (longest[(line + 1) * width + other]! >= longest[line * width + other + 1]!) line++;
		else other++;
	}
	return pairs;
}
