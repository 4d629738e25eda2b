/** The book as HTML: readable from top to bottom without its script, which makes a reader of it. */
import { runsRightToLeft } from '../../lettering/bidi.ts';
import type { Book, BookPage } from '../../page/book.ts';
import type { Story } from '../../story/story.ts';
import { altText, sentences, speakerName } from '../describe.ts';
import { type PictureSettings, pictureSize } from '../page-picture.ts';
import { sceneStarts } from '../scenes.ts';
import { xmlText } from '../xml.ts';
import { readerWords } from './reader-words.ts';

/** Everything before the first page. */
export function openingMarkup(book: Book): string {
	const { title, story, pages, chapters } = book;
	const isStrip = pages[0]?.format.kind === 'strip';
	const mode = isStrip ? 'strip' : 'pages';
	const { tag, contents, goTo, double, smaller, larger, words, fullScreen } = readerWords(story.language);
	return `<body data-mode="${mode}" data-reading="${story.page.reading}">
<header>
<h1>${xmlText(title)}</h1>
<nav aria-label="${contents}"><label for="contents" lang="${tag}">${goTo}</label><select id="contents">
${scenes(book)}
</select></nav>
<div class="tools" lang="${tag}">
${isStrip ? '' : button('double', double, 'D', '<path d="M3 5h8v14H3zM13 5h8v14h-8z"/>')}
${button('smaller', smaller, '-', '<circle cx="10" cy="10" r="6"/><path d="M7 10h6M15 15l6 6"/>')}
${button('larger', larger, '+', '<circle cx="10" cy="10" r="6"/><path d="M7 10h6M10 7v6M15 15l6 6"/>')}
${button('words', words, 'T', '<path d="M4 6h16M4 11h16M4 16h10"/>')}
${button('full', fullScreen, 'F', '<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"/>')}
</div>
</header>
<main id="stage" tabindex="0" aria-label="${xmlText(chapters.length > 1 ? title : story.title)}">
<div id="pages">
`;
}

function button(id: string, label: string, key: string, drawing: string): string {
	return `<button id="${id}" type="button" aria-label="${label}" title="${label} (${key})" aria-keyshortcuts="${key}"><svg viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg></button>`;
}

/** Scenes by the page on which they begin, under their stories where a volume holds several. */
function scenes({ chapters, pages }: Book): string {
	const option = (page: BookPage, title: string, share = 0) => {
		// Pages are shown whole, but a strip is gone down to the very place.
		const down = page.format.kind === 'strip' ? Math.round(share * 1000) / 1000 : 0;
		return `<option value="${pages.indexOf(page) + down}">${xmlText(title)}</option>`;
	};
	return chapters
		.map(({ story, pages: own }) => {
			const first = own[0]?.isTitle ? option(own[0], story.title) : '';
			const starts = sceneStarts(own).map(({ title, page, share }) => option(page, title, share));
			const rows = first + starts.join('');
			return chapters.length > 1 ? `<optgroup label="${xmlText(story.title)}">${rows}</optgroup>` : rows;
		})
		.join('\n');
}

interface PageFacts {
	/** 0-based in the book. */
	readonly index: number;
	readonly story: Story;
	readonly settings: PictureSettings;
}

/** What stands before and after the address of the page's picture. */
export function pageMarkup(page: BookPage, { index, story, settings }: PageFacts): readonly [string, string] {
	const { width, height } = pictureSize(page, settings);
	const alt =
		sentences(page.panels.map(({ shot }) => altText(shot, story))) || `${story.title}, ${page.number}`;
	const { folios = [page.number], format } = page;
	// A book is opened on its first page alone: odd pages lie where reading goes on to.
	const isOdd = (folios[0] ?? 1) % 2 === 1;
	const place = folios.length > 1 ? 'both' : format.kind !== 'page' ? 'any' : isOdd ? 'second' : 'first';
	const language = story.language === '' ? '' : ` lang="${xmlText(story.language)}"`;
	return [
		`<figure id="p${index + 1}" data-place="${place}" data-label="${folios.join('–')}"${language}><img width="${width}" height="${height}" alt="${xmlText(alt)}" aria-describedby="w${index + 1}" src="`,
		'"></figure>\n',
	];
}

/** Everything after the last page but the script. */
export function closingMarkup(book: Book): string {
	const count = book.pages.length;
	const isStrip = book.pages[0]?.format.kind === 'strip';
	const isBackLeft = book.story.page.reading === 'ltr' || isStrip;
	const { tag, words, previous, next, page, place } = readerWords(book.story.language);
	return `</div>
</main>
<aside id="transcript" aria-label="${words}" tabindex="0">
${book.chapters.map((chapter) => transcript(chapter, book)).join('')}</aside>
<footer lang="${tag}">
${turner('left', isBackLeft ? previous : next, 'M15 4l-8 8 8 8')}
<input id="place" type="range" min="1" max="${Math.max(1, count)}" value="1" aria-label="${isStrip ? place : page}">
<output id="count" for="place" aria-live="polite">1 / ${count}</output>
${turner('right', isBackLeft ? next : previous, 'M9 4l8 8-8 8')}
</footer>
`;
}

function turner(id: string, label: string, drawing: string): string {
	return `<button id="${id}" type="button" aria-label="${label}" title="${label}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${drawing}"/></svg></button>`;
}

function transcript({ story, pages }: Book['chapters'][number], book: Book): string {
	const spoken = story.shots.flatMap(({ lines }) => lines.map(({ text }) => text));
	const dir = runsRightToLeft([story.title, ...spoken].join(' '), story.language) ? ' dir="rtl"' : '';
	const heading = `<h2${dir}>${xmlText(story.title)}</h2>\n`;
	const sections = pages.map((page) => {
		const id = book.pages.indexOf(page) + 1;
		const label = page.folios?.join('–') ?? page.number;
		const { panels } = page;
		const told = panels.map(({ shot }) => {
			const seen = altText(shot, story);
			const said = shot.lines.map((line) => {
				const name = speakerName(line, story);
				const words = xmlText(line.text.replaceAll('*', ''));
				return `<p>${name ? `<b>${xmlText(name)}</b> ` : ''}${line.kind === 'sfx' ? `<i>${words}</i>` : words}</p>`;
			});
			return `${seen ? `<p class="seen">${xmlText(seen)}</p>` : ''}${said.join('')}`;
		});
		return `<section id="w${id}"${dir}><h3>${label}</h3>${told.join('\n')}</section>\n`;
	});
	return heading + sections.join('');
}
