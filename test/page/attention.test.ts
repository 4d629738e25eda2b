import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attentionPoint } from '../../src/page/attention.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte-attention-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
	['png', 1200, 800, 300, 200],
	['jpg', 1200, 800, 900, 560],
	['jpg', 640, 1400, 400, 300],
])('the eye goes to the one thing in a grey %s of %i x %i', async (kind, width, height, x, y) => {
	const face = `<circle cx="${x}" cy="${y}" r="90" fill="#fcb"/><circle cx="${x - 30}" cy="${y}" r="9"/><circle cx="${x + 30}" cy="${y}" r="9"/>`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#667"/>${face}</svg>`;
	const file = join(folder, `${width}-${x}.${kind}`);
	await sharp(Buffer.from(svg)).toFile(file);
	const point = await attentionPoint({ file, widthPx: width, heightPx: height, subjects: [] });
	expect(Math.hypot(point.x * width - x, point.y * height - y)).toBeLessThan(100);
});
