/** Shot sizes and angles in the words that picture models know. */
import type { Angle, ShotSize } from '../story/story.ts';

export const sizeWords: Readonly<Record<ShotSize, string>> = {
	ECU: 'extreme close-up',
	CU: 'close-up',
	MCU: 'medium close-up',
	MS: 'medium shot',
	MLS: 'cowboy shot',
	FS: 'full shot',
	LS: 'wide shot',
	ELS: 'extreme wide shot',
	establishing: 'establishing shot',
	'two-shot': 'two-shot',
	'over-the-shoulder': 'over-the-shoulder shot',
	POV: 'point-of-view shot',
	insert: 'insert shot, a detail in close-up',
};

export const angleWords: Readonly<Record<Angle, string>> = {
	"bird's-eye": "bird's-eye view",
	high: 'high angle',
	eye: 'eye level',
	low: 'low angle',
	"worm's-eye": "worm's-eye view",
	dutch: 'dutch angle',
};
