/** Where scenes begin: what outlines and tables of contents are made of. */
import type { BookPage } from '../page/book.ts';

export interface SceneStart {
	/** The scene's id as a heading. */
	readonly title: string;
	readonly page: BookPage;
	/** How far down its page it begins, 0 to 1. */
	readonly share: number;
}

/** Each scene that begins on one of these pages, in order; one that is come back to begins again. */
export function sceneStarts(pages: readonly BookPage[], before?: string): readonly SceneStart[] {
	let last = before;
	return pages.flatMap((page) =>
		page.panels.flatMap(({ shot: { scene }, rect }) => {
			if (scene === last) return [];
			last = scene;
			return [{ title: inWords(scene), page, share: Math.max(0, rect.y) / page.heightPx }];
		}),
	);
}

/** An id as a heading: `the-old_bridge` is called The old bridge. */
export function inWords(id: string): string {
	const words = id.replace(/[-_]+/g, ' ').trim() || id;
	return words.charAt(0).toUpperCase() + words.slice(1);
}
