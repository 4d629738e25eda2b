/** One page of an EPUB: its picture, and its words where they are lettered, unseen but there. */
import type { Rect } from '../../base/geometry.ts';
import { altText, sentences } from '../describe.ts';
import { xmlText } from '../xml.ts';
import type { Leaf } from './leaves.ts';

export const STYLE = `html, body { margin: 0; padding: 0; }
body { position: relative; overflow: hidden; background: #fff; }
img { position: absolute; left: 0; top: 0; width: 100%; height: 100%; }
p { position: absolute; margin: 0; overflow: hidden; color: transparent; line-height: 1.15; text-align: center; }
`;

export function pageDocument(leaf: Leaf): string {
	const { id, size, story, panels, page, folio } = leaf;
	const language = xmlText(story.language);
	const alt = page.isTitle ? [story.title, story.author].filter(Boolean).join(', ') : pictureText(leaf);
	const words = panels.flatMap(({ balloons }) =>
		balloons.map(({ rect, text, runs }) => word(place(rect, leaf), text, runs[0]?.sizePx ?? 20, leaf)),
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="${language}" lang="${language}">
<head>
<meta charset="utf-8"/>
<title>${xmlText(story.title)}, ${folio}</title>
<meta name="viewport" content="width=${size.width}, height=${size.height}"/>
<link rel="stylesheet" type="text/css" href="../style.css"/>
</head>
<body style="width: ${size.width}px; height: ${size.height}px">
<img src="../pictures/${id}.jpg" alt="${xmlText(alt)}"/>
${words.join('')}</body>
</html>
`;
}

function pictureText({ panels, story, folio }: Leaf): string {
	return sentences(panels.map(({ shot }) => altText(shot, story))) || `${story.title}, ${folio}`;
}

/** From page pixels to pixels of the leaf's picture. */
function place(rect: Rect, { crop, size }: Leaf): Rect {
	const scale = size.width / crop.w;
	return { x: (rect.x - crop.x) * scale, y: (rect.y - crop.y) * scale, w: rect.w * scale, h: rect.h * scale };
}

function word(rect: Rect, text: string, sizePx: number, { crop, size }: Leaf): string {
	const [left, top, width, height] = [rect.x, rect.y, rect.w, rect.h].map(Math.round);
	const letters = Math.max(1, Math.round((sizePx * size.width) / crop.w));
	const style = `left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px; font-size: ${letters}px`;
	return `<p style="${style}">${xmlText(text.replaceAll('*', ''))}</p>\n`;
}
