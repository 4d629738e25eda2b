/** Ladders and ropes that somebody climbs or hangs from. */
import { grip } from './grip.ts';
import type { Pen } from './pen.ts';
import { rod } from './rod.ts';
import type { Body } from './skeleton.ts';
import { add } from './vec.ts';
import type { Wielded } from './wield.ts';

const WOOD = '#8a6242';
const HEMP = '#b6986a';

/** Draws it behind the hands and feet that are on it. */
export function drawRungs(pen: Pen, body: Body, { held, pose }: Wielded): void {
	if (pose !== 'climb' && pose !== 'hang') return;
	if (held === 'ladder') ladder(pen, body);
	else if (held === 'rope' || pose === 'hang') rope(pen, body, pose === 'hang');
}

function ladder(pen: Pen, body: Body): void {
	const z = Math.max(grip(body, 0).z, grip(body, 1).z);
	for (const x of [-0.2, 0.2])
		rod(pen, body, { x, y: -0.3, z: z + 0.12 }, { x, y: 3.1, z: z - 0.06 }, { colour: WOOD, from: 0.022 });
	for (let y = -0.1; y < 3; y += 0.27)
		rod(
			pen,
			body,
			{ x: -0.2, y, z: z + 0.1 - y * 0.05 },
			{ x: 0.2, y, z: z + 0.1 - y * 0.05 },
			{ colour: WOOD, from: 0.015 },
		);
}

function rope(pen: Pen, body: Body, ends: boolean): void {
	const hand = grip(body, 0);
	const low = grip(body, 1);
	const foot = ends ? add(low, { x: 0, y: -0.12, z: 0 }) : { x: low.x, y: -0.25, z: low.z - 0.2 };
	rod(pen, body, foot, low, { colour: HEMP, from: 0.014 });
	rod(pen, body, low, hand, { colour: HEMP, from: 0.014 });
	rod(pen, body, hand, { x: hand.x, y: hand.y + 2.4, z: hand.z }, { colour: HEMP, from: 0.014 });
}
