import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../src/export/html/html.ts';
import { type Book, bindBook } from '../../src/page/book.ts';
import { type Browser, browserCommand, openBrowser, type Tab } from '../support/browser.ts';
import { expectTree } from '../support/golden-tree.ts';
import { handBook } from '../support/hand-book.ts';
import { filesOf } from '../support/make-book.ts';

let folder: string;
let book: Book;
let bookText: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte-html-'));
	book = await fivePages('ltr');
	bookText = await textOf(book);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Five pages, so that there is something to turn. */
async function fivePages(reading: 'ltr' | 'rtl'): Promise<Book> {
	const page = { size: 'manga-a5', dpi: 36, reading } as never;
	const { story, pages } = await handBook(join(folder, reading), { page });
	const [first, second] = pages;
	const all = [1, 2, 3, 4, 5].map((number) => ({ ...(number % 2 === 1 ? first! : second!), number }));
	return bindBook([{ story, pages: all }]);
}

const textOf = async (given: Book) => (await filesOf(html, given)).get('book.html')!.toString();

describe('an HTML book', () => {
	it('says in text what its pages show and what is said on them', async () => {
		const body = bookText
			.slice(bookText.indexOf('<body'), bookText.indexOf('<script>'))
			.replace(/base64,[^"]*/g, 'base64,…')
			.replace(/<svg.*?<\/svg>/g, '<svg/>');
		await expectTree('html', body.trim().split('\n'));
	});

	it('holds its pictures itself, and forbids itself everything from outside', async () => {
		expect(bookText.match(/(?:src|href)="(?!data:)[^"]*"/g)).toBeNull();
		expect(bookText).toContain("default-src 'none'");
		expect(bookText).not.toMatch(/unsafe-inline|https?:\/\//);
		const [, picture] = /data:image\/webp;base64,([^"]*)/.exec(bookText)!;
		const { w, h } = book.pages[0]!.format.trim;
		expect(await sharp(Buffer.from(picture!, 'base64')).metadata()).toMatchObject({ width: w, height: h });
	});

	it('has a reader in the language of the book', async () => {
		const { story, pages } = book;
		const inLanguage = async (language: string) =>
			textOf(bindBook([{ story: { ...story, language }, pages: pages.slice(0, 1) }]));
		expect(await inLanguage('ja-JP')).toContain('aria-label="次のページ"');
		expect(await inLanguage('vi')).toContain('<footer lang="vi">');
		expect(await inLanguage('zh-TW')).toContain('<div class="tools" lang="zh-Hant">');
		expect(await inLanguage('tlh')).toContain('<footer lang="en">');
		const titled = { ...story, language: 'ar', title: 'مرحبا' };
		expect(await textOf(bindBook([{ story: titled, pages: pages.slice(0, 1) }]))).toContain('<h2 dir="rtl">');
	});

	it('is the same bytes again', async () => {
		expect(await textOf(book)).toBe(bookText);
	});
});

describe.skipIf(!browserCommand)('an HTML book in a browser', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	async function opened(text: string, width = 1200, height = 800): Promise<Tab> {
		const file = join(folder, 'opened.html');
		await writeFile(file, text);
		const tab = await browser.newTab();
		await tab.resize(width, height);
		await tab.open(pathToFileURL(file).href);
		return tab;
	}
	const shown = (tab: Tab) =>
		tab.evaluate<string>('[...document.querySelectorAll("figure.shown")].map((page) => page.id).join(" ")');
	const places = (tab: Tab) =>
		tab.evaluate<string[]>(
			'[...document.querySelectorAll("figure.shown")].sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left).map((page) => page.id)',
		);

	it('turns its pages by keys, two by two on a wide window and one by one on a tall one', async () => {
		const wide = await opened(bookText);
		const seen = [await shown(wide)];
		for (const key of ['ArrowRight', ' ', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
			await wide.press(key);
			seen.push(await shown(wide));
		}
		expect(seen).toEqual(['p1', 'p2 p3', 'p4 p5', 'p4 p5', 'p2 p3', 'p1', 'p4 p5']);
		await wide.press('d');
		expect(await shown(wide)).toBe('p4');
		const tall = await opened(bookText, 500, 900);
		await tall.press('ArrowRight');
		expect(await shown(tall)).toBe('p2');
	});

	it('goes on to the left where it is read from right to left', async () => {
		const tab = await opened(await textOf(await fivePages('rtl')));
		await tab.press('ArrowRight');
		expect(await shown(tab)).toBe('p1');
		await tab.press('ArrowLeft');
		expect(await places(tab)).toEqual(['p3', 'p2']);
		await tab.evaluate('document.getElementById("left").click()');
		expect(await places(tab)).toEqual(['p5', 'p4']);
	});

	it('runs down a strip, and says how far', async () => {
		const page = { size: 'webtoon', dpi: 90 } as never;
		const { story, pages } = await handBook(join(folder, 'strip'), { page });
		const strip = bindBook([{ story, pages }]);
		const tab = await opened(await textOf(strip), 700, 400);
		const count = () =>
			tab.evaluate<string>(
				'new Promise(requestAnimationFrame).then(() => document.getElementById("count").textContent)',
			);
		expect(await count()).toBe('0 %');
		await tab.press('End');
		expect(await count()).toBe('100 %');
		await tab.press('Home');
		expect(await count()).toBe('0 %');
	});

	it('fits the page to the window, enlarges it and shows its words', async () => {
		const tab = await opened(bookText);
		const height = () =>
			tab.evaluate<number>('document.querySelector("figure.shown img").getBoundingClientRect().height');
		const room = await tab.evaluate<number>('document.getElementById("stage").clientHeight');
		const before = await height();
		expect(before).toBeLessThanOrEqual(room);
		await tab.press('+');
		expect(await height()).toBeCloseTo(before * 1.25, 0);
		await tab.press('0');
		expect(await height()).toBeCloseTo(before, 0);
		await tab.press('t');
		expect(await tab.evaluate('getComputedStyle(document.getElementById("transcript")).display')).toBe(
			'block',
		);
		expect(await tab.evaluate('document.querySelector("section.now").id')).toBe('w1');
	});

	it('asks no network, and says nothing on the console', async () => {
		const tab = await opened(bookText);
		for (const key of ['End', 'd', 't', '+', 'Home']) await tab.press(key);
		expect(tab.heard.complaints).toEqual([]);
		expect(tab.heard.requests.filter((url) => !/^(data|file):/.test(url))).toEqual([]);
	});

	it('has no barrier that axe finds', async () => {
		const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
		const tab = await opened(bookText);
		// Its policy lets no script in, but the browser's own protocol may evaluate one.
		await tab.evaluate(axe);
		for (const key of ['Home', 't']) {
			await tab.press(key);
			const found = await tab.evaluate<{ id: string; impact: string; nodes: { html: string }[] }[]>(
				'axe.run().then(({ violations }) => violations)',
			);
			expect(
				found.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]!.html.slice(0, 200)}`),
			).toEqual([]);
		}
	});
});
