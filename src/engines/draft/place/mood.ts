/** The light of a frame, chosen from the story's words. */
import type { Mood } from '../canvas.ts';
import { LIGHT_WORDS, type LightSign, NOT_LIGHT } from '../words/place-mood.ts';
import { findPlace, isIndoors, type PlaceFound } from './find.ts';
import { buildLexicon, findWords } from './match.ts';

const UP_LEFT = { x: -0.6, y: -0.8 };
const UP_RIGHT = { x: 0.6, y: -0.8 };

/** All lights there are, by name. */
export const MOODS = {
	day: mood(
		'day',
		['#4f9be0', '#d8effa'],
		'#cfe3ee',
		['#b9ccd0', 0.04],
		['#fff1d2', 0.08],
		['#5b5590', 0.3],
		{},
	),
	morning: mood(
		'morning',
		['#9cc7e4', '#fbeedd'],
		'#efe6d8',
		['#e6d6bb', 0.3],
		['#fff0cc', 0.12],
		['#6a5c94', 0.28],
		{
			towards: UP_RIGHT,
		},
	),
	mist: mood(
		'mist',
		['#a3c0c9', '#e8ecdf'],
		'#d3dcd2',
		['#cfd6c6', 0.3],
		['#fff0cc', 0.1],
		['#5a6488', 0.28],
		{
			exposureFigure: 0.97,
			exposureGround: 0.95,
			towards: UP_RIGHT,
		},
	),
	sunset: mood(
		'sunset',
		['#6f6fae', '#f8b878'],
		'#f2c39a',
		['#d59a80', 0.36],
		['#ffb566', 0.18],
		['#54407e', 0.42],
		{
			exposureFigure: 0.95,
			exposureGround: 0.93,
			rim: '#ffd9a0',
			towards: UP_RIGHT,
		},
	),
	overcast: mood(
		'overcast',
		['#a5b3bf', '#d9dfe0'],
		'#ccd4d8',
		['#a9b4ba', 0.4],
		['#d6dee4', 0.16],
		['#4f5878', 0.32],
		{
			exposureFigure: 0.93,
			exposureGround: 0.92,
		},
	),
	storm: mood(
		'storm',
		['#3d4658', '#8b98a4'],
		'#7f8b97',
		['#66727f', 0.46],
		['#b9c8d8', 0.2],
		['#2a3048', 0.44],
		{
			exposureFigure: 0.86,
			exposureGround: 0.74,
			rim: '#cfdff0',
			vignette: 0.4,
		},
	),
	snow: mood(
		'snow',
		['#b4c3d2', '#eaf0f3'],
		'#e4ebef',
		['#cbd8e2', 0.36],
		['#f2f6ff', 0.12],
		['#5a6a9a', 0.3],
		{},
	),
	night: mood(
		'night',
		['#141b42', '#3f4f8e'],
		'#4a5a96',
		['#3d4a88', 0.34],
		['#8fa6ea', 0.22],
		['#161a48', 0.48],
		{
			exposureFigure: 0.78,
			exposureGround: 0.68,
			rim: '#a9c8ff',
			vignette: 0.46,
		},
	),
	neon: mood(
		'neon',
		['#150f38', '#4a2f78'],
		'#5a3f8e',
		['#4a3a8a', 0.38],
		['#d08cff', 0.18],
		['#160f3e', 0.48],
		{
			exposureFigure: 0.82,
			exposureGround: 0.66,
			rim: '#ff8ad8',
			vignette: 0.46,
		},
	),
	'dim room': mood(
		'dim room',
		['#263a74', '#86a3cf'],
		'#3a4270',
		['#57557f', 0.26],
		['#ffe0b8', 0.1],
		['#1c1e4c', 0.5],
		{
			exposureFigure: 0.9,
			exposureGround: 0.54,
			rim: '#a8c4ee',
			vignette: 0.5,
		},
	),
	'warm room': mood(
		'warm room',
		['#1e2650', '#4c5480'],
		'#6e5040',
		['#8a5f48', 0.16],
		['#ffcf94', 0.16],
		['#3a2140', 0.46],
		{
			exposureFigure: 0.95,
			exposureGround: 0.7,
			rim: '#ffcf94',
			vignette: 0.38,
		},
	),
} as const satisfies Readonly<Record<string, Mood>>;

export type MoodName = keyof typeof MOODS;

const LEXICON = buildLexicon<LightSign | 'none'>(LIGHT_WORDS, { none: NOT_LIGHT });

/** The words of light and weather, as they stand. */
export function lightWords(words: string): { readonly phrase: string; readonly name: string }[] {
	return findWords(words, LEXICON).filter(({ name }) => name !== 'none');
}

/** What the words say about light and weather. */
export function lightSigns(words: string): ReadonlySet<LightSign> {
	return new Set(findWords(words, LEXICON).flatMap(({ name }) => (name === 'none' ? [] : [name])));
}

/** The mood of a shot, from place, action, mood and time in one text. */
export function pickMood(words: string): Mood {
	return MOODS[moodName(words)];
}

function moodName(words: string): MoodName {
	const signs = lightSigns(words);
	const place = findPlace(words);
	const indoors = place !== undefined && isIndoors(place.name);
	if (signs.has('neon')) return 'neon';
	if (indoors) return indoorMood(signs, place);
	if (signs.has('night') || place?.name === 'space') return 'night';
	if (signs.has('storm')) return 'storm';
	if (signs.has('sunset')) return 'sunset';
	// Mist in the morning is lit through: no grey day.
	if (signs.has('fog') && signs.has('morning') && !signs.has('rain') && !signs.has('cloud')) return 'mist';
	if (signs.has('rain') || signs.has('fog') || signs.has('cloud')) return 'overcast';
	if (signs.has('snow') || signs.has('frost') || place?.name === 'snow') return 'snow';
	if (signs.has('morning')) return 'morning';
	if (signs.has('day')) return 'day';
	if (signs.has('warm')) return 'night';
	return signs.has('dim') ? 'storm' : 'day';
}

function indoorMood(signs: ReadonlySet<LightSign>, { name, word }: PlaceFound): MoodName {
	if (signs.has('warm')) return 'warm room';
	if (signs.has('dim') || signs.has('night') || signs.has('storm')) return 'dim room';
	if (name === 'theatre') return 'warm room';
	if (name === 'bar' && /bar|pub|tavern|inn|saloon|club|quán rượu|vũ trường/.test(word)) return 'warm room';
	if (name === 'cave' || name === 'spaceship') return 'dim room';
	if (signs.has('sunset')) return 'sunset';
	if (signs.has('rain')) return 'dim room';
	if (signs.has('snow')) return 'warm room';
	return signs.has('morning') ? 'morning' : 'day';
}

type Amount = readonly [colour: string, amount: number];

function mood(
	name: string,
	sky: readonly [string, string],
	haze: string,
	[wash, washAmount]: Amount,
	[key, keyAmount]: Amount,
	[shadow, shadowAmount]: Amount,
	rest: Partial<Mood>,
): Mood {
	return {
		name,
		sky,
		haze,
		wash,
		washAmount,
		key,
		keyAmount,
		shadow,
		shadowAmount,
		exposureFigure: 1,
		exposureGround: 1,
		vignette: 0.26,
		towards: UP_LEFT,
		...rest,
	};
}
