import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { Fault } from '../../src/base/fault.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { type ReplicateSettings, replicateEngine } from '../../src/engines/replicate/replicate.ts';
import { readJournal } from '../../src/shoot/journal.ts';
import { sumLedger } from '../../src/shoot/ledger.ts';
import type { ShotOutcome } from '../../src/shoot/outcome.ts';
import { paidRequests, type ShootSettings, shoot } from '../../src/shoot/shoot.ts';
import { journalFile, openStore, type Store } from '../../src/shoot/store.ts';
import { PATIENT, requests } from '../engines/replicate/studio.ts';
import { type FakeReplicate, type FakeSettings, fakeReplicate, STORM } from '../support/fake-replicate.ts';
import { tempFolder } from './temp-folder.ts';

const SHOTS = 60;
/** A longer row of kills: EKONTE_KILLS=200 npx vitest run test/shoot --testTimeout 900000 */
const KILLS = Number(process.env.EKONTE_KILLS ?? 4);
const KILLS_A_STORY = 4;
const script = fileURLToPath(new URL('replicate-run.ts', import.meta.url));

interface Set {
	readonly fake: FakeReplicate;
	readonly store: Store;
	readonly engine: Engine;
	run(change?: Partial<ShootSettings>): Promise<readonly ShotOutcome[]>;
}

type Change = FakeSettings & { readonly engine?: Partial<ReplicateSettings> };

async function onSet(change: Change, work: (set: Set) => Promise<void>): Promise<void> {
	const { engine: own, ...settings } = change;
	const fake = await fakeReplicate(settings);
	const { token, baseUrl } = fake;
	const engine = replicateEngine({ token, baseUrl, timings: PATIENT, ratePerMinute: 60_000, ...own });
	const store = await openStore(join(await tempFolder(), '.ekonte'));
	const run = (more: Partial<ShootSettings> = {}) =>
		shoot(requests(SHOTS), { store, engine, concurrency: 8, story: 'a story', ...more });
	try {
		await work({ fake, store, engine, run });
	} finally {
		await engine.close?.();
		await fake.close();
	}
}

async function expectWhole(outcomes: readonly ShotOutcome[]): Promise<void> {
	expect(outcomes.filter(({ take }) => take === undefined).map(({ error }) => error)).toEqual([]);
	for (const { take } of outcomes) {
		const { width, height } = await sharp(await readFile(take!.file)).metadata();
		expect([width, height]).toEqual([take!.widthPx, take!.heightPx]);
	}
}

/** Inputs for which more was made than the service itself failed to draw. */
function paidTwice({ books }: FakeReplicate): string[] {
	const good = books.predictions.filter(({ status }) => status === 'succeeded');
	const inputs = good.map(({ input }) => String(input.prompt));
	return inputs.filter((prompt, index) => inputs.indexOf(prompt) !== index);
}

test('every frame is bought once and a second run buys nothing', async () => {
	await onSet({ prefix: '/replicate' }, async ({ fake, run, store }) => {
		await expectWhole(await run());
		const calls = fake.books.calls.length;
		const again = await run();
		expect(new Set(again.map(({ status }) => status))).toEqual(new Set(['kept']));
		expect(fake.books.calls).toHaveLength(calls);
		expect(fake.books.predictions).toHaveLength(SHOTS);
		const { entries } = await readJournal(journalFile(store));
		expect(sumLedger(entries)).toMatchObject([{ created: SHOTS, kept: SHOTS, failed: 0, usd: 0.18 }]);
	});
});

test('what a damaged line of the journal may have said is looked for at the service, and fetched, not bought again', async () => {
	await onSet({}, async ({ fake, run, store }) => {
		const bought = await run();
		const file = journalFile(store);
		const lost = requests(SHOTS)[7]!;
		const lines = (await readFile(file, 'utf8')).split('\n');
		await writeFile(file, lines.map((line) => (line.includes(lost.key) ? '?'.repeat(90) : line)).join('\n'));
		await rm(dirname(bought[7]!.take!.file), { recursive: true });
		const { token, baseUrl } = fake;
		const another = replicateEngine({ token, baseUrl, timings: PATIENT });
		const outcomes = await run({ engine: another });
		await another.close?.();
		await expectWhole(outcomes);
		expect(outcomes.filter(({ status }) => status === 'drawn')).toHaveLength(1);
		expect(fake.books.posts()).toHaveLength(SHOTS);
	});
});

test('what was damaged within the hour is fetched again, not bought', async () => {
	await onSet({}, async ({ fake, run, store }) => {
		const bought = await run();
		const [file, other, third] = bought.map(({ take }) => take!.file);
		await writeFile(file!, '');
		await rm(other!.replace(/\.\w+$/, '.json'));
		await rm(dirname(third!), { recursive: true });
		expect(await paidRequests(requests(3), store)).toHaveLength(3);
		const again = await run();
		await expectWhole(again);
		const drawn = again.filter(({ status }) => status === 'drawn');
		expect(drawn.map(({ spentUsd, take }) => [spentUsd, take!.priceUsd])).toEqual(Array(3).fill([0, 0.003]));
		expect(fake.books.posts()).toHaveLength(SHOTS);
		const { entries } = await readJournal(journalFile(store));
		expect(sumLedger(entries)).toMatchObject([{ created: SHOTS, kept: SHOTS, failed: 0, usd: 0.18 }]);
	});
});

test('what was damaged and is at the service no more is bought anew, and counted once for each', async () => {
	await onSet({}, async ({ fake, run, store }) => {
		const bought = await run();
		await writeFile(bought[5]!.take!.file, '');
		fake.expire();
		const again = await run();
		await expectWhole(again);
		expect(again[5]).toMatchObject({ status: 'drawn', spentUsd: 0.003 });
		expect(fake.books.posts()).toHaveLength(SHOTS + 1);
		const { entries } = await readJournal(journalFile(store));
		expect(sumLedger(entries)).toMatchObject([{ created: SHOTS + 1, kept: SHOTS + 1, usd: 0.183 }]);
	});
});

test('through the storm every frame arrives, and none is paid for twice', async () => {
	await onSet({ storm: STORM, engine: { deadlineS: 1 } }, async ({ fake, run }) => {
		let outcomes = await run();
		for (let round = 0; round < 3 && outcomes.some(({ take }) => take === undefined); round++)
			outcomes = await run();
		await expectWhole(outcomes);
		expect(paidTwice(fake)).toEqual([]);
	});
});

test('killed again and again, a story is bought once', async () => {
	for (let kills = 0; kills < KILLS; kills += KILLS_A_STORY) {
		await onSet({ drawMs: 15 }, async ({ fake, store, run }) => {
			for (let kill = 0; kill < KILLS_A_STORY; kill++) await runAndKill(store.folder, fake.baseUrl);
			await expectWhole(await run());
			expect(fake.books.predictions).toHaveLength(SHOTS);
		});
	}
});

async function runAndKill(folder: string, baseUrl: string): Promise<void> {
	const child = fork(script, [folder, baseUrl, String(SHOTS)], { execArgv: ['--import', 'tsx'] });
	const ended = once(child, 'exit');
	await Promise.race([once(child, 'message'), ended]);
	await sleep(10 + Math.random() * 40);
	child.kill('SIGKILL');
	await ended;
}

test('out of credit, the run stops and a later one goes on', async () => {
	let isBroke = true;
	const troubles = (nth: number) => (nth >= 20 && isBroke ? ('402' as const) : undefined);
	await onSet({ troubles }, async ({ fake, run }) => {
		const outcomes = await run();
		expect(outcomes.filter(({ status }) => status === 'drawn')).toHaveLength(20);
		expect(outcomes.filter(({ error }) => error?.code === 'no-credit')).toHaveLength(40);
		expect(fake.books.posts().length).toBeLessThanOrEqual(20 + 8);
		isBroke = false;
		await expectWhole(await run());
		expect(fake.books.predictions).toHaveLength(SHOTS);
	});
});

test('a gateway without a list leaves a lost answer to the user, who may pay for it twice', async () => {
	const troubles = { 0: 'dropped after create' } as const;
	await onSet({ troubles, hasList: false }, async ({ fake, run }) => {
		const doubtful = (await run()).filter(({ take }) => take === undefined);
		expect(doubtful).toMatchObject([{ status: 'failed', spentUsd: 0.003, error: { code: 'in-doubt' } }]);
		await run();
		expect(fake.books.predictions).toHaveLength(SHOTS);
		const { token, baseUrl } = fake;
		const asking = replicateEngine({ token, baseUrl, timings: PATIENT, onDoubt: 'ask-again' });
		await expectWhole(await run({ engine: asking }));
		await asking.close?.();
		expect(fake.books.predictions).toHaveLength(SHOTS + 1);
	});
});

test('stopped by the user, what the service did not cancel is bought once', async () => {
	await onSet({ drawMs: 20 }, async ({ fake, run }) => {
		const stop = new AbortController();
		setTimeout(() => stop.abort(), 60);
		const outcomes = await run({ signal: stop.signal });
		expect(outcomes.some(({ error }) => error?.code === 'interrupted')).toBe(true);
		await expectWhole(await run());
		expect(paidTwice(fake)).toEqual([]);
	});
});

/** One request more than the 60, so that its troubles are its own. */
const [alone] = requests(1);

test('a prediction that hung once it had begun is counted: one frame costs two, in budget and ledger', async () => {
	const hung = {
		troubles: { 0: { stuck: 'processing' } as const },
		waits: false,
		engine: { deadlineS: 0.2 },
	};
	await onSet(hung, async ({ fake, store, engine }) => {
		const settings = { store, engine, concurrency: 1, story: 'hung' };
		const [stopped] = await shoot([alone!], { ...settings, budgetUsd: 0.005 });
		expect(stopped).toMatchObject({ status: 'stopped', spentUsd: 0.003, error: { code: 'over-budget' } });
		expect(fake.books.posts()).toHaveLength(1);
		const [drawn] = await shoot([alone!], { ...settings, budgetUsd: 0.003 });
		expect(drawn).toMatchObject({ status: 'drawn', spentUsd: 0.003 });
		const { entries } = await readJournal(journalFile(store));
		expect(sumLedger(entries)).toMatchObject([{ created: 2, kept: 1, failed: 1, usd: 0.006 }]);
	});
});

test('a success without a picture is billed: it is counted, and the next one needs money of its own', async () => {
	const empty = { troubles: { 0: { ending: { output: [] } } } };
	await onSet(empty, async ({ store, engine }) => {
		const [drawn] = await shoot([alone!], { store, engine, concurrency: 1, story: 'x', budgetUsd: 0.006 });
		expect(drawn).toMatchObject({ status: 'drawn', spentUsd: 0.006, attempts: 2 });
	});
});

test('what the service itself failed costs nothing, and is written down each time', async () => {
	await onSet({ troubles: { 0: 'failed', 1: 'failed' } }, async ({ store, engine }) => {
		const [drawn] = await shoot([alone!], { store, engine, concurrency: 1, story: 'x', budgetUsd: 0.003 });
		expect(drawn).toMatchObject({ status: 'drawn', spentUsd: 0.003, attempts: 3 });
		const { entries } = await readJournal(journalFile(store));
		expect(sumLedger(entries)).toMatchObject([{ created: 3, kept: 1, failed: 2, usd: 0.003 }]);
	});
});

test('asked again in doubt, both are counted, in the run and in the ledger', async () => {
	const gateway = { hasList: false, troubles: { 0: 'dropped after create' } as const };
	await onSet({ ...gateway, engine: { onDoubt: 'ask-again' } }, async ({ fake, store, engine }) => {
		const [drawn] = await shoot([alone!], { store, engine, concurrency: 1, story: 'x' });
		expect(drawn).toMatchObject({ status: 'drawn', spentUsd: 0.006 });
		const { entries } = await readJournal(journalFile(store));
		expect(sumLedger(entries)).toMatchObject([{ kept: 1, failed: 1, usd: 0.006 }]);
		expect(fake.books.predictions).toHaveLength(2);
	});
});

test('what one service was paid for is not asked of another, until it cannot be fetched any more', async () => {
	await onSet({ troubles: { 0: { downloads: always404 } } }, async ({ fake: first, store, engine, run }) => {
		const lost = { ...engine, draw: leaveAfterAccepting(engine) };
		await shoot([alone!], { store, engine: lost, concurrency: 1, story: 'x' });
		expect(first.books.predictions).toHaveLength(1);
		await onSet({}, async ({ fake: second, engine: other }) => {
			const [left] = await run({ engine: other, story: 'x' });
			expect(left).toMatchObject({ status: 'failed', spentUsd: 0, error: { code: 'in-doubt' } });
			expect(left!.error!.message).toContain(first.baseUrl);
			expect(left!.error!.hint).toContain(`REPLICATE_BASE_URL to ${first.baseUrl}`);
			expect(second.books.madePerInput().size).toBe(SHOTS - 1);
		});
	});
});

const always404 = Array.from({ length: 3 }, () => ({ status: 404, body: 'gone' }));

/** As if the process died right after the service took the request. */
function leaveAfterAccepting(engine: Engine): Engine['draw'] {
	return async (request, context) => {
		const accepted = async (id: string) => {
			await context.notes.accepted(id);
			throw new Fault('interrupted', 'killed here');
		};
		return engine.draw(request, { ...context, notes: { ...context.notes, accepted } });
	};
}

test('two runs at once pay once, also where the user believes that it costs nothing', async () => {
	const prices = { 'black-forest-labs/flux-schnell': 0 };
	await onSet({ drawMs: 30, engine: { prices } }, async ({ fake, run }) => {
		const both = await Promise.all([run(), run()]);
		for (const outcomes of both) await expectWhole(outcomes);
		expect(fake.books.predictions).toHaveLength(SHOTS);
	});
});

test('the budget holds whatever the service does', async () => {
	await onSet({ storm: STORM, engine: { deadlineS: 1 } }, async ({ fake, run }) => {
		await run({ budgetUsd: 0.06 });
		const good = fake.books.predictions.filter(({ status }) => status === 'succeeded');
		expect(good.length).toBeLessThanOrEqual(20);
		expect(good.length).toBeGreaterThan(10);
	});
});
