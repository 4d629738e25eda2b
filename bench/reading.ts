/**
 * `npm run reading [-- STORY…]`: draws whole books at 300 dpi, the English ones that come along unless others are named,
 * and says how many of their words tesseract reads on the finished pages, uncut. Sounds are pictures and are not counted.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEngine, openStory, renderStory, type Story } from '../src/index.ts';
import { bareWords } from '../src/lettering/words.ts';
import { words } from '../test/lettering/support/pages.ts';
import { canRead, shareRead } from '../test/lettering/support/reader.ts';
import { readWhole } from '../test/lettering/support/whole-page-reader.ts';

const trained: Readonly<Record<string, string>> = { en: 'eng', vi: 'vie' };

async function readBook(path: string, scratch: string): Promise<{ wanted: string[]; read: string[] }> {
	const { value } = await openStory(path);
	if (value === undefined) throw new Error(`${path} has errors: ekonte check ${path}`);
	const story: Story = { ...value, page: { ...value.page, dpi: 300 } };
	const language = trained[story.language];
	if (language === undefined || !canRead(language)) throw new Error(`tesseract reads no ${story.language}`);
	const engine = await openEngine('draft');
	const settings = { outFolder: scratch, storeFolder: join(scratch, 'store'), engine, concurrency: 2 };
	const { pageFiles } = await renderStory(story, settings);
	const read: string[] = [];
	for (const file of pageFiles) read.push(...(await readWhole(readFileSync(file), language)));
	const lines = story.shots.flatMap((shot) => shot.lines).filter(({ kind }) => kind !== 'sfx');
	return { wanted: lines.flatMap(({ text }) => words(bareWords(text, story.language))), read };
}

/** The books that come along, in English. */
function ownBooks(): string[] {
	const folder = fileURLToPath(new URL('../stories/', import.meta.url));
	const paths = readdirSync(folder).map((name) => join(folder, name));
	return paths.filter((path) => /^language: en$/m.test(readFileSync(path, 'utf8')));
}

const named = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'ekonte-reading-'));
try {
	let [all, found] = [0, 0];
	for (const path of named.length > 0 ? named : ownBooks()) {
		const { wanted, read } = await readBook(path, scratch);
		const share = shareRead(wanted, read);
		process.stdout.write(
			`${basename(path)}: ${(share * 100).toFixed(1)} % of ${wanted.length} words; it read ${read.length} in all\n`,
		);
		all += wanted.length;
		found += share * wanted.length;
	}
	process.stdout.write(`together ${((found / all) * 100).toFixed(1)} % of ${all}\n`);
} finally {
	rmSync(scratch, { recursive: true, force: true });
}
