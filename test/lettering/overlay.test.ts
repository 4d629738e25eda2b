import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import type { FontBook } from '../../src/lettering/fonts.ts';
import { overlaySvg } from '../../src/lettering/overlay.ts';
import type { LineKind } from '../../src/story/story.ts';
import { bundledFonts, letter, line, panel, subject } from './support/pages.ts';

let fonts: FontBook;
beforeAll(async () => {
	fonts = await bundledFonts();
});

const rect = { x: 60, y: 60, w: 700, h: 700 };
const kinds: LineKind[] = [
	'speech',
	'thought',
	'shout',
	'whisper',
	'weak',
	'radio',
	'off',
	'narration',
	'place',
	'time',
	'sfx',
];
const lettered = (kind: LineKind) =>
	letter(fonts, [
		panel(rect, [line(kind, 'Was it *really* you?', 'ana')], {
			subjects: [subject('ana', { x: 400, y: 560 }, 150)],
		}),
	]);

test.each(kinds)('%s is drawn as outlines that a renderer shows inside its rectangle', async (kind) => {
	const { balloons } = lettered(kind);
	const svg = overlaySvg({ width: 1400, height: 2000 }, balloons);
	expect(svg).not.toMatch(/<text|font-|NaN|Infinity|undefined/u);
	const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
	const { rect: box } = balloons[0]!;
	const alpha = (x: number, y: number) => data[(Math.round(y) * info.width + Math.round(x)) * 4 + 3]!;
	if (kind !== 'sfx') expect(alpha(box.x + box.w / 2, box.y + box.h / 2)).toBe(255);
	let inked = 0;
	for (let x = 0; x < info.width; x++) if (alpha(x, box.y - 3) > 60) inked++;
	expect(inked).toBe(0);
});

test('the same words give the same bytes', () => {
	const once = overlaySvg({ width: 1400, height: 2000 }, lettered('thought').balloons);
	expect(overlaySvg({ width: 1400, height: 2000 }, lettered('thought').balloons)).toBe(once);
});
