import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Episode, episodeWarnings, platformOf } from '../../src/export/platforms.ts';
import { webtoon } from '../../src/export/webtoon.ts';
import { handBook } from '../support/hand-book.ts';
import { filesOf } from '../support/make-book.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte-webtoon-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const strip = (size: string, dpi?: number) =>
	handBook(join(folder, `${size}${dpi}`), { page: { size, ...(dpi && { dpi }) } as never });

describe('slices for a platform', () => {
	it.each([
		['webtoon', undefined, 800, 1280],
		['webtoon', 360, 800, 1280],
		['tapas', undefined, 940, 4000],
	] as const)('%s at %s dpi are %i wide and at most %i tall', async (size, dpi, width, tallest) => {
		const book = await strip(size, dpi);
		const files = await filesOf(webtoon, book);
		const names = [...files.keys()];
		expect(names).toEqual(names.map((_, index) => `book-webtoon/${String(index + 1).padStart(3, '0')}.jpg`));
		let height = 0;
		for (const bytes of files.values()) {
			const slice = await sharp(bytes).metadata();
			expect(slice.width).toBe(width);
			expect(slice.height).toBeLessThanOrEqual(tallest);
			expect(bytes.length).toBeLessThanOrEqual(2 * 1024 * 1024);
			height += slice.height;
		}
		const scale = width / book.pages[0]!.widthPx;
		const whole = book.pages.reduce((sum, { heightPx }) => sum + heightPx * scale, 0);
		expect(Math.abs(height - whole)).toBeLessThanOrEqual(names.length);
	});

	it('are PNG where asked, and the same bytes again', async () => {
		const book = await strip('webtoon');
		const made = () => filesOf(webtoon, book, { options: { pictures: 'png' } });
		const [one, other] = [await made(), await made()];
		expect([...one.keys()][0]).toBe('book-webtoon/001.png');
		for (const [path, bytes] of one) expect(other.get(path)!.equals(bytes)).toBe(true);
	});

	it('are told of where an episode is larger than the platform takes', () => {
		const platform = platformOf({ format: { preset: 'webtoon' } });
		const bytes = 20 * 1024 * 1024;
		const said = (more: Partial<Episode>) =>
			episodeWarnings({ platform, bytes, oversized: 0, isPng: false, ...more }).map(
				({ message, hint }) => `${message}; ${hint}`,
			);
		expect(said({})).toEqual([]);
		expect(said({ bytes: bytes + 1, isPng: true })).toEqual([
			'the slices are 20.1 MB together, but Webtoon takes 20 MB an episode; make several episodes, each with some of the --scenes, or leave --pictures png out',
		]);
		expect(said({ oversized: 2 })[0]).toContain('2 slices are larger than the 2 MB that Webtoon takes');
		const tapas = platformOf({ format: { preset: 'tapas' } });
		expect(said({ platform: tapas, bytes: bytes * 2 })).toEqual([]);
	});

	it('are refused for pages that are no strip, with the way to one', async () => {
		const book = await handBook(join(folder, 'paper'));
		expect(() => webtoon.refuse!(book, {})).toThrow('slices are cut from a strip, but ');
		const later = { ...book, pages: [] };
		expect(() => webtoon.refuse!(later, {})).not.toThrow();
		expect(() => webtoon.refuse!(later, { pictures: 'webp' })).toThrow('JPEG or PNG');
	});
});
