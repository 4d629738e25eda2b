/** The commands that look into the store: what was spent, and what is not needed any more. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeReplicate, fakeReplicate } from '../support/fake-replicate.ts';
import { ekonte, openWorkshop } from './run-ekonte.ts';

const JOURNAL = '.ekonte/journal.jsonl';
let service: FakeReplicate;
let workshop: ReturnType<typeof openWorkshop>;

beforeEach(async () => {
	service = await fakeReplicate();
	workshop = openWorkshop();
	workshop.write('.env', `REPLICATE_API_TOKEN=${service.token}\nREPLICATE_BASE_URL=${service.baseUrl}\n`);
});
afterEach(async () => {
	workshop.close();
	await service.close();
});

function writeStory(name: string, ...actions: readonly string[]): string {
	const scenes = actions.map((action) => `  - action: ${action}\n`).join('');
	return workshop.write(name, `title: ${name}\npage: { dpi: 36 }\ncharacters: {}\nscenes:\n${scenes}`);
}

function buy(...stories: readonly string[]) {
	return ekonte(['render', ...stories, '--engine', 'replicate', '--yes', '--quiet']);
}

function takes(): number {
	return readdirSync('.ekonte/takes', { recursive: true }).filter((name) => String(name).endsWith('.webp'))
		.length;
}

test('the ledger sums what was spent, by story, model and day, for people and programs', async () => {
	expect((await ekonte(['ledger'])).out).toBe('0 frames for $0\n');
	await buy(writeStory('one.yaml', 'a heron', 'a boat'), writeStory('two.yaml', 'a cat'));
	const { out, code } = await ekonte(['ledger', '--by', 'story']);
	expect(out.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
		['story', 'frames', 'failed', 'spent'],
		['one', '2', '$0.006'],
		['two', '1', '$0.003'],
		['3 frames for $0.009'],
		[''],
	]);
	expect(code).toBe(0);
	const csv = (await ekonte(['ledger', '--csv'])).out;
	expect(csv).toMatch(
		/^day,story,model,created,kept,failed,usd\r\n\d{4}-\d\d-\d\d,one,black-forest-labs\/flux-schnell,2,2,0,0.006\r\n/,
	);
	const json = JSON.parse((await ekonte(['ledger', '--json', '--by', 'model'])).out);
	const sums = { created: 3, kept: 3, failed: 0, usd: 0.009 };
	expect(json).toMatchObject({
		rows: [{ model: 'black-forest-labs/flux-schnell', ...sums }],
		...sums,
		open: [],
	});
	expect((await ekonte(['ledger', '--json', '--csv'])).code).toBe(2);
	expect((await ekonte(['ledger', '--by', 'week'])).code).toBe(2);
});

test('a name in the CSV is no formula to a spreadsheet', async () => {
	await buy(writeStory('=1+1, "x".yaml', 'a heron'));
	expect((await ekonte(['ledger', '--csv', '--by', 'story'])).out).toContain(
		'"\'=1+1, ""x""",1,1,0,0.003\r\n',
	);
});

test('a damaged journal is read as far as it can be, said, and not written to', async () => {
	await buy(writeStory('one.yaml', 'a heron'));
	const asked = JSON.parse(readFileSync(JOURNAL, 'utf8').split('\n')[0]!);
	appendFileSync(JOURNAL, `not a line\n${JSON.stringify({ ...asked, key: 'open' })}\n{"v":1,"wha`);
	const before = readFileSync(JOURNAL);
	const { out, err, code } = await ekonte(['ledger']);
	expect(out).toContain('1 frame for $0.003, 1 prediction not settled: the next render looks for them\n');
	expect(err).toMatch(
		/^warning: line 4 of .* cannot be understood\nwarning: the last line of .* was cut off\n$/,
	);
	expect(code).toBe(0);
	const json = JSON.parse((await ekonte(['ledger', '--json'])).out);
	expect(json).toMatchObject({
		damagedLines: [4],
		endsTorn: true,
		open: [{ state: 'in-doubt', shot: asked.shot }],
	});
	expect(readFileSync(JOURNAL)).toEqual(before);
	appendFileSync(JOURNAL, '\n{"v":99}\n');
	expect(await ekonte(['ledger'])).toMatchObject({ code: 2, out: '' });
});

test('gc removes what no named story uses, after a word', async () => {
	const story = writeStory('one.yaml', 'a heron', 'a boat');
	await buy(story);
	await ekonte(['render', story, '--quiet']);
	writeStory('one.yaml', 'a heron', 'a ship');
	const refused = await ekonte(['gc', story]);
	expect(refused.code).toBe(2);
	expect(refused.err).toMatch(/^error: this removes 2 takes of .*, for which \$0\.003 was paid, and nobody/);
	expect(refused.out).toMatch(/\n {2}[0-9a-f]{12} .* \$0\.003\n/);
	expect(takes()).toBe(2);
	const { out, code } = await ekonte(['gc', story, '--yes']);
	expect(out).toMatch(/\nremoved 2 takes of \d+ kB, for which \$0\.003 was paid\n$/);
	expect({ code, takes: takes() }).toEqual({ code: 0, takes: 1 });
	expect((await ekonte(['gc', story])).out).toBe('every kept frame is used by these stories\n');
	const posts = service.books.posts().length;
	await buy(story);
	expect(service.books.posts().length).toBe(posts + 1);
});

test('gc removes nothing while one of the stories cannot be read', async () => {
	const story = writeStory('one.yaml', 'a heron');
	await buy(story);
	for (const bad of [workshop.write('bad.yaml', 'title: bad\n'), 'none.yaml']) {
		const { err, code } = await ekonte(['gc', bad, '--yes', '--json']);
		expect(err).toContain('nothing was removed: mend these stories first, or leave them out\n');
		expect({ code, takes: takes() }).toEqual({ code: 1, takes: 1 });
	}
});

test('a damaged take is told once by a run, and by plan, and fetched again for nothing', async () => {
	const story = writeStory('one.yaml', 'a heron');
	await buy(story);
	const [picture] = readdirSync('.ekonte/takes', { recursive: true, encoding: 'utf8' }).filter((name) =>
		/\.(webp|png|jpg)$/.test(name),
	);
	writeFileSync(`.ekonte/takes/${picture}`, '');
	const count = (text: string) => text.split('counts as not kept').length - 1;
	const planned = await ekonte(['plan', story, '--engine', 'replicate']);
	expect(count(planned.err)).toBe(1);
	expect(planned.out).toContain('0 kept, 1 to draw');
	const posts = service.books.posts().length;
	const { err, code } = await ekonte(['render', story, '--engine', 'replicate', '--yes']);
	expect(count(err)).toBe(1);
	expect({ code, posts: service.books.posts().length }).toEqual({ code: 0, posts });
});

test('gc keeps what was bought where the journal has lost for whom, and says so', async () => {
	await buy(writeStory('one.yaml', 'a heron'), writeStory('two.yaml', 'a cat'));
	const journal = readFileSync('.ekonte/journal.jsonl', 'utf8');
	writeFileSync('.ekonte/journal.jsonl', journal.replaceAll('"what":"asked"', '"what":"asked'));
	const { err, code } = await ekonte(['gc', 'two.yaml', '--yes']);
	expect(err).toMatch(/^2 lines of the journal cannot be understood/m);
	expect(err).toMatch(/^kept: 1 take of .* bought for stories that nobody knows any more; --other-stories/m);
	expect({ code, takes: takes() }).toEqual({ code: 0, takes: 2 });
	expect((await ekonte(['gc', 'two.yaml', '--yes', '--other-stories'])).code).toBe(0);
	expect(takes()).toBe(1);
});

test('gc as JSON names what it removed', async () => {
	await buy(writeStory('one.yaml', 'a heron'), writeStory('two.yaml', 'a cat'));
	expect((await ekonte(['gc', 'two.yaml', '--json', '--other-stories'])).code).toBe(2);
	const spared = await ekonte(['gc', 'two.yaml', '--json', '--yes']);
	expect(JSON.parse(spared.out)).toMatchObject({ removed: [], spared: [{ takes: 1, stories: ['one'] }] });
	expect(spared.err).toMatch(
		/^kept: 1 take of .* bought for stories that are not named here \(one\); --other-stories/,
	);
	expect(takes()).toBe(2);
	const { out } = await ekonte(['gc', 'two.yaml', '--json', '--yes', '--other-stories']);
	expect(JSON.parse(out)).toMatchObject({ removed: [{ takes: 1, paidUsd: 0.003 }], spared: [] });
	mkdirSync('.ekonte/takes/zz', { recursive: true });
	writeFileSync('.ekonte/takes/zz/mine.txt', '');
	expect(JSON.parse((await ekonte(['gc', 'two.yaml', '--json', '--yes'])).out)).toEqual({
		removed: [],
		spared: [],
	});
	expect(existsSync('.ekonte/takes/zz/mine.txt')).toBe(true);
});

test('pages and the store stand in folders apart', async () => {
	const story = writeStory('one.yaml', 'a heron');
	for (const where of [
		['--out', '.ekonte'],
		['--out', '.ekonte/pages'],
		['--store', 'out/one'],
		['--store', 'out/one/kept'],
	]) {
		for (const command of ['render', 'export']) {
			const { code, out, err } = await ekonte([command, story, ...where]);
			expect({ code, out }).toEqual({ code: 2, out: '' });
			expect(err).toMatch(/^error: pages in .* and the store in .* would stand in one another\nhint: /);
		}
	}
	expect((await ekonte(['cast', story, '--out', '.ekonte'])).code).toBe(2);
	expect([existsSync('.ekonte'), existsSync('out')]).toEqual([false, false]);
	expect((await ekonte(['render', story, '--out', '.', '--store', 'kept', '--quiet'])).code).toBe(0);
});
