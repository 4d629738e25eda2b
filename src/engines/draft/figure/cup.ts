/** A cup, seen a little from above. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import type { Pen } from './pen.ts';

/** With its middle at a point of the frame; `grip` is -1 or 1, the side that is held: its handle is on the other. */
export function drawCup(
	pen: Pen,
	at: Point & { readonly scale: number },
	{ colour = '#efeae0', grip }: { colour?: string | undefined; grip: number },
): void {
	const s = at.scale;
	const put = (x: number, y: number): Point => ({ x: at.x + x * s, y: at.y + y * s });
	const ear = [
		put(-grip * 0.036, -0.045),
		put(-grip * 0.068, -0.04),
		put(-grip * 0.066, 0.005),
		put(-grip * 0.034, 0.015),
	];
	pen.canvas.ink(smooth(ear, false, 4), 0.013 * s, { colour: lighten(colour, -0.12), taper: 'none' });
	const side = smooth(
		[
			put(-0.042, -0.07),
			put(-0.038, -0.01),
			put(-0.03, 0.035),
			put(0, 0.045),
			put(0.03, 0.035),
			put(0.038, -0.01),
			put(0.042, -0.07),
		],
		false,
		3,
	);
	pen.form(side, colour, { weight: 0.75, shade: 0.012 * s });
	pen.form(disc(put(0, -0.07), 0.042 * s, 24, 0.3), lighten(colour, 0.03), { weight: 0.7 });
	pen.canvas.fill(disc(put(0, -0.067), 0.034 * s, 20, 0.24), '#8a5a34', { erasesInk: false });
	for (const x of [-0.014, 0.012])
		pen.line(
			smooth(
				[put(x, -0.095), put(x + 0.012, -0.12), put(x - 0.006, -0.145), put(x + 0.006, -0.17)],
				false,
				3,
			),
			0.45,
			0.5,
		);
}
