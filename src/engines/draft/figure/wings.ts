/** The wings of dragons. */
import type { Point } from '../../../base/geometry.ts';
import { lighten } from './colour.ts';
import type { Pen } from './pen.ts';
import type { Species } from './species.ts';

interface Winged {
	readonly pen: Pen;
	readonly species: Species;
	readonly put: (x: number, y: number) => Point;
	readonly size: number;
}

/** A pair, behind the body. */
export function wings({ pen, species, put, size }: Winged): void {
	for (const lean of [0.1, 0]) {
		pen.form(
			[
				put(-0.02, 0.5),
				put(-0.2 - lean, 0.9),
				put(-0.55 - lean, 1.02),
				put(-0.5 - lean, 0.82),
				put(-0.72 - lean, 0.7),
				put(-0.5, 0.62),
				put(-0.56, 0.48),
				put(-0.3, 0.46),
			],
			lighten(species.colour, lean > 0 ? -0.1 : -0.04),
			{ shade: size * 0.04 },
		);
	}
}
