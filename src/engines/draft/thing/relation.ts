/** How the words set one thing against another: "a cat on a sofa", "a cup to the left of a dog". */

/** What stands how towards the thing named after it. */
export type Relation =
	| 'left'
	| 'right'
	| 'on'
	| 'in'
	| 'under'
	| 'above'
	| 'behind'
	| 'before'
	| 'beside'
	| 'bearing';

/** Words that say how, in the order in which they decide. */
const SIGNS: readonly (readonly [RegExp, Relation])[] = [
	[/\b(left|bên trái)\b/, 'left'],
	[/\b(right|bên phải)\b/, 'right'],
	[/\b(behind|phía sau|đằng sau)\b/, 'behind'],
	[/\b(in front of|phía trước|đằng trước)\b/, 'before'],
	[/\b(bottom of|under|underneath|beneath|below)\b|dưới/, 'under'],
	[/\b(above|over)\b/, 'above'],
	[
		/^(?:(?:is|are|was|that is|has been)\s+)?(?:(?:set|set up|filled up|topped|laden|loaded|covered|filled|decorated|piled|full)\s+)?(?:with|for)\b(?:\s+(?:an?|the|some|two|three|\p{L}+)){0,2}$/u,
		'bearing',
	],
	[/\b(side of|beside|next to|near|alongside|close to|by)\b|bên cạnh|cạnh|gần/, 'beside'],
	[/\b(top of|atop|on|onto|upon|covered|covering)\b|trên/, 'on'],
	[/\b(in|inside|into|within)\b|trong/, 'in'],
];

/** More words than this between two things, and they have nothing to do with each other. */
const FAR = 9;

/** What the words between two things say of the first towards the second. */
export function relationIn(between: readonly string[]): Relation {
	if (between.length > FAR) return 'beside';
	const text = between.join(' ');
	return SIGNS.find(([pattern]) => pattern.test(text))?.[1] ?? 'beside';
}

/** A thing, or somebody, where the words name it. */
export interface Mention {
	/** Index of its first word. */
	readonly at: number;
	/** How many words. */
	readonly length: number;
}

/** For each mention but the first how the one before it stands towards it, by order in the text. */
export function relationsOf(words: readonly string[], mentions: readonly Mention[]): Relation[] {
	return mentions.slice(1).map((mention, index) => {
		const before = mentions[index]!;
		return relationIn(words.slice(before.at + before.length, mention.at));
	});
}
