/**
 * The pinhole camera. World: metres, x to the right, y up, z away from the viewer; the floor is y = 0 and the cast
 * stands about z = 0. Frame: pixels, y downwards.
 */
import type { Point } from '../../base/geometry.ts';
import { pow } from '../../base/power.ts';
import type { ShotSize } from '../../story/story.ts';

export interface Vec3 {
	readonly x: number;
	readonly y: number;
	readonly z: number;
}

/** Where a point of the world falls in the frame; `scale` is pixels per metre there. */
export interface Projected extends Point {
	/** Metres along the view; at most NEAR when behind the viewer. */
	readonly depth: number;
	readonly scale: number;
}

export interface Lens {
	readonly eye: Vec3;
	/** Radians: + turns the view to the right. */
	readonly yaw: number;
	/** Radians: + looks down. */
	readonly pitch: number;
	/** Radians: + tilts the picture clockwise. */
	readonly roll: number;
	/** Pixels. */
	readonly focal: number;
	/** Principal point, frame pixels: a shifted picture keeps uprights upright. */
	readonly centre: Point;
	readonly width: number;
	readonly height: number;
}

export interface Camera extends Lens {
	/** Frame y of the horizon in the middle column (far outside when looking steeply). */
	readonly horizon: number;
	project(x: number, y: number, z: number): Projected;
	/** A polygon of the world as one of the frame, cut at the near plane; empty when all is behind. */
	outline(points: readonly Vec3[]): Point[];
}

const NEAR = 0.12;

/** A camera ready to project with. */
export function createCamera(lens: Lens): Camera {
	const turn = rotation(lens);
	const screen = (v: Vec3): Projected => {
		const depth = Math.max(NEAR, v.z);
		const scale = lens.focal / depth;
		const x = v.x * scale;
		const y = -v.y * scale;
		const cos = Math.cos(lens.roll);
		const sin = Math.sin(lens.roll);
		return { x: lens.centre.x + x * cos - y * sin, y: lens.centre.y + x * sin + y * cos, depth: v.z, scale };
	};
	return {
		...lens,
		horizon: lens.centre.y - Math.tan(lens.pitch) * lens.focal,
		project: (x, y, z) => screen(turn({ x, y, z })),
		outline: (points) => cutNear(points.map(turn)).map(screen),
	};
}

function rotation(lens: Lens): (point: Vec3) => Vec3 {
	const { eye, yaw, pitch } = lens;
	const [cy, sy, cp, sp] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)];
	return (point) => {
		const dx = point.x - eye.x;
		const dy = point.y - eye.y;
		const dz = point.z - eye.z;
		const x = dx * cy - dz * sy;
		const ahead = dx * sy + dz * cy;
		return { x, y: dy * cp + ahead * sp, z: ahead * cp - dy * sp };
	};
}

function cutNear(points: readonly Vec3[]): Vec3[] {
	const result: Vec3[] = [];
	points.forEach((here, index) => {
		const next = points[(index + 1) % points.length]!;
		if (here.z >= NEAR) result.push(here);
		if (here.z >= NEAR !== next.z >= NEAR) {
			const t = (NEAR - here.z) / (next.z - here.z);
			result.push({ x: here.x + (next.x - here.x) * t, y: here.y + (next.y - here.y) * t, z: NEAR });
		}
	});
	return result;
}

/** Frame height in heads and distance in metres: what a size means. */
export const FRAMINGS: Readonly<Record<ShotSize, { readonly heads: number; readonly distance: number }>> = {
	ECU: { heads: 0.72, distance: 1.5 },
	CU: { heads: 1.75, distance: 1.9 },
	MCU: { heads: 2.5, distance: 2.2 },
	MS: { heads: 3.7, distance: 2.7 },
	MLS: { heads: 5.4, distance: 3.4 },
	FS: { heads: 8.6, distance: 4.8 },
	LS: { heads: 13, distance: 7 },
	ELS: { heads: 22, distance: 12 },
	establishing: { heads: 20, distance: 11 },
	'two-shot': { heads: 4.3, distance: 3 },
	'over-the-shoulder': { heads: 2.7, distance: 2.4 },
	POV: { heads: 2.7, distance: 2.2 },
	insert: { heads: 1.9, distance: 1.6 },
};

/** What the camera must hold: a figure's place and measures, in metres. */
export interface Stand {
	readonly x: number;
	readonly z: number;
	/** Floor to crown, as posed. */
	readonly crown: number;
	/** Crown to chin. */
	readonly head: number;
	/** How much of the crown is hat, umbrella or balloon: the head is below it. @default 0 */
	readonly above?: number;
	/** Room needed to each side of x, where the head is; `left` and `right` where the sides differ. */
	readonly reach: number;
	readonly left?: number;
	readonly right?: number;
	/** Lowest thing that a full shot must show, metres above the floor. */
	readonly base?: number;
}

export interface ShotWish {
	readonly size: ShotSize;
	readonly angle?: string;
	readonly stands: readonly Stand[];
	readonly width: number;
	readonly height: number;
	/** -1 looks left, +1 right: lead room is left on that side. */
	readonly looking?: number;
	/** How much wider than its size asks for the frame is. @default 1 */
	readonly loosened?: number;
	/** Angles of the dutch tilt and the like lean to this side: -1 or 1. */
	readonly lean?: number;
}

/** The cast's camera, and the place's: the same but in close-ups, where a place at true size would be a blur. */
export interface Shot {
	readonly cast: Camera;
	readonly place: Camera;
}

/** From head to foot, at most so many times as high as the tallest: a full shot, and a long one with its place. */
const WHOLE: Partial<Record<ShotSize, number>> = { FS: 1.22, LS: 1.7 };

/** Whether a size shows everybody from head to foot. */
export function showsWhole(size: ShotSize): boolean {
	return size in WHOLE;
}

const CLOSE = new Set<ShotSize>(['ECU', 'CU', 'MCU', 'over-the-shoulder', 'POV', 'insert']);
const HEAD_M = 0.264;
const ANGLES: Readonly<Record<string, number>> = {
	"bird's-eye": 48,
	high: 22,
	eye: 0,
	low: -16,
	"worm's-eye": -28,
	dutch: 0,
};

/** Sets up the camera so that every stand's head is whole and the size is what was asked for. */
export function frameShot(wish: ShotWish): Shot {
	const { stands } = wish;
	const tall = Math.max(...stands.map((stand) => stand.crown), 0.3);
	const head = stands.length > 0 ? Math.max(...stands.map((stand) => stand.head)) : HEAD_M;
	const asked = FRAMINGS[wish.size].heads * head;
	const wanted = Math.min(asked, tall * (WHOLE[wish.size] ?? Number.POSITIVE_INFINITY));
	let frameM = neededHeight(wish, wanted, tall) * (wish.loosened ?? 1);
	let distance = 0;
	let cast: Camera;
	for (let step = 0; ; step++) {
		distance = FRAMINGS[wish.size].distance * pow(Math.max(1, frameM / asked), 0.7);
		cast = settle(cameraFor(wish, { tall, head, frameM, distance }), wish);
		if (step >= 14 || holdsAllHeads(cast, wish)) break;
		frameM *= 1.12;
	}
	return { cast, place: placeCamera(cast, distance, lookedTo(wish)) };
}

/** Over a shoulder the frame is full on both sides already. */
function lookedTo({ size, stands, looking = 0 }: ShotWish): number {
	return stands.length === 1 && size !== 'over-the-shoulder' ? looking : 0;
}

interface Frame {
	readonly tall: number;
	readonly head: number;
	/** Metres that the frame is high at the cast. */
	readonly frameM: number;
	readonly distance: number;
}

function cameraFor(wish: ShotWish, { tall, head, frameM, distance }: Frame): Camera {
	const { width, height, stands } = wish;
	const pitch = ((ANGLES[wish.angle ?? 'eye'] ?? 0) * Math.PI) / 180;
	const roll = wish.angle === 'dutch' ? ((wish.lean ?? 1) * 6 * Math.PI) / 180 : 0;
	const focal = (height * distance) / frameM;
	const targetY = tall + 0.075 * frameM - frameM / 2;
	const middle = middleOf(stands, CLOSE.has(wish.size));
	const eyeY =
		pitch === 0 ? eyeHeight(wish.size, tall, head) : Math.max(0.18, targetY + Math.sin(pitch) * distance);
	const eye = { x: middle, y: eyeY, z: -distance * Math.cos(pitch) };
	return createCamera({
		eye,
		yaw: 0,
		pitch,
		roll,
		focal,
		centre: { x: width / 2, y: height / 2 },
		width,
		height,
	});
}

/** The closest sizes of one alone are meant to cut. */
function isCut({ size, stands }: Pick<ShotWish, 'size' | 'stands'>): boolean {
	return stands.length === 1 && (size === 'ECU' || size === 'insert');
}

/** Whether nobody's head is cut; the closest sizes of one alone are meant to cut. */
function holdsAllHeads(camera: Camera, { size, stands, width, height }: ShotWish): boolean {
	if (stands.length === 0 || isCut({ size, stands })) return true;
	return stands.every((stand) => {
		const { left, right, top, foot } = headSeen(camera, stand);
		return left > width * 0.012 && right < width * 0.988 && top > 0 && foot < height * 0.985;
	});
}

/** Where a head is drawn, with what is on it: as large from above as from before, whatever the camera foreshortens. */
function headSeen(
	camera: Camera,
	{ x, z, crown, head, above = 0 }: Stand,
): Record<'left' | 'right' | 'top' | 'foot', number> {
	const middle = camera.project(x, crown - above - 0.5 * head, z);
	const half = 0.6 * head * middle.scale;
	const top = camera.project(x, crown, z).y;
	const foot = camera.project(x, crown - above - 1.16 * head, z).y;
	return {
		left: middle.x - half,
		right: middle.x + half,
		top: Math.min(top, middle.y - half),
		foot: Math.max(foot, middle.y + half),
	};
}

/** Both cameras, the picture shifted by so many pixels. */
export function shifted({ cast, place }: Shot, by: Point): Shot {
	const moved = (camera: Camera) =>
		createCamera({
			...lensOf(camera),
			centre: { x: camera.centre.x + by.x, y: camera.centre.y + by.y },
		});
	return { cast: moved(cast), place: moved(place) };
}

function neededHeight(wish: ShotWish, asked: number, tall: number): number {
	const { stands, width, height } = wish;
	if (stands.length === 0) return Math.max(asked, 3.2);
	const isClose = CLOSE.has(wish.size);
	const [from, to] = spanOf(stands, isClose);
	const alone = stands.length === 1 && (wish.size === 'ECU' || wish.size === 'insert');
	const wide = alone ? 0 : (to - from) * 1.06;
	const byWidth = (wide * height) / width;
	return Math.max(asked, byWidth, showsWhole(wish.size) ? tall * 1.2 : 0);
}

/** From the leftmost to the rightmost thing to hold: all of everybody, or in close-ups their heads. */
function spanOf(stands: readonly Stand[], isClose: boolean): readonly [number, number] {
	const room = (stand: Stand, side: 'left' | 'right') => {
		const all = stand[side] ?? stand.reach;
		return isClose ? Math.min(all, stand.head * 0.62) : all;
	};
	return [
		Math.min(...stands.map((stand) => stand.x - room(stand, 'left'))),
		Math.max(...stands.map((stand) => stand.x + room(stand, 'right'))),
	];
}

function middleOf(stands: readonly Stand[], isClose: boolean): number {
	if (stands.length === 0) return 0;
	const [from, to] = spanOf(stands, isClose);
	return (from + to) / 2;
}

function eyeHeight(size: ShotSize, tall: number, head: number): number {
	const eyes = tall - head * 0.55;
	// The horizon behind the chest, not behind the head: more sky, and nobody's neck is cut by it.
	if (showsWhole(size)) return Math.min(1.35, eyes, Math.max(0.5, tall * 0.66));
	if (size === 'ELS' || size === 'establishing') return 1.7;
	return Math.max(0.4, eyes - 0.06);
}

/** Shifts the picture so that the highest crown is below the top edge, and leaves room ahead of a look. */
function settle(camera: Camera, wish: ShotWish): Camera {
	const { stands, height, width } = wish;
	if (stands.length === 0) return camera;
	// From high above, the back of a head stands higher in the picture than its crown.
	const back = camera.pitch > 0.2 ? 0.45 : 0;
	const crowns = stands.flatMap((stand) => [
		camera.project(stand.x, stand.crown - stand.head * back * 0.3, stand.z + stand.head * back).y,
		...(isCut(wish) ? [] : [headSeen(camera, stand).top]),
	]);
	const top = Math.min(...crowns);
	const usual = headroomOf(wish) * height;
	const headroom = CLOSE.has(wish.size) ? usual : Math.max(usual, lowRoom(camera, wish, top));
	const lead = stands.length === 1 ? (wish.looking ?? 0) * 0.06 * Math.min(width, height * 1.2) : 0;
	const centre = { x: camera.centre.x - lead, y: camera.centre.y + headroom - top };
	return createCamera({ ...lensOf(camera), centre });
}

/** In wide frames somebody who lies or sits low keeps the middle, instead of hanging from the top edge. */
function lowRoom(camera: Camera, { stands, size, height }: ShotWish, top: number): number {
	if (size === 'ELS' || size === 'establishing') return 0;
	const foot = Math.max(...stands.map((stand) => camera.project(stand.x, stand.base ?? 0, stand.z).y));
	const tall = foot - top;
	return tall < height * 0.62 ? height * 0.6 - tall * 0.5 : 0;
}

function headroomOf({ size, stands }: ShotWish): number {
	// Of several no head may be cut: theirs is the headroom of a close-up.
	if (size === 'ECU' && stands.length === 1)
		return stands.some(({ base }) => base !== undefined) ? -0.06 : -0.31;
	if (size === 'ELS' || size === 'establishing') return 0.5;
	return showsWhole(size) ? 0.1 : 0.085;
}

/** In close-ups the middle of the place, its window, is on the side that is looked to, not hidden by the head. */
function placeCamera(cast: Camera, distance: number, looking: number): Camera {
	const frameM = (cast.height * distance) / cast.focal;
	if (frameM >= 2) return cast;
	const focal = (cast.focal * frameM) / 2;
	const middle = cast.height / 2;
	const centre = {
		x: cast.width * (0.5 + 0.2 * Math.max(-1, Math.min(1, looking))),
		y: middle + Math.max(-0.25, Math.min(0.25, (cast.horizon - middle) / cast.height)) * cast.height,
	};
	return createCamera({ ...lensOf(cast), focal, centre });
}

function lensOf(camera: Camera): Lens {
	const { eye, yaw, pitch, roll, focal, centre, width, height } = camera;
	return { eye, yaw, pitch, roll, focal, centre, width, height };
}
