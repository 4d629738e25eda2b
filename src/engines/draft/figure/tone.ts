/** How a line is said: the feeling that its words and marks show in a face. */
import { LINE_HINTS, PRESSED } from '../words/lines.ts';
import type { Actor } from './clauses.ts';
import { everyFound } from './lexicon.ts';

type Line = NonNullable<Actor['says']>[number];

/** The feeling of somebody whose first line it is, in a scene of that mood. */
export function feelingOfSpeech(line: Line | undefined, mood: string): string {
	const told = everyFound(mood.toLowerCase(), (words) => words.feelings)[0]?.value;
	if (!line) return told ?? 'calm';
	const hint = LINE_HINTS.find(([pattern]) => pattern.test(line.text))?.[1];
	if (line.kind === 'shout') return shouted(line.text, hint);
	if (line.kind === 'weak') return 'nervous';
	const inside = everyFound(line.text.toLowerCase(), (words) => words.feelings)[0]?.value;
	if (inside && inside !== 'none') return inside;
	return hint ?? marked(line, told);
}

/** Loud words of joy are joy, and of fear a scream. */
function shouted(text: string, hint: string | undefined): string {
	if (/\?/.test(text)) return 'surprised';
	if (hint === 'joy') return 'joy';
	return hint === 'afraid' ? 'scream' : 'shout';
}

/** By its punctuation alone: a mere "!" calls out, and is glad of nothing. */
function marked({ kind, text }: Line, told: string | undefined): string {
	if (/[!！]+\s*[?？]|[?？][!！]/.test(text)) return 'surprised';
	const isCalled = /[!！]/.test(text);
	const endsCalled = /[!！]["'”’»*_\s]*$/.test(text);
	if (/\.\.\.|…/.test(text) && !endsCalled) return told ?? 'nervous';
	if (/\b(no|never|stop|get out)\b[^?]*!/i.test(text)) return 'shout';
	if (kind === 'thought') return told ?? 'calm';
	if (isCalled && PRESSED.test(text)) return 'shout';
	return told ?? (isCalled ? 'exclaim' : 'talk');
}
