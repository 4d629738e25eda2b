/** The command that goes on from where a run ended, ready to be typed. */
import { bookOptions } from './book-options.ts';
import type { Environment } from './env.ts';
import { type ExportFlags, flagWord } from './export-options.ts';
import type { PageRange, Prices } from './options.ts';
import { productionOptions } from './production-options.ts';

export interface Said extends ExportFlags {
	readonly engine?: string | undefined;
	readonly out?: string | undefined;
	readonly store?: string | undefined;
	readonly only?: readonly string[] | undefined;
	readonly lang?: string | undefined;
	readonly pages?: PageRange | undefined;
	readonly refit?: true | undefined;
	readonly rate?: number | undefined;
	readonly deadline?: number | undefined;
	readonly onDoubt?: string | undefined;
	readonly price?: Prices | undefined;
}

/** `ekonte render story.yaml …` with those flags of this run that the next one needs too. */
export function nextCommand(command: string, file: string, said: Said, env: Environment): string {
	const words = [env.npm_command === 'exec' ? 'npx ekonte' : 'ekonte', command, quoted(file)];
	if (said.engine) words.push('--engine', said.engine);
	if (said.out !== undefined && said.out !== 'out') words.push('--out', quoted(said.out));
	if (said.store !== undefined) words.push('--store', quoted(said.store));
	if (said.lang !== undefined) words.push('--lang', said.lang);
	if (said.only) words.push('--only', quoted(said.only.join(',')));
	if (said.pages) words.push('--pages', rangeWords(said.pages));
	if (said.refit) words.push('--refit');
	return [...words, ...serviceWords(said), ...fileWords(said)].join(' ');
}

/** How the service is asked, and what it costs. Money is agreed to anew each time: no `--yes`, no `--budget`. */
function serviceWords({ rate, deadline, onDoubt, price = {} }: Said): readonly string[] {
	const prices = Object.entries(price).map(([model, usd]) => `${model}=${usd}`);
	return [
		...(rate === undefined ? [] : ['--rate', String(rate)]),
		...(deadline === undefined ? [] : ['--deadline', String(deadline)]),
		...(onDoubt === undefined ? [] : ['--on-doubt', onDoubt]),
		...(prices.length === 0 ? [] : ['--price', quoted(prices.join(','))]),
	];
}

/** What is made of the pages, under which name, and how. */
function fileWords({ format, name, ...flags }: Said): readonly string[] {
	const how = Object.entries({ ...bookOptions(flags), ...productionOptions(flags) });
	return [
		...(format === undefined ? [] : ['--format', quoted(format.join(','))]),
		...(name === undefined ? [] : ['--name', quoted(name)]),
		...how.flatMap(([flag, value]) =>
			value === true ? [flagWord(flag)] : [flagWord(flag), quoted(String(value))],
		),
	];
}

function rangeWords({ from, to }: PageRange): string {
	if (from === to) return String(from);
	return to === Number.MAX_SAFE_INTEGER ? `${from}-` : `${from}-${to}`;
}

/** A path or a name as a shell takes it. */
export function quoted(path: string): string {
	return /^[\w./:@%+,=-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
