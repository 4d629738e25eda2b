/**
 * How much of a prompt a model reads, without its tokenizer: an estimate that errs towards warning.
 * T5's vocabulary splits English into about 1.35 pieces a word, longer and foreign words into more
 * (256 tokens are about 170-190 English words).
 */

/** Tokens that one word costs: a piece for its first 5 letters and for each 3 more begun, each sign, each letter beyond Latin. */
function tokensOf(word: string): number {
	const letters = word.match(/[a-z]+/gi) ?? [];
	const latin = letters.reduce((sum, run) => sum + 1 + Math.max(0, Math.ceil((run.length - 5) / 3)), 0);
	const others = [...word.replace(/[a-z]+/gi, '')].length;
	return latin + others;
}

export function countTokens(text: string): number {
	// One for the end mark that every prompt carries.
	return 1 + text.split(/\s+/).reduce((sum, word) => sum + tokensOf(word), 0);
}

/** What is read of a text, and what would be dropped, cut between words. */
export function cutAtTokens(text: string, limit: number): { readonly kept: string; readonly cut: string } {
	const words = text.split(/\s+/);
	let tokens = 1;
	let fitting = 0;
	for (const word of words) {
		tokens += tokensOf(word);
		if (tokens > limit) break;
		fitting++;
	}
	return { kept: words.slice(0, fitting).join(' '), cut: words.slice(fitting).join(' ') };
}
