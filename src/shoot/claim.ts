/**
 * A claim: no two runs ask for the same request at once, in one process or in several. A claim is an empty file
 * whose name says who holds it, so it is never half written, and one left by a dead process can be cleared by anybody.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { open, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../disk/clear-dead.ts';
import { onDisk } from '../disk/disk-fault.ts';
import { makeFolder } from '../disk/folders.ts';

/** A holder touches its claim so often, */
const BEAT_MS = 30_000;
/** and where it cannot be looked at (another machine, no start time known), is gone after so long without. */
const VOID_MS = 10 * 60_000;
const WAIT_MS = 50;
const LONGEST_WAIT_MS = 500;

/** Gives the claim back. */
export type Release = () => Promise<void>;

export interface ClaimSettings {
	/** Called once, when somebody else holds it. */
	readonly waiting?: () => void;
	/** Throws to stop waiting. */
	readonly checkGoOn?: () => void;
}

/** Waits until nobody else in the world holds `name`, and holds it. */
export async function claim(folder: string, name: string, settings: ClaimSettings = {}): Promise<Release> {
	await onDisk(`use ${folder}`, () => makeFolder(folder, true));
	for (let round = 0; ; round++) {
		settings.checkGoOn?.();
		const release = await onDisk(`claim in ${folder}`, () => tryClaim(folder, name));
		if (release !== undefined) return release;
		if (round === 0) settings.waiting?.();
		// Two that came at the same instant both step back: chance decides who comes first next time.
		await sleep(Math.min(WAIT_MS * (round + 1), LONGEST_WAIT_MS) * (0.5 + Math.random()));
	}
}

/**
 * First raise the own flag, then look for another: of two that do so at the same time, at least one sees the other,
 * so there is never a moment at which both go on.
 */
async function tryClaim(folder: string, name: string): Promise<Release | undefined> {
	if (await isHeld(folder, name, '')) return undefined;
	const own = await flagOf(name);
	const release = await raise(folder, own);
	if (!(await isHeld(folder, name, own))) return release;
	await release();
	return undefined;
}

async function flagOf(name: string): Promise<string> {
	return `${name}~${await myself()}~${randomBytes(6).toString('hex')}`;
}

/** Puts the flag up, and keeps it fresh. */
async function raise(folder: string, own: string): Promise<Release> {
	const file = join(folder, own);
	await (await open(file, 'wx')).close();
	const beat = setInterval(() => touch(file), BEAT_MS);
	beat.unref();
	return () => {
		clearInterval(beat);
		return rm(file, { force: true });
	};
}

function touch(file: string): void {
	const now = new Date();
	// Without a file there is nothing left to hold.
	utimes(file, now, now).catch(() => {});
}

/** What no request is called: who holds it only says that it uses the store. */
const USE = 'use';

/** Says that this process uses the frames of the store, so that nobody clears them away meanwhile. */
export async function claimUse(folder: string): Promise<Release> {
	try {
		await makeFolder(folder, true);
		return await raise(folder, await flagOf(USE));
	} catch {
		// A store that can only be read loses nothing either.
		return async () => {};
	}
}

/** Whether any process uses the frames of the store just now. */
export async function isInUse(folder: string): Promise<boolean> {
	const names = await readdir(folder).catch(() => []);
	return names.some((name) => name.startsWith(`${USE}~`)) && (await isHeld(folder, USE, ''));
}

/** Takes away the claims that dead processes left. */
export async function clearClaims(folder: string): Promise<void> {
	const names = await readdir(folder).catch(() => []);
	for (const name of names.filter(isFlag)) {
		if (!(await isAlive(join(folder, name), name)))
			await rm(join(folder, name), { force: true }).catch(() => {});
	}
}

async function isHeld(folder: string, name: string, own: string): Promise<boolean> {
	for (const other of await readdir(folder)) {
		if (other === own || !other.startsWith(`${name}~`) || !isFlag(other)) continue;
		if (await isAlive(join(folder, other), other)) return true;
		await rm(join(folder, other), { force: true });
	}
	return false;
}

/** Whether a file is a claim: whatever else somebody put there stays. */
function isFlag(name: string): boolean {
	return /^[\w-]+~[0-9a-f]{8}~\d+~[\w-]+~[0-9a-f]+$/.test(name);
}

let me: Promise<string> | undefined;

/** Host, process and when it started, as one stretch of a file name. */
function myself(): Promise<string> {
	me ??= startOf(process.pid).then((start) => `${hostMark()}~${process.pid}~${start ?? 0}`);
	return me;
}

function hostMark(): string {
	return createHash('sha256').update(`${hostname()} ${processSpace()}`).digest('hex').slice(0, 8);
}

/** Two containers may share their host's name and a disk, and know nothing of each other's processes. */
function processSpace(): string {
	try {
		return readlinkSync('/proc/self/ns/pid');
	} catch {
		return '';
	}
}

async function isAlive(file: string, name: string): Promise<boolean> {
	const [, host, pid, start] = name.split('~');
	if (host === hostMark()) {
		if (!isRunning(Number(pid))) return false;
		const startsNow = await startOf(Number(pid));
		if (startsNow !== undefined && start !== '0') return startsNow === start;
	}
	const facts = await stat(file).catch(() => undefined);
	return facts !== undefined && Date.now() - facts.mtimeMs < VOID_MS;
}

/** A mark of the process's start where the system tells (Linux): process ids come round again. */
async function startOf(pid: number): Promise<string | undefined> {
	try {
		const facts = await readFile(`/proc/${pid}/stat`, 'utf8');
		// The program's name, in brackets, may hold blanks: count from behind it.
		const ticks = facts.slice(facts.lastIndexOf(')') + 2).split(' ')[19];
		const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
		return ticks === undefined ? undefined : `${boot.slice(0, 8)}-${ticks}`;
	} catch {
		return undefined;
	}
}
