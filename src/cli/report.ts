/** Diagnostics as a good compiler prints them: what, where, the line with carets under it, and a hint. */
import { counting } from '../base/counting.ts';
import type { Diagnostic, Span } from '../base/diagnostic.ts';
import { type Cell, columns, harmless, layCells } from './columns.ts';
import { type Paint, plain } from './paint.ts';

export interface ReportSettings {
	/** Named where a diagnostic has no place of its own. */
	readonly file?: string;
	/** The story's text; without it only places are shown. */
	readonly text?: string;
	/** Texts of other files that diagnostics point into. */
	readonly others?: ReadonlyMap<string, string>;
	/** @default no colours */
	readonly paint?: Paint;
	/** Columns of the terminal; longer source lines are cut around the caret. @default 110 */
	readonly width?: number;
}

/** Lines of one span that are shown in full; longer spans show their first and last line. */
const SHOWN_LINES = 3;

/** UTF-16 units before and after the first caret that are looked at: more than any terminal shows. */
const REACH = 2000;

/** One diagnostic as lines of text, without a line end after the last. */
export function report(diagnostic: Diagnostic, settings: ReportSettings = {}): string {
	return reportWith(diagnostic, settings.text === undefined ? undefined : linesOf(settings.text), settings);
}

function linesOf(text: string): readonly string[] {
	return text.split(/\r\n|\r|\n/);
}

function reportWith(
	diagnostic: Diagnostic,
	source: readonly string[] | undefined,
	settings: ReportSettings,
): string {
	const paint = settings.paint ?? plain;
	const colour = diagnostic.severity === 'error' ? 'red' : 'yellow';
	const title = `${diagnostic.severity}[${diagnostic.code}]`;
	const lines = [`${paint(['bold', colour], title)}${paint('bold', `: ${harmless(diagnostic.message)}`)}`];
	const { span } = diagnostic;
	const excerpt = span && source ? excerptOf(span, source) : [];
	const gutter = String(excerpt.at(-1)?.number ?? ' ').length;
	const edge = (label = '') => paint('blue', `${label.padStart(gutter)} |`);
	const place = span ? placeOf(span) : settings.file;
	if (place) lines.push(`${' '.repeat(gutter)}${paint('blue', '-->')} ${harmless(place)}`);
	if (excerpt.length > 0) lines.push(edge());
	for (const [index, line] of excerpt.entries()) {
		if (index > 0 && line.number > excerpt[index - 1]!.number + 1) lines.push(paint('blue', '...'));
		const shown = cut(line, (settings.width ?? 110) - gutter - 3);
		lines.push(`${edge(String(line.number))} ${shown.text}`.trimEnd());
		if (shown.carets) lines.push(`${edge()} ${paint(['bold', colour], shown.carets)}`);
	}
	if (diagnostic.hint) {
		lines.push(
			`${' '.repeat(gutter)} ${paint('blue', '=')} ${paint('bold', 'hint')}: ${harmless(diagnostic.hint)}`,
		);
	}
	return lines.join('\n');
}

/** All diagnostics in the order of their places, an empty line between, and a line that counts them. */
export function reportAll(
	file: string,
	diagnostics: readonly Diagnostic[],
	settings: ReportSettings = {},
): string {
	const place = (diagnostic: Diagnostic) => diagnostic.span?.start.offset ?? Number.MAX_SAFE_INTEGER;
	const isElsewhere = ({ span }: Diagnostic) => span !== undefined && span.file !== file;
	const own = settings.text === undefined ? undefined : linesOf(settings.text);
	const others = new Map([...(settings.others ?? [])].map(([name, text]) => [name, linesOf(text)]));
	const sorted = [...diagnostics].sort(
		(a, b) => Number(isElsewhere(a)) - Number(isElsewhere(b)) || place(a) - place(b),
	);
	const reports = sorted.map((diagnostic) => {
		const source = isElsewhere(diagnostic) ? others.get(diagnostic.span!.file) : own;
		return reportWith(diagnostic, source, { ...settings, file });
	});
	const files = new Set(sorted.map(({ span }) => harmless(span?.file ?? file)));
	return [...reports, `${tally(diagnostics)} in ${[...files].join(' and ') || harmless(file)}`].join('\n\n');
}

/** `2 errors, 1 warning`. */
export function tally(diagnostics: readonly Diagnostic[]): string {
	const count = (severity: string) => diagnostics.filter((each) => each.severity === severity).length;
	const words = [
		[count('error'), 'error'],
		[count('warning'), 'warning'],
	] as const;
	const counted = words.filter(([number]) => number > 0).map(([number, word]) => counting(number, word));
	return counted.join(', ') || 'no mistakes';
}

/** `file:line:column`; a file that could not be read at all has no lines. */
function placeOf({ file, start, end }: Span): string {
	const isWholeFile = start.offset === 0 && end.offset === 0;
	return isWholeFile ? file : `${file}:${start.line}:${start.column}`;
}

interface ExcerptLine {
	readonly number: number;
	readonly cells: readonly Cell[];
	/** UTF-16 indexes in the cells' text: carets stand from `from` up to `to`. */
	readonly from: number;
	readonly to: number;
}

/** The source lines that show a span, with the part of each that it covers. */
function excerptOf(span: Span, source: readonly string[]): readonly ExcerptLine[] {
	const first = span.start.line;
	const last = lastLine(span, source);
	if (source[first - 1] === undefined) return [];
	const numbers = last - first < SHOWN_LINES ? range(first, last) : [first, last];
	return numbers.map((number) => {
		const line = source[number - 1] ?? '';
		const indent = line.length - line.trimStart().length;
		const from = number === first ? span.start.column - 1 : indent;
		const end = number === span.end.line ? span.end.column - 1 : line.trimEnd().length;
		// Of a line without end only what can be seen is measured.
		const start = Math.max(0, from - REACH);
		const cells = layCells(line.slice(start, from + REACH));
		return { number, cells, from: from - start, to: Math.max(end, from) - start };
	});
}

/** A span that ends before the first mark of a line, or in empty lines, ends on the last line with words. */
function lastLine(span: Span, source: readonly string[]): number {
	let last = Math.min(Math.max(span.end.line, span.start.line), source.length);
	const covered = () =>
		(source[last - 1] ?? '').slice(0, last === span.end.line ? span.end.column - 1 : undefined);
	while (last > span.start.line && covered().trim() === '') last -= 1;
	return last;
}

function range(first: number, last: number): readonly number[] {
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The line and its carets within so many columns, cut around the caret where it is longer. */
function cut(line: ExcerptLine, width: number): { readonly text: string; readonly carets: string } {
	const { cells } = line;
	const end = cells.at(-1) ? cells.at(-1)!.column + cells.at(-1)!.width : 0;
	const from = cells.find((cell) => cell.index + cell.length > line.from)?.column ?? end;
	const to = Math.max(line.to > line.from ? endColumn(line, end) : from + 1, from + 1);
	const room = Math.max(20, width);
	if (end <= room) return { text: cells.map((cell) => cell.text).join(''), carets: caretsAt(from, to) };
	const before = Math.min(Math.floor(room / 3), Math.max(0, room - (to - from) - 2));
	const left = Math.max(0, Math.min(from - before, end - room + 1));
	const right = left + room - (left > 0 ? 1 : 0) - 1;
	const shown = cells.filter((cell) => cell.column >= left && cell.column + cell.width <= right);
	const shift = (shown[0]?.column ?? left) - (left > 0 ? 1 : 0);
	const text = `${left > 0 ? '…' : ''}${shown.map((cell) => cell.text).join('')}${right < end ? '…' : ''}`;
	return { text, carets: caretsAt(from - shift, Math.min(to - shift, columns(text))) };
}

function endColumn(line: ExcerptLine, end: number): number {
	const last = line.cells.findLast((cell) => cell.index < line.to);
	return last ? last.column + last.width : end;
}

function caretsAt(from: number, to: number): string {
	return to > from ? `${' '.repeat(from)}${'^'.repeat(to - from)}` : '';
}
