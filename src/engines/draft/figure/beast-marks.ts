/** An animal's marks under the figure artist's pen. */
import type { Point } from '../../../base/geometry.ts';
import type { Mark } from '../beast/form.ts';
import type { Pen } from './pen.ts';

/** Draws marks given in body heights; `size` is a body height in pixels. */
export function drawMarks(
	pen: Pen,
	marks: readonly Mark[],
	put: (point: Point) => Point,
	size: number,
): void {
	for (const mark of marks) {
		const outline = mark.outline.map(put);
		if (mark.kind === 'line') {
			pen.line(outline, mark.weight ?? 1);
			continue;
		}
		if (mark.kind === 'strap') {
			pen.canvas.ink(outline, (mark.wide ?? 0) * size, { colour: mark.colour, taper: 'none' });
			continue;
		}
		if (mark.kind === 'glint') {
			pen.canvas.fill(outline, mark.colour, { tone: 'glow', erasesInk: true });
			continue;
		}
		const edge = mark.edge ?? true;
		if (mark.isThin && edge === false) {
			const clip = mark.clip ? { clip: mark.clip.map(put) } : {};
			pen.canvas.fill(outline, mark.colour, { erasesInk: false, ...clip });
			continue;
		}
		pen.form(outline, mark.colour, {
			shade: (mark.shade ?? 0) * size,
			weight: mark.weight ?? 1,
			outline: edge === true || edge === false ? edge : edge.map((stretch) => stretch.map(put)),
		});
	}
}
