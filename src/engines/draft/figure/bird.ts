/** Animals with a beak, and the wings of dragons. */
import { type Drawer, eye, round } from './beast.ts';
import { lighten } from './colour.ts';
import { boxOf, type Seen } from './order.ts';

/** An animal with a beak. */
export function bird({ pen, species, put, size, feeling }: Drawer): Seen {
	const { colour, belly } = species;
	pen.line([put(-0.05, 0.12), put(-0.04, 0)], 1.4);
	pen.line([put(0.08, 0.12), put(0.09, 0)], 1.4);
	pen.form(
		round(put, [
			[-0.28, 0.28],
			[-0.6, 0.12],
			[-0.62, 0.2],
			[-0.3, 0.42],
		]),
		lighten(colour, -0.08),
		{},
	);
	pen.form(
		round(put, [
			[-0.34, 0.36],
			[-0.2, 0.14],
			[0.06, 0.1],
			[0.26, 0.26],
			[0.3, 0.5],
			[0.14, 0.66],
			[-0.1, 0.6],
		]),
		colour,
		{ shade: size * 0.06 },
	);
	pen.canvas.fill(
		round(put, [
			[0.02, 0.12],
			[0.24, 0.28],
			[0.28, 0.48],
			[0.14, 0.44],
			[0.04, 0.28],
		]),
		belly,
		{ erasesInk: false },
	);
	pen.form(
		round(put, [
			[0.02, 0.5],
			[-0.12, 0.44],
			[-0.44, 0.2],
			[-0.2, 0.2],
			[0.04, 0.3],
		]),
		lighten(colour, -0.06),
		{ shade: size * 0.03 },
	);
	if (species.ears === 'point')
		for (const x of [0.06, 0.28])
			pen.form([put(x - 0.05, 0.86), put(x - 0.01, 1.02), put(x + 0.05, 0.86)], colour, {});
	pen.form(
		round(put, [
			[-0.02, 0.72],
			[0.02, 0.88],
			[0.16, 0.96],
			[0.31, 0.9],
			[0.36, 0.76],
			[0.28, 0.62],
			[0.1, 0.58],
		]),
		colour,
		{ shade: size * 0.04 },
	);
	pen.form([put(0.31, 0.8), put(0.34 + species.muzzle, 0.73), put(0.31, 0.68)], '#e0a53c', { weight: 0.8 });
	eye(pen, put(0.22, 0.8), size * 0.042, feeling);
	return {
		head: boxOf([put(-0.04, 1), put(0.5, 0.56)]),
		mouth: put(0.42, 0.72),
		body: boxOf([put(-0.6, 0), put(0.5, 1)]),
	};
}
