import { appendFile, readFile, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Journal, parseJournal, readJournal } from '../../src/shoot/journal.ts';
import { formatLine, type JournalEntry, openPredictions, parseLine } from '../../src/shoot/journal-line.ts';
import { tempFolder } from './temp-folder.ts';

const at = '2026-11-22T10:00:00.000Z';
const asked = (key: string, when = at): JournalEntry => ({
	what: 'asked',
	key,
	take: 1,
	at: when,
	shot: 's',
	story: 't',
	model: 'm',
	input: 'hash',
	priceUsd: 0.003,
});
const accepted = (key: string, predictionId = `p-${key}`): JournalEntry => ({
	what: 'accepted',
	key,
	take: 1,
	at,
	predictionId,
});
const kept = (key: string): JournalEntry => ({ what: 'kept', key, take: 1, at, file: 'f', priceUsd: 0.003 });
const failed = (key: string, final: boolean): JournalEntry => ({
	what: 'failed',
	key,
	take: 1,
	at,
	code: 'timed-out',
	message: 'too long\n"quoted"',
	final,
	priceUsd: 0,
});

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const base = { key: text, take: fc.nat(), at: text };
const entries: fc.Arbitrary<JournalEntry> = fc.oneof(
	fc.record({
		what: fc.constant('asked' as const),
		...base,
		shot: text,
		story: text,
		model: text,
		input: text,
		priceUsd: number,
	}),
	fc.record({ what: fc.constant('accepted' as const), ...base, predictionId: text }),
	fc.record({ what: fc.constant('kept' as const), ...base, file: text, priceUsd: number, seed: fc.nat() }),
	fc.record({
		what: fc.constant('failed' as const),
		...base,
		code: text,
		message: text,
		final: fc.boolean(),
		priceUsd: number,
	}),
);
const journals = fc.array(entries, { maxLength: 12 });

test('what is written is what is read, whatever the words', () => {
	fc.assert(
		fc.property(journals, (all) => {
			expect(parseJournal(all.map(formatLine).join(''))).toEqual({
				entries: all,
				damage: [],
				endsTorn: false,
			});
		}),
	);
});

test('any prefix of a journal gives the lines that are whole in it, and no other', () => {
	fc.assert(
		fc.property(journals, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
			const bytes = Buffer.from(all.map(formatLine).join(''));
			const prefix = bytes.subarray(0, Math.floor(bytes.length * share));
			const whole = prefix.toString('utf8').split('\n').length - 1;
			const reading = parseJournal(prefix.toString('utf8'));
			expect(reading.entries).toEqual(all.slice(0, whole));
			expect(reading.damage).toEqual([]);
			expect(reading.endsTorn).toBe(prefix.length > 0 && prefix.at(-1) !== 0x0a);
		}),
	);
});

test('a torn last line never merges with the next, and is no damage afterwards', async () => {
	const file = join(await tempFolder(), 'journal.jsonl');
	const cut = fc.integer({ min: 1, max: formatLine(accepted('a')).length });
	await fc.assert(
		fc.asyncProperty(cut, async (bytesLost) => {
			await writeFile(file, formatLine(asked('a')) + formatLine(accepted('a')));
			const { length } = await readFile(file);
			await truncate(file, length - bytesLost);
			const before = await readFile(file);
			const journal = await Journal.open(file);
			await journal.append(kept('b'));
			await journal.close();
			const after = await readFile(file);
			expect(after.subarray(0, before.length).equals(before)).toBe(true);
			const reading = await readJournal(file);
			expect(reading.damage).toEqual([]);
			expect(reading.entries.at(-1)).toEqual(kept('b'));
			expect(reading.entries[0]).toEqual(asked('a'));
		}),
		{ numRuns: 60 },
	);
});

test('any interleaving of two writers leaves open what each of them leaves open', () => {
	const steps = fc.array(
		fc.constantFrom<(key: string) => JournalEntry>(
			asked,
			accepted,
			kept,
			(key) => failed(key, true),
			(key) => failed(key, false),
		),
	);
	const keyed = (keys: readonly string[]) =>
		fc
			.array(fc.tuple(fc.constantFrom(...keys), steps))
			.map((all) => all.flatMap(([key, each]) => each.map((make) => make(key))));
	fc.assert(
		fc.property(keyed(['a', 'b']), keyed(['c', 'd']), fc.infiniteStream(fc.boolean()), (one, other, coin) => {
			const left = [...one];
			const right = [...other];
			const mixed: JournalEntry[] = [];
			while (left.length + right.length > 0) {
				const from = left.length === 0 || (right.length > 0 && coin.next().value) ? right : left;
				mixed.push(from.shift()!);
			}
			const apart = new Map([...openPredictions(one), ...openPredictions(other)]);
			const together = openPredictions(parseJournal(mixed.map(formatLine).join('')).entries);
			expect(new Map([...together].sort())).toEqual(new Map([...apart].sort()));
		}),
	);
});

test('two writers at once lose no line, and each learns what the other wrote', async () => {
	const file = join(await tempFolder(), 'store', 'journal.jsonl');
	const one = await Journal.open(file);
	const other = await Journal.open(file);
	const write = (journal: Journal, name: string) =>
		Promise.all(Array.from({ length: 200 }, (_, index) => journal.append(asked(`${name}${index}`))));
	await Promise.all([write(one, 'a'), write(other, 'b')]);
	const reading = await readJournal(file);
	expect(reading.entries).toHaveLength(400);
	expect(reading.damage).toEqual([]);
	await one.refresh();
	expect(one.fetchable({ key: 'b199', take: 1 })).toMatchObject({ state: 'in-doubt' });
	expect(one.openPredictions.size).toBe(400);
	await other.append(kept('b199'));
	await one.refresh();
	expect(one.fetchable({ key: 'b199', take: 1 })).toBeUndefined();
	await Promise.all([one.close(), other.close()]);
});

test('lines of one writer stand in the order in which they were appended', async () => {
	const file = join(await tempFolder(), 'journal.jsonl');
	const journal = await Journal.open(file);
	const all = Array.from({ length: 50 }, (_, index) => accepted(`k${index}`));
	await Promise.all(all.map((entry) => journal.append(entry)));
	await journal.append(kept('last'));
	await journal.close();
	expect((await readJournal(file)).entries).toEqual([...all, kept('last')]);
});

test.each<[string, readonly JournalEntry[], object | undefined]>([
	['asked and not answered is in doubt', [asked('a')], { state: 'in-doubt', since: at, asked: asked('a') }],
	[
		'accepted is to be fetched',
		[asked('a'), accepted('a')],
		{ state: 'accepted', predictionId: 'p-a', asked: asked('a') },
	],
	['accepted alone is to be fetched too', [accepted('a')], { state: 'accepted', predictionId: 'p-a' }],
	['kept is done', [asked('a'), accepted('a'), kept('a')], undefined],
	['failed for good is done', [asked('a'), accepted('a'), failed('a', true)], undefined],
	['failed for now stays', [asked('a'), accepted('a'), failed('a', false)], { state: 'accepted' }],
	[
		'asked again after an answer is in doubt',
		[asked('a'), accepted('a'), asked('a', 'later')],
		{ since: 'later' },
	],
	[
		'asked twice is in doubt since the first',
		[asked('a'), asked('a', 'later')],
		{ state: 'in-doubt', since: at },
	],
	['the latest prediction counts', [accepted('a'), asked('a'), accepted('a', 'p2')], { predictionId: 'p2' }],
])('%s', (_, all, expected) => {
	const open = openPredictions(all).get('a-1');
	if (expected === undefined) expect(open).toBeUndefined();
	else expect(open).toMatchObject(expected);
});

test('damage in the middle is told with its line and hides no other line', async () => {
	const file = join(await tempFolder(), 'journal.jsonl');
	const damaged = [
		'null',
		'[]',
		'{"v":1}',
		'{"v":1,"what":"kept","key":1}',
		'x',
		'{"v":1,"what":"toString"}',
	];
	const lines = damaged.map((line) => `${line}\n${formatLine(accepted(line))}`);
	await writeFile(file, lines.join(''));
	const reading = await readJournal(file);
	expect(reading.damage.map(({ line }) => line)).toEqual([1, 3, 5, 7, 9, 11]);
	expect(reading.entries).toHaveLength(6);
	const journal = await Journal.open(file);
	expect(journal.damage).toEqual(reading.damage);
	expect(journal.openPredictions.size).toBe(6);
});

test('no line whatever breaks the reader', () => {
	fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (line) => void parseLine(line)));
});

test('a journal of a newer version is not guessed at', async () => {
	const file = join(await tempFolder(), 'journal.jsonl');
	await writeFile(file, '{"v":2,"what":"asked"}\n');
	await expect(Journal.open(file)).rejects.toMatchObject({ code: 'store-damaged' });
	await expect(readJournal(file)).rejects.toMatchObject({ message: expect.stringContaining('line 1 of') });
});

test('a journal that is not there says nothing, and reading does not make one', async () => {
	const file = join(await tempFolder(), 'none', 'journal.jsonl');
	const journal = await Journal.open(file);
	expect(journal.openPredictions.size).toBe(0);
	await journal.close();
	await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('each line is read once, however often one asks', async () => {
	const file = join(await tempFolder(), 'journal.jsonl');
	await writeFile(file, `rubbish\n${formatLine(asked('a'))}`);
	const journal = await Journal.open(file);
	await journal.refresh();
	await appendFile(file, `more rubbish\n${formatLine(accepted('a'))}`);
	await Promise.all([journal.refresh(), journal.refresh()]);
	expect(journal.damage).toEqual([
		{ line: 1, text: 'rubbish' },
		{ line: 3, text: 'more rubbish' },
	]);
	expect(journal.openPredictions.get('a-1')).toMatchObject({ state: 'accepted' });
});

test.skipIf(process.platform === 'win32')(
	'a link in the place of the journal is not written through',
	async () => {
		const folder = await tempFolder();
		const elsewhere = join(folder, 'elsewhere');
		await writeFile(elsewhere, 'mine');
		await symlink(elsewhere, join(folder, 'journal.jsonl'));
		const journal = await Journal.open(join(folder, 'journal.jsonl'));
		await expect(journal.append(asked('a'))).rejects.toMatchObject({ code: 'disk-refused' });
		await journal.close();
		expect(await readFile(elsewhere, 'utf8')).toBe('mine');
	},
);

test('what a damaged line may have said is in doubt for an hour, and no longer', async () => {
	const file = join(await tempFolder(), 'journal.jsonl');
	const now = Date.now();
	const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000);
	const line = (minutes: number) => formatLine({ ...kept('a'), at: minutesAgo(minutes).toISOString() });
	const doubtOf = async (lines: readonly string[], changedMinutesAgo: number) => {
		await writeFile(file, lines.join(''));
		await utimes(file, minutesAgo(changedMinutesAgo), minutesAgo(changedMinutesAgo));
		const journal = await Journal.open(file);
		return journal.doubtSince;
	};
	const damaged = '?????\n';
	expect(await doubtOf([line(5)], 5)).toBeUndefined();
	expect(await doubtOf([line(90), damaged, line(5)], 5)).toBe(JSON.parse(line(90)).at);
	expect(await doubtOf([line(300), damaged, line(90), line(5)], 5)).toBeUndefined();
	// At the end of the journal only the file's own time tells.
	expect(await doubtOf([line(90), damaged], 5)).toBe(JSON.parse(line(90)).at);
	expect(await doubtOf([damaged], 5)).toBe(minutesAgo(5).toISOString());
	expect(await doubtOf([line(300), damaged], 90)).toBeUndefined();
});
