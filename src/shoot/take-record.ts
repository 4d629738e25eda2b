/** The small JSON file beside each take: all that is known about it, and what its picture must hash to. */
import type { Subject } from '../base/subject.ts';
import type { Drawing } from '../engines/engine.ts';
import type { Request } from '../plan/request.ts';
import type { Take } from './outcome.ts';

const VERSION = 1;
const FORMATS: readonly string[] = ['png', 'jpg', 'webp'];

/** What `<n>.json` holds; `picture` is a file name in the same folder. */
export interface TakeRecord {
	readonly v: typeof VERSION;
	readonly key: string;
	readonly number: number;
	readonly picture: string;
	readonly sizeBytes: number;
	readonly sha256: string;
	readonly format: Take['format'];
	readonly widthPx: number;
	readonly heightPx: number;
	readonly priceUsd: number;
	readonly seed?: number;
	readonly predictionId?: string;
	readonly predictTimeS?: number;
	readonly depicts?: readonly string[];
	readonly subjects?: readonly Subject[];
	readonly shot: string;
	readonly model: string;
	readonly prompt: string;
}

export interface PictureFacts {
	readonly number: number;
	readonly sha256: string;
}

export function recordOf(request: Request, drawing: Drawing, { number, sha256 }: PictureFacts): TakeRecord {
	const { bytes, ...facts } = drawing;
	const { shot, model, prompt, key } = request;
	const picture = `${number}.${drawing.format}`;
	return { v: VERSION, key, number, picture, sizeBytes: bytes.length, sha256, ...facts, shot, model, prompt };
}

/** The record in a text, or nothing where it is torn, foreign or of another version. */
export function parseRecord(text: string): TakeRecord | undefined {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is TakeRecord {
	if (typeof value !== 'object' || value === null) return false;
	const { v, key, number, picture, sizeBytes, sha256, format, widthPx, heightPx, priceUsd } =
		value as TakeRecord;
	const numbers = [number, sizeBytes, widthPx, heightPx, priceUsd];
	return (
		v === VERSION &&
		typeof key === 'string' &&
		typeof sha256 === 'string' &&
		numbers.every((each) => typeof each === 'number' && Number.isFinite(each)) &&
		FORMATS.includes(format) &&
		picture === `${number}.${format}`
	);
}

/** The take that a record describes, its picture at `file`. */
export function takeOf(record: TakeRecord, file: string): Take {
	const { key, number, format, widthPx, heightPx, priceUsd } = record;
	return {
		key,
		number,
		file,
		format,
		widthPx,
		heightPx,
		priceUsd,
		...(record.seed !== undefined && { seed: record.seed }),
		...(record.predictionId !== undefined && { predictionId: record.predictionId }),
		...(record.predictTimeS !== undefined && { predictTimeS: record.predictTimeS }),
		...(record.depicts !== undefined && { depicts: record.depicts }),
		...(record.subjects !== undefined && { subjects: record.subjects }),
	};
}
