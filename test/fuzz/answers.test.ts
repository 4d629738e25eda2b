/** Mutated answers of the service: no crash, no hang, no stack trace, no token shown, nothing paid without need. */
import pLimit from 'p-limit';
import { expect, test } from 'vitest';
import { isFault } from '../../src/base/fault.ts';
import { type ReplicateSettings, replicateEngine } from '../../src/engines/replicate/replicate.ts';
import { notes, PATIENT, request } from '../engines/replicate/studio.ts';
import { FAKE_TOKEN, fakeReplicate, type PostedBody } from '../support/fake-replicate.ts';
import type { Answer, Trouble } from '../support/fake-troubles.ts';
import { CASES, type Chance, chanceOf, mutateTree, NASTY_TEXTS, NASTY_VALUES } from './chance.ts';

/** One drawing may wait out a silent line several times; more than this is a hang. */
const LONGEST_MS = 60_000;
/** The first and four more, for what the service says it failed. */
const MOST_MADE = 5;
/** Drawings that share a service and its pace. */
const TOGETHER = 20;

/** One drawing's service, and whether it ever said anything but the truth about how it stands. */
interface Case {
	readonly chance: Chance;
	isTruthful: boolean;
	made: number;
}

type View = Record<string, unknown>;

/** Changes one view, and watches whether it still says that all is well. */
function mutatedView(one: Case, view: View): unknown {
	if (one.chance.hits(0.4)) return view;
	let changed: unknown = view;
	for (let times = 1 + one.chance.below(3); times > 0; times--) changed = mutateTree(changed, one.chance);
	if (!isSame(changed, view)) one.isTruthful = false;
	return changed;
}

/** What decides about money is as it was: id, state, picture; anything else may be nonsense. */
function isSame(changed: unknown, view: View): boolean {
	if (typeof changed !== 'object' || changed === null || Array.isArray(changed)) return false;
	const parts = ['id', 'status', 'output', 'data_removed', 'error', 'data', 'task_id'];
	return parts.every((part) => JSON.stringify((changed as View)[part]) === JSON.stringify(view[part]));
}

function mutatedBody(chance: Chance): Answer {
	const status = chance.pick([
		200, 201, 202, 204, 301, 400, 401, 403, 404, 409, 418, 422, 429, 500, 502, 522, 599,
	]);
	const body = { detail: 'd', status, title: 't', error: { code: 'c', message: 'm' }, retry_after: 0.01 };
	const headers = chance.hits(0.3) ? { 'retry-after': chance.pick(['', '-1', '0.01', 'soon', 'NaN']) } : {};
	return {
		status,
		headers,
		body: chance.hits(0.5) ? mutateTree(body, chance) : chance.pick([...NASTY_TEXTS, ...NASTY_VALUES]),
		...(chance.hits(0.05) && { drop: 'half-way' as const }),
		...(chance.hits(0.05) && { cut: true }),
	};
}

function trouble(one: Case): Trouble {
	const { chance } = one;
	one.made++;
	const view = (seen: View) => mutatedView(one, seen);
	const kind = chance.below(10);
	if (kind < 6) return { view };
	one.isTruthful = false;
	if (kind === 6) return { view, polls: [mutatedBody(chance), undefined, mutatedBody(chance)] };
	if (kind === 7) return { downloads: [mutatedBody(chance), mutatedBody(chance)] };
	const isMade = chance.hits(0.5);
	if (!isMade) one.made--;
	return { post: { ...mutatedBody(chance), ...(isMade ? {} : { status: 503 }) }, made: isMade };
}

/** What is wrong with what became of one drawing. */
function wrongs(
	one: Case,
	{ fault, told, tookMs }: { fault: unknown; told: readonly string[]; tookMs: number },
) {
	return [
		fault !== undefined && !isFault(fault) && `a bug: ${(fault as Error).stack}`,
		told.some((text) => text.includes(FAKE_TOKEN)) && 'the token was told',
		told.some((text) => /[\0-\u001f]|at \w+ \(|undefined|\[object/.test(text)) && `told: ${told.join(' | ')}`,
		tookMs > LONGEST_MS && `took ${tookMs} ms`,
		one.made > MOST_MADE && `made ${one.made}`,
		one.isTruthful && one.made !== 1 && `made ${one.made} although all was well`,
		one.isTruthful && fault !== undefined && `failed although all was well: ${String(fault)}`,
	].filter((text) => text !== false);
}

/** Draws some cases from one service. */
async function drawTogether(numbers: readonly number[]) {
	const cases = new Map<string, Case>();
	const troubles = (_: number, body: PostedBody) => trouble(cases.get(String(body.input?.prompt))!);
	const fake = await fakeReplicate({ drawMs: 1, troubles });
	const { token, baseUrl } = fake;
	const settings: ReplicateSettings = { token, baseUrl, deadlineS: 2, ratePerMinute: 60_000 };
	// No answer is withheld here: a line counts as silent late, so that a busy machine makes no trouble of its own.
	const timings = { ...PATIENT, mostThrottleMs: 100 };
	const engine = replicateEngine({ ...settings, timings });
	const failures: string[] = [];
	let pictures = 0;
	const draw = async (nth: number) => {
		const prompt = `case ${nth}`;
		const one: Case = { chance: chanceOf(`answer ${nth}`), isTruthful: true, made: 0 };
		cases.set(prompt, one);
		const heard = notes();
		const asked = request({ shot: `s${nth}`, key: `k${nth}`, prompt, seed: 1000 + nth });
		const began = performance.now();
		const drawn = engine.draw(asked, { signal: new AbortController().signal, notes: heard });
		const fault = await drawn.then(
			() => undefined,
			(error: unknown) => error,
		);
		if (fault === undefined) pictures++;
		const told = [...heard.remarks, ...(isFault(fault) ? [fault.message, fault.hint ?? ''] : [])];
		const wrong = wrongs(one, { fault, told, tookMs: performance.now() - began });
		if (wrong.length > 0) failures.push(`answer ${nth}: ${wrong.join('; ')}`);
	};
	await Promise.all(numbers.map(draw));
	if (fake.books.leaks().length > 0) failures.push('the token went elsewhere');
	if (fake.books.calls.some(({ host }) => host === 'foreign'))
		failures.push('an address of an answer was followed');
	await engine.close?.();
	await fake.close();
	return { failures, pictures };
}

test(`${CASES} drawings by a service that talks nonsense`, { timeout: 1_200_000 }, async () => {
	const limit = pLimit(4);
	const groups = Array.from({ length: Math.ceil(CASES / TOGETHER) }, (_, group) =>
		Array.from({ length: TOGETHER }, (_, nth) => group * TOGETHER + nth),
	);
	const results = await Promise.all(groups.map((group) => limit(drawTogether, group)));
	expect(results.flatMap(({ failures }) => failures).slice(0, 8)).toEqual([]);
	const pictures = results.reduce((sum, result) => sum + result.pictures, 0);
	expect(pictures).toBeGreaterThan(CASES / 4);
	expect(pictures).toBeLessThan(CASES * 0.95);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
