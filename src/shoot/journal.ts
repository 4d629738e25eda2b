/** The journal of paid predictions: one JSON line each, appended and synced before the program goes on. Never rewritten. */
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from '../base/disk-words.ts';
import { Fault } from '../base/fault.ts';
import { onDisk } from '../disk/disk-fault.ts';
import { makeFolder, syncFolder } from '../disk/folders.ts';
import {
	followEntry,
	formatLine,
	type JournalEntry,
	type OpenPrediction,
	parseLine,
	predictionName,
} from './journal-line.ts';

const NEWLINE = 0x0a;
const { O_RDWR, O_APPEND, O_CREAT } = constants;
/** Not on Windows. */
const O_NOFOLLOW: number | undefined = constants.O_NOFOLLOW;

/** A line that says nothing: what it may have said is lost, and the lines around it stand. */
export interface JournalDamage {
	readonly line: number;
	readonly text: string;
}

/** When something was written that cannot be read, by the good lines around it, or the file's own time at its end; ISO times. */
interface Gap {
	readonly since?: string;
	until?: string;
}

/** Services keep pictures for an hour: what was asked before that is not there any more. */
export const KEPT_MS = 65 * 60_000;

interface Waiting {
	readonly text: string;
	readonly done: () => void;
	readonly fail: (reason: unknown) => void;
}

/** Open with `Journal.open`; several processes may append to one file. */
export class Journal {
	readonly file: string;
	#handle: FileHandle | undefined;
	#waiting: Waiting[] = [];
	#writing: Promise<void> | undefined;
	#reading: Promise<unknown> = Promise.resolve();
	#offset = 0;
	#line = 0;
	#damage: JournalDamage[] = [];
	#lastAt: string | undefined;
	readonly #gaps: Gap[] = [];
	#endsTorn = false;
	readonly #open = new Map<string, OpenPrediction>();
	/** Kept within the hour: the service still has the pictures. */
	readonly #recent = new Map<string, OpenPrediction>();

	private constructor(file: string) {
		this.file = file;
	}

	/** Reads what is there; the file is made by the first append. */
	static async open(file: string): Promise<Journal> {
		const journal = new Journal(file);
		await journal.refresh();
		return journal;
	}

	/** Lines that could not be understood so far. */
	get damage(): readonly JournalDamage[] {
		return this.#damage;
	}

	/** Whether a crash cut off the last line. */
	get endsTorn(): boolean {
		return this.#endsTorn;
	}

	/** What may be paid for and is not kept, by the latest `refresh`. */
	get openPredictions(): ReadonlyMap<string, OpenPrediction> {
		return this.#open;
	}

	/**
	 * What can be had for a request without paying: what is open, or the prediction of a take that was kept within the
	 * hour. Where its files were damaged since, the service has the picture still.
	 */
	fetchable(of: { readonly key: string; readonly take: number }): OpenPrediction | undefined {
		const name = predictionName(of);
		return this.#open.get(name) ?? this.#recent.get(name);
	}

	/** Since when a request of which nothing is written may yet have been paid for: its line may be one that is damaged. */
	get doubtSince(): string | undefined {
		const gap = this.#gaps.find(({ until }) => Date.now() - Date.parse(until ?? '') < KEPT_MS);
		return gap && (gap.since ?? gap.until);
	}

	/** Reads on from where the last reading ended: each line is read once. */
	async refresh(): Promise<void> {
		const turn = this.#reading.then(() => onDisk(`read ${this.file}`, () => this.#readOn()));
		this.#reading = turn.catch(() => {});
		await turn;
	}

	/** Returns once the line is on the disk. Lines of many callers share one sync. */
	append(entry: JournalEntry): Promise<void> {
		return new Promise((done, fail) => {
			this.#waiting.push({ text: formatLine(entry), done, fail });
			this.#writing ??= this.#writeAll();
		});
	}

	async close(): Promise<void> {
		await this.#writing;
		await this.#handle?.close();
		this.#handle = undefined;
	}

	async #writeAll(): Promise<void> {
		while (this.#waiting.length > 0) {
			const batch = this.#waiting.splice(0);
			try {
				await onDisk(`write ${this.file}`, () => this.#write(batch.map(({ text }) => text).join('')));
				for (const { done } of batch) done();
			} catch (error) {
				for (const { fail } of batch) fail(error);
			}
		}
		// Not in a later callback: a line that came in between would wait for ever.
		this.#writing = undefined;
	}

	/** One write, at the end of the file whoever else writes: O_APPEND keeps lines of two processes apart. */
	async #write(text: string): Promise<void> {
		this.#handle ??= await openForAppend(this.file);
		const bytes = Buffer.from((await endsInLine(this.#handle)) ? text : `\n${text}`);
		const { bytesWritten } = await this.#handle.write(bytes, 0, bytes.length);
		if (bytesWritten < bytes.length) {
			throw Object.assign(new Error('only part of a line was written'), { code: 'ENOSPC' });
		}
		await this.#handle.datasync();
	}

	async #readOn(): Promise<void> {
		const bytes = await readFrom(this.file, this.#offset);
		const end = bytes.lastIndexOf(NEWLINE) + 1;
		this.#endsTorn = end < bytes.length;
		this.#offset += end;
		for (let start = 0; start < end; ) {
			const stop = bytes.indexOf(NEWLINE, start);
			this.#follow(bytes.toString('utf8', start, stop));
			start = stop + 1;
		}
		// No line after it says how old the damage is: no older than the file's last change.
		for (const gap of this.#gaps) gap.until ??= (await stat(this.file)).mtime.toISOString();
	}

	#follow(text: string): void {
		this.#line++;
		const parsed = parseLine(text);
		if ('entry' in parsed) this.#followEntry(parsed.entry);
		else if (parsed.fault === 'newer') throw writtenByNewer(this.file, this.#line);
		else if (parsed.fault === 'damaged') {
			this.#damage.push({ line: this.#line, text: text.slice(0, 80) });
			this.#gaps.push(this.#lastAt === undefined ? {} : { since: this.#lastAt });
		}
	}

	#followKept(entry: JournalEntry): void {
		const name = predictionName(entry);
		if (entry.what === 'kept') {
			const { key, take, at, predictionId } = entry;
			if (predictionId === undefined || Date.now() - Date.parse(at) > KEPT_MS) return;
			const asked = this.#open.get(name)?.asked;
			const facts = { key, take, predictionId, ...(asked !== undefined && { asked }) };
			this.#recent.set(name, { ...facts, state: 'accepted', wasKept: true });
		} else if (entry.what === 'asked' || (entry.what === 'failed' && entry.final)) this.#recent.delete(name);
	}

	#followEntry(entry: JournalEntry): void {
		this.#followKept(entry);
		followEntry(this.#open, entry);
		this.#lastAt = entry.at;
		for (const gap of this.#gaps) gap.until ??= entry.at;
	}
}

export interface JournalReading {
	readonly entries: readonly JournalEntry[];
	readonly damage: readonly JournalDamage[];
	/** The last line was cut off by a crash, and left out. */
	readonly endsTorn: boolean;
}

/** Everything a journal says, for the ledger; an absent file says nothing. */
export async function readJournal(file: string): Promise<JournalReading> {
	return parseJournal((await onDisk(`read ${file}`, () => readFrom(file, 0))).toString('utf8'), file);
}

/** The same from the text of a journal. */
export function parseJournal(text: string, file = 'journal.jsonl'): JournalReading {
	const lines = text.split('\n');
	const entries: JournalEntry[] = [];
	const damage: JournalDamage[] = [];
	const last = lines.pop() ?? '';
	for (const [index, line] of lines.entries()) {
		const parsed = parseLine(line);
		if ('entry' in parsed) entries.push(parsed.entry);
		else if (parsed.fault === 'newer') throw writtenByNewer(file, index + 1);
		else if (parsed.fault === 'damaged') damage.push({ line: index + 1, text: line.slice(0, 80) });
	}
	return { entries, damage, endsTorn: last !== '' };
}

function writtenByNewer(file: string, line: number): Fault {
	return new Fault('store-damaged', `line ${line} of ${file} was written by a newer ekonte`, {
		hint: 'use that version here: this one could pay twice for what it cannot read',
	});
}

async function openForAppend(file: string): Promise<FileHandle> {
	await makeFolder(dirname(file), true);
	// Not through a link: a stranger's folder could have it lead anywhere.
	const handle = await open(file, O_RDWR | O_APPEND | O_CREAT | (O_NOFOLLOW ?? 0), 0o666);
	// The store's own name too: somebody may have made it without need to make it last.
	for (const folder of [dirname(file), dirname(dirname(file))]) await syncFolder(folder);
	return handle;
}

async function endsInLine(handle: FileHandle): Promise<boolean> {
	const { size } = await handle.stat();
	if (size === 0) return true;
	const last = Buffer.alloc(1);
	await handle.read(last, 0, 1, size - 1);
	return last[0] === NEWLINE;
}

async function readFrom(file: string, offset: number): Promise<Buffer> {
	let handle: FileHandle;
	try {
		handle = await open(file, 'r');
	} catch (error) {
		if (systemCode(error) === 'ENOENT') return Buffer.alloc(0);
		throw error;
	}
	try {
		const bytes = Buffer.alloc(Math.max(0, (await handle.stat()).size - offset));
		let filled = 0;
		while (filled < bytes.length) {
			const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, offset + filled);
			if (bytesRead === 0) break;
			filled += bytesRead;
		}
		return bytes.subarray(0, filled);
	} finally {
		await handle.close();
	}
}
