/** What a film is asked for, what it tells while it is made, and what comes of it. */
import type { Diagnostic } from './base/diagnostic.ts';
import type { Engine } from './engines/engine.ts';
import type { ExportSettings } from './export/exporter.ts';
import type { PublishEvent } from './export/publish.ts';
import type { BookPage } from './page/book.ts';
import type { Plan } from './plan/plan.ts';
import type { ShootEvent, ShotOutcome } from './shoot/outcome.ts';
import type { Story } from './story/story.ts';

/** What is to be made of a book. */
export interface ExportWish {
	/** Names of formats; see `formats`. */
	readonly formats: readonly string[];
	/** Of files, without their ending, with `{story}`, `{title}`, `{lang}` in it. @default {story} */
	readonly name?: string;
	/** Options of single formats; see `ExportSettings`. */
	readonly options?: ExportSettings['options'];
}

export interface OutputSettings {
	/** Pages, panels, frames and the manifest go to `<outFolder>/<story name>`. */
	readonly outFolder: string;
	/** What was paid for is kept here. */
	readonly storeFolder: string;
	/** Draw only these shots; the others appear where they are kept. */
	readonly only?: readonly string[];
	/** 1-based, both ends included. */
	readonly pages?: { readonly from: number; readonly to: number };
	/** The shots of these scenes. */
	readonly scenes?: readonly string[];
	readonly signal?: AbortSignal;
	/** What is made of the book besides pages and panels. */
	readonly files?: ExportWish;
	/** What a volume will be made as of this book and others. */
	readonly forVolume?: ExportWish;
	/** A page preset: the same frames laid out in another shape, in a folder of that name beside the story's pages. */
	readonly shape?: string;
}

export interface RenderSettings extends OutputSettings {
	readonly engine: Engine;
	/** Frames drawn at once. */
	readonly concurrency: number;
	/** A hard cap on what this run may spend, US dollars. */
	readonly budgetUsd?: number;
	/** Draw kept frames again whose shape fits their slot badly. */
	readonly refit?: boolean;
	/** Asked once before anything is spent; false ends the run with nothing drawn. */
	readonly approve?: (plan: Plan) => Promise<boolean>;
}

export interface Rendered {
	readonly story: Story;
	readonly plan: Plan;
	readonly isApproved: boolean;
	/** One for every shot, in reading order. */
	readonly outcomes: readonly ShotOutcome[];
	readonly pages: readonly BookPage[];
	readonly pageFiles: readonly string[];
	readonly manifestFile: string;
	/** The same frames as a strip, where a format wanted one and the pages are none. */
	readonly strip?: readonly BookPage[];
	/** What was exported, in order. */
	readonly files: readonly string[];
	readonly spentUsd: number;
	readonly diagnostics: readonly Diagnostic[];
	/** The shots that were chosen to be exported; absent = all. */
	readonly only?: ReadonlySet<string>;
}

export type RenderEvent =
	| ShootEvent
	| { readonly type: 'planned'; readonly plan: Plan; readonly drawsNothing?: true }
	| { readonly type: 'page'; readonly number: number; readonly of: number; readonly file: string }
	| PublishEvent;

export type Listen = (event: RenderEvent) => void;

/** Which shots a command is about; absent = all. */
export type Choice = Pick<OutputSettings, 'only' | 'pages' | 'scenes'>;
