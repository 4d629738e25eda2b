/**
 * `npm run bench`: ratios of one run on this machine, never absolute promises.
 * batch: the whole film against a loopback service ÷ the time that the service itself takes.
 * page: one bound page of six ÷ the bare decoding, copying and encoding of the same pictures.
 * memory: peak memory at 2,000 shots ÷ at 100.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Engine, openEngine, openStory, renderStory } from '../src/index.ts';
import { fakeReplicate } from '../test/support/fake-replicate.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ekonte-bench-'));

function writeStory(name: string, shots: number, dpi: number): string {
	const file = join(scratch, `${name}.yaml`);
	const scenes = Array.from(
		{ length: shots },
		(_, index) => `  - { action: Street number ${index}., dialogue: [{ caption: Number ${index} }] }`,
	);
	writeFileSync(
		file,
		['title: Bench', `page: { dpi: ${dpi} }`, 'characters: {}', 'scenes:', ...scenes, ''].join('\n'),
	);
	return file;
}

async function film(file: string, drawMs: number, concurrency: number): Promise<number> {
	const service = await fakeReplicate({ drawMs });
	const engine = await openEngine('replicate', {
		token: service.token,
		baseUrl: service.baseUrl,
		ratePerMinute: 1_000_000,
	});
	const { value } = await openStory(file);
	const name = `${file}-${drawMs}`;
	const settings = { outFolder: `${name}-out`, storeFolder: `${name}-store`, engine, concurrency };
	const start = performance.now();
	await renderStory(value!, settings);
	const took = performance.now() - start;
	await engine.close?.();
	await service.close();
	return took;
}

async function batchRatio(): Promise<void> {
	const [shots, drawMs, concurrency] = [96, 500, 8];
	const took = await film(writeStory('batch', shots, 150), drawMs, concurrency);
	const bound = Math.ceil(shots / concurrency) * drawMs;
	say(
		'batch with pages ÷ the service alone',
		took / bound,
		`${shots} shots of ${drawMs} ms, ${concurrency} at once`,
	);
}

async function pageRatio(): Promise<void> {
	const file = writeStory('page', 6, 200);
	const { value } = await openStory(file);
	const engine = await openEngine('draft');
	const settings = {
		outFolder: join(scratch, 'page-out'),
		storeFolder: join(scratch, 'page-store'),
		engine,
		concurrency: 2,
	};
	const { pages, outcomes } = await renderStory(value!, settings);
	await renderStory(value!, settings);
	const start = performance.now();
	await renderStory(value!, settings);
	const took = (performance.now() - start) / pages.length;
	const page = pages[0]!;
	const bareStart = performance.now();
	const raw = Buffer.alloc(page.widthPx * page.heightPx * 3, 255);
	for (const { take } of outcomes) {
		const { data } = await sharp(take!.file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
		data.copy(raw, 0, 0, Math.min(data.length, raw.length));
	}
	const channels = 3 as const;
	await sharp(raw, { raw: { width: page.widthPx, height: page.heightPx, channels } })
		.png({ compressionLevel: 6 })
		.toFile(join(scratch, 'bare.png'));
	const bare = performance.now() - bareStart;
	say(
		'a kept page, whole run, panels and manifest included ÷ its bare decoding and encoding',
		took / bare,
		`${page.panels.length} panels, ${took.toFixed(0)} ms ÷ ${bare.toFixed(0)} ms`,
	);
}

function memoryRatio(): void {
	const peak = (shots: number): number => {
		const file = writeStory(`memory-${shots}`, shots, 72);
		const run = spawnSync(process.execPath, ['--import', 'tsx', import.meta.filename, 'memory', file], {
			encoding: 'utf8',
		});
		return Number(run.stdout.trim());
	};
	const [few, many] = [peak(100), peak(2000)];
	say(
		'peak memory at 2,000 shots ÷ at 100',
		many / few,
		`${(many / 1024).toFixed(0)} MB ÷ ${(few / 1024).toFixed(0)} MB`,
	);
}

function say(what: string, ratio: number, facts: string): void {
	console.log(`${ratio.toFixed(2).padStart(6)}  ${what} (${facts})`);
}

/** A film drawn by an engine that hands out one picture, so that nobody else's memory is measured. */
async function filmInMemory(file: string): Promise<void> {
	const [width, height] = [1024, 768];
	const bytes = await sharp({ create: { width, height, channels: 3, background: '#7a8899' } })
		.jpeg()
		.toBuffer();
	const drawing = { bytes, format: 'jpg', widthPx: width, heightPx: height, priceUsd: 0.003 } as const;
	const engine: Engine = {
		name: 'one-picture',
		price: () => 0.003,
		draw: async (_, { notes }) => {
			await notes.asked({});
			await notes.accepted('one');
			return drawing;
		},
	};
	const { value } = await openStory(file);
	await renderStory(value!, {
		outFolder: `${file}-out`,
		storeFolder: `${file}-store`,
		engine,
		concurrency: 8,
	});
}

if (process.argv[2] === 'memory') {
	await filmInMemory(process.argv[3]!);
	console.log(process.resourceUsage().maxRSS);
} else {
	await batchRatio();
	await pageRatio();
	memoryRatio();
}
rmSync(scratch, { recursive: true, force: true });
