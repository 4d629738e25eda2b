/** The command line and money: what is asked, what is refused, what is paid once. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeReplicate, fakeReplicate } from '../support/fake-replicate.ts';
import { ekonte, openWorkshop, startEkonte } from './run-ekonte.ts';

let service: FakeReplicate;
let workshop: ReturnType<typeof openWorkshop>;

beforeEach(async () => {
	service = await fakeReplicate({ prefix: '/replicate', drawMs: 20 });
	workshop = openWorkshop();
	workshop.write(
		'.env',
		`REPLICATE_API_TOKEN=${service.token}\nexport REPLICATE_BASE_URL="${service.baseUrl}/"\n`,
	);
	workshop.write('the-last-tram.yaml', smallStory(6));
});
afterEach(async () => {
	workshop.close();
	await service.close();
});

/** Small pages, so that binding them takes no time. */
function smallStory(shots: number, place = 'a tram'): string {
	const scenes = Array.from(
		{ length: shots },
		(_, index) => `  - action: Number ${index + 1} on ${place}.\n`,
	);
	return `title: ${place}\npage: { dpi: 72 }\ncharacters: {}\nscenes:\n${scenes.join('')}`;
}

const RENDER = ['render', 'the-last-tram.yaml', '--engine', 'replicate'] as const;

test('nobody at the terminal and no word about money: refused, nothing asked of the service', async () => {
	const { code, err, out } = await ekonte(RENDER);
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(err).toMatch(
		/^error: this run buys 6 frames from replicate at 127\.0\.0\.1:\d+ \(see \.env\) for \$0\.018, and nobody/,
	);
	expect(err).toContain('hint: say --yes, or set a cap with --budget 0.02');
	expect(service.books.calls).toHaveLength(0);
});

test('files that cannot be made are refused before a frame is bought', async () => {
	const refused = async (...args: string[]) => (await ekonte([...RENDER, '--yes', ...args])).err;
	expect(await refused('--format', 'cbz', '--name', '{titel}')).toContain('hint: did you mean {title}?');
	expect(await refused('--format', 'png', '--layers', '--lettering', 'off')).toContain(
		'error: layers hold the lettering apart',
	);
	expect(await refused('--format', 'webtoon', '--pictures', 'webp')).toContain('not as WebP');
	expect(await refused('--format', 'cbz', '--grid', '2x2')).toBe(
		'error: --grid is about files that were not asked for\nhint: add --format sheet, or leave --grid out\n',
	);
	expect(await refused('--format', 'jpg', '--layers')).toContain('error: jpg knows no transparency');
	// Nobody is asked about money that would not be spent.
	const { err } = await ekonte([...RENDER, '--format', 'jpg', '--layers']);
	expect(err).toContain('error: jpg knows no transparency');
	expect(err).not.toContain('this run buys');
	expect(service.books.calls).toHaveLength(0);
	expect(existsSync('out')).toBe(false);
});

test('the same as JSON is a document with the reason in it', async () => {
	const { code, out } = await ekonte([...RENDER, '--json']);
	expect(code).toBe(2);
	expect(JSON.parse(out)).toMatchObject([{ status: 'failed', spentUsd: 0, error: { code: 'usage' } }]);
});

test('with --yes it says what it buys, draws, and pays nothing the second time', async () => {
	const first = await ekonte([...RENDER, '--yes']);
	expect(first.err).toContain('this run buys 6 frames from replicate');
	expect(first.out.split('\n')).toEqual([
		expect.stringMatching(/^✓ .*: 6 shots on \d pages?$/),
		'  6 drawn, spent $0.018',
		'out/the-last-tram/pages/001.png',
		'',
	]);
	expect(first.code).toBe(0);
	const second = await ekonte([...RENDER, '--json']);
	expect(JSON.parse(second.out)).toMatchObject([{ status: 'done', spentUsd: 0, engine: 'replicate' }]);
	expect(second.err).not.toContain('buys');
	expect(service.books.posts()).toHaveLength(6);
	expect(service.books.leaks()).toEqual([]);
	expect(existsSync('out/the-last-tram/pages/001.png')).toBe(true);
	const ledger = await ekonte(['ledger']);
	expect(ledger.out.trimEnd().split('\n').at(-1)).toBe('6 frames for $0.018');
	expect(ledger.out).toMatch(
		/^ {2}\d{4}-\d\d-\d\d {2}the-last-tram {2}black-forest-labs\/flux-schnell .* \$0\.018$/m,
	);
});

test('a budget is a hard cap, and what did not fit is said with the way on', async () => {
	const { code, out, err } = await ekonte([...RENDER, '--budget', '0.01']);
	expect(service.books.posts()).toHaveLength(3);
	expect(err).toContain('the budget of $0.01 stops it before the last');
	expect(out).toContain('  3 drawn · 3 stopped, spent $0.009\n');
	expect(out.trimEnd().split('\n').at(-1)).toBe('next   ekonte render the-last-tram.yaml --engine replicate');
	expect(code).toBe(1);
});

test('a book that is there is not replaced by one of gaps where the budget ends', async () => {
	const render = [...RENDER, '--format', 'cbz'];
	const book = 'out/the-last-tram/the-last-tram.cbz';
	await ekonte([...render, '--yes']);
	const before = readFileSync(book);
	workshop.write('the-last-tram.yaml', smallStory(6, 'a ferry'));
	const stopped = await ekonte([...render, '--budget', '0.007']);
	expect(stopped.code).toBe(1);
	expect(stopped.err).toContain('files made before are left as they are');
	expect(readFileSync(book).equals(before)).toBe(true);
	await ekonte([...render, '--yes']);
	expect(readFileSync(book).equals(before)).toBe(false);
	expect(service.books.predictions).toHaveLength(12);
});

test('one cap holds for several stories together', async () => {
	workshop.write('the-questioning.yaml', smallStory(6, 'a quay'));
	const stories = ['the-last-tram.yaml', 'the-questioning.yaml'];
	const { code, out } = await ekonte([
		'render',
		...stories,
		'--engine',
		'replicate',
		'--budget',
		'0.024',
		'--json',
	]);
	const spent = (JSON.parse(out) as { spentUsd: number }[]).map(({ spentUsd }) => spentUsd);
	expect(spent[0]).toBeCloseTo(0.018);
	expect(spent[1]).toBeCloseTo(0.006);
	expect(service.books.posts()).toHaveLength(8);
	expect(code).toBe(1);
});

test('a story that has no such page does not stop the others', async () => {
	workshop.write('long.yaml', smallStory(12, 'a quay').replace('dpi: 72', 'dpi: 72, layout: grid-3x2'));
	const files = ['the-last-tram.yaml', 'long.yaml'];
	const { code, err } = await ekonte(['render', ...files, '--engine', 'replicate', '--pages', '2', '--yes']);
	expect(err).toContain('the-last-tram has no page 2: its last one is 1');
	expect(service.books.predictions).toHaveLength(6);
	expect(code).toBe(2);
});

test('shots that ask for the same are bought once, and counted so', async () => {
	const scenes = Array(3).fill('  - action: The same street.\n').join('');
	workshop.write('same.yaml', `title: Same\npage: { dpi: 72 }\ncharacters: {}\nseed: 7\nscenes:\n${scenes}`);
	const { out, err } = await ekonte(['render', 'same.yaml', '--engine', 'replicate', '--yes']);
	expect(err).toContain('buys 1 frame');
	expect(out).toContain('1 drawn · 2 kept, spent $0.003');
	expect(service.books.predictions).toHaveLength(1);
});

test('a story with mistakes does not stop the others', async () => {
	workshop.write('bad.yaml', 'title: bad\ncharacters: {}\nscenes: []\nwhat: 1\n');
	const { code, out } = await ekonte([
		'render',
		'bad.yaml',
		...RENDER.slice(1),
		'--yes',
		'--quiet',
		'--json',
	]);
	const results = JSON.parse(out);
	expect(results.map(({ status }: { status: string }) => status)).toEqual(['failed', 'done']);
	expect(code).toBe(1);
});

test('shots that were not asked for are left out, which is no failure', async () => {
	const [shot] = (await ekonte(['compose', 'the-last-tram.yaml'])).out.split(':');
	const { code, out } = await ekonte([...RENDER, '--yes', '--only', shot!]);
	expect(out).toContain('  1 drawn · 5 left out, spent $0.003\n');
	expect(code).toBe(0);
	const unknown = await ekonte([...RENDER, '--yes', '--only', `${shot}x`]);
	expect(unknown).toMatchObject({ code: 2, out: '' });
	expect(unknown.err).toContain(`hint: did you mean "${shot}"?`);
});

test('export makes the pages again without a word to the service, and says what is not drawn', async () => {
	const quiet = await ekonte([...RENDER, '--budget', '0.01', '--quiet']);
	expect(quiet).toMatchObject({ code: 1, out: '', err: expect.stringContaining('3 drawn · 3 stopped') });
	const calls = service.books.calls.length;
	rmSync('out', { recursive: true });
	const { code, out } = await ekonte(['export', 'the-last-tram.yaml', '--engine', 'replicate']);
	expect(service.books.calls).toHaveLength(calls);
	expect(out).toContain('  3 kept · 3 not drawn yet\n');
	expect(code).toBe(1);
});

test('a token that is refused is said once, without the token', async () => {
	workshop.write('.env', `REPLICATE_API_TOKEN=r8_wrong_and_secret\nREPLICATE_BASE_URL=${service.baseUrl}`);
	const { code, out, err } = await ekonte([...RENDER, '--yes']);
	expect(code).toBe(1);
	expect(out).toContain('REPLICATE_API_TOKEN');
	expect(out + err).not.toContain('r8_wrong');
	const doctor = await ekonte(['doctor', '--engine', 'replicate']);
	expect(doctor.code).toBe(1);
	expect(doctor.out).toMatch(/✗ service {3}\S+ refuses the token/);
	expect(doctor.out + doctor.err).not.toContain('r8_wrong');
});

test('doctor asks the service for the account and nothing else', async () => {
	const { code, out } = await ekonte(['doctor', '--engine', 'replicate']);
	expect(out).toMatch(/✓ service {3}\S+ answers and knows the token of writer/);
	expect(service.books.calls.map(({ path }) => path)).toEqual(['/replicate/v1/account']);
	expect(code).toBe(0);
});

test('an address that came with the folder is not shown the token of the environment before somebody agrees', async () => {
	workshop.write('.env', `REPLICATE_BASE_URL=${service.baseUrl}`);
	const own = { REPLICATE_API_TOKEN: service.token };
	const doctor = await ekonte(['doctor', '--engine', 'replicate'], own);
	expect(doctor.out).toMatch(
		/! service {3}not asked: \.env would have the token of your environment sent to 127/,
	);
	expect((await ekonte(RENDER, own)).code).toBe(2);
	expect(service.books.calls).toEqual([]);
	expect((await ekonte([...RENDER, '--yes'], own)).err).toContain('(see .env)');
	expect(service.books.predictions).toHaveLength(6);
});

test('Ctrl-C keeps what is drawn, exits with 130, and the next run goes on', async () => {
	await service.close();
	service = await fakeReplicate({ prefix: '/replicate', drawMs: 400 });
	workshop.write('.env', `REPLICATE_API_TOKEN=${service.token}\nREPLICATE_BASE_URL=${service.baseUrl}`);
	const { child, said, done } = startEkonte([...RENDER, '--yes', '--concurrency', '1']);
	await vi.waitUntil(() => said.err.includes('\ndrawn '), { timeout: 20_000, interval: 20 });
	child.kill('SIGINT');
	const { code, out, err } = await done;
	expect(code).toBe(130);
	expect(err).toContain('stopping: frames so far are kept');
	expect(out).toMatch(/\d drawn · \d stopped, spent/);
	await ekonte([...RENDER, '--yes', '--quiet']);
	expect(Math.max(...service.books.madePerInput().values())).toBe(1);
	expect(service.books.predictions).toHaveLength(6);
});

test('what earlier runs paid for is fetched before anything new is asked for, in all stories, and not bought again', async () => {
	await service.close();
	service = await fakeReplicate({ prefix: '/replicate', drawMs: 30_000, waits: false });
	workshop.write('.env', `REPLICATE_API_TOKEN=${service.token}\nREPLICATE_BASE_URL=${service.baseUrl}`);
	workshop.write('the-quay.yaml', smallStory(2, 'a quay'));
	const { child, done } = startEkonte(['render', 'the-quay.yaml', '--engine', 'replicate', '--yes']);
	await vi.waitUntil(() => journalSays('accepted') === 2, { timeout: 20_000, interval: 20 });
	child.kill('SIGKILL');
	await done;
	service.finish();
	const before = service.books.calls.length;
	const both = ['render', 'the-last-tram.yaml', 'the-quay.yaml', '--engine', 'replicate'];
	const refused = await ekonte(both);
	expect(refused.err).toContain(
		'fetching 2 frames that an earlier run paid for\nerror: this run buys 6 frames',
	);
	expect(service.books.posts()).toHaveLength(2);
	const seen = service.books.calls.slice(before).map(({ host, method }) => `${host} ${method}`);
	expect(seen.sort()).toEqual(['api GET', 'api GET', 'pictures GET', 'pictures GET']);
});

test('a run that cannot write its pages says what it drew and spent, and the budget counts it', async () => {
	mkdirSync('out/the-last-tram/pages/001.png/in the way', { recursive: true });
	workshop.write('the-quay.yaml', smallStory(6, 'a quay'));
	const stories = ['the-last-tram.yaml', 'the-quay.yaml'];
	const { code, out, err } = await ekonte([
		'render',
		...stories,
		'--engine',
		'replicate',
		'--budget',
		'0.03',
		'--json',
	]);
	expect(err).toContain('6 frames drawn before that, spent $0.018: the store keeps them\n');
	const spent = (JSON.parse(out) as { spentUsd: number }[]).map(({ spentUsd }) => spentUsd);
	expect(spent).toEqual([0.018, 0.012]);
	expect(service.books.posts()).toHaveLength(10);
	expect(code).toBe(2);
	rmSync('out', { recursive: true });
	const again = await ekonte([...RENDER, '--json']);
	expect(JSON.parse(again.out)).toMatchObject([{ status: 'done', spentUsd: 0 }]);
});

test('once the service has refused the token, no other story asks it again', async () => {
	workshop.write('.env', `REPLICATE_API_TOKEN=r8_wrong_and_secret\nREPLICATE_BASE_URL=${service.baseUrl}`);
	for (const name of ['b', 'c', 'd']) workshop.write(`${name}.yaml`, smallStory(6, `street ${name}`));
	const stories = ['the-last-tram.yaml', 'b.yaml', 'c.yaml', 'd.yaml'];
	const { code, out } = await ekonte([
		'render',
		...stories,
		'--engine',
		'replicate',
		'--yes',
		'--concurrency',
		'2',
	]);
	expect(service.books.posts().length).toBeLessThanOrEqual(2);
	expect(out).toContain('0 of 4 stories done');
	expect(code).toBe(1);
});

/** How many lines of the journal say so. */
function journalSays(what: string): number {
	if (!existsSync('.ekonte/journal.jsonl')) return 0;
	return readFileSync('.ekonte/journal.jsonl', 'utf8').split(`"what":"${what}"`).length - 1;
}

test('Ctrl-C twice leaves at once, says how to go on, and nothing is paid for twice', async () => {
	await service.close();
	service = await fakeReplicate({ prefix: '/replicate', drawMs: 3000, hasCancel: false });
	workshop.write('.env', `REPLICATE_API_TOKEN=${service.token}\nREPLICATE_BASE_URL=${service.baseUrl}`);
	const { child, done } = startEkonte([...RENDER, '--yes']);
	await vi.waitUntil(() => service.books.predictions.length === 6, { timeout: 20_000, interval: 20 });
	child.kill('SIGINT');
	await new Promise((resolve) => setTimeout(resolve, 450));
	child.kill('SIGINT');
	const { code, err } = await done;
	expect(code).toBe(130);
	expect(err).toContain('left at once: the same command goes on from here');
	expect(journalSays('kept')).toBe(0);
	expect((await ekonte([...RENDER, '--yes', '--quiet'])).code).toBe(0);
	expect(service.books.predictions).toHaveLength(6);
});

test('stories of one scene are drawn together, not one after the other', async () => {
	await service.close();
	service = await fakeReplicate({ prefix: '/replicate', drawMs: 300 });
	workshop.write('.env', `REPLICATE_API_TOKEN=${service.token}\nREPLICATE_BASE_URL=${service.baseUrl}`);
	mkdirSync('many');
	for (let index = 1; index <= 8; index++) {
		workshop.write(`many/story-${index}.yaml`, smallStory(1, `street ${index}`));
	}
	const { code, out } = await ekonte(['render', 'many', '--engine', 'replicate', '--budget', '1']);
	expect(out).toContain('8 of 8 stories done, spent $0.024\n');
	expect(code).toBe(0);
	const made = service.books.predictions.map(({ createdAt }) => createdAt);
	expect(made).toHaveLength(8);
	// One after the other they would begin 7 × 300 ms apart.
	expect(Math.max(...made) - Math.min(...made)).toBeLessThan(1500);
});

test('a price that nobody knows is said to be a guess, and can be told', async () => {
	workshop.write('odd.yaml', `model: somebody/something:${'a'.repeat(64)}\n${smallStory(2)}`);
	const plan = await ekonte(['plan', 'odd.yaml', '--engine', 'replicate']);
	expect(plan.err).toContain(
		`the price of somebody/something:${'a'.repeat(64)} is not known, $0.05 a frame is assumed`,
	);
	const told = await ekonte(['plan', 'odd.yaml', '--engine', 'replicate'], {
		EKONTE_PRICES: 'somebody/something=0.2',
	});
	expect(told.err).toBe('');
	expect(told.out).toContain('2 to draw for $0.40');
	const wrong = await ekonte(['plan', 'odd.yaml', '--engine', 'replicate'], { EKONTE_PRICES: 'cheap' });
	expect(wrong).toMatchObject({ code: 2, out: '' });
	expect(wrong.err).toContain('error: EKONTE_PRICES cannot be "cheap"\nhint: ');
});
