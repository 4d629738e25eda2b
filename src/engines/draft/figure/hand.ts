/** Hands: palm, fingers and thumb for each gesture, laid along the forearm; one outline round them when small. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { disc, smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import { type Finger, GESTURES, type Gesture, PALM, PINCH, type Spot } from './gesture.ts';
import { type Bead, hull, tube } from './limb.ts';
import { crescents, type Pen } from './pen.ts';
import type { HandShape } from './pose.ts';
import type { Body, Limb } from './skeleton.ts';
import { add, scale } from './vec.ts';

export interface HandLook {
	readonly skin: string;
	readonly shape: HandShape;
	readonly side: number;
	/** Turned otherwise than the forearm goes on. */
	readonly aim?: Aim | undefined;
	/** Nothing parts it from the skin of its arm. */
	readonly isBare?: boolean;
	/** Plates over it: a gauntlet. */
	readonly isPlated?: boolean;
}

/** Where a hand's fingers and its thumb's side point, in the body's axes, and where its wrist is. */
export interface Aim {
	readonly along: Vec3;
	readonly thumb: Vec3;
	/** @default the arm's end */
	readonly at?: Vec3;
}

/** Pixels of a hand from which fingers are drawn one by one. */
const FINGERS_PX = 20;

/** A hand on the end of an arm. */
export function drawHand(pen: Pen, body: Body, arm: Limb, look: HandLook): void {
	const { place, size } = handFrame(body, arm, look);
	if (look.shape === 'none') return;
	const gesture = GESTURES[look.shape];
	const round = smooth((look.aim && look.isBare ? SLIM : PALM).map(place), true, 3);
	const palm = look.isBare ? round.slice(0, -2) : round;
	const limb = ({ path, r }: Finger): Point[] => {
		const beads = path.map(
			(spot, index): Bead => ({ ...place(spot), r: r * size * (index === 2 ? 0.86 : 1) }),
		);
		return tube(beads).outline;
	};
	const fingers = gesture.fingers.map(limb);
	const thumb = gesture.thumb && limb(gesture.thumb);
	const under = thumb && !gesture.isThumbOver ? [thumb] : [];
	const parts = [palm, ...fingers, ...under];
	const line = Math.max(0.55, pen.weight * 0.78);
	if (size < FINGERS_PX * pen.canvas.u) {
		pen.form(smooth(hull(parts.flat()), true, 2), look.skin, { weight: 0.78 });
		return;
	}
	for (const part of parts) pen.canvas.ink(part, line * 1.75, { closed: part !== palm || !look.isBare });
	for (const part of parts) pen.canvas.fill(part, look.skin);
	for (const shade of crescents(palm, pen.mood.towards, size * 0.09))
		pen.canvas.fill(shade, pen.shadeOf(look.skin, true), { tone: 'shadow', erasesInk: false });
	separate(pen, gesture, place);
	if (thumb && gesture.isThumbOver) overThumb(pen, gesture.thumb!, { place, size, skin: look.skin });
	if (look.isPlated)
		drawGauntlet(pen, look, { place, size }, handFrame(body, arm, { ...look, aim: undefined }));
}

interface HandFrame {
	place(spot: Spot): Point;
	/** Length of a hand that lies across the view, pixels. */
	readonly size: number;
}

/** The thumb alone, over the edge of what the fingers hold from behind. */
export function drawThumb(pen: Pen, body: Body, arm: Limb, look: HandLook): void {
	const { place, size } = handFrame(body, arm, look);
	overThumb(pen, PINCH, { place, size, skin: look.skin });
}

/** Least share of a hand's length and width that is seen of it: hands are not as thin as their outline. */
const LEAST_SEEN = 0.55;

/** A hand that is turned in space, seen as it then is. */
function aimedFrame(body: Body, { along: fingers, thumb, at }: Aim & { readonly at: Vec3 }): HandFrame {
	const long = body.height * 0.102;
	const wrist = body.at(at);
	const size = long * wrist.scale;
	const seen = (way: Vec3): Point => {
		const to = body.at(add(at, scale(way, long / (Math.hypot(way.x, way.y, way.z) || 1))));
		return { x: to.x - wrist.x, y: to.y - wrist.y };
	};
	const a = seen(fingers);
	const t = seen(thumb);
	const longSeen = Math.hypot(a.x, a.y) || 1;
	const stretch = Math.max(1, (LEAST_SEEN * size) / longSeen);
	const across: Point = { x: -a.y / longSeen, y: a.x / longSeen };
	const wide = t.x * across.x + t.y * across.y;
	const missing = Math.max(0, LEAST_SEEN * size - Math.abs(wide)) * (wide < 0 ? -1 : 1);
	return {
		size,
		place: ([x, y]) => ({
			x: wrist.x + a.x * stretch * x + (t.x + across.x * missing) * y,
			y: wrist.y + a.y * stretch * x + (t.y + across.y * missing) * y,
		}),
	};
}

function handFrame(body: Body, arm: Limb, look: HandLook): HandFrame {
	if (look.aim) return aimedFrame(body, { at: arm[2], ...look.aim });
	const wrist = body.at(arm[2]);
	const elbow = body.at(arm[1]);
	const size = body.height * 0.102 * wrist.scale;
	const dx = wrist.x - elbow.x;
	const dy = wrist.y - elbow.y;
	const seen = Math.hypot(dx, dy) / (0.15 * body.height * wrist.scale);
	const heading = Math.atan2(dy, dx);
	const length = size * Math.max(0.6, Math.min(1, 0.4 + seen * 0.7));
	const thumb = thumbSide(body, look, dx, dy);
	const [cos, sin] = [Math.cos(heading), Math.sin(heading)];
	return {
		size,
		place: ([x, y]) => {
			const px = x * length;
			const py = y * size * thumb;
			return { x: wrist.x + cos * px - sin * py, y: wrist.y + sin * px + cos * py };
		},
	};
}

/** A palm that meets a bare wrist at an angle. */
const SLIM: readonly Spot[] = PALM.map(
	([x, y]): Spot => (x < 0.05 ? [x < 0 ? -0.04 : 0.06, y * 0.74] : [x, y]),
);

/** A flared cuff, a plate over the back of the hand and a lame over the knuckles. */
function drawGauntlet(pen: Pen, { skin }: HandLook, { place, size }: HandFrame, wrist: HandFrame): void {
	const shape = (spots: readonly Spot[]) => smooth(spots.map(place), true, 3);
	const steel = lighten(skin, 0.06);
	const facts = { shade: size * 0.05, weight: 0.7 };
	pen.form(shape(KNUCKLES), lighten(skin, 0.02), facts);
	pen.form(shape(BACK), steel, facts);
	const cuff = smooth(CUFF.map(wrist.place), true, 3);
	pen.form(cuff, lighten(skin, -0.01), { ...facts, weight: 0.8 });
	pen.line([wrist.place([0.02, -0.2]), wrist.place([0.06, 0]), wrist.place([0.02, 0.2])], 0.5);
	for (const y of [-0.12, 0.12])
		pen.canvas.fill(disc(wrist.place([-0.1, y]), size * 0.018, 8), lighten(skin, 0.2));
}

const CUFF: readonly Spot[] = [
	[0.08, -0.19],
	[-0.12, -0.25],
	[-0.32, -0.32],
	[-0.36, 0],
	[-0.32, 0.32],
	[-0.12, 0.25],
	[0.08, 0.19],
];
const BACK: readonly Spot[] = [
	[0.06, -0.16],
	[0.3, -0.19],
	[0.36, 0],
	[0.3, 0.17],
	[0.06, 0.16],
];
const KNUCKLES: readonly Spot[] = [
	[0.3, -0.2],
	[0.46, -0.2],
	[0.53, 0],
	[0.46, 0.2],
	[0.3, 0.18],
];

/** Lines between fingers that lie together. */
function separate(pen: Pen, gesture: Gesture, place: (spot: Spot) => Point): void {
	gesture.fingers.slice(1).forEach((next, index) => {
		const before = gesture.fingers[index]!;
		const between = (joint: 0 | 1 | 2): Spot => [
			Math.min(before.path[joint][0], next.path[joint][0]),
			(before.path[joint][1] + next.path[joint][1]) / 2,
		];
		const [root, middle, tip] = [between(0), between(1), between(2)];
		const gap = Math.abs(before.path[2][1] - next.path[2][1]);
		const from: Spot = [root[0] - 0.02, root[1]];
		if (gap > 0.16) pen.line([place([from[0] - 0.06, from[1]]), place(from)], 0.45, 0.8);
		else
			pen.line(smooth([place(from), place(middle), place([tip[0] + before.r * 0.7, tip[1]])], false, 3), 0.5);
	});
}

interface ThumbFacts extends HandFrame {
	readonly skin: string;
}

function overThumb(pen: Pen, thumb: Finger, { place, size, skin }: ThumbFacts): void {
	const beads = thumb.path.map(
		(spot, index): Bead => ({ ...place(spot), r: thumb.r * size * (index === 2 ? 0.84 : 1) }),
	);
	const shape = tube(beads);
	const open = (line: readonly Point[]) => line.slice(Math.floor(line.length * 0.3));
	const round = [
		...open(shape.left),
		...shape.outline.slice(5 + shape.left.length, 10 + shape.left.length),
		...open(shape.right).reverse(),
	];
	pen.form(shape.outline, skin, { outline: [round], weight: 0.75 });
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
