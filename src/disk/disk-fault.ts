/** What a disk refuses, as a Fault in plain words. */
import { isFull, reasonOf, systemCode } from '../base/disk-words.ts';
import { Fault, isFault } from '../base/fault.ts';

/** What helps in a place. */
export interface DiskHint {
	/** Where it is full. */
	readonly full: string;
	/** Where it refuses, beside letting this user write there. */
	readonly refused: string;
}

const ofStore: DiskHint = {
	full: 'make room, then run again: what is kept stays, and what was paid for is fetched first',
	refused: 'name another folder with --store',
};

/** Of everything below `--out`. */
export const ofOut: DiskHint = {
	full: 'make room and run it again; a file that stood there before is untouched',
	refused: 'name another folder with --out',
};

/** A disk error as a Fault that says what could not be done, and what helps. Anything else comes back unchanged. */
export function diskFault(error: unknown, what: string, hint = ofStore): unknown {
	const code = systemCode(error);
	if (isFault(error) || code === undefined) return error;
	if (isFull(code)) {
		return new Fault('disk-full', `cannot ${what}: the disk is full`, { hint: hint.full, cause: error });
	}
	const inTheWay = { ENOTDIR: 'file', EEXIST: 'file', EISDIR: 'folder' }[code];
	const first = inTheWay ? `move that ${inTheWay} away` : 'let this user write there';
	return new Fault('disk-refused', `cannot ${what}: ${reasonOf(code)}`, {
		hint: `${first}, or ${hint.refused}`,
		cause: error,
	});
}

/** Runs `work`; a disk error leaves as a Fault. */
export async function onDisk<T>(what: string, work: () => Promise<T>, hint?: DiskHint): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw diskFault(error, what, hint);
	}
}
