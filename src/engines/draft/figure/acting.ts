/** Reads who does and feels what from the action and the dialogue. */
import { type Actor, splitClauses } from './clauses.ts';
import { feelingsIn, posesIn } from './deeds.ts';
import { everyFound, type Found } from './lexicon.ts';
import { isOfHands } from './pose.ts';
import { feelingOfSpeech } from './tone.ts';

/** What one figure does and feels. */
export interface Acting {
	readonly pose: string;
	readonly feeling: string;
	readonly turn?: string;
	/** What the hands of one who sits, walks or kneels do. */
	readonly hands?: string;
	readonly talks: boolean;
	readonly depicts: readonly string[];
	/** What the action says of this one, in lower case. */
	readonly told: string;
}

/** Reads the acting of everybody from the action, the mood and each one's own lines. */
export function readActing(action: string, mood: string, cast: readonly Actor[]): Acting[] {
	const names = cast.flatMap((each) =>
		[each.name, each.character.replace(/[-_]/g, ' '), each.looks ?? ''].map((told) => told.toLowerCase()),
	);
	const clauses = splitClauses(action.toLowerCase().normalize('NFC'), cast);
	return cast.map((actor, index) => {
		const own = clauses.filter((clause) => clause.of.length === 0 || clause.of.includes(index));
		const text = own.map((clause) => clause.text).join(' · ');
		const found = posesIn(text, names);
		const ranked = found.map((item) => awake(item.value, text)).sort((a, b) => rank(b) - rank(a));
		const speech = (actor.says ?? []).filter((line) => line.kind !== 'thought' && line.kind !== 'off');
		const talks = speech.length > 0;
		const first = ranked[0] ?? (talks ? 'talk' : 'stand');
		// Keys are played and written on where one sits.
		const isWalking = ranked.includes('walk') && isOfHands(first) && !STANCES.has(first);
		const posed = SEATED.has(first) ? 'sit' : isWalking ? 'walk' : first;
		const hands = isOfHands(posed) ? undefined : handsOf(ranked, posed);
		const felt = feelingsIn(text, names)[0];
		const feeling = felt?.value ?? feltIn(posed, actor, mood);
		const turn = turnsIn(text)[0]?.value;
		const depicts = [...(ranked[0] ? [ranked[0]] : []), ...(felt ? [felt.word] : [])];
		const more = { ...(turn ? { turn } : {}), ...(hands ? { hands } : {}) };
		return { pose: posed, feeling, talks, depicts, told: text, ...more };
	});
}

/** What hands do besides; who kneels and hugs something holds it to the chest. */
function handsOf(ranked: readonly string[], posed: string): string | undefined {
	const own = ranked.find((name) => name !== 'stand' && isOfHands(name));
	return own ?? (posed !== 'embrace' && ranked.includes('embrace') ? 'clasp' : undefined);
}

const SEATED: ReadonlySet<string> = new Set(['type', 'piano']);

/** Deeds that take the feet, too: they stop a walk. */
const STANCES: ReadonlySet<string> = new Set([
	...['throw', 'catch', 'climb', 'hang', 'drawbow', 'unsheathe', 'push', 'rifle', 'point', 'reach'],
]);

/** "Steps out from behind a tree" is no view from behind, nor is "hugs her from behind". */
function turnsIn(text: string): Found<string>[] {
	return everyFound(text, (words) => words.turns).filter(({ word, at, end }) => {
		if (word !== 'from behind' && word !== 'từ phía sau') return true;
		return !/^\s+(?:an?|the|his|her|their|its|some)\b/.test(text.slice(end)) && !isOnto(text.slice(0, at));
	});
}

/** Whether somebody comes up to somebody, and does it from there. */
function isOnto(before: string): boolean {
	const clause = before.split(/[.;·]/).at(-1)!;
	return ONTO.test(clause) && !/\b(?:seen|view|shown|shot)\b|nhìn/.test(clause);
}

const ONTO =
	/(?<!\p{L})(?:puts?|putting|lays?|laying|places?|wraps?|wrapping|drapes?|draping|hugs?|hugging|embrac\w+|holds?|holding|grabs?|grabbing|seizes?|catches|catching|covers?|covering|taps?|tapping|attacks?|attacking|pushes|pushing|strikes?|hits?|stabs?|approaches|approaching|sneaks? up|creeps? up|surprises|startles|tackles?|kisses|kissing|ôm|bịt|khoác|choàng|đẩy|vỗ|đặt|đánh|lao|tiến)(?!\p{L})/u;

/** Feelings that go with what the body does, where nothing else is told. */
const FELT: Readonly<Record<string, string>> = {
	fall: 'surprised',
	fight: 'determined',
	sword: 'determined',
	embrace: 'smile',
	cheer: 'joy',
	dance: 'smile',
	wave: 'smile',
	gasp: 'surprised',
	weep: 'crying',
	pray: 'asleep',
	cradle: 'smile',
	rifle: 'determined',
	drawbow: 'determined',
	unsheathe: 'determined',
	think: 'calm',
};

/** What bodies show whatever the scene's mood is: nobody hugs sternly. */
const GLAD: ReadonlySet<string> = new Set(['embrace', 'cheer', 'dance']);

function feltIn(pose: string, actor: Actor, mood: string): string {
	const told = feelingOfSpeech(actor.says?.[0], mood);
	if (GLAD.has(pose) && !/sad|crying|afraid|shout|scream/.test(told)) return FELT[pose]!;
	return told === 'calm' || told === 'talk' ? (FELT[pose] ?? told) : told;
}

/** Who sleeps in an armchair, at a desk or on a train seat sits there. */
const SEATED_SLEEP =
	/\b(?:in|on|at) (?:an?|the|his|her|their) (?:[\p{L}-]+ )?(?:armchair|chair|rocking chair|desk|table|bench|seat|sofa|couch|throne|wheelchair)\b|['’]s (?:shoulder|lap)\b|\bon (?:his|her) (?:shoulder|lap)\b|(?:ghế|trên bàn|bên bàn|vai|xe buýt|tàu)/u;

/** Too high, or no animal, for anybody to kneel to. */
const HIGH =
	/(?<!\p{L})(?:horses?|pony|mare|stallion|donkey|cows?|ox|elephants?|camels?|giraffe|deer|shoulders?|back|arm|hair|cheek|face|hand|ngựa|bò|trâu|voi|vai|tóc|má)(?!\p{L})/u;

function awake(pose: string, text: string): string {
	if (pose === 'pet' && HIGH.test(text)) return 'reach';
	return pose === 'lie' && SEATED_SLEEP.test(text) && !/\b(?:lies|lie|lying)\b|nằm/.test(text) ? 'sit' : pose;
}

const RANKS: Readonly<Record<string, number>> = {
	stand: -2,
	talk: -1,
	sit: 2,
	lie: 3,
	fall: 3,
	kneel: 3.5,
	sword: 1,
	walk: -0.5,
	unsheathe: 2.5,
	hold: -0.2,
	reach: -0.1,
};

function rank(name: string): number {
	return RANKS[name] ?? 0;
}
