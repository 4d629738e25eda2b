/** The title page: title and author in type alone, inside a double rule. */
import { centre, inset, type Point, type Rect } from '../base/geometry.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { runsRightToLeft } from './bidi.ts';
import { breakLines, flatProfile } from './fit.ts';
import type { FontBook, Voice } from './fonts.ts';
import { round } from './path.ts';
import { dialogueSize } from './size.ts';
import { tokenize } from './tokens.ts';
import { drawLine } from './trace.ts';
import { type SetLine, setLine, spaceBetween } from './typeset.ts';
import { letterWords, prefersCapitals } from './words.ts';

/** What stands on it. */
export interface TitleWords {
	readonly title: string;
	readonly author?: string;
	/** BCP 47. */
	readonly language: string;
}

const dark = '#141414';
const accent = '#c8342b';
/** The title's share of the frame it stands in, and its largest letters as a share of the page's width. */
const widest = 0.82;
const highest = 0.42;
const largest = 0.2;
const leading = 1.08;

/** SVG in page pixels. */
export function titlePageSvg(page: PageLayout, words: TitleWords, fonts: FontBook): string {
	const frame = frameOf(page);
	const title = fitTitle(words, frame, fonts);
	const middle = centre(frame).x;
	const gap = title.sizePx * 0.5;
	const sizePx = dialogueSize(page.format) * 1.7;
	const author = words.author === undefined ? undefined : fitAuthor(words, frame, { fonts, sizePx });
	// The optical middle of a page is a little above its true one.
	const top = frame.y + (frame.h - title.height) * 0.36;
	const below = top + title.height + gap;
	const parts = [rules(frame, page.format.borderPx)];
	title.lines.forEach((line, index) => {
		const y = top + title.rise + index * title.sizePx * leading;
		parts.push(shadowed(line, { x: middle - (line.advance * title.sizePx) / 2, y }, title.sizePx));
	});
	parts.push(ornament({ x: middle, y: below }, frame.w * 0.22));
	if (author) {
		const y = below + gap + author.sizePx;
		const x = middle - (author.line.advance * author.sizePx) / 2;
		parts.push(`<path fill="${dark}" d="${drawLine(author.line, { x, y }, author.sizePx)}"/>`);
	}
	return parts.join('');
}

/** Where no number of the page and no trimmed edge can touch it. */
function frameOf({ format, widthPx, heightPx }: PageLayout): Rect {
	const { live } = format;
	return live.h > 0 ? live : inset({ x: 0, y: 0, w: widthPx, h: heightPx }, widthPx * 0.06);
}

interface SetTitle {
	readonly lines: readonly SetLine[];
	readonly sizePx: number;
	readonly height: number;
	/** From the top to the first baseline. */
	readonly rise: number;
}

/** The breaks that let the letters be largest. */
function fitTitle(words: TitleWords, frame: Rect, fonts: FontBook): SetTitle {
	const set = setterOf(words.title, 'display', words.language, fonts);
	const cap = fonts.stacks.display[0]?.capHeight ?? 0.7;
	let best: SetTitle | undefined;
	for (let count = 1; count <= Math.min(6, set.tokens); count++) {
		const lines = set.lines(count);
		if (lines === undefined) continue;
		const advance = Math.max(0.01, ...lines.map((line) => line.advance));
		const tall = (count - 1) * leading + cap;
		const sizePx = Math.min((frame.w * widest) / advance, (frame.h * highest) / tall, frame.w * largest);
		if (best === undefined || sizePx > best.sizePx * 1.02) {
			best = { lines, sizePx, height: tall * sizePx, rise: cap * sizePx };
		}
	}
	return best ?? { lines: [], sizePx: frame.w * 0.1, height: 0, rise: 0 };
}

function fitAuthor(
	{ author = '', language }: TitleWords,
	frame: Rect,
	{ fonts, sizePx }: { readonly fonts: FontBook; readonly sizePx: number },
): { readonly line: SetLine; readonly sizePx: number } | undefined {
	const line = setterOf(author, 'dialogue', language, fonts).lines(1)?.[0];
	if (line === undefined || line.advance === 0) return undefined;
	return { line, sizePx: Math.min(sizePx, (frame.w * widest) / line.advance) };
}

/** A text measured once, to be broken into any number of lines. */
function setterOf(text: string, voice: Voice, language: string, book: FontBook) {
	const capitals = voice === 'display' || prefersCapitals(language);
	const setting = { book, voice, language, vertical: false, rtl: runsRightToLeft(text, language) };
	const tokens = tokenize(letterWords(text, { language, capitals }), language);
	const space = setLine(letterWords('i i', { language, capitals }), setting).advance;
	const narrow = setLine(letterWords('ii', { language, capitals }), setting).advance;
	const measured = {
		widths: tokens.map(({ atoms }) => setLine(atoms, setting).advance),
		spaces: tokens.map((token) => (token.space ? space - narrow : 0)),
		penalties: tokens.map(({ penalty }) => penalty),
	};
	const lines = (count: number): readonly SetLine[] | undefined =>
		breakLines(measured, count, flatProfile)?.ends.map((end, index, ends) => {
			const own = tokens.slice(ends[index - 1] ?? 0, end);
			const atoms = own.flatMap((token, at) => {
				const next = own[at + 1]?.atoms[0];
				return token.space && next
					? [...token.atoms, spaceBetween(token.atoms.at(-1)!, next, setting)]
					: token.atoms;
			});
			return setLine(atoms, setting);
		});
	return { tokens: tokens.length, lines };
}

/** A thick rule and a thin one inside it. */
function rules(frame: Rect, borderPx: number): string {
	const rule = (by: number, width: number) => {
		const { x, y, w, h } = inset(frame, by + width / 2);
		return `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="none" stroke="${dark}" stroke-width="${round(width)}"/>`;
	};
	const thick = borderPx * 2.2;
	return rule(0, thick) + rule(thick * 2.2, Math.max(1, borderPx * 0.6));
}

/** The letters over a drop of colour, down and to the right. */
function shadowed(line: SetLine, pen: Point, sizePx: number): string {
	const drop = sizePx * 0.045;
	const path = (colour: string, by: number) =>
		`<path fill="${colour}" d="${drawLine(line, { x: pen.x + by, y: pen.y + by }, sizePx)}"/>`;
	return path(accent, drop) + path(dark, 0);
}

/** Two rules that taper towards a diamond. */
function ornament({ x, y }: Point, reach: number): string {
	const half = reach * 0.06;
	const thick = reach * 0.012;
	const wing = (side: number) =>
		`M${round(x + side * half * 2.2)} ${round(y - thick)}L${round(x + side * reach)} ${round(y)}L${round(x + side * half * 2.2)} ${round(y + thick)}Z`;
	const diamond = `M${round(x)} ${round(y - half)}L${round(x + half)} ${round(y)}L${round(x)} ${round(y + half)}L${round(x - half)} ${round(y)}Z`;
	return `<path fill="${dark}" d="${wing(-1)}${wing(1)}"/><path fill="${accent}" d="${diamond}"/>`;
}
