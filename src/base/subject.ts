/** Somebody seen in a frame, so that lettering keeps faces clear and points tails at mouths. */
import type { Point, Rect } from './geometry.ts';

/** All measures are fractions of the frame's width and height, 0 at the upper left, before any cutting. */
export interface Subject {
	/** The character's id; absent where nobody knows whose face it is. */
	readonly character?: string;
	readonly head: Rect;
	readonly mouth: Point;
	readonly body?: Rect;
	/** One box for each hand that is stretched out from the body: a wave, a pointing arm. Absent where there is none. */
	readonly hands?: readonly Rect[];
}
