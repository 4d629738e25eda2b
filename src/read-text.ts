/** Reads what an author wrote: YAML as UTF-8 text of a sane size, or a diagnostic that says why not. */
import { isUtf8 } from 'node:buffer';
import { open, stat } from 'node:fs/promises';
import type { Diagnostic } from './base/diagnostic.ts';
import { maxStoryBytes } from './story/read-yaml.ts';

/** The text of a file, or what is wrong with it. Never throws for what the author did. */
export async function readText(path: string): Promise<string | Diagnostic> {
	let bytes: Uint8Array;
	try {
		// A pipe is waited for as it is opened, and a device could be read without end.
		if (await isElse(path))
			return fileDiagnostic(path, 'file-unreadable', 'this is no file', 'name a YAML file');
		const file = await open(path, 'r');
		try {
			const { size } = await file.stat();
			if (size > maxStoryBytes) {
				const message = `this file is ${Math.ceil(size / 1024 / 1024)} MB, which is no story`;
				return fileDiagnostic(path, 'file-too-large', message, 'name a YAML story of at most 4 MB');
			}
			bytes = await file.readFile();
		} finally {
			await file.close();
		}
	} catch (error) {
		return unreadable(path, error);
	}
	return decode(path, bytes);
}

/** Whether something stands there that is neither a file nor a folder, of which the system tells by itself. */
async function isElse(path: string): Promise<boolean> {
	const found = await stat(path);
	return !found.isFile() && !found.isDirectory();
}

function fileDiagnostic(file: string, code: string, message: string, hint: string): Diagnostic {
	const start = { line: 1, column: 1, offset: 0 };
	return { severity: 'error', code, message, hint, span: { file, start, end: start } };
}

function unreadable(path: string, error: unknown): Diagnostic {
	const code = (error as NodeJS.ErrnoException).code;
	if (code === 'ENOENT' || code === 'ENOTDIR') {
		return fileDiagnostic(
			path,
			'file-missing',
			'there is no such file',
			'name a story, or start one: ekonte new',
		);
	}
	if (code === 'EISDIR') {
		return fileDiagnostic(path, 'file-unreadable', 'this is a folder', 'name the YAML file inside it');
	}
	const message = `the file cannot be read (${code ?? 'unknown error'})`;
	return fileDiagnostic(path, 'file-unreadable', message, 'look at its permissions');
}

function decode(path: string, bytes: Uint8Array): string | Diagnostic {
	if (!bytes.includes(0) && isUtf8(bytes)) return inLines(new TextDecoder('utf-8').decode(bytes));
	const seen = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	const offset = seen.search(/[\0\ufffd]/);
	const lines = seen.slice(0, offset).split(/\r\n|\r|\n/);
	const start = { line: lines.length, column: lines.at(-1)!.length + 1, offset };
	return {
		severity: 'error',
		code: 'not-text',
		message: 'from here on this file is not text in UTF-8',
		hint: 'save it as plain text in UTF-8',
		span: { file: path, start, end: { ...start, column: start.column + 1, offset: offset + 1 } },
	};
}

/** Line ends of a Mac of old, which YAML knows and its parser does not; every place stays where it is. */
function inLines(text: string): string {
	return text.replace(/\r(?!\n)/g, '\n');
}
