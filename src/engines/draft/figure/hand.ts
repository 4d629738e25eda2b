/** Hands: an outline for each gesture, laid along the forearm. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import type { Pen } from './pen.ts';
import type { HandShape } from './pose.ts';
import type { Body, Limb } from './skeleton.ts';

export interface HandLook {
	readonly skin: string;
	readonly shape: HandShape;
	readonly side: number;
}

/** Outlines in hand lengths: x along the fingers, y towards the thumb. */
const HANDS: Readonly<Record<HandShape, readonly (readonly [number, number])[]>> = {
	relaxed: [
		[-0.1, -0.22],
		[0.2, -0.27],
		[0.5, -0.25],
		[0.8, -0.17],
		[0.98, -0.04],
		[0.93, 0.08],
		[0.7, 0.13],
		[0.52, 0.2],
		[0.62, 0.36],
		[0.56, 0.43],
		[0.36, 0.36],
		[0.12, 0.26],
		[-0.1, 0.21],
	],
	fist: [
		[-0.1, -0.22],
		[0.1, -0.28],
		[0.36, -0.29],
		[0.54, -0.18],
		[0.58, 0.02],
		[0.54, 0.2],
		[0.42, 0.3],
		[0.2, 0.31],
		[-0.1, 0.22],
	],
	hold: [
		[-0.1, -0.22],
		[0.1, -0.28],
		[0.38, -0.29],
		[0.56, -0.18],
		[0.6, 0.02],
		[0.56, 0.2],
		[0.46, 0.33],
		[0.2, 0.31],
		[-0.1, 0.22],
	],
	tuck: [
		[-0.1, -0.2],
		[0.16, -0.25],
		[0.34, -0.22],
		[0.44, -0.06],
		[0.42, 0.12],
		[0.3, 0.22],
		[0.1, 0.24],
		[-0.1, 0.2],
	],
	point: [
		[-0.1, -0.22],
		[0.1, -0.28],
		[0.36, -0.28],
		[0.5, -0.16],
		[0.54, 0.0],
		[0.98, 0.06],
		[1.02, 0.12],
		[0.98, 0.17],
		[0.5, 0.22],
		[0.44, 0.36],
		[0.3, 0.4],
		[0.16, 0.28],
		[-0.1, 0.21],
	],
	open: [
		[-0.1, -0.21],
		[0.18, -0.27],
		[0.4, -0.34],
		[0.72, -0.48],
		[0.78, -0.41],
		[0.52, -0.24],
		[0.92, -0.23],
		[0.95, -0.15],
		[0.56, -0.1],
		[1.03, -0.02],
		[1.03, 0.06],
		[0.56, 0.04],
		[0.93, 0.2],
		[0.9, 0.27],
		[0.5, 0.17],
		[0.42, 0.24],
		[0.52, 0.46],
		[0.45, 0.52],
		[0.24, 0.36],
		[-0.1, 0.21],
	],
};

const FINGERS: Readonly<Record<HandShape, readonly (readonly (readonly [number, number])[])[]>> = {
	relaxed: [
		[
			[0.55, -0.1],
			[0.88, -0.06],
		],
		[
			[0.52, 0.02],
			[0.84, 0.02],
		],
		[
			[0.36, 0.34],
			[0.5, 0.2],
		],
	],
	fist: [
		[
			[0.36, -0.14],
			[0.56, -0.1],
		],
		[
			[0.36, 0],
			[0.57, 0.02],
		],
		[
			[0.3, 0.29],
			[0.46, 0.12],
			[0.34, 0.06],
		],
	],
	hold: [
		[
			[0.34, -0.14],
			[0.56, -0.1],
		],
		[
			[0.34, 0],
			[0.58, 0.02],
		],
		[
			[0.34, 0.14],
			[0.55, 0.15],
		],
	],
	tuck: [
		[
			[0.24, -0.08],
			[0.42, -0.06],
		],
		[
			[0.24, 0.06],
			[0.42, 0.07],
		],
	],
	point: [
		[
			[0.34, -0.12],
			[0.5, -0.1],
		],
		[
			[0.3, 0.02],
			[0.52, 0.02],
		],
	],
	open: [
		[
			[0.3, -0.12],
			[0.24, 0.14],
		],
	],
};

/** A hand on the end of an arm. */
export function drawHand(pen: Pen, body: Body, arm: Limb, look: HandLook): void {
	const wrist = body.at(arm[2]);
	const elbow = body.at(arm[1]);
	const size = body.height * 0.098 * wrist.scale;
	const dx = wrist.x - elbow.x;
	const dy = wrist.y - elbow.y;
	const seen = Math.hypot(dx, dy) / (0.15 * body.height * wrist.scale);
	const heading = Math.atan2(dy, dx);
	const length = size * Math.max(0.55, Math.min(1, 0.35 + seen * 0.75));
	const thumb = thumbSide(body, look, dx, dy);
	const place = ([x, y]: readonly [number, number]): Point => {
		const px = x * length;
		const py = y * size * thumb;
		return {
			x: wrist.x + Math.cos(heading) * px - Math.sin(heading) * py,
			y: wrist.y + Math.sin(heading) * px + Math.cos(heading) * py,
		};
	};
	const outline = smooth(HANDS[look.shape].map(place), true, 3);
	pen.form(outline, look.skin, { shade: size * 0.1, skin: true, weight: 0.78 });
	if (pen.headPx < 42 * pen.canvas.u) return;
	for (const finger of FINGERS[look.shape]) pen.line(finger.map(place), 0.5);
}

/** Thumbs point forwards on hanging arms and upwards on raised ones. */
function thumbSide(body: Body, look: HandLook, dx: number, dy: number): number {
	const facing = Math.cos(body.view) >= 0 ? 1 : -1;
	const turned = Math.sin(body.view);
	if (Math.abs(dy) > Math.abs(dx)) {
		const ahead = Math.abs(turned) > 0.35 ? -Math.sign(turned) : -look.side * facing;
		return ahead * (dy > 0 ? -1 : 1);
	}
	return dx > 0 ? -1 : 1;
}
