/** The flags that commands share, and how their values are read. */
import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { languageTag } from '../story/translation.ts';

/** Engines by name, the free one first. */
export const ENGINES = ['draft', 'replicate'] as const;
export type EngineName = (typeof ENGINES)[number];

/** First and last page, both drawn. */
export interface PageRange {
	readonly from: number;
	readonly to: number;
}

export const engineOption = () =>
	new Option('--engine <name>', 'who draws: draft is built in, offline and free').choices(ENGINES);
export const outOption = () =>
	new Option('--out <folder>', 'where pages are written').argParser(readFolder).default('out');
export const storeOption = () =>
	new Option('--store <folder>', 'where frames are kept (EKONTE_STORE, else .ekonte)').argParser(readFolder);
export const onlyOption = () =>
	new Option('--only <shots>', 'these shots alone, ids with commas between').argParser(readNames);
export const whoOption = () =>
	new Option('--who <characters>', 'these characters alone, ids with commas between').argParser(readNames);
export const pagesOption = () =>
	new Option('--pages <range>', 'these pages alone: 3, 1-3 or 5-').argParser(readPages);
export const jsonOption = () => new Option('--json', 'one JSON document on stdout and nothing else there');
export const quietOption = () => new Option('--quiet', 'say only what went wrong');
export const concurrencyOption = () =>
	new Option('--concurrency <n>', 'frames drawn at once (replicate 8, draft one a core)').argParser((text) =>
		readWhole(text, 1, 256),
	);
export const rateOption = () =>
	new Option('--rate <n>', 'frames asked for a minute, at most').argParser((text) =>
		readWhole(text, 1, 60_000),
	);
export const deadlineOption = () =>
	new Option(
		'--deadline <s>',
		'seconds after which a hung frame is canceled and asked for once more (900)',
	).argParser((text) => readWhole(text, 5, 86_400));
export const onDoubtOption = () =>
	new Option(
		'--on-doubt <choice>',
		'where a gateway cannot say whether it took a request: ask-again (it may bill twice), or leave it (the default)',
	).choices(['ask-again', 'leave'] as const);
export const budgetOption = () =>
	new Option('--budget <usd>', 'never spend more than this in all').argParser(readUsd);

export const priceOption = () =>
	new Option('--price <model=usd>', 'what one frame of a model costs (also EKONTE_PRICES)').argParser(
		(text: string, before: Prices | undefined) => ({ ...before, ...readPrices(text) }),
	);

export const langOption = () =>
	new Option('--lang <tag>', 'letter in this language, from story.<tag>.yaml beside the story').argParser(
		readLanguage,
	);

/** A language tag as the standard writes it. */
export function readLanguage(text: string): string {
	const tag = languageTag(text);
	if (tag !== undefined) return tag;
	throw new InvalidArgumentError('a language tag like vi, ja or pt-BR is needed');
}

/** US dollars a frame by model. */
export type Prices = Readonly<Record<string, number>>;

/** `owner/name=0.02`, several with commas between. */
export function readPrices(text: string): Prices {
	const rows = text.split(',').filter((row) => row.trim() !== '');
	return Object.fromEntries(
		rows.map((row) => {
			const at = row.lastIndexOf('=');
			if (at < 1) throw new InvalidArgumentError('a model and its price like owner/name=0.02 are needed');
			return [row.slice(0, at).trim(), readUsd(row.slice(at + 1).trim())];
		}),
	);
}

/** A folder's path; nothing at all would mean this one, which nobody means. */
export function readFolder(text: string): string {
	if (text.trim() !== '') return text;
	throw new InvalidArgumentError('the path of a folder is needed; . is this one');
}

/** A whole number within bounds. */
export function readWhole(text: string, least: number, most: number): number {
	const number = Number(text);
	if (/^\d+$/.test(text) && number >= least && number <= most) return number;
	throw new InvalidArgumentError(`a whole number from ${least} to ${most} is needed`);
}

/** US dollars, with or without the sign. */
export function readUsd(text: string): number {
	if (/^\$?\d+(\.\d+)?$/.test(text)) return Number(text.replace('$', ''));
	throw new InvalidArgumentError('US dollars like 2 or 0.50 are needed');
}

/** `3`, `1-3`, or `5-` for all from the fifth. */
export function readPages(text: string): PageRange {
	const match = /^(\d{1,6})(-(\d{1,6})?)?$/.exec(text);
	const from = Number(match?.[1] ?? 0);
	const last = match?.[2] === '-' ? Number.MAX_SAFE_INTEGER : Number(match?.[3] ?? from);
	if (match && from >= 1 && last >= from) return { from, to: last };
	throw new InvalidArgumentError('a page or a range like 3, 1-3 or 5- is needed');
}

/** Names with commas between, each once. */
export function readNames(text: string): readonly string[] {
	const names = text.split(',').map((name) => name.trim());
	const given = [...new Set(names.filter((name) => name !== ''))];
	if (given.length > 0) return given;
	throw new InvalidArgumentError('at least one name is needed');
}
