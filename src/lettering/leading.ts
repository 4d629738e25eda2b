/** Line spacing from what the letters need: capitals sit close, stacked marks stand clear of the line above. */
/** In ems. */
export interface Metrics {
	readonly leading: number;
	/** Above the first baseline, below the last. */
	readonly rise: number;
	readonly fall: number;
}

const stacked = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const tall = /[\p{Script=Thai}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Hebrew}]/u;

/** How a text is set. */
export interface Lettered {
	/** Height of capitals, in ems. */
	readonly cap: number;
	readonly capitals: boolean;
	readonly vertical: boolean;
	readonly hasRuby: boolean;
}

/** The spacing that a text needs. */
export function metrics(text: string, { cap, capitals, vertical, hasRuby }: Lettered): Metrics {
	if (vertical) return { leading: hasRuby ? 1.68 : 1.45, rise: hasRuby ? 1.02 : 0.5, fall: 0.5 };
	if (stacked.test(text)) return { leading: hasRuby ? 1.68 : 1.28, rise: hasRuby ? 1.42 : 0.84, fall: 0.1 };
	if (tall.test(text)) return { leading: 1.4, rise: 0.85, fall: 0.28 };
	const marks = /\p{Lu}\p{M}/u.test(text.normalize('NFD'));
	if (capitals) return { leading: cap * 1.5 + (marks ? 0.16 : 0), rise: cap + (marks ? 0.1 : 0), fall: 0.02 };
	const doubled = /\p{L}\p{M}{2}/u.test(text.normalize('NFD'));
	return { leading: doubled ? 1.26 : 1.12, rise: cap + 0.06, fall: 0.2 };
}
