/** Hands: palm, fingers and thumb for each gesture, laid along the forearm; one outline round them when small. */
import type { Point } from '../../../base/geometry.ts';
import { smooth } from '../canvas.ts';
import { type Bead, hull, tube } from './limb.ts';
import { crescents, type Pen } from './pen.ts';
import type { HandShape } from './pose.ts';
import type { Body, Limb } from './skeleton.ts';

export interface HandLook {
	readonly skin: string;
	readonly shape: HandShape;
	readonly side: number;
}

/** In hand lengths: x along the fingers, y towards the thumb. */
type Spot = readonly [number, number];

/** Root, middle joint, tip, and thickness. */
interface Finger {
	readonly path: readonly [Spot, Spot, Spot];
	readonly r: number;
}

interface Gesture {
	/** Index first. */
	readonly fingers: readonly Finger[];
	readonly thumb?: Finger;
	/** The thumb lies over the fingers. */
	readonly isThumbOver: boolean;
}

const finger = (root: Spot, middle: Spot, tip: Spot, r = 0.056): Finger => ({ path: [root, middle, tip], r });
const curled = (y: number, r: number): Finger => finger([0.4, y], [0.46, y], [0.52, y * 0.96], r);

const GESTURES: Readonly<Record<HandShape, Gesture>> = {
	relaxed: {
		fingers: [
			finger([0.48, 0.13], [0.71, 0.14], [0.87, 0.07]),
			finger([0.5, 0.04], [0.75, 0.04], [0.92, -0.03]),
			finger([0.49, -0.06], [0.71, -0.07], [0.87, -0.13]),
			finger([0.45, -0.14], [0.61, -0.16], [0.74, -0.21], 0.046),
		],
		thumb: finger([0.14, 0.16], [0.33, 0.29], [0.52, 0.28], 0.062),
		isThumbOver: true,
	},
	open: {
		fingers: [
			finger([0.48, 0.14], [0.72, 0.2], [0.92, 0.26]),
			finger([0.5, 0.04], [0.78, 0.06], [1.0, 0.07]),
			finger([0.49, -0.06], [0.75, -0.1], [0.95, -0.14]),
			finger([0.44, -0.15], [0.63, -0.24], [0.79, -0.32], 0.048),
		],
		thumb: finger([0.14, 0.16], [0.3, 0.35], [0.46, 0.48], 0.062),
		isThumbOver: false,
	},
	fist: {
		fingers: [curled(0.16, 0.078), curled(0.045, 0.08), curled(-0.07, 0.076), curled(-0.17, 0.066)],
		thumb: finger([0.12, 0.19], [0.36, 0.25], [0.5, 0.08], 0.062),
		isThumbOver: true,
	},
	hold: {
		fingers: [curled(0.17, 0.076), curled(0.06, 0.078), curled(-0.05, 0.075), curled(-0.15, 0.066)],
		thumb: finger([0.12, 0.19], [0.34, 0.28], [0.5, 0.24], 0.06),
		isThumbOver: true,
	},
	point: {
		fingers: [
			finger([0.46, 0.13], [0.72, 0.14], [1.02, 0.12]),
			curled(0.03, 0.076),
			curled(-0.075, 0.072),
			curled(-0.165, 0.064),
		],
		thumb: finger([0.12, 0.18], [0.34, 0.25], [0.5, 0.1], 0.06),
		isThumbOver: true,
	},
	tuck: {
		fingers: [
			finger([0.36, 0.12], [0.46, 0.12], [0.54, 0.1]),
			finger([0.36, 0.03], [0.48, 0.03], [0.57, 0.02]),
			finger([0.36, -0.06], [0.46, -0.07], [0.54, -0.08]),
			finger([0.34, -0.14], [0.42, -0.15], [0.48, -0.16], 0.048),
		],
		isThumbOver: false,
	},
};

const PALM: readonly Spot[] = [
	[-0.12, -0.17],
	[0.06, -0.18],
	[0.24, -0.21],
	[0.42, -0.19],
	[0.51, -0.1],
	[0.54, 0.04],
	[0.5, 0.16],
	[0.36, 0.19],
	[0.16, 0.2],
	[0.02, 0.17],
	[-0.12, 0.165],
];

/** Pixels of a hand from which fingers are drawn one by one. */
const FINGERS_PX = 20;

/** A hand on the end of an arm. */
export function drawHand(pen: Pen, body: Body, arm: Limb, look: HandLook): void {
	const { place, size } = handFrame(body, arm, look);
	const gesture = GESTURES[look.shape];
	const palm = smooth(PALM.map(place), true, 3);
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
	for (const part of parts) pen.canvas.ink(part, line * 1.75, { closed: true });
	for (const part of parts) pen.canvas.fill(part, look.skin);
	for (const shade of crescents(palm, pen.mood.towards, size * 0.09))
		pen.canvas.fill(shade, pen.shadeOf(look.skin, true), { tone: 'shadow', erasesInk: false });
	separate(pen, gesture, place);
	if (thumb && gesture.isThumbOver) overThumb(pen, gesture.thumb!, { place, size, skin: look.skin });
}

interface HandFrame {
	place(spot: Spot): Point;
	/** Length of a hand that lies across the view, pixels. */
	readonly size: number;
}

function handFrame(body: Body, arm: Limb, look: HandLook): HandFrame {
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
