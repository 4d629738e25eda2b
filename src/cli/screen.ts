/** Shows progress on stderr: redrawn in place on a terminal, plain lines anywhere else. */
import type { RenderEvent } from '../render.ts';
import { advance, beginProgress, eventLine, type Progress, progressBlock, STOPPING } from './progress.ts';
import type { Output } from './terminal.ts';

/** Ten times a second is all that an eye needs, also where a thousand shots come at once. */
const REDRAW_MS = 100;
const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';

export type Listen = (event: RenderEvent) => void;

export interface Screen {
	readonly hear: Listen;
	/** The run was asked to stop. */
	stopping(): void;
	/** Takes the block away and gives the cursor back; safe to call twice. */
	close(): void;
}

export interface ScreenSettings {
	readonly title: string;
	readonly isQuiet: boolean;
}

/** The screen that fits the output. */
export function openScreen(err: Output, settings: ScreenSettings): Screen {
	const say = () => err.line(STOPPING);
	if (settings.isQuiet) return { hear() {}, stopping: say, close() {} };
	const start = beginProgress(settings.title, performance.now());
	return err.isTty ? openBlock(err, start) : openLines(err, start);
}

function openLines(err: Output, start: Progress): Screen {
	let progress = start;
	return {
		hear: (event) => {
			progress = advance(progress, event);
			const line = eventLine(progress, event);
			if (line) err.line(line);
		},
		stopping: () => err.line(STOPPING),
		close() {},
	};
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
	const beat = setInterval(redraw, REDRAW_MS);
	beat.unref();
	const restore = () => err.write(SHOW_CURSOR);
	process.on('exit', restore);
	redraw();
	return {
		hear: (event) => {
			progress = advance(progress, event);
		},
		stopping: () => {
			progress = { ...progress, isStopping: true };
		},
		close: () => {
			if (!isOpen) return;
			isOpen = false;
			clearInterval(beat);
			process.off('exit', restore);
			err.write(`${height > 0 ? `\u001b[${height}A\r` : ''}\u001b[J${SHOW_CURSOR}`);
		},
	};
}
