/** What a shot wishes of its slot: how much of the page, which proportions, and room for its words. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { findModel } from '../story/models.ts';
import type { LineKind, PanelSize, PanelSpan, Shot, ShotSize } from '../story/story.ts';
import { logRatiosOf } from './aspect.ts';

/** The grid that a `panel:` span counts in: three columns and three rows make a page. */
export const PAGE_GRID = { columns: 3, rows: 3 } as const;

export interface Wish {
	/** 1 for a middling panel; a slot's share of the page should follow it. */
	readonly weight: number;
	/** Natural log of width over height. */
	readonly logAspect: number;
	/** The writer asked for this weight: the slot must follow it closely. */
	readonly isAsked: boolean;
	/** How much the proportions matter. */
	readonly pull: number;
	/** Natural logs of the proportions that its frame can have; none where nobody knows. */
	readonly logRatios: readonly number[];
	/** Its lettering in words of dialogue; a shout counts for more. */
	readonly words: number;
	/** Square millimetres of paper that its balloons cover. */
	readonly letteringMm2: number;
	/** A page of its own. */
	readonly isSplash: boolean;
	/** Two facing pages of its own. */
	readonly isSpread: boolean;
}

const SIZE_WEIGHT: Readonly<Record<PanelSize, number>> = {
	small: 0.6,
	medium: 1,
	large: 2,
	splash: 4,
	spread: 8,
};
const MIDDLING_PANELS = 5;

/** Width over height that suits what the camera sees, and how much more or less room it likes. */
const SHOT_LIKES: Readonly<Record<ShotSize, readonly [aspect: number, weight: number]>> = {
	ECU: [1.7, 0.85],
	CU: [1, 0.9],
	MCU: [0.95, 0.95],
	MS: [1.05, 1],
	MLS: [0.8, 1.05],
	FS: [0.75, 1.1],
	LS: [1.5, 1.2],
	ELS: [1.9, 1.3],
	establishing: [1.9, 1.35],
	'two-shot': [1.45, 1],
	'over-the-shoulder': [1.35, 1],
	POV: [1.4, 1],
	insert: [1.1, 0.75],
};
const NO_SIZE: readonly [number, number] = [1.25, 1];

/** A drawing that is there already has its proportions, whatever else would suit. */
const OWN_PULL = 8;
const EMS_PER_WORD = 3;
const WORDS_PER_WEIGHT = 45;

/** The wish of one shot, from `panel:`, shot size, cast and words. */
export function wishOf(shot: Shot): Wish {
	const [shotAspect, like] = shot.size === undefined ? NO_SIZE : SHOT_LIKES[shot.size];
	const words = wordsIn(shot);
	const letteringMm2 = letteringOf(shot);
	const others = Math.max(0, shot.cast.length - 1);
	const crowd = shotAspect < 1.3 ? others * 0.25 : 0;
	const own = shot.frameSize && Math.log(shot.frameSize.width / shot.frameSize.height);
	const { panel } = shot;
	const wordy = words / WORDS_PER_WEIGHT;
	const logRatios = ratiosOf(shot);
	if (typeof panel === 'object') return { ...spanWish(panel), words, letteringMm2, logRatios };
	return {
		weight: SIZE_WEIGHT[panel] * like + (panel === 'small' ? wordy / 2 : wordy),
		logAspect: own ?? Math.log(shotAspect + crowd),
		isAsked: panel !== 'medium',
		pull: own === undefined ? pullOf(shot, shotAspect) : OWN_PULL,
		words,
		letteringMm2,
		logRatios,
		isSplash: panel === 'splash' || panel === 'spread',
		isSpread: panel === 'spread',
	};
}

function pullOf({ size, cast }: Shot, aspect: number): number {
	// Two people side by side look lost in a tall panel.
	const together = cast.length > 1 ? 1.2 : 0;
	return (size === undefined ? 0.4 : aspect >= 1.5 ? 2 : 0.8) + together;
}

/**
 * What the shot's model draws, or the one ratio that the writer fixed; the writer's own picture has its
 * own. Where the pixels are published they count: what a model calls 3:2 may be 1216 × 832.
 */
function ratiosOf({ frame, frameSize, input, model }: Shot): readonly number[] {
	if (frameSize) return [Math.log(frameSize.width / frameSize.height)];
	if (frame !== undefined) return [];
	const known = findModel(model);
	const sizes = known?.sizes[String(input.megapixels ?? '1')] ?? {};
	const fixed = input.aspect_ratio;
	const names = typeof fixed === 'string' ? [fixed] : (known?.aspectRatios ?? []);
	return names.flatMap((name) => {
		const size = Object.hasOwn(sizes, name) ? sizes[name] : undefined;
		return size ? [Math.log(size.width / size.height)] : logRatiosOf([name]);
	});
}

/** A span asks for its own share and proportions, on a page three high for every two wide. */
function spanWish(span: PanelSpan): Omit<Wish, 'words' | 'letteringMm2' | 'logRatios'> {
	const columns = Math.min(PAGE_GRID.columns, Math.max(1, span.columns));
	const rows = Math.min(PAGE_GRID.rows, Math.max(1, span.rows));
	return {
		weight: ((columns * rows) / (PAGE_GRID.columns * PAGE_GRID.rows)) * MIDDLING_PANELS,
		logAspect: Math.log(((columns / rows) * 2) / 3),
		isAsked: true,
		pull: 4,
		isSplash: columns === PAGE_GRID.columns && rows === PAGE_GRID.rows,
		isSpread: false,
	};
}

/** A span larger than a page, at its place. */
export function checkSpan(shot: Shot): Diagnostic | undefined {
	if (typeof shot.panel !== 'object') return undefined;
	const { columns, rows } = shot.panel;
	if (columns >= 1 && rows >= 1 && columns <= PAGE_GRID.columns && rows <= PAGE_GRID.rows) return undefined;
	return {
		severity: 'error',
		code: 'span-outside-page',
		message: `a panel of ${columns} × ${rows} does not fit on a page`,
		hint: `use at most ${PAGE_GRID.columns} columns and ${PAGE_GRID.rows} rows`,
		span: shot.panelSpan ?? shot.span,
	};
}

/** Square millimetres of a balloon by itself, and for each of its words: measured on lettered pages at 9 pt. */
const ROOM: Readonly<Record<LineKind, readonly [balloon: number, word: number]>> = {
	speech: [80, 45],
	thought: [140, 55],
	shout: [150, 105],
	whisper: [70, 38],
	weak: [90, 50],
	radio: [110, 55],
	off: [80, 45],
	narration: [30, 32],
	place: [30, 32],
	time: [30, 32],
	sfx: [450, 60],
};

function letteringOf({ lines }: Shot): number {
	return lines.reduce((sum, { kind, text }) => {
		const [balloon, word] = ROOM[kind];
		return sum + balloon + word * wordsOf(text);
	}, 0);
}

/** A shout takes the room of twice as many words. */
function wordsIn({ lines }: Shot): number {
	return lines.reduce((sum, { kind, text }) => sum + wordsOf(text) * (kind === 'shout' ? 2 : 1), 0);
}

/** Words of English length: ideographs and kana count by their width. */
function wordsOf(text: string): number {
	return emsOf(text) / EMS_PER_WORD;
}

function emsOf(text: string): number {
	let ems = 0;
	for (const letter of text) {
		const code = letter.codePointAt(0)!;
		ems += code >= 0x1100 && !(code >= 0x1e00 && code <= 0x20ff) ? 1 : 0.5;
	}
	return ems;
}
