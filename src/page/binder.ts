/** Binds pages one at a time, each as soon as the last of its frames is known. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { Story } from '../story/story.ts';
import { type Bindery, bindPage, openBindery } from './bind-page.ts';
import type { BookPage } from './book.ts';
import type { FrameFile } from './frame-file.ts';

export interface Binder {
	/** The frame of a shot, or null where there is none; the first word counts. */
	give(shot: string, frame: FrameFile | null): void;
	/** Resolves when every page whose frames were all given is written; throws the first failure. */
	finish(): Promise<{ readonly pages: readonly BookPage[]; readonly diagnostics: readonly Diagnostic[] }>;
}

export interface BinderSettings {
	readonly story: Story;
	readonly pages: readonly PageLayout[];
	/** Absolute path; `pages` and `panels` stand in it. */
	readonly folder: string;
	readonly onPage: (number: number, file: string) => void;
}

interface OpenPage {
	readonly layout: PageLayout;
	readonly waiting: Set<string>;
	readonly frames: Map<string, FrameFile | null>;
}

/** Opens a binder: fonts are read once, and one page at a time is held in memory. */
export function openBinder({ story, pages, folder, onPage }: BinderSettings): Binder {
	const open = new Map<string, OpenPage>();
	for (const layout of pages) {
		const page = { layout, waiting: new Set(layout.slots.map(({ shot }) => shot)), frames: new Map() };
		for (const shot of page.waiting) open.set(shot, page);
	}
	const bound = new Map<number, { readonly page: BookPage; readonly diagnostics: readonly Diagnostic[] }>();
	let bindery: Promise<Bindery> | undefined;
	let press: Promise<void> = Promise.resolve();
	const bind = async ({ layout, frames }: OpenPage) => {
		bindery ??= openBindery(story, folder);
		const done = await bindPage(layout, frames, await bindery);
		frames.clear();
		bound.set(layout.number, done);
		onPage(layout.number, done.page.file);
	};
	const send = (page: OpenPage) => {
		press = press.then(() => bind(page));
		// The failure is thrown by `finish`, not where nobody listens.
		press.catch(() => {});
	};
	for (const layout of pages) {
		if (layout.slots.length === 0) send({ layout, waiting: new Set(), frames: new Map() });
	}
	return {
		give(shot, frame) {
			const page = open.get(shot);
			if (!page?.waiting.delete(shot)) return;
			page.frames.set(shot, frame);
			if (page.waiting.size === 0) send(page);
		},
		async finish() {
			await press;
			const done = [...bound.values()].sort((a, b) => a.page.number - b.page.number);
			return {
				pages: done.map(({ page }) => page),
				diagnostics: done.flatMap(({ diagnostics }) => diagnostics),
			};
		},
	};
}
