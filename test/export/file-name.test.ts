import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/export/file-name.ts';
import { bindBook } from '../../src/page/book.ts';
import { makeStory } from '../support/make-story.ts';

const book = (title: string) => bindBook([{ story: makeStory({ title, language: 'vi' }), pages: [] }]);

describe('the name of exported files', () => {
	it('puts the words of the book where the pattern names them', () => {
		expect(fileName('{title} ({lang}) {page}', book('Mùa hè'))).toBe('Mùa hè (vi) manga-b5');
		expect(fileName('{story}', book('x'))).toBe('test');
	});

	it('is a safe name on every system, whatever the title says', () => {
		expect(fileName('{title}', book('../../etc/passwd'))).toBe('etc passwd');
		expect(fileName('{title}', book('What? "No": a<b>c|d*'))).toBe('What No a b c d');
		expect(fileName('{title}', book('con'))).toBe('_con');
		expect(fileName('a/b\\c', book('x'))).toBe('a b c');
		expect(fileName('{title}', book('{lang}'))).toBe('{lang}');
		expect(Buffer.byteLength(fileName('{title}', book('夏'.repeat(300))))).toBeLessThanOrEqual(180);
	});

	it('is refused where the pattern asks for what nobody knows, or leaves nothing', () => {
		expect(() => fileName('{titel}', book('x'))).toThrow('a file name knows no {titel}');
		expect(() => fileName('{title}', book('...'))).toThrow('leaves no name');
	});
});
