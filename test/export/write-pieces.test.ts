import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePieces } from '../../src/export/write-pieces.ts';
import { runNode } from '../support/run-node.ts';

let folder: string;
let file: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte pieces '));
	file = join(folder, 'book.cbz');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function* pieces(...texts: readonly string[]): Generator<Uint8Array> {
	for (const text of texts) yield Buffer.from(text);
}

async function onlyTheFormerFile(): Promise<void> {
	expect(await readdir(folder)).toEqual(['book.cbz']);
	expect(await readFile(file, 'utf8')).toBe('former');
}

describe('a file written in pieces', () => {
	it('holds them in order, in a folder that is made for it', async () => {
		const deep = join(folder, 'slices/001.png');
		await writePieces(deep, pieces('one', '', 'two'));
		expect(await readFile(deep, 'utf8')).toBe('onetwo');
		expect(await readdir(join(folder, 'slices'))).toEqual(['001.png']);
	});

	it('follows no link that lies where it grows', async () => {
		await writeFile(join(folder, 'mine'), 'mine');
		await symlink(join(folder, 'mine'), `${file}.${process.pid}.part`);
		await writePieces(file, pieces('one'));
		expect(await readFile(join(folder, 'mine'), 'utf8')).toBe('mine');
		expect((await readdir(folder)).sort()).toEqual(['book.cbz', 'mine']);
	});

	it('leaves the former file and nothing half written where its pieces fail', async () => {
		await writeFile(file, 'former');
		const failing = async function* () {
			yield Buffer.from('half');
			throw new Error('a page went missing');
		};
		await expect(writePieces(file, failing())).rejects.toThrow('a page went missing');
		await onlyTheFormerFile();
	});

	it('leaves the former file where the run is stopped', async () => {
		await writeFile(file, 'former');
		const stop = new AbortController();
		const stopping = async function* () {
			yield Buffer.from('half');
			stop.abort();
			yield Buffer.from('more');
		};
		await expect(writePieces(file, stopping(), stop.signal)).rejects.toMatchObject({ code: 'interrupted' });
		await onlyTheFormerFile();
	});

	it('is refused at once where no folder can be made', async () => {
		await writeFile(file, 'former');
		await expect(writePieces(join(file, 'pages/1.png'), pieces('x'))).rejects.toMatchObject({
			code: 'disk-refused',
			message: expect.stringMatching(/^cannot write .*1\.png: a file stands where a folder is needed$/),
		});
		await onlyTheFormerFile();
	});

	it.skipIf(process.platform === 'win32')(
		'leaves the former file where the disk takes no more, and says so plainly',
		async () => {
			await writeFile(file, 'former');
			const source = JSON.stringify(join(import.meta.dirname, '../../src/export/write-pieces.ts'));
			const script = join(folder, 'fill.mts');
			await writeFile(
				script,
				`import { writePieces } from ${source};
				const all = Array.from({ length: 64 }, () => Buffer.alloc(65536, 1));
				await writePieces(${JSON.stringify(file)}, all).catch(({ code, message, hint }) => console.log(JSON.stringify({ code, message, hint })));`,
			);
			// 512-byte or 1024-byte blocks, by the shell: either way far less than 4 MiB.
			const { stdout } = await runNode([script], { cwd: folder, limitBlocks: 1024 });
			await rm(script);
			expect(JSON.parse(stdout)).toEqual({
				code: 'disk-full',
				message: `cannot write ${file}: the disk is full`,
				hint: 'make room and run it again; a file that stood there before is untouched',
			});
			await onlyTheFormerFile();
		},
	);
});
