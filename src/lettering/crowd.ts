/** More words than a panel holds: they are set as densely as can be read, and what still has no room is named. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Rect } from '../base/geometry.ts';
import { type Body, type BodyWish, denseBody } from './body.ts';
import type { Item } from './cost.ts';
import { excerpt } from './glyphs.ts';
import { itemsOf, type Part, type Shaping, wishOf } from './items.ts';
import type { Spot } from './spots.ts';
import { graphemes } from './words.ts';

/** Words of a text without room that a message quotes. */
const mostQuoted = 300;

export interface Crowd {
	readonly spots: readonly Spot[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Boxes as wide as the panel, one under the other in reading order; what does not fit is cut and said. */
export function stack(parts: readonly Part[], shaping: Shaping): Crowd {
	const { area } = shaping.scene;
	const gap = shaping.sizePx * 0.25;
	const items = itemsOf(
		parts.map((part) => ({ ...part, tokens: part.tokens.slice(0, 1) })),
		shaping,
	);
	const wanted = parts.map((part) => denseBody(levelWish(part, shaping)));
	const held = howManyFit(wanted, area.h, gap);
	const heights = shareHeight(wanted.slice(0, held), area.h - gap * (held - 1));
	const spots: Spot[] = [];
	const diagnostics: Diagnostic[] = [];
	let y = area.y;
	for (const [index, body] of wanted.entries()) {
		const cut = cutTo(body, { width: area.w, height: heights[index] ?? 0 });
		if (cut.lost !== '') diagnostics.push(textCut(parts[index]!, cut.lost));
		if (cut.body === undefined) continue;
		const width = Math.min(area.w, cut.body.outer.width);
		const x = shaping.scene.reading === 'ltr' ? area.x : area.x + area.w - width;
		spots.push(spotAt(items[index]!, cut.body, { x, y, w: width, h: cut.body.outer.height }));
		y += cut.body.outer.height + gap;
	}
	return { spots, diagnostics };
}

/** Boxes one under the other hold level lines only, Japanese ones too. */
function levelWish(part: Part, shaping: Shaping): BodyWish {
	const { area } = shaping.scene;
	const wish = wishOf(part, shaping, { width: area.w, height: area.h });
	return { ...wish, setting: { ...wish.setting, vertical: false } };
}

function spotAt(item: Item, body: Body, rect: Rect): Spot {
	return { item, body, rect, tail: undefined, tailCost: 0, joined: false, cost: 0 };
}

/** How many from the first on can show one line each; those after them are not begun. */
function howManyFit(wanted: readonly Body[], room: number, gap: number): number {
	let used = -gap;
	for (const [index, body] of wanted.entries()) {
		used += gap + body.outer.height - (body.lines.length - 1) * body.leadingPx;
		if (used > room) return Math.max(1, index);
	}
	return wanted.length;
}

/** Everybody gets what is wanted where there is room; else the longest give way first. */
function shareHeight(wanted: readonly Body[], room: number): number[] {
	const heights = wanted.map((body) => body.outer.height);
	if (heights.reduce((sum, height) => sum + height, 0) <= room) return heights;
	let fair = 0;
	let left = room;
	const sorted = heights.toSorted((one, other) => one - other);
	for (const [index, height] of sorted.entries()) {
		fair = left / (sorted.length - index);
		if (height > fair) break;
		left -= height;
	}
	return heights.map((height) => Math.min(height, fair));
}

/** As many lines as fit, and the words of those that do not. */
function cutTo(
	body: Body,
	room: { width: number; height: number },
): { body: Body | undefined; lost: string } {
	const words = (lines: Body['lines']) =>
		lines
			.map((line) => line.plain + (line.spaced ? ' ' : ''))
			.join('')
			.trim();
	const spare = body.outer.height - body.block.height;
	const first = body.block.height - (body.lines.length - 1) * body.leadingPx;
	const fitting = Math.floor((room.height + 0.01 - spare - first) / body.leadingPx) + 1;
	const tooWide = body.outer.width > room.width + 0.01;
	if (fitting >= body.lines.length && !tooWide) return { body, lost: '' };
	if (fitting < 1 || tooWide) return { body: undefined, lost: words(body.lines) };
	const shrink = (body.lines.length - fitting) * body.leadingPx;
	return {
		body: {
			...body,
			lines: body.lines.slice(0, fitting),
			block: { ...body.block, height: body.block.height - shrink },
			outer: { ...body.outer, height: body.outer.height - shrink },
			core: { ...body.core, b: body.core.b - shrink / 2 },
		},
		lost: words(body.lines.slice(fitting)),
	};
}

/** In full, but for whole chapters. */
function quoted(lost: string): string {
	const words = lost.split(' ');
	if (words.length <= mostQuoted) return `"${lost}"`;
	return `"${words.slice(0, mostQuoted).join(' ')} …" and ${words.length - mostQuoted} more words`;
}

function textCut(part: Part, lost: string): Diagnostic {
	return {
		severity: 'warning',
		code: 'text-cut',
		message: `there is no room for ${quoted(lost)}`,
		hint: 'make the panel larger, or move these words to another shot',
		span: part.line.span,
	};
}

/** The end of the panel's longest text: about as many words as there are too many. */
export function tooMuchText(parts: readonly Part[], shaping: Shaping): Diagnostic {
	const { area } = shaping.scene;
	const used = parts.reduce((sum, part) => {
		const body = denseBody(levelWish(part, shaping));
		return sum + body.outer.width * body.outer.height;
	}, 0);
	// Round balloons with room around them use about half of the panel that boxes could fill.
	const excess = Math.max(0.1, 1 - (area.w * area.h * 0.45) / Math.max(1, used));
	const longest = parts.reduce((one, other) => (other.tokens.length > one.tokens.length ? other : one));
	const words = longest.line.text.trim().split(/\s+/u);
	// Scripts without spaces are counted in characters.
	const isSpaced = words.length > 1 || longest.tokens.length < 4;
	const pieces = isSpaced ? words : graphemes(longest.line.text.trim());
	const all = isSpaced ? parts.reduce((sum, part) => sum + part.tokens.length, 0) : pieces.length;
	const count = Math.min(pieces.length - 1, Math.max(1, Math.ceil(all * excess)));
	const noun = `${isSpaced ? 'word' : 'character'}${count === 1 ? '' : 's'}`;
	const hint =
		count < 1
			? 'give the shot a larger panel'
			: `cut about ${count} ${noun}, from "${excerpt(pieces.slice(-count).join(isSpaced ? ' ' : ''))}" on, or give the shot a larger panel`;
	return {
		severity: 'warning',
		code: 'too-much-text',
		message: `${whose(longest, shaping)}"${excerpt(longest.line.text)}" is more text than its panel holds`,
		hint,
		span: longest.line.span,
	};
}

function whose({ line }: Part, { hand }: Shaping): string {
	return line.speaker === undefined ? '' : `${hand.names.get(line.speaker) ?? line.speaker}'s `;
}
