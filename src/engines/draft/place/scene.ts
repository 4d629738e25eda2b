/** What a place is drawn from. */
import type { ShotSize } from '../../../story/story.ts';
import type { Mood } from '../canvas.ts';
import type { ThingName } from '../thing/things.ts';

/** What is known of a shot's surroundings. */
export interface Scene {
	/** Place, action, mood and time in one text, lower case. */
	readonly words: string;
	/** The place's own words, where the story names one: they go before the action's. */
	readonly place?: string;
	readonly placeId?: string;
	readonly seed: number;
	readonly size: ShotSize;
	readonly mood: Mood;
	/** What somebody rides or stands on: drawn under them, metres. */
	readonly perches?: readonly {
		readonly name: ThingName;
		readonly word: string;
		readonly colour?: string;
		readonly high: number;
		readonly x: number;
		readonly isRight: boolean;
		readonly isRidden: boolean;
		/** Drawn with its rider, not with the place. */
		readonly isSteed?: boolean;
	}[];
	/** What somebody sits or lies on is drawn with the figure. */
	readonly seats?: ReadonlySet<ThingName>;
	/** Where the figures stand, in metres, so that things are put beside them. Empty = nobody in the shot. */
	readonly stands?: readonly { readonly x: number; readonly z: number; readonly crown?: number }[];
}
