/** Letters a page: every line of every panel becomes a balloon at its place, or a diagnostic says why not. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { inset, type Point, type Rect } from '../base/geometry.ts';
import type { Subject } from '../base/subject.ts';
import type { PageFormat, PageLayout, Slot } from '../layout/page-layout.ts';
import type { Line, ShotSize } from '../story/story.ts';
import type { Balloon } from './balloon.ts';
import { clearTails, lostTails } from './clear-tails.ts';
import { faceCost, faceCovered, type Scene } from './cost.ts';
import { stack } from './crowd.ts';
import { drawSpots } from './draw.ts';
import type { FontBook } from './fonts.ts';
import { missingGlyphs } from './glyphs.ts';
import { hiddenFaces } from './hidden-faces.ts';
import { isColourless } from './ink.ts';
import { type Hand, itemsOf, type Part, partsOf } from './items.ts';
import { type Arrangement, arrange } from './place.ts';
import { dialogueSize, outlinePx, smallestScale } from './size.ts';
import { gather, type Standing } from './speakers.ts';
import type { Spot } from './spots.ts';
import { longSpeeches, tooMuchText } from './too-much.ts';
import { prefersCapitals } from './words.ts';

/** One panel's words and what is seen in it; rectangles and points in page pixels. */
export interface PanelWords {
	readonly slot: Slot;
	readonly lines: readonly Line[];
	readonly subjects: readonly Subject[];
	readonly cast: readonly Standing[];
	readonly focus?: Point;
	/** How large an unseen head will be. @default a medium shot's */
	readonly size?: ShotSize;
	/** Where no balloon may stand: insets upon the panel, the fold of a spread. */
	readonly obstacles?: readonly Rect[];
}

export interface PageWords {
	readonly page: PageLayout;
	/** In reading order. */
	readonly panels: readonly PanelWords[];
	/** BCP 47. */
	readonly language: string;
	/** @default capitals, but not for Vietnamese */
	readonly capitals?: boolean;
	/** The story's, as written: in black and white nothing of the lettering is coloured. */
	readonly style?: string;
	/** What characters are called, for messages. @default their ids */
	readonly names?: ReadonlyMap<string, string>;
}

export interface Lettering {
	readonly balloons: readonly Balloon[];
	readonly diagnostics: readonly Diagnostic[];
}

/** All balloons of a page in reading order. */
export function letterPage(input: PageWords, book: FontBook): Lettering {
	const capitals = input.capitals ?? prefersCapitals(input.language);
	const hand: Hand = { book, language: input.language, capitals, names: input.names ?? new Map() };
	const isBlack = isColourless(input.style ?? '');
	const balloons: Balloon[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const panel of input.panels) {
		diagnostics.push(...missingGlyphs(panel.lines, book, { language: input.language, capitals }));
		const scene = sceneOf(panel, input.page);
		const settled = settlePanel(panel.lines, { hand, scene, format: input.page.format });
		diagnostics.push(...settled.diagnostics, ...settled.lost);
		const ink = {
			outlinePx: outlinePx(input.page.format, scene.sizePx),
			firstOrder: balloons.length + 1,
			shot: panel.slot.shot,
			isColourless: isBlack,
		};
		balloons.push(...drawSpots(settled.spots, ink));
	}
	return { balloons, diagnostics };
}

function sceneOf(panel: PanelWords, page: PageLayout): Scene {
	const { format } = page;
	const { rect } = panel.slot;
	const sizePx = dialogueSize(format);
	const live = liveArea(format, page);
	const border = panel.slot.border ? format.borderPx : 0;
	const margin = Math.min(border + sizePx * 0.3, Math.min(rect.w, rect.h) * 0.04);
	const { across, down } = format.gutterPx;
	// Over the border, but not as far as the next panel's picture.
	const out = { x: Math.min(across, sizePx * 2) * 0.8, y: Math.min(down, sizePx * 2) * 0.8 };
	const grown = { x: rect.x - out.x, y: rect.y - out.y, w: rect.w + 2 * out.x, h: rect.h + 2 * out.y };
	return {
		area: meet(inset(rect, margin), live),
		effects: meet(grown, live),
		panel: rect,
		borderPx: border,
		shape: panel.slot.shape,
		reading: format.reading,
		...gather(rect, panel, format.reading),
		focus: panel.focus,
		obstacles: panel.obstacles ?? [],
		sizePx,
	};
}

/** A strip has no height of its own: its live area is as long as the page. */
function liveArea({ live, heightPx }: PageFormat, page: PageLayout): Rect {
	return heightPx > 0 && live.h > 0 ? live : { ...live, y: 0, h: page.heightPx };
}

function meet(a: Rect, b: Rect): Rect {
	const x = Math.max(a.x, b.x);
	const y = Math.max(a.y, b.y);
	const w = Math.min(a.x + a.w, b.x + b.w) - x;
	const h = Math.min(a.y + a.h, b.y + b.h) - y;
	return w > 0 && h > 0 ? { x, y, w, h } : a;
}

interface Placing {
	readonly hand: Hand;
	readonly scene: Scene;
	readonly format: PageFormat;
}

interface Placed {
	readonly spots: readonly Spot[];
	readonly diagnostics: readonly Diagnostic[];
}

interface Settled extends Placed {
	/** Told of balloons that have no tail now. */
	readonly lost: readonly Diagnostic[];
}

/** Balloons with their last tails; a tail is worth more than a hand that stays in sight. */
function settlePanel(lines: readonly Line[], placing: Placing): Settled {
	const { scene } = placing;
	const settled = settleTails(placePanel(lines, placing), placing);
	if (settled.lost.length === 0 || scene.figures.every(({ hands }) => hands.length === 0)) return settled;
	const figures = scene.figures.map((figure) => ({ ...figure, hands: [] }));
	const handless = { ...placing, scene: { ...scene, figures } };
	const other = settleTails(placePanel(lines, handless), placing);
	return other.lost.length < settled.lost.length ? other : settled;
}

function settleTails({ spots, diagnostics }: Placed, { scene, hand }: Placing): Settled {
	const cleared = clearTails(spots, scene);
	return { spots: cleared, diagnostics, lost: lostTails(spots, cleared, hand) };
}

/** Usual letters first, then smaller, then tighter, and at last whatever shows the words. */
function placePanel(lines: readonly Line[], { hand, scene, format }: Placing): Placed {
	const whole = partsOf(lines, hand, { split: false });
	if (whole.length === 0) return { spots: [], diagnostics: [] };
	const split = partsOf(lines, hand, { split: true });
	const ways = split.length > whole.length ? [split, whole] : [whole];
	const smallest = smallestScale(format);
	const found = bestOf([1, (1 + smallest) / 2, smallest], ways, { hand, scene });
	const shaping = { hand, scene, sizePx: scene.sizePx * smallest };
	if (found !== undefined) {
		const { spots } = found;
		const told = [...hiddenFaces(spots, scene, hand), ...longSpeeches(spots, whole, shaping)];
		return { spots, diagnostics: told };
	}
	const tight = arrange(itemsOf(whole, { ...shaping, tight: true }), scene);
	const warning = tooMuchText(whole, shaping, { isBoxed: tight === undefined });
	if (tight !== undefined) return { spots: tight.spots, diagnostics: [warning] };
	const crowd = stack(whole, shaping);
	return { spots: crowd.spots, diagnostics: [warning, ...crowd.diagnostics] };
}

/** The largest letters that fit without hiding a face; smaller ones only where they save one. */
function bestOf(
	scales: readonly number[],
	ways: readonly (readonly Part[])[],
	{ hand, scene }: Pick<Placing, 'hand' | 'scene'>,
): Arrangement | undefined {
	let best: Arrangement | undefined;
	for (const scale of scales) {
		for (const parts of ways) {
			const found = arrange(itemsOf(parts, { hand, scene, sizePx: scene.sizePx * scale }), scene);
			if (found === undefined) continue;
			// A long speech reads better in two balloons, but not at the price of faces, hands and order.
			const lump = parts.length < ways[0]!.length ? 14 : 0;
			const cost = found.cost + lump + 40 * (1 - scale);
			if (best === undefined || cost < best.cost) best = { ...found, cost };
		}
		if (best?.spots.every(({ rect }) => faceCost(rect, scene) < faceCovered)) return best;
	}
	return best;
}
