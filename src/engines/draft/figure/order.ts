/** What is asked of a figure, and where it is then seen. */
import type { Point, Rect } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import type { Look } from './look.ts';
import type { HandShape } from './posture.ts';
import type { Seat, SeatSpan } from './seat.ts';
import type { Place } from './skeleton.ts';

/** Where a wrist is in the world, metres, and which ways its fingers and its thumb point. */
export interface Touch {
	readonly at: Vec3;
	readonly along: Vec3;
	readonly thumb: Vec3;
	readonly shape: HandShape;
}

export interface FigureOrder {
	readonly look: Look;
	readonly pose: string;
	readonly feeling: string;
	readonly place: Place;
	/** Something in the hands: sword, book, cup, … */
	readonly held?: string;
	/** What the words say of its colour: `#rrggbb`. */
	readonly heldColour?: string;
	/** The writer's word for it, where it is a thing of the collection. */
	readonly heldWord?: string;
	/** A lying figure brings its bed. */
	readonly onBed?: boolean;
	/** A pose whose hands replace the pose's own: an umbrella while walking. */
	readonly grip?: string;
	/** Where the eyes go: -1 far to the screen's left … 1 to its right. @default 0 */
	readonly gaze?: number;
	/** Hands that are on somebody or something outside of the own body: right, left. */
	readonly touches?: readonly [Touch | undefined, Touch | undefined] | undefined;
	/** An animal under a rider: saddled and bridled. */
	readonly isRidden?: boolean;
	/** On an animal's back: its far side hides one leg. */
	readonly isAstride?: boolean;
	/** Where the reins that the hands hold are tied, frame pixels. */
	readonly bit?: Point;
	/** The eyes are lowered to what the hands hold. */
	readonly isReading?: boolean;
	/** Seen through the holder's own eyes: arms and what they hold. */
	readonly isOwnView?: boolean;
	/** In such a view: the sheet lies, and one finger points at it. */
	readonly isPointing?: boolean;
	/** What a sitter sits on. @default chair */
	readonly seat?: Seat;
	/** Where others sit on it too. */
	readonly seatSpan?: SeatSpan;
	/** Changes every colour: a near figure in the dark. */
	readonly tint?: (colour: string) => string;
}

/** Where a figure is seen, in frame pixels. */
export interface Seen {
	readonly head: Rect;
	readonly mouth: Point;
	readonly body: Rect;
	/** A box for each hand that is stretched out from head, trunk and legs. */
	readonly hands?: readonly Rect[];
	/** Of a ridden animal: where reins are tied. */
	readonly bit?: Point;
}

/** The smallest upright rectangle round some points. */
export function boxOf(points: readonly Point[]): Rect {
	const xs = points.map((point) => point.x);
	const ys = points.map((point) => point.y);
	const x = Math.min(...xs);
	const y = Math.min(...ys);
	return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}
