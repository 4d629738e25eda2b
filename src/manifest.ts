/** manifest.json: everything that was done, for people and programs. Paths are relative to the manifest. */
import { relative } from 'node:path';
import type { Rect } from './base/geometry.ts';
import { sumUsd } from './base/usd.ts';
import type { BookPage } from './page/book.ts';
import type { PreparedShot } from './prepare.ts';
import type { ShotOutcome } from './shoot/outcome.ts';
import type { Story } from './story/story.ts';

export interface ManifestFacts {
	readonly folder: string;
	readonly engine: string;
	readonly story: Story;
	readonly shots: readonly PreparedShot[];
	readonly outcomes: ReadonlyMap<string, ShotOutcome>;
	/** Absolute path of each shot's picture in the output folder. */
	readonly frames: ReadonlyMap<string, string>;
	readonly pages: readonly BookPage[];
}

/** The manifest's text; numbers and order depend on nothing but the input. */
export function manifestText(facts: ManifestFacts): string {
	const { story, engine } = facts;
	const spentUsd = sumUsd([...facts.outcomes.values()].map((outcome) => outcome.spentUsd));
	const document = {
		story: story.file.split(/[\\/]/).pop(),
		title: story.title,
		engine,
		spentUsd,
		shots: facts.shots.map((prepared) => shotRow(prepared, facts)),
		pages: facts.pages.map((page) => pageRow(page, facts)),
	};
	return `${JSON.stringify(document, null, '\t')}\n`;
}

function shotRow({ shot, request }: PreparedShot, facts: ManifestFacts) {
	const outcome = facts.outcomes.get(shot.id);
	const take = outcome?.take;
	const frame = facts.frames.get(shot.id);
	return {
		id: shot.id,
		prompt: request?.prompt ?? null,
		model: request?.model ?? null,
		input: request?.input ?? null,
		key: request?.key ?? null,
		status: outcome?.status ?? (request ? 'stopped' : 'kept'),
		frame: frame === undefined ? null : pathFrom(facts.folder, frame),
		take: take?.number ?? null,
		seed: take?.seed ?? request?.seed ?? null,
		predictionId: take?.predictionId ?? null,
		priceUsd: take?.priceUsd ?? 0,
		attempts: outcome?.attempts ?? 0,
		error: outcome?.error ?? null,
		...(take?.depicts ? { depicts: take.depicts } : {}),
	};
}

function pageRow(page: BookPage, { folder }: ManifestFacts) {
	return {
		file: pathFrom(folder, page.file),
		widthPx: page.widthPx,
		heightPx: page.heightPx,
		reading: page.format.reading,
		panels: page.panels.map((panel) => ({
			shot: panel.shot.id,
			file: pathFrom(folder, panel.file),
			rect: rounded(panel.rect),
			...(panel.shape && { shape: panel.shape.map(({ x, y }) => ({ x: tenth(x), y: tenth(y) })) }),
			...(panel.cut && { dpi: dpiOf(panel.cut.rect, panel.rect, page.format.dpi) }),
			balloons: panel.balloons.map(({ kind, speaker, text, rect, tail, order }) => ({
				kind,
				speaker,
				text,
				rect: rounded(rect),
				tail: tail && { x: tenth(tail.x), y: tenth(tail.y) },
				order,
			})),
		})),
	};
}

/** How many of the frame's own pixels stand on an inch of the page. */
function dpiOf(cut: Rect, rect: Rect, pageDpi: number): number {
	return Math.round(pageDpi * Math.min(cut.w / rect.w, cut.h / rect.h));
}

function pathFrom(folder: string, file: string): string {
	return relative(folder, file).replaceAll('\\', '/');
}

function rounded({ x, y, w, h }: Rect): Rect {
	return { x: tenth(x), y: tenth(y), w: tenth(w), h: tenth(h) };
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
