/** Tesseract, which knows nothing of this program, reads a lettered page; it skips where tesseract is not installed. */
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Rect } from '../../src/base/geometry.ts';
import type { FontBook } from '../../src/lettering/fonts.ts';
import { overlaySvg } from '../../src/lettering/overlay.ts';
import { drawLine } from '../../src/lettering/trace.ts';
import { setLine } from '../../src/lettering/typeset.ts';
import { letterWords } from '../../src/lettering/words.ts';
import type { LineKind } from '../../src/story/story.ts';
import { bundledFonts, format, letter, line, panel, subject, words } from './support/pages.ts';
import { canRead, lightPatches, readWords, shareRead } from './support/reader.ts';

const size = { width: 2063, height: 3150 };
const pageFormat = format('ltr', {
	widthPx: size.width,
	heightPx: size.height,
	trim: { x: 0, y: 0, w: size.width, h: size.height },
	live: { x: 94, y: 150, w: 1875, h: 2850 },
});

const english: [LineKind, string][] = [
	['speech', 'Where were you last night? I waited an hour in the rain.'],
	['speech', 'At the theatre, of course. Ask anyone who saw me there.'],
	['whisper', 'Then tell me whose umbrella this is, and why it is wet.'],
	['thought', 'I found it under the old bridge, and it was still warm.'],
	['speech', 'He knew each of them by name, and he said one day a ship would be ours.'],
	['narration', 'Nobody slept, and in the morning the boats were gone.'],
	['speech', 'When I was a girl my father took me down to the harbour every Sunday.'],
	['shout', 'You have no brother! You never had one, not even a cousin!'],
	['radio', 'The lamp went out twice before the keeper climbed the stairs again.'],
	['weak', 'Stay where you are and keep both hands upon the table, please.'],
	['speech', 'It is only a dog. Let him sleep beside the stove tonight.'],
	['speech', 'I never wrote, because I did not know what I could say to her.'],
];

/** All in the face of dialogue, which the plain lines are set in as well. */
const vietnamese: [LineKind, string][] = [
	['speech', 'Đêm qua em ở đâu? Anh đã chờ dưới mưa suốt một tiếng đồng hồ.'],
	['speech', 'Ở nhà hát. Anh cứ hỏi những người khác mà xem.'],
	['speech', 'Vậy chiếc ô này của ai, và tại sao nó còn ướt?'],
	['thought', 'Con tìm thấy nó dưới gầm cầu cũ, hãy còn ấm.'],
	['speech', 'Ông biết tên từng chiếc thuyền một, và bảo sẽ có ngày tôi được một chiếc.'],
	['speech', 'Đêm ấy không ai ngủ được, đến sáng thì thuyền đã đi mất.'],
	['speech', 'Hồi nhỏ, chủ nhật nào cha cũng dẫn tôi ra bến cảng.'],
	['weak', 'Trời ơi, thằng Tí! Lớn quá rồi, bà nhận không ra.'],
	['speech', 'Con muốn ăn bánh xèo với thật nhiều rau thơm!'],
	['speech', 'Ngọn đèn tắt hai lần trước khi ông lão leo lên cầu thang.'],
	['speech', 'Chỉ là một con chó thôi. Cứ để nó ngủ cạnh bếp lửa.'],
	['speech', 'Tôi không viết thư vì chẳng biết nói gì với mẹ.'],
];

let fonts: FontBook;
beforeAll(async () => {
	fonts = await bundledFonts();
});

/** Twelve panels over a picture of hatched greys, darker and lighter. */
async function letteredPage(lines: readonly [LineKind, string][], language: string): Promise<Buffer> {
	const rects = lines.map(
		(_, index): Rect => ({
			x: 94 + (index % 3) * 630,
			y: 150 + Math.floor(index / 3) * 715,
			w: 600,
			h: 690,
		}),
	);
	const panels = lines.map(([kind, text], index) => {
		const { x, y, w, h } = rects[index]!;
		const subjects = [subject('ana', { x: x + w / 2, y: y + h * 0.72 }, 180)];
		return panel(rects[index]!, [line(kind, text, kind === 'narration' ? undefined : 'ana')], { subjects });
	});
	const { balloons, diagnostics } = letter(fonts, panels, { format: pageFormat, language });
	expect(diagnostics).toEqual([]);
	const art = rects.map(({ x, y, w, h }, index) => {
		const grey = 70 + index * 11;
		const lineAt = (at: number) => `M${x + at} ${y}l-90 ${h}M${x} ${y + at}h${w}`;
		const hatch = Array.from({ length: 14 }, (_, step) => lineAt(step * 46 + 20)).join('');
		return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="rgb(${grey},${grey},${grey + 20})"/><path d="${hatch}" stroke="#223" stroke-width="5"/>`;
	});
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="#fff"/>${art.join('')}</svg>`;
	const overlay = await sharp(Buffer.from(overlaySvg(size, balloons)))
		.png()
		.toBuffer();
	return sharp(Buffer.from(svg))
		.composite([{ input: overlay }])
		.png()
		.toBuffer();
}

/** The same words in the same face at 8 pt, one under the other on white. */
async function plainPage(lines: readonly [LineKind, string][], language: string): Promise<Buffer> {
	const sizePx = (8 * 300) / 72;
	const setting = { book: fonts, voice: 'dialogue', language, vertical: false, rtl: false } as const;
	const paths = lines.map(([, text], index) => {
		const set = setLine(letterWords(text, { language, capitals: false }), setting);
		return drawLine(set, { x: 120, y: 200 + index * sizePx * 2 }, sizePx);
	});
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="1200"><rect width="100%" height="100%" fill="#fff"/><path d="${paths.join('')}" fill="#141414"/></svg>`;
	return sharp(Buffer.from(svg)).png().toBuffer();
}

const truth = (lines: readonly [LineKind, string][]) => lines.flatMap(([, text]) => words(text));

describe.skipIf(!canRead('eng'))('where tesseract is installed', () => {
	test('it reads 97 of 100 words of an English page at 300 dpi', { timeout: 60_000 }, async () => {
		const page = await lightPatches(await letteredPage(english, 'en'));
		expect(shareRead(truth(english), readWords(page, 'eng'))).toBeGreaterThanOrEqual(0.97);
	});

	test.skipIf(!canRead('vie'))(
		'it reads no fewer Vietnamese words in balloons than in plain lines',
		{ timeout: 60_000 },
		async () => {
			const page = await lightPatches(await letteredPage(vietnamese, 'vi'));
			const plain = shareRead(truth(vietnamese), readWords(await plainPage(vietnamese, 'vi'), 'vie'));
			expect(shareRead(truth(vietnamese), readWords(page, 'vie'))).toBeGreaterThanOrEqual(plain);
		},
	);
});
