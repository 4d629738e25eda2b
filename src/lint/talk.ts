/** Too much talk: for a balloon, a panel or a page, and too many voices at once. Numbers of the lettering trade. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { PageFormat, PageLayout } from '../layout/page-layout.ts';
import type { Line, Shot, Story } from '../story/story.ts';
import { countWords } from './count-words.ts';

/** A balloon that takes more than one breath. */
const BALLOON_WORDS = 25;

/** Words that a panel and a page can hold, by the kind of page; absent = nobody says. */
interface Limits {
	readonly panel?: number;
	readonly page?: number;
}

/** Western pages: 35 a panel of six, 210 in all. Manga: 25 a panel, and 60 or somewhat more on a page. */
const WESTERN: Limits = { panel: 35, page: 210 };
const MANGA: Limits = { panel: 25, page: 75 };
const STRIP: Limits = { panel: 35 };
/** Boards show what the camera sees: their words stand below. */
const BOARD: Limits = {};

function limitsOf({ kind, preset }: PageFormat): Limits {
	if (preset.startsWith('manga')) return MANGA;
	if (preset.startsWith('board')) return BOARD;
	return kind === 'page' ? WESTERN : STRIP;
}

/** Everything there is to say about the words on these pages. */
export function lintTalk(story: Story, pages: readonly PageLayout[]): Diagnostic[] {
	const shots = new Map(story.shots.map((shot) => [shot.id, shot]));
	return pages.flatMap((page) => {
		const own = page.slots.flatMap(({ shot }) => shots.get(shot) ?? []);
		const panels = own.flatMap((shot) => [
			...wordyBalloons(shot, story.language),
			...wordyPanel(shot, own.length, { limits: limitsOf(page.format), language: story.language }),
			...crowdedPanel(shot),
		]);
		return [...panels, ...wordyPage(own, page, story.language)];
	});
}

function wordyBalloons({ lines }: Shot, language: string): Diagnostic[] {
	return lines.flatMap((line) => {
		const words = countWords(line.text, language);
		if (words <= BALLOON_WORDS || line.kind === 'sfx') return [];
		const hint = `split it in two lines, or cut it to ${BALLOON_WORDS} words`;
		return [warning('wordy-balloon', `${words} words in one balloon are more than one breath`, hint, line)];
	});
}

function wordyPanel(
	shot: Shot,
	panels: number,
	{ limits, language }: { readonly limits: Limits; readonly language: string },
): Diagnostic[] {
	if (limits.panel === undefined) return [];
	// Where a page has fewer panels, each has room for more.
	const most = Math.max(limits.panel, Math.floor((limits.page ?? limits.panel) / panels));
	const words = total(shot.lines, language);
	// One balloon that is too long was told already.
	if (words <= most || shot.lines.length < 2) return [];
	const hint = `cut it to ${most} words, or give some of them a shot of their own`;
	return [
		warning(
			'wordy-panel',
			`${words} words crowd the panel "${shot.id}"`,
			hint,
			longest(shot.lines, language),
		),
	];
}

function wordyPage(shots: readonly Shot[], { number, format }: PageLayout, language: string): Diagnostic[] {
	const most = limitsOf(format).page;
	const lines = shots.flatMap((shot) => shot.lines);
	const words = total(lines, language);
	if (most === undefined || words <= most) return [];
	const message = `page ${number} has ${words} words to read, and a page like this carries about ${most}`;
	const hint = 'cut the longest lines, of which this is one, or spread the shots over more pages';
	return [warning('wordy-page', message, hint, longest(lines, language))];
}

function crowdedPanel({ id, lines, panel }: Shot): Diagnostic[] {
	const spoken = lines.filter(({ speaker }) => speaker !== undefined);
	const speakers = new Set(spoken.map(({ speaker }) => speaker)).size;
	const isLarge = panel !== 'small' && panel !== 'medium';
	const [mostSpeakers, mostBalloons] = isLarge ? [3, 5] : [2, 3];
	if (speakers <= mostSpeakers && spoken.length <= mostBalloons) return [];
	const what = speakers > mostSpeakers ? `${speakers} speakers` : `${spoken.length} balloons`;
	const size = isLarge ? 'a large panel' : 'a panel';
	const hint = 'give the last of them a shot of their own, or panel: large';
	const at = speakers > mostSpeakers ? lateSpeaker(spoken, mostSpeakers) : spoken[mostBalloons]!;
	return [warning('crowded-panel', `${what} are many for ${size} ("${id}")`, hint, at)];
}

/** The first line of the first speaker too many. */
function lateSpeaker(spoken: readonly Line[], most: number): Line {
	const heard = new Set<string>();
	return spoken.find(({ speaker = '' }) => heard.add(speaker).size > most) ?? spoken[0]!;
}

function total(lines: readonly Line[], language: string): number {
	return lines.reduce((sum, { text }) => sum + countWords(text, language), 0);
}

function longest(lines: readonly Line[], language: string): Line {
	return lines.reduce((one, other) =>
		countWords(other.text, language) > countWords(one.text, language) ? other : one,
	);
}

function warning(code: string, message: string, hint: string, { span }: Line): Diagnostic {
	return { severity: 'warning', code, message, hint, span };
}
