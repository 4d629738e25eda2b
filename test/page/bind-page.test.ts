import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutStory } from '../../src/layout/paginate.ts';
import { bindPage, openBindery } from '../../src/page/bind-page.ts';
import type { FrameFile } from '../../src/page/frame-file.ts';
import { cutFrame } from '../../src/page/picture.ts';
import { blankPage, copyRows } from '../../src/page/raw-page.ts';
import { span as nowhere, says, shotOf, storyOf } from '../layout/stories.ts';

const colours = ['#c02020', '#20c020', '#2020c0', '#c0c020', '#20c0c0', '#c020c0'];
const sizes = [
	[64, 64],
	[120, 40],
	[30, 90],
	[1, 1],
	[200, 150],
] as const;
let folder: string;
let frames: FrameFile[];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte-bind-'));
	await Promise.all(['pages', 'panels'].map((name) => mkdir(join(folder, name))));
	frames = await Promise.all(
		sizes.map(async ([width, height], index) => {
			const file = join(folder, `frame-${index}.png`);
			await sharp({ create: { width, height, channels: 3, background: colours[index]! } }).toFile(file);
			return { file, widthPx: width, heightPx: height, subjects: [] };
		}),
	);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function pixelAt(file: string, x: number, y: number): Promise<string> {
	const pixel = await sharp(file).extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer();
	return `#${pixel.subarray(0, 3).toString('hex')}`;
}

/** What is still held once all that nobody needs is cleared away. */
function heldBytes(): number {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as () => void)();
	return process.memoryUsage().heapUsed;
}

describe('bindPage', () => {
	const shots = colours.map((_, index) => shotOf(`s${index}`));
	const story = storyOf(shots, { size: 'digest', dpi: 72, layout: 'three-pairs' });
	const [layout] = layoutStory(story).pages;

	async function bind() {
		const given = new Map(frames.map((frame, index) => [`s${index}`, frame]));
		return (await bindPage(layout!, given, await openBindery(story, folder))).page;
	}

	it('puts every frame on its own panel, whatever its proportions, and marks the missing one', async () => {
		const page = await bind();
		for (const [index, panel] of page.panels.entries()) {
			const { x, y, w, h } = panel.rect;
			const third = [x + Math.floor(w / 3), y + Math.floor(h / 2)] as const;
			const seen = await pixelAt(page.file, ...third);
			expect(await pixelAt(panel.file, third[0] - x, third[1] - y)).toBe(seen);
			if (index < frames.length) expect(seen).toBe(colours[index]);
			else expect(seen).toMatch(/^#(e4e4e4|cecece|787878)$/);
			expect(panel.frame).toBe(frames[index]?.file ?? null);
		}
	});

	it('calls characters by their names where their words have no room', async () => {
		const lines = says(400).map((line) => ({ ...line, speaker: 'a1' }));
		const full = storyOf([shotOf('full', { lines })], { size: 'digest', dpi: 72, layout: 'splash' });
		const characters = new Map([['a1', { id: 'a1', name: 'Ana Lima', outfits: {}, span: nowhere }]]);
		const bindery = await openBindery({ ...full, characters }, folder);
		const { diagnostics } = await bindPage(layoutStory(full).pages[0]!, new Map(), bindery);
		expect(diagnostics.map(({ message }) => message).join()).toContain('Ana Lima\'s "words');
	});

	it('leaves the gutters white and writes the dpi', async () => {
		const page = await bind();
		const [first, second] = page.panels;
		const gutterX = first!.rect.x + first!.rect.w + 1;
		expect(gutterX).toBeLessThan(second!.rect.x);
		expect(await pixelAt(page.file, gutterX, first!.rect.y + 20)).toBe('#ffffff');
		expect((await sharp(page.file).metadata()).density).toBe(72);
	});

	it('keeps no outlines of letters: a book of many pages is held in little memory', async () => {
		const [wordy] = [shotOf('s0', { lines: says(40) })];
		const told = storyOf([wordy!], { size: 'digest', dpi: 72, numbers: true });
		const bindery = await openBindery(told, folder);
		const [page] = layoutStory(told).pages;
		const kept = [(await bindPage(page!, new Map(), bindery)).page];
		const before = heldBytes();
		for (let nth = 0; nth < 8; nth++) kept.push((await bindPage(page!, new Map(), bindery)).page);
		expect((heldBytes() - before) / 8).toBeLessThan(60_000);
		expect(kept.every(({ lettering }) => lettering().includes('<path'))).toBe(true);
	});

	it('writes the same bytes again', async () => {
		const before = await readFile((await bind()).file);
		expect((await readFile((await bind()).file)).equals(before)).toBe(true);
	});
});

describe('pages with more than plain panels', () => {
	async function bind(layoutName: string, count: number) {
		const shots = colours.slice(0, count).map((_, index) => shotOf(`s${index}`));
		const story = storyOf(shots, { size: 'digest', dpi: 72, layout: layoutName });
		const [layout] = layoutStory(story).pages;
		const given = new Map(frames.slice(0, count).map((frame, index) => [`s${index}`, frame]));
		return { layout: layout!, ...(await bindPage(layout!, given, await openBindery(story, folder))) };
	}

	it('paint an inset upon its host, white around it', async () => {
		const { page } = await bind('inset-over-pair', 4);
		const [host, inset] = page.panels;
		const { x, y, w, h } = inset!.rect;
		expect(await pixelAt(page.file, host!.rect.x + 20, host!.rect.y + 20)).toBe(colours[0]);
		expect(await pixelAt(page.file, x + (w >> 1), y + (h >> 1))).toBe(colours[1]);
		expect(await pixelAt(page.file, x - 2, y + (h >> 1))).toBe('#ffffff');
	});

	it('let a bleeding panel run to the edge without a border', async () => {
		const { page } = await bind('bleeding-big-over-pair', 3);
		expect(await pixelAt(page.file, 0, 0)).toBe(colours[0]);
		expect(await pixelAt(page.file, page.widthPx - 1, 40)).toBe(colours[0]);
	});

	it('keep the words of a spread off its fold', async () => {
		const words = 'There is only one way, and it goes down to the river and then up again to where we were.';
		const lines = [0, 1, 2].map(() => ({ kind: 'narration' as const, text: words, span: nowhere }));
		const story = storyOf([shotOf('s0', { panel: 'spread', lines })], { size: 'digest', dpi: 72 });
		const [layout] = layoutStory(story).pages;
		const given = new Map([['s0', frames[4]!]]);
		const { page, diagnostics } = await bindPage(layout!, given, await openBindery(story, folder));
		expect(diagnostics).toEqual([]);
		expect(page.folios).toHaveLength(2);
		const fold = page.widthPx / 2;
		for (const { rect } of page.panels[0]!.balloons)
			expect(rect.x > fold || rect.x + rect.w < fold).toBe(true);
	});

	it('letter a title page that no frame is needed for', async () => {
		const story = storyOf([shotOf('s0')], { size: 'digest', dpi: 72, title: true });
		const [layout] = layoutStory(story).pages;
		const { page } = await bindPage(layout!, new Map(), await openBindery(story, folder));
		expect(page.panels).toEqual([]);
		const { data } = await sharp(page.file).greyscale().raw().toBuffer({ resolveWithObject: true });
		expect(data.filter((value) => value < 90).length).toBeGreaterThan(1000);
	});
});

describe('rows copied into a page', () => {
	it('are what sharp would have composited', async () => {
		const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
		const file = join(folder, 'noise.png');
		await sharp({ create: { width: 90, height: 70, channels: 3, background: '#000', noise } }).toFile(file);
		const rect = { x: 13, y: 7, w: 51, h: 33 };
		const frame = { file, widthPx: 90, heightPx: 70, subjects: [] };
		const rows = await cutFrame(frame, { x: 5, y: 3, w: 80, h: 52 }, rect);
		const page = blankPage({ width: 100, height: 60 });
		copyRows(page, rect, rows);
		const input = Buffer.from(rows);
		const composited = await sharp({ create: { width: 100, height: 60, channels: 3, background: '#fff' } })
			.composite([{ input, raw: { width: rect.w, height: rect.h, channels: 3 }, left: rect.x, top: rect.y }])
			.removeAlpha()
			.raw()
			.toBuffer();
		expect(Buffer.from(page.pixels).equals(composited)).toBe(true);
	});
});
