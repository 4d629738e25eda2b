import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, overlaps, type Rect } from '../../src/base/geometry.ts';
import { layoutStory } from '../../src/layout/paginate.ts';
import { matOf } from '../../src/page/paint.ts';
import { settleInsets } from '../../src/page/settle-insets.ts';
import { shotOf, storyOf } from '../layout/stories.ts';

const shots = Array.from({ length: 5 }, (_, index) => shotOf(`s${index}`));

function pageOf(layout: string, count: number) {
	return layoutStory(storyOf(shots.slice(0, count), { layout })).pages[0]!;
}

/** A head of 10 % of the host's width at a place in fractions of the host. */
function headAt(host: Rect, x: number, y: number): Rect {
	const w = host.w * 0.1;
	return { x: host.x + x * host.w - w / 2, y: host.y + y * host.h - w / 2, w, h: w };
}

test('an inset that hides nobody stays where layout put it', () => {
	const page = pageOf('inset-over-pair', 4);
	const heads = [headAt(page.slots[0]!.rect, 0.3, 0.2)];
	expect(settleInsets(page, new Map([['s0', { heads }]]))).toEqual(page.slots);
	expect(settleInsets(page, new Map())).toEqual(page.slots);
});

test('an inset moves off a face or a focus, and keeps its size', () => {
	const page = pageOf('inset-over-pair', 4);
	const [host, given] = page.slots;
	const middle = { x: given!.rect.x + given!.rect.w / 2, y: given!.rect.y + given!.rect.h / 2 };
	const head = { x: middle.x - 30, y: middle.y - 30, w: 60, h: 60 };
	for (const seen of [{ heads: [head] }, { heads: [], focus: middle }]) {
		const moved = settleInsets(page, new Map([['s0', seen]]))[1]!.rect;
		expect(overlaps(moved, head)).toBe(false);
		expect([moved.w, moved.h]).toEqual([given!.rect.w, given!.rect.h]);
		expect(contains(host!.rect, moved)).toBe(true);
	}
});

test('wherever one face is, no inset hides it, and insets never meet', () => {
	const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
	const layouts = fc.constantFrom(
		['inset-over-pair', 4],
		['three-over-inset', 5],
		['splash-with-two-insets', 3],
	);
	fc.assert(
		fc.property(layouts, share, share, ([layout, count], x, y) => {
			const page = pageOf(layout as string, count as number);
			const host = page.slots.find(({ shot }) => page.slots.some((slot) => slot.host === shot))!;
			const head = headAt(host.rect, x, y);
			const settled = settleInsets(page, new Map([[host.shot, { heads: [head] }]]));
			const insets = settled.filter(({ host: on }) => on !== undefined).map(({ rect }) => rect);
			for (const [index, rect] of insets.entries()) {
				expect(overlaps(matOf({ rect }, page.format.gutterPx.across), head)).toBe(false);
				expect(contains(host.rect, rect)).toBe(true);
				for (const other of insets.slice(index + 1)) expect(overlaps(rect, other)).toBe(false);
			}
		}),
		{ numRuns: 60, seed: 5 },
	);
});
