/** Page sizes by name: trim, bleed, live area and gutters of the trade, in whole pixels at a dpi. */
import { type Rect, roundHalfUp } from '../base/geometry.ts';
import type { PageWish } from '../story/story.ts';
import type { PageFormat, Print } from './page-layout.ts';

const MM_PER_INCH = 25.4;
/** Enough for proofs and screens; a writer who prints asks for 300 or more. */
const PRINT_DPI = 200;
const BORDER_MM = 0.5;
/** Panels must keep most of the page, whatever gutter was asked for. */
const WIDEST_GUTTER = 0.06;

/** All measures in millimetres. */
interface Paper {
	readonly trim: readonly [width: number, height: number];
	readonly bleed: number;
	readonly live: readonly [width: number, height: number];
	readonly gutter: readonly [across: number, down: number];
}

/** All measures in pixels at `dpi`, which only says how large lettering is. */
interface Screen {
	readonly kind: 'screen' | 'strip';
	readonly dpi: number;
	readonly size: readonly [width: number, height: number];
	readonly margin: readonly [x: number, y: number];
	readonly gutter: readonly [across: number, down: number];
}

/** Wide between tiers and narrow within: 7.3 and 2.1 mm on a manuscript 364 mm high. */
function mangaGutter(trimHeight: number): readonly [number, number] {
	return [(2.1 * trimHeight) / 364, (7.3 * trimHeight) / 364];
}

const PAPERS: Readonly<Record<string, Paper>> = {
	'us-comic': { trim: [168.275, 260.35], bleed: 3.175, live: [152.4, 228.6], gutter: [3.8, 3.8] },
	digest: { trim: [152.4, 228.6], bleed: 3.175, live: [136.525, 203.2], gutter: [3.5, 3.5] },
	'manga-b5': { trim: [182, 257], bleed: 3, live: [150, 220], gutter: mangaGutter(257) },
	'manga-a5': { trim: [148, 210], bleed: 3, live: [122, 180], gutter: mangaGutter(210) },
	a4: { trim: [210, 297], bleed: 3, live: [182, 267], gutter: [4.2, 4.2] },
};

const SCREENS: Readonly<Record<string, Screen>> = {
	square: { kind: 'screen', dpi: 216, size: [1080, 1080], margin: [36, 36], gutter: [20, 20] },
	'post-4x5': { kind: 'screen', dpi: 216, size: [1080, 1350], margin: [36, 36], gutter: [20, 20] },
	'board-16x9': { kind: 'screen', dpi: 216, size: [1920, 1080], margin: [32, 18], gutter: [32, 32] },
	webtoon: { kind: 'strip', dpi: 180, size: [800, 0], margin: [0, 0], gutter: [16, 120] },
	tapas: { kind: 'strip', dpi: 210, size: [940, 0], margin: [0, 0], gutter: [20, 140] },
};

/** Every page size that a story may name. */
export const presetNames: readonly string[] = [...Object.keys(PAPERS), ...Object.keys(SCREENS)];

const FALLBACK = 'us-comic';

/** The measures of the page that a story wishes for; an unknown size gives the first preset. */
export function pageFormat(wish: PageWish): PageFormat {
	const screen = Object.hasOwn(SCREENS, wish.size) ? SCREENS[wish.size] : undefined;
	return screen === undefined ? paperFormat(wish) : screenFormat(wish, screen);
}

/** About how many panels of middling weight make a full page. */
export function panelsPerPage(format: PageFormat): number {
	if (format.kind === 'page') return 5.8;
	return format.widthPx > format.heightPx ? 1 : 3.4;
}

function paperFormat(wish: PageWish): PageFormat {
	const preset = Object.hasOwn(PAPERS, wish.size) ? wish.size : FALLBACK;
	const paper = PAPERS[preset]!;
	const dpi = wish.dpi ?? PRINT_DPI;
	const px = (mm: number) => roundHalfUp((mm * dpi) / MM_PER_INCH);
	const [trimWidth, trimHeight] = paper.trim;
	const widthPx = px(trimWidth + 2 * paper.bleed);
	const heightPx = px(trimHeight + 2 * paper.bleed);
	const live = centred(widthPx, heightPx, px(paper.live[0]), px(paper.live[1]));
	const gutterMm = wish.gutterMm ?? { across: paper.gutter[0], down: paper.gutter[1] };
	return {
		preset,
		kind: 'page',
		dpi,
		widthPx,
		heightPx,
		trim: centred(widthPx, heightPx, px(trimWidth), px(trimHeight)),
		live,
		gutterPx: {
			across: gutterWithin(live.w, px(gutterMm.across)),
			down: gutterWithin(live.h, px(gutterMm.down)),
		},
		borderPx: Math.max(1, px(BORDER_MM)),
		reading: wish.reading,
		print: {
			trimMm: { width: trimWidth, height: trimHeight },
			liveMm: { width: paper.live[0], height: paper.live[1] },
			bleedMm: paper.bleed,
		},
	};
}

/** Two facing pages as one: bleed at the outer edges alone, live area from the one's to the other's. */
export function spreadFormat(format: PageFormat): PageFormat {
	const { trim, live, print } = format;
	const widthPx = format.widthPx + trim.w;
	const open: Print | undefined = print && {
		...print,
		trimMm: { width: print.trimMm.width * 2, height: print.trimMm.height },
		liveMm: { width: print.liveMm.width + print.trimMm.width, height: print.liveMm.height },
	};
	return {
		...format,
		widthPx,
		trim: { ...trim, w: trim.w * 2 },
		live: { ...live, w: live.w + trim.w },
		...(open ? { print: open } : {}),
	};
}

/** A dpi that the writer gives enlarges a screen: twice the nominal dpi is twice the pixels. */
function screenFormat(wish: PageWish, screen: Screen): PageFormat {
	const dpi = wish.dpi ?? screen.dpi;
	const px = (nominal: number) => roundHalfUp((nominal * dpi) / screen.dpi);
	const mm = (value: number) => roundHalfUp((value * dpi) / MM_PER_INCH);
	const widthPx = px(screen.size[0]);
	const heightPx = px(screen.size[1]);
	const liveWidth = widthPx - 2 * px(screen.margin[0]);
	const liveHeight = heightPx - 2 * px(screen.margin[1]);
	const across = wish.gutterMm === undefined ? px(screen.gutter[0]) : mm(wish.gutterMm.across);
	const down = wish.gutterMm === undefined ? px(screen.gutter[1]) : mm(wish.gutterMm.down);
	const isStrip = screen.kind === 'strip';
	return {
		preset: wish.size,
		kind: screen.kind,
		dpi,
		widthPx,
		heightPx,
		trim: { x: 0, y: 0, w: widthPx, h: heightPx },
		live: centred(widthPx, heightPx, liveWidth, liveHeight),
		gutterPx: {
			across: gutterWithin(liveWidth, across),
			down: isStrip ? Math.max(0, Math.min(down, widthPx)) : gutterWithin(liveHeight, down),
		},
		borderPx: Math.max(1, mm(BORDER_MM)),
		reading: wish.reading,
	};
}

function gutterWithin(length: number, gutterPx: number): number {
	return Math.max(0, Math.min(gutterPx, Math.floor(length * WIDEST_GUTTER)));
}

function centred(widthPx: number, heightPx: number, w: number, h: number): Rect {
	return { x: Math.floor((widthPx - w) / 2), y: Math.floor((heightPx - h) / 2), w, h };
}
