/** The part of `linebreak` (UAX 14) that is used here; the package brings no types. */
declare module 'linebreak' {
	class LineBreaker {
		constructor(text: string);
		/** The next place where a line may or must end; null at the end. */
		nextBreak(): { readonly position: number; readonly required: boolean } | null;
	}

	export default LineBreaker;
}
