/** How large the letters are: from the printed size where a page is printed, from its width where it is a screen. */
import type { PageFormat } from '../layout/page-layout.ts';
import type { LineKind } from '../story/story.ts';

/** Printed letters: 9 pt, and never under 7.5 pt; the hand face's capitals are small for its size. */
const usualPt = 9;
const smallestPt = 7.5;
const smallestOnScreen = 0.85;

/** The size of dialogue, the same through a whole book. Pixels for one em. */
export function dialogueSize(format: PageFormat): number {
	if (format.kind === 'page') return (usualPt * format.dpi) / 72;
	if (format.kind === 'strip') return Math.max(18, format.widthPx * 0.03);
	const side = format.heightPx > 0 ? Math.min(format.widthPx, format.heightPx) : format.widthPx;
	return Math.max(18, side * 0.028);
}

/** How far letters may shrink in a small panel, as a share of their usual size. */
export function smallestScale(format: PageFormat): number {
	return format.kind === 'page' ? smallestPt / usualPt : smallestOnScreen;
}

/** Whispers are smaller and shouts larger; everything else looks like one size. */
export function kindScale(kind: LineKind): number {
	if (kind === 'whisper') return 0.88;
	if (kind === 'shout') return 1.22;
	// The italic of captions runs wide.
	if (kind === 'narration' || kind === 'place' || kind === 'time') return 0.94;
	return 1;
}

/** The balloon's outline: thinner than the panel's border. */
export function outlinePx(format: PageFormat, sizePx: number): number {
	const wanted = Math.max(1, sizePx * 0.075);
	return format.borderPx > 0 ? Math.min(wanted, format.borderPx) : wanted;
}
