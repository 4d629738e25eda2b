/** Writes a translation to be filled in, and adds to one that is filled already without touching what stands there. */
import { stringify } from 'yaml';
import { alignLines, originalOf } from './align-lines.ts';
import { nowMark } from './read-translation.ts';
import type { Line, Shot, Story } from './story.ts';
import type { PlacedLine, Translation } from './translation.ts';

/** A new file: every original as a comment, an empty place under it. */
export function blankTranslation(story: Story, language: string): string {
	const title = stringify(story.title, { lineWidth: 0 }).trim();
	const head = [
		`# ${oneLine(story.title)}: translated into ${language}. Write the words between the quotes; the original stands above.`,
		'# `ekonte translate` adds what is missing later on, and never changes your words.',
		`title: "" # ${oneLine(title)}`,
		'shots:',
	];
	const shots = story.shots.filter(({ lines }) => lines.length > 0);
	return `${[...head, ...shots.flatMap((shot) => shotBlock(shot, 2))].join('\n')}\n`;
}

export interface Update {
	readonly text: string;
	readonly added: number;
	/** Lines whose original has changed since; the new one was written above them. */
	readonly stale: number;
}

/** The same text with missing shots and lines put in, and changed originals noted above their words. */
export function updateTranslation(text: string, story: Story, translation: Translation): Update {
	const pen: Pen = { text, insertions: [], added: 0, stale: 0 };
	let after = shotsLine(text);
	for (const shot of story.shots) {
		if (shot.lines.length === 0) continue;
		const own = translation.shots.get(shot.id);
		if (own?.length) {
			updateShot(shot, own, pen);
			after = Math.max(after, lineEnd(text, own.at(-1)!.span.end.offset));
			continue;
		}
		const at = own ? emptyShotLine(text, shot.id) : undefined;
		if (at === undefined) insert(pen, after, shotBlock(shot, indentOf(translation)));
		else insert(pen, at, itemBlocks(shot.lines, indentOf(translation) + 2));
		pen.added += shot.lines.length;
	}
	return { text: inserted(pen), added: pen.added, stale: pen.stale };
}

interface Pen {
	readonly text: string;
	/** New lines, each before the line that begins at `at`. */
	readonly insertions: { readonly at: number; readonly lines: readonly string[] }[];
	added: number;
	stale: number;
}

function updateShot(shot: Shot, own: readonly PlacedLine[], pen: Pen): void {
	const { found } = alignLines(shot.lines, own);
	// A list in brackets has no lines to put anything between.
	if (isFlow(own, pen.text)) return;
	let after = lineStart(pen.text, firstCommentAbove(pen.text, own[0]!.span.start.offset));
	for (const [index, line] of shot.lines.entries()) {
		const at = found[index];
		const item = at === undefined ? undefined : own[at]!;
		const indent = ' '.repeat(Math.max(0, (item ?? own[0]!).span.start.column - 3));
		if (item === undefined) {
			insert(pen, after, itemBlocks([line], indent.length));
			pen.added += 1;
			continue;
		}
		if (item.original !== undefined && item.original !== originalOf(line)) {
			noteChange(item, originalOf(line), { indent, pen });
		}
		after = lineEnd(pen.text, item.span.end.offset);
	}
}

function noteChange(
	item: PlacedLine,
	original: string,
	{ indent, pen }: { readonly indent: string; readonly pen: Pen },
): void {
	pen.stale += 1;
	const start = lineStart(pen.text, item.span.start.offset);
	const before = pen.text.slice(lineStart(pen.text, start - 1), start).trim();
	const note = `# ${nowMark}${original}`;
	if (before === note) return;
	insert(pen, start, [`${indent}${note}`]);
}

function insert(pen: Pen, at: number, lines: readonly string[]): void {
	pen.insertions.push({ at, lines });
}

function inserted({ text, insertions }: Pen): string {
	const parts: string[] = [];
	let from = 0;
	// Insertions at one place keep the order in which they were made.
	for (const { at, lines } of [...insertions].sort((a, b) => a.at - b.at)) {
		parts.push(text.slice(from, at));
		if (at > 0 && text[at - 1] !== '\n') parts.push('\n');
		parts.push(`${lines.join('\n')}\n`);
		from = at;
	}
	return parts.join('') + text.slice(from);
}

function shotBlock(shot: Shot, indent: number): string[] {
	return [`${' '.repeat(indent)}${shot.id}:`, ...itemBlocks(shot.lines, indent + 2)];
}

function itemBlocks(lines: readonly Line[], indent: number): string[] {
	const space = ' '.repeat(indent);
	return lines.flatMap((line) => [`${space}# ${originalOf(line)}`, `${space}- ""`]);
}

function oneLine(words: string): string {
	return words.replace(/\s+/gu, ' ').trim();
}

function indentOf({ shots }: Translation): number {
	const first = [...shots.values()].find((lines) => lines.length > 0)?.[0];
	return Math.max(1, (first?.span.start.column ?? 7) - 5);
}

function isFlow(own: readonly PlacedLine[], text: string): boolean {
	return own.some(
		({ span }) => !/^\s*-\s*$/.test(text.slice(lineStart(text, span.start.offset), span.start.offset)),
	);
}

/** The start of the line that the offset stands in. */
function lineStart(text: string, offset: number): number {
	return text.lastIndexOf('\n', Math.max(0, offset) - 1) + 1;
}

/** The start of the line behind it. */
function lineEnd(text: string, offset: number): number {
	const end = text.indexOf('\n', Math.max(0, offset - 1));
	return end < 0 ? text.length : end + 1;
}

function firstCommentAbove(text: string, offset: number): number {
	let start = lineStart(text, offset);
	while (start > 0 && /^\s*#/.test(text.slice(lineStart(text, start - 1), start)))
		start = lineStart(text, start - 1);
	return start;
}

/** The line behind `shots:`. */
function shotsLine(text: string): number {
	const match = /^shots:.*$/m.exec(text);
	return match ? lineEnd(text, match.index + match[0].length) : text.length;
}

/** The line behind a shot that is named but empty. */
function emptyShotLine(text: string, id: string): number | undefined {
	const match = new RegExp(`^\\s+["']?${id}["']?:[^\\S\\n]*(#.*)?$`, 'mu').exec(text);
	return match ? lineEnd(text, match.index + match[0].length) : undefined;
}
