/** A strip in slices that its platform takes: cut on blank rows alone, wherever there are any. */
import { Fault } from '../base/fault.ts';
import type { BookPage } from '../page/book.ts';
import type { ExportedFile, Exporter, ExportSettings } from './exporter.ts';
import { encoded, openPage, pictureWish } from './page-picture.ts';
import { episodeWarnings, type Platform, platformOf } from './platforms.ts';
import { sliceRows } from './slice-rows.ts';

/** Tried in turn where a slice is too large. */
const QUALITIES = [88, 80, 70, 55, 40];

export const webtoon: Exporter = {
	needs: 'strip',
	refuse({ story, pages }, { pictures }) {
		if (pictures === 'webp') {
			throw new Fault('usage', 'platforms take slices as JPEG or PNG, not as WebP', {
				hint: 'use --pictures jpg or png',
			});
		}
		const sheet = pages.find(({ format }) => format.kind !== 'strip');
		if (!sheet) return;
		throw new Fault(
			'usage',
			`slices are cut from a strip, but ${story.name} is laid out as ${sheet.format.preset}`,
			{ hint: 'export it with --page webtoon or --page tapas, or write such a size into the story' },
		);
	},
	encode: ({ pages }, settings) => slices(pages, settings),
};

async function* slices(
	pages: readonly BookPage[],
	{ name, options, progress, warn }: ExportSettings,
): AsyncGenerator<ExportedFile> {
	const { isBare, kind } = pictureWish(options);
	const episode = { platform: platformOf(pages[0]), bytes: 0, oversized: 0, isPng: kind === 'png' };
	let number = 0;
	for (const [index, page] of pages.entries()) {
		const platform = platformOf(page);
		const scale = platform.widthPx / page.widthPx;
		const blank = await blankRows(page, isBare);
		const tallest = Math.floor(platform.tallestPx / scale);
		for (const { from, to } of sliceRows(blank, tallest)) {
			const { bytes, ending } = await slice(page, { from, to, isBare, platform, isPng: kind === 'png' });
			number++;
			episode.bytes += bytes.length;
			if (bytes.length > platform.largestBytes) episode.oversized++;
			yield { path: `${name}-webtoon/${String(number).padStart(3, '0')}.${ending}`, pieces: [bytes] };
			progress?.((index + to / page.heightPx) / pages.length);
		}
	}
	for (const diagnostic of episodeWarnings(episode)) warn?.(diagnostic);
}

/** For each row whether nothing but paper is in it. */
async function blankRows(page: BookPage, isBare: boolean): Promise<readonly boolean[]> {
	const { data, info } = await (await openPage(page, isBare))
		.greyscale()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return Array.from({ length: info.height }, (_, y) => {
		const start = y * info.width * info.channels;
		return data.subarray(start, start + info.width * info.channels).every((value) => value === 255);
	});
}

interface SliceWish {
	readonly from: number;
	readonly to: number;
	readonly isBare: boolean;
	readonly platform: Platform;
	readonly isPng: boolean;
}

async function slice(
	page: BookPage,
	{ from, to, isBare, platform, isPng }: SliceWish,
): Promise<{ readonly bytes: Uint8Array; readonly ending: 'png' | 'jpg' }> {
	const { widthPx, tallestPx, largestBytes } = platform;
	const area = { left: 0, top: from, width: page.widthPx, height: to - from };
	const height = Math.min(tallestPx, Math.max(1, Math.round(((to - from) * widthPx) / page.widthPx)));
	const cut = async () =>
		(await openPage(page, isBare)).extract(area).resize(widthPx, height, { fit: 'fill', kernel: 'lanczos3' });
	const dpi = Math.round((page.format.dpi * widthPx) / page.widthPx);
	if (isPng) {
		const bytes = await encoded(await cut(), 'png', dpi);
		if (bytes.length <= largestBytes) return { bytes, ending: 'png' };
	}
	let bytes: Uint8Array = new Uint8Array();
	for (const quality of QUALITIES) {
		bytes = await (await cut())
			.withMetadata({ density: dpi })
			.jpeg({ quality, chromaSubsampling: '4:4:4' })
			.toBuffer();
		if (bytes.length <= largestBytes) break;
	}
	return { bytes, ending: 'jpg' };
}
