/** Shows progress on stderr: redrawn in place on a terminal, plain lines anywhere else. */
import { advance, beginProgress, type Heard, type Progress } from './progress.ts';
import { eventLine, progressBlock, STOPPING } from './progress-view.ts';
import type { Output } from './terminal.ts';

/** Ten times a second is all that an eye needs, also where a thousand shots come at once. */
const REDRAW_MS = 100;
const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';

export interface Screen {
	readonly hear: (heard: Heard) => void;
	/** The run was asked to stop. */
	stopping(): void;
	/** Prints something that stays, above whatever is redrawn. */
	aside(print: () => void): void;
	/** Takes the block away and gives the cursor back; safe to call twice. */
	close(): void;
}

export interface ScreenSettings {
	readonly title: string;
	/** The number of shots of each story by name. */
	readonly stories: ReadonlyMap<string, number>;
	readonly isQuiet: boolean;
}

/** The screen that fits the output. */
export function openScreen(err: Output, { title, stories, isQuiet }: ScreenSettings): Screen {
	const stopping = () => err.line(STOPPING);
	const aside = (print: () => void) => print();
	if (isQuiet) return { hear() {}, stopping, aside, close() {} };
	const start = beginProgress(title, stories, performance.now());
	if (err.isTty) return openBlock(err, start);
	let progress = start;
	const hear = (heard: Heard) => {
		progress = advance(progress, heard);
		const line = eventLine(progress, heard);
		if (line) err.line(line);
	};
	return { hear, stopping, aside, close() {} };
}

function openBlock(err: Output, start: Progress): Screen {
	let progress = start;
	let height = 0;
	let isOpen = true;
	/** One write a redraw: up to the block's first line, each line anew, and nothing left below. */
	const redraw = () => {
		const view = { columns: err.columns(), nowMs: performance.now(), paint: err.paint };
		const lines = progressBlock(progress, view);
		const up = height > 0 ? `\u001b[${height}A` : '';
		err.write(`${HIDE_CURSOR}${up}${lines.map((line) => `\r${line}\u001b[K\n`).join('')}\u001b[J`);
		height = lines.length;
	};
	const clear = () => {
		err.write(`${height > 0 ? `\u001b[${height}A\r` : ''}\u001b[J${SHOW_CURSOR}`);
		height = 0;
	};
	const beat = setInterval(redraw, REDRAW_MS);
	beat.unref();
	const restore = () => err.write(SHOW_CURSOR);
	process.on('exit', restore);
	redraw();
	return {
		hear: (heard) => {
			progress = advance(progress, heard);
		},
		stopping: () => {
			progress = { ...progress, isStopping: true };
		},
		aside: (print) => {
			if (isOpen) clear();
			print();
		},
		close: () => {
			if (!isOpen) return;
			isOpen = false;
			clearInterval(beat);
			process.off('exit', restore);
			clear();
		},
	};
}
