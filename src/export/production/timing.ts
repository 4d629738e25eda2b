/**
 * How long a shot holds: the writer's `duration`, else a guess from its words. Everything is counted in whole
 * frames, so that what editors, sheets, captions and films say adds up to the frame.
 */
import { roundHalfUp } from '../../base/geometry.ts';
import { bareWords, baseLanguage } from '../../lettering/words.ts';
import type { Line, Shot } from '../../story/story.ts';

/** Frames a second of film and of animation. */
export const defaultFps = 24;

/** A look at a picture nobody speaks in, and the longer one that a place needs. Seconds. */
const silentS = 2;
const establishingS = 3;
/** Before the first word and after the last one, together. */
const airS = 1;
const betweenLinesS = 0.3;
const leastLineS = 0.7;
const soundEffectS = 0.5;
/** Unhurried speech is about 150 words a minute. */
const wordS = 0.4;
/** Languages written a syllable a word. */
const syllableS = 0.28;
/** One character of scripts without spaces: about 400 kana a minute, kanji among them. */
const ideographS = 0.15;
const hangulS = 0.2;
const spacelessS = 0.07;

/** Whole frames, at least one; half a frame goes up. */
export function framesOf(seconds: number, fps: number): number {
	return Math.max(1, roundHalfUp(seconds * fps));
}

/** The shot's frames, and whether the writer said so. */
export function shotFrames(
	shot: Pick<Shot, 'durationS' | 'lines' | 'size'>,
	{ fps, language }: { readonly fps: number; readonly language: string },
): { readonly frames: number; readonly isGiven: boolean } {
	const isGiven = shot.durationS !== undefined;
	return { frames: framesOf(shot.durationS ?? usualS(shot, language), fps), isGiven };
}

/** Seconds for a shot whose writer gave none, in whole half seconds: its words read aloud with air around them. */
export function usualS({ lines, size }: Pick<Shot, 'lines' | 'size'>, language: string): number {
	const least = size === 'establishing' || size === 'ELS' ? establishingS : silentS;
	if (lines.length === 0) return least;
	const spoken = lines.reduce((sum, line) => sum + lineS(line, language), 0);
	const whole = spoken + airS + betweenLinesS * (lines.length - 1);
	// Hundredths first: sums of floats must not tip over into the next half.
	return Math.max(least, Math.ceil(Math.round(whole * 100) / 50) / 2);
}

/** Seconds that one line takes to say or read. */
export function lineS({ kind, text }: Pick<Line, 'kind' | 'text'>, language: string): number {
	if (kind === 'sfx') return soundEffectS;
	return Math.max(leastLineS, spokenS(text, language));
}

function spokenS(written: string, language: string): number {
	const text = bareWords(written, language);
	const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
	const ideographs = count(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu);
	const hangul = count(/\p{Script=Hangul}/gu);
	const spaceless = count(/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu);
	const rest = text.replace(
		/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu,
		' ',
	);
	const words = rest.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu)?.length ?? 0;
	const perWord = baseLanguage(language) === 'vi' ? syllableS : wordS;
	return words * perWord + ideographs * ideographS + hangul * hangulS + spaceless * spacelessS;
}

/** Cuts whole frames into parts in proportion to weights; the parts add up exactly. */
export function shareFrames(frames: number, weights: readonly number[]): readonly number[] {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	let before = 0;
	let spent = 0;
	return weights.map((weight) => {
		before += weight;
		const until = total === 0 ? 0 : roundHalfUp((before / total) * frames);
		const part = until - spent;
		spent = until;
		return part;
	});
}
