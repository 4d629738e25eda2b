/** How a few words are set: in balanced lines, no word alone, names with their titles, Vietnamese words whole. */
import { beforeAll, expect, test } from 'vitest';
import type { FontBook } from '../../src/lettering/fonts.ts';
import { tokenize } from '../../src/lettering/tokens.ts';
import { letterWords } from '../../src/lettering/words.ts';
import type { LineKind } from '../../src/story/story.ts';
import { bundledFonts, letter, line, panel, subject } from './support/pages.ts';

let fonts: FontBook;
beforeAll(async () => {
	fonts = await bundledFonts();
});

/** The lines of one balloon in a panel with room. */
function set(
	text: string,
	{ kind = 'speech', language = 'en' }: { kind?: LineKind; language?: string } = {},
) {
	const ana = subject('ana', { x: 500, y: 800 }, 180);
	const rect = { x: 60, y: 60, w: 900, h: 1100 };
	const { balloons } = letter(fonts, [panel(rect, [line(kind, text, 'ana')], { subjects: [ana] })], {
		language,
	});
	return balloons[0]!.runs.map((run) => run.text.trim()).join(' / ');
}

test.each<[string, LineKind?]>([
	['You forgot / your TURNIP!', 'shout'],
	['Mr Blum, / sit down!', 'shout'],
	["It's a DOG!", 'shout'],
	["He's not wrong."],
	['I see several men / with no neck.'],
	['There is / your hero.'],
	['How did you get / this number?'],
])('%s', (wanted, kind) => {
	expect(set(wanted.replaceAll(' / ', ' '), kind ? { kind } : {})).toBe(wanted);
});

test('no word of three to six stands alone first or last where it is much shorter than the others', () => {
	for (const text of [
		'I am holding it!',
		'Supper is getting cold!',
		'Why won’t you burn?',
		'It was still warm.',
	]) {
		const lines = set(text).split(' / ');
		const widest = Math.max(...lines.map(({ length }) => length));
		for (const edge of [lines[0]!, lines.at(-1)!]) {
			if (lines.length > 1 && !edge.includes(' ')) expect(edge.length).toBeGreaterThan(widest * 0.7);
		}
	}
});

/** The places where a line may end. */
function broken(text: string, language: string): string {
	const tokens = tokenize(letterWords(text, { language, capitals: true }), language);
	return tokens
		.map(({ atoms, space, penalty }, index) => {
			const isBad = penalty > 0.45 || index === tokens.length - 1;
			return `${atoms.map(({ plain }) => plain).join('')}${isBad ? (space ? ' ' : '') : '|'}`;
		})
		.join('');
}

test.each([
	['Tell|Mr Blum,|or|Dr. Vane,|or both|St Peters.', 'en'],
	['I|saw|the dr.|behind the gates|of|St James.', 'en'],
	['Señora García,|la|casa|es|de|Don Quijote.', 'es'],
	['Sáng mai|cả nhà|mình|cùng|về quê,|bố nhé.', 'vi'],
	['Con|lại|không|về quê|tảo mộ|hôm nay đâu.', 'vi'],
])('%s', (wanted, language) => {
	expect(broken(wanted.replaceAll('|', ' '), language)).toBe(wanted);
});

test('Vietnamese words of two syllables stay on one line', () => {
	const lines = set('Sáng mai cả nhà mình cùng về quê, bố nhé.', { language: 'vi' });
	expect(lines).toContain(' / ');
	for (const word of ['Sáng mai', 'cả nhà', 'về quê', 'bố nhé']) expect(lines).toContain(word);
});
