/** Whose a balloon is: what its tail's tip says, and that lips and tails are seen. */
import { expect, test } from 'vitest';
import { openFonts } from '../../src/lettering/fonts.ts';
import { type Speaker, saysOwner } from '../../src/lettering/tail.ts';
import { readFonts } from '../../src/page/bundled-fonts.ts';
import { bundledFonts, format, letter, line, panel } from './support/pages.ts';

function speaker(id: string, x: number, y: number, size: number): Speaker {
	const head = { x: x - size * 0.4, y: y - size / 2, w: size * 0.8, h: size };
	return { id, head, mouth: { x, y: y + size * 0.27 }, isGuess: false };
}

test('a tip is the speaker’s whose mouth is nearest', () => {
	const [ana, ben] = [speaker('ana', 100, 300, 80), speaker('ben', 300, 300, 80)];
	expect(saysOwner({ x: 150, y: 220 }, ana, [ben])).toBe(true);
	expect(saysOwner({ x: 250, y: 220 }, ana, [ben])).toBe(false);
});

test('what ends at the top of a large head in front is not the small one’s behind it', () => {
	const [front, behind] = [speaker('front', 200, 600, 500), speaker('behind', 480, 380, 200)];
	const tip = { x: 220, y: 340 };
	expect(Math.hypot(tip.x - front.mouth.x, tip.y - front.mouth.y)).toBeGreaterThan(
		Math.hypot(tip.x - behind.mouth.x, tip.y - behind.mouth.y),
	);
	expect(saysOwner(tip, front, [behind])).toBe(true);
	expect(saysOwner({ x: 400, y: 340 }, front, [behind])).toBe(false);
	expect(saysOwner(tip, { ...front, isGuess: true }, [behind])).toBe(false);
});

test('the tail of somebody seen from behind does not lie across the hair', async () => {
	const rect = { x: 60, y: 60, w: 600, h: 874 };
	const curator = {
		character: 'curator',
		head: { x: 60, y: 443, w: 367, h: 491 },
		mouth: { x: 257, y: 842 },
		body: { x: 60, y: 443, w: 522, h: 491 },
	};
	const mara = {
		character: 'mara',
		head: { x: 268, y: 373, w: 337, h: 389 },
		mouth: { x: 410, y: 683 },
		body: { x: 60, y: 373, w: 600, h: 561 },
	};
	const fonts = await bundledFonts();
	const lines = [
		line('speech', 'The one in the case was a fake, you know.', 'curator'),
		line('speech', 'I know.', 'mara'),
	];
	const { balloons } = letter(fonts, [panel(rect, lines, { subjects: [curator, mara] })], {
		format: format('ltr', { dpi: 200 }),
	});
	expect(balloons[0]!.tail!.y).toBeLessThan(curator.head.y + 60);
});

test('beside a face in profile a balloon in columns leaves the lips and a tail to be seen', async () => {
	const text = 'ねえ、あの転校生《てんこうせい》、美緒のこと見てるよ。';
	const fonts = await openFonts(await readFonts({ text, language: 'ja', folders: [] }));
	const kana = {
		character: 'kana',
		head: { x: 1167, y: 219, w: 83, h: 100 },
		mouth: { x: 1202, y: 299 },
		body: { x: 1101, y: 219, w: 179, h: 461 },
		hands: [{ x: 1051, y: 424, w: 67, h: 67 }],
	};
	const mio = {
		character: 'mio',
		head: { x: 913, y: 388, w: 86, h: 99 },
		mouth: { x: 963, y: 467 },
		body: { x: 864, y: 388, w: 156, h: 292 },
	};
	const lines = [line('whisper', text, 'kana'), line('speech', '見てない、見てない。', 'mio')];
	const given = panel({ x: 819, y: 169, w: 511, h: 511 }, lines, { subjects: [mio, kana] });
	const { balloons } = letter(fonts, [given], {
		language: 'ja',
		format: format('rtl', { dpi: 200, live: { x: 149, y: 169, w: 1181, h: 1732 }, borderPx: 4 }),
	});
	const { rect, tail } = balloons[0]!;
	expect(rect.x + rect.w).toBeLessThan(kana.mouth.x - 25);
	expect(tail!.x).toBeGreaterThan(rect.x + rect.w + 8);
});
