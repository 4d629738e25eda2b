/** One HTML file that holds a whole book: its pages, a reader for them, and all words; it asks nothing of a network. */
import { createHash } from 'node:crypto';
import type { Book } from '../../page/book.ts';
import type { Exporter } from '../exporter.ts';
import { mediaTypes, type PictureSettings, pagePicture, pictureWish } from '../page-picture.ts';
import { xmlText } from '../xml.ts';
import { closingMarkup, openingMarkup, pageMarkup } from './markup.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** As large as a tall screen shows with some zoom to spare. */
const LONGEST_PX = 2200;

export const html: Exporter = {
	*encode(book, { name, options, progress }) {
		const { kind = 'webp', isBare } = pictureWish(options);
		yield { path: `${name}.html`, pieces: htmlPieces(book, { kind, isBare }, progress) };
	},
};

async function* htmlPieces(
	book: Book,
	wish: Pick<PictureSettings, 'kind' | 'isBare'>,
	progress: ((share: number) => void) | undefined,
): AsyncGenerator<Uint8Array> {
	yield Buffer.from(head(book) + openingMarkup(book));
	for (const [index, page] of book.pages.entries()) {
		const { story } = book.chapters.find(({ pages }) => pages.includes(page))!;
		// A strip's pieces are as long as they are: only its width must suit a screen.
		const settings: PictureSettings =
			page.format.kind === 'strip' ? wish : { ...wish, longestPx: LONGEST_PX };
		const picture = Buffer.from(await pagePicture(page, settings)).toString('base64');
		const [before, after] = pageMarkup(page, { index, story, settings });
		yield Buffer.from(`${before}data:${mediaTypes[wish.kind]};base64,${picture}${after}`);
		progress?.((index + 1) / book.pages.length);
	}
	yield Buffer.from(`${closingMarkup(book)}<script>${SCRIPT}</script>\n</body>\n</html>\n`);
}

/** The page itself forbids everything but its own pictures, style and script. */
function head({ title, story, chapters }: Book): string {
	const policy = `default-src 'none'; img-src data:; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
	const authors = [...new Set(chapters.flatMap((chapter) => chapter.story.author ?? []))].join(', ');
	const author = authors ? `<meta name="author" content="${xmlText(authors)}">\n` : '';
	return `<!doctype html>
<html lang="${xmlText(story.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="ekonte">
${author}<title>${xmlText(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
`;
}

function hashOf(text: string): string {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
