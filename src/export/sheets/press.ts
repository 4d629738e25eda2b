/** A PDF of printed sheets, drawn in points from the upper left corner. No clock in it: same input, same bytes. */
import type { Readable } from 'node:stream';
import type PDFDocument from 'pdfkit';
import type { Rect, Size } from '../../base/geometry.ts';
import type { Story } from '../../story/story.ts';
import type { Board } from '../production/board.ts';
import { openSheetType, refuseMissing, runsOf, type SheetType, type TypeRun, type Weight } from './type.ts';

export interface Ink {
	readonly weight?: Weight;
	readonly sizePt: number;
	/** @default black */
	readonly colour?: string;
	/** Where `x` is. @default left */
	readonly align?: 'left' | 'right' | 'centre';
}

export interface Press {
	readonly type: SheetType;
	/** Points. */
	width(text: string, ink: Pick<Ink, 'weight' | 'sizePt'>): number;
	newPage(size: Size): void;
	/** `y` is the baseline. */
	write(text: string, at: { readonly x: number; readonly y: number }, ink: Ink): void;
	line(from: readonly [number, number], to: readonly [number, number], look?: Stroke): void;
	box(rect: Rect, look?: Stroke & { readonly fill?: string }): void;
	picture(jpeg: Uint8Array, rect: Rect): void;
	/** What the document has written since it was last asked. */
	ready(): Iterable<Uint8Array>;
	/** Closes the document, and gives the rest. */
	close(): AsyncIterable<Uint8Array>;
}

export interface Stroke {
	/** Points; 0 draws none. @default 0.5 */
	readonly widthPt?: number;
	/** @default #222 */
	readonly colour?: string;
}

export interface PressSettings {
	/** What the document calls itself. */
	readonly title: string;
	readonly story: Story;
	readonly boards: readonly Board[];
	/** Other words that will be printed: a volume's title, a date. */
	readonly besides: readonly string[];
}

/** All documents are of this day: a date of today would change the bytes. */
const epoch = new Date(Date.UTC(2000, 0, 1));

/** Opens a document; pdfkit and the fonts are loaded only now. Fault `glyph-missing` where the boards have a character that no font has. */
export async function openPress({ title, story, boards, besides }: PressSettings): Promise<Press> {
	const type = await openSheetType(story, boards, besides);
	refuseMissing(boards, type, besides);
	const { default: Document } = await import('pdfkit');
	const doc = new Document({
		autoFirstPage: false,
		pdfVersion: '1.7',
		lang: story.language,
		displayTitle: true,
		info: {
			Title: title,
			...(story.author && { Author: story.author }),
			Creator: 'ekonte',
			CreationDate: epoch,
		},
	});
	for (const { name, bytes } of new Set([...type.plain, ...type.bold]))
		doc.registerFont(name, bytes as Buffer);
	const runWidth = runMeasure(doc);
	const known = new Map<string, number>();
	const width: Press['width'] = (text, { weight = 'plain', sizePt }) => {
		const key = `${weight} ${text}`;
		const ems = known.get(key) ?? runsOf(text, weight, type).reduce((sum, run) => sum + runWidth(run), 0);
		known.set(key, ems);
		return ems * sizePt;
	};
	return {
		type,
		width,
		...drawing(doc, { type, width, runWidth }),
		ready: () => ready(doc),
		close: () => closed(doc),
	};
}

/** The width of a run in ems; each is measured once. */
function runMeasure(doc: Document): (run: TypeRun) => number {
	const known = new Map<string, number>();
	return ({ face, text }) => {
		const key = `${face.name} ${text}`;
		const ems = known.get(key) ?? doc.font(face.name).fontSize(100).widthOfString(text) / 100;
		known.set(key, ems);
		return ems;
	};
}

type Document = InstanceType<typeof PDFDocument>;

function drawing(
	doc: Document,
	{ type, width, runWidth }: Pick<Press, 'type' | 'width'> & { runWidth: (run: TypeRun) => number },
): Omit<Press, 'type' | 'width' | 'ready' | 'close'> {
	return {
		newPage: ({ width: w, height: h }) => {
			doc.addPage({ size: [w, h], margin: 0 });
		},
		write: (text, { x, y }, { weight = 'plain', sizePt, colour = '#000', align = 'left' }) => {
			const whole = align === 'left' ? 0 : width(text, { weight, sizePt });
			let pen = x - (align === 'right' ? whole : align === 'centre' ? whole / 2 : 0);
			for (const run of runsOf(text, weight, type)) {
				doc.font(run.face.name).fontSize(sizePt).fillColor(colour);
				doc.text(run.text, pen, y, { lineBreak: false, baseline: 'alphabetic' });
				pen += runWidth(run) * sizePt;
			}
		},
		line: ([x1, y1], [x2, y2], { widthPt = 0.5, colour = '#222' } = {}) => {
			doc.moveTo(x1, y1).lineTo(x2, y2).lineWidth(widthPt).strokeColor(colour).stroke();
		},
		box: ({ x, y, w, h }, { widthPt = 0.5, colour = '#222', fill } = {}) => {
			if (fill) doc.rect(x, y, w, h).fillColor(fill).fill();
			if (widthPt > 0) doc.rect(x, y, w, h).lineWidth(widthPt).strokeColor(colour).stroke();
		},
		picture: (jpeg, { x, y, w, h }) => {
			doc.image(Buffer.from(jpeg), x, y, { width: w, height: h });
		},
	};
}

function* ready(doc: Document): Generator<Uint8Array> {
	const source = doc as unknown as Readable;
	for (let piece = source.read(); piece !== null; piece = source.read()) yield piece as Uint8Array;
}

async function* closed(doc: Document): AsyncGenerator<Uint8Array> {
	doc.end();
	for await (const piece of doc as unknown as AsyncIterable<Uint8Array>) yield piece;
}
