/** A drawing service with books of its own in a folder: what it made is there after its client was killed. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { Fault, type FaultCode } from '../../src/base/fault.ts';
import type { DrawContext, Drawing, Engine } from '../../src/engines/engine.ts';
import type { Request } from '../../src/plan/request.ts';

/** A request whose key says which it is. */
export function requestFor(key: string, change: Partial<Request> = {}): Request {
	return {
		shot: `shot-${key}`,
		key,
		take: 1,
		prompt: `a picture of ${key}`,
		model: 'some/model',
		input: {},
		seed: 7,
		slotPx: { width: 8, height: 8 },
		sketch: { style: '', language: 'en', cast: [], mentioned: [], action: key, reading: 'ltr' },
		references: [],
		...change,
	};
}

export function requestsFor(count: number): Request[] {
	return Array.from({ length: count }, (_, index) => requestFor(`k${String(index).padStart(5, '0')}`));
}

/** Bytes that differ for each key. */
export function pictureOf(key: string): Uint8Array {
	return new Uint8Array(
		Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), deflateSync(key.repeat(20))]),
	);
}

export function drawingOf(key: string, change: Partial<Drawing> = {}): Drawing {
	return { bytes: pictureOf(key), format: 'png', widthPx: 8, heightPx: 8, priceUsd: 0, ...change };
}

export interface Books {
	/** Ids of all predictions ever made, with the prompt they were made for. */
	made(): readonly { readonly id: string; readonly prompt: string }[];
}

export type Point = 'before asking' | 'after asking' | 'after making' | 'after accepting' | 'before giving';

export interface PaidSettings {
	readonly books: string;
	readonly priceUsd?: number;
	readonly at?: (point: Point, request: Request) => void | Promise<void>;
	/** Thrown where the service refuses, ends or loses it. */
	readonly fault?: (point: Point, request: Request) => FaultCode | undefined;
}

/** An engine that obeys the rules of the house: notes before and after, looks before it asks again. */
export function paidEngine({ books, priceUsd = 0.003, at, fault }: PaidSettings): Engine & Books {
	mkdirSync(books, { recursive: true });
	const made = () =>
		readdirSync(books)
			.sort()
			.map((id) => ({ id, prompt: readFileSync(join(books, id), 'utf8') }));
	const reach = async (point: Point, request: Request) => {
		await at?.(point, request);
		const code = fault?.(point, request);
		if (code !== undefined) throw new Fault(code, `the service said ${code}`);
	};
	const make = async (request: Request, { notes }: DrawContext) => {
		await reach('before asking', request);
		await notes.asked({ prompt: request.prompt, seed: request.seed });
		await reach('after asking', request);
		const id = `${request.key}-${Date.now()}-${process.hrtime.bigint()}`;
		writeFileSync(join(books, id), request.prompt);
		await reach('after making', request);
		await notes.accepted(id);
		return id;
	};
	const find = async (request: Request, { notes }: DrawContext, since: string) => {
		const isLater = (id: string) => Number(id.split('-')[1]) >= Date.parse(since);
		const found = made().find(({ id, prompt }) => prompt === request.prompt && isLater(id));
		if (found !== undefined) await notes.accepted(found.id);
		return found?.id;
	};
	return {
		name: 'paid',
		price: () => priceUsd,
		made,
		async draw(request, context) {
			const since = context.inDoubtSince;
			const doubted = since === undefined ? undefined : await find(request, context, since);
			const id = context.resume?.predictionId ?? doubted ?? (await make(request, context));
			await reach('after accepting', request);
			if (!made().some((each) => each.id === id)) throw new Fault('picture-expired', `${id} is gone`);
			await reach('before giving', request);
			return drawingOf(request.key, { priceUsd, predictionId: id, seed: 7, predictTimeS: 0.5 });
		},
	};
}

/** An engine that costs nothing and counts. */
export function freeEngine(): Engine & { readonly drawn: string[] } {
	const drawn: string[] = [];
	return {
		name: 'free',
		drawn,
		price: () => 0,
		draw: async ({ key }) => {
			drawn.push(key);
			return drawingOf(key, { depicts: ['somebody'] });
		},
	};
}
