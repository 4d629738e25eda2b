/**
 * `npm run bench:draft`: how fast the built-in artist draws, at a megapixel and at half the side: frames a second, two
 * at a time, processor time a frame, and the ratio to the bare rasterising and encoding of the same plates.
 * Ratios hold on any machine; seconds are this one's, and of whatever else it is doing.
 * `npm run bench:draft -- 2000` draws so many small frames instead, and tells what memory does meanwhile: it rises while
 * the compiler and the image library fill their pools, and then stays or falls.
 */
import sharp from 'sharp';
import { sketchFrame } from '../src/engines/draft/draft.ts';
import { draftEngine } from '../src/engines/draft/engine.ts';
import type { Request, SketchFigure } from '../src/plan/request.ts';
import { draftContext, draftRequest } from '../test/support/draft-request.ts';

const HUNTER: SketchFigure = {
	character: 'hunter',
	name: 'Kenji',
	gender: 'Male',
	age: 30,
	hair: 'Short black hair',
	outfit: 'Dark blue hunting attire, fitted jacket and trousers',
};
const LADY: SketchFigure = {
	character: 'lady',
	name: 'Aiko',
	gender: 'Female',
	age: 27,
	hair: 'long black hair',
	outfit: 'pink tulle dress',
};

const SHOTS = [
	['a dim study with a rainy window', 'Kenji questions Aiko at night.', 'two-shot', [HUNTER, LADY]],
	['a dim study with a rainy window', 'Aiko is afraid.', 'CU', [LADY]],
	['a classroom', 'Kenji talks to Aiko.', 'MS', [HUNTER, LADY]],
	['a city street', 'Kenji walks.', 'LS', [HUNTER]],
	['a city street at night, rain', 'Kenji waits under a lamp.', 'LS', [HUNTER]],
	['a forest path', 'Aiko walks with a dog.', 'LS', [LADY]],
	['a mountain pass', 'They wave.', 'LS', [HUNTER, LADY]],
	['a kitchen', 'Aiko cooks.', 'MS', [LADY]],
	['the harbour at sunset', 'A ship leaves.', 'establishing', []],
	['a village in the snow', 'Nobody is about.', 'establishing', []],
	['a neon alley at night', 'Kenji runs.', 'MLS', [HUNTER]],
	['', 'an old key', 'insert', []],
] as const;

function requests(side: number): Request[] {
	const slotPx = { width: side, height: side };
	return SHOTS.map(([place, action, size, cast]) => {
		const where = place ? { place, placeId: place } : {};
		return draftRequest({ cast, action, size, ...where }, slotPx, `${place} ${action}`);
	});
}

interface Measure {
	/** Frames a second, by the clock. */
	readonly perSecond: number;
	/** Processor milliseconds a frame, of all threads. */
	readonly cpuMs: number;
}

/** Runs every job once, two at a time. */
async function measure(jobs: readonly (() => Promise<unknown>)[]): Promise<Measure> {
	const queue = [...jobs];
	const cpu = process.cpuUsage();
	const start = performance.now();
	const worker = async () => {
		for (let job = queue.shift(); job; job = queue.shift()) await job();
	};
	await Promise.all([worker(), worker()]);
	const { user, system } = process.cpuUsage(cpu);
	return {
		perSecond: (jobs.length * 1000) / (performance.now() - start),
		cpuMs: (user + system) / 1000 / jobs.length,
	};
}

async function encodeBare(plates: { colour: string; ink: string }, side: number): Promise<void> {
	const raster = (svg: string) =>
		sharp(Buffer.from(svg), { limitInputPixels: false, unlimited: true }).removeAlpha().raw().toBuffer();
	const [colour] = await Promise.all([raster(plates.colour), raster(plates.ink)]);
	const raw = { width: side, height: side, channels: 3 as const };
	await sharp(colour, { raw }).jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).toBuffer();
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

async function benchAt(side: number, rounds: number): Promise<void> {
	const list = Array.from({ length: rounds }, () => requests(side)).flat();
	const engine = draftEngine();
	const context = draftContext();
	const plates = requests(side).map((each) =>
		sketchFrame(each, { width: side, height: side }).canvas.plates(),
	);
	const draw = (each: Request) => () => engine.draw(each, context);
	await measure(requests(side).map(draw));
	const drawn = await measure(list.map(draw));
	const bare = await measure(list.map((_, index) => () => encodeBare(plates[index % plates.length]!, side)));
	say(
		`${side} × ${side}: ${drawn.perSecond.toFixed(1)} frames/s, ${drawn.cpuMs.toFixed(0)} ms of processor a frame; ` +
			`plates alone ${bare.perSecond.toFixed(1)} frames/s, ${bare.cpuMs.toFixed(0)} ms; ` +
			`ratio ${(drawn.cpuMs / bare.cpuMs).toFixed(2)}`,
	);
}

/** Draws that many frames at half the side, two at a time, and tells the memory after every tenth of them. */
async function benchMemory(frames: number): Promise<void> {
	const engine = draftEngine();
	const context = draftContext();
	const list = requests(512);
	let drawn = 0;
	const worker = async () => {
		while (drawn < frames) {
			const request = list[drawn++ % list.length]!;
			await engine.draw(request, context);
			if (drawn % Math.ceil(frames / 10) === 0)
				say(`${drawn} frames: ${(process.memoryUsage().rss / 1_048_576).toFixed(0)} MB`);
		}
	};
	await Promise.all([worker(), worker()]);
}

const frames = Number(process.argv[2] ?? 0);
if (frames > 0) await benchMemory(frames);
else {
	const before = process.memoryUsage().rss;
	await benchAt(1024, 2);
	await benchAt(512, 4);
	const grown = (process.memoryUsage().rss - before) / 1_048_576;
	say(`memory grown by ${grown.toFixed(0)} MB over the whole run, most of it in the first hundred frames`);
}
