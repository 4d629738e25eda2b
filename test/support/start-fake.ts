/**
 * Starts the fake service by hand, to be looked at through the real command:
 * npx tsx test/support/start-fake.ts [calm|storm|poor|moderated|slow|mute|mixed] [port]
 * Prints what to set; Ctrl-C ends it and shows its books.
 */
import { fakeReplicate, STORM, type TroubleName } from './fake-replicate.ts';
import type { FakeSettings } from './fake-settings.ts';

const MIX: Readonly<Record<number, TroubleName>> = {
	1: 'failed',
	2: 'moderated',
	3: 'moderated',
	4: 'dropped after create',
	6: '429 body',
	8: 'cut picture',
	9: 'html 502 after create',
	11: 'html picture',
};

const MANNERS: Readonly<Record<string, FakeSettings>> = {
	calm: { drawMs: 700 },
	storm: { drawMs: 700, storm: STORM },
	poor: { drawMs: 700, troubles: (nth) => (nth >= 6 ? '402' : undefined) },
	moderated: { drawMs: 700, troubles: (nth) => (nth % 3 === 0 ? 'moderated' : undefined) },
	slow: { drawMs: 6000, rate: { everyMs: 10_000, burst: 1 } },
	mute: { drawMs: 700, hasList: false, hasCancel: false, troubles: { 2: 'dropped after create' } },
	mixed: { drawMs: 1500, prefix: '/replicate', troubles: MIX },
};

const manner = process.argv[2] ?? 'calm';
const settings = MANNERS[manner];
if (settings === undefined) {
	console.error(`no manner is called "${manner}"; choose one of ${Object.keys(MANNERS).join(', ')}`);
	process.exit(2);
}
const fake = await fakeReplicate({ ...settings, port: Number(process.argv[3] ?? 0) });
console.log(`export REPLICATE_BASE_URL=${fake.baseUrl}\nexport REPLICATE_API_TOKEN=${fake.token}`);
process.on('SIGINT', () => {
	const { books } = fake;
	const ends = new Map<string, number>();
	for (const { status } of books.predictions) ends.set(status, (ends.get(status) ?? 0) + 1);
	console.log(
		`\n${books.posts().length} POSTs, ${books.predictions.length} predictions`,
		Object.fromEntries(ends),
	);
	console.log(
		`${books.calls.length} calls, ${books.cancelled.length} canceled, ${books.leaks().length} leaks`,
	);
	process.exit(0);
});
