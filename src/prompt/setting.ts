/** Place, time, mood and camera in the words that models know them by. */
import type { Shot } from '../story/story.ts';
import { fold } from './fold.ts';

/** MS has no words: it is how a model frames somebody unless told otherwise. */
const sizeWords: Readonly<Record<string, string>> = {
	ECU: 'extreme close-up',
	CU: 'close-up',
	MCU: 'medium close-up',
	MS: '',
	MLS: 'medium long shot',
	FS: 'full shot',
	LS: 'long shot',
	ELS: 'extreme long shot',
	establishing: 'establishing shot',
	'two-shot': 'two-shot',
	'over-the-shoulder': 'over-the-shoulder shot',
	POV: 'point-of-view shot',
	insert: 'insert shot',
};

const angleWords: Readonly<Record<string, string>> = {
	"bird's-eye": "bird's-eye view",
	high: 'high angle',
	eye: 'eye level',
	low: 'low angle',
	"worm's-eye": "worm's-eye view",
	dutch: 'dutch angle',
};

/** Where and when, as given: `A dim study`, `night`, `tense`. */
export function surroundings(shot: Pick<Shot, 'place' | 'time' | 'mood'>): readonly string[] {
	return [shot.place, shot.time, shot.mood].map((words) => fold(words ?? '')).filter((words) => words !== '');
}

/** How it is seen: `close-up`, `low angle`. */
export function camera(shot: Pick<Shot, 'size' | 'angle'>): readonly string[] {
	const size = shot.size === undefined ? '' : (sizeWords[shot.size] ?? '');
	const angle = shot.angle === undefined ? '' : (angleWords[shot.angle] ?? '');
	return [size, angle].filter((words) => words !== '');
}
