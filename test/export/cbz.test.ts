import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cbz } from '../../src/export/cbz.ts';
import type { Rendered } from '../../src/index.ts';
import { type Book, bindBook } from '../../src/page/book.ts';
import { filesOf, openShelf, type Shelf } from '../support/make-book.ts';
import { readZip } from '../support/read-zip.ts';

let shelf: Shelf;
let rendered: Rendered;
let book: Book;
let made: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
	shelf = await openShelf();
	rendered = await shelf.render('rain', text);
	book = bindBook([rendered]);
	made = await filesOf(cbz, book);
});
afterAll(() => shelf.close());

const text = `title: Rain & <Shine>
author: Ngô An
language: ja
page: { size: manga-b5, reading: rtl, dpi: 36 }
characters: { a: { name: "Mai, the elder" }, b: { name: Kenji } }
scenes:
${Array.from({ length: 18 }, (_, index) => `  - { id: s${index}, cast: [${index < 7 ? 'a' : 'b'}], action: Number ${index}. }`).join('\n')}
`;

describe('a comic book archive', () => {
	it('holds the pages as they are, stored, under names that sort in page order', async () => {
		expect([...made.keys()]).toEqual(['book.cbz']);
		const entries = readZip(made.get('book.cbz')!);
		const names = entries.map(({ name }) => name);
		expect(names).toEqual(['ComicInfo.xml', '001.png', '002.png', '003.png']);
		expect(entries.every(({ isStored, date }) => isStored && date === '1980-01-01 00:00:00')).toBe(true);
		for (const [index, { file }] of book.pages.entries()) {
			expect(entries[index + 1]!.bytes.equals(await readFile(file))).toBe(true);
		}
	});

	it('says in ComicInfo.xml what it is, who is in it and which way it is read', () => {
		const info = readZip(made.get('book.cbz')!)[0]!.bytes.toString();
		expect(info.replace(/ImageSize="\d+"/g, 'ImageSize="…"')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<ComicInfo xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
	<Title>Rain &amp; &lt;Shine&gt;</Title>
	<Writer>Ngô An</Writer>
	<PageCount>3</PageCount>
	<LanguageISO>ja</LanguageISO>
	<Manga>YesAndRightToLeft</Manga>
	<Characters>Mai the elder, Kenji</Characters>
	<Pages>
		<Page Image="0" Type="Story" ImageSize="…" ImageWidth="266" ImageHeight="373"/>
		<Page Image="1" Type="Story" ImageSize="…" ImageWidth="266" ImageHeight="373"/>
		<Page Image="2" Type="Story" ImageSize="…" ImageWidth="266" ImageHeight="373"/>
	</Pages>
</ComicInfo>
`);
	});

	it('cuts the bleed off where art runs into it, and keeps pages as another kind of picture where asked', async () => {
		const splash =
			'title: Wide\npage: { dpi: 36 }\ncharacters: {}\nscenes: [{ action: Sea., panel: splash }]\n';
		const book = await shelf.book('wide', splash);
		const { trim, ...format } = book.pages[0]!.format;
		const [, cut] = readZip((await filesOf(cbz, book)).get('book.cbz')!);
		expect(await sharp(cut!.bytes).metadata()).toMatchObject({
			format: 'png',
			width: trim.w,
			height: trim.h,
		});
		expect(trim.w).toBeLessThan(format.widthPx);
		const files = await filesOf(cbz, book, { options: { pictures: 'jpg' } });
		const [info, page] = readZip(files.get('book.cbz')!);
		expect(page!.name).toBe('001.jpg');
		expect(info!.bytes.toString()).toContain(`ImageWidth="${trim.w}" ImageHeight="${trim.h}"`);
		expect(await sharp(page!.bytes).metadata()).toMatchObject({
			format: 'jpeg',
			width: trim.w,
			height: trim.h,
		});
	});

	it('says which page is two', async () => {
		const [first, ...rest] = book.pages;
		const wide = bindBook([{ story: book.story, pages: [{ ...first!, folios: [2, 3] }, ...rest] }]);
		const info = readZip((await filesOf(cbz, wide)).get('book.cbz')!)[0]!.bytes.toString();
		expect(info.match(/Image="\d"( Type="Story")? DoublePage="true"/g)).toEqual([
			'Image="0" Type="Story" DoublePage="true"',
		]);
	});

	it('marks where each story of a volume begins', async () => {
		const after = 'title: After\npage: { dpi: 36 }\ncharacters: {}\nscenes: [{ action: Sun. }]\n';
		const volume = bindBook([rendered, await shelf.render('after', after)], 'Weather');
		const files = await filesOf(cbz, volume);
		const info = readZip(files.get('book.cbz')!)[0]!.bytes.toString();
		expect(info).toContain('<Title>Weather</Title>');
		expect(info.match(/Image="\d"|Bookmark="[^"]*"/g)).toEqual([
			'Image="0"',
			'Bookmark="Rain &amp; &lt;Shine&gt;"',
			'Image="1"',
			'Image="2"',
			'Image="3"',
			'Bookmark="After"',
		]);
	});
});
