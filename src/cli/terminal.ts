/** The one place that touches the process: its streams, environment, folder and exit code. */
import { type Paint, paintFor } from './paint.ts';

/** 0 done · 1 the story has errors or some shots failed · 2 the tool could not work · 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

export interface Output {
	write(text: string): void;
	/** Writes the text and a line end. */
	line(text?: string): void;
	readonly isTty: boolean;
	/** Columns of the terminal, or a fair width where there is none. */
	columns(): number;
	readonly paint: Paint;
}

export interface Terminal {
	readonly out: Output;
	readonly err: Output;
	readonly input: NodeJS.ReadStream;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** The working folder. */
	readonly folder: string;
	/** Remembers the gravest of several exit codes. */
	exit(code: ExitCode): void;
}

/** The terminal that this process was started from. */
export function openTerminal(): Terminal {
	// Of the two, Node heeds FORCE_COLOR, and prints a warning of its own where both are set.
	if (process.env.FORCE_COLOR !== undefined) delete process.env.NO_COLOR;
	return {
		out: openOutput(process.stdout, (code) => {
			process.exitCode = gravest([Number(process.exitCode ?? 0) as ExitCode, 2]);
			process.stderr.write(`error: what was to be printed is lost (${code})\n`);
		}),
		err: openOutput(process.stderr),
		input: process.stdin,
		env: process.env,
		folder: process.cwd(),
		exit: (code) => {
			process.exitCode = gravest([Number(process.exitCode ?? 0) as ExitCode, code]);
		},
	};
}

/** The exit code that says most: interrupted, then could not work, then errors. */
export function gravest(codes: readonly ExitCode[]): ExitCode {
	return Math.max(0, ...codes) as ExitCode;
}

/**
 * A reader that went away (`| head`) must not stop work that is paid for: what it will not read is dropped.
 * `onLoss` hears of words that were wanted and could not be written, as to a full disk.
 */
function openOutput(stream: NodeJS.WriteStream, onLoss: (code: string) => void = () => {}): Output {
	let isClosed = false;
	stream.on('error', ({ code }: NodeJS.ErrnoException) => {
		if (!isClosed && code !== 'EPIPE') onLoss(code ?? 'unknown reason');
		isClosed = true;
	});
	const write = (text: string) => {
		if (!isClosed) stream.write(text);
	};
	return {
		write,
		line: (text = '') => write(`${text}\n`),
		isTty: stream.isTTY === true,
		columns: () => stream.columns || 110,
		paint: paintFor(stream),
	};
}
