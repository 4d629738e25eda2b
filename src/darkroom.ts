/** Where frames become pages: outcomes come in one by one, and a page is bound as soon as its last frame is there. */
import { dirname, extname, join, resolve } from 'node:path';
import { sumUsd } from './base/usd.ts';
import { ofOut, onDisk } from './disk/disk-fault.ts';
import { makeOwnFolder } from './disk/folders.ts';
import { copyWhole, writeWhole } from './disk/whole.ts';
import { bookFolder } from './export-book.ts';
import type { OutputSettings, RenderEvent, Rendered } from './film.ts';
import { type Leftovers, PICTURE_FOLDERS, readLeftovers } from './leftovers.ts';
import { manifestText } from './manifest.ts';
import { type Binder, openBinder } from './page/binder.ts';
import { readFrameFile } from './page/frame-file.ts';
import type { Plan } from './plan/plan.ts';
import { heard, type Prepared, type PreparedShot } from './prepare.ts';
import { type ShootEvent, type ShotOutcome, shared, type Take } from './shoot/outcome.ts';

/** What stands on disk once all pages are bound. */
export type Bound = Omit<Rendered, 'plan' | 'isApproved' | 'files' | 'only'>;

/** How a darkroom is opened: `shows` names the shots whose pages alone are bound. */
export type DarkroomSettings = OutputSettings & { readonly shows?: ReadonlySet<string> };

export interface Darkroom {
	/** Hears what shooting reports, and hands it on. */
	readonly hear: (event: ShootEvent) => void;
	/** Binds the pages whose frames never came, with placeholders, and writes the manifest. */
	finish(): Promise<Bound>;
}

interface Desk {
	readonly prepared: Prepared;
	readonly folder: string;
	readonly engine: string;
	readonly isWhole: boolean;
	readonly binder: Binder;
	readonly leftovers: Leftovers;
	readonly listen: (event: RenderEvent) => void;
	readonly outcomes: Map<string, ShotOutcome>;
	/** Each shot's picture in the output folder. */
	readonly frames: Map<string, string>;
	/** Kept before this run: shown where a better one could not be drawn. */
	readonly takes: ReadonlyMap<string, Take>;
	/** Copies under way; the first failure is told at the end. */
	readonly work: Promise<void>[];
}

/** Opens the output folder, and binds what is kept already while the rest is drawn. */
export async function openDarkroom(
	prepared: Prepared,
	plan: Plan,
	takes: ReadonlyMap<string, Take>,
	settings: DarkroomSettings,
	listen: (event: RenderEvent) => void,
): Promise<Darkroom> {
	const folder = bookFolder(settings, prepared.story);
	const leftovers = await readLeftovers(folder);
	for (const name of PICTURE_FOLDERS) await makeOwnFolder(resolve(settings.outFolder), join(folder, name));
	const { from, to } = settings.pages ?? { from: 1, to: Number.POSITIVE_INFINITY };
	const { shows } = settings;
	const pages = prepared.pages
		.filter(({ number }) => number >= from && number <= to)
		.filter(({ slots }) => !shows || slots.some(({ shot }) => shows.has(shot)));
	const onPage = (number: number, file: string) => listen({ type: 'page', number, of: pages.length, file });
	const desk: Desk = {
		prepared,
		folder,
		engine: plan.engine,
		isWhole: pages.length === prepared.pages.length,
		leftovers,
		binder: openBinder({ story: prepared.story, pages, folder, onPage }),
		listen,
		takes,
		outcomes: new Map(),
		frames: new Map(),
		work: [],
	};
	const waiting = new Set(plan.missing.map(({ key }) => key));
	for (const shot of prepared.shots) placeKnown(desk, shot, takes, waiting);
	return { hear: (event) => hear(desk, event), finish: () => finish(desk) };
}

/** The writer's own pictures and kept takes; what is neither and is not asked for stays a placeholder. */
function placeKnown(
	desk: Desk,
	{ shot, request }: PreparedShot,
	takes: ReadonlyMap<string, Take>,
	waiting: Set<string>,
): void {
	if (!request) {
		const file = resolve(dirname(desk.prepared.story.file), shot.frame ?? '');
		const read = async () => placePicture(desk, shot.id, { ...(await readFrameFile(file)), subjects: [] });
		desk.work.push(quietly(read()));
		return;
	}
	const take = takes.get(request.key);
	if (waiting.has(request.key)) return;
	const facts = { shot: shot.id, key: request.key, attempts: 0, spentUsd: 0 };
	if (take) settle(desk, { ...facts, status: 'kept', take });
	else {
		const error = {
			code: 'no-picture',
			message: 'not drawn yet',
			hint: 'render the story to draw it',
		} as const;
		settle(desk, { ...facts, status: 'stopped', error });
	}
}

function hear(desk: Desk, event: ShootEvent): void {
	if (event.type !== 'outcome') {
		desk.listen(event);
		return;
	}
	const { outcome } = event;
	settle(desk, outcome);
	for (const { shot, request } of desk.prepared.shots) {
		if (shot.id === outcome.shot || request?.key !== outcome.key || desk.outcomes.has(shot.id)) continue;
		settle(desk, { ...shared(outcome), shot: shot.id });
	}
}

function settle(desk: Desk, outcome: ShotOutcome): void {
	desk.outcomes.set(outcome.shot, outcome);
	desk.listen({ type: 'outcome', outcome });
	const take = outcome.take ?? desk.takes.get(outcome.key);
	if (!take) desk.binder.give(outcome.shot, null);
	else desk.work.push(quietly(placePicture(desk, outcome.shot, { ...take, subjects: take.subjects ?? [] })));
}

/** A failure is kept in the promise for `finish` to throw; nobody hears of it before. */
function quietly(work: Promise<void>): Promise<void> {
	work.catch(() => {});
	return work;
}

type Picture = Pick<Take, 'file' | 'widthPx' | 'heightPx'> & {
	readonly subjects: NonNullable<Take['subjects']>;
};

async function placePicture(desk: Desk, shot: string, picture: Picture): Promise<void> {
	const file = join(desk.folder, 'frames', `${shot}${extname(picture.file).toLowerCase()}`);
	await onDisk(`copy a frame to ${file}`, () => copyWhole(picture.file, file), ofOut);
	desk.frames.set(shot, file);
	desk.binder.give(shot, { ...picture, file });
}

async function finish(desk: Desk): Promise<Bound> {
	await Promise.all(desk.work);
	const { story, shots } = desk.prepared;
	for (const { shot } of shots) if (!desk.frames.has(shot.id)) desk.binder.give(shot.id, null);
	const bound = await desk.binder.finish();
	const manifestFile = join(desk.folder, 'manifest.json');
	const told = manifestText({ ...desk, story, shots, pages: bound.pages });
	await onDisk(`write ${manifestFile}`, () => writeWhole({ target: manifestFile, bytes: told }), ofOut);
	if (desk.isWhole) {
		const made = bound.pages.flatMap(({ file, panels }) => [file, ...panels.map((panel) => panel.file)]);
		await desk.leftovers.clear(new Set([...made, ...desk.frames.values(), ...ownPictures(desk.prepared)]));
	}
	const outcomes = shots.flatMap(({ shot }) => desk.outcomes.get(shot.id) ?? []);
	return {
		story,
		outcomes,
		pages: bound.pages,
		pageFiles: bound.pages.map(({ file }) => file),
		manifestFile,
		spentUsd: sumUsd(outcomes.map(({ spentUsd }) => spentUsd)),
		diagnostics: [...desk.prepared.diagnostics, ...heard(story, bound.diagnostics)],
	};
}

/** Pictures that the story names: a writer may have retouched one of ours and kept it beside the others. */
function ownPictures({ story }: Prepared): readonly string[] {
	const named = [
		...story.shots.map(({ frame }) => frame),
		...[...story.characters.values()].map(({ reference }) => reference),
	];
	return named.flatMap((path) => (path === undefined ? [] : resolve(dirname(story.file), path)));
}
