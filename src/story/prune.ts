/** A story's values without the parts that have no right shape, so that the rest can be checked in the same go. */
import type { SchemaIssue } from './wording.ts';

type Group = Record<PropertyKey, unknown>;

/** A copy; items of lists are never taken out, since that would move the places of those behind. */
export function withoutMistakes(value: unknown, issues: readonly SchemaIssue[]): unknown {
	const copy = structuredClone(value);
	for (const { code, path, keys } of issues) {
		if (code === 'unrecognized_keys') for (const key of keys ?? []) drop(copy, [...path, key]);
		else drop(copy, path);
	}
	return copy;
}

/** Takes out the innermost named value at or above the path; a character becomes an empty one. */
function drop(root: unknown, path: readonly PropertyKey[]): void {
	const last = path.findLastIndex((step) => typeof step === 'string');
	const parent = path
		.slice(0, last)
		.reduce<unknown>((group, step) => (group as Group | undefined)?.[step], root);
	const key = path[last];
	if (key === undefined || typeof parent !== 'object' || parent === null) return;
	const isCharacter = path[0] === 'characters' && last === 1;
	if (isCharacter) (parent as Group)[key] = {};
	else if (last === 0 && key === 'title') (parent as Group)[key] = 'untitled';
	else if (last === 0 && key === 'characters') (parent as Group)[key] = {};
	else delete (parent as Group)[key];
}
