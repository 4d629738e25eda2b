/** Which verbs of a text are what people do, and not what the rain, a dog or a row of boats does. */
import { CROWD_NOUNS } from '../words/crowds.ts';
import { everyFound, type Found } from './lexicon.ts';

/** Between a noun and its verb: "is slowly", "starts to", "that". */
const BETWEEN =
	'(?:\\s+(?:is|are|was|were|has|have|had|can|could|will|would|softly|slowly|gently|heavily|silently|quietly|quickly|still|begins to|starts to|begin to|start to|tries to|that|which|also|then|just|now|up|đang|vẫn|đã|sẽ))*\\s+$';

/** "Snow falls", "the road runs": what these do is nobody's pose. */
const NATURE =
	'snow|rain|hail|sleet|ash|dust|sand|lea(?:f|ves)|petals?|blossoms?|night|darkness|dusk|dawn|evening|silence|light|moonlight|sunlight|lights?|sun|moon|shadows?|tears?|sweat|blood|water|waves?|river|stream|road|path|street|trail|curtains?|fog|mist|smoke|wind|stars?|clouds?|time|hair|clock|phone|bell|tuyết|mưa|lá|hoa|đêm|nước|gió|trăng|nắng';

/** What has wheels, a hull or a seat, and what is built. */
const THINGS =
	'boats?|ships?|cars?|trucks?|vans?|bus(?:es)?|trains?|trams?|taxis?|planes?|bicycles?|bikes?|motorcycles?|wagons?|carts?|houses?|towers?|trees?|books?|cups?|bottles?|boxes|box|chairs?|tables?|flags?|balls?|kites?|swords?|vases?|pots?|chess|thuyền|tàu|xe';

const NOT_PEOPLE = new RegExp(`(?<![\\p{L}\\p{M}])(${NATURE}|${THINGS})${BETWEEN}`, 'u');
const AFTER_NOUN = new RegExp(`([\\p{L}'’-]+)${BETWEEN}`, 'u');
/** "A man with his dog runs": what a preposition brings along is not who does it. */
const ATTACHED =
	/\b(?:with|in|on|of|by|at|near|beside|to|for|from|past|towards?|next to)\s+(?:(?:an?|the|his|her|their|its|two|three)\s+)?(?:(?!(?:an?|the|his|her|their|its)\s)[\p{L}-]+\s+){0,2}$/u;

const WHICH = /([\p{L}'’-]+),?\s+(?:that|which)\s+(?:(?:is|are|was|were|had|has|have|still)\s+)*$/u;

/** What the word before means otherwise: "runs his hand over a rock", "raises money", "falls silent". */
const OTHERWISE: Readonly<Record<string, RegExp>> = {
	run: /^\s+(?:(?:his|her|their|its|a|an|the)\s+(?:\p{L}+\s+)?(?:hands?|fingers?|eyes|business|shop|café|errands?|talk|speech|bath|water)|it|out of|errands|late|low|dry)\b/u,
	walk: /^\s+(?:him|her|them|\w+)\s+through\s+(?:the\s+)?(?:plan|steps|details)\b/,
	fall: /^\s+(?:of|in love|silent|quiet|asleep|ill|sick|for|behind|apart|to pieces|short|into step|under|back on|on deaf)\b/,
	raise:
		/^\s+(?:money|children|kids|awareness|(?:an|his|her|the)\s+(?:eyebrows?|voice|objection|question|family|child)|a question|doubts?)\b/,
	crossed: /^\s+(?:in|over|forward|down|out|close|closer|towards?|across|back|on)\b/,
	point: /^\s+(?:out that|of)\b/,
	wave: /^\s+(?:of|crash\w*|break\w*|roll\w*|lap\w*|hit\w*|washe?s?)\b/,
	stand: /^\s+(?:out|for|a chance|to reason|trial|by (?:him|her|his|what))\b/,
	sit: /^\s+(?:(?:an|the|his|her)\s+exam|in judg)/,
	lie: /^\s+(?:about|to (?:him|her|them|me|us|you|his|each)|through (?:his|her))\b/,
	jump: /^\s+(?:to conclusions|at the chance|the queue|(?:the\s+)?rope\s+queue)\b/,
	embrace: /^\s+(?:the\s+(?:idea|chance|change|future))\b/,
	fight: /^\s+(?:back (?:the |her |his )?tears|for|off sleep|the urge|tears|sleep|(?:a|the) smile)\b/,
	hold: /^\s+(?:(?:his|her|their|its|my)\s+(?:breath|tongue|ground|head high)|on to hope|back|hands)\b/,
	reach:
		/^\s+(?:(?:the|a|an)\s+(?:top|end|station|door|summit|agreement|decision|conclusion|age|city|town|village|house|shore|gate)|home|out to)\b/,
};

/**
 * The poses that people in the lower-case text take, in its order. `names` are what the cast is called and described as,
 * in lower case: what a dog of the cast does is its pose.
 */
export function posesIn(text: string, names: readonly string[] = []): Found<string>[] {
	return everyFound(text, (words) => words.poses).filter(({ value, at, end }) => {
		const before = text.slice(0, at);
		if (OTHERWISE[value]?.test(text.slice(end))) return false;
		if (isQuality(text, at, end) || isPeach(text, at, end)) return false;
		// "His pets" are animals, "a big wave" is water.
		if (/^(?:pets|waves?)$/.test(text.slice(at, end)) && NAMED_SO.test(before)) return false;
		return !isOthersDeed(before, names);
	});
}

/** The feelings of people in the lower-case text, in its order: the sleeping dog's and the crowd's are not theirs. */
export function feelingsIn(text: string, names: readonly string[] = []): Found<string>[] {
	return everyFound(text, (words) => words.feelings).filter(({ value, at, end }) => {
		const noun = /^\s+([\p{L}'’-]+)/u.exec(text.slice(end))?.[1] ?? '';
		const isOthers =
			(isAnimal(noun) || /^(?:crowd|mob|baby|audience|boss)$/.test(noun)) && !isNamed(noun, names);
		if (isBeam(text, at, end) && !isDoneBy(text.slice(0, at), names)) return false;
		return value !== 'none' && !isOthers && !isOthersDeed(text.slice(0, at), names);
	});
}

/** Wood and light have beams, too: only somebody's is a smile. */
function isBeam(text: string, at: number, end: number): boolean {
	return (
		/^beam/.test(text.slice(at, end)) && !/^\s+(?:at|with|proudly|happily|back at)\b/.test(text.slice(end))
	);
}

/** Whether a verb follows somebody, or another verb of theirs. */
function isDoneBy(before: string, names: readonly string[]): boolean {
	const word = /([\p{L}\p{M}'’-]+)\s*$/u.exec(before.replace(/\s+\p{L}+ly\s*$/u, ' '))?.[1];
	return word === undefined || /^(?:he|she|they|and|who|is|are)$/.test(word) || isSomebody(word, names);
}

/** "Cành đào" is a peach branch: nobody digs it. */
function isPeach(text: string, at: number, end: number): boolean {
	return (
		text.slice(at, end) === 'đào' &&
		/(?:cành|hoa|cây|quả|trái|gốc|vườn|màu|nhành|chậu)\s+$/u.test(text.slice(0, at))
	);
}

/** "The sleeping dog", "a falling star": what it is called by, unless somebody is called so. */
function isQuality(text: string, at: number, end: number): boolean {
	if (!/ing$/.test(text.slice(at, end)) || !DETERMINED.test(text.slice(0, at))) return false;
	const noun = /^\s+([\p{L}'’-]+)/u.exec(text.slice(end))?.[1];
	return noun !== undefined && !JOINS.test(noun) && !isSomebody(noun, []);
}

const DETERMINED =
	/\b(?:an?|the|his|her|their|its|this|that|some|two|three)\s+(?:(?:small|big|old|young|little|large|black|white|brown)\s+)?$/u;
const NAMED_SO =
	/\b(?:an?|the|his|her|their|its|big|huge|giant|high|small|rolling|breaking)\s+(?:[\p{L}-]+\s+)?$/u;
const JOINS =
	/^(?:in|on|at|by|to|with|from|for|and|or|under|over|behind|near|beside|through|across|down|up|off|out|around|along|into|while|as|who|is|are|was|the|a|an|his|her|their)$/;

/** Whether an animal, the weather or a thing is the one who does it. */
function isOthersDeed(before: string, names: readonly string[]): boolean {
	const thing = NOT_PEOPLE.exec(before);
	// Somebody of the cast may be called Dawn.
	if (thing && !isNamed(thing[1]!, names) && !ATTACHED.test(before.slice(0, thing.index))) return true;
	const which = WHICH.exec(before)?.[1];
	if (which !== undefined) return !isSomebody(which, names);
	const found = AFTER_NOUN.exec(before);
	const noun = found?.[1];
	if (found && ATTACHED.test(before.slice(0, found.index))) return false;
	if (found === null || noun === undefined || isNamed(noun, names)) return false;
	return isAnimal(noun) || noun in CROWD_NOUNS || isOwned(before.slice(0, found.index), noun);
}

/** "Mia's letter lies on the table": it does, not she; her hands and eyes are herself. */
function isOwned(before: string, noun: string): boolean {
	return /['’]s\s+(?:[\p{L}-]+\s+)?$/u.test(before) && !SELF.test(noun) && !isSomebody(noun, []);
}

const SELF =
	/^(?:eyes?|hands?|face|head|body|lips|mouth|legs?|knees?|shoulders?|arms?|fingers?|voice|heart|feet|foot|jaw|cheeks?|brows?|smile|gaze|breath|back|chin|fists?|whole|own)$/;

function isAnimal(word: string): boolean {
	return everyFound(word, (words) => words.creatures).some(({ at, end }) => at === 0 && end === word.length);
}

function isSomebody(word: string, names: readonly string[]): boolean {
	return (
		isNamed(word, names) ||
		everyFound(word, (words) => words.people).length > 0 ||
		everyFound(word, (words) => words.genders).length > 0
	);
}

function isNamed(word: string, names: readonly string[]): boolean {
	return names.some((name) => name.split(/[^\p{L}\p{M}'’-]+/u).includes(word));
}
