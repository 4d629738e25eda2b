/** Whether somebody is a person or a creature. */
import type { SketchFigure } from '../../../plan/request.ts';
import { everyFound, type Found } from './lexicon.ts';
import { animalIn, thingIn } from './pictured.ts';

/** Who is told of, with what is said of the looks in lower case. */
type Told = Pick<SketchFigure, 'character' | 'name' | 'gender' | 'hair' | 'outfit'> & {
	readonly looks: string;
};

/**
 * The creature that somebody is. What is said of hair and clothes makes none of anybody: a ponytail is no horse. Looks do,
 * and a name where nothing human is told; animals known by their picture only there.
 */
export function creatureOf(told: Told): string | undefined {
	if ((told.gender ?? told.hair ?? told.outfit) !== undefined) return beingIn(told.looks)?.value;
	const words = [told.looks, told.name, told.character].map((each) => each.toLowerCase()).join(', ');
	const found = everyFound(words, (table) => table.creatures).find((each) => !isOthers(words, each));
	if (found) return found.value;
	if (everyFound(words, (table) => table.people).length > 0) return undefined;
	const own = words.replace(LIKENESS, ' ');
	return animalIn(own) ?? thingIn(told.looks)?.name;
}

/** "A small red fox with a torn ear": the animal is what a phrase is about, and nobody stands before it. */
function beingIn(looks: string): Found<string> | undefined {
	return looks
		.split(/[,;.]/)
		.flatMap((part) => {
			const head = part.split(BRINGS)[0]!;
			return everyFound(head, (table) => table.creatures).filter(
				(found) => isHead(head, found) && !isOthers(head, found),
			);
		})
		.at(0);
}

/** After these comes what somebody has about him. */
const BRINGS =
	/(?<![\p{L}\p{M}])(?:with|in|on|of|wearing|wears|holding|carrying|riding|has|having|like|as|và|với|mặc|đeo|đội|mang|cưỡi|bế|ôm|như)(?![\p{L}\p{M}])/u;

/** Whether a phrase ends with its animal, or goes on with what that is called; Vietnamese says what it is like after it. */
function isHead(head: string, { at, end }: Found<string>): boolean {
	const rest = head.slice(end).trim();
	if (rest === '' || GOES_ON.test(rest)) return true;
	return VIETNAMESE.test(head) && CLASSIFIERS.test(head.slice(0, at).trim());
}

const VIETNAMESE = /\P{ASCII}/u;
const CLASSIFIERS = /^(?:(?:một|con|chú|cô|cậu|nàng|anh|bác|loài)\s*)*$/u;

const GOES_ON =
	/^(?:cub|pup|puppy|kit|kid|spirit|demon|king|queen|prince|princess|lord|mother|father|child|robot|dog|dragon|named|called|who|that|which|is|by|from|at|the)\b/;

/** Whether the animal is only what something is called by, or somebody stands before it: "cat ears", "a girl and her dog". */
function isOthers(words: string, { at, end }: Found<string>): boolean {
	const after = words.slice(end);
	if (/^-\p{L}/u.test(after) || HAS.test(after) || IN_FRONT.test(words.slice(0, at))) return true;
	const before = words.slice(0, at).split(/[,;.]/).at(-1)!;
	return everyFound(before, (table) => table.people).some((who) => !/^['’]s/.test(before.slice(who.end)));
}

/** Of an animal's body, or made in its likeness: these somebody wears. */
const WORN_LIKENESS =
	'ears?|tails?|tail|masks?|eyes?|paws?|costumes?|prints?|hats?|hoods?|caps?|skins?|fur|hides?|pelts?|suits?|pyjamas|pajamas|onesie|slippers?|tattoos?|horns?|antlers?|wings?|whiskers|teeth|fangs?|claws?|nose|face|hair|mane|pattern|badge|pin|brooch|necklace|collar|hoodie|dress|shirt|sweater|jacket|coat|boots?|gloves?|scarf|apron';
const HAS = new RegExp(
	`^(?:['’]s)?\\s+(?:${WORN_LIKENESS}|tamer|rider|walker|lover|trainer|catcher|hunter|keeper|burglar|watcher|whisperer|lady|girl|boy|man|woman)(?![\\p{L}])`,
	'u',
);
const LIKENESS = new RegExp(`[\\p{L}-]+ (?:${WORN_LIKENESS})(?![\\p{L}])`, 'gu');
/** "Đuôi ngựa", "tai mèo", "áo da gấu": what is said before says whose it is. */
const IN_FRONT = /(?:đuôi|tai|da|lông|mặt nạ|mũ|nón|hình|in|bờm|sừng|cánh|răng|mắt|kiểu|tóc)\s+(?:con\s+)?$/u;
