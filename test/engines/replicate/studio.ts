/** A loopback service and an engine that draws from it, for the tests of this folder. */
import type { DrawContext, DrawEnd, Drawing, DrawNotes } from '../../../src/engines/engine.ts';
import { type ReplicateSettings, replicateEngine } from '../../../src/engines/replicate/replicate.ts';
import type { Timings } from '../../../src/engines/replicate/timings.ts';
import type { Request } from '../../../src/plan/request.ts';
import { type FakeReplicate, type FakeSettings, fakeReplicate } from '../../support/fake-replicate.ts';

/** All waits a hundred times shorter. */
export const QUICK: Timings = {
	waitS: 1,
	answerMs: 400,
	connectMs: 500,
	looksMs: [10, 15, 25],
	firstPollMs: 5,
	mostPollMs: 40,
	backoffMs: 5,
	mostBackoffMs: 60,
	overloadMs: [10, 20],
	unknownMs: 300,
	mostThrottleMs: 1500,
	downloadIdleMs: 250,
	downloadTotalMs: 1000,
	cancelMs: 500,
	graceMs: 300,
};

/**
 * For services that withhold no answer: a line counts as silent so late that no busy machine makes it look lost, which
 * with such short looks would be taken for a request that was never made.
 */
export const PATIENT: Timings = {
	...QUICK,
	answerMs: 20_000,
	connectMs: 20_000,
	downloadIdleMs: 10_000,
	downloadTotalMs: 20_000,
};

/** What the engine told the journal and people. */
export interface Notes extends DrawNotes {
	readonly askedInputs: Record<string, unknown>[];
	readonly acceptedIds: string[];
	/** How often it was told that nothing was made. */
	readonly refusals: true[];
	/** Predictions that were over without a picture. */
	readonly ends: DrawEnd[];
	readonly remarks: string[];
	readonly shares: number[];
}

export function notes(): Notes {
	const kept = {
		askedInputs: [] as Record<string, unknown>[],
		acceptedIds: [] as string[],
		refusals: [] as true[],
		ends: [] as DrawEnd[],
		remarks: [] as string[],
		shares: [] as number[],
	};
	return {
		...kept,
		asked: async (input) => void kept.askedInputs.push(input as Record<string, unknown>),
		accepted: async (id) => void kept.acceptedIds.push(id),
		refused: async () => void kept.refusals.push(true),
		ended: async (end) => void kept.ends.push(end),
		progress: (share) => void kept.shares.push(share),
		remark: (text) => void kept.remarks.push(text),
	};
}

export function request(over: Partial<Request> = {}): Request {
	return {
		shot: 'questioning',
		key: 'k1',
		take: 1,
		prompt: 'a heron at dawn',
		model: 'black-forest-labs/flux-schnell',
		input: { go_fast: false },
		seed: 90412,
		aspectRatio: '3:2',
		slotPx: { width: 900, height: 600 },
		sketch: { style: 's', language: 'en', cast: [], mentioned: [], action: 'a', reading: 'ltr' },
		references: [],
		...over,
	};
}

/** `count` requests that differ in prompt and seed. */
export function requests(count: number): readonly Request[] {
	return Array.from({ length: count }, (_, nth) =>
		request({ shot: `s${nth}`, key: `k${nth}`, prompt: `scene number ${nth}`, seed: 1000 + nth }),
	);
}

export interface Studio {
	readonly fake: FakeReplicate;
	readonly notes: Notes;
	draw(request?: Request, context?: Partial<DrawContext>): Promise<Drawing>;
}

type Settings = FakeSettings & { readonly engine?: Partial<ReplicateSettings> };

/** Runs `work` with a service and an engine, and closes both. */
export async function inStudio<T>(settings: Settings, work: (studio: Studio) => Promise<T>): Promise<T> {
	const { engine: own, ...rest } = settings;
	const fake = await fakeReplicate(rest);
	const { timings, ...others } = own ?? {};
	const engine = replicateEngine({
		token: fake.token,
		baseUrl: fake.baseUrl,
		timings: { ...QUICK, ...timings },
		...others,
	});
	const kept = notes();
	const draw = (one = request(), context: Partial<DrawContext> = {}): Promise<Drawing> =>
		engine.draw(one, { signal: new AbortController().signal, notes: kept, ...context });
	try {
		return await work({ fake, notes: kept, draw });
	} finally {
		await engine.close?.();
		await fake.close();
	}
}
