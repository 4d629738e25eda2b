/** A prediction as any service tells of it: read tolerantly, so that what was paid for is found wherever it lies. */
import { asNumber, asObject, asText, type Loose } from './json.ts';
import { isUsableId } from './urls.ts';

export type PredictionState = 'waiting' | 'running' | 'succeeded' | 'failed' | 'canceled';

export interface Prediction {
	readonly id?: string;
	readonly state: PredictionState;
	/** Addresses and data URIs of pictures. */
	readonly outputs: readonly string[];
	readonly error?: string;
	readonly seed?: number;
	readonly predictTimeS?: number;
	/** 0…1, from the last progress bar in the logs. */
	readonly progress?: number;
	/** The hour is over: pictures and input are gone. */
	readonly isRemoved: boolean;
	/** It was canceled before it began, and is not billed. */
	readonly isFree?: boolean;
	readonly model?: string;
	readonly version?: string;
	readonly input?: Loose;
	/** Milliseconds since 1970, by the service's clock. */
	readonly createdAt?: number;
}

/** A prediction of which only the id is known: how it stands must be asked. */
export function unseen(id: string): Prediction {
	return { id, state: 'waiting', outputs: [], isRemoved: false };
}

const STATES: Readonly<Record<string, PredictionState>> = {
	starting: 'waiting',
	queued: 'waiting',
	pending: 'waiting',
	submitted: 'waiting',
	processing: 'running',
	succeeded: 'succeeded',
	success: 'succeeded',
	completed: 'succeeded',
	failed: 'failed',
	failure: 'failed',
	error: 'failed',
	canceled: 'canceled',
	cancelled: 'canceled',
	aborted: 'canceled',
};

/** Reads a prediction from an answer's JSON; nothing where there is neither an id nor a picture in it. */
export function readPrediction(json: unknown): Prediction | undefined {
	const holder = holderIn(json);
	if (holder === undefined) return undefined;
	const id = idOf(holder);
	if (id === undefined) return pictureList(holder) ?? finished(holder);
	return { id, ...readView(holder) };
}

/** What a list says of something that it gives no id by which it could be followed. */
export function readUnnamed(json: unknown): Prediction | undefined {
	const holder = holderIn(json);
	return holder === undefined || idOf(holder) !== undefined ? undefined : readView(holder);
}

function holderIn(json: unknown): Loose | undefined {
	const top = asObject(json);
	if (top === undefined) return undefined;
	const inner = asObject(top.data);
	return inner !== undefined && idOf(top) === undefined ? inner : top;
}

/** A prediction that is done and shows its pictures needs no id. */
function finished(holder: Loose): Prediction | undefined {
	const view = readView(holder);
	return view.state === 'succeeded' && view.outputs.length > 0 ? view : undefined;
}

/** Some gateways answer with finished pictures and no prediction: `{"data":[{"url":"…"}]}`. */
function pictureList(holder: Loose): Prediction | undefined {
	const outputs = Array.isArray(holder.data) ? readOutputs(holder.data) : [];
	return outputs.length === 0 ? undefined : { state: 'succeeded', outputs, isRemoved: false };
}

function idOf(holder: Loose): string | undefined {
	return [holder.id, holder.task_id].map(asWritten).find(isUsableId);
}

/** Some gateways number their predictions. */
function asWritten(id: unknown): unknown {
	return Number.isSafeInteger(id) && Number(id) >= 0 ? String(id) : id;
}

function readView(view: Loose): Omit<Prediction, 'id'> {
	const outputs = readOutputs(view.output);
	const logs = asText(view.logs) ?? '';
	return withoutGaps({
		state: stateOf(view, outputs),
		outputs,
		isRemoved: view.data_removed === true,
		isFree: isAborted(view) ? true : undefined,
		error: readError(view.error),
		seed: readSeed(logs),
		predictTimeS: asNumber(asObject(view.metrics)?.predict_time),
		progress: readProgress(logs),
		model: asText(view.model),
		version: asText(view.version),
		input: asObject(view.input),
		createdAt: readTime(view.created_at),
	});
}

type Gappy<T> = { readonly [K in keyof T]: T[K] | undefined };

function withoutGaps<T extends object>(value: Gappy<T>): T {
	return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

function isAborted({ status }: Loose): boolean {
	return asText(status)?.trim().toLowerCase() === 'aborted';
}

/** An unknown status means: not done yet. None at all means what the rest says. */
function stateOf(view: Loose, outputs: readonly string[]): PredictionState {
	const status = asText(view.status)?.trim().toLowerCase();
	if (status !== undefined) return STATES[status] ?? 'running';
	if (readError(view.error) !== undefined) return 'failed';
	return outputs.length > 0 ? 'succeeded' : 'waiting';
}

/** All pictures in an output of whatever shape, however absurdly nested. */
export function readOutputs(output: unknown, depth = 0): readonly string[] {
	if (typeof output === 'string') return isPicture(output.trim()) ? [output.trim()] : [];
	if (depth > 4) return [];
	if (Array.isArray(output)) return output.flatMap((one) => readOutputs(one, depth + 1));
	const object = asObject(output);
	if (object === undefined) return [];
	const base64 = asText(object.b64_json);
	if (base64 !== undefined) return [`data:image/png;base64,${base64}`];
	return readOutputs(object.url ?? object.image ?? object.images ?? object.output, depth + 1);
}

function isPicture(text: string): boolean {
	return /^https?:\/\/\S+$/i.test(text) || /^data:[^,]*,\S/i.test(text);
}

/** The error as words. */
export function readError(error: unknown): string | undefined {
	if (typeof error === 'string') return asText(error);
	const object = asObject(error);
	if (object === undefined) return undefined;
	const words = asText(object.message) ?? asText(object.detail) ?? fieldsOf(object);
	const code = asText(object.code) ?? asNumber(object.code)?.toString();
	return code === undefined || words.includes(code) ? words : `${words} (${code})`;
}

/** The plain fields, as far as one wants to read them. */
function fieldsOf(object: Loose): string {
	const plain = Object.entries(object).filter(([, value]) => typeof value !== 'object');
	return plain.length === 0
		? 'an error without words'
		: JSON.stringify(Object.fromEntries(plain)).slice(0, 500);
}

function readSeed(logs: string): number | undefined {
	return asNumber(/\bseed\b\D{0,4}(\d{1,15})/i.exec(logs.slice(0, 20_000))?.[1]);
}

/** The last bar of the form `NN%|…| a/b`; logs may be huge, so only their end is read. */
function readProgress(logs: string): number | undefined {
	const bars = [...logs.slice(-2000).matchAll(/(\d{1,3})%\|[^|\r\n]*\|\s*\d+\/\d+/g)];
	const percent = asNumber(bars.at(-1)?.[1]);
	return percent === undefined ? undefined : Math.min(1, percent / 100);
}

/** Times may have nine fractional digits, which not every reader takes. */
function readTime(time: unknown): number | undefined {
	const text = asText(time)?.replace(/(\.\d{3})\d+/, '$1');
	const at = text === undefined ? Number.NaN : Date.parse(text);
	return Number.isNaN(at) ? undefined : at;
}
