/** One figure drawn whole, back to front; says where its head, mouth and body are in the frame. */
import type { Camera } from '../camera.ts';
import type { Canvas, Mood } from '../canvas.ts';
import { drawArm } from './arm.ts';
import { faceBuild } from './build.ts';
import { drawBehindBody, drawShoulders } from './cape.ts';
import { carriedWidth } from './carried.ts';
import { drawCollar, drawCollarBehind } from './collar.ts';
import { drawCreature } from './creature.ts';
import { EXPRESSIONS, type Expression } from './expression.ts';
import { drawChest, drawEyewear } from './extras.ts';
import { drawEars, headOutline, sideOf } from './face.ts';
import { drawBrows, drawFeatures } from './features.ts';
import { drawFolded } from './folded.ts';
import type { Upper } from './garment.ts';
import { drawHairAhead, drawHairBehind } from './hair.ts';
import { drawHat, drawHoodInside } from './hat.ts';
import { type HeadFrame, headFrame } from './head-frame.ts';
import { drawLegs, drawNearLeg } from './leg.ts';
import { drawHeadgrowth } from './marks.ts';
import { drawInside, drawNeck } from './neck.ts';
import type { FigureOrder, Seen } from './order.ts';
import { drawOwnView } from './own-view.ts';
import { createPen, type Pen } from './pen.ts';
import { drawPockets } from './pocket.ts';
import { type Pose, poseOf } from './pose.ts';
import { drawHeld } from './prop.ts';
import { drawBed, drawSeat } from './seat.ts';
import { seenOf } from './seen.ts';
import { type Body, type Place, poseBody } from './skeleton.ts';
import { drawSkirt } from './skirt.ts';
import { drawReins, drawStirrup } from './tack.ts';
import { drawUpper } from './trunk.ts';
import { drawBehindWielder } from './wield.ts';

/** Draws a figure and says where it is. */
export function drawFigure(canvas: Canvas, camera: Camera, mood: Mood, order: FigureOrder): Seen {
	const { look } = order;
	if (look.creature) return drawCreature(canvas, camera, mood, order);
	if (order.isOwnView) return drawOwnView(canvas, mood, order);
	const { touches } = order;
	const pose = {
		...lowNear(spread(poseOf(order.pose, order.grip), order), order.place),
		...(touches ? { touches } : {}),
	};
	const body = poseBody(look, pose, order.place, camera);
	const head = headFrame(body);
	const pen = createPen(canvas, mood, head.size);
	if (!order.isAstride) groundShadow(canvas, camera, order.place, body);
	canvas.figure(() => drawWhole(pen, body, head, order), order.tint);
	return seenOf(body, head);
}

/** Of uneven hands and feet the lower ones towards us, so that no arm is before the face. */
function lowNear(pose: Pose, { yaw }: Place): Pose {
	if (!pose.isAlternate || yaw <= 0) return pose;
	const [right, left] = pose.hands;
	return { ...pose, hands: [left, right], feet: [pose.feet[1], pose.feet[0]] };
}

/** Hands as far apart as what they hold is wide; an open hand closes about it. */
function spread(pose: Pose, { held, heldWord = '', look }: FigureOrder): Pose {
	const wide = pose.apart !== undefined && held ? carriedWidth(held, heldWord.startsWith('toy ')) : undefined;
	if (held && pose.shapes[0] === 'open') return { ...pose, shapes: ['hold', pose.shapes[1]] };
	return wide === undefined ? pose : { ...pose, apart: Math.min(0.36, wide / 1.7 + 0.09 / look.heightM) };
}

function drawWhole(pen: Pen, body: Body, head: HeadFrame, order: FigureOrder): void {
	const { look } = order;
	const { extras } = look.outfit;
	const fromBehind = Math.cos(body.view) < -0.2;
	const headBehind = sideOf(head.yaw) === 'back';
	if (body.pose.seat) drawSeat(pen, body, order.seat, order.seatSpan);
	if (body.pose.lying && order.onBed) drawBed(pen, body);
	if (!headBehind) drawHoodInside(pen, head, extras);
	if (!headBehind) drawHairBehind(pen, head, look);
	if (!fromBehind) drawBehindBody(pen, body, extras);
	const [far, near] = farFirst(body);
	drawBehindWielder(pen, body, order);
	// Seen from behind, whatever is before the chest is hidden but for what stands out.
	if (fromBehind) drawHeld(pen, body, order);
	const isFolded = (body.pose.folded === true || body.pose.isBehind === true) && !fromBehind;
	const lifted = fromBehind ? [] : [far, near].filter((index) => body.pose.atHead?.[index]);
	if (body.pose.isBehind && !fromBehind) for (const index of [far, near]) drawArm(pen, body, index);
	const farInFront = reachesAcross(body, far) && !fromBehind;
	const isFarDrawn = isFolded || lifted.includes(far);
	if (!farInFront && !isFarDrawn) drawArm(pen, body, far);
	if (fromBehind && reachesAcross(body, near)) drawArm(pen, body, near);
	drawLower(pen, body, order.isAstride);
	drawNape(pen, body);
	drawNeck(pen, body);
	drawTrunk(pen, body);
	if (look.outfit.skirt?.slit && body.pose.hip === undefined) drawSkirt(pen, body, look.outfit.skirt);
	if (body.pose.hip !== undefined && !fromBehind) seatedLegs(pen, body, order.isAstride);
	if (order.isAstride) drawStirrup(pen, body, near);
	if (farInFront && !isFarDrawn) drawArm(pen, body, far);
	const handAtFace = body.arms[near][2].y > body.neck.y + 0.02 && Math.abs(body.arms[near][2].x) < 0.25;
	const nearDrawn = isFolded || lifted.includes(near) || (fromBehind && reachesAcross(body, near));
	if (order.bit) drawReins(pen, body, order.bit, near);
	if (!handAtFace && !nearDrawn) {
		drawArm(pen, body, near);
		if (!fromBehind && hangs(body, near)) drawCollar(pen, body, look.outfit.uppers.at(-1)!);
	}
	if (body.pose.folded && !fromBehind) drawFolded(pen, body);
	if (body.pose.inPockets && !fromBehind) drawPockets(pen, body);
	drawShoulders(pen, body, extras);
	if (fromBehind) drawBehindBody(pen, body, extras);
	drawHead(pen, head, order);
	if (handAtFace && !nearDrawn) drawArm(pen, body, near);
	for (const index of lifted) drawArm(pen, body, index);
	if (!fromBehind) drawHeld(pen, body, order);
}

function drawLower(pen: Pen, body: Body, isAstride = false): void {
	const { skirt } = body.look.outfit;
	drawLegs(pen, body, isAstride);
	if (skirt) drawSkirt(pen, body, skirt);
}

/** Bent thighs come towards us, over the jacket's hem. */
function seatedLegs(pen: Pen, body: Body, isAstride = false): void {
	const { skirt } = body.look.outfit;
	if (skirt) drawSkirt(pen, body, skirt);
	else if (isAstride) drawNearLeg(pen, body);
	else drawLegs(pen, body);
}

/** Collars and linings behind the neck, outermost first. */
function drawNape(pen: Pen, body: Body): void {
	for (const upper of [...body.look.outfit.uppers].reverse()) {
		drawCollarBehind(pen, body, upper);
		drawInside(pen, body, upper);
	}
}

function drawTrunk(pen: Pen, body: Body): void {
	const { uppers, extras, skirt } = body.look.outfit;
	const outer = uppers.at(-1)!;
	for (const upper of uppers) {
		if (upper !== outer && hides(outer)) continue;
		const tucked =
			skirt && upper === outer && upper.layer === 'inner' && upper.hem > 0 && upper.hem < 0.3 && !skirt.slit;
		drawUpper(pen, body, tucked ? { ...upper, hem: -1 } : upper);
		drawCollar(pen, body, upper);
	}
	drawChest(pen, body, extras);
}

/** Whether nothing of a shirt shows beneath. */
function hides(outer: Upper): boolean {
	return outer.collar === 'high' || outer.collar === 'turtle';
}

/** Eyes go where the order says; a gaze of the feeling's own goes the other way, away from whoever is there. */
function looking(feeling: Expression, { gaze = 0, look, isReading, place }: FigureOrder): Expression {
	if (isReading && !feeling.eyes) {
		const aside = Math.max(-0.25, Math.min(0.25, Math.sin(place.yaw) * 0.5));
		return { ...feeling, gaze: [aside, 1.3], open: feeling.open * 0.56 };
	}
	if (!feeling.gaze) return gaze === 0 ? feeling : { ...feeling, gaze: [gaze, 0] };
	const away = gaze === 0 ? (look.seed & 1 ? -1 : 1) : -Math.sign(gaze);
	return { ...feeling, gaze: [feeling.gaze[0] * away, feeling.gaze[1]] };
}

function drawHead(pen: Pen, head: HeadFrame, order: FigureOrder): void {
	const { look } = order;
	const feeling = looking(EXPRESSIONS[order.feeling] ?? EXPRESSIONS.calm!, order);
	drawEars(pen, head, look, 'behind');
	const outline = headOutline(head, look);
	pen.form(outline, look.skin, { shade: head.size * 0.05, skin: true });
	drawEars(pen, head, look, 'front');
	drawFeatures(pen, head, look, feeling);
	drawEyewear(pen, head, look.outfit.extras, faceBuild(look).eyeLine);
	drawHairAhead(pen, head, look);
	drawBrows(pen, head, look, feeling);
	drawHeadgrowth(pen, head, look);
	drawHat(pen, head, look.outfit.extras);
}

function farFirst(body: Body): readonly [0 | 1, 0 | 1] {
	const right = body.at(body.arms[0][0]).depth;
	const left = body.at(body.arms[1][0]).depth;
	return right >= left ? [0, 1] : [1, 0];
}

/** Whether an arm is away from the chest, so that lapels lie over its sleeve. */
function hangs(body: Body, index: 0 | 1): boolean {
	const [, elbow, wrist] = body.arms[index];
	const high = body.hip.y + 0.55 * body.trunk;
	return body.look.outfit.uppers.at(-1)!.collar === 'lapel' && wrist.y < high && elbow.y < high;
}

/** Whether an arm lies before the trunk for its viewer. */
function reachesAcross(body: Body, index: 0 | 1): boolean {
	const wrist = body.arms[index][2];
	const ahead = wrist.z - body.hip.z;
	if (Math.abs(Math.sin(body.view)) > 0.85) return ahead > 0.1 && Math.abs(wrist.x) < 0.1;
	// Turned aside, an arm that hangs at the far side is behind the trunk.
	return ahead > (Math.abs(Math.sin(body.view)) > 0.3 ? 0.12 : -0.12);
}

function groundShadow(canvas: Canvas, camera: Camera, place: Place, body: Body): void {
	if (body.pose.air && body.pose.air > 1) return;
	const wide = body.pose.lying ? body.height * 0.55 : body.pose.hip !== undefined ? 0.46 : 0.34;
	const deep = 0.2;
	const floor = place.lift ?? 0;
	const ring = Array.from({ length: 28 }, (_, index) => {
		const a = (index / 28) * Math.PI * 2;
		return {
			x: place.x + 0.07 + Math.cos(a) * wide,
			y: floor + 0.004,
			z: place.z + 0.03 + Math.sin(a) * deep,
		};
	});
	const outline = camera.outline(ring);
	canvas.fill(outline, '#14102c', { opacity: 0.3, erasesInk: false });
	if (body.pose.lying) return;
	for (const leg of body.legs) {
		const foot = body.at({ x: leg[2].x, y: 0, z: leg[2].z + 0.05 });
		const r = 0.1 * foot.scale;
		canvas.fill(
			Array.from({ length: 16 }, (_, i) => ({
				x: foot.x + Math.cos((i / 8) * Math.PI) * r,
				y: foot.y + Math.sin((i / 8) * Math.PI) * r * 0.26,
			})),
			'#14102c',
			{ opacity: 0.28, erasesInk: false },
		);
	}
}
