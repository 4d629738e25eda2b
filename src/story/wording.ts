/** A schema issue in the words of a writer, at its place. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { nearest } from '../base/suggest.ts';
import type { Locator, Path } from './locate.ts';
import { wideMark } from './syntax-mistakes.ts';

/** The part of a schema issue that is read here. */
export interface SchemaIssue {
	readonly code: string;
	readonly path: readonly PropertyKey[];
	readonly message: string;
	readonly input?: unknown;
	readonly expected?: string;
	readonly keys?: readonly string[];
	readonly values?: readonly unknown[];
	readonly minimum?: unknown;
	readonly maximum?: unknown;
	readonly origin?: string;
}

const secrets = /token|secret|api_?key|base_?url/i;
/** What writers look for a field for, and put in words. */
const appearance =
	/^(skin|eyes?|build|body|height|weight|face|beard|glasses|hat|scar|species|appearance|description)$/i;

/** One schema issue may be several mistakes: an issue on unknown keys holds them all. */
export function wordIssue(
	issue: SchemaIssue,
	place: Locator,
	known: (path: Path) => readonly string[],
): Diagnostic[] {
	const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
	if (issue.code === 'unrecognized_keys') {
		return (issue.keys ?? []).map((key) => {
			const comma = commaHint(key, issue.input);
			const mistake = unknownKey(key, path, place, known(path));
			return comma ? { ...mistake, hint: comma } : mistake;
		});
	}
	return [
		wideWords(issue, path, place) ?? { severity: 'error', ...wordOne(issue, path), span: place.value(path) },
	];
}

/** `a： Hello.` is words and no line of dialogue: the colon, or the space behind it, is the mistake. */
function wideWords({ code, input }: SchemaIssue, path: Path, place: Locator): Diagnostic | undefined {
	if (code !== 'invalid_type' || typeof input !== 'string') return undefined;
	const name = /^[^\s:：]+(?: \([^()]*\))?(?=：|:\u3000)/u.exec(input)?.[0];
	if (name === undefined) return undefined;
	const at = input[name.length] === ':' ? name.length + 1 : name.length;
	const span = place.within(path, input[at]!);
	return { severity: 'error', code: 'wrong-type', ...wideMark(input.slice(at))!, span };
}

/** `{ outfit: red shirt, jeans }` is read as a field called jeans: words with a comma need quotes inside braces. */
function commaHint(key: string, input: unknown): string | undefined {
	const fields = Object.entries((input ?? {}) as Record<string, unknown>);
	const at = fields.findIndex(([name]) => name === key);
	const [name, words] = fields[at - 1] ?? [];
	if (fields[at]?.[1] !== null || typeof words !== 'string') return undefined;
	return `words with a comma need quotes here: ${name}: "${words}, ${key}"`;
}

function unknownKey(key: string, path: Path, place: Locator, candidates: readonly string[]): Diagnostic {
	const span = place.key([...path, key]);
	const message = `nothing here is called "${key}"`;
	if (secrets.test(key)) {
		const hint = 'a story never holds keys or addresses: set REPLICATE_API_TOKEN and REPLICATE_BASE_URL';
		return { severity: 'error', code: 'unknown-key', message, hint, span };
	}
	if (key === 'shots' && path.length === 0) {
		const hint = 'this looks like a translation: name the story it belongs to, with --lang';
		return { severity: 'error', code: 'unknown-key', message, hint, span };
	}
	if (path[0] === 'characters' && path.length === 2 && appearance.test(key)) {
		const hint = 'say it in looks:, in words, like looks: "tall, dark skin, a scar"';
		return { severity: 'error', code: 'unknown-key', message, hint, span };
	}
	const wide = /：|\u3000/u.exec(key);
	if (wide) {
		const at = span.start.offset + wide.index;
		return { severity: 'error', code: 'unknown-key', ...wideMark(wide[0])!, span: place.offsets(at, at + 1) };
	}
	const near = nearest(key, candidates);
	const hint = near ? `did you mean "${near}"?` : `use one of: ${candidates.join(', ')}`;
	return { severity: 'error', code: 'unknown-key', message, hint, span };
}

function wordOne(issue: SchemaIssue, path: Path): { code: string; message: string; hint?: string } {
	const name = fieldName(path);
	if (issue.code === 'invalid_type' && issue.input === undefined) {
		return { code: 'missing-field', message: `${name} is missing`, hint: `add ${name}:` };
	}
	if (issue.code === 'invalid_type') {
		const message = `${name} must be ${typeWord(issue.expected)}, not ${describe(issue.input)}`;
		return { code: 'wrong-type', message, hint: typeHint(issue, path, name) };
	}
	if (issue.code === 'invalid_value') return wordChoice(issue, name);
	if (issue.code === 'too_small') return { ...wordBound(issue, 'minimum', name), hint: boundHint(path) };
	if (issue.code === 'too_big') return { ...wordBound(issue, 'maximum', name), hint: boundHint(path) };
	const found = describe(issue.input);
	return { code: 'wrong-type', message: `${name} ${issue.message}${found ? `, not ${found}` : ''}` };
}

function wordChoice(issue: SchemaIssue, name: string): { code: string; message: string; hint: string } {
	const choices = (issue.values ?? []).map(String);
	const found = describe(issue.input);
	const near = typeof issue.input === 'string' ? nearest(issue.input, choices) : undefined;
	const hint = near ? `did you mean "${near}"?` : `use one of: ${shortest(choices).join(', ')}`;
	return { code: 'unknown-word', message: `${name} cannot be ${found}`, hint };
}

/** Of many choices those of one word: the others are longer spellings of the same. */
function shortest(choices: readonly string[]): readonly string[] {
	return choices.length > 12 ? choices.filter((choice) => !choice.includes(' ')) : choices;
}

function wordBound(issue: SchemaIssue, side: 'minimum' | 'maximum', name: string) {
	const message = `${name} must be ${boundWord(issue, side)}`;
	return { code: 'out-of-range', message };
}

/** Fields that must be there cannot be left out. */
function boundHint(path: Path): string {
	if (path.length === 1 && path[0] === 'scenes') return 'write a scene under it: "  - action: what is seen"';
	if (path.length === 1 && path[0] === 'title') return 'write the title behind it';
	if (path[0] === 'pages' && path.at(-1) === 'shots') return 'name its shots, or delete the page';
	return 'change it, or leave the field out';
}

function boundWord(issue: SchemaIssue, side: 'minimum' | 'maximum'): string {
	const bound = String(issue[side]);
	if (issue.origin === 'array')
		return side === 'minimum' ? `a list of at least ${bound}` : `a list of at most ${bound}`;
	if (issue.origin === 'string')
		return side === 'minimum' ? 'more than nothing' : `at most ${bound} characters`;
	if (side === 'minimum')
		return bound === '0' && issue.message.includes('>0') ? 'more than 0' : `${bound} or more`;
	return `${bound} or less`;
}

/** The last name in the path: `hair`, or `an entry of scenes` for its third. */
function fieldName(path: Path): string {
	const name = path.findLast((step) => typeof step === 'string');
	if (name === undefined) return 'the story';
	return typeof path.at(-1) === 'number' ? `an entry of ${name}` : `${name}`;
}

function typeWord(expected: string | undefined): string {
	if (expected === 'string') return 'text';
	if (expected === 'object' || expected === 'record') return 'a group of "name: value" lines';
	if (expected === 'array' || expected === 'tuple') return 'a list';
	if (expected === 'number') return 'a number';
	if (expected === 'int') return 'a whole number';
	if (expected === 'boolean') return 'true or false';
	return expected ?? 'something else';
}

/** What would mend it, with the writer's own words where they fit. */
function typeHint({ expected, input }: SchemaIssue, path: Path, name: string): string {
	if (path.length === 0)
		return 'begin with title:, characters: and scenes:; ekonte new writes one to start from';
	if (expected === 'array' || expected === 'tuple') {
		const isOne = typeof input === 'string' && input.length <= 40;
		return isOne ? `write ${name}: [${input}]` : 'write each on its own line behind "- "';
	}
	if (expected === 'object' || expected === 'record')
		return 'write names and values: one "name: value" a line, further in';
	if (expected === 'boolean') return 'write true or false, without quotes';
	if (expected === 'string') return 'write words; quote them where they hold ": " or begin with a sign';
	return 'write a number, without quotes';
}

function describe(value: unknown): string {
	if (value === undefined) return '';
	if (value === null) return 'empty';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a group of lines';
	if (typeof value === 'string') return value.length > 60 ? `"${value.slice(0, 57)}..."` : `"${value}"`;
	return String(value);
}
