/** What a disk refuses, as a Fault in plain words. */
import { isFull, reasonOf, systemCode } from '../base/disk-words.ts';
import { Fault, isFault } from '../base/fault.ts';

/** A disk error as a Fault that says what could not be done; `flag` names another folder. Anything else comes back unchanged. */
export function diskFault(error: unknown, what: string, flag = '--store'): unknown {
	const code = systemCode(error);
	if (isFault(error) || code === undefined) return error;
	if (isFull(code)) {
		return new Fault('disk-full', `cannot ${what}: the disk is full`, {
			hint: 'make room, then run again: what is kept stays, and what was paid for is fetched first',
			cause: error,
		});
	}
	const isInTheWay = code === 'ENOTDIR' || code === 'EEXIST';
	const first = isInTheWay ? 'move that file away' : 'let this user write there';
	return new Fault('disk-refused', `cannot ${what}: ${reasonOf(code)}`, {
		hint: `${first}, or name another folder with ${flag}`,
		cause: error,
	});
}

/** Runs `work`; a disk error leaves as a Fault. */
export async function onDisk<T>(what: string, work: () => Promise<T>, flag?: '--out'): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw diskFault(error, what, flag);
	}
}
