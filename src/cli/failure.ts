/** What is said when the tool cannot work: one fact and one hint, never a stack trace. */
import { isFull } from '../base/disk-words.ts';
import { type Fault, type FaultCode, isFault } from '../base/fault.ts';
import { harmless } from './columns.ts';
import type { Paint } from './paint.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** A failure as `--json` shows it. */
export interface Failure {
	readonly code: FaultCode | 'bug';
	readonly message: string;
	readonly hint?: string;
}

/** Faults that come from the story file itself and not from the machine or the service. */
const ABOUT_THE_STORY: ReadonlySet<string> = new Set(['file-missing', 'file-unreadable', 'file-too-large']);

/** What a thrown value says; anything but a Fault is our bug. */
export function failureOf(thrown: unknown): Failure {
	if (isFault(thrown)) return ofFault(thrown);
	if (isSystemError(thrown)) return ofDisk(thrown);
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	return {
		code: 'bug',
		message: `this is a bug in ekonte: ${message.split('\n')[0]}`,
		hint: 'run it again with EKONTE_DEBUG=1 and report what it prints',
	};
}

function ofFault(fault: Fault): Failure {
	return { code: fault.code, message: fault.message, ...(fault.hint && { hint: fault.hint }) };
}

function isSystemError(thrown: unknown): thrown is NodeJS.ErrnoException {
	const { code, syscall } = (thrown ?? {}) as NodeJS.ErrnoException;
	return thrown instanceof Error && typeof code === 'string' && typeof syscall === 'string';
}

/** What the disk refused where nobody below put it into words. */
function ofDisk({ code, path, dest, syscall }: NodeJS.ErrnoException & { readonly dest?: string }): Failure {
	const what = dest ?? path ?? syscall ?? 'the disk';
	if (isFull(code)) {
		return {
			code: 'disk-full',
			message: `no room is left for ${what}`,
			hint: 'make room, then run the same command',
		};
	}
	const hint = 'choose folders that you may write to with --out and --store';
	return { code: 'disk-refused', message: `the disk refuses ${what} (${code})`, hint };
}

/** A story that cannot be read is the user's matter (1), everything else stops the tool (2). */
export function exitCodeOf(failure: Failure): ExitCode {
	if (failure.code === 'interrupted') return 130;
	return ABOUT_THE_STORY.has(failure.code) ? 1 : 2;
}

/** `error: …` and `hint: …` as printed. */
export function failureLines(failure: Failure, paint: Paint): readonly string[] {
	const lines = [`${paint(['bold', 'red'], 'error')}: ${harmless(failure.message)}`];
	if (failure.hint) lines.push(`${paint('bold', 'hint')}: ${harmless(failure.hint)}`);
	return lines;
}

/** Prints a failure on stderr, with the stack of a bug where EKONTE_DEBUG asks for it. */
export function printFailure(thrown: unknown, terminal: Terminal): Failure {
	const failure = failureOf(thrown);
	for (const line of failureLines(failure, terminal.err.paint)) terminal.err.line(line);
	if (terminal.env.EKONTE_DEBUG && thrown instanceof Error) terminal.err.line(thrown.stack ?? '');
	return failure;
}
