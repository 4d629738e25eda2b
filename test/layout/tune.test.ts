import { describe, expect, it } from 'vitest';
import { layoutStory } from '../../src/layout/paginate.ts';
import { pageFormat } from '../../src/layout/presets.ts';
import { findTemplate } from '../../src/layout/templates.ts';
import { tuned } from '../../src/layout/tune.ts';
import { findModel } from '../../src/story/models.ts';
import type { Shot } from '../../src/story/story.ts';
import { shotOf, storyOf } from './stories.ts';

const model = 'black-forest-labs/flux-schnell';
const drawn = Object.values(findModel(model)!.sizes['1']!);
const format = pageFormat(storyOf([], { size: 'us-comic' }).page);

/** The share of each frame that is cut away in its slot, the frame being the one of all sizes that fits best. */
function lost(shots: readonly Shot[], size: string): number[] {
	const { pages } = layoutStory(storyOf(shots, { size }));
	return pages.flatMap(({ slots }) =>
		slots.map(({ rect: { w, h } }) => {
			const seen = drawn.map(({ width, height }) => {
				const scale = Math.min(width / w, height / h);
				return (w * scale * h * scale) / (width * height);
			});
			return 1 - Math.max(...seen);
		}),
	);
}

const sizes = ['CU', 'LS', 'MS', 'establishing', 'MCU', 'FS', 'insert', undefined] as const;
const shots = Array.from({ length: 240 }, (_, index) =>
	shotOf(`s${index}`, {
		model,
		scene: `c${index >> 3}`,
		panel: (['medium', 'large', 'small', 'medium', 'medium'] as const)[index % 5]!,
		...(sizes[index % 8] && { size: sizes[index % 8]! }),
	}),
);

describe('panels of paid frames', () => {
	it('cut little away, on any paper', () => {
		for (const size of ['us-comic', 'manga-b5', 'a4']) {
			const shares = lost(shots, size);
			expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.045);
		}
	});

	it('cut nothing worth a word away on a strip, whose heights are free', () => {
		const shares = lost(shots, 'webtoon');
		expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.02);
	});
});

describe("the writer's own pictures", () => {
	it('get slots of their shape', () => {
		for (const [width, height] of [
			[900, 300],
			[500, 800],
			[600, 600],
		] as const) {
			const own = shots.slice(0, 30).map((shot, index) => {
				const { size: _size, ...rest } = shot;
				return index % 5 === 3 ? { ...rest, frame: 'a.png', frameSize: { width, height } } : shot;
			});
			const { pages } = layoutStory(storyOf(own, { size: 'us-comic' }));
			const slots = pages.flatMap((page) => page.slots.filter(({ shot }) => Number(shot.slice(1)) % 5 === 3));
			const off = slots.map(({ rect: { w, h } }) => Math.abs(Math.log((w / h / width) * height)));
			expect(off.reduce((sum, each) => sum + each, 0) / off.length).toBeLessThan(0.2);
		}
	});
});

describe('tuned', () => {
	const template = findTemplate('big-over-pair')!;
	const three = shots.slice(0, 3);

	it('leaves templates alone where nobody knows what is drawn', () => {
		const unknown = three.map((shot) => ({ ...shot, model: 'some/model' }));
		expect(tuned(template, unknown, format)).toBe(template);
		expect(
			tuned(
				template,
				three.map((shot) => ({ ...shot, frame: 'a.png' })),
				format,
			),
		).toBe(template);
	});

	it('leaves grids alone, and what is alike in a template alike', () => {
		const grid = findTemplate('grid-2x2')!;
		expect(tuned(grid, shots.slice(0, 4), format)).toBe(grid);
		const [, row] = tuned(findTemplate('wide-three-wide')!, shots.slice(0, 5), format).tiers;
		expect(row!.columns[0]!.width).toBe(row!.columns[2]!.width);
	});

	it('stays near the template', () => {
		const { tiers } = tuned(template, three, format);
		tiers.forEach(({ height }, at) => {
			expect(Math.abs(Math.log(height / template.tiers[at]!.height))).toBeLessThan(0.3);
		});
	});
});
