/**
 * `npm run specimen`: renders docs/specimen/*.yaml and the README's story with the draft engine, and makes the pictures of
 * docs/lettering.md and the README of their pages.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { openEngine, openStory, renderStory } from '../src/index.ts';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs/pictures');

/** The two sheets of scripts, in the order of the docs. */
const SCRIPTS = [
	['vi', 'ja', 'ko', 'zh', 'th', 'ar'],
	['he', 'ru', 'el', 'hi', 'mixed'],
] as const;
const CELL = { width: 338, height: 421 };

const scratch = mkdtempSync(join(tmpdir(), 'ekonte-specimen-'));

async function pagesOf(story: string): Promise<readonly string[]> {
	const { value, diagnostics } = await openStory(join(ROOT, story));
	if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
	const engine = await openEngine('draft');
	const settings = { outFolder: scratch, storeFolder: join(scratch, 'store'), engine, concurrency: 2 };
	return (await renderStory(value, settings)).pageFiles;
}

/** A page on its own, so many pixels wide. */
async function single(page: string, name: string, width: number): Promise<void> {
	const small = sharp(page).resize({ width, kernel: 'lanczos3' }).removeAlpha();
	const isJpeg = name.endsWith('.jpg');
	await (isJpeg ? small.jpeg({ quality: 80, mozjpeg: true }) : small.webp({ quality: 80, effort: 6 })).toFile(
		join(PICTURES, name),
	);
}

/** First pages side by side, three a row. */
async function sheet(names: readonly string[], target: string): Promise<void> {
	const cells = await Promise.all(
		names.map(async (name, index) => {
			const [page] = await pagesOf(`docs/specimen/script-${name}.yaml`);
			const input = await sharp(page).resize(CELL.width, CELL.height, { fit: 'fill' }).toBuffer();
			return { input, left: (index % 3) * CELL.width, top: Math.floor(index / 3) * CELL.height };
		}),
	);
	await sharp({ create: { width: 3 * CELL.width, height: 2 * CELL.height, channels: 3, background: '#fff' } })
		.composite(cells)
		.webp({ quality: 80, effort: 6 })
		.toFile(join(PICTURES, target));
}

try {
	const balloons = await pagesOf('docs/specimen/balloons.yaml');
	for (const [index, page] of balloons.entries())
		await single(page, `lettering-balloons-${index + 1}.webp`, 720);
	for (const name of ['fireside', 'night-horse', 'sea-side']) {
		const [page] = await pagesOf(`docs/specimen/${name}.yaml`);
		await single(page!, `lettering-${name}.webp`, 760);
	}
	for (const [index, names] of SCRIPTS.entries()) await sheet(names, `lettering-scripts-${index + 1}.webp`);
	const [page] = await pagesOf('stories/the-questioning.yaml');
	await single(page!, 'the-questioning.jpg', 900);
} finally {
	rmSync(scratch, { recursive: true, force: true });
}
