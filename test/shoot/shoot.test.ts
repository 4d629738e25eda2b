import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Fault, type FaultCode } from '../../src/base/fault.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { readJournal } from '../../src/shoot/journal.ts';
import { sumLedger } from '../../src/shoot/ledger.ts';
import type { ShootEvent, ShotOutcome } from '../../src/shoot/outcome.ts';
import { type ShootSettings, shoot } from '../../src/shoot/shoot.ts';
import { journalFile, openStore, type Store } from '../../src/shoot/store.ts';
import {
	drawingOf,
	freeEngine,
	type PaidSettings,
	type Point,
	paidEngine,
	pictureOf,
	requestFor,
	requestsFor,
} from './fake-service.ts';
import { tempFolder } from './temp-folder.ts';

async function stage(paid: Partial<PaidSettings> = {}) {
	const folder = await tempFolder();
	const store = await openStore(join(folder, '.ekonte'));
	const engineWith = (change: Partial<PaidSettings> = {}) =>
		paidEngine({ books: join(folder, 'books'), ...paid, ...change });
	return { folder, store, engineWith, engine: engineWith() };
}

function settingsFor(store: Store, engine: Engine, change: Partial<ShootSettings> = {}): ShootSettings {
	return { store, engine, concurrency: 4, story: 'a story', ...change };
}

const statuses = (outcomes: readonly ShotOutcome[]) => outcomes.map(({ status }) => status);
const codes = (outcomes: readonly ShotOutcome[]) => outcomes.map(({ error }) => error?.code);
const whats = async (store: Store) => (await readJournal(journalFile(store))).entries.map(({ what }) => what);

test('every request becomes a take, in the order of the requests', async () => {
	const { store, engine } = await stage();
	const requests = requestsFor(9);
	const outcomes = await shoot(requests, settingsFor(store, engine));
	expect(outcomes.map(({ shot }) => shot)).toEqual(requests.map(({ shot }) => shot));
	expect(new Set(statuses(outcomes))).toEqual(new Set(['drawn']));
	for (const { take, key } of outcomes) {
		expect(new Uint8Array(await readFile(take!.file))).toEqual(pictureOf(key));
	}
	expect(outcomes[0]).toMatchObject({ attempts: 1, spentUsd: 0.003 });
	expect(engine.made()).toHaveLength(9);
});

test('a second run pays nothing', async () => {
	const { store, engine } = await stage();
	await shoot(requestsFor(5), settingsFor(store, engine));
	const again = await shoot(requestsFor(5), settingsFor(store, engine));
	expect(statuses(again)).toEqual(['kept', 'kept', 'kept', 'kept', 'kept']);
	expect(again.every(({ spentUsd, attempts }) => spentUsd === 0 && attempts === 0)).toBe(true);
	expect(engine.made()).toHaveLength(5);
});

test('a new shot asks for one frame only', async () => {
	const { store, engine } = await stage();
	await shoot(requestsFor(5), settingsFor(store, engine));
	const outcomes = await shoot([...requestsFor(5), requestFor('new')], settingsFor(store, engine));
	expect(statuses(outcomes).at(-1)).toBe('drawn');
	expect(engine.made()).toHaveLength(6);
});

test('shots that ask for the same share one take', async () => {
	const { store, engine } = await stage();
	const twins = [requestFor('a', { shot: 'one' }), requestFor('a', { shot: 'two' })];
	const outcomes = await shoot(twins, settingsFor(store, engine));
	expect(outcomes.map(({ shot, status, spentUsd }) => [shot, status, spentUsd])).toEqual([
		['one', 'drawn', 0.003],
		['two', 'kept', 0],
	]);
	expect(outcomes[1]!.take).toEqual(outcomes[0]!.take);
	expect(engine.made()).toHaveLength(1);
});

test('two runs at once on one store ask once, and both get every frame', async () => {
	const { store, folder, engineWith } = await stage();
	const engine = engineWith({ at: () => sleep(5) });
	const other = await openStore(join(folder, '.ekonte'));
	const [one, two] = await Promise.all([
		shoot(requestsFor(20), settingsFor(store, engine)),
		shoot(requestsFor(20).reverse(), settingsFor(other, engine)),
	]);
	expect(engine.made()).toHaveLength(20);
	const drawn = [...statuses(one), ...statuses(two)].filter((status) => status === 'drawn');
	expect(drawn).toHaveLength(20);
	expect([...one, ...two].every(({ take }) => take !== undefined)).toBe(true);
	expect(await readdir(join(folder, '.ekonte', 'claims'))).toEqual([]);
});

/** Something that others wait for. */
function gate() {
	let open = () => {};
	const opened = new Promise<void>((done) => {
		open = done;
	});
	return { open: () => open(), opened };
}

test('what another run left behind while this one waited is fetched, not asked for again', async () => {
	const { store, engineWith, engine } = await stage();
	const begun = gate();
	const waiting = gate();
	const losing = engineWith({
		at: async (point) => {
			if (point !== 'before asking') return;
			begun.open();
			await waiting.opened;
		},
		fault: (point) => (point === 'after accepting' ? 'timed-out' : undefined),
	});
	const remarks: string[] = [];
	const listen = (event: ShootEvent) => {
		if (event.type !== 'remark') return;
		remarks.push(event.text);
		waiting.open();
	};
	const first = shoot([requestFor('a')], settingsFor(store, losing));
	await begun.opened;
	const [second] = await shoot([requestFor('a')], settingsFor(store, engine), listen);
	expect((await first)[0]!.status).toBe('failed');
	expect(second).toMatchObject({ status: 'drawn', spentUsd: 0 });
	expect(remarks).toEqual(['another run is drawing this frame: waiting for it']);
	expect(engine.made()).toHaveLength(1);
});

test('a damaged take is drawn again', async () => {
	const { store, engine, folder } = await stage();
	const [first] = await shoot([requestFor('a')], settingsFor(store, engine));
	const bytes = await readFile(first!.take!.file);
	bytes[10]! ^= 1;
	await writeFile(first!.take!.file, bytes);
	const remarks: string[] = [];
	const fresh = await openStore(join(folder, '.ekonte'), (text) => remarks.push(text));
	const [again] = await shoot([requestFor('a')], settingsFor(fresh, engine));
	expect(again!.status).toBe('drawn');
	expect(remarks).toHaveLength(1);
	expect(new Uint8Array(await readFile(again!.take!.file))).toEqual(pictureOf('a'));
});

test('one more take of a kept request is bought and kept beside the first', async () => {
	const { store, engine } = await stage();
	await shoot([requestFor('a')], settingsFor(store, engine));
	const number = await store.nextTakeNumber('a');
	const [retake] = await shoot([requestFor('a', { take: number, seed: 8 })], settingsFor(store, engine));
	expect(retake).toMatchObject({ status: 'drawn', take: { number: 2 } });
	expect((await store.takes('a')).map((take) => take.number)).toEqual([1, 2]);
	const [kept] = await shoot([requestFor('a')], settingsFor(store, engine));
	expect(kept).toMatchObject({ status: 'kept', take: { number: 1 } });
});

test('no more shots are drawn at once than asked for', async () => {
	const { store, folder } = await stage();
	let now = 0;
	let most = 0;
	const engine = paidEngine({
		books: join(folder, 'b'),
		at: async (point) => {
			if (point === 'before asking') most = Math.max(most, ++now);
			await sleep(1);
			if (point === 'before giving') now--;
		},
	});
	await shoot(requestsFor(20), settingsFor(store, engine, { concurrency: 3 }));
	expect(most).toBe(3);
});

test('a shot that fails does not lose the others, and says why', async () => {
	const { store, engineWith } = await stage();
	const isThird = (key: string) => key === 'k00002';
	const engine = engineWith({
		fault: (point, { key }) => (point === 'after asking' && isThird(key) ? 'input-refused' : undefined),
	});
	const outcomes = await shoot(requestsFor(6), settingsFor(store, engine));
	expect(statuses(outcomes)).toEqual(['drawn', 'drawn', 'failed', 'drawn', 'drawn', 'drawn']);
	expect(outcomes[2]).toMatchObject({
		spentUsd: 0,
		attempts: 1,
		error: { code: 'input-refused', message: 'the service said input-refused' },
	});
});

test("an engine's bug costs its own shot only, and is called a bug", async () => {
	const { store } = await stage();
	const engine: Engine = {
		name: 'free',
		price: () => 0,
		draw: async ({ key }) => {
			if (key === 'k00001') throw new TypeError('x is undefined');
			return drawingOf(key);
		},
	};
	const outcomes = await shoot(requestsFor(3), settingsFor(store, engine));
	expect(statuses(outcomes)).toEqual(['drawn', 'failed', 'drawn']);
	expect(outcomes[1]!.error!.message).toBe('this is a bug in the free engine: TypeError: x is undefined');
});

test.each<FaultCode>(['token-refused', 'no-credit'])(
	'%s stops the run with the frames so far kept',
	async (code) => {
		const { store, engineWith, engine } = await stage();
		const broken = engineWith({
			fault: (point, { key }) => (point === 'after asking' && key >= 'k00004' ? code : undefined),
		});
		const outcomes = await shoot(requestsFor(30), settingsFor(store, broken, { concurrency: 2 }));
		expect(statuses(outcomes).slice(0, 4)).toEqual(['drawn', 'drawn', 'drawn', 'drawn']);
		expect(new Set(statuses(outcomes).slice(4))).toEqual(new Set(['stopped']));
		expect(new Set(codes(outcomes).slice(4))).toEqual(new Set([code]));
		const asked = (await whats(store)).filter((what) => what === 'asked');
		expect(asked.length).toBeLessThanOrEqual(6);
		expect(new Set(statuses(await shoot(requestsFor(30), settingsFor(store, engine))))).toEqual(
			new Set(['kept', 'drawn']),
		);
		expect(engine.made()).toHaveLength(30);
	},
);

test('the budget is never passed, and what does not fit is stopped', async () => {
	const { store, engine } = await stage();
	const outcomes = await shoot(requestsFor(20), settingsFor(store, engine, { budgetUsd: 0.021 }));
	expect(engine.made()).toHaveLength(7);
	expect(statuses(outcomes).filter((status) => status === 'drawn')).toHaveLength(7);
	const stopped = outcomes.filter(({ status }) => status === 'stopped');
	expect(new Set(codes(stopped))).toEqual(new Set(['over-budget']));
});

test('what the service did not bill goes back into the budget', async () => {
	const { store, engineWith } = await stage();
	const engine = engineWith({
		fault: (point, { key }) => (point === 'after accepting' && key < 'k00005' ? 'service-failed' : undefined),
	});
	const settings = settingsFor(store, engine, { budgetUsd: 0.006, concurrency: 1 });
	const outcomes = await shoot(requestsFor(7), settings);
	expect(statuses(outcomes)).toEqual([...Array(5).fill('failed'), 'drawn', 'drawn']);
});

test('what was accepted in an earlier run is fetched before anything new is asked for, without paying', async () => {
	const { store, engineWith } = await stage();
	const lost = engineWith({
		fault: (point, { key }) =>
			point === 'after accepting' && key >= 'k00003' ? 'service-unreachable' : undefined,
	});
	await shoot(requestsFor(5), settingsFor(store, lost));
	const order: string[] = [];
	const engine = engineWith({
		at: (point, { key }) => {
			if (point === 'before asking' || point === 'before giving') order.push(`${point} ${key}`);
		},
	});
	const requests = [requestFor('new'), ...requestsFor(5)];
	const outcomes = await shoot(requests, settingsFor(store, engine, { budgetUsd: 0.003 }));
	expect(statuses(outcomes)).toEqual(['drawn', 'kept', 'kept', 'kept', 'drawn', 'drawn']);
	expect(outcomes.map(({ spentUsd }) => spentUsd)).toEqual([0.003, 0, 0, 0, 0, 0]);
	expect(order.slice(0, 2).sort()).toEqual(['before giving k00003', 'before giving k00004']);
	expect(order[2]).toBe('before asking new');
	expect(engine.made()).toHaveLength(6);
});

test.each<[Point, FaultCode]>([
	['after making', 'in-doubt'],
	['after making', 'timed-out'],
	['after accepting', 'timed-out'],
	['before giving', 'picture-damaged'],
])('a fault %s with %s leaves the prediction for the next run', async (point, code) => {
	const { store, engineWith, engine } = await stage();
	const broken = engineWith({ fault: (at) => (at === point ? code : undefined) });
	const [failed] = await shoot([requestFor('a')], settingsFor(store, broken));
	expect(failed).toMatchObject({ status: 'failed', spentUsd: 0.003, error: { code } });
	const [drawn] = await shoot([requestFor('a')], settingsFor(store, engine, { budgetUsd: 0 }));
	expect(drawn).toMatchObject({ status: 'drawn', spentUsd: 0 });
	expect(engine.made()).toHaveLength(1);
});

test('a request in doubt is looked for as it was asked, whatever the layout prefers by now', async () => {
	const { store, engineWith } = await stage();
	const broken = engineWith({ fault: (point) => (point === 'after asking' ? 'in-doubt' : undefined) });
	await shoot([requestFor('a', { aspectRatio: '16:9' }), requestFor('b')], settingsFor(store, broken));
	const seen: (string | undefined)[] = [];
	const engine = engineWith({ at: (_, { aspectRatio }) => void seen.push(aspectRatio) });
	const moved = ['a', 'b', 'c'].map((key) => requestFor(key, { aspectRatio: '1:1' }));
	await shoot(moved, settingsFor(store, engine, { concurrency: 1 }));
	expect([...new Set(seen)]).toEqual(['16:9', undefined, '1:1']);
});

test('a fault before anything is asked says nothing about what an earlier run asked', async () => {
	const { store, engineWith, engine } = await stage();
	const doubtful = engineWith({ fault: (point) => (point === 'after making' ? 'in-doubt' : undefined) });
	await shoot([requestFor('a')], settingsFor(store, doubtful));
	const refusing: Engine = {
		...engine,
		draw: () => Promise.reject(new Fault('input-refused', 'the reference cannot be read')),
	};
	await shoot([requestFor('a')], settingsFor(store, refusing));
	await shoot([requestFor('a')], settingsFor(store, engine));
	expect(engine.made()).toHaveLength(1);
});

test('what the service refused leaves no doubt and no cost', async () => {
	const { store, engine } = await stage();
	const refusing: Engine = {
		...engine,
		async draw(_, { notes }) {
			await notes.asked({});
			await notes.refused?.();
			throw new Fault('interrupted', 'stopped while waiting to ask again');
		},
	};
	const [outcome] = await shoot([requestFor('a')], settingsFor(store, refusing));
	expect(outcome).toMatchObject({ status: 'stopped', spentUsd: 0 });
	const doubts: unknown[] = [];
	const asking: Engine = {
		...engine,
		async draw(request, context) {
			doubts.push(context.inDoubtSince);
			return engine.draw(request, context);
		},
	};
	await shoot([requestFor('a')], settingsFor(store, asking));
	expect(doubts).toEqual([undefined]);
});

test('asking again while the first is in doubt needs money for both', async () => {
	const { store, engine } = await stage();
	const repeating: Engine = {
		...engine,
		async draw(request, context) {
			await context.notes.asked({});
			await context.notes.asked({});
			await context.notes.accepted('second');
			return drawingOf(request.key, { priceUsd: 0.006, predictionId: 'second' });
		},
	};
	const [stopped] = await shoot([requestFor('a')], settingsFor(store, repeating, { budgetUsd: 0.005 }));
	expect(stopped).toMatchObject({ status: 'stopped', spentUsd: 0.003, error: { code: 'over-budget' } });
	const [drawn] = await shoot([requestFor('b')], settingsFor(store, repeating, { budgetUsd: 0.006 }));
	expect(drawn).toMatchObject({ status: 'drawn', spentUsd: 0.006, attempts: 2 });
});

test('nothing is asked for where the frame could not be kept', async () => {
	const { store, engine } = await stage();
	const full: Store = { ...store, checkRoom: () => Promise.reject(new Fault('disk-full', 'no room')) };
	const outcomes = await shoot(requestsFor(9), settingsFor(full, engine));
	expect(new Set(codes(outcomes))).toEqual(new Set(['disk-full']));
	expect(engine.made()).toEqual([]);
	expect(await whats(store)).toEqual([]);
});

test('a frame that did not go onto the disk is fetched by the next run', async () => {
	const { store, engine } = await stage();
	const full: Store = { ...store, keep: () => Promise.reject(new Fault('disk-full', 'no room')) };
	const outcomes = await shoot(requestsFor(9), settingsFor(full, engine, { concurrency: 2 }));
	expect(new Set(statuses(outcomes))).toEqual(new Set(['stopped']));
	expect(engine.made().length).toBeLessThanOrEqual(2);
	await shoot(requestsFor(9), settingsFor(store, engine));
	expect(engine.made()).toHaveLength(9);
});

test('what expired since it was bought is said, and drawn again only within the budget', async () => {
	const { store, folder, engineWith, engine } = await stage();
	const broken = engineWith({ fault: (at) => (at === 'after accepting' ? 'timed-out' : undefined) });
	await shoot([requestFor('a')], settingsFor(store, broken));
	await rm(join(folder, 'books', engine.made()[0]!.id));
	const [stopped] = await shoot([requestFor('a')], settingsFor(store, engine, { budgetUsd: 0 }));
	expect(stopped).toMatchObject({ status: 'stopped', error: { code: 'over-budget' } });
	expect(engine.made()).toEqual([]);
	const [drawn] = await shoot([requestFor('a')], settingsFor(store, engine, { budgetUsd: 0.003 }));
	expect(drawn).toMatchObject({ status: 'drawn', spentUsd: 0.003 });
});

test('what expired is drawn again in the run that finds it', async () => {
	const { store, folder, engineWith, engine } = await stage();
	const broken = engineWith({ fault: (at) => (at === 'after accepting' ? 'timed-out' : undefined) });
	await shoot([requestFor('a')], settingsFor(store, broken));
	await rm(join(folder, 'books', engine.made()[0]!.id));
	const remarks: string[] = [];
	const listen = (event: ShootEvent) => event.type === 'remark' && remarks.push(event.text);
	const [drawn] = await shoot([requestFor('a')], settingsFor(store, engine), listen);
	expect(drawn).toMatchObject({ status: 'drawn', spentUsd: 0.003 });
	expect(remarks[0]).toMatch(/is gone: it must be drawn, and paid for, again$/);
	const { entries } = await readJournal(journalFile(store));
	expect(sumLedger(entries)).toMatchObject([{ created: 2, kept: 1, failed: 1, usd: 0.006 }]);
});

test('a budget buys in the order of the story, whichever shot is looked up first', async () => {
	const { store, engine } = await stage();
	let lookups = 0;
	const slow: Store = {
		...store,
		// The first shots take longest.
		kept: (key, number) => sleep(Math.max(0, 60 - 10 * lookups++)).then(() => store.kept(key, number)),
	};
	const outcomes = await shoot(
		requestsFor(6),
		settingsFor(slow, engine, { concurrency: 6, budgetUsd: 0.007 }),
	);
	expect(statuses(outcomes)).toEqual(['drawn', 'drawn', 'stopped', 'stopped', 'stopped', 'stopped']);
});

test('what a budget sets aside for a frame that is kept already is free for the others', async () => {
	const { store, engine } = await stage();
	await shoot(requestsFor(1), settingsFor(store, engine));
	const outcomes = await shoot(
		requestsFor(3),
		settingsFor(store, engine, { concurrency: 1, budgetUsd: 0.006 }),
	);
	expect(statuses(outcomes)).toEqual(['kept', 'drawn', 'drawn']);
});

test('a run that only fetches asks for nothing, not even what is said to be free', async () => {
	const { store, folder, engineWith } = await stage({ priceUsd: 0 });
	const broken = engineWith({ fault: (at) => (at === 'after accepting' ? 'timed-out' : undefined) });
	const service = (engine: ReturnType<typeof engineWith>) => ({ ...engine, service: 'http://here' });
	await shoot([requestFor('a')], settingsFor(store, service(broken)));
	await rm(join(folder, 'books', broken.made()[0]!.id));
	const [left] = await shoot(
		[requestFor('a')],
		settingsFor(store, service(engineWith()), { fetchesOnly: true }),
	);
	expect(left).toMatchObject({ status: 'stopped', error: { code: 'over-budget' } });
	expect(broken.made()).toEqual([]);
});

test('what the ledger says was spent on a lost frame is what the run said', async () => {
	const { store, engine } = await stage();
	const twice: Engine = {
		...engine,
		draw: async (_, { notes }) => {
			for (const id of ['first', 'second']) {
				await notes.asked({ nth: id });
				if (id === 'second') await notes.accepted(id);
			}
			throw new Fault('no-picture', 'it made nothing');
		},
	};
	const [outcome] = await shoot([requestFor('a')], settingsFor(store, twice));
	const { entries } = await readJournal(journalFile(store));
	expect(outcome!.spentUsd).toBe(0.006);
	expect(sumLedger(entries).map(({ usd }) => usd)).toEqual([outcome!.spentUsd]);
});

test('stopping begins nothing new, and the next run goes on without paying twice', async () => {
	const { store, engineWith, engine } = await stage();
	const stop = new AbortController();
	const slow = engineWith({
		at: (_, { key }) => {
			if (key === 'k00005') stop.abort();
			stop.signal.throwIfAborted();
		},
	});
	const settings = settingsFor(store, slow, { signal: stop.signal, concurrency: 2 });
	const outcomes = await shoot(requestsFor(40), settings);
	expect(statuses(outcomes).slice(0, 4)).toEqual(['drawn', 'drawn', 'drawn', 'drawn']);
	expect(new Set(codes(outcomes).slice(6))).toEqual(new Set(['interrupted']));
	await shoot(requestsFor(40), settingsFor(store, engine));
	expect(engine.made()).toHaveLength(40);
});

test('the journal tells a paid frame from the first to the last word', async () => {
	const { store, engine } = await stage();
	await shoot([requestFor('abc')], settingsFor(store, engine));
	const { entries } = await readJournal(journalFile(store));
	expect(entries).toMatchObject([
		{
			what: 'asked',
			key: 'abc',
			take: 1,
			shot: 'shot-abc',
			story: 'a story',
			model: 'some/model',
			priceUsd: 0.003,
		},
		{ what: 'accepted', key: 'abc', predictionId: engine.made()[0]!.id },
		{ what: 'kept', file: 'takes/ab/abc/1.png', seed: 7, predictTimeS: 0.5, priceUsd: 0.003 },
	]);
});

test('a frame that was kept just before a crash is written down by the next run, whatever that draws', async () => {
	const { store, engine } = await stage();
	await shoot([requestFor('a')], settingsFor(store, engine));
	const lines = (await readFile(journalFile(store), 'utf8')).split('\n');
	await writeFile(journalFile(store), `${lines.slice(0, 2).join('\n')}\n`);
	await shoot([requestFor('b')], settingsFor(store, freeEngine()));
	expect(await whats(store)).toEqual(['asked', 'accepted', 'kept']);
});

test('a free engine leaves takes only', async () => {
	const { store } = await stage();
	const engine = freeEngine();
	const outcomes = await shoot(requestsFor(10), settingsFor(store, engine));
	expect(outcomes[0]!.take).toMatchObject({ depicts: ['somebody'], priceUsd: 0 });
	expect(existsSync(journalFile(store))).toBe(false);
	expect((await readdir(store.folder)).sort()).toEqual(['scratch', 'takes']);
	await shoot(requestsFor(10), settingsFor(store, engine));
	expect(engine.drawn).toHaveLength(10);
});

test('every shot is reported once, after it was begun', async () => {
	const { store, engine } = await stage();
	const events: ShootEvent[] = [];
	await shoot(requestsFor(3), settingsFor(store, engine, { concurrency: 1 }), (event) => events.push(event));
	expect(events.map(({ type }) => type)).toEqual([
		'started',
		'outcome',
		'started',
		'outcome',
		'started',
		'outcome',
	]);
});

test("a listener's bug costs no frame", async () => {
	const { store, engine } = await stage();
	const listen = () => {
		throw new RangeError('a bug in the listener');
	};
	await expect(shoot(requestsFor(3), settingsFor(store, engine), listen)).rejects.toThrow(
		'a bug in the listener',
	);
	expect(statuses(await shoot(requestsFor(3), settingsFor(store, engine)))).toEqual(['kept', 'kept', 'kept']);
});

test('damage in the journal is said with its line, and the rest is used', async () => {
	const { store, engineWith, engine } = await stage();
	const lost = engineWith({ fault: (at) => (at === 'after accepting' ? 'timed-out' : undefined) });
	await shoot([requestFor('a')], settingsFor(store, lost));
	const text = await readFile(journalFile(store), 'utf8');
	await writeFile(journalFile(store), `rubbish\n${text}{"v":1,"what":"ask`);
	const remarks: string[] = [];
	const listen = (event: ShootEvent) => event.type === 'remark' && remarks.push(event.text);
	const outcomes = await shoot([requestFor('a'), requestFor('b')], settingsFor(store, engine), listen);
	expect(statuses(outcomes)).toEqual(['drawn', 'drawn']);
	expect(engine.made()).toHaveLength(2);
	expect(remarks[0]).toMatch(/^line 1 of .* cannot be understood, and is passed over: rubbish$/);
	expect(remarks[1]).toMatch(/last line .* was cut off/);
	const after = await readFile(journalFile(store), 'utf8');
	expect(after.startsWith(`rubbish\n${text}{"v":1,"what":"ask\n`)).toBe(true);
	expect((await readJournal(journalFile(store))).damage).toHaveLength(1);
});
