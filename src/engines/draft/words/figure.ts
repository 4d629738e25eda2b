/** English words for people: what each one makes of a figure, by sense in files of their own. */
import { BODY_EN } from './body-en.ts';
import { CLOTHES_EN } from './clothes-en.ts';
import { COLOURS_EN } from './colours-en.ts';
import { CREATURES_EN } from './creatures-en.ts';
import { FEELINGS_EN } from './feelings-en.ts';
import type { FigureWords } from './figure-words.ts';
import { HAIR_EN } from './hair-en.ts';
import { PEOPLE_EN } from './people-en.ts';
import { POSES_EN } from './poses-en.ts';

export const FIGURE_EN: FigureWords = {
	coloursFollow: false,
	breaks: [' and ', ' with ', ' over ', ' under ', ' wearing ', ' in ', ' on '],
	...COLOURS_EN,
	...CLOTHES_EN,
	...HAIR_EN,
	...BODY_EN,
	...PEOPLE_EN,
	...POSES_EN,
	...FEELINGS_EN,
	...CREATURES_EN,
};
