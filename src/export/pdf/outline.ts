/** How a reader finds its way in a PDF: an outline by scene, and pages called by the numbers that they bear. */
import type { Book, BookPage } from '../../page/book.ts';
import { sceneStarts } from '../scenes.ts';
import type { Paper } from './paper.ts';

export interface Outline {
	/** The page that is being written: scenes and stories that begin on it get their entry. */
	reach(page: BookPage): void;
}

/** Scenes; under their stories where a volume holds several. */
export function openOutline(root: PDFKit.PDFOutline, { chapters }: Book): Outline {
	let parent = root;
	let scene: string | undefined;
	return {
		reach(page) {
			const chapter = chapters.find(({ pages }) => pages[0] === page);
			if (chapter) {
				scene = undefined;
				if (chapters.length > 1)
					parent = root.addItem(chapter.story.title, { expanded: true, fit: true } as object);
			}
			for (const { title } of sceneStarts([page], scene)) parent.addItem(title);
			scene = page.panels.at(-1)?.shot.scene ?? scene;
		},
	};
}

/** A new row wherever a page's number does not follow that before it; each story of a volume has its own prefix. */
export function pageLabels({ chapters }: Book, { text }: Pick<Paper, 'text'>) {
	const labels: (readonly [number, Readonly<Record<string, unknown>>])[] = [];
	let index = 0;
	for (const [part, { pages }] of chapters.entries()) {
		const prefix = chapters.length > 1 ? `${part + 1}-` : '';
		let next: number | undefined;
		for (const { number, folios = [number] } of pages) {
			const [first] = folios;
			// A spread is one page here and bears two numbers.
			if (folios.length > 1) labels.push([index, { P: text(prefix + folios.join('–')) }]);
			else if (first !== next) {
				labels.push([index, { S: 'D', St: first, ...(prefix && { P: text(prefix) }) }]);
			}
			next = folios.length > 1 || first === undefined ? undefined : first + 1;
			index++;
		}
	}
	return labels;
}
