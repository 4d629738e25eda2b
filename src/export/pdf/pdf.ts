/**
 * PDF for reading and for print: frames as they came, lettering as vector outlines over searchable words, boxes and
 * crop marks in real millimetres, an outline by scene. Pages are written one after the other and then forgotten.
 */
import type { TextRun } from '../../lettering/balloon.ts';
import type { Book, BookPage, BookPanel } from '../../page/book.ts';
import { altText } from '../describe.ts';
import type { Exporter } from '../exporter.ts';
import { boxNumbers, type PageBoxes, pageBoxes } from './boxes.ts';
import { frameOperators } from './frame.ts';
import { openOutline, pageLabels } from './outline.ts';
import { openPaper, type Paper } from './paper.ts';
import { openPictures, type Pictures } from './pictures.ts';
import { svgOperators } from './vector.ts';
import { openWordLayer, type WordLayer } from './word-layer.ts';

export const pdf: Exporter = {
	*encode(book, { name, options, progress }) {
		const look = { cropMarks: options['cropMarks'] === true, isBare: options['lettering'] === 'off' };
		yield { path: `${name}.pdf`, pieces: pdfPieces(book, look, progress) };
	},
};

interface Look {
	readonly cropMarks: boolean;
	/** Without balloons and words. */
	readonly isBare: boolean;
}

/** What all pages share. */
interface Press {
	readonly isBare: boolean;
	readonly paper: Paper;
	readonly pictures: Pictures;
	readonly words: WordLayer;
	readonly body: PDFKit.PDFStructureElement;
}

async function* pdfPieces(
	book: Book,
	{ cropMarks, isBare }: Look,
	progress: ((share: number) => void) | undefined,
): AsyncGenerator<Uint8Array> {
	const paper = openPaper(factsOf(book));
	const { document } = paper;
	const body = document.struct('Document');
	document.addStructure(body);
	const press = { isBare, paper, pictures: openPictures(paper), words: openWordLayer(paper), body };
	const outline = openOutline(document.outline, book);
	for (const [index, page] of book.pages.entries()) {
		const boxes = pageBoxes(page, cropMarks);
		const { width, height } = boxes.media;
		paper.addPage(width, height, writtenBoxes(boxes, cropMarks));
		press.words.usedOn(paper);
		outline.reach(page);
		await print(page, boxes, { ...press, story: storyOf(book, page) });
		yield* paper.ready();
		progress?.((index + 1) / book.pages.length);
	}
	body.end();
	press.words.close();
	paper.labelPages(pageLabels(book, paper));
	yield* paper.close();
}

function factsOf({ title, story, chapters, pages }: Book) {
	const authors = new Set(chapters.flatMap((chapter) => chapter.story.author ?? []));
	return {
		title,
		author: [...authors].join(', '),
		language: story.language,
		isRtl: story.page.reading === 'rtl',
		// A wide page for two facing ones would put all that follow on the wrong side.
		isBound: pages.length > 1 && pages.every(({ format, folios }) => format.kind === 'page' && !folios),
	};
}

function storyOf({ chapters, story }: Book, page: BookPage) {
	return chapters.find(({ pages }) => pages.includes(page))?.story ?? story;
}

/** Without crop marks a reader shows the trimmed page; a printer finds the bleed all the same. */
function writtenBoxes({ media, bleed, trim, art }: PageBoxes, cropMarks: boolean) {
	return {
		...(cropMarks ? {} : { CropBox: boxNumbers(trim, media) }),
		BleedBox: boxNumbers(bleed, media),
		TrimBox: boxNumbers(trim, media),
		...(art && { ArtBox: boxNumbers(art, media) }),
	};
}

type Leaf = Press & { readonly story: Book['story'] };

async function print(page: BookPage, boxes: PageBoxes, leaf: Leaf): Promise<void> {
	const { document } = leaf.paper;
	const section = document.struct('Sect');
	leaf.body.add(section);
	const { bleed } = boxes;
	const scale = [bleed.w / page.widthPx, bleed.h / page.heightPx].map(
		(value) => Math.round(value * 1e8) / 1e8,
	);
	document.addContent(`q ${scale[0]} 0 0 ${scale[1]} ${point(bleed.x)} ${point(bleed.y)} cm`);
	// Nothing may reach beyond the bleed, where crop marks stand.
	document.addContent(`0 0 ${page.widthPx} ${page.heightPx} re W n`);
	const figures = new Map<BookPanel, PDFKit.PDFStructureContent>();
	for (const panel of page.panels) figures.set(panel, await printFigure(panel, page, leaf));
	if (!leaf.isBare) await printLettering(page, leaf.paper);
	for (const run of page.isTitle && !leaf.isBare ? titleRuns(page, leaf.story) : [])
		section.add(printWords([run], leaf));
	for (const panel of page.panels) {
		section.add(
			document.struct('Figure', { alt: altText(panel.shot, leaf.story) || panel.shot.id }, [
				figures.get(panel)!,
			]),
		);
		for (const { runs } of leaf.isBare ? [] : panel.balloons) section.add(printWords(runs, leaf));
	}
	document.addContent('Q');
	section.end();
	printMarks(boxes, document);
}

async function printFigure(
	panel: BookPanel,
	page: BookPage,
	{ paper, pictures }: Leaf,
): Promise<PDFKit.PDFStructureContent> {
	const { document } = paper;
	const content = document.markStructureContent('Figure');
	const picture = panel.frame && panel.cut ? await pictures.of(panel.frame) : undefined;
	if (picture) paper.usePicture(picture.name, picture.picture);
	document.addContent(frameOperators(panel, page, picture?.name));
	document.endMarkedContent();
	return content;
}

function printWords(runs: readonly TextRun[], { paper, words }: Leaf): PDFKit.PDFStructureElement {
	const { document } = paper;
	const content = document.markStructureContent('P');
	document.addContent(runs.map((run) => words.operators(run)).join(''));
	document.endMarkedContent();
	return document.struct('P', {}, [content]);
}

/** Title and author once more as words, about where they are set in outlines. */
function titleRuns({ format, heightPx }: BookPage, { title, author }: Book['story']): readonly TextRun[] {
	const { x, w } = format.live;
	return [title, author].flatMap((text, index) => {
		if (!text) return [];
		const y = heightPx * (0.45 + 0.1 * index);
		const sizePx = w * 0.05;
		const widthPx = Math.min(w * 0.8, text.length * sizePx * 0.5);
		return { text, x: x + (w - widthPx) / 2, y, widthPx, sizePx, rtl: false, vertical: false };
	});
}

/** Outlines; what this house's PDF cannot draw would be laid over as a picture, so that no word is ever lost. */
async function printLettering(page: BookPage, paper: Paper): Promise<void> {
	const { document } = paper;
	const svg = page.lettering();
	const operators = svgOperators(svg);
	document.markContent('Artifact');
	if (operators !== undefined) document.addContent(operators);
	else {
		const { default: sharp } = await import('sharp');
		const picture = paper.embed(await sharp(Buffer.from(svg), { density: 72 }).png().toBuffer());
		paper.usePicture('Lettering', picture);
		document.addContent(`q ${page.widthPx} 0 0 ${-page.heightPx} 0 ${page.heightPx} cm /Lettering Do Q`);
	}
	document.endMarkedContent();
}

function printMarks({ marks }: PageBoxes, document: PDFKit.PDFDocument): void {
	if (marks.length === 0) return;
	document.markContent('Artifact');
	const lines = marks.map((line) => {
		const [x1, y1, x2, y2] = line.map(point);
		return `${x1} ${y1} m ${x2} ${y2} l`;
	});
	document.addContent(`q 0 G 0.25 w ${lines.join(' ')} S Q`);
	document.endMarkedContent();
}

function point(value: number): number {
	return Math.round(value * 1000) / 1000;
}
