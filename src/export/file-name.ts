/** The name of exported files from the user's pattern, safe on every system. */
import { Fault } from '../base/fault.ts';
import { nearest } from '../base/suggest.ts';
import type { Story } from '../story/story.ts';

/** What a name may be made of. */
export interface Named {
	readonly title: string;
	readonly story: Story;
}

/** What stands between braces in a pattern. */
const fields: Readonly<Record<string, (book: Named) => string>> = {
	story: ({ story }) => story.name,
	title: ({ title }) => title,
	lang: ({ story }) => story.language,
	author: ({ story }) => story.author ?? '',
	page: ({ story }) => story.page.size,
};

/** Bytes that every file system takes for a name, an ending and `.part` included. */
const LONGEST = 180;
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** `{title} ({lang})` with the book's own words. An unknown field, or nothing left, is a Fault. */
export function fileName(pattern: string, book: Named): string {
	const name = safe(pattern.replaceAll(/\{([^{}]*)\}/g, (_, field: string) => fieldOf(field)(book)));
	if (name !== '') return name;
	throw new Fault('usage', `--name "${pattern}" leaves no name for ${book.story.name}`, {
		hint: 'use {story}, or some letters of your own',
	});
}

function fieldOf(field: string): (book: Named) => string {
	const known = Object.hasOwn(fields, field) ? fields[field] : undefined;
	if (known) return known;
	const near = nearest(field, Object.keys(fields));
	throw new Fault('usage', `a file name knows no {${field}}`, {
		hint: near
			? `did you mean {${near}}?`
			: `it knows ${Object.keys(fields)
					.map((name) => `{${name}}`)
					.join(' ')}`,
	});
}

/** A title as a file name: no folders, no characters that some system refuses, not too long. */
export function safe(text: string): string {
	let name = text
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
		.replace(/\s+/gu, ' ')
		.replace(/^[. ]+|[. ]+$/g, '');
	while (Buffer.byteLength(name) > LONGEST) name = [...name].slice(0, -1).join('').trimEnd();
	return DEVICES.test(name) ? `_${name}` : name;
}
