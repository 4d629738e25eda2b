/** A cup, seen from the side. */
import type { Point } from '../../../base/geometry.ts';
import type { Pen } from './pen.ts';

/** With its middle at a point of the frame; steam rises from it. */
export function drawCup(pen: Pen, at: Point & { readonly scale: number }, colour = '#efeae0'): void {
	const s = at.scale;
	const put = (x: number, y: number): Point => ({ x: at.x + x * s, y: at.y + y * s });
	pen.form([put(-0.042, -0.07), put(0.042, -0.07), put(0.034, 0.04), put(-0.034, 0.04)], colour, {
		weight: 0.7,
		shade: 0.012 * s,
	});
	pen.line([put(-0.01, -0.09), put(0.01, -0.13), put(-0.01, -0.18)], 0.5, 0.6);
}
