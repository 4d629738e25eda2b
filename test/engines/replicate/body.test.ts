import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAsk, cleanPrompt, withOtherSeed } from '../../../src/engines/replicate/body.ts';
import { isPriceKnown, priceOf } from '../../../src/engines/replicate/prices.ts';
import { drawPicture } from '../../support/fake-pictures.ts';
import { inStudio, request } from './studio.ts';

const VERSION = 'f'.repeat(64);
let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function inputOf(over: Parameters<typeof request>[0]): Promise<Record<string, unknown>> {
	return { ...(await buildAsk(request(over))).input };
}

describe('the input that is asked', () => {
	test("the writer's inputs pass as written, ours are added where the model takes them", async () => {
		expect(await inputOf({ input: { num_inference_steps: 2, aspect_ratio: '1:1', seed: 7 } })).toEqual({
			num_inference_steps: 2,
			aspect_ratio: '1:1',
			seed: 7,
			prompt: 'a heron at dawn',
		});
		expect(await inputOf({ model: 'google/nano-banana', input: {} })).toEqual({
			prompt: 'a heron at dawn',
			aspect_ratio: '3:2',
		});
		expect(await inputOf({ model: 'somebody/unknown', input: { x: [1] } })).toEqual({
			prompt: 'a heron at dawn',
			x: [1],
			seed: 90412,
		});
	});

	test('a ratio that the model does not know is not asked for, nor one beside a size', async () => {
		expect(await inputOf({ aspectRatio: '7:5' })).not.toHaveProperty('aspect_ratio');
		expect(await inputOf({ model: 'bytedance/seedream-4', input: { size: '2K' } })).not.toHaveProperty(
			'aspect_ratio',
		);
	});

	test('prompts are sent on one line, without control characters and lone surrogates (fault 34)', async () => {
		expect(cleanPrompt('  a\r\nheron\0at\u2028dawn \ud800! 🌅 ')).toBe('a heron at dawn \ufffd! 🌅');
		await inStudio({}, async ({ fake, draw }) => {
			await draw(request({ prompt: `rain\n\nagain\0 ${'very '.repeat(3000)}long` }));
			expect(fake.books.predictions[0]!.input.prompt).toMatch(/^rain again {2}very .* long$/);
		});
	});

	test('an empty prompt is refused before anything is sent (fault 34)', async () => {
		await inStudio({}, async ({ fake, notes, draw }) => {
			await expect(draw(request({ prompt: ' \n ' }))).rejects.toMatchObject({ code: 'input-refused' });
			expect(fake.books.calls).toEqual([]);
			expect(notes.askedInputs).toEqual([]);
		});
	});

	test('a name that is no model is refused before anything is sent', async () => {
		for (const model of ['flux', 'a/b/c', '../../account/x', `a/b:${VERSION}0`, 'a/b:v1', 'a/b?x=1']) {
			await expect(buildAsk(request({ model }))).rejects.toMatchObject({ code: 'model-unknown' });
		}
		expect(await buildAsk(request({ model: `a/b:${VERSION}` }))).toMatchObject({
			version: VERSION,
			model: 'a/b',
		});
	});

	test('another seed is another one each time, and one the models take', async () => {
		const ask = await buildAsk(request({ seed: 2_147_483_647 }));
		const seeds = [0, 1, 2, 3].map((nth) => Number(withOtherSeed(ask, nth).input.seed));
		expect(new Set(seeds).size).toBe(4);
		expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 1 && seed <= 2_147_483_647)).toBe(true);
	});
});

describe('reference pictures', () => {
	test('a file becomes a data URI under the name that the model has for it', async () => {
		const path = join(folder, 'hunter.png');
		const bytes = await drawPicture('hunter', '1:1', 'png');
		await writeFile(path, bytes);
		const uri = `data:image/png;base64,${bytes.toString('base64')}`;
		const url = 'https://pictures.example/lady.jpg';
		const references = [path, url];
		const kontext = await inputOf({ model: 'black-forest-labs/flux-kontext-pro', references });
		expect(kontext.input_image).toBe(uri);
		const two = await inputOf({ model: 'flux-kontext-apps/multi-image-kontext-pro', references });
		expect([two.input_image_1, two.input_image_2]).toEqual([uri, url]);
		const list = await inputOf({ model: 'google/nano-banana', references });
		expect(list.image_input).toEqual([uri, url]);
		expect(await inputOf({ references })).not.toHaveProperty('image');
	});

	test('what is missing, no picture or too large is refused before anything is sent', async () => {
		const [text, large] = [join(folder, 'a.png'), join(folder, 'b.png')];
		await writeFile(text, 'hello');
		await writeFile(large, Buffer.alloc(800_000));
		const model = 'black-forest-labs/flux-dev';
		const code = async (path: string) =>
			buildAsk(request({ model, references: [path] })).catch((fault: { code: string }) => fault.code);
		expect(await code(text)).toBe('file-unreadable');
		expect(await code(large)).toBe('file-too-large');
		expect(await code(join(folder, 'nothing.png'))).toBe('file-missing');
		expect(await code(folder)).toBe('file-unreadable');
	});
});

test("the price is the user's, else the table's, else a careful guess", () => {
	const model = 'black-forest-labs/flux-schnell';
	expect([priceOf(model), priceOf(`${model}:${VERSION}`), priceOf(model, { [model]: 0.001 })]).toEqual([
		0.003, 0.003, 0.001,
	]);
	expect([priceOf('a/b'), isPriceKnown('a/b'), isPriceKnown(model)]).toEqual([0.05, false, true]);
});
