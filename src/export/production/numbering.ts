/**
 * What boards are called. The writer shows the first number, and the others follow it: `1A` (1B, 1C, 2A), `1-1`
 * (1-2, 2-1), `10` (20, 30), `1` (2, 3), with any words before it and noughts kept: `SH010`, `EP2-1A`.
 */
import { Fault } from '../../base/fault.ts';

export interface Place {
	/** 1-based among the story's scenes. */
	readonly scene: number;
	/** 1-based among the scene's shots. */
	readonly inScene: number;
	/** 1-based among all shots. */
	readonly inStory: number;
}

export type Numbering = (place: Place) => string;

const example = /^(.*?)(?:(0*1)(A)|(0*1)([-._/])(0*1)|(0*10)|(0*1))$/su;
const longestPrefix = 24;

/** Reads the example; Fault `usage` where it shows no first number. */
export function numberingLike(first: string): Numbering {
	const match = example.exec(first.trim());
	const [, prefix = '', scene, letter, group, mark, member, ten, one] = match ?? [];
	if (!match || prefix.length > longestPrefix || /\p{Cc}/u.test(prefix)) throw notFirst(first);
	if (scene && letter) return (at) => prefix + padded(at.scene, scene) + letters(at.inScene);
	if (group && member)
		return (at) => `${prefix}${padded(at.scene, group)}${mark}${padded(at.inScene, member)}`;
	if (ten) return (at) => prefix + padded(at.inStory * 10, ten);
	return (at) => prefix + padded(at.inStory, one!);
}

function notFirst(given: string): Fault {
	return new Fault('usage', `"${given}" is not the number of a first board`, {
		hint: 'show how the first one is called: 1A, 1-1, 10 or 1, with anything before it: SH010',
	});
}

function padded(value: number, like: string): string {
	return String(value).padStart(like.length, '0');
}

/** I and O are passed over, as on a slate: they look like 1 and 0. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A … Z, then AA, AB, … */
function letters(value: number): string {
	let rest = value;
	let text = '';
	while (rest > 0) {
		rest -= 1;
		text = alphabet[rest % alphabet.length] + text;
		rest = Math.floor(rest / alphabet.length);
	}
	return text;
}
