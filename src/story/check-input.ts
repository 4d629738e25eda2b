/** A known model's inputs are held against its rules before anything is spent. */
import type { Severity } from '../base/diagnostic.ts';
import { nearest } from '../base/suggest.ts';
import { findModel, type InputRule, type Model } from './models.ts';
import type { InputValue, ModelInput } from './story.ts';

export interface InputIssue {
	readonly severity: Severity;
	readonly path: readonly string[];
	readonly code: string;
	readonly message: string;
	readonly hint?: string;
}

/** Inputs that have a field of their own in a story. */
const fields: Readonly<Record<string, string>> = {
	prompt: 'the prompt is composed from the story: write style:, cast: and action:',
	seed: 'write seed: beside input:, not inside it',
};

/** Nothing for a model that is not known: its inputs are passed through as they are. */
export function checkInput(model: string, input: ModelInput): readonly InputIssue[] {
	const known = findModel(model);
	return Object.entries(input).flatMap(([name, value]) => {
		if (Object.hasOwn(fields, name))
			return [issue(name, 'input-field', `${name} is no input to give here`, fields[name])];
		return known ? (checkOne(known, name, value) ?? []) : [];
	});
}

function issue(
	name: string,
	code: string,
	message: string,
	hint?: string,
	severity: Severity = 'error',
): InputIssue {
	return { severity, path: [name], code, message, ...(hint === undefined ? {} : { hint }) };
}

function checkOne(model: Model, name: string, value: InputValue): InputIssue | undefined {
	const rule = Object.hasOwn(model.inputs, name) ? model.inputs[name] : undefined;
	if (!rule) {
		const near = nearest(name, Object.keys(model.inputs));
		const hint = near ? `did you mean "${near}"?` : `it takes ${Object.keys(model.inputs).join(', ')}`;
		return issue(name, 'unknown-input', `${model.name} has no input called "${name}"`, hint, 'warning');
	}
	if (name === 'num_outputs' && value !== 1) {
		const hint = 'leave it out: each shot is a request of its own, so that every picture keeps its place';
		return issue(name, 'input-one-output', 'one request draws one picture', hint);
	}
	return checkType(name, value, rule) ?? checkRange(name, value, rule) ?? checkChoice(name, value, rule);
}

function checkType(name: string, value: InputValue, rule: InputRule): InputIssue | undefined {
	if (isOfType(value, rule.type)) return undefined;
	const article =
		rule.type === 'integer' ? 'a whole number' : rule.type === 'boolean' ? 'true or false' : `a ${rule.type}`;
	const quoted = rule.choices?.includes(String(value)) ? `quote it: ${name}: "${value}"` : undefined;
	const wanted = rule.type === 'string' ? 'text' : article;
	return issue(name, 'input-type', `${name} must be ${wanted}, not ${JSON.stringify(value)}`, quoted);
}

function isOfType(value: InputValue, type: InputRule['type']): boolean {
	if (type === 'list') return Array.isArray(value);
	if (type === 'integer') return Number.isInteger(value);
	return typeof value === type;
}

function checkRange(name: string, value: InputValue, { min, max }: InputRule): InputIssue | undefined {
	if (typeof value !== 'number') return undefined;
	const isLow = min !== undefined && value < min;
	const isHigh = max !== undefined && value > max;
	if (!isLow && !isHigh) return undefined;
	return issue(name, 'input-range', `${name} must be from ${min} to ${max}, not ${value}`);
}

function checkChoice(name: string, value: InputValue, { choices }: InputRule): InputIssue | undefined {
	if (!choices || choices.includes(String(value))) return undefined;
	const near = nearest(String(value), choices);
	const hint = near ? `did you mean "${near}"?` : `use one of: ${choices.join(', ')}`;
	return issue(name, 'input-choice', `${name} cannot be "${value}"`, hint);
}
