/** Writing and typing: at a desk where one sits, on a pad where one stands. */
import { lighten } from './colour.ts';
import type { Pen } from './pen.ts';
import { box, hold, palmOf, plate, rod } from './rod.ts';
import type { Body } from './skeleton.ts';
import { add } from './vec.ts';

const WOOD = '#8a6242';

/** Draws what is written or typed on; false where the deed is another. */
export function drawAtDesk(pen: Pen, body: Body, deed: string): boolean {
	if (deed === 'piano') return piano(pen, body);
	if (deed !== 'write' && deed !== 'type') return false;
	const isSeated = body.pose.seat === true;
	const top = Math.min(body.arms[0][2].y, body.arms[1][2].y) - 0.035;
	const hasDesk = isSeated || deed === 'type';
	if (hasDesk) desk(pen, body, top);
	if (deed === 'type') laptop(pen, body, top);
	else sheet(pen, body, hasDesk ? top + 0.006 : undefined);
	return true;
}

/** An upright piano before the knees. */
function piano(pen: Pen, body: Body): true {
	const y = Math.min(body.arms[0][2].y, body.arms[1][2].y) - 0.03;
	const dark = '#3b2a26';
	const z = Math.max(body.arms[0][2].z, body.arms[1][2].z) - 0.02;
	box(pen, body, { x: -0.72, y: 0, z: z + 0.24 }, { x: 0.72, y: y + 0.42, z: z + 0.6 }, dark);
	for (const x of [-0.7, 0.66])
		box(pen, body, { x, y: 0, z: z + 0.02 }, { x: x + 0.05, y: y - 0.08, z: z + 0.08 }, dark);
	box(pen, body, { x: -0.72, y: y - 0.1, z }, { x: 0.72, y: y - 0.01, z: z + 0.26 }, lighten(dark, 0.04));
	plate(
		pen,
		body,
		[-0.66, 0.66, 0.66, -0.66].map((x, index) => ({ x, y, z: z + (index < 2 ? 0.04 : 0.2) })),
		{ colour: '#f4f1ea' },
	);
	for (let x = -0.62; x < 0.64; x += 0.045) {
		pen.line([body.at({ x, y, z: z + 0.04 }), body.at({ x, y, z: z + 0.2 })], 0.3, 0.6);
		plate(
			pen,
			body,
			[x, x + 0.02, x + 0.02, x].map((key, index) => ({
				x: key,
				y: y + 0.006,
				z: z + (index < 2 ? 0.11 : 0.2),
			})),
			{ colour: '#23222c', weight: 0.3 },
		);
	}
	hold(pen, body, 0, 'flat');
	hold(pen, body, 1, 'flat');
	return true;
}

/** A table across the lap, from the near edge of the body's reach. */
function desk(pen: Pen, body: Body, top: number): void {
	for (const x of [-0.5, 0.5])
		box(pen, body, { x: x - 0.03, y: 0, z: 0.8 }, { x: x + 0.03, y: top, z: 0.74 }, WOOD);
	box(pen, body, { x: -0.54, y: top - 0.2, z: 0.82 }, { x: 0.54, y: top, z: 0.8 }, lighten(WOOD, -0.05));
	plate(pen, body, tableTop(top), { colour: lighten(WOOD, 0.05), weight: 0.9 });
	box(pen, body, { x: -0.58, y: top - 0.04, z: 0.86 }, { x: 0.58, y: top, z: 0.85 }, WOOD);
}

function tableTop(y: number) {
	return [
		{ x: -0.58, y, z: 0.22 },
		{ x: 0.58, y, z: 0.22 },
		{ x: 0.58, y, z: 0.86 },
		{ x: -0.58, y, z: 0.86 },
	];
}

/** Its keys under the hands, its lid towards us. */
function laptop(pen: Pen, body: Body, y: number): void {
	const z = Math.max(body.arms[0][2].z, body.arms[1][2].z) + 0.02;
	const flat = (x: number, ahead: number, up = 0) => ({ x, y: y + 0.012 + up, z: z + ahead });
	plate(pen, body, [flat(-0.18, -0.04), flat(0.18, -0.04), flat(0.18, 0.2), flat(-0.18, 0.2)], {
		colour: '#b9bec8',
	});
	hold(pen, body, 0, 'flat');
	hold(pen, body, 1, 'flat');
	plate(pen, body, [flat(-0.18, 0.2), flat(0.18, 0.2), flat(0.18, 0.28, 0.23), flat(-0.18, 0.28, 0.23)], {
		colour: '#a3a9b5',
	});
	plate(
		pen,
		body,
		[flat(-0.025, 0.235, 0.1), flat(0.025, 0.235, 0.1), flat(0.025, 0.245, 0.14), flat(-0.025, 0.245, 0.14)],
		{
			colour: '#d7dbe2',
			weight: 0.4,
		},
	);
}

/** Paper under the left hand, a pen in the right. */
function sheet(pen: Pen, body: Body, y: number | undefined): void {
	const [right, left] = [palmOf(body, 0), palmOf(body, 1)];
	const middle = { x: (right.x + left.x) / 2, y: y ?? left.y - 0.01, z: Math.max(right.z, left.z) + 0.01 };
	const rise = y === undefined ? 0.55 : 0;
	const at = (x: number, ahead: number) => add(middle, { x, y: -ahead * rise, z: ahead });
	const corners = [at(-0.13, -0.13), at(0.13, -0.13), at(0.13, 0.15), at(-0.13, 0.15)];
	if (y === undefined)
		plate(
			pen,
			body,
			corners.map((c) => add(c, { x: 0, y: -0.012, z: 0 })),
			{ colour: '#7b5838' },
		);
	plate(pen, body, corners, { colour: '#f2ead6' });
	for (const ahead of [-0.06, -0.02, 0.02, 0.06])
		pen.line([body.at(at(0.1, ahead)), body.at(at(-0.06, ahead))], 0.4, 0.7);
	hold(pen, body, 1, y === undefined ? 'edge' : 'flat');
	rod(pen, body, add(right, { x: 0.02, y: 0.11, z: -0.05 }), add(right, { x: 0.02, y: -0.05, z: 0.05 }), {
		colour: '#2b3350',
		from: 0.007,
		to: 0.003,
		weight: 0.5,
	});
	hold(pen, body, 0);
}
