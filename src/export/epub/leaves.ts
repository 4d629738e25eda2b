/** The pages of an EPUB: those of the book, but each half of a spread a page of its own, so that the two face each other. */
import type { Rect, Size } from '../../base/geometry.ts';
import type { Book, BookPage, BookPanel } from '../../page/book.ts';
import type { Story } from '../../story/story.ts';
import { facingHalves, type PictureSettings, pictureSize } from '../page-picture.ts';

/** JPEG, which every reader shows; no larger than the weakest of them can open. */
export const pictureSettings: PictureSettings = { kind: 'jpg', longestPx: 2400 };

export interface Leaf {
	/** `p001`: names its files, and is its id. */
	readonly id: string;
	readonly page: BookPage;
	readonly story: Story;
	/** The number that the page bears. */
	readonly folio: number;
	/** What is shown of the page, page pixels. */
	readonly crop: Rect;
	/** Of its picture, pixels. */
	readonly size: Size;
	/** Told on this leaf: of a spread each panel once, where its middle lies. */
	readonly panels: readonly BookPanel[];
	/** Which side of the open book; absent where nothing is bound. */
	readonly side?: 'left' | 'right';
}

export function leavesOf(book: Book): readonly Leaf[] {
	const leaves: Omit<Leaf, 'id'>[] = [];
	for (const { story, pages } of book.chapters) {
		for (const page of pages) {
			const halves = facingHalves(page);
			for (const [index, crop] of halves.entries()) {
				const folio = page.folios?.[index] ?? page.number;
				const { reading } = page.format;
				// A book is opened on its first page alone: odd pages lie where reading goes on to.
				const side = (folio % 2 === 1) === (reading === 'ltr') ? 'right' : 'left';
				leaves.push({
					page,
					story,
					folio,
					crop,
					size: pictureSize(page, { ...pictureSettings, crop }),
					panels: page.panels.filter((panel) => isTold(panel, crop, halves)),
					...(page.format.kind === 'page' && { side }),
				});
			}
		}
	}
	const digits = Math.max(3, String(leaves.length).length);
	return leaves.map((leaf, index) => ({ id: `p${String(index + 1).padStart(digits, '0')}`, ...leaf }));
}

function isTold({ rect }: BookPanel, crop: Rect, halves: readonly Rect[]): boolean {
	const middle = rect.x + rect.w / 2;
	const nearest = halves.reduce((best, half) =>
		Math.abs(middle - half.x - half.w / 2) < Math.abs(middle - best.x - best.w / 2) ? half : best,
	);
	return nearest === crop;
}
