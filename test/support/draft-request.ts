/** Shots for the draft artist alone, without a story around them: say what matters, the rest is filled in. */
import type { Size } from '../../src/base/geometry.ts';
import type { DrawContext } from '../../src/engines/engine.ts';
import type { Request, Sketch } from '../../src/plan/request.ts';

/** What a shot shows: nobody, nowhere, unless it says so. */
export function makeSketch(wish: Partial<Sketch>): Sketch {
	return {
		style: 'anime',
		language: 'en',
		cast: [],
		mentioned: [],
		action: '',
		reading: 'ltr',
		...wish,
	};
}

/** The request that the engine is given. `key` decides whatever the words leave open. */
export function draftRequest(wish: Partial<Sketch>, slotPx: Size, key = wish.action ?? ''): Request {
	return {
		shot: 'shot',
		key,
		take: 1,
		prompt: '',
		model: 'draft',
		input: {},
		slotPx,
		sketch: makeSketch(wish),
		references: [],
	};
}

/** For drawing: a draft is never paid for. */
export function draftContext(signal = new AbortController().signal): DrawContext {
	const paid = () => Promise.reject(new Error('a draft costs nothing'));
	return { signal, notes: { asked: paid, accepted: paid } };
}
