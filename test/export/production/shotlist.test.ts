import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvCell, csvText } from '../../../src/export/production/csv.ts';
import { shotlist } from '../../../src/export/production/shotlist.ts';
import { transcript } from '../../../src/export/production/transcript.ts';
import type { Book } from '../../../src/page/book.ts';
import { hasProgram } from '../../support/has-program.ts';
import { filesOf, openShelf, type Shelf } from '../../support/make-book.ts';
import { readZip } from '../../support/read-zip.ts';
import { filmStory } from './film-story.ts';

let shelf: Shelf;
let book: Book;
beforeAll(async () => {
	shelf = await openShelf();
	book = await shelf.book('rain', filmStory);
});
afterAll(() => shelf.close());

describe('comma-separated values', () => {
	it('quote what holds a comma, a quote or a new line, and end each row with CRLF', () => {
		expect(
			csvText([
				['a', 'b, c'],
				['"d"', 'e\nf'],
			]),
		).toBe('\ufeffa,"b, c"\r\n"""d""","e\nf"\r\n');
	});

	it('are never run as formulas by a spreadsheet', () => {
		expect(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'].map(csvCell)).toEqual([
			"'=1+1",
			"'+1",
			"'-1",
			"'@SUM(A1)",
			"'\t=1",
		]);
		expect(csvCell(-1.5)).toBe('-1.5');
		expect(csvCell('a=b')).toBe('a=b');
	});
});

describe('the shot list', () => {
	it('has a row a shot, as CSV', async () => {
		const csv = (await filesOf(shotlist, book)).get('book-shots.csv')!.toString();
		expect(csv.replaceAll(/frames\/(\w+)\.\w+/g, 'frames/$1.…')).toBe(
			`${[
				'\ufeffScene,Shot,Size,Angle,Move,Place,Int/Ext,Time of day,Cast,Wardrobe,Action,Dialogue,Seconds,Frames,Starts at,Timing,Notes,Status,File,Id',
				'door,1A,MS,low,pan,EXT. A wet street,EXT,night,"Mai (formal), Kenji, the elder",Mai: a black dress,"Mai waits under Kenji, the elder\'s umbrella.","Caption: Midnight.\nMai (whisper): You are late, ""again"".",2.5,60,00:00:00:00,given,\'=rain machine,drawn,frames/wait.…,wait',
				'door,1B,,,,EXT. A wet street,EXT,night,"Kenji, the elder",,"Kenji, the elder looks up.","Kenji, the elder: I walked all the way from the station in the rain, with no umbrella and one shoe, to tell you this.\n[KRAK --> BOOM]",10.5,252,00:00:02:12,estimated,,drawn,frames/look.…,look',
				'after,2A,establishing,,,,,,,,An empty street.,,3,72,00:00:13:00,estimated,,drawn,frames/after.…,after',
				'third,3A,,,,,,,,,\'-- a flash,"Mai: Ồ! Trời ơi.\nKenji, the elder (thought): 雨が降ってきた。",0.042,1,00:00:16:00,given,,drawn,frames/third.…,third',
			].join('\r\n')}\r\n`,
		);
	});

	it('is a workbook with a frozen heading, a thumbnail a row, and sums', async () => {
		const entries = readZip((await filesOf(shotlist, book)).get('book-shots.xlsx')!);
		expect(entries.map(({ name }) => name)).toEqual([
			'[Content_Types].xml',
			'_rels/.rels',
			'docProps/core.xml',
			'xl/workbook.xml',
			'xl/_rels/workbook.xml.rels',
			'xl/styles.xml',
			'xl/worksheets/_rels/sheet1.xml.rels',
			'xl/worksheets/sheet1.xml',
			'xl/drawings/drawing1.xml',
			'xl/drawings/_rels/drawing1.xml.rels',
			'xl/media/image1.jpeg',
			'xl/media/image2.jpeg',
			'xl/media/image3.jpeg',
			'xl/media/image4.jpeg',
		]);
		const sheet = entries.find(({ name }) => name === 'xl/worksheets/sheet1.xml')!.bytes.toString();
		expect(sheet).toContain('state="frozen"');
		expect(sheet).toContain('<f>SUM(O2:O5)</f><v>385</v>');
		expect(sheet).toContain('=rain machine');
		const drawing = entries.find(({ name }) => name === 'xl/drawings/drawing1.xml')!.bytes.toString();
		expect(drawing.match(/<xdr:row>\d+/g)).toEqual([1, 2, 3, 4].map((row) => `<xdr:row>${row}`));
	});

	it.skipIf(!hasProgram('soffice'))('is read by LibreOffice cell for cell (needs soffice)', async () => {
		await writeFile(join(shelf.folder, 'list.xlsx'), (await filesOf(shotlist, book)).get('book-shots.xlsx')!);
		const profile = `-env:UserInstallation=${pathToFileURL(join(shelf.folder, 'office'))}`;
		// Commas, double quotes, UTF-8, numbers as they are stored.
		const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
		const words = [profile, '--headless', '--convert-to', filter, '--outdir', shelf.folder];
		execFileSync('soffice', [...words, join(shelf.folder, 'list.xlsx')], { stdio: 'pipe' });
		const rows = (await readFile(join(shelf.folder, 'list.csv'), 'utf8')).trim().split('\n');
		expect(rows[1]).toContain(
			',door,1A,MS,low,pan,EXT. A wet street,EXT,night,"Mai (formal), Kenji, the elder"',
		);
		expect(rows.at(-1)).toMatch(/^,Total,.*16\.042,385,/);
	});

	it('is written twice to the same bytes', async () => {
		const [one, two] = [await filesOf(shotlist, book), await filesOf(shotlist, book)];
		expect([...one.values()].map((bytes) => bytes.toString('hex'))).toEqual(
			[...two.values()].map((bytes) => bytes.toString('hex')),
		);
	});
});

describe('the transcript', () => {
	it('says in Markdown what is seen and who says what', async () => {
		const text = (await filesOf(transcript, book)).get('book.md')!.toString();
		expect(text).toBe(`# Rain & \\<Shine\\>

By Ngô An

## 1. door

*EXT. A wet street · night*

**1A** — MS · low · pan — Mai (formal), Kenji, the elder — 2.5 s

Mai waits under Kenji, the elder's umbrella.

> **Caption:** Midnight.
>
> **Mai (whisper):** You are late, "again".

Note: =rain machine

**1B** — Kenji, the elder — about 10.5 s

Kenji, the elder looks up.

> **Kenji, the elder:** I walked all the way from the station in the rain, with no umbrella and one shoe, to tell you this.
>
> \\[KRAK --\\> BOOM\\]

## 2. after

**2A** — establishing — about 3 s

An empty street.

## 3. third

**3A** — 0.04 s

-- a flash

> **Mai:** Ồ! Trời ơi.
>
> **Kenji, the elder (thought):** 雨が降ってきた。

`);
	});
});
