/** One art, many tongues: the same frames under other words, nothing drawn and nothing overwritten. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ekonte, openWorkshop } from './run-ekonte.ts';

let workshop: ReturnType<typeof openWorkshop>;
const STORY = 'the-questioning.yaml';
const manifest = (name: string) => JSON.parse(readFileSync(`out/${name}/manifest.json`, 'utf8'));

beforeAll(async () => {
	workshop = openWorkshop();
	const text = readFileSync(workshop.story(STORY), 'utf8');
	workshop.write(STORY, `${text}page: { dpi: 72 }\n`);
	await ekonte(['render', STORY, '--quiet']);
});
afterAll(() => workshop.close());

test('a language without a file is an error that says how to begin one', async () => {
	const { code, err } = await ekonte(['render', STORY, '--lang', 'vi']);
	expect(code).toBe(1);
	expect(err).toContain(`hint: write it: ekonte translate ${STORY} --to vi`);
	expect(existsSync('out/the-questioning.vi')).toBe(false);
});

test('a new file is written once, and never over words', async () => {
	const first = await ekonte(['translate', STORY, '--to', 'de']);
	expect(first.out).toContain('wrote the-questioning.de.yaml: 9 lines to fill in');
	const filled = readFileSync('the-questioning.de.yaml', 'utf8').replace('- ""', '- Mitternacht.');
	writeFileSync('the-questioning.de.yaml', filled);
	const again = await ekonte(['translate', STORY, '--to', 'de']);
	expect(again.out).toContain('looked at the-questioning.de.yaml: 9 lines still empty');
	expect(readFileSync('the-questioning.de.yaml', 'utf8')).toBe(filled);
	const broken = `${filled}scenes: []\n`;
	writeFileSync('the-questioning.de.yaml', broken);
	const refused = await ekonte(['translate', STORY, '--to', 'de']);
	expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('error[unknown-key]') });
	expect(readFileSync('the-questioning.de.yaml', 'utf8')).toBe(broken);
});

test('the same frames are lettered anew into a folder of their own', async () => {
	workshop.story('the-questioning.vi.yaml');
	const before = manifest('the-questioning');
	const page = readFileSync('out/the-questioning/pages/001.png');
	const { code, out } = await ekonte(['render', STORY, '--lang', 'vi', '--format', 'cbz']);
	expect({ code, out: out.split('\n').slice(0, 2) }).toEqual({
		code: 0,
		out: ['✓ Cuộc thẩm vấn: 6 shots on 1 page', '  6 kept'],
	});
	const after = manifest('the-questioning.vi');
	const facts = ({ shots }: typeof before) =>
		shots.map(({ id, key, prompt, seed }: Record<string, unknown>) => ({ id, key, prompt, seed }));
	expect(facts(after)).toEqual(facts(before));
	for (const name of readdirSync('out/the-questioning/frames')) {
		const other = readFileSync(`out/the-questioning.vi/frames/${name}`);
		expect(readFileSync(`out/the-questioning/frames/${name}`).equals(other)).toBe(true);
	}
	const rects = ({ pages }: typeof before) => pages[0].panels.map(({ rect }: { rect: unknown }) => rect);
	expect(rects(after)).toEqual(rects(before));
	expect(after.pages[0].panels[0].balloons[1].text).toBe('Đêm qua cô ở đâu?');
	expect(readFileSync('out/the-questioning/pages/001.png').equals(page)).toBe(true);
	expect(existsSync('out/the-questioning.vi/the-questioning.vi.cbz')).toBe(true);
});

test('what is missing is shown in the lines of the translation', async () => {
	const text = readFileSync('the-questioning.vi.yaml', 'utf8');
	writeFileSync('the-questioning.vi.yaml', text.replace('- ĐOÀNG!', '- ""'));
	const { code, out } = await ekonte(['check', STORY, '--lang', 'vi']);
	expect(code).toBe(0);
	expect(out).toContain(
		'warning[untranslated-line]: "sfx: KRAK!" is not translated\n  --> the-questioning.vi.yaml:20:7',
	);
	expect(out).toContain('20 |     - ""');
	expect((await ekonte(['check', STORY, '--lang', 'en'])).out).not.toContain('untranslated');
});

test('a tag that is none is refused by its name', async () => {
	const { code, err } = await ekonte(['translate', STORY, '--to', 'not a tag']);
	expect(code).toBe(2);
	expect(err).toContain('hint: a language tag like vi, ja or pt-BR is needed');
});
