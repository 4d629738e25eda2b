/** Reference pictures as the service takes them: an https address as it is, a file as a data URI. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Fault, isFault } from '../../base/fault.ts';
import { pictureFormat } from './picture.ts';

/** The service takes data URIs of under 1 MB; base64 makes a third more of the bytes. */
const MOST_BYTES = 750_000;

const MEDIA = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' } as const;

/** The picture's address or data URI. */
export async function readReference(reference: string): Promise<string> {
	if (/^https:\/\//i.test(reference)) return reference;
	const bytes = await readSmall(reference);
	const format = pictureFormat(bytes);
	if (format === undefined) {
		throw new Fault(
			'file-unreadable',
			`the reference ${basename(reference)} is no PNG, JPEG or WebP picture`,
			{
				hint: 'save it as PNG or JPEG',
			},
		);
	}
	return `data:${MEDIA[format]};base64,${bytes.toString('base64')}`;
}

async function readSmall(path: string): Promise<Buffer> {
	const name = basename(path);
	try {
		// The size is asked first, so that nothing huge is ever read.
		const { size } = await stat(path);
		if (size <= MOST_BYTES) return await readFile(path);
		throw new Fault('file-too-large', `the reference ${name} has ${Math.ceil(size / 1000)} kB`, {
			hint: `make it smaller than ${MOST_BYTES / 1000} kB (about 1024 pixels wide as JPEG), or give an https address`,
		});
	} catch (error) {
		if (isFault(error)) throw error;
		const { code, message } = error as NodeJS.ErrnoException;
		throw new Fault(
			code === 'ENOENT' ? 'file-missing' : 'file-unreadable',
			`the reference ${name} cannot be read (${code ?? message})`,
		);
	}
}
