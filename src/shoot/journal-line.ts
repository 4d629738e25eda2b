/** The lines of the journal: what is written before and after money is spent, and what they say is still open. */

const JOURNAL_VERSION = 1;

interface LineBase {
	readonly key: string;
	readonly take: number;
	/** ISO time. */
	readonly at: string;
}

/** From here on money may be spent. */
interface AskedLine extends LineBase {
	readonly what: 'asked';
	readonly shot: string;
	readonly story: string;
	readonly model: string;
	/** SHA-256 of the input as JSON. */
	readonly input: string;
	/** What the slot preferred then: a layout changed since must not hide what was asked. */
	readonly aspectRatio?: string;
	/** The base URL of the service that was asked, where there is one: only there can it be fetched. */
	readonly service?: string;
	readonly priceUsd: number;
}

/** The service made nothing of what was asked last. */
interface RefusedLine extends LineBase {
	readonly what: 'refused';
}

/** The service took it. */
interface AcceptedLine extends LineBase {
	readonly what: 'accepted';
	readonly predictionId: string;
}

/** The take is in the store, synced. */
interface KeptLine extends LineBase {
	readonly what: 'kept';
	/** Path in the store, with forward slashes. */
	readonly file: string;
	readonly priceUsd: number;
	readonly predictionId?: string;
	readonly seed?: number;
	readonly predictTimeS?: number;
}

/** It did not become a take: refused, ended by the service, or not got by this run. */
interface FailedLine extends LineBase {
	readonly what: 'failed';
	readonly code: string;
	readonly message: string;
	/** Whether it is over. If not, the next run goes on with the same prediction. */
	readonly final: boolean;
	/** What it cost all the same, where it is over. */
	readonly priceUsd: number;
}

export type JournalEntry = AskedLine | RefusedLine | AcceptedLine | KeptLine | FailedLine;

/** One line of the file, with its line break. */
export function formatLine(entry: JournalEntry): string {
	return `${JSON.stringify({ v: JOURNAL_VERSION, ...entry })}\n`;
}

/** torn: the start of a line that a crash cut off. newer: a later version of the program wrote it. */
export type ParsedLine =
	| { readonly entry: JournalEntry }
	| { readonly fault: 'blank' | 'torn' | 'damaged' | 'newer' };

const TEXTS: Readonly<Record<JournalEntry['what'], readonly string[]>> = {
	asked: ['shot', 'story', 'model', 'input'],
	refused: [],
	accepted: ['predictionId'],
	kept: ['file'],
	failed: ['code', 'message'],
};
const PRICED: readonly string[] = ['asked', 'kept', 'failed'];

/** Reads one line, without its line break. */
export function parseLine(line: string): ParsedLine {
	if (line.trim() === '') return { fault: 'blank' };
	let value: Record<string, unknown>;
	try {
		value = JSON.parse(line);
	} catch {
		return { fault: line.startsWith('{') && !line.trimEnd().endsWith('}') ? 'torn' : 'damaged' };
	}
	if (typeof value !== 'object' || value === null) return { fault: 'damaged' };
	const { v, ...rest } = value;
	if (typeof v === 'number' && v > JOURNAL_VERSION) return { fault: 'newer' };
	return v === JOURNAL_VERSION && isEntry(rest) ? { entry: rest } : { fault: 'damaged' };
}

function isEntry(value: Record<string, unknown>): value is Record<string, unknown> & JournalEntry {
	const what = String(value.what);
	if (!Object.hasOwn(TEXTS, what)) return false;
	const texts = ['key', 'at', ...TEXTS[what as JournalEntry['what']]];
	const numbers = PRICED.includes(what) ? ['take', 'priceUsd'] : ['take'];
	return (
		texts.every((name) => typeof value[name] === 'string') &&
		numbers.every((name) => typeof value[name] === 'number') &&
		(what !== 'failed' || typeof value.final === 'boolean')
	);
}

/** A prediction that may have been paid for and is not in the store. */
export type OpenPrediction = {
	readonly key: string;
	readonly take: number;
	/** Absent where the line of its asking is damaged. */
	readonly asked?: AskedLine;
} & (
	| {
			readonly state: 'accepted';
			readonly predictionId: string;
			/** Its picture was kept once, and the ledger has its price. */
			readonly wasKept?: true;
	  }
	| { readonly state: 'in-doubt'; readonly since: string }
);

/** What a prediction is filed under: a key has one at a time for each take. */
export function predictionName(of: { readonly key: string; readonly take: number }): string {
	return `${of.key}-${of.take}`;
}

/** What the entries, in the order of the file, leave open, by `predictionName`. */
export function openPredictions(entries: Iterable<JournalEntry>): Map<string, OpenPrediction> {
	const open = new Map<string, OpenPrediction>();
	for (const entry of entries) followEntry(open, entry);
	return open;
}

/** One step of `openPredictions`: brings `open` up to date with the next entry. */
export function followEntry(open: Map<string, OpenPrediction>, entry: JournalEntry): void {
	const name = predictionName(entry);
	const before = open.get(name);
	const { key, take } = entry;
	if (entry.what === 'asked') {
		// Asked again without an answer in between: the first may have been taken too, so look from there.
		const first = before?.state === 'in-doubt' ? before : { since: entry.at, asked: entry };
		open.set(name, { key, take, ...first, state: 'in-doubt' });
	} else if (entry.what === 'accepted') {
		const asked = before?.asked;
		const { predictionId } = entry;
		open.set(name, { key, take, ...(asked !== undefined && { asked }), state: 'accepted', predictionId });
	} else if (entry.what !== 'failed' || entry.final) {
		open.delete(name);
	}
}
