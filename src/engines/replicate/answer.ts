/** An HTTP answer, or the way in which there was none, and the words for people that lie in it. */
import { asNumber, asObject, asText, type Loose } from './json.ts';
import { readError } from './prediction.ts';
import { oneLine } from './scrub.ts';

/** What came back for a call. */
export type Reply =
	| Answer
	/** The call never reached the service: it is safe to repeat it. */
	| { readonly is: 'not-sent'; readonly why: string; readonly isLasting: boolean }
	/** The call may have reached the service: what it did is not known. */
	| { readonly is: 'lost'; readonly why: string };

export interface Answer {
	readonly is: 'answer';
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	/** Absent where the body is not JSON. */
	readonly json?: unknown;
	readonly text: string;
}

/** The service's own words, one line. */
export function messageOf(answer: Answer): string {
	const body = asObject(answer.json);
	const words =
		asText(body?.detail) ??
		asText(asObject(body?.error)?.message) ??
		readError(body?.error) ??
		asText(body?.message) ??
		asText(body?.title) ??
		`status ${answer.status}`;
	return oneLine(words);
}

/** All codes and types in the body, lower case, for looking markers up. */
export function codesOf(answer: Answer): readonly string[] {
	const body = asObject(answer.json);
	const places: (Loose | undefined)[] = [body, asObject(body?.error), asObject(body?.data)];
	const codes = places.flatMap((place) => [place?.code, place?.type]);
	return codes.filter((code) => typeof code === 'string').map((code) => code.toLowerCase());
}

/** The fields that the service names in a 422, each with its description. */
export function invalidFields(answer: Answer): string | undefined {
	const fields = asObject(answer.json)?.invalid_fields;
	if (!Array.isArray(fields)) return undefined;
	const lines = fields.slice(0, 5).map((field: unknown) => {
		const { field: name, description } = asObject(field) ?? {};
		return `${asText(name) ?? 'an input'}: ${asText(description) ?? 'not accepted'}`;
	});
	return lines.length === 0 ? undefined : oneLine(lines.join('; '));
}

/** How long a refusal asks to wait: the longest of body, header (seconds or date) and text; 0 where it says nothing. */
export function askedWaitMs(answer: Answer, nowMs: number): number {
	const body = asObject(answer.json);
	const header = answer.headers['retry-after'];
	const waits = [
		asNumber(body?.retry_after),
		asNumber(asObject(body?.error)?.retry_after),
		asNumber(header),
		header === undefined ? undefined : (Date.parse(header) - nowMs) / 1000,
		asNumber(/~\s*(\d+(?:\.\d+)?)\s*s/.exec(answer.text.slice(0, 4000))?.[1]),
	];
	const seconds = waits.filter((wait) => wait !== undefined && Number.isFinite(wait)) as number[];
	return Math.max(0, ...seconds) * 1000;
}
