/** A board: one shot as production sees it, with its number, its place in time and its words. */
import { Fault } from '../../base/fault.ts';
import { bareWords } from '../../lettering/words.ts';
import type { BookPanel } from '../../page/book.ts';
import type { LineKind, Shot, Story } from '../../story/story.ts';
import { altText, speakerName } from '../describe.ts';
import { type Numbering, numberingLike, type Place } from './numbering.ts';
import { defaultFps, lineS, shareFrames, shotFrames } from './timing.ts';

/** A line of a board: who says what, and when in the film. */
export interface BoardLine {
	readonly kind: LineKind;
	/** What the speaker is called; null for captions and sound effects. */
	readonly speaker: string | null;
	/** The words alone, without the marks of stress and readings. */
	readonly text: string;
	/** From the film's beginning. */
	readonly startFrame: number;
	readonly frames: number;
}

export interface Board {
	readonly number: string;
	readonly place: Place;
	readonly shot: Shot;
	readonly story: Story;
	readonly panel: BookPanel;
	/** From the film's beginning. */
	readonly startFrame: number;
	readonly frames: number;
	/** The writer gave the duration; else it is a guess from the words. */
	readonly isTimed: boolean;
	/** What happens, everybody called by name; of a shot that says nothing itself, the place. */
	readonly action: string;
	readonly lines: readonly BoardLine[];
}

/** One story and those of its panels that are wanted, in any order. */
export interface BoardSource {
	readonly story: Story;
	readonly panels: readonly BookPanel[];
}

export interface BoardSettings {
	readonly fps: number;
	readonly numbering: Numbering;
}

type Options = Readonly<Record<string, string | number | boolean>>;

/** Reads `fps` and `numbering`; `usual` is the format's own first number. Fault `usage` for what cannot be. */
export function boardSettings(options: Options, usual = '1A'): BoardSettings {
	const fps = Number(options['fps'] ?? defaultFps);
	if (!Number.isInteger(fps) || fps < 1 || fps > 120) {
		throw new Fault('usage', `${options['fps']} is not a number of frames a second`, {
			hint: 'give a whole number from 1 to 120: 24, 25 or 30',
		});
	}
	return { fps, numbering: numberingLike(String(options['numbering'] ?? usual)) };
}

/**
 * The boards in the story's order, one after another in time. Numbers count all shots of all stories, so that a
 * selection keeps the numbers of the whole.
 */
export function boardsOf(sources: readonly BoardSource[], settings: BoardSettings): readonly Board[] {
	const boards: Board[] = [];
	let startFrame = 0;
	let before = { scenes: 0, shots: 0 };
	for (const { story, panels } of sources) {
		const places = placesOf(story, before);
		const byShot = new Map(panels.map((panel) => [panel.shot.id, panel]));
		for (const shot of story.shots) {
			const panel = byShot.get(shot.id);
			if (!panel) continue;
			const board = boardOf({ story, shot, panel, place: places.get(shot.id)!, startFrame }, settings);
			boards.push(board);
			startFrame += board.frames;
		}
		before = { scenes: before.scenes + countScenes(story), shots: before.shots + story.shots.length };
	}
	return boards;
}

/** The whole film in frames. */
export function lengthOf(boards: readonly Board[]): number {
	return boards.reduce((sum, { frames }) => sum + frames, 0);
}

function placesOf(story: Story, before: { scenes: number; shots: number }): ReadonlyMap<string, Place> {
	const scenes = new Map<string, { number: number; shots: number }>();
	return new Map(
		story.shots.map((shot, index) => {
			const scene = scenes.get(shot.scene) ?? { number: before.scenes + scenes.size + 1, shots: 0 };
			scene.shots += 1;
			scenes.set(shot.scene, scene);
			const place = { scene: scene.number, inScene: scene.shots, inStory: before.shots + index + 1 };
			return [shot.id, place];
		}),
	);
}

function countScenes(story: Story): number {
	return new Set(story.shots.map(({ scene }) => scene)).size;
}

interface Found {
	readonly story: Story;
	readonly shot: Shot;
	readonly panel: BookPanel;
	readonly place: Place;
	readonly startFrame: number;
}

function boardOf(found: Found, { fps, numbering }: BoardSettings): Board {
	const { story, shot } = found;
	const { frames, isGiven } = shotFrames(shot, { fps, language: story.language });
	const action = altText({ ...shot, cast: [] }, story);
	const lines = boardLines(found, frames);
	return { ...found, number: numbering(found.place), frames, isTimed: isGiven, action, lines };
}

/** The lines follow each other through the shot, each as long as its words ask for. */
function boardLines({ story, shot, startFrame }: Found, frames: number): BoardLine[] {
	const { language } = story;
	const lines = shot.lines.map((line) => ({ ...line, text: bareWords(line.text, language) }));
	const parts = shareFrames(
		frames,
		lines.map((line) => lineS(line, language)),
	);
	let at = startFrame;
	return lines.map((line, index) => {
		const start = at;
		at += parts[index]!;
		const { kind, text } = line;
		return {
			kind,
			speaker: speakerName(line, story) ?? null,
			text,
			startFrame: start,
			frames: parts[index]!,
		};
	});
}
