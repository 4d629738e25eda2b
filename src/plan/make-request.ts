/** A shot with its slot becomes a request, and the request gets its key. */
import { createHash } from 'node:crypto';
import { nearestAspectRatio } from '../layout/aspect.ts';
import type { Slot } from '../layout/page-layout.ts';
import { composePrompt } from '../prompt/compose.ts';
import { actionWithNames, mentioned } from '../prompt/mention.ts';
import { findModel } from '../story/models.ts';
import type { CastMember, InputValue, ModelInput, Shot, Story } from '../story/story.ts';
import type { Request, Sketch, SketchFigure } from './request.ts';

/** Part of every key; a new number means that all keys of old are others. */
const keyVersion = 1;
/** Raised when the draft artist draws otherwise, so that no old draft is taken for a new one. */
const draftVersion = 1;

export interface RequestSettings {
	readonly slot: Slot;
	readonly engine: string;
	/** @default 1 */
	readonly take?: number;
}

/**
 * The request for a shot. A paid key is the hash of what the shot is: prompt, model, the writer's inputs and
 * references. A draft costs nothing, so its key holds the sketch and the slot's size too: a moved panel is drawn to fit.
 */
export function requestFor(shot: Shot, story: Story, { slot, engine, take = 1 }: RequestSettings): Request {
	const prompt = composePrompt(shot, story);
	const { model } = shot;
	const input = withLora(shot);
	const references = shot.cast.flatMap(({ character }) => character.reference ?? []);
	const sketch = sketchOf(shot, story);
	const slotPx = { width: slot.rect.w, height: slot.rect.h };
	const subject: InputValue =
		engine === 'draft'
			? { draftVersion, sketch: sketch as unknown as InputValue, slotPx: { ...slotPx } }
			: { prompt, model, input, references };
	const writersSeed = shot.seed ?? story.seed;
	const key = hashOf({ keyVersion, subject, ...(writersSeed === undefined ? {} : { seed: writersSeed }) });
	const known = findModel(model);
	const seed = writersSeed === undefined ? seedFrom(key, take) : writersSeed + take - 1;
	const allowed = Object.hasOwn(input, 'aspect_ratio') ? [] : (known?.aspectRatios ?? []);
	const aspectRatio = nearestAspectRatio(slot.rect, allowed);
	return {
		shot: shot.id,
		key,
		take,
		prompt,
		model,
		input,
		...(known?.takesSeed || writersSeed !== undefined ? { seed } : {}),
		...(aspectRatio === undefined ? {} : { aspectRatio }),
		slotPx,
		sketch,
		references,
	};
}

/** The first character's LoRA, under the names that the model uses; the writer's own input wins. */
function withLora(shot: Shot): ModelInput {
	const names = findModel(shot.model)?.lora;
	const lora = shot.cast.find(({ character }) => character.lora)?.character.lora;
	if (!names || !lora) return shot.input;
	return { [names.weights]: lora.weights, [names.scale]: lora.scale, ...shot.input };
}

/** SHA-256 in hex of the canonical JSON: keys sorted, text in NFC. */
export function hashOf(value: InputValue): string {
	return createHash('sha256').update(canonical(value)).digest('hex');
}

function canonical(value: InputValue): string {
	if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	const entries = Object.entries(value as ModelInput).filter(([, inner]) => inner !== undefined);
	const rows = entries
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`);
	return `{${rows.join(',')}}`;
}

/** 1 to 2147483647: 0 can mean "no seed" to a model. */
function seedFrom(key: string, take: number): number {
	const hash = createHash('sha256').update(`${key}:${take}`).digest();
	return (hash.readUInt32BE(0) % 2_147_483_647) + 1;
}

function sketchOf(shot: Shot, story: Story): Sketch {
	const { place, placeId, time, mood, size, angle } = shot;
	const given = { place, placeId, time, mood, size, angle };
	return {
		style: story.style,
		language: story.language,
		cast: shot.cast.map((member) => figureOf(member, shot)),
		mentioned: mentioned(shot, story).map((member) => figureOf(member, shot)),
		action: actionWithNames(shot, story),
		reading: story.page.reading,
		...Object.fromEntries(Object.entries(given).filter(([, words]) => words !== undefined)),
	};
}

function figureOf({ character, outfit, at }: CastMember, shot: Shot): SketchFigure {
	const { id, name, gender, age, hair, looks } = character;
	const says = shot.lines.filter(({ speaker }) => speaker === id).map(({ kind, text }) => ({ kind, text }));
	const given = { gender, age, hair, outfit, looks, at };
	return {
		character: id,
		name,
		...Object.fromEntries(Object.entries(given).filter(([, words]) => words !== undefined)),
		...(says.length > 0 ? { says } : {}),
	};
}
