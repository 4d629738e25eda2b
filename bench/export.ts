/**
 * `npm run bench:export`: 200 pages to PDF, CBZ and EPUB, against the bare libraries writing the same pages.
 * Ratios of one run on this machine: processor time, peak memory, and peak memory at 200 pages ÷ at 20.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { ZipFile } from 'yazl';
import { formatsNamed } from '../src/export/exporters.ts';
import { publish } from '../src/export/publish.ts';
import { openEngine, openStory, renderStory } from '../src/index.ts';
import { type Book, type BookPage, bindBook } from '../src/page/book.ts';

const FORMATS = ['pdf', 'cbz', 'epub'] as const;
type FormatName = (typeof FORMATS)[number];

/** One drawn page, as often as wished, but with frames of its own each time. */
async function makeBook(folder: string, count: number): Promise<Book> {
	const story = (await openStory('stories/the-questioning.yaml')).value!;
	const engine = await openEngine('draft');
	const settings = { outFolder: folder, storeFolder: join(folder, 'store'), engine, concurrency: 2 };
	const { pages } = await renderStory(story, settings);
	mkdirSync(join(folder, 'own'), { recursive: true });
	const overlay = pages[0]!.lettering();
	const copies = Array.from({ length: count }, (_, index) =>
		copyOf(pages[0]!, index + 1, join(folder, 'own')),
	);
	// What lettering takes is measured where pages are bound; here it is a text that is there already.
	return bindBook([{ story, pages: copies.map((page) => ({ ...page, lettering: () => overlay })) }]);
}

function copyOf(page: BookPage, number: number, folder: string): BookPage {
	const panels = page.panels.map((panel) => {
		const file = join(folder, `${number}-${panel.shot.id}.jpg`);
		const bytes = readFileSync(panel.frame!);
		const comment = Buffer.from(`number ${number}`);
		const segment = Buffer.from([0xff, 0xfe, 0, comment.length + 2, ...comment]);
		writeFileSync(file, Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)]));
		return { ...panel, frame: file };
	});
	return { ...page, number, panels };
}

const bare: Readonly<Record<FormatName, (book: Book, file: string) => Promise<void>>> = {
	async pdf({ pages }, file) {
		const document = new PDFDocument({ autoFirstPage: false });
		const written = pipeline(document, createWriteStream(file));
		for (const page of pages) {
			const points = 72 / page.format.dpi;
			document.addPage({ size: [page.widthPx * points, page.heightPx * points], margin: 0 });
			const drawn = page.lettering().matchAll(/<path d="([^"]*)" fill="(#[^"]*)"/g);
			document.save().scale(points);
			for (const [, outline = '', fill = ''] of drawn) document.path(outline).fill(fill);
			document.restore();
			for (const { frame, rect, balloons } of page.panels) {
				document.image(frame!, rect.x * points, rect.y * points, { width: rect.w * points });
				for (const { x, y, text } of balloons.flatMap(({ runs }) => runs)) {
					document.text(text, x * points, y * points, { lineBreak: false });
				}
			}
		}
		document.end();
		await written;
	},
	async cbz({ pages }, file) {
		const zip = new ZipFile();
		for (const [index, page] of pages.entries())
			zip.addFile(page.file, `${index + 1}.png`, { compress: false });
		zip.end();
		await pipeline(zip.outputStream, createWriteStream(file));
	},
	async epub({ pages }, file) {
		const zip = new ZipFile();
		const written = pipeline(zip.outputStream, createWriteStream(file));
		zip.addBuffer(Buffer.from('application/epub+zip'), 'mimetype', { compress: false });
		for (const [index, page] of pages.entries()) {
			const { x, y, w, h } = page.format.trim;
			const picture = await sharp(page.file)
				.extract({ left: x, top: y, width: w, height: h })
				.jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
				.toBuffer();
			zip.addBuffer(picture, `${index + 1}.jpg`, { compress: false });
			zip.addBuffer(Buffer.from(`<img src="${index + 1}.jpg" alt=""/>`), `${index + 1}.xhtml`);
		}
		zip.end();
		await written;
	},
};

interface Reading {
	readonly ms: number;
	readonly peakMb: number;
}

/** In a process of its own, so that its peak is nobody else's. */
function measure(
	who: 'ours' | 'bare',
	format: FormatName,
	facts: { folder: string; count: number },
): Reading {
	const words = ['--import', 'tsx', import.meta.filename, who, format, facts.folder, String(facts.count)];
	const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
	const [ms, peak] = (stdout.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
	if (!ms || !peak) throw new Error(stderr);
	return { ms, peakMb: peak / 1024 };
}

async function work(who: string, format: FormatName, folder: string, count: number): Promise<void> {
	const book = await makeBook(folder, count);
	const start = process.cpuUsage();
	if (who === 'bare') await bare[format](book, join(folder, `bare.${format}`));
	else await publish(book, { folder, formats: formatsNamed([format]) });
	const peak = process.resourceUsage().maxRSS;
	const { user, system } = process.cpuUsage(start);
	console.log(`${((user + system) / 1000).toFixed(0)} ${peak}`);
}

function report(format: FormatName, folder: string): void {
	const ours = measure('ours', format, { folder, count: 200 });
	const theirs = measure('bare', format, { folder, count: 200 });
	const few = measure('ours', format, { folder, count: 20 });
	const row = (what: string, ratio: number, facts: string) =>
		console.log(`${ratio.toFixed(2).padStart(6)}  ${format}: ${what} (${facts})`);
	row('processor time ÷ the bare library', ours.ms / theirs.ms, `${ours.ms} ms ÷ ${theirs.ms} ms`);
	row(
		'peak memory ÷ the bare library',
		ours.peakMb / theirs.peakMb,
		`${ours.peakMb.toFixed(0)} MB ÷ ${theirs.peakMb.toFixed(0)} MB`,
	);
	row(
		'peak memory at 200 pages ÷ at 20',
		ours.peakMb / few.peakMb,
		`${ours.peakMb.toFixed(0)} MB ÷ ${few.peakMb.toFixed(0)} MB`,
	);
}

const [who, format, folder, count] = process.argv.slice(2);
if (who) await work(who, format as FormatName, folder!, Number(count));
else {
	const scratch = mkdtempSync(join(tmpdir(), 'ekonte-bench-export-'));
	for (const each of FORMATS) report(each, scratch);
	rmSync(scratch, { recursive: true, force: true });
}
