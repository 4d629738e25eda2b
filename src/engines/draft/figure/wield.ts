/** Things that belong to a deed: the telephone of a call, pen and paper, a bow, a ladder; drawn with the hands that use them. */
import { drawArms } from './armament.ts';
import { drawAtDesk } from './desk.ts';
import { drawInstrument } from './instrument.ts';
import { drawMeal } from './meal.ts';
import type { FigureOrder } from './order.ts';
import type { Pen } from './pen.ts';
import { drawRungs } from './rungs.ts';
import type { Body } from './skeleton.ts';
import { drawTool } from './tool.ts';
import { drawTrifle } from './trifle.ts';

export type Wielded = Pick<FigureOrder, 'held' | 'heldColour' | 'heldWord' | 'pose' | 'grip'>;

/** What is behind whoever uses it: a ladder, a rope. */
export function drawBehindWielder(pen: Pen, body: Body, order: Wielded): void {
	drawRungs(pen, body, order);
}

/** Draws what the deed needs; false where it needs nothing of its own. */
export function drawWielded(pen: Pen, body: Body, order: Wielded): boolean {
	const deed = order.grip ?? order.pose;
	return (
		drawMeal(pen, body, deed, order) ||
		drawTrifle(pen, body, deed) ||
		drawAtDesk(pen, body, deed) ||
		drawInstrument(pen, body, deed) ||
		drawTool(pen, body, deed) ||
		drawArms(pen, body, deed)
	);
}
