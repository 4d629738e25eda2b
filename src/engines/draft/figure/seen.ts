/** Where a drawn figure is in the frame: head, mouth, body, and hands that are stretched out from it. */
import { contains, type Point, type Rect } from '../../../base/geometry.ts';
import { mouthAt } from './face.ts';
import type { HeadFrame } from './head-frame.ts';
import { boxOf, type Seen } from './order.ts';
import type { Body } from './skeleton.ts';
import { along } from './vec.ts';

/** Head, mouth and body of a posed figure, frame pixels. */
export function seenOf(body: Body, head: HeadFrame): Seen {
	const corners = [
		head.flat(-0.42, -0.52),
		head.flat(0.42, -0.52),
		head.flat(0.42, 0.52),
		head.flat(-0.42, 0.52),
	];
	const legs = [...body.legs.flat(), body.hip].map((joint) => body.at(joint));
	const joints = [...body.arms.flat().map((joint) => body.at(joint)), ...legs];
	const core = boxOf([...corners, ...legs, ...body.arms.map((arm) => body.at(arm[0]))]);
	const hands = outstretched(body, core);
	return {
		head: boxOf(corners),
		mouth: mouthAt(head),
		body: boxOf([...corners, ...joints]),
		...(hands.length > 0 ? { hands } : {}),
	};
}

/** Metres from head, trunk and legs beyond which a hand is stretched out; one that hangs is nearer. */
const AWAY = 0.12;
/** Half of a hand's box in the figure's heights, and where its middle is, in forearms from the elbow. */
const HALF = 0.058;
const MIDDLE = 1.34;

/** A box for each hand that neither hangs nor lies before the body. */
function outstretched(body: Body, core: Rect): Rect[] {
	return body.arms.flatMap((arm) => {
		const hand = body.at(along(arm[1], arm[2], MIDDLE));
		const middle: Point = { x: hand.x, y: hand.y };
		const half = HALF * body.height * hand.scale;
		const isNear = contains(core, { ...middle, w: 0, h: 0 }, AWAY * hand.scale);
		return isNear || hand.depth <= 0
			? []
			: [{ x: hand.x - half, y: hand.y - half, w: half * 2, h: half * 2 }];
	});
}
