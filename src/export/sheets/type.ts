/** The faces of a printed sheet: plain and bold, each with fallbacks for other scripts, as bytes and as what they cover. */
import type { Span } from '../../base/diagnostic.ts';
import { Fault } from '../../base/fault.ts';
import { bidiLevels } from '../../lettering/bidi.ts';
import { covers } from '../../lettering/choose-face.ts';
import { type Face, openFonts } from '../../lettering/fonts.ts';
import { missingGlyphs } from '../../lettering/glyphs.ts';
import { graphemes } from '../../lettering/words.ts';
import { readStoryFonts } from '../../page/story-fonts.ts';
import type { Line, Story } from '../../story/story.ts';
import type { Board } from '../production/board.ts';
import { labelsFor } from '../production/labels.ts';

export type Weight = 'plain' | 'bold';

/** One font file under the name that a document knows it by. */
export interface SheetFace {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly face: Face;
}

/** In each list the first face that has a character is used. */
export type SheetType = Readonly<Record<Weight, readonly SheetFace[]>>;

/** Reads the bundled faces, and what the story brings or has installed for the scripts of its words and of those besides. */
export async function openSheetType(
	story: Story,
	boards: readonly Board[],
	besides: readonly string[] = [],
): Promise<SheetType> {
	const { manner, ...printed } = labelsFor(story.language);
	const labels = [...Object.values(printed), ...Object.values(manner)].join(' ');
	const { files } = await readStoryFonts(story, [labels, ...besides, ...boards.flatMap(textsOf)].join('\n'));
	const others = [...files.fallback, ...files.dialogue.slice(0, -1)];
	const bold = files.bold ?? files.emphasis;
	const open = opener();
	// The last of the dialogue's own faces is the quiet one: it reads well where a hand's letters are too small.
	return {
		plain: await open([...files.dialogue.slice(-1), ...others, ...bold]),
		bold: await open([...bold.slice(-1), ...(files.boldFallback ?? []), ...others, ...files.dialogue]),
	};
}

/** Opens each file once. */
function opener(): (files: readonly Uint8Array[]) => Promise<readonly SheetFace[]> {
	const opened = new Map<Uint8Array, SheetFace>();
	return async (files) => {
		for (const bytes of new Set(files)) {
			if (opened.has(bytes)) continue;
			const { stacks } = await openFonts({ dialogue: [bytes], emphasis: [], display: [], fallback: [] });
			opened.set(bytes, { name: `face-${opened.size + 1}`, bytes, face: stacks.dialogue[0]! });
		}
		return [...new Set(files)].map((bytes) => opened.get(bytes)!);
	};
}

/** All words of a board that a sheet prints. */
function textsOf({ story, shot, action, lines }: Board): string[] {
	const spoken = lines.flatMap(({ speaker, text }) => [speaker ?? '', text]);
	return [
		story.title,
		story.author ?? '',
		shot.scene,
		shot.place ?? '',
		shot.time ?? '',
		action,
		...spoken,
		shot.notes ?? '',
	];
}

/** The face for a grapheme, or nothing where none has it. */
export function faceFor(grapheme: string, weight: Weight, type: SheetType): SheetFace | undefined {
	return type[weight].find(({ face }) => covers(face, grapheme));
}

/** Throws Fault `glyph-missing` that names the first place, and how many more, rather than print a blank. */
export function refuseMissing(
	boards: readonly Board[],
	type: SheetType,
	besides: readonly string[] = [],
): void {
	const faces = type.plain.map(({ face }) => face);
	const stacks = { dialogue: faces, emphasis: faces, bold: faces, caption: faces, display: faces };
	const missing = (texts: readonly string[], { span, language }: { span: Span; language: string }) => {
		const told = texts.map((text): Line => ({ kind: 'narration', text, span }));
		return missingGlyphs(told, { stacks, packages: [] }, { language, capitals: false });
	};
	const found = boards.flatMap((board) =>
		missing(textsOf(board), { span: board.shot.span, language: board.story.language }),
	);
	// What came from the command line has no place in a story.
	const [board] = boards;
	const loose = board ? missing(besides, { span: board.shot.span, language: board.story.language }) : [];
	const [first] = [...found, ...loose];
	if (!first) return;
	const { file, start } = first.span!;
	const place = found.length > 0 ? ` (${file}:${start.line})` : '';
	const others = new Set([...found, ...loose].map(({ message }) => message)).size - 1;
	const more = others > 0 ? `, and ${others} more like it` : '';
	throw new Fault('glyph-missing', `${first.message}${place}${more}`, {
		...(first.hint === undefined ? {} : { hint: first.hint }),
	});
}

export interface TypeRun {
	readonly face: SheetFace;
	readonly text: string;
	/** Odd levels run right to left. */
	readonly level: number;
}

/** Runs of one face and one direction each, from left to right as they are seen; spaces stay with what is before them. */
export function runsOf(text: string, weight: Weight, type: SheetType): readonly TypeRun[] {
	const levels = bidiLevels(text, '');
	const runs: { face: SheetFace; text: string; level: number }[] = [];
	let offset = 0;
	for (const grapheme of graphemes(text)) {
		const level = levels?.[offset] ?? 0;
		offset += grapheme.length;
		const last = runs.at(-1);
		const face = grapheme === ' ' && last ? last.face : faceFor(grapheme, weight, type);
		if (!face) continue;
		const isRtl = level % 2 === 1;
		// pdfkit sets the words of a run from left to right, so those that are read the other way come one by one.
		// Signs alone have no script that would tell it to turn them.
		const areSigns = last && !letter.test(last.text) && !letter.test(grapheme);
		const isApart = isRtl && (grapheme === ' ' || last?.text === ' ' || areSigns);
		const shown = isRtl ? (mirrors[grapheme] ?? grapheme) : grapheme;
		if (last?.face === face && last.level === level && !isApart) last.text += shown;
		else runs.push({ face, text: shown, level });
	}
	return levels ? inSight(runs) : runs;
}

const letter = /[\p{L}\p{N}]/u;

/** Brackets that open to the other side where text runs right to left. */
const mirrors: Readonly<Record<string, string>> = {
	'(': ')',
	')': '(',
	'[': ']',
	']': '[',
	'{': '}',
	'}': '{',
	'<': '>',
	'>': '<',
	'«': '»',
	'»': '«',
};

/** Rule L2 of the bidirectional algorithm over whole runs. */
function inSight(runs: readonly TypeRun[]): readonly TypeRun[] {
	let ordered = [...runs];
	for (let level = Math.max(...runs.map((run) => run.level)); level >= 1; level--) {
		const next: TypeRun[] = [];
		let stretch: TypeRun[] = [];
		for (const run of ordered) {
			if (run.level >= level) stretch.unshift(run);
			else {
				next.push(...stretch, run);
				stretch = [];
			}
		}
		ordered = [...next, ...stretch];
	}
	return ordered;
}
