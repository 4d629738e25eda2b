/** What other people's archive, XML and e-book tools find in ours. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cbz } from '../../src/export/cbz.ts';
import { epub } from '../../src/export/epub/epub.ts';
import { handBook } from '../support/hand-book.ts';
import { hasProgram } from '../support/has-program.ts';
import { filesOf } from '../support/make-book.ts';
import { readZip } from '../support/read-zip.ts';

/** Debian's is a bare jar that a shell cannot start. */
const EPUBCHECK = '/usr/bin/epubcheck';
/** The whole schema is not ours to ship: a path to ComicInfo.xsd of version 2.0, where somebody has it. */
const SCHEMA = process.env['COMICINFO_XSD'] ?? '';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte-outside-books-'));
	const book = await handBook(folder, { language: 'vi' });
	const archive = (await filesOf(cbz, book)).get('book.cbz')!;
	await writeFile(join(folder, 'book.cbz'), archive);
	await writeFile(join(folder, 'ComicInfo.xml'), readZip(archive)[0]!.bytes);
	await writeFile(join(folder, 'book.epub'), (await filesOf(epub, book)).get('book.epub')!);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(program: string, ...words: string[]): string {
	const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', cwd: folder });
	if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stdout}${stderr}`);
	return stdout + stderr;
}

describe('books in the eyes of others', () => {
	it.skipIf(!hasProgram('unzip'))('unzip: every entry of the archives is whole', () => {
		expect(run('unzip', '-t', 'book.cbz')).toContain('No errors detected');
		expect(run('unzip', '-t', 'book.epub')).toContain('No errors detected');
	});

	it.skipIf(!hasProgram('7z'))('7z: the same', () => {
		expect(run('7z', 't', 'book.cbz')).toContain('Everything is Ok');
	});

	it.skipIf(!hasProgram('xmllint'))(
		'xmllint: ComicInfo.xml is valid by the part of schema 2.0 that it uses',
		() => {
			const schema = join(import.meta.dirname, 'comicinfo-written.xsd');
			expect(run('xmllint', '--noout', '--schema', schema, 'ComicInfo.xml')).toContain('validates');
		},
	);

	it.skipIf(!hasProgram('xmllint') || !existsSync(SCHEMA))(
		'xmllint: ComicInfo.xml is valid by the whole schema (COMICINFO_XSD names it)',
		() => {
			expect(run('xmllint', '--noout', '--schema', SCHEMA, 'ComicInfo.xml')).toContain('validates');
		},
	);

	// It takes its seconds: where it is not CI, the checker in epub.test.ts has to do.
	it.skipIf(!process.env['CI'] || !existsSync(EPUBCHECK))(
		'epubcheck: no error and no warning (in CI)',
		() => {
			expect(run('java', '-jar', EPUBCHECK, 'book.epub')).toContain('No errors or warnings detected');
		},
	);
});
