/** Scenes become shots: what a scene says is inherited, ids are given and checked, names are resolved. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { nearest } from '../base/suggest.ts';
import { checkInput } from './check-input.ts';
import type { Path } from './locate.ts';
import { findModel } from './models.ts';
import { checkMentions, type Resolving, resolveCast, resolveLines } from './resolve-cast.ts';
import type { SceneSpec, ShotSpec, StorySpec } from './schema.ts';
import type { CastMember, Line, ModelInput, Move, PanelSize, PanelSpan, Shot } from './story.ts';
import { angles, isSafeId, shotSizes } from './vocabulary.ts';

export interface ShotResolving extends Resolving {
	readonly story: StorySpec;
	readonly places: ReadonlyMap<string, string>;
	readonly defaultModel: string;
	readonly isOutside: (path: string) => string | undefined;
}

export function resolveShots(resolving: ShotResolving): Shot[] {
	const taken = new Map<string, string>();
	return resolving.story.scenes.flatMap((scene, sceneIndex) => {
		const scenePath = ['scenes', sceneIndex];
		const sceneId = checkId(scene.id ?? `scene-${sceneIndex + 1}`, [...scenePath, 'id'], resolving);
		const { shots, ...own } = scene;
		if (shots) refuseShotWords(own, scenePath, resolving);
		if (!shots)
			return [resolveShot({ scene, spec: own, path: scenePath, id: sceneId, sceneId, taken }, resolving)];
		return shots.map((spec, shotIndex) => {
			const path = [...scenePath, 'shots', shotIndex];
			const id =
				spec.id === undefined ? `${sceneId}-${shotIndex + 1}` : checkId(spec.id, [...path, 'id'], resolving);
			return resolveShot({ scene, spec, path, id, sceneId, taken }, resolving);
		});
	});
}

/** With `shots:` the scene itself is no shot: words given to it would be lost. */
function refuseShotWords(scene: ShotSpec, scenePath: Path, { report, place }: Resolving): void {
	for (const field of ['action', 'dialogue', 'frame', 'focus', 'seed', 'pause'] as const) {
		if (scene[field] === undefined) continue;
		const message = `${field} stands beside shots: and would never be drawn`;
		const span = place.key([...scenePath, field]);
		report({
			severity: 'error',
			code: 'scene-and-shots',
			message,
			hint: `move ${field}: into one of the shots`,
			span,
		});
	}
}

interface ShotPlace {
	readonly scene: SceneSpec;
	readonly spec: ShotSpec;
	readonly path: Path;
	readonly id: string;
	readonly sceneId: string;
	/** Ids so far, folded as a careless file system folds them, with the shot that has them. */
	readonly taken: Map<string, string>;
}

function resolveShot(at: ShotPlace, resolving: ShotResolving): Shot {
	const { scene, spec, path } = at;
	claimId(at, resolving);
	const isOwn = spec.cast !== undefined || scene.cast === undefined;
	const castPath = isOwn ? [...path, 'cast'] : [...path.slice(0, 2), 'cast'];
	const isFirst = isOwn || path[3] === 0;
	const quiet = isFirst ? resolving : { ...resolving, report: () => {} };
	const cast = resolveCast(spec.cast ?? scene.cast ?? [], castPath, quiet);
	const actionPath = [...path, 'action'];
	const action = foldSpace(spec.action ?? '');
	checkMentions(action, actionPath, resolving);
	const { lines, speakers } = resolveLines(spec.dialogue ?? [], [...path, 'dialogue'], resolving);
	for (const speaker of speakers) checkSpeaker(speaker, cast, resolving);
	checkEmpty(at, { action, cast, lines }, resolving);
	const sourced = { ...inherit(scene, spec), ...resolveFrame(spec, path, resolving) };
	const shot: Shot = {
		id: at.id,
		scene: at.sceneId,
		cast,
		action,
		lines,
		panel: resolvePanel(spec.panel ?? scene.panel),
		...placesOf(at, resolving),
		...resolvePlace(spec.place ?? scene.place, [...path, 'place'], resolving),
		...sourced,
		model: spec.model ?? scene.model ?? resolving.defaultModel,
		input: resolveInput(at, resolving),
		span: resolving.place.value(path),
	};
	checkReference(shot, at, resolving);
	return shot;
}

function checkId(id: string, path: Path, { report, place }: Resolving): string {
	if (isSafeId(id)) return id;
	const message = `"${id}" cannot name a file`;
	const hint =
		'use letters, digits, - and _, at most 80 (66 of Japanese or Chinese), and no name that Windows keeps for itself';
	report({ severity: 'error', code: 'unsafe-id', message, hint, span: place.value(path) });
	return 'unnamed';
}

function claimId({ id, path, taken }: ShotPlace, { report, place }: Resolving): void {
	const folded = id.normalize('NFC').toLowerCase();
	const other = taken.get(folded);
	if (other !== undefined && id !== 'unnamed') {
		const message =
			other === id
				? `two shots are called "${id}"`
				: `"${id}" and "${other}" would be one file on some machines`;
		const span = place.value([...path, 'id']);
		report({ severity: 'error', code: 'repeated-id', message, hint: 'give each its own id', span });
	}
	taken.set(folded, id);
}

function checkSpeaker(
	{ id, kind, path }: { id: string; kind: string; path: Path },
	cast: readonly CastMember[],
	{ characters, report, place }: Resolving,
): void {
	if (cast.some((member) => member.character.id === id) || kind === 'off' || kind === 'radio') return;
	const span = place.key(path);
	const near = nearest(id, characters.keys());
	if (characters.has(id)) {
		const message = `${id} speaks here but is not in the cast`;
		const hint = `add ${id} to cast:, or write "${id} (off)" for a voice from outside the panel`;
		report({ severity: 'warning', code: 'speaker-not-in-cast', message, hint, span });
	} else if (near !== undefined) {
		const message = `no character is called "${id}"`;
		report({ severity: 'error', code: 'unknown-character', message, hint: `did you mean "${near}"?`, span });
	} else if (!characters.has(id)) {
		const message = `"${id}" is nobody under characters: and is lettered as a voice from outside the panel`;
		const hint = `add ${id} under characters:, or write "${id} (off)"`;
		report({ severity: 'warning', code: 'unknown-speaker', message, hint, span });
	}
}

function checkEmpty(
	{ spec, scene, path, id }: ShotPlace,
	said: { action: string; cast: readonly CastMember[]; lines: readonly Line[] },
	{ report, place }: Resolving,
): void {
	const hasPlace = (spec.place ?? scene.place) !== undefined;
	if (said.action !== '' || said.cast.length > 0 || hasPlace || spec.frame !== undefined) return;
	const hint = 'add action:, cast:, place: or frame:';
	const message = `nothing says what "${id}" shows`;
	report({ severity: 'warning', code: 'empty-shot', message, hint, span: place.value(path) });
}

/** What a shot takes over from its scene: place, cast, time, mood and camera; never words, pictures or seeds. */
function inherit(scene: SceneSpec, spec: ShotSpec): Partial<Shot> {
	const size = spec.size ?? scene.size;
	const angle = spec.angle ?? scene.angle;
	const given = {
		time: spec.time ?? scene.time,
		mood: spec.mood ?? scene.mood,
		size: size === undefined ? undefined : shotSizes[size],
		angle: angle === undefined ? undefined : angles[angle],
		move: (spec.move ?? scene.move) as Move | undefined,
		seed: spec.seed ?? scene.seed,
		durationS: spec.duration ?? scene.duration,
		pauseS: spec.pause,
		notes: spec.notes ?? scene.notes,
		focus: spec.focus ? { x: spec.focus[0], y: spec.focus[1] } : undefined,
	};
	const entries = Object.entries(given).filter(([, value]) => value !== undefined);
	return Object.fromEntries(
		entries.map(([key, value]) => [key, typeof value === 'string' ? foldSpace(value) : value]),
	);
}

function resolvePlace(
	words: string | undefined,
	path: Path,
	{ places, place, report }: ShotResolving,
): { place?: string; placeId?: string } {
	if (words === undefined) return {};
	const known = places.get(words);
	if (known !== undefined) return { place: foldSpace(known), placeId: words };
	const near = /\s/.test(words) ? undefined : nearest(words, places.keys());
	if (near !== undefined) {
		const hint = `did you mean "${near}"?`;
		const message = `no place is called "${words}", so it is read as words`;
		report({ severity: 'warning', code: 'unknown-place', message, hint, span: place.value(path) });
	}
	return { place: foldSpace(words) };
}

function resolveFrame(
	spec: ShotSpec,
	path: Path,
	resolving: ShotResolving,
): { frame?: string; frameSpan?: Diagnostic['span'] & object } {
	if (spec.frame === undefined) return {};
	const framePath = [...path, 'frame'];
	const span = resolving.place.value(framePath);
	const outside = resolving.isOutside(spec.frame);
	if (outside) resolving.report(outsideFolder(outside, span));
	return { frame: spec.frame, frameSpan: span };
}

export function outsideFolder(message: string, span: Diagnostic['span'] & object): Diagnostic {
	return {
		severity: 'error',
		code: 'outside-folder',
		message,
		hint: "keep pictures inside the story's folder",
		span,
	};
}

function resolvePanel(words: string | undefined): PanelSize | PanelSpan {
	const span = /^(\d+)x(\d+)$/.exec(words ?? '');
	if (span) return { columns: Number(span[1]), rows: Number(span[2]) };
	return (words as PanelSize | undefined) ?? 'medium';
}

/** Where panel, size and cast were given: at the shot itself, else at its scene. */
function placesOf({ scene, spec, path }: ShotPlace, { place }: Resolving): Partial<Shot> {
	const names = { panel: 'panelSpan', size: 'sizeSpan', cast: 'castSpan' } as const;
	const found = Object.entries(names).flatMap(([field, name]) => {
		const isOwn = spec[field as keyof typeof names] !== undefined;
		if (!isOwn && scene[field as keyof typeof names] === undefined) return [];
		return [[name, place.value([...(isOwn ? path : path.slice(0, 2)), field])]];
	});
	return Object.fromEntries(found);
}

/** Inputs of story, scene and shot laid over each other, checked where the model is known. */
function resolveInput({ scene, spec, path }: ShotPlace, resolving: ShotResolving): ModelInput {
	const layers: [ModelInput | undefined, Path][] = [
		[resolving.story.input as ModelInput | undefined, ['input']],
		[scene.input as ModelInput | undefined, [...path.slice(0, 2), 'input']],
		[path.length > 2 ? (spec.input as ModelInput | undefined) : undefined, [...path, 'input']],
	];
	const model = spec.model ?? scene.model ?? resolving.defaultModel;
	for (const [input, inputPath] of layers) {
		for (const issue of input ? checkInput(model, input) : []) {
			const { severity, code, message } = issue;
			const hint = issue.hint === undefined ? {} : { hint: issue.hint };
			const span = resolving.place.value([...inputPath, ...issue.path]);
			resolving.report({ severity, code, message, ...hint, span });
		}
	}
	return Object.assign({}, ...layers.map(([input]) => input ?? {}));
}

/** A model that draws from a picture refuses a shot that brings none. */
function checkReference(
	{ id, model, input, cast, frame }: Shot,
	{ spec, path }: ShotPlace,
	{ report, place }: Resolving,
): void {
	const known = findModel(model);
	if (!known?.needsReference || frame !== undefined) return;
	const isGiven = known.referenceInputs.some((name) => input[name] !== undefined);
	if (isGiven || cast.some(({ character }) => character.reference !== undefined)) return;
	const message = `"${id}" has no reference picture, and ${known.name} draws from one`;
	const hint = `give somebody in its cast a reference:, set ${known.referenceInputs[0]} under input:, or name another model`;
	const span = place.value(spec.model === undefined ? path : [...path, 'model']);
	report({ severity: 'error', code: 'no-reference', message, hint, span });
}

/** White space, new lines and control characters become one space. */
export function foldSpace(words: string): string {
	return words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
