/** The words a story may use for sizes, angles, moves, panels and kinds of lettering, and what each stands for. */
import type { Angle, LineKind, Move, PanelSize, ShotSize, Side } from './story.ts';

/** Every accepted spelling of a shot size. */
export const shotSizes: Readonly<Record<string, ShotSize>> = {
	ECU: 'ECU',
	'extreme close-up': 'ECU',
	CU: 'CU',
	'close-up': 'CU',
	MCU: 'MCU',
	'medium close-up': 'MCU',
	MS: 'MS',
	medium: 'MS',
	'medium shot': 'MS',
	MLS: 'MLS',
	'medium long shot': 'MLS',
	cowboy: 'MLS',
	FS: 'FS',
	full: 'FS',
	'full shot': 'FS',
	LS: 'LS',
	WS: 'LS',
	wide: 'LS',
	'wide shot': 'LS',
	'long shot': 'LS',
	ELS: 'ELS',
	'extreme long shot': 'ELS',
	establishing: 'establishing',
	'establishing shot': 'establishing',
	'two-shot': 'two-shot',
	'two shot': 'two-shot',
	'over-the-shoulder': 'over-the-shoulder',
	'over the shoulder': 'over-the-shoulder',
	OTS: 'over-the-shoulder',
	POV: 'POV',
	'point of view': 'POV',
	insert: 'insert',
};

/** Every accepted spelling of a camera angle. */
export const angles: Readonly<Record<string, Angle>> = {
	"bird's-eye": "bird's-eye",
	"bird's eye": "bird's-eye",
	overhead: "bird's-eye",
	high: 'high',
	'high angle': 'high',
	eye: 'eye',
	'eye level': 'eye',
	low: 'low',
	'low angle': 'low',
	"worm's-eye": "worm's-eye",
	"worm's eye": "worm's-eye",
	dutch: 'dutch',
	'dutch angle': 'dutch',
};

export const moves: readonly Move[] = [
	'static',
	'pan',
	'tilt',
	'zoom',
	'dolly',
	'truck',
	'crane',
	'handheld',
];
export const panelSizes: readonly PanelSize[] = ['small', 'medium', 'large', 'splash', 'spread'];
export const sides: readonly Side[] = ['left', 'centre', 'right'];

/** The word in brackets after a speaker: `lady (whisper): …`. */
export const speechKinds: Readonly<Record<string, LineKind>> = {
	speech: 'speech',
	says: 'speech',
	thought: 'thought',
	thinks: 'thought',
	shout: 'shout',
	shouts: 'shout',
	whisper: 'whisper',
	whispers: 'whisper',
	weak: 'weak',
	radio: 'radio',
	phone: 'radio',
	off: 'off',
	'off-panel': 'off',
};

/** The word in brackets after `caption`. */
export const captionKinds: Readonly<Record<string, LineKind>> = {
	narration: 'narration',
	place: 'place',
	time: 'time',
};

/** Names that a dialogue line reads as something else, so that no character can have them. */
export const reservedSpeakers: readonly string[] = ['caption', 'sfx'];

/** Names that Windows keeps for devices, whatever the ending. */
const deviceNames = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

const MOST_CHARACTERS = 80;
/** A file system takes names of 255: a page's number, an ending and what a file is called while it grows come on top. */
const MOST_BYTES = 200;

/** Whether an id can name a file on Linux, macOS and Windows: letters, digits, `-`, `_`, and not too long. */
export function isSafeId(id: string): boolean {
	const isWord = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(id);
	return isWord && isShort(id) && !deviceNames.test(id);
}

function isShort(id: string): boolean {
	return [...id].length <= MOST_CHARACTERS && new TextEncoder().encode(id).length <= MOST_BYTES;
}
