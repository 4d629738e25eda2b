/** Vertical strips: one column whose heights follow the panels, and whose gaps are time. */
import { type Rect, roundHalfUp } from '../base/geometry.ts';
import type { Shot } from '../story/story.ts';
import { mostPagePixels, type PageFormat, type PageLayout, type Slot } from './page-layout.ts';
import { wishOf } from './wish.ts';

/** A strip is cut into stretches no longer than this, so that one fits in memory and in a WebP (16383). */
const LONGEST_PX = 16_000;
const LONGEST_WIDTHS = 16;
/** The next scene starts a stretch of its own once this share is filled. */
const LONG_ENOUGH = 0.6;
const TALLEST_WIDTHS = 2.4;
/** A second of `pause:` in gutters, and the longest that is shown. */
const GUTTERS_PER_SECOND = 0.8;
const MOST_PAUSE = 8;
/** Heights within this log of a model's own proportions take those. */
const SNAP = 0.3;
/** Pixels of panel height for each word beyond a few, in widths. */
const WIDTHS_PER_WORD = 0.012;

interface Placed {
	readonly shot: Shot;
	/** Height of the blank before and of the panel, pixels; left edge and width within the strip. */
	readonly gap: number;
	readonly rect: Omit<Rect, 'y'>;
	readonly border: boolean;
}

/** Stretches of a strip, numbered from 1; the shots of each `group` start a new one. */
export function layoutStrip(groups: readonly (readonly Shot[])[], format: PageFormat): PageLayout[] {
	const stretches = groups.flatMap((group) => stretchesOf(group, format));
	return stretches.map((stretch, index) => strip(stretch, index + 1, format));
}

function stretchesOf(shots: readonly Shot[], format: PageFormat): Placed[][] {
	const stretches: Placed[][] = [];
	const fitting = Math.floor(mostPagePixels / format.widthPx);
	const longest = Math.min(LONGEST_PX, LONGEST_WIDTHS * format.widthPx, fitting);
	let filled = Number.POSITIVE_INFINITY;
	shots.forEach((shot, index) => {
		const placed = place(shot, shots[index - 1], index, format);
		const height = placed.gap + placed.rect.h;
		const newScene = shot.scene !== shots[index - 1]?.scene;
		if (filled + height > longest || (newScene && filled + height > longest * LONG_ENOUGH)) {
			stretches.push([]);
			filled = 0;
		}
		stretches.at(-1)!.push(placed);
		filled += height;
	});
	return stretches;
}

/** Small panels stand to one side in turn, middling ones keep a margin, large ones fill the width. */
function place(shot: Shot, before: Shot | undefined, index: number, format: PageFormat): Placed {
	const { live } = format;
	const { panel } = shot;
	const widthShare = panel === 'small' ? 0.68 : panel === 'medium' ? 0.9 : 1;
	const w = roundHalfUp(live.w * widthShare);
	const room = live.w - w;
	const near = roundHalfUp(live.w * 0.05);
	const isLeft = (index % 2 === 0) === (format.reading === 'ltr');
	const offset = panel === 'small' ? (isLeft ? near : room - near) : Math.floor(room / 2);
	return {
		shot,
		gap: roundHalfUp(format.gutterPx.down * gapFactor(shot, before)),
		rect: { x: live.x + offset, w, h: panelHeight(shot, w, live.w) },
		border: widthShare < 1,
	};
}

/** More blank means more time: a new scene, a long shot, a breath after something large. */
function gapFactor(shot: Shot, before: Shot | undefined): number {
	if (before === undefined) return 0.5;
	const scene = shot.scene === before.scene ? 1 : 2.6;
	const breath = before.panel === 'splash' || before.panel === 'spread' ? 1.4 : 1;
	const lasting = Math.min(1.6, Math.max(1, (before.durationS ?? 0) / 4));
	return scene * breath * lasting + Math.min(MOST_PAUSE, before.pauseS ?? 0) * GUTTERS_PER_SECOND;
}

function panelHeight(shot: Shot, w: number, full: number): number {
	const wish = wishOf(shot);
	const bySize = { small: 0.8, medium: 1, large: 1.35, splash: 1.9, spread: 1.9 };
	const stretch = typeof shot.panel === 'object' ? 1 : bySize[shot.panel];
	const forWords = wish.words * WIDTHS_PER_WORD * full;
	const height = (w / Math.exp(wish.logAspect)) * stretch + forWords;
	const free = Math.min(full * TALLEST_WIDTHS, Math.max(full * 0.35, height));
	return roundHalfUp(w / Math.exp(nearestDrawn(Math.log(w / free), wish.logRatios)));
}

/** The height is free, so a frame need not be cut at all: the nearest proportions that the model draws. */
function nearestDrawn(logAspect: number, logRatios: readonly number[]): number {
	const off = (ratio: number) => Math.abs(ratio - logAspect);
	const nearest = logRatios.reduce(
		(best, ratio) => (off(ratio) < off(best) ? ratio : best),
		Number.POSITIVE_INFINITY,
	);
	return off(nearest) < SNAP ? nearest : logAspect;
}

function strip(stretch: readonly Placed[], number: number, format: PageFormat): PageLayout {
	let y = 0;
	const slots = stretch.map(({ shot, gap, rect, border }): Slot => {
		const top = y + gap;
		y = top + rect.h;
		return { shot: shot.id, rect: { ...rect, y: top }, border };
	});
	const heightPx = y + roundHalfUp(format.gutterPx.down / 2);
	return { number, format, widthPx: format.widthPx, heightPx, template: 'strip', slots };
}
