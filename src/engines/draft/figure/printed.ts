/** A look as a print in black, white and dots must have it. */
import { type Manner, mannerOf } from '../manner.ts';
import { lift } from './colour.ts';
import type { Look } from './look.ts';

const SCREENED: ReadonlySet<Manner> = new Set<Manner>(['noir', 'manga']);

/** Least lightness of a face whose lines are still read between the dots. */
const LEAST_SKIN = 0.58;

/** Where the style prints dots, dark skin is a light screen rather than a black face. */
export function printed(look: Look, style: string): Look {
	if (look.creature !== undefined || !SCREENED.has(mannerOf(style))) return look;
	const skin = lift(look.skin, LEAST_SKIN);
	return skin === look.skin ? look : { ...look, skin };
}
