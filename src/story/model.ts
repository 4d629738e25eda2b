/** What can be known of a model: how it is asked, what it takes and what it costs. */
import type { Size } from '../base/geometry.ts';

/** One input of a model, as its schema tells it. */
export interface InputFacts {
	readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'list';
	/** The only values it takes. */
	readonly enum?: readonly string[];
	/** The values known of an enumeration that the service extends now and then: others are a warning. */
	readonly known?: readonly string[];
	readonly min?: number;
	readonly max?: number;
	readonly default?: string | number | boolean;
}

export interface Model {
	/** `owner/name`. */
	readonly name: string;
	/** The version to ask for where the story names none; community models need one, official ones have none. */
	readonly version?: string;
	readonly takesPrompt: boolean;
	/** How many T5 tokens of the prompt are read; absent = not known to be cut. */
	readonly promptTokens?: number;
	/** What layout may choose from for a slot. */
	readonly aspectRatios: readonly string[];
	readonly takesSeed: boolean;
	/** The inputs for reference pictures: one picture each, or all in one list. */
	readonly referenceInputs: readonly string[];
	readonly referenceIsList: boolean;
	readonly mostReferences: number;
	/** Without a reference picture the service refuses. */
	readonly needsReference: boolean;
	/** The inputs for a LoRA's weights and scale, the first first. */
	readonly loras: readonly { readonly weights: string; readonly scale: string }[];
	/** US dollars a picture; absent = not published. */
	readonly priceUsd?: number;
	readonly inputs: Readonly<Record<string, InputFacts>>;
	/** Pixels of a frame: by `megapixels`, then by aspect ratio. Empty where not published. */
	readonly sizes: Readonly<Record<string, Readonly<Record<string, Size>>>>;
}

/** What services take for a seed. 0 can mean "unset" to the service, so it is left out. */
export const seedRange = [1, 2_147_483_647] as const;

export interface ModelName {
	readonly owner: string;
	readonly name: string;
	readonly version?: string;
}

/** `owner/name` or `owner/name:version`, the version being 64 hexadecimal digits; nothing where it is neither. */
export function parseModelName(text: string): ModelName | undefined {
	const match = /^(\w[\w.-]*)\/(\w[\w.-]*)(?::([0-9a-f]{64}))?$/i.exec(text);
	if (match?.[1] === undefined || match[2] === undefined) return undefined;
	return { owner: match[1], name: match[2], ...(match[3] === undefined ? {} : { version: match[3] }) };
}
