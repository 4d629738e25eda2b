import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine, openStory, type Rendered, renderStory } from '../src/index.ts';
import { colourOf, type FakeReplicate, fakeReplicate } from './support/fake-replicate.ts';

const scenes = Array.from(
	{ length: 7 },
	(_, index) => `  - { id: shot-${index}, action: A street number ${index}. }`,
);
const text = ['title: Loopback', 'page: { dpi: 72 }', 'characters: {}', 'scenes:', ...scenes, ''].join('\n');

let folder: string;
let service: FakeReplicate;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte render é '));
	service = await fakeReplicate({ prefix: '/replicate' });
});
afterEach(async () => {
	await service.close();
	await rm(folder, { recursive: true, force: true });
});

async function render(story: string, name = 'loopback'): Promise<Rendered> {
	const file = join(folder, `${name}.yaml`);
	await writeFile(file, story);
	const { value, diagnostics } = await openStory(file);
	if (!value) throw new Error(JSON.stringify(diagnostics));
	const engine = await openEngine('replicate', { token: service.token, baseUrl: `${service.baseUrl}/v1/` });
	try {
		const settings = {
			outFolder: join(folder, 'out'),
			storeFolder: join(folder, '.ekonte'),
			engine,
			concurrency: 4,
		};
		return await renderStory(value, settings);
	} finally {
		await engine.close?.();
	}
}

async function colourAt(file: string, x: number, y: number): Promise<number[]> {
	const { data } = await sharp(file)
		.extract({ left: Math.round(x), top: Math.round(y), width: 1, height: 1 })
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return [...data];
}

describe('rendering against a gateway', () => {
	it('puts every frame on its own panel', async () => {
		const { outcomes, pages, manifestFile } = await render(text);
		expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 'drawn'));
		const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
		const prompts = new Map<string, string>(
			manifest.shots.map((shot: { id: string; prompt: string }) => [shot.id, shot.prompt]),
		);
		const panels = pages.flatMap((page) => page.panels.map((panel) => ({ page, panel })));
		expect(panels.map(({ panel }) => panel.shot.id)).toEqual(scenes.map((_, index) => `shot-${index}`));
		for (const { page, panel } of panels) {
			const { x, y, w, h } = panel.rect;
			const colour = await colourAt(page.file, x + w / 2, y + h / 2);
			const wanted = colourOf(prompts.get(panel.shot.id)!);
			expect(colour.every((value, channel) => Math.abs(value - wanted[channel]!) <= 6)).toBe(true);
		}
	});

	it('shows the token to nobody but the base URL, and keeps it out of every file', async () => {
		const { manifestFile } = await render(text);
		expect(service.books.leaks()).toEqual([]);
		expect(service.books.calls.some(({ host }) => host === 'foreign')).toBe(false);
		const asked = service.books.posts().map(({ path }) => path);
		expect(asked.every((path) => path.startsWith('/replicate/v1/'))).toBe(true);
		expect(await readFile(manifestFile, 'utf8')).not.toContain(service.token);
		expect(await readFile(join(folder, '.ekonte', 'journal.jsonl'), 'utf8')).not.toContain(service.token);
	});

	it('buys nothing on a second run, and one frame when one scene was changed', async () => {
		await render(text);
		expect(service.books.predictions).toHaveLength(7);
		const again = await render(text);
		expect(again.outcomes.map(({ status }) => status)).toEqual(again.outcomes.map(() => 'kept'));
		expect(again.spentUsd).toBe(0);
		expect(service.books.predictions).toHaveLength(7);
		const changed = await render(text.replace('number 3', 'number three'));
		expect(service.books.predictions).toHaveLength(8);
		expect(changed.outcomes.filter(({ status }) => status === 'drawn').map(({ shot }) => shot)).toEqual([
			'shot-3',
		]);
		const moved = await render(text.replace('page: {', 'page: { size: a4, reading: rtl,'));
		expect(moved.spentUsd).toBe(0);
		expect(service.books.predictions).toHaveLength(8);
	});

	it('buys a prompt once where several shots share it', async () => {
		const { outcomes } = await render(text.replace('number 3', 'number 2'));
		expect(service.books.predictions).toHaveLength(6);
		expect(outcomes.map(({ status }) => status)).not.toContain('failed');
		expect(outcomes).toHaveLength(7);
	});

	it('marks the place of a frame that failed, and keeps the others', async () => {
		await service.close();
		service = await fakeReplicate({
			prefix: '/replicate',
			troubles: (_, body) => (String(body.input?.prompt).includes('number 3') ? 'moderated' : undefined),
		});
		const { outcomes, pages } = await render(text);
		expect(outcomes.filter(({ status }) => status === 'failed').map(({ shot }) => shot)).toEqual(['shot-3']);
		expect(pages.flatMap(({ panels }) => panels).find(({ shot }) => shot.id === 'shot-3')?.frame).toBeNull();
	});
});

describe('a disk that takes no more', () => {
	it('leaves the frames and the manifest of the run before', async () => {
		await render(text);
		const out = join(folder, 'out', 'loopback');
		const files = ['frames/shot-0.webp', 'manifest.json'].map((name) => join(out, name));
		const before = await Promise.all(files.map((file) => readFile(file)));
		await mkdir(`${files[0]}.${process.pid}.part`);
		await expect(render(text)).rejects.toMatchObject({ code: 'disk-refused' });
		expect(await Promise.all(files.map((file) => readFile(file)))).toEqual(before);
	});
});

describe('pictures in the output folder', () => {
	const out = () => join(folder, 'out', 'loopback');
	const shorter = (story: string, scenes: number) =>
		story
			.split('\n')
			.slice(0, 4 + scenes)
			.join('\n');

	it('of an earlier and longer run go, and those that it did not make stay', async () => {
		await render(text);
		const mine = ['frames/sketch.png', 'pages/999.png', 'panels/cover.webp', 'pages/notes.txt'];
		for (const name of mine) await writeFile(join(out(), name), 'mine');
		expect(await readdir(join(out(), 'panels'))).toHaveLength(8);
		await render(shorter(text, 2));
		expect(await readdir(join(out(), 'frames'))).toEqual(['shot-0.webp', 'shot-1.webp', 'sketch.png']);
		expect(await readdir(join(out(), 'panels'))).toHaveLength(3);
		for (const name of mine) expect(await readFile(join(out(), name), 'utf8')).toBe('mine');
	});

	it('stay where the story itself names them', async () => {
		await render(text);
		const own = join(out(), 'frames', 'shot-1.webp');
		await writeFile(own, await sharp(own).negate().webp().toBuffer());
		const named = shorter(text, 1).replace('0. }', '0., frame: out/loopback/frames/shot-1.webp }');
		await render(named);
		const again = await render(named);
		expect(again.outcomes).toEqual([]);
		expect(await sharp(own).metadata()).toMatchObject({ format: 'webp' });
	});
});

describe('an output folder that a stranger prepared', () => {
	it('is not followed through links, neither to write nor to clear', async () => {
		const elsewhere = join(folder, 'elsewhere');
		const out = join(folder, 'out', 'loopback');
		for (const name of [elsewhere, join(out, 'frames'), join(out, 'pages')])
			await mkdir(name, { recursive: true });
		const mine = ['a.webp', 'page.png', 'manifest.json', 'half.png', 'mine.png'].map((name) =>
			join(elsewhere, name),
		);
		for (const file of mine) await writeFile(file, 'mine');
		await symlink(mine[0]!, join(out, 'frames', 'shot-0.webp'));
		await symlink(mine[1]!, join(out, 'pages', '001.png'));
		await symlink(mine[2]!, join(out, 'manifest.json'));
		for (const writer of ['', `${process.pid}.`])
			await symlink(mine[3]!, join(out, 'pages', `001.png.${writer}part`));
		await render(text);
		await rm(join(out, 'panels'), { recursive: true });
		await symlink(elsewhere, join(out, 'panels'), 'junction');
		await expect(render(text)).rejects.toMatchObject({ code: 'disk-refused' });
		for (const file of mine) expect(await readFile(file, 'utf8')).toBe('mine');
		expect(await readdir(elsewhere)).toHaveLength(mine.length);
	});
});
