/** A model's inputs, checked before anything is spent: only models that are known can be checked in full. */
import type { Severity } from '../base/diagnostic.ts';
import { nearest } from '../base/suggest.ts';
import type { InputFacts } from './model.ts';
import { findModel } from './models.ts';
import type { InputValue, ModelInput } from './story.ts';

/** A mistake in an input; `path` leads to it below `input:`. */
export interface InputMistake {
	readonly severity: Severity;
	readonly path: readonly string[];
	readonly code:
		| 'input-field'
		| 'one-output'
		| 'unknown-input'
		| 'input-type'
		| 'input-value'
		| 'input-range';
	readonly message: string;
	readonly hint?: string;
}

/** Everything in `input` that the model would refuse or leave unread, in the order it was written. */
export function checkInput(model: string, input: ModelInput): readonly InputMistake[] {
	const known = findModel(model);
	return Object.entries(input).flatMap(([name, value]) => {
		const own = ownField(name, value, known !== undefined) ?? tooMany(name, value);
		if (own) return [own];
		if (!known) return [];
		const facts = Object.hasOwn(known.inputs, name) ? known.inputs[name] : undefined;
		const mistake = facts ? checkValue(name, value, facts, model) : unknown(name, known.inputs, model);
		return mistake ? [mistake] : [];
	});
}

/** Inputs for which the story has a field of its own; whether an unknown model takes a seed nobody can tell. */
function ownField(name: string, value: InputValue, isKnown: boolean): InputMistake | undefined {
	if (name === 'prompt') {
		const message = '`prompt` is composed from the story, so it cannot be an input';
		const hint = 'write what happens under `action:`, and the look under `style:`';
		return { severity: 'error', path: [name], code: 'input-field', message, hint };
	}
	if (name === 'seed' && isKnown) {
		const message = '`seed` is a field of the story, not an input';
		const hint = `write \`seed: ${shown(value)}\` beside \`input:\``;
		return { severity: 'error', path: [name], code: 'input-field', message, hint };
	}
	return undefined;
}

/** One shot is one frame: of several outputs all but one would be paid for in vain. */
function tooMany(name: string, value: InputValue): InputMistake | undefined {
	if (name !== 'num_outputs' && name !== 'max_images') return undefined;
	if (typeof value === 'object' || !(Number(value) > 1)) return undefined;
	return {
		severity: 'error',
		path: [name],
		code: 'one-output',
		message: `\`${name}: ${shown(value)}\` asks for several pictures, and a shot is one`,
		hint: `delete \`${name}\``,
	};
}

function unknown(name: string, inputs: Readonly<Record<string, InputFacts>>, model: string): InputMistake {
	const names = Object.keys(inputs).filter((each) => each !== 'prompt' && each !== 'seed');
	const near = nearest(name, names);
	return {
		severity: 'warning',
		path: [name],
		code: 'unknown-input',
		message: `${bare(model)} is not known to take an input \`${name}\``,
		hint: near === undefined ? `it takes ${names.join(', ')}` : `did you mean \`${near}\`?`,
	};
}

function checkValue(
	name: string,
	value: InputValue,
	facts: InputFacts,
	model: string,
): InputMistake | undefined {
	if (!fits(value, facts)) return wrongType(name, value, facts);
	return wrongWord(name, value, facts, model) ?? outOfRange(name, value, facts);
}

function fits(value: InputValue, { type }: InputFacts): boolean {
	if (type === 'list') return Array.isArray(value);
	if (type === 'integer') return Number.isInteger(value);
	if (type === 'number') return Number.isFinite(value);
	return type === 'boolean' ? typeof value === 'boolean' : typeof value === 'string';
}

const typeWords = {
	string: 'a text',
	integer: 'a whole number',
	number: 'a number',
	boolean: 'true or false',
	list: 'a list',
};

function wrongType(name: string, value: InputValue, facts: InputFacts): InputMistake {
	const message = `\`${name}\` must be ${typeWords[facts.type]}, not ${shown(value)}`;
	return { severity: 'error', path: [name], code: 'input-type', message, hint: typeHint(name, value, facts) };
}

function typeHint(name: string, value: InputValue, facts: InputFacts): string {
	if (facts.type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
		return `quote it: ${name}: "${value}"`;
	}
	if (facts.type === 'list' && typeof value === 'string') return `put it in brackets: ${name}: ["${value}"]`;
	const isQuoted = typeof value === 'string' && value.trim() !== '';
	if (isQuoted && facts.type === 'boolean' && /^(true|false)$/i.test(value)) {
		return `take the quotes away: ${name}: ${value.toLowerCase()}`;
	}
	const isNumber = facts.type === 'number' || facts.type === 'integer';
	if (isQuoted && isNumber && Number.isFinite(Number(value))) {
		return `take the quotes away: ${name}: ${value}`;
	}
	return facts.default === undefined
		? `give ${typeWords[facts.type]}`
		: `give ${typeWords[facts.type]}, such as ${JSON.stringify(facts.default)}`;
}

function wrongWord(
	name: string,
	value: InputValue,
	facts: InputFacts,
	model: string,
): InputMistake | undefined {
	const words = facts.enum ?? facts.known;
	if (words === undefined || typeof value !== 'string' || words.includes(value)) return undefined;
	const near = nearest(value, words);
	const all = `use one of ${words.join(', ')}`;
	return {
		severity: facts.enum ? 'error' : 'warning',
		path: [name],
		code: 'input-value',
		message: `\`${name}\` of ${bare(model)} ${facts.enum ? 'cannot be' : 'is not known to be'} "${value}"`,
		hint: near === undefined ? all : `did you mean "${near}"? ${all}`,
	};
}

function outOfRange(name: string, value: InputValue, { min, max }: InputFacts): InputMistake | undefined {
	if (typeof value !== 'number') return undefined;
	if (value >= (min ?? value) && value <= (max ?? value)) return undefined;
	const message = `\`${name}\` must be from ${min} to ${max}, not ${value}`;
	const bound = value < (min ?? value) ? min : max;
	return { severity: 'error', path: [name], code: 'input-range', message, hint: `write ${name}: ${bound}` };
}

/** The value as a short text for a message. */
function shown(value: InputValue): string {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function bare(model: string): string {
	return model.replace(/:[^:/]*$/, '');
}
