/** Vietnamese words for people, in the shape of words/figure.ts; colours stand after the noun. */
import { BODY_VI } from './body-vi.ts';
import { CLOTHES_VI } from './clothes-vi.ts';
import { COLOURS_VI } from './colours-vi.ts';
import { CREATURES_VI } from './creatures-vi.ts';
import { FEELINGS_VI } from './feelings-vi.ts';
import type { FigureWords } from './figure-words.ts';
import { HAIR_VI } from './hair-vi.ts';
import { PEOPLE_VI } from './people-vi.ts';
import { POSES_VI } from './poses-vi.ts';

export const FIGURE_VI: FigureWords = {
	coloursFollow: true,
	breaks: [' và ', ' với ', ' cùng ', ' mặc ', ' đội ', ' đeo ', ' mang '],
	...COLOURS_VI,
	...CLOTHES_VI,
	...HAIR_VI,
	...BODY_VI,
	...PEOPLE_VI,
	...POSES_VI,
	...FEELINGS_VI,
	...CREATURES_VI,
};
