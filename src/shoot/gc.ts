/** Clearing the store: takes that no story uses any more. What may still be fetched, and the journal, are never touched. */
import { readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode } from '../base/disk-words.ts';
import { Fault } from '../base/fault.ts';
import { sumUsd } from '../base/usd.ts';
import { onDisk } from '../disk/disk-fault.ts';
import { clearClaims, isInUse } from './claim.ts';
import { Journal, readJournal } from './journal.ts';
import { claimsFolder, journalFile, type Store } from './store.ts';
import { parseRecord } from './take-record.ts';

/** All takes of one key. */
export interface TakeFolder {
	readonly key: string;
	readonly folder: string;
	/** Records and pictures; any other file is not ours and stays. */
	readonly files: readonly string[];
	readonly takes: number;
	readonly sizeBytes: number;
	/** What was paid for the takes, US dollars. */
	readonly paidUsd: number;
	/** Nobody paid for any of them, as far as their records can be read. */
	readonly isFree: boolean;
	/** Shots for which they were drawn. */
	readonly shots: readonly string[];
	/** Stories for which they were bought, as the journal has it: none for a free frame, or where it does not know any more. */
	readonly stories: readonly string[];
}

/** The folders whose key nothing spares. Pure. */
export function chooseUnused(
	folders: readonly TakeFolder[],
	spared: ReadonlySet<string>,
): readonly TakeFolder[] {
	return folders.filter(({ key }) => !spared.has(key));
}

/** Folders bought for one of the stories or free, and those bought for others or for nobody knows whom. Pure. */
export function splitByStory(
	folders: readonly TakeFolder[],
	named: ReadonlySet<string>,
): { readonly own: readonly TakeFolder[]; readonly foreign: readonly TakeFolder[] } {
	const isOwn = ({ stories, isFree }: TakeFolder) =>
		stories.length === 0 ? isFree : stories.some((story) => named.has(story));
	return { own: folders.filter(isOwn), foreign: folders.filter((folder) => !isOwn(folder)) };
}

/** Takes of keys that are not in `used`, have no prediction to be fetched, and are not being drawn just now. */
export async function findUnused(
	store: Pick<Store, 'folder'>,
	used: ReadonlySet<string>,
): Promise<readonly TakeFolder[]> {
	const buyers = await readBuyers(store);
	const folders = await onDisk(`read the takes in ${store.folder}`, () => readFolders(store, buyers));
	return chooseUnused(folders, new Set([...used, ...(await busyKeys(store))]));
}

/** Removes them, and gives back what it removed; a key that became busy since it was chosen stays. */
export async function removeUnused(
	store: Pick<Store, 'folder'>,
	unused: readonly TakeFolder[],
): Promise<readonly TakeFolder[]> {
	const free = chooseUnused(unused, await busyKeys(store));
	for (const each of free) await onDisk(`remove ${each.folder}`, () => removeFolder(each));
	return free;
}

/** Records first: without one, what is left of a take after a crash counts as nothing. */
async function removeFolder({ folder, files }: TakeFolder): Promise<void> {
	const recordsFirst = [...files].sort((a, b) => Number(isRecord(b)) - Number(isRecord(a)));
	for (const file of recordsFirst) await rm(join(folder, file), { force: true });
	for (const empty of [folder, dirname(folder)]) await rmdir(empty).catch(() => {});
}

/**
 * Keys with a prediction that may be paid for and is not in the store, or that another run has claimed. Throws
 * `store-locked` while a run is at work: it may be about to show what nobody has claimed.
 */
async function busyKeys(store: Pick<Store, 'folder'>): Promise<ReadonlySet<string>> {
	if (await isInUse(claimsFolder(store))) {
		throw new Fault('store-locked', `another run uses the frames in ${store.folder}`, {
			hint: 'run it again when that one is done',
		});
	}
	const journal = await Journal.open(journalFile(store));
	const open = [...journal.openPredictions.values()].map(({ key }) => key);
	await journal.close();
	await clearClaims(claimsFolder(store));
	const claims = await namesIn(claimsFolder(store));
	return new Set([...open, ...claims.map((name) => name.replace(/-\d+~.*$/, ''))]);
}

/** How many lines of the journal cannot be understood: what they tell of is bought for nobody knows whom. */
export async function damagedLines(store: Pick<Store, 'folder'>): Promise<number> {
	return (await readJournal(journalFile(store))).damage.length;
}

type Buyers = ReadonlyMap<string, ReadonlySet<string>>;

/** For which stories each key was asked. */
async function readBuyers(store: Pick<Store, 'folder'>): Promise<Buyers> {
	const buyers = new Map<string, Set<string>>();
	const { entries } = await readJournal(journalFile(store));
	for (const entry of entries) {
		if (entry.what !== 'asked') continue;
		buyers.set(entry.key, (buyers.get(entry.key) ?? new Set()).add(entry.story));
	}
	return buyers;
}

async function readFolders(
	{ folder }: Pick<Store, 'folder'>,
	buyers: Buyers,
): Promise<readonly TakeFolder[]> {
	const found: TakeFolder[] = [];
	const root = join(folder, 'takes');
	for (const shelf of await foldersIn(root, /^[\w-]{2}$/)) {
		for (const key of await foldersIn(join(root, shelf), /^[\w-]{1,128}$/)) {
			const stories = [...(buyers.get(key) ?? [])].sort();
			if (key.startsWith(shelf)) found.push({ ...(await readFolder(join(root, shelf, key), key)), stories });
		}
	}
	return found;
}

async function readFolder(folder: string, key: string): Promise<Omit<TakeFolder, 'stories'>> {
	const files = (await namesIn(folder)).filter((name) => /^[1-9]\d{0,8}\.(json|png|jpg|webp)$/.test(name));
	const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
	const texts = await Promise.all(
		files.filter(isRecord).map((file) => readFile(join(folder, file), 'utf8').catch(() => '')),
	);
	const records = texts.flatMap((text) => parseRecord(text) ?? []);
	return {
		key,
		folder,
		files,
		takes: new Set(files.map((file) => file.replace(/\..*$/, ''))).size,
		sizeBytes: sizes.reduce((sum, size) => sum + size, 0),
		paidUsd: sumUsd(records.map(({ priceUsd }) => priceUsd)),
		isFree:
			records.length === texts.length &&
			records.every(({ priceUsd, predictionId }) => priceUsd === 0 && predictionId === undefined),
		shots: [...new Set(records.map(({ shot }) => shot))],
	};
}

function isRecord(file: string): boolean {
	return file.endsWith('.json');
}

async function namesIn(folder: string): Promise<readonly string[]> {
	try {
		return (await readdir(folder)).sort();
	} catch (error) {
		if (systemCode(error) === 'ENOENT') return [];
		throw error;
	}
}

/** Folders only: a link could lead out of the store. */
async function foldersIn(folder: string, named: RegExp): Promise<readonly string[]> {
	try {
		const entries = await readdir(folder, { withFileTypes: true });
		return entries
			.flatMap((entry) => (entry.isDirectory() && named.test(entry.name) ? entry.name : []))
			.sort();
	} catch (error) {
		if (systemCode(error) === 'ENOENT') return [];
		throw error;
	}
}
