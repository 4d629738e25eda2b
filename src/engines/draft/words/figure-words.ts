/** How a language's words for people are laid out. */

/** From a word or phrase in lower case to what it means. */
export type Table<T = string> = Readonly<Record<string, T>>;

/** One language's words; values are the names that look.ts, pose.ts and garment.ts know. */
export interface FigureWords {
	/** Whether a colour stands after its noun. */
	readonly coloursFollow: boolean;
	/** Words that end a noun's phrase, besides commas. */
	readonly breaks: readonly string[];
	readonly colours: Table;
	/** Words that make a colour lighter (+) or darker (-). */
	readonly shades: Table<number>;
	readonly garments: Table;
	/** Occupations that dress somebody whose outfit is not told. */
	readonly occupations: Table;
	readonly hairColours: Table;
	readonly hairLengths: Table;
	readonly hairCuts: Table;
	readonly fringes: Table;
	readonly hairNouns: readonly string[];
	readonly eyeNouns: readonly string[];
	readonly skinNouns: readonly string[];
	readonly genders: Table;
	readonly ages: Table<number>;
	readonly builds: Table<number>;
	readonly statures: Table<number>;
	readonly skins: Table;
	readonly marks: Table;
	/** Nouns for people whom no cast names, and the words they are dressed by. */
	readonly people: Table;
	readonly poses: Table;
	readonly turns: Table;
	readonly feelings: Table;
	readonly creatures: Table;
}
