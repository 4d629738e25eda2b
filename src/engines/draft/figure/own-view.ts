/** What somebody holds, seen through the own eyes: two arms from below, and the sheet between them. */
import { createCamera, type Vec3 } from '../camera.ts';
import type { Canvas, Mood } from '../canvas.ts';
import { drawArm } from './arm.ts';
import { cardSpan, drawCard, drawLaid } from './card.ts';
import { handLook } from './grip.ts';
import { drawHand } from './hand.ts';
import type { FigureOrder, Seen } from './order.ts';
import { createPen, type Pen } from './pen.ts';
import { poseOf } from './pose.ts';
import { type Body, type Limb, poseBody } from './skeleton.ts';
import { add, scale, subtract } from './vec.ts';

/** Share of the frame that the sheet fills. */
const FILLED = { high: 0.62, wide: 0.56 };
/** Metres that we look from behind the eyes, so that the arms are in the frame. */
const BEHIND = 0.2;

/** Draws the holder's arms and the sheet; the holder's head is outside of the frame. */
export function drawOwnView(canvas: Canvas, mood: Mood, order: FigureOrder): Seen {
	const { look, held = 'letter' } = order;
	const { width, height } = canvas;
	const pose = { ...poseOf(order.pose, order.grip), nod: 0 };
	const place = { x: 0, z: 0, yaw: Math.PI, headYaw: 0 };
	const flat = createCamera({ ...LENS, eye: { x: 0, y: 1.5, z: -3 }, focal: 1, width, height });
	const { middle, wide, high } = cardSpan(poseBody(look, pose, place, flat), held);
	const eye = { x: 0, y: look.heightM * 0.94, z: 0.06 };
	const away = Math.hypot(middle.y - eye.y, middle.z - eye.z);
	const pitch = Math.atan2(eye.y - middle.y, middle.z - eye.z);
	const from: Vec3 = { x: 0, y: eye.y + Math.sin(pitch) * BEHIND, z: eye.z - Math.cos(pitch) * BEHIND };
	const px = Math.min((FILLED.high * height) / high, (FILLED.wide * width) / wide);
	const camera = createCamera({
		...LENS,
		eye: from,
		pitch,
		focal: px * (away + BEHIND),
		centre: { x: width / 2 + middle.x * px, y: height * 0.46 },
		width,
		height,
	});
	const posed = poseBody(look, pose, place, camera);
	const body = { ...posed, arms: [reachingIn(posed.arms[0]), reachingIn(posed.arms[1])] as const };
	const pen = createPen(canvas, mood, body.head * px);
	canvas.figure(() => {
		if (order.isPointing) {
			drawPointing(pen, body, order);
			return;
		}
		for (const index of [0, 1] as const) if (pose.shapes[index] === 'none') drawArm(pen, body, index);
		drawCard(pen, body, held, order.heldColour);
	}, order.tint);
	const above = { x: width / 2, y: -height };
	return { head: { ...above, w: 1, h: 1 }, mouth: above, body: { ...above, w: 1, h: 1 } };
}

/** The sheet lies there, and a hand from the frame's lower edge has its finger on it. */
function drawPointing(pen: Pen, body: Body, { held = 'map', heldColour }: FigureOrder): void {
	const { spot, up, out } = drawLaid(pen, body, held, heldColour);
	const along = add(add(scale(up, 0.72), scale(out, -0.28)), { x: 0.62, y: 0, z: 0 });
	const thumb = add(scale(up, 0.62), { x: -0.78, y: 0, z: 0 });
	const size = Math.hypot(along.x, along.y, along.z);
	const back = (metres: number) => add(spot, scale(along, -metres / size));
	const long = body.height * 0.102;
	const arm: Limb = [back(1.1), back(0.6), back(long)];
	drawArm(pen, { ...body, arms: [arm, body.arms[1]], pose: { ...body.pose, aims: [] } }, 0, 'none');
	drawHand(pen, body, arm, { ...handLook(body, 0, 'point'), aim: { along, thumb } });
}

/** Forearms that go on below the frame: elbows seen from so near would be stumps. */
function reachingIn([, elbow, wrist]: Limb): Limb {
	const back = subtract(elbow, wrist);
	const way = { ...back, x: back.x * 1.25, y: back.y - 0.1 };
	const size = Math.hypot(way.x, way.y, way.z) || 1;
	const at = (metres: number) => add(wrist, scale(way, metres / size));
	return [at(0.75), at(0.42), wrist];
}

const LENS = { yaw: 0, pitch: 0, roll: 0, centre: { x: 0, y: 0 } };
