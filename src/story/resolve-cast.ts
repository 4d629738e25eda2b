/** Names in casts, mentions and dialogue become characters; each unknown one is a diagnostic. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { nearest } from '../base/suggest.ts';
import type { Locator, Path } from './locate.ts';
import type { ShotSpec } from './schema.ts';
import type { CastMember, Character, Line, LineKind, Side } from './story.ts';
import { captionKinds, speechKinds } from './vocabulary.ts';

/** What every resolver is given: the characters, the places in the text, and where mistakes are collected. */
export interface Resolving {
	readonly characters: ReadonlyMap<string, Character>;
	readonly place: Locator;
	readonly report: (diagnostic: Diagnostic) => void;
}

export function resolveCast(
	spec: NonNullable<ShotSpec['cast']>,
	path: Path,
	resolving: Resolving,
): CastMember[] {
	const members: CastMember[] = [];
	spec.forEach((entry, index) => {
		const at = typeof entry === 'string' ? undefined : (entry.at as Side | undefined);
		const words = typeof entry === 'string' ? entry : entry.id;
		const entryPath = typeof entry === 'string' ? [...path, index] : [...path, index, 'id'];
		const member = resolveMember(words, entryPath, resolving);
		if (!member) return;
		if (members.some((other) => other.character === member.character)) {
			const message = `"${member.character.id}" is in this cast twice`;
			resolving.report({
				severity: 'error',
				code: 'repeated-id',
				message,
				span: resolving.place.value(entryPath),
			});
			return;
		}
		members.push(at ? { ...member, at } : member);
	});
	return members;
}

/** `hunter` or `hunter@formal`. */
export function resolveMember(words: string, path: Path, resolving: Resolving): CastMember | undefined {
	const [id = '', wardrobe] = words.split('@', 2);
	const span = resolving.place.within(path, words);
	const character = resolving.characters.get(id);
	if (!character) {
		resolving.report(unknownCharacter(id, resolving, span));
		return undefined;
	}
	if (wardrobe === undefined) return { character, ...(character.outfit ? { outfit: character.outfit } : {}) };
	const outfit = Object.hasOwn(character.outfits, wardrobe) ? character.outfits[wardrobe] : undefined;
	if (outfit === undefined) {
		const names = Object.keys(character.outfits);
		const near = nearest(wardrobe, names);
		const hint = near ? `did you mean "${id}@${near}"?` : `add it under characters: ${id}: outfits:`;
		const message = `${id} has no outfit called "${wardrobe}"`;
		resolving.report({ severity: 'error', code: 'unknown-outfit', message, hint, span });
		return undefined;
	}
	return { character, wardrobe, outfit };
}

function unknownCharacter(id: string, resolving: Resolving, span: Diagnostic['span'] & object): Diagnostic {
	const near = nearest(id, resolving.characters.keys());
	const hint = near ? `did you mean "${near}"?` : 'add it under characters:';
	return {
		severity: 'error',
		code: 'unknown-character',
		message: `no character is called "${id}"`,
		hint,
		span,
	};
}

/** Every `{id}` and `{id@outfit}` in an action must be somebody. */
export function checkMentions(action: string, path: Path, resolving: Resolving): void {
	for (const [whole, words] of action.matchAll(/\{\s*([^{}\s]+)\s*\}/g)) {
		const [id = '', wardrobe] = (words ?? '').split('@', 2);
		const character = resolving.characters.get(id);
		const span = resolving.place.within(path, whole);
		if (!character) resolving.report(unknownCharacter(id, resolving, span));
		else if (wardrobe !== undefined && !Object.hasOwn(character.outfits, wardrobe)) {
			resolveMember(`${id}@${wardrobe}`, path, resolving);
		}
	}
}

export function resolveLines(
	spec: NonNullable<ShotSpec['dialogue']>,
	path: Path,
	resolving: Resolving,
): {
	readonly lines: readonly Line[];
	readonly speakers: readonly { id: string; kind: LineKind; path: Path }[];
} {
	const lines: Line[] = [];
	const speakers: { id: string; kind: LineKind; path: Path }[] = [];
	spec.forEach((entry, index) => {
		const keys = Object.keys(entry);
		const key = keys[0];
		if (keys.length !== 1 || key === undefined) {
			const message =
				keys.length === 0 ? 'this line of dialogue is empty' : 'one line of dialogue has one speaker';
			const hint = 'write each line as its own "- speaker: words"';
			resolving.report({
				severity: 'error',
				code: 'dialogue-line',
				message,
				hint,
				span: resolving.place.value([...path, index]),
			});
			return;
		}
		const line = resolveLine(key, entry[key] ?? '', [...path, index, key], resolving);
		if (!line) return;
		lines.push(line);
		if (line.speaker !== undefined)
			speakers.push({ id: line.speaker, kind: line.kind, path: [...path, index, key] });
	});
	return { lines, speakers };
}

function resolveLine(key: string, words: string, path: Path, resolving: Resolving): Line | undefined {
	const { place, report } = resolving;
	const match = /^(.*?)\s*(?:\(\s*([^()]*?)\s*\))?$/.exec(key.trim());
	const name = match?.[1] ?? key;
	const kindWord = match?.[2];
	const span = place.value(path);
	const text = words.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
	if (text === '') {
		report({
			severity: 'warning',
			code: 'empty-line',
			message: `${key} says nothing`,
			hint: 'delete the line, or fill it',
			span,
		});
		return undefined;
	}
	const kinds = name === 'caption' ? captionKinds : name === 'sfx' ? {} : speechKinds;
	const base: LineKind = name === 'caption' ? 'narration' : name === 'sfx' ? 'sfx' : 'speech';
	const kind = kindWord === undefined ? base : kinds[kindWord];
	if (kind === undefined) {
		const near = nearest(kindWord ?? '', Object.keys(kinds));
		const hint = near
			? `did you mean "${near}"?`
			: `use one of: ${Object.keys(kinds).join(', ') || 'no bracket at all'}`;
		const message = `no kind of lettering is called "${kindWord}"`;
		report({ severity: 'error', code: 'unknown-word', message, hint, span: place.key(path) });
		return undefined;
	}
	const isSpoken = name !== 'caption' && name !== 'sfx';
	return { kind, text, span, ...(isSpoken ? { speaker: name } : {}) };
}
