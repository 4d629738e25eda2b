/** The whole book in words, as Markdown: who says what, and what each picture shows, in story order. */
import type { Story } from '../../story/story.ts';
import type { Exporter } from '../exporter.ts';
import type { Board } from './board.ts';
import { type Film, filmOf } from './film.ts';
import { labelsFor } from './labels.ts';
import { clockText } from './timecode.ts';
import { cameraWords, castWords, lead, said } from './words.ts';

export const transcript: Exporter = {
	*encode(book, settings) {
		const film = filmOf(book, settings);
		const parts = book.chapters.flatMap(({ story }) => storyText(story, film, book.chapters.length > 1));
		const text = `${book.chapters.length > 1 ? `# ${md(book.title)}\n\n` : ''}${parts.join('')}`;
		yield { path: `${settings.name}.md`, pieces: [Buffer.from(text)] };
	},
};

function storyText(story: Story, { boards, fps }: Film, isChapter: boolean): string[] {
	const own = boards.filter((board) => board.story === story);
	const level = isChapter ? '##' : '#';
	const head = [`${level} ${md(story.title)}\n\n`];
	if (story.author !== undefined) head.push(`By ${md(story.author)}\n\n`);
	return [...head, ...own.flatMap((board, index) => boardText(board, own[index - 1], { level, fps }))];
}

interface Style {
	readonly level: string;
	readonly fps: number;
}

function boardText(board: Board, before: Board | undefined, { level, fps }: Style): string {
	const { shot, number, frames, action, lines, isTimed } = board;
	const isNewScene = before?.shot.scene !== shot.scene;
	const where = [shot.place, shot.time, shot.mood].filter((words) => words !== undefined).map(md);
	const heading = `${level}# ${board.place.scene}. ${md(shot.scene)}\n\n`;
	const surroundings = where.length > 0 ? `*${where.join(' · ')}*\n\n` : '';
	const isElsewhere = isNewScene || before?.shot.place !== shot.place || before?.shot.time !== shot.time;
	const labels = labelsFor(board.story.language);
	const length = `${isTimed ? '' : `${labels.about} `}${clockText(frames, fps)}`;
	const facts = [cameraWords(shot), castWords(shot.cast), length].filter((words) => words !== '').map(md);
	const shown = action === '' ? '' : `${md(action)}\n\n`;
	const spoken = lines.map(({ kind, speaker, text }) => {
		const name = lead({ kind, speaker }, labels).trimEnd();
		return `> ${name === '' ? '' : `**${md(name)}** `}${md(said(kind, text))}`;
	});
	return (
		(isNewScene ? heading : '') +
		(isElsewhere ? surroundings : '') +
		`**${md(number)}** — ${facts.join(' — ')}\n\n${shown}` +
		(spoken.length > 0 ? `${spoken.join('\n>\n')}\n\n` : '') +
		(shot.notes === undefined ? '' : `${labels.note}: ${md(shot.notes)}\n\n`)
	);
}

/** Signs that Markdown would read are kept from it; a line's first number does not become a list. */
function md(text: string): string {
	return text
		.replace(/\s+/gu, ' ')
		.replace(/([\\`*_[\]<>#|~])/g, '\\$1')
		.replace(/&(?=[#\p{L}])/gu, '\\&')
		.replace(/^([-+])(?=\s)/, '\\$1')
		.replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');
}
