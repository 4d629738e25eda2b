/** The table of contents: scenes, under their stories where a volume holds several. */
import type { Book } from '../../page/book.ts';
import { sceneStarts } from '../scenes.ts';
import { xmlText } from '../xml.ts';
import type { Leaf } from './leaves.ts';

export function navigation(book: Book, leaves: readonly Leaf[]): string {
	const fileOf = (page: unknown) => `pages/${leaves.find((leaf) => leaf.page === page)!.id}.xhtml`;
	const chapters = book.chapters.map(({ story, pages }) => {
		const rows = sceneStarts(pages).map(
			({ title, page }) => `<li><a href="${fileOf(page)}">${xmlText(title)}</a></li>`,
		);
		if (book.chapters.length === 1) return rows.join('\n');
		const inner = rows.length > 0 ? `\n<ol>\n${rows.join('\n')}\n</ol>\n` : '';
		return `<li><a href="${fileOf(pages[0])}">${xmlText(story.title)}</a>${inner}</li>`;
	});
	const language = xmlText(book.story.language);
	const title = xmlText(book.title);
	return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${language}" lang="${language}">
<head>
<meta charset="utf-8"/>
<title>${title}</title>
</head>
<body>
<nav epub:type="toc" id="toc">
<h1>${title}</h1>
<ol>
${chapters.join('\n') || `<li><a href="${fileOf(book.pages[0])}">${title}</a></li>`}
</ol>
</nav>
</body>
</html>
`;
}
