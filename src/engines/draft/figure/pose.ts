/** Poses and feelings, each one entry, and how they are read from what happens and what is said. */
import { everyFound } from './lexicon.ts';

/** Out from the body, up, forward: in arm lengths from the shoulder, or leg lengths from the hip. */
export type Reach = readonly [number, number, number];
export type HandShape = 'relaxed' | 'fist' | 'open' | 'point' | 'hold' | 'tuck';

export interface Pose {
	/** The figure's own right hand (left on the screen when it faces us), then its left. */
	readonly hands: readonly [Reach, Reach];
	readonly shapes: readonly [HandShape, HandShape];
	readonly feet: readonly [Reach, Reach];
	/** Degrees: + leans forward. */
	readonly lean: number;
	/** Degrees the head bows. */
	readonly nod: number;
	/** Hip height in leg lengths where it is not standing. */
	readonly hip?: number;
	readonly seat?: boolean;
	readonly lying?: boolean;
	/** Metres off the floor. */
	readonly air?: number;
}

const pose = (more: Partial<Pose>): Pose => ({
	hands: [
		[0.15, -0.95, 0.1],
		[0.13, -0.95, 0.06],
	],
	shapes: ['relaxed', 'relaxed'],
	feet: [
		[0.03, 0, 0],
		[0.12, 0, 0.07],
	],
	lean: 0,
	nod: 0,
	...more,
});
const DOWN: Reach = [0.15, -0.95, 0.08];

/** Every pose by the name that the word tables use. */
export const POSES: Readonly<Record<string, Pose>> = {
	stand: pose({}),
	talk: pose({ hands: [[0.2, -0.42, 0.52], DOWN], shapes: ['open', 'relaxed'] }),
	clasp: pose({
		hands: [
			[-0.24, -0.66, 0.36],
			[-0.24, -0.66, 0.37],
		],
		shapes: ['fist', 'fist'],
		nod: 6,
	}),
	crossed: pose({
		hands: [
			[-0.42, -0.44, 0.4],
			[-0.4, -0.38, 0.46],
		],
		shapes: ['tuck', 'tuck'],
	}),
	hips: pose({
		hands: [
			[0.02, -0.6, 0.1],
			[0.02, -0.6, 0.1],
		],
		shapes: ['fist', 'fist'],
		feet: [
			[0.12, 0, 0],
			[0.14, 0, 0.05],
		],
	}),
	think: pose({
		hands: [
			[-0.3, 0.17, 0.36],
			[-0.5, -0.48, 0.38],
		],
		shapes: ['fist', 'relaxed'],
		nod: 4,
	}),
	point: pose({
		hands: [[0.1, -0.02, 0.97], DOWN],
		shapes: ['point', 'fist'],
		feet: [
			[0.04, 0, 0.22],
			[0.1, 0, -0.16],
		],
		lean: 5,
	}),
	reach: pose({
		hands: [[0.04, -0.1, 0.92], DOWN],
		shapes: ['open', 'relaxed'],
		feet: [
			[0.04, 0, 0.2],
			[0.1, 0, -0.14],
		],
		lean: 8,
	}),
	wave: pose({ hands: [[0.46, 0.42, 0.2], DOWN], shapes: ['open', 'relaxed'] }),
	raise: pose({ hands: [[0.22, 0.86, 0.2], DOWN], shapes: ['fist', 'relaxed'] }),
	cheer: pose({
		hands: [
			[0.4, 0.8, 0.15],
			[0.42, 0.78, 0.15],
		],
		shapes: ['fist', 'fist'],
		feet: [
			[0.14, 0, 0],
			[0.16, 0, 0],
		],
	}),
	walk: pose({
		hands: [
			[0.1, -0.9, 0.32],
			[0.1, -0.9, -0.3],
		],
		feet: [
			[0, 0.02, -0.24],
			[0.02, 0, 0.24],
		],
		lean: 4,
	}),
	run: pose({
		hands: [
			[0.12, -0.35, 0.5],
			[0.12, -0.45, -0.4],
		],
		shapes: ['fist', 'fist'],
		feet: [
			[0, 0.36, -0.52],
			[0.02, 0.05, 0.44],
		],
		lean: 18,
	}),
	jump: pose({
		hands: [
			[0.42, 0.75, 0.2],
			[0.5, 0.5, 0.2],
		],
		shapes: ['open', 'open'],
		feet: [
			[0.08, 0.3, -0.2],
			[0.1, 0.2, 0.2],
		],
		air: 0.32,
	}),
	dance: pose({
		hands: [
			[0.7, 0.35, 0.2],
			[0.6, -0.3, 0.3],
		],
		shapes: ['open', 'open'],
		feet: [
			[0.02, 0, 0],
			[0.3, 0.06, 0.1],
		],
		lean: 3,
	}),
	sit: pose({
		hands: [
			[-0.1, -0.66, 0.46],
			[-0.1, -0.66, 0.46],
		],
		feet: [
			[0.03, 0, 0.46],
			[0.06, 0, 0.5],
		],
		hip: 0.53,
		seat: true,
	}),
	kneel: pose({
		hands: [
			[-0.06, -0.72, 0.4],
			[0.1, -0.85, 0.2],
		],
		feet: [
			[0.06, 0, 0.42],
			[0.05, 0.02, -0.42],
		],
		hip: 0.52,
		lean: 8,
	}),
	lie: pose({
		hands: [
			[0.14, -0.96, 0.02],
			[-0.3, -0.72, 0.17],
		],
		lying: true,
	}),
	fall: pose({
		hands: [
			[0.75, 0.3, 0.3],
			[0.7, 0.5, 0.1],
		],
		shapes: ['open', 'open'],
		feet: [
			[0.1, 0.2, 0.5],
			[0.25, 0.05, 0.25],
		],
		lean: -26,
		air: 0.16,
	}),
	embrace: pose({
		hands: [
			[-0.2, -0.2, 0.62],
			[-0.2, -0.34, 0.6],
		],
		feet: [
			[0.04, 0, 0.1],
			[0.08, 0, -0.1],
		],
		lean: 6,
		nod: 6,
	}),
	fight: pose({
		hands: [
			[-0.12, -0.02, 0.6],
			[-0.14, -0.1, 0.42],
		],
		shapes: ['fist', 'fist'],
		feet: [
			[0.1, 0, 0.28],
			[0.12, 0, -0.3],
		],
		lean: 8,
	}),
	sword: pose({
		hands: [
			[-0.3, -0.4, 0.6],
			[-0.22, -0.46, 0.54],
		],
		shapes: ['hold', 'hold'],
		feet: [
			[0.08, 0, 0.3],
			[0.1, 0, -0.32],
		],
		lean: 8,
	}),
	hold: pose({
		hands: [
			[-0.16, -0.48, 0.5],
			[-0.16, -0.48, 0.5],
		],
		shapes: ['hold', 'hold'],
		nod: 9,
	}),
	bow: pose({
		hands: [
			[-0.1, -0.85, 0.2],
			[-0.1, -0.85, 0.2],
		],
		lean: 34,
		nod: 14,
	}),
	gasp: pose({ hands: [[-0.36, 0.14, 0.38], DOWN], shapes: ['open', 'relaxed'] }),
	salute: pose({ hands: [[-0.02, 0.36, 0.26], DOWN], shapes: ['open', 'relaxed'] }),
	shrug: pose({
		hands: [
			[0.48, -0.42, 0.3],
			[0.48, -0.42, 0.3],
		],
		shapes: ['open', 'open'],
	}),
};

/** Brow lifts and the rest as in the table of expressions; lengths in heads. */
export interface Expression {
	readonly browIn: number;
	readonly browOut: number;
	readonly open: number;
	readonly tilt: number;
	readonly lid: number;
	readonly pupil: number;
	readonly curve: number;
	readonly mouth: number;
	readonly eyes?: 'arcs' | 'closed';
	readonly teeth?: boolean;
	readonly blush?: boolean;
	readonly tears?: boolean;
	readonly sweat?: boolean;
	readonly gaze?: readonly [number, number];
}

const face = (brows: readonly [number, number], open: number, more: Partial<Expression>): Expression => ({
	browIn: brows[0],
	browOut: brows[1],
	open,
	tilt: 0,
	lid: 0,
	pupil: 1,
	curve: 0,
	mouth: 0,
	...more,
});

/** Every feeling by the name that the word tables use. */
export const EXPRESSIONS: Readonly<Record<string, Expression>> = {
	calm: face([0, 0], 0.94, { curve: 0.15 }),
	talk: face([0.01, 0.01], 0.96, { curve: 0.2, mouth: 0.5 }),
	smile: face([0, 0], 0.92, { lid: 0.3, curve: 0.8 }),
	joy: face([0.04, 0.03], 1, { eyes: 'arcs', curve: 1, mouth: 0.8, blush: true }),
	angry: face([-0.075, 0.045], 0.82, { tilt: 0.9, pupil: 0.85, curve: -0.7 }),
	shout: face([-0.08, 0.05], 0.95, { tilt: 0.8, pupil: 0.75, curve: -0.2, mouth: 1.25, teeth: true }),
	scream: face([0.08, 0], 1.15, { tilt: -0.3, pupil: 0.6, curve: -0.3, mouth: 1.3 }),
	sad: face([0.06, -0.03], 0.75, { tilt: -0.7, curve: -0.6, gaze: [0, 0.3] }),
	crying: face([0.07, -0.03], 0.6, { tilt: -0.8, lid: 0.3, curve: -0.9, mouth: 0.35, tears: true }),
	surprised: face([0.075, 0.06], 1.18, { pupil: 0.68, mouth: 0.75 }),
	afraid: face([0.08, 0], 1.12, { tilt: -0.4, pupil: 0.6, curve: -0.5, mouth: 0.35, sweat: true }),
	nervous: face([0.05, -0.02], 0.92, { tilt: -0.5, pupil: 0.85, curve: -0.35, gaze: [0.35, 0.1] }),
	shy: face([0.04, -0.01], 0.7, { tilt: -0.3, curve: 0.3, blush: true, gaze: [0.2, 0.35] }),
	determined: face([-0.045, 0.03], 0.88, { tilt: 0.55, pupil: 0.95, curve: -0.12 }),
	asleep: face([0.01, 0], 0, { eyes: 'closed', curve: 0.1 }),
	smirk: face([-0.02, 0.03], 0.8, { lid: 0.35, tilt: 0.3, curve: 0.6 }),
	tired: face([0.03, -0.02], 0.55, { tilt: -0.4, curve: -0.25, lid: 0.15 }),
};

/** What one figure does and feels. */
export interface Acting {
	readonly pose: string;
	readonly feeling: string;
	readonly turn?: string;
	readonly talks: boolean;
	readonly depicts: readonly string[];
}

export interface Actor {
	readonly character: string;
	readonly name: string;
	readonly says?: readonly { readonly kind: string; readonly text: string }[];
}

/** Reads the acting of everybody from the action, the mood and each one's own lines. */
export function readActing(action: string, mood: string, cast: readonly Actor[]): Acting[] {
	const clauses = splitClauses(action.toLowerCase().normalize('NFC'), cast);
	return cast.map((actor, index) => {
		const own = clauses.filter((clause) => clause.of.length === 0 || clause.of.includes(index));
		const text = own.map((clause) => clause.text).join(' · ');
		const found = everyFound(text, (words) => words.poses);
		const ranked = found.map((item) => item.value).sort((a, b) => rank(b) - rank(a));
		const speech = (actor.says ?? []).filter((line) => line.kind !== 'thought' && line.kind !== 'off');
		const talks = speech.length > 0;
		const posed = ranked[0] ?? (talks ? 'talk' : 'stand');
		const felt = everyFound(text, (words) => words.feelings)[0];
		const feeling = felt?.value ?? feelingOfSpeech(actor, mood);
		const turn = everyFound(text, (words) => words.turns)[0]?.value;
		const depicts = [...(ranked[0] ? [ranked[0]] : []), ...(felt ? [felt.word] : [])];
		return { pose: posed, feeling, talks, depicts, ...(turn ? { turn } : {}) };
	});
}

const RANKS: Readonly<Record<string, number>> = {
	stand: -2,
	talk: -1,
	sit: 2,
	lie: 3,
	fall: 3,
	kneel: 2,
	sword: 1,
	walk: -0.5,
};

function rank(name: string): number {
	return RANKS[name] ?? 0;
}

interface Clause {
	readonly text: string;
	/** Indexes in the cast; empty when it speaks of nobody or of all. */
	readonly of: readonly number[];
}

const MUTUAL = /\b(duel|fight|hug|embrac|kiss|wrestl|spar|ôm|đánh)/;
const ALL = /\b(they|both|all|everyone|everybody|together|họ|cả hai)\b/;

/** Sentences cut before each name, so that "A points at B, who cries" gives the pointing to A and the tears to B. */
function splitClauses(action: string, cast: readonly Actor[]): Clause[] {
	const clauses: Clause[] = [];
	for (const sentence of action.split(/[.;!?]|,\s*(?:and|while|but|as|then)\s|\swhile\s|\sas\s/)) {
		let subjects: number[] = clauses.at(-1)?.of.slice() ?? [];
		let waiting: number[] = [];
		for (const part of sentence.split(/(,|\band\b|\bwho\b|\bvà\b)/)) {
			if (part === 'who') subjects = clauses.at(-1) ? lastNamed(clauses.at(-1)!.text, cast) : subjects;
			if (/^(,|and|who|và|)$/.test(part.trim())) continue;
			const named = placesOf(part, cast).map((place) => place.index);
			if (named.length > 0 && withoutActors(part, cast).trim() === '') {
				waiting = [...waiting, ...named];
				continue;
			}
			const places = placesOf(part, cast);
			const first = MUTUAL.test(part)
				? named
				: named.filter((_, index) => places[index]!.at === places[0]!.at);
			if (waiting.length > 0 || first.length > 0) subjects = [...waiting, ...first];
			else if (ALL.test(part)) subjects = [];
			waiting = [];
			clauses.push({ text: part, of: subjects });
		}
	}
	return clauses;
}

function lastNamed(text: string, cast: readonly Actor[]): number[] {
	return placesOf(text, cast)
		.slice(-1)
		.map((place) => place.index);
}

function withoutActors(text: string, cast: readonly Actor[]): string {
	let rest = text;
	for (const { name, character } of cast) {
		rest = rest
			.replaceAll(name.toLowerCase().replace(/^the /, ''), '')
			.replaceAll(character.toLowerCase(), '');
	}
	return rest.replace(/\b(the|a|an)\b/g, '');
}

function placesOf(text: string, cast: readonly Actor[]): { index: number; at: number }[] {
	return cast
		.map((actor, index) => ({ index, at: placeOf(text, actor) }))
		.filter((place) => place.at >= 0)
		.sort((a, b) => a.at - b.at);
}

function placeOf(text: string, actor: Actor): number {
	const names = [actor.name, actor.character, actor.character.replace(/[-_]/g, ' ')].map((name) =>
		name.toLowerCase().replace(/^the /, ''),
	);
	const found = names.map((name) => (name === '' ? -1 : text.indexOf(name))).filter((at) => at >= 0);
	return found.length > 0 ? Math.min(...found) : -1;
}

function feelingOfSpeech(actor: Actor, mood: string): string {
	const line = actor.says?.[0];
	const told = everyFound(mood.toLowerCase(), (words) => words.feelings)[0]?.value;
	if (!line) return told ?? 'calm';
	if (line.kind === 'shout') return /\?/.test(line.text) ? 'surprised' : 'shout';
	if (line.kind === 'weak') return 'nervous';
	const inside = everyFound(line.text.toLowerCase(), (words) => words.feelings)[0]?.value;
	if (inside) return inside;
	if (/!{1,}\s*\?|\?!/.test(line.text)) return 'surprised';
	if (/\.\.\.|…/.test(line.text)) return told ?? 'nervous';
	if (/\b(no|never|stop|get out)\b[^?]*!/i.test(line.text)) return 'shout';
	if (line.kind === 'thought') return told ?? 'calm';
	if (/!/.test(line.text)) return told ?? 'joy';
	return told ?? 'talk';
}
