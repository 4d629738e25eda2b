/** Hands in pockets: the edge of the cloth over each wrist. */
import type { Pen } from './pen.ts';
import type { Body } from './skeleton.ts';
import { add, along } from './vec.ts';

/** Covers the ends of both sleeves with what has the pockets. */
export function drawPockets(pen: Pen, body: Body): void {
	const { uppers, trousers, skirt } = body.look.outfit;
	const outer = uppers.at(-1)!;
	const colour =
		outer.hem >= 0.1 || outer.pockets ? outer.colour : (trousers?.colour ?? skirt?.colour ?? outer.colour);
	for (const index of [0, 1] as const) {
		const [, elbow, wrist] = body.arms[index];
		const side = index === 0 ? -1 : 1;
		const mouth = along(elbow, wrist, 0.86);
		const put = (x: number, y: number) => body.at(add(mouth, { x: side * x, y, z: 0.03 }));
		const edge = [put(-0.06, 0.02), put(0, 0.006), put(0.045, -0.02)];
		const cover = [...edge, put(0.03, -0.075), put(-0.02, -0.095), put(-0.065, -0.06)];
		pen.canvas.fill(cover, colour);
		pen.line(edge, 0.95);
		pen.line([put(-0.06, 0.02), put(-0.068, -0.05), put(-0.04, -0.09)], 0.5, 0.7);
	}
}
