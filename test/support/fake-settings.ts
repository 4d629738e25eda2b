/** What a fake service can be told to be like. */
import type { PostedBody } from './fake-books.ts';
import type { Answer, Storm, Trouble, TroubleName } from './fake-troubles.ts';

export const FAKE_TOKEN = 'r8_FakeTokenThatMustNeverLeak0123456789';
export interface FakeSettings {
	/** A gateway's prefix, such as `/replicate`. @default '' */
	readonly prefix?: string;
	/** Where the API listens. @default one that is free */
	readonly port?: number;
	/** @default FAKE_TOKEN */
	readonly token?: string;
	/** How long a prediction takes. @default 5 */
	readonly drawMs?: number;
	/** By number of the POST, counted from 0; or decided POST by POST. */
	readonly troubles?:
		| Readonly<Record<number, Trouble | TroubleName>>
		| ((nth: number, body: PostedBody) => Trouble | TroubleName | undefined);
	readonly storm?: Storm;
	/** Creations allowed: one each `everyMs`, `burst` at once; beyond that 429. May be changed while it runs. */
	readonly rate?: FakeRate;
	/** Gateways lack these. @default true */
	readonly hasList?: boolean;
	readonly hasCancel?: boolean;
	/** What every cancelling is answered, without being done. */
	readonly cancels?: Answer;
	/** A prediction's output is a list, a string, or decided by the model. @default by the model */
	readonly output?: 'list' | 'string';
	/** Predictions lie inside `data`, and are accepted with 200. @default false */
	readonly isWrapped?: boolean;
	/** `Prefer: wait` is honoured. @default true */
	readonly waits?: boolean;
	/** Added to every time the service tells, as a wrong clock would. @default 0 */
	readonly clockSkewMs?: number;
	/** What the list says was asked. @default true */
	readonly listsInputs?: boolean;
	/** Every page of the list names another one. @default false */
	readonly endlessList?: boolean;
	/** How the service tells an id, in views and in its list. @default as it is */
	readonly shownId?: (id: string) => unknown;
	/** Entries on one page of the list. @default 100 */
	readonly pageLength?: number;
}

export interface FakeRate {
	readonly everyMs: number;
	readonly burst: number;
}
