/** Golden pages: the draft engine draws them again, and they must look as they were accepted (`npm run golden`). */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openEngine, openStory, renderStory } from '../src/index.ts';
import { runNode } from './support/run-node.ts';

const root = join(import.meta.dirname, '..');
const golden = join(import.meta.dirname, 'golden/pages');
/** The first page of each of these stories, small: a golden file is at most 20 KiB. */
const names = ['the-questioning', 'after-class', 'mua-he-cua-ba', 'rust-and-biscuit', 'the-last-tram'];
const width = 320;
const mostBytes = 20 * 1024;

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte-golden-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function firstPage(name: string): Promise<string> {
	const text = await readFile(join(root, 'stories', `${name}.yaml`), 'utf8');
	const file = join(folder, `${name}.yaml`);
	const small = /^page:/m.test(text)
		? text.replace(/^page: \{/m, 'page: { dpi: 100,')
		: `page: { dpi: 100 }\n${text}`;
	await writeFile(file, small);
	const { value } = await openStory(file);
	const engine = await openEngine('draft');
	const pages = { from: 1, to: 1 };
	const settings = { outFolder: folder, storeFolder: join(folder, 'store'), engine, concurrency: 2, pages };
	const { pageFiles } = await renderStory(value!, settings);
	return pageFiles[0]!;
}

async function pixels(picture: string | Buffer): Promise<Buffer> {
	return sharp(picture).resize(width).removeAlpha().raw().toBuffer();
}

/** The page as it is kept: as fine as the bytes allow, which screentone needs many of. */
async function small(page: string): Promise<Buffer> {
	for (const quality of [70, 60, 52, 48, 44]) {
		const form = { quality, effort: 9, chromaSubsampling: '4:2:0' };
		const bytes = await sharp(page).resize(width).avif(form).toBuffer();
		if (bytes.length <= mostBytes) return bytes;
	}
	throw new Error(`${page} does not fit into a golden file`);
}

/** Mean difference of all channels, 0 to 255. */
function difference(one: Buffer, other: Buffer): number {
	let sum = 0;
	for (let at = 0; at < one.length; at++) sum += Math.abs(one[at]! - other[at]!);
	return one.length === other.length ? sum / one.length : 255;
}

describe('golden pages', () => {
	it.each(names)('%s looks as it was accepted', async (name) => {
		const page = await firstPage(name);
		const accepted = join(golden, `${name}.avif`);
		if (process.env['EKONTE_GOLDEN'] === 'accept') {
			await writeFile(accepted, await small(page));
		}
		expect(existsSync(accepted)).toBe(true);
		expect((await stat(accepted)).size).toBeLessThanOrEqual(mostBytes);
		expect(difference(await pixels(page), await pixels(accepted))).toBeLessThan(6);
	});
});

describe('the same input', () => {
	it('gives the same pages byte for byte, whatever the language, zone, home, fonts, threads and Node', async () => {
		// Small pages: what differs between machines differs at any size.
		const text = await readFile(join(root, 'stories/after-class.yaml'), 'utf8');
		const story = join(folder, 'after-class.yaml');
		await writeFile(story, text.replace(/^page: \{/m, 'page: { dpi: 90,'));
		const elsewhere = process.env['EKONTE_OTHER_NODE'];
		const worlds: readonly { readonly node?: string; readonly [name: string]: string }[] = [
			{ LANG: 'ja_JP.UTF-8', TZ: 'Asia/Tokyo', VIPS_CONCURRENCY: '1', FONTCONFIG_FILE: '/dev/null' },
			{ LANG: 'C', TZ: 'America/New_York', VIPS_CONCURRENCY: '8', HOME: join(folder, 'nobody') },
			...(elsewhere ? [{ LANG: 'C', node: elsewhere }] : []),
		];
		const hashes: (readonly string[])[] = [];
		for (const [index, { node = process.execPath, ...env }] of worlds.entries()) {
			const out = join(folder, `world-${index}`);
			const args = ['render', story, '--out', out, '--store', join(out, 'store'), '--quiet'];
			const { code, stderr } = await runNode([join(inject('shipped'), 'dist/cli/main.js'), ...args], {
				env,
				node,
			});
			expect([code, stderr]).toEqual([0, '']);
			const pages = await Promise.all(
				['001', '002'].map((page) => readFile(join(out, 'after-class/pages', `${page}.png`))),
			);
			const manifest = await readFile(join(out, 'after-class/manifest.json'));
			hashes.push([...pages, manifest].map((bytes) => createHash('sha256').update(bytes).digest('hex')));
		}
		expect(hashes).toEqual(worlds.map(() => hashes[0]));
	});
});
