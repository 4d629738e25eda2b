/** What of an action there is to see: not what it denies, compares with, thinks of, or says by way of speaking. */
import { SAYINGS_EN, SAYINGS_VI } from './words/sayings.ts';

const EDGE_BEFORE = '(?<![\\p{L}\\p{M}])';
const EDGE_AFTER = '(?![\\p{L}\\p{M}])';

const SAYINGS = [...SAYINGS_EN, ...SAYINGS_VI].map(
	([pattern, meaning]) => [new RegExp(`${EDGE_BEFORE}(?:${pattern})${EDGE_AFTER}`, 'giu'), meaning] as const,
);

/** Up to where a clause may go on. */
const TO_END = '(?:(?!\\b(?:but|and|while|until|because|though)\\b|[.,;:!?—–]).)*';

/** "Does not smile", "never runs", "stops dancing", "instead of crying": nobody is seen at it. */
const DENIED: readonly RegExp[] = [
	new RegExp(
		`\\b(?:(?:do|does|did|is|are|was|were|has|have|had|can|could|would|will|should|must)n[’']t|(?:do|does|did|is|are|was|were|has|have|had|can|could|would|will|should|must)\\s+not|cannot|never|refuses? to|fails? to|forgets? to|stops?(?=\\s+\\p{L}+ing)|no longer|instead of|rather than)\\b${TO_END}`,
		'giu',
	),
	/\b(?:says?|saying|said|does|do|did) nothing\b|\b(?:without|with not) a word\b|(?<![\p{L}\p{M}])không nói gì/giu,
	/\bneither\b[^.,;:!?]*?\bnor\b[^.,;:!?]*/giu,
	// The noun goes on to where a preposition or a verb stands.
	/\b(?:without|with no|no)\s+(?:(?:any|a|an|the|its|his|her|more|other|visible|red|blue|green|yellow|black|white|brown|pink|purple|grey|gray|big|small|little|large|old|new|single)\s+)*[\p{L}'’-]+(?:\s+of\s+(?:an?|the)\s+[\p{L}-]+)?(?:\s+or\s+[\p{L}'’-]+)*/giu,
	/(?<![\p{L}\p{M}])(?:(?:không|chẳng|chả)(?!\s+(?:gian|khí|trung|lồ))|chưa|đừng|chớ)\s+(?:(?!(?:mà|và|nhưng|còn|rồi|thì|nên|vì|khi|đã|đang)(?![\p{L}\p{M}]))[\p{L}\p{M}]+\s*){1,4}/giu,
];

/** "Like a stone", "as quiet as a mouse", "như một con chim": nothing of the kind is there. */
const COMPARED: readonly RegExp[] = [
	/(?<!\b(?:looks?|looking|shaped|dressed(?: up)?|disguised|something)\s)\b(?:just |much )?(?:like|as if|as though)\s+(?:an?|the|some|two|his|her|it|he|she|they)\b(?:(?!\b(?:and|but|while|who|at|in|on|with|near|by)\b|[.,;:!?]).)*/giu,
	/\bas\s+(\p{L}+)\s+as\s+(?:an?|the)\s+[\p{L}-]+/giu,
	/(?<![\p{L}\p{M}])(?:như|tựa|giống như|y như)\s+(?:một |con |cái |những )*(?:[\p{L}\p{M}]+\s*){1,3}/giu,
];

/** What is only spoken, thought, dreamt or read of, and what somebody waits or looks for. */
const ABSENT =
	/\b(?:think(?:s|ing)?|dream(?:s|ing|t)?|talk(?:s|ing)?|speak(?:s|ing)?|ask(?:s|ing)?|worr(?:y|ies|ying)|wonder(?:s|ing)?|argu(?:es?|ing)|tell(?:s|ing)?(?:\s+\p{L}+)?|remind(?:s|ing)?\s+\p{L}+|hear(?:s|ing)?|read(?:s|ing)?|joke(?:s)?|laugh(?:s|ing)?|quarrel(?:s|ing)?|complain(?:s|ing)?)\s+(?:about|of)\b(?:(?!\b(?:and|but|while|in|at|on|as)\b|[.,;:!?—–]).)*/giu;
const STORY =
	/\b(?:(?:story|stories|tale|tales|legend|news|rumou?rs?|memory|memories|thoughts?|idea|dreams?|plans?|talk) (?:of|about)|(?:books?|novel|films?|movie|show|song|poem|play|programme|program|magazine|letter|documentary|joke) about)\b(?:(?!\b(?:but|while|in|at|on|as)\b|[.,;:!?—–]).)*/giu;
const SOUGHT =
	/\b((?:wait(?:s|ing)?|look(?:s|ing)?|search(?:es|ing)?|wish(?:es|ing)?|long(?:s|ing)?|hop(?:es|ing)|ask(?:s|ing)?)\s+for|(?:remember(?:s|ing)?|imagin(?:es?|ing)|miss(?:es|ing)?|forget(?:s|ting)?)(?=\s+(?:an?|the|his|her|their|that)\b))(?:(?!\b(?:and|but|while|in|at|on|as|to)\b|[.,;:!?—–]).)*/giu;
const NGHI =
	/(?<![\p{L}\p{M}])(nghĩ (?:về|đến|tới)|nhớ (?:về|đến|tới)?|mơ (?:về|thấy|đến)|kể (?:về|chuyện)|nói về|hỏi về|chờ|đợi|tìm)\s+(?:[\p{L}\p{M}]+\s*){1,4}/giu;

/** What something is made of is not there beside it. */
const MADE_OF = /\bmade (?:out )?(?:of|from)\s+(?:[\p{L}-]+)(?:\s+(?:and|tile|paper|wood))?/giu;

/** "Her heart sank": it is she who is sad. */
function subjectOf(whose: string): string {
	const pronouns: Readonly<Record<string, string>> = {
		his: 'he',
		her: 'she',
		their: 'they',
		its: 'it',
		the: '',
	};
	return pronouns[whose.toLowerCase()] ?? whose;
}

/** The action without what nobody sees; sayings with what they mean. */
export function seenIn(action: string): string {
	let seen = action;
	for (const [pattern, meaning] of SAYINGS)
		seen = seen.replace(pattern, (...found) => {
			const who: unknown = (found.at(-1) as Partial<Record<string, string>> | undefined)?.who;
			return typeof who === 'string' ? ` ${subjectOf(who)} ${meaning} ` : ` ${meaning} `;
		});
	for (const pattern of DENIED) seen = seen.replace(pattern, ' ');
	for (const pattern of COMPARED) seen = seen.replace(pattern, ' ');
	seen = seen.replace(STORY, (told) => ` ${/ about\b/.test(told) ? told.split(/\s/)[0]! : ''} `);
	seen = seen.replace(ABSENT, (told) => ` ${told.split(/\s/)[0]!} `);
	seen = seen.replace(SOUGHT, (_, verb: string) => ` ${verb} `);
	seen = seen.replace(NGHI, (_, verb: string) => ` ${verb} `);
	return seen.replace(MADE_OF, ' ');
}
