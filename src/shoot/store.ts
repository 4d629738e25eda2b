/** The store: every take by the key of its request. What it gives back is whole; what is damaged counts as not kept. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { systemCode } from '../base/disk-words.ts';
import { Fault } from '../base/fault.ts';
import { onDisk } from '../disk/disk-fault.ts';
import { makeFolder, syncFolder } from '../disk/folders.ts';
import { isGrowing, writeWhole } from '../disk/whole.ts';
import type { Drawing } from '../engines/engine.ts';
import type { Request } from '../plan/request.ts';
import { claimUse, type Release } from './claim.ts';
import type { Take } from './outcome.ts';
import { parseRecord, recordOf, takeOf } from './take-record.ts';

/** A temporary file this old belongs to nobody who still lives. */
const STRAY_MS = 24 * 3600_000;
/** Less than this, and a frame is not paid for that may not fit. */
const ROOM_BYTES = 16 * 1024 * 1024;

export interface Store {
	/** Absolute path of the `.ekonte` folder. */
	readonly folder: string;
	/** Take `number` of the key, or without a number the newest; passes over damaged ones to the newest whole one. */
	kept(key: string, number?: number): Promise<Take | undefined>;
	/** Every whole take of the key, oldest first. */
	takes(key: string): Promise<readonly Take[]>;
	/** Writes the take `request.take`; a whole take of that number with another picture is never replaced. */
	keep(request: Request, drawing: Drawing): Promise<Take>;
	/** The number for one more take of the key. */
	nextTakeNumber(key: string): Promise<number>;
	/** Says that this process uses the takes, until it is called back: nobody clears them meanwhile. */
	use(): Promise<Release>;
	/** Throws Fault `disk-full` where there is no room for another frame worth paying for. */
	checkRoom(): Promise<void>;
}

/** Where in a store the journal of paid predictions lies. */
export function journalFile(store: Pick<Store, 'folder'>): string {
	return join(store.folder, 'journal.jsonl');
}

/** Where in a store frames are claimed while they are bought. */
export function claimsFolder(store: Pick<Store, 'folder'>): string {
	return join(store.folder, 'claims');
}

/** Opens the store in `folder`, which need not exist yet; `remark` hears of damaged takes. */
export async function openStore(folder: string, remark: (text: string) => void = () => {}): Promise<Store> {
	const root = resolve(folder);
	await clearStrays(join(root, 'scratch'));
	const shelf: Shelf = { root, remark, seen: new Map(), complained: new Set() };
	return {
		folder: root,
		kept: (key, number) => findKept(shelf, key, number),
		takes: (key) => listTakes(shelf, key),
		keep: (request, drawing) =>
			onDisk(`keep the frame of ${request.shot} in ${root}`, () => keep(shelf, request, drawing)),
		nextTakeNumber: (key) => nextNumber(shelf, key),
		use: () => claimUse(claimsFolder({ folder: root })),
		checkRoom: () => checkRoom(root),
	};
}

/** The kept takes of many requests, by key. */
export async function keptTakes(store: Store, keys: Iterable<string>): Promise<ReadonlyMap<string, Take>> {
	const found = new Map<string, Take>();
	const rest = new Set(keys).values();
	const walk = async () => {
		for (const key of rest) {
			const take = await store.kept(key);
			if (take !== undefined) found.set(key, take);
		}
	};
	await Promise.all(Array.from({ length: 8 }, walk));
	return found;
}

interface Shelf {
	readonly root: string;
	readonly remark: (text: string) => void;
	/** Pictures hashed already in this run, with the size and time they had. */
	readonly seen: Map<string, string>;
	readonly complained: Set<string>;
}

function folderOf(shelf: Shelf, key: string): string {
	if (!/^[\w-]{1,128}$/.test(key)) throw new Error(`a key must be a hash, not "${key}"`);
	return join(shelf.root, 'takes', key.slice(0, 2), key);
}

async function findKept(shelf: Shelf, key: string, number?: number): Promise<Take | undefined> {
	const newestFirst = (await recordedIn(shelf, key)).reverse();
	const wanted = number !== undefined && newestFirst.includes(number) ? [number] : [];
	for (const candidate of [...wanted, ...newestFirst.filter((each) => each !== number)]) {
		const take = await readTake(shelf, key, candidate);
		if (take !== undefined) return take;
	}
	return undefined;
}

async function listTakes(shelf: Shelf, key: string): Promise<readonly Take[]> {
	const takes: Take[] = [];
	for (const number of await recordedIn(shelf, key)) {
		const take = await readTake(shelf, key, number);
		if (take !== undefined) takes.push(take);
	}
	return takes;
}

async function namesIn(folder: string): Promise<readonly string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if (systemCode(error) === 'ENOENT') return [];
		throw error;
	}
}

/** One more than that of any take of which anything is left, whole or not. */
async function nextNumber(shelf: Shelf, key: string): Promise<number> {
	const names = await namesOf(shelf, key);
	return Math.max(0, ...names.map(numberOf)) + 1;
}

/** A run writes a picture's record within moments: one without after this long is not going to get any. */
const WRITING_MS = 60_000;

/** Numbers of the takes that have a record, in their order. */
async function recordedIn(shelf: Shelf, key: string): Promise<number[]> {
	const names = await namesOf(shelf, key);
	const recorded = names.filter((name) => name.endsWith('.json')).map(numberOf);
	for (const name of names)
		if (!recorded.includes(numberOf(name))) await tellBare(shelf, join(folderOf(shelf, key), name));
	return recorded.sort((a, b) => a - b);
}

/** Says of a picture that it has no record, unless somebody may be writing it. */
async function tellBare(shelf: Shelf, file: string): Promise<void> {
	const facts = await stat(file).catch(() => undefined);
	if (facts !== undefined && Date.now() - facts.mtimeMs > WRITING_MS) complain(shelf, file, 'has no record');
}

/** Files of takes in a key's folder: `3.png`, `3.json`. */
async function namesOf(shelf: Shelf, key: string): Promise<readonly string[]> {
	const folder = folderOf(shelf, key);
	const names = await onDisk(`read ${folder}`, () => namesIn(folder));
	return names.filter((name) => /^[1-9]\d{0,8}\.\w+$/.test(name));
}

function numberOf(name: string): number {
	return Number.parseInt(name, 10);
}

/** The take, if its record can be read and its picture is the one recorded. */
async function readTake(shelf: Shelf, key: string, number: number): Promise<Take | undefined> {
	const folder = folderOf(shelf, key);
	try {
		const record = parseRecord(await readFile(join(folder, `${number}.json`), 'utf8'));
		if (record === undefined || record.key !== key || record.number !== number) {
			return complain(shelf, join(folder, `${number}.json`), 'cannot be read');
		}
		const file = join(folder, record.picture);
		const facts = await stat(file);
		if (facts.size !== record.sizeBytes)
			return complain(shelf, file, 'has another size than when it was kept');
		const state = `${facts.size} ${facts.mtimeMs} ${facts.ino}`;
		if (shelf.seen.get(file) !== state) {
			if (sha256(await readFile(file)) !== record.sha256)
				return complain(shelf, file, 'has changed since it was kept');
			shelf.seen.set(file, state);
		}
		return takeOf(record, file);
	} catch (error) {
		return complain(
			shelf,
			join(folder, String(number)),
			`cannot be read (${systemCode(error) ?? String(error)})`,
		);
	}
}

/** Says once that a take does not count. */
function complain(shelf: Shelf, file: string, what: string): undefined {
	if (shelf.complained.has(file)) return;
	shelf.complained.add(file);
	shelf.remark(`the kept take ${file} ${what}, and counts as not kept`);
}

async function keep(shelf: Shelf, request: Request, drawing: Drawing): Promise<Take> {
	if (drawing.bytes.length === 0)
		throw new Fault('picture-damaged', `the picture of ${request.shot} is empty`);
	const hash = sha256(drawing.bytes);
	const number = await freeNumber(shelf, request, hash);
	const record = recordOf(request, drawing, { number, sha256: hash });
	const folder = folderOf(shelf, request.key);
	const scratch = join(shelf.root, 'scratch');
	const sync = drawing.priceUsd > 0 || drawing.predictionId !== undefined;
	await makeFolder(folder, sync);
	await makeFolder(scratch, false);
	const file = join(folder, record.picture);
	await writeWhole({ target: file, bytes: drawing.bytes, scratch, sync });
	// The record goes last: a take counts only once its picture is whole.
	const text = `${JSON.stringify(record, undefined, '\t')}\n`;
	await writeWhole({ target: join(folder, `${number}.json`), bytes: text, scratch, sync });
	if (sync) await syncUp(folder, shelf.root);
	return takeOf(record, file);
}

/** Makes the names of all folders on the way last: a free frame may have made them, and does not care. */
async function syncUp(folder: string, root: string): Promise<void> {
	const above: string[] = [];
	for (let at = folder; at.length >= root.length; at = dirname(at)) above.push(dirname(at));
	await Promise.all(above.map(syncFolder));
}

/** The number asked for, unless a whole take with another picture has it. */
async function freeNumber(shelf: Shelf, { key, take }: Request, hash: string): Promise<number> {
	const isRecorded = (await recordedIn(shelf, key)).includes(take);
	if (!isRecorded || (await readTake(shelf, key, take)) === undefined) return take;
	const record = parseRecord(await readFile(join(folderOf(shelf, key), `${take}.json`), 'utf8'));
	return record?.sha256 === hash ? take : nextNumber(shelf, key);
}

async function checkRoom(root: string): Promise<void> {
	await onDisk(`use the store ${root}`, () => makeFolder(root, true));
	const { bavail, bsize } = await statfs(root).catch(() => ({ bavail: Infinity, bsize: 1 }));
	if (bavail * bsize >= ROOM_BYTES) return;
	throw new Fault('disk-full', `the disk of ${root} has less than ${ROOM_BYTES / 1024 / 1024} MB left`, {
		hint: 'make room, then run again: nothing is asked for that could not be kept',
	});
}

async function clearStrays(scratch: string): Promise<void> {
	try {
		for (const name of (await namesIn(scratch)).filter(isGrowing)) {
			const file = join(scratch, name);
			if (Date.now() - (await stat(file)).mtimeMs > STRAY_MS) await rm(file, { force: true });
		}
	} catch {
		// A store that can only be read still gives its takes.
	}
}

function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
