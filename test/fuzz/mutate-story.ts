/** Stories as a careless or ill-meaning hand would leave them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Chance, mutateTree, NASTY_TEXTS } from './chance.ts';

const ROOT = join(import.meta.dirname, '../..');
const WHOLE = textsIn(join(ROOT, 'stories'));
const BAD = textsIn(join(ROOT, 'test/stories/bad'));

const TREES: ReadonlyMap<string, unknown> = new Map(WHOLE.map((text) => [text, parse(text)]));

/** Marks that mean something to YAML. */
const MARKS = [
	': ',
	'- ',
	'&a ',
	'*a',
	'<<: *a',
	'!!binary ',
	'!!js/function ',
	'|',
	'>-',
	'"',
	"'",
	'{',
	'}',
	'[',
	']',
	'#',
	'\t',
	'---\n',
	'? ',
	'%YAML 9\n',
];

function textsIn(folder: string): readonly string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.yaml'))
		.sort()
		.map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** A story changed in one to four places, as a tree or as a text. */
export function mutatedStory(chance: Chance): string {
	const whole = chance.pick(WHOLE);
	const text = chance.hits(0.2) ? chance.pick(BAD) : whole;
	const times = 1 + chance.below(4);
	if (text === whole && chance.hits(0.6)) {
		let tree = TREES.get(text);
		for (let nth = 0; nth < times; nth++) tree = mutateTree(tree, chance);
		return stringify(tree);
	}
	let changed = text;
	for (let nth = 0; nth < times; nth++) changed = mutateText(changed, chance);
	return changed;
}

function mutateText(text: string, chance: Chance): string {
	const at = chance.below(text.length + 1);
	const lines = text.split('\n');
	const line = chance.below(lines.length);
	switch (chance.below(8)) {
		case 0:
			return text.slice(0, at) + chance.pick(NASTY_TEXTS) + text.slice(at);
		case 1:
			return text.slice(0, at) + chance.pick(MARKS) + text.slice(at);
		case 2:
			return text.slice(0, at) + text.slice(at + 1 + chance.below(20));
		case 3:
			return lines.toSpliced(line, 1).join('\n');
		case 4:
			return lines.toSpliced(line, 0, lines[chance.below(lines.length)]!).join('\n');
		case 5:
			return lines.with(line, ' '.repeat(chance.below(5)) + lines[line]!.trimStart()).join('\n');
		case 6:
			return lines.with(line, lines[line]!.replace(/: .*/, `: ${chance.pick(NASTY_TEXTS)}`)).join('\n');
		default:
			return text.slice(0, at) + (chance.hits(0.2) ? '' : chance.pick(WHOLE).slice(at));
	}
}
