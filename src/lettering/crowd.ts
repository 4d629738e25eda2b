/** More words than a panel holds: they are set as densely as can be read, and what still has no room is named. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Rect } from '../base/geometry.ts';
import type { Body } from './body.ts';
import type { Item } from './cost.ts';
import { itemsOf, levelWish, type Part, type Shaping } from './items.ts';
import { denseBody } from './shapes.ts';
import type { Spot } from './spots.ts';
import { textCut } from './too-much.ts';

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
