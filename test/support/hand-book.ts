/** A book made by hand, which no change of layout, lettering or drawing touches: two pages of three panels. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Rect } from '../../src/base/geometry.ts';
import { pageFormat } from '../../src/layout/presets.ts';
import type { TextRun } from '../../src/lettering/balloon.ts';
import { type Book, type BookPage, type BookPanel, bindBook } from '../../src/page/book.ts';
import type { Shot, Story } from '../../src/story/story.ts';
import { makeStory, type StoryWish } from './make-story.ts';

/** What each balloon says, set as readers of these scripts expect it. */
export const spoken = {
	'harbour-1': [
		{ text: 'Nếu cần thêm,', rtl: false, vertical: false },
		{ text: 'hãy lưu trữ.', rtl: false, vertical: false },
	],
	'harbour-2': [
		{ text: '雨の匂いが', rtl: false, vertical: true },
		{ text: 'した。', rtl: false, vertical: true },
	],
	lighthouse: [{ text: 'مرحبا بالعالم', rtl: true, vertical: false }],
} as const;

const STRIP_PX = 1500;

/** Writes the book's pictures into `folder`. The second panel shows the same frame as the first. */
export async function handBook(folder: string, wish: StoryWish = {}): Promise<Book> {
	await mkdir(folder, { recursive: true });
	const story = makeStory({
		title: 'Harbour & <Light>',
		author: 'Ngô An',
		page: { size: 'manga-a5', dpi: 36 },
		characters: { mai: { name: 'Mai' } },
		shots: [
			{ id: 'harbour-1', scene: 'harbour', cast: ['mai'], action: '{mai} waits at the quay.' },
			{ id: 'harbour-2', scene: 'harbour', action: 'Rain on the water.' },
			{ id: 'lighthouse', scene: 'the-lighthouse', cast: ['mai'], action: '{mai} climbs.' },
		],
		...wish,
	});
	const frames = await writeFrames(folder);
	const format = pageFormat(story.page);
	const { x, y, w } = format.live;
	// A strip is as long as its panels make it.
	const h = format.live.h || STRIP_PX - 100;
	const half = Math.floor(h / 2) - 4;
	const [one, two, three] = story.shots as [Shot, Shot, Shot];
	const first = [
		panelOf(one, { x, y, w, h: half }, frames.photo, folder),
		panelOf(two, { x, y: y + half + 8, w, h: half }, frames.photo, folder),
	];
	const second = [panelOf(three, { x, y, w, h }, frames.clear, folder)];
	const pages = [first, second].map((panels, index) => pageOf(index + 1, panels, story, folder));
	await Promise.all(pages.map(writePage));
	return bindBook([{ story, pages }]);
}

async function writeFrames(folder: string) {
	const [photo, clear] = [join(folder, 'photo.jpg'), join(folder, 'clear.png')];
	const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
	await sharp({ create: { width: 96, height: 64, channels: 3, background: '#468', noise } })
		.jpeg()
		.toFile(photo);
	const background = { r: 200, g: 40, b: 40, alpha: 0.5 };
	await sharp({ create: { width: 64, height: 96, channels: 4, background } })
		.png()
		.toFile(clear);
	return {
		photo: { file: photo, width: 96, height: 64 },
		clear: { file: clear, width: 64, height: 96 },
	};
}

interface Frame {
	readonly file: string;
	readonly width: number;
	readonly height: number;
}

function panelOf(shot: Shot, rect: Rect, { file, ...frame }: Frame, folder: string): BookPanel {
	const cut = { x: 0, y: 4, w: frame.width, h: frame.height - 8 };
	const lines = spoken[shot.id as keyof typeof spoken];
	const runs = lines.map(({ text, rtl, vertical }, index): TextRun => {
		const sizePx = 8;
		const at = vertical
			? { x: rect.x + rect.w - 20 - index * 12, y: rect.y + 10 }
			: { x: rect.x + 20, y: rect.y + 20 + index * 10 };
		const widthPx = [...text].length * sizePx * (vertical ? 1 : 0.5);
		return { text, ...at, widthPx, sizePx, rtl, vertical };
	});
	const text = lines.map((line) => line.text).join(' ');
	const balloon = {
		shot: shot.id,
		kind: 'speech',
		speaker: 'mai',
		text,
		rect,
		tail: null,
		order: 1,
		runs,
	} as const;
	return {
		shot,
		rect,
		border: true,
		file: join(folder, `${shot.id}.png`),
		frame: file,
		cut: { frame, rect: cut },
		balloons: [balloon],
		subjects: [],
		isChosen: true,
	};
}

function pageOf(number: number, panels: readonly BookPanel[], story: Story, folder: string): BookPage {
	const format = pageFormat(story.page);
	const { widthPx } = format;
	const heightPx = format.heightPx || STRIP_PX;
	const file = join(folder, `${String(number).padStart(3, '0')}.png`);
	const lettering = () =>
		`<svg width="${widthPx}" height="${heightPx}"><path d="M10 10L30 10Q40 20 30 30Z" fill="#141414"/></svg>`;
	return { number, file, format, widthPx, heightPx, panels, lettering };
}

async function writePage({ file, widthPx, heightPx, panels }: BookPage): Promise<void> {
	const background = '#fff';
	const page = sharp({ create: { width: widthPx, height: heightPx, channels: 3, background } });
	const fields = panels.map(({ rect }) => ({
		input: { create: { width: rect.w, height: rect.h, channels: 3 as const, background: '#8ac' } },
		left: rect.x,
		top: rect.y,
	}));
	await writeFile(file, await page.composite(fields).png().toBuffer());
	for (const { rect, file: panelFile } of panels) {
		const field = { create: { width: rect.w, height: rect.h, channels: 3 as const, background: '#8ac' } };
		await writeFile(panelFile, await sharp(field).png().toBuffer());
	}
}
