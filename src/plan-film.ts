/** Plans a film: what its requests are, which takes are kept for them, and what must be drawn. */
import { Fault } from './base/fault.ts';
import type { Engine } from './engines/engine.ts';
import type { Choice, RenderSettings } from './film.ts';
import { makePlan, type PlanFacts, refits } from './plan/make-plan.ts';
import type { Plan } from './plan/plan.ts';
import type { Request } from './plan/request.ts';
import { markReferences, type Prepared, prepare, retake } from './prepare.ts';
import type { Take } from './shoot/outcome.ts';
import { keptTakes, type Store } from './shoot/store.ts';
import type { Story } from './story/story.ts';

/** Lays the story out in its own or another shape, with its reference pictures marked. */
export async function prepareWith(
	story: Story,
	engine: string,
	shape?: string,
	only?: ReadonlySet<string>,
): Promise<Prepared> {
	const referenceMark = await markReferences(story);
	return prepare(story, { engine, referenceMark, only, ...(shape !== undefined && { shape }) });
}

/** Holds what the story asks for against what the store keeps; asks no engine for more than a price. */
export async function planPrepared(
	prepared: Prepared,
	store: Store,
	engine: Pick<Engine, 'name' | 'price'>,
	settings: Pick<RenderSettings, 'refit'> & Choice,
): Promise<{ plan: Plan; takes: ReadonlyMap<string, Take> }> {
	const keys = prepared.shots.flatMap(({ request }) => request?.key ?? []);
	const takes = await keptTakes(store, new Set(keys));
	const only = chosenShots(prepared, settings);
	const facts = {
		requests: prepared.shots.map(({ shot, request }) => ({ shot: shot.id, request })),
		kept: new Set(takes.keys()),
		price: (request: Request) => engine.price(request),
		engine: engine.name,
		...(only ? { only } : {}),
	};
	const plan = makePlan(facts);
	return {
		plan: settings.refit ? makePlan(await withRefits(facts, plan, prepared, store, takes)) : plan,
		takes,
	};
}

/** The same facts, with another take asked for where a kept frame fits its slot badly. */
async function withRefits(
	facts: PlanFacts,
	plan: Plan,
	prepared: Prepared,
	store: Store,
	takes: ReadonlyMap<string, Take>,
): Promise<PlanFacts> {
	const sizes = new Map(
		[...takes].map(([key, { widthPx, heightPx }]) => [key, { width: widthPx, height: heightPx }]),
	);
	const again = new Map<string, Request>();
	const settings = { engine: plan.engine, referenceMark: await markReferences(prepared.story) };
	for (const { shot, request } of refits(plan, sizes)) {
		const found = prepared.shots.find((candidate) => candidate.shot.id === shot);
		if (!request || !found) continue;
		again.set(request.key, retake(prepared, found, settings, await store.nextTakeNumber(request.key)));
	}
	const requests = facts.requests.map(({ shot, request }) => ({
		shot,
		request: (request && again.get(request.key)) ?? request,
	}));
	return { ...facts, requests, kept: new Set([...facts.kept].filter((key) => !again.has(key))) };
}

/** The ids of the shots on these pages, in these scenes, of these names; undefined = all. Throws Fault for pages that are not there. */
export function chosenShots(
	prepared: Prepared,
	{ only, pages, scenes }: Choice,
): ReadonlySet<string> | undefined {
	if (!only && !pages && !scenes) return undefined;
	const inScenes = new Set(
		prepared.shots.flatMap(({ shot }) => (scenes?.includes(shot.scene) ? shot.id : [])),
	);
	const within = prepared.pages.filter(
		({ number }) => !pages || (number >= pages.from && number <= pages.to),
	);
	if (pages && within.length === 0) throw noSuchPages(prepared, pages);
	const onPages = within.flatMap(({ slots }) => slots.map(({ shot }) => shot));
	return new Set(onPages.filter((shot) => (!only || only.includes(shot)) && (!scenes || inScenes.has(shot))));
}

/** Nothing drawn would look like everything done. */
function noSuchPages({ story, pages }: Prepared, { from, to }: { from: number; to: number }): Fault {
	const last = pages.at(-1)?.number ?? 0;
	const asked = to === from ? `page ${from}` : `page from ${from} on`;
	return new Fault('usage', `${story.name} has no ${asked}: its last one is ${last}`, {
		hint: last === 1 ? 'leave --pages out' : `choose among pages 1 to ${last}`,
	});
}
