/** Set lines as SVG path data: every letter an outline at its place. */
import type { Outline } from './fonts.ts';
import type { SetGlyph, SetLine } from './typeset.ts';

/** SVG path data of a set line: `at` is the pen's start in pixels. */
export function drawLine(line: SetLine, at: { x: number; y: number }, sizePx: number): string {
	let path = '';
	for (const glyph of line.glyphs) {
		const scale = glyph.scale * sizePx;
		const x = at.x + glyph.x * sizePx;
		const y = at.y + glyph.y * sizePx;
		path += drawOutline(glyph.face.outline(glyph.glyph), { x, y, scale, isLying: glyph.isLying === true });
		if (glyph.bars !== undefined) path += crossbars(glyph, { x, y, scale });
	}
	return path;
}

interface Placing {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
	readonly isLying: boolean;
}

function drawOutline(outline: Outline, { x, y, scale, isLying }: Placing): string {
	let path = '';
	let isX = true;
	let across = 0;
	let needsSpace = false;
	for (const part of outline) {
		if (typeof part === 'string') {
			path += part;
			isX = true;
			needsSpace = false;
			continue;
		}
		if (isX) across = part;
		else {
			const [right, down] = isLying ? [-part, across] : [across, part];
			path += `${needsSpace ? ' ' : ''}${hundredth(x + right * scale)} ${hundredth(y + down * scale)}`;
			needsSpace = true;
		}
		isX = !isX;
	}
	return path;
}

function hundredth(value: number): number {
	return Math.round(value * 100) / 100;
}

/** Two short strokes across the ends of a bare I. */
function crossbars(glyph: SetGlyph, { x, y, scale }: { x: number; y: number; scale: number }): string {
	const middle = x + (glyph.bars! / 2) * scale;
	const half = 0.165 * scale;
	const thick = 0.09 * scale;
	const bar = (top: number) => {
		const [l, r, t, b] = [middle - half, middle + half, top, top + thick].map(
			(value) => Math.round(value * 100) / 100,
		);
		return `M${l} ${t}L${r} ${t}L${r} ${b}L${l} ${b}Z`;
	};
	return bar(y - glyph.face.capHeight * scale) + bar(y - thick * 0.95);
}
