/**
 * A posed body in metres: joints from a pose, the trunk as ellipse sections, seen through the frame's camera.
 * Local axes: x to the screen's right when the figure faces us (its own left), y up, z out of its chest.
 */
import type { Point } from '../../../base/geometry.ts';
import { type Camera, createCamera, type Vec3 } from '../camera.ts';
import type { Look } from './look.ts';
import type { Pose, PoseAim, Reach } from './posture.ts';

export interface Place {
	readonly x: number;
	readonly z: number;
	/** Radians: 0 faces the viewer, + turns to the screen's right. */
	readonly yaw: number;
	/** Radians that the head turns beyond the body. */
	readonly headYaw: number;
	/** Metres the floor is raised under this figure. */
	readonly lift?: number;
}

/** Shoulder, elbow, wrist or hip, knee, ankle. */
export type Limb = readonly [Vec3, Vec3, Vec3];

export interface Body {
	readonly look: Look;
	readonly pose: Pose;
	readonly place: Place;
	/** Crown to chin, metres. */
	readonly head: number;
	readonly height: number;
	readonly leg: number;
	readonly hip: Vec3;
	readonly neck: Vec3;
	readonly headCentre: Vec3;
	/** Figure's own right first (local -x). */
	readonly arms: readonly [Limb, Limb];
	readonly legs: readonly [Limb, Limb];
	/** Radii in metres. */
	readonly radii: {
		readonly arm: number;
		readonly wrist: number;
		readonly thigh: number;
		readonly calf: number;
		readonly neck: number;
	};
	/** Local to frame. */
	at(point: Vec3): Point & { readonly scale: number; readonly depth: number };
	/** Azimuth from which the viewer looks at the body, radians; 0 = from the front. */
	readonly view: number;
	/** A point of the trunk's surface: metres above the hip joint, azimuth, cloth's ease. */
	surface(y: number, azimuth: number, ease?: number): Vec3;
	section(y: number): { readonly w: number; readonly d: number };
	/** Screen yaw of the face in radians, and roll clockwise; how far the camera looks down on it. */
	readonly face: { readonly yaw: number; readonly roll: number; readonly pitch: number };
	readonly trunk: number;
}

interface Measures {
	readonly h: number;
	readonly head: number;
	readonly leg: number;
	readonly trunk: number;
	readonly wide: number;
	readonly woman: number;
	readonly neck: number;
}

/** Share of the height that the head takes. */
export function headOf(look: Look): number {
	const { years, heightM } = look;
	if (years >= 17) return heightM / 6.55;
	if (years >= 12) return heightM / (5.7 + ((years - 12) / 5) * 0.75);
	return heightM / (4.1 + (Math.max(0, years - 4) / 8) * 1.6);
}

export interface Extent {
	/** Where the head's middle is. */
	readonly x: number;
	readonly z: number;
	/** Highest point of the head. */
	readonly crown: number;
	/** How far hands and feet go to each side of the head. */
	readonly left: number;
	readonly right: number;
}

/** How much room a posed figure takes, metres, as seen from far ahead. */
export function extentOf(look: Look, pose: Pose, place: Place): Extent {
	const far = 400;
	const lens = {
		eye: { x: place.x, y: 1, z: -far },
		yaw: 0,
		pitch: 0,
		roll: 0,
		focal: far,
		width: 1,
		height: 1,
	};
	const body = poseBody(look, pose, place, createCamera({ ...lens, centre: { x: place.x, y: 1 } }));
	const head = body.at(body.headCentre);
	const hands = body.arms.map((arm) => along(arm[1], arm[2], 1.62));
	const feet = body.legs.map((leg) => ({ ...leg[2], z: leg[2].z + 0.1 }));
	const xs = [...hands, ...feet, ...body.arms.map((arm) => arm[1])].map((point) => body.at(point).x);
	return {
		x: head.x,
		z: head.depth - far,
		crown: 2 - head.y + body.head * (pose.lying ? 0.4 : 0.5),
		left: head.x - Math.min(...xs, head.x - 0.16) + 0.06,
		right: Math.max(...xs, head.x + 0.16) - head.x + 0.06,
	};
}

/** From the neck's root to the head's middle, in heads: a child's head sits low. */
function neckOf(young: number): number {
	return 0.76 - 0.1 * young;
}

function measure(look: Look): Measures {
	const h = look.heightM;
	const head = headOf(look);
	const young = Math.max(0, Math.min(1, (17 - look.years) / 13));
	const neck = neckOf(young);
	const shoulder = h - (neck + 0.5) * head;
	const leg = h * (0.515 - 0.075 * young);
	const woman = look.gender === 'woman' ? 1 - young * 0.6 : 0;
	return { h, head, leg, trunk: shoulder - leg, wide: 1 + look.build * 0.11, woman, neck };
}

/** Poses a look at a place, under a camera. */
export function poseBody(look: Look, pose: Pose, place: Place, camera: Camera): Body {
	const m = measure(look);
	const k = (m.h / 1.76) * (look.years < 12 ? 1.06 : 1);
	const frame = basis(place, pose, m, camera);
	const hipY = hipHeight(pose, m);
	const stoop = pose.lying ? 0 : Math.max(0, Math.min(1, (look.years - 62) / 16));
	const lean = ((pose.lean + (Math.abs(pose.lean) < 15 ? 7 * stoop : 0)) * Math.PI) / 180;
	const hip: Vec3 = { x: 0.012 * k, y: hipY, z: 0 };
	const up: Vec3 = { x: -0.02, y: Math.cos(lean), z: Math.sin(lean) };
	const forward: Vec3 = { x: 0, y: -Math.sin(lean), z: Math.cos(lean) };
	const neck = add(hip, scale(up, m.trunk));
	const old = stoop * 0.16;
	const headUp: Vec3 = { x: up.x * 0.6, y: up.y, z: up.z * 0.8 + 0.1 + (pose.nod / 90) * 0.5 + old };
	const headCentre = add(neck, scale(headUp, m.head * m.neck));
	const section = sectionTable(look, k, m);
	const surface = (y: number, azimuth: number, ease = 0): Vec3 => {
		const { w, d } = section(y);
		const centre = add(hip, scale(up, y));
		const out = add(centre, scale(forward, (d + ease) * Math.cos(azimuth)));
		return { ...out, x: out.x + (w + ease) * Math.sin(azimuth) };
	};
	const shoulderX = mixNumber(look.years < 19 ? 0.156 : 0.168, 0.134, m.woman) * k * m.wide;
	const axes = faceAxes(place.headYaw, pose.nod);
	const wrists = [0, 1].map((index) => {
		const touch = pose.touches?.[index];
		if (touch) return frame.toLocal(touch.at);
		const spot = pose.atHead?.[index];
		return spot && add(headCentre, scale(axes(spot, index === 0 ? -1 : 1), m.head));
	});
	const arms = [-1, 1].map((side, index) =>
		armOf(side, { neck, shoulderX, pose, m, forward, up, wrist: wrists[index] }),
	) as [Limb, Limb];
	const legs = [-1, 1].map((side) => legOf(side, { hip, pose, m, k })) as [Limb, Limb];
	const at = (point: Vec3) => {
		const world = frame.toWorld(point);
		return camera.project(world.x, world.y, world.z);
	};
	const here = at(headCentre);
	const above = at(add(headCentre, scale(headUp, 0.2)));
	const roll = Math.atan2(above.x - here.x, here.y - above.y) + pose.nod * 0.002;
	const seen = frame.toLocal(camera.eye);
	const view = Math.atan2(seen.x - neck.x, seen.z - neck.z);
	const flat = Math.hypot(seen.x - headCentre.x, seen.z - headCentre.z);
	const pitch = Math.atan2(seen.y - headCentre.y, flat) + ((pose.nod * Math.PI) / 180) * Math.cos(view);
	const slim = 1 + look.build * 0.16;
	const radii = {
		arm: mixNumber(0.05, 0.039, m.woman) * k * slim,
		wrist: mixNumber(0.031, 0.025, m.woman) * k,
		thigh: mixNumber(0.082, 0.078, m.woman) * k * slim,
		calf: mixNumber(0.052, 0.046, m.woman) * k * slim,
		neck: mixNumber(0.056, 0.043, m.woman) * k * (look.years < 12 ? 0.86 : 1),
	};
	return {
		look,
		pose: pose.touches ? withTouches(pose, pose.touches, frame) : withFaceAims(pose, axes),
		place,
		head: m.head,
		height: m.h,
		leg: m.leg,
		hip,
		neck,
		headCentre,
		arms,
		legs,
		radii,
		at,
		view,
		surface,
		section,
		face: { yaw: wrap(place.headYaw - view), roll, pitch },
		trunk: m.trunk,
	};
}

type FaceAxes = (spot: Reach, side: number) => Vec3;

/** Out, up and ahead of a face that is turned and bowed, in the body's axes. */
function faceAxes(yaw: number, nod: number): FaceAxes {
	const [cos, sin] = [Math.cos(yaw), Math.sin(yaw)];
	const bowed = Math.sin((nod * Math.PI) / 180) * 0.5;
	return ([out, up, ahead], side) => {
		const x = side * out;
		return { x: x * cos + ahead * sin, y: up - ahead * bowed, z: ahead * cos - x * sin + up * bowed };
	};
}

/** The aims of hands at the head as ways of the body. */
function withFaceAims(pose: Pose, axes: FaceAxes): Pose {
	if (!pose.atHead || !pose.aims) return pose;
	const turned = (way: Reach, index: number): Reach => {
		const side = index === 0 ? -1 : 1;
		const { x, y, z } = axes(way, side);
		return [x * side, y, z];
	};
	const aims = pose.aims.map(
		(aim, index) =>
			aim &&
			(pose.atHead?.[index] ? { along: turned(aim.along, index), thumb: turned(aim.thumb, index) } : aim),
	);
	return { ...pose, aims };
}

/** The pose with hands shaped and turned as they touch. */
function withTouches(pose: Pose, touches: NonNullable<Pose['touches']>, { toLocal }: Frame): Pose {
	const aim = (index: 0 | 1): PoseAim | undefined => {
		const touch = touches[index];
		if (!touch) return pose.aims?.[index];
		const side = index === 0 ? -1 : 1;
		const from = toLocal(touch.at);
		const way = (by: Vec3): Reach => {
			const { x, y, z } = subtract(toLocal(add(touch.at, by)), from);
			return [x * side, y, z];
		};
		return { along: way(touch.along), thumb: way(touch.thumb) };
	};
	return {
		...pose,
		shapes: [touches[0]?.shape ?? pose.shapes[0], touches[1]?.shape ?? pose.shapes[1]],
		aims: [aim(0), aim(1)],
	};
}

interface Frame {
	toWorld(point: Vec3): Vec3;
	toLocal(point: Vec3): Vec3;
}

function basis(place: Place, pose: Pose, m: Measures, camera: Camera): Frame {
	const ray = Math.atan2(place.x - camera.eye.x, place.z - camera.eye.z);
	const yaw = place.yaw - ray;
	const [cos, sin] = [Math.cos(yaw), Math.sin(yaw)];
	const floor = (place.lift ?? 0) + (pose.air ?? 0);
	if (pose.lying) {
		const head = yaw >= 0 ? 1 : -1;
		const root = { x: place.x - (head * m.h) / 2, y: floor + 0.13, z: place.z };
		return {
			toWorld: (p) => ({ x: root.x + p.y * head, y: root.y + p.z, z: root.z - p.x * head }),
			toLocal: (w) => ({ x: -(w.z - root.z) * head, y: (w.x - root.x) * head, z: w.y - root.y }),
		};
	}
	return {
		toWorld: (p) => ({
			x: place.x + p.x * cos + p.z * sin,
			y: floor + p.y,
			z: place.z + p.x * sin - p.z * cos,
		}),
		toLocal: (w) => {
			const dx = w.x - place.x;
			const dz = w.z - place.z;
			return { x: dx * cos + dz * sin, y: w.y - floor, z: dx * sin - dz * cos };
		},
	};
}

function hipHeight(pose: Pose, m: Measures): number {
	const stand = m.leg * 0.992;
	if (pose.hip !== undefined) return m.leg * pose.hip;
	let lowest = stand;
	for (const [, up, forward] of pose.feet) {
		if (up > 0.1) continue;
		const ankle = 0.045 * m.h;
		lowest = Math.min(lowest, Math.sqrt((m.leg * 0.965) ** 2 - (forward * m.leg) ** 2) + ankle);
	}
	return Math.min(stand, lowest);
}

interface ArmFacts {
	readonly neck: Vec3;
	readonly shoulderX: number;
	readonly pose: Pose;
	readonly m: Measures;
	readonly forward: Vec3;
	readonly up: Vec3;
	/** Where the wrist is, where that is told. */
	readonly wrist: Vec3 | undefined;
}

function armOf(side: number, facts: ArmFacts): Limb {
	const { neck, m, pose } = facts;
	const index = side < 0 ? 0 : 1;
	const upper = 0.168 * m.h;
	const fore = 0.15 * m.h;
	const shoulder = { x: neck.x + side * facts.shoulderX, y: neck.y - 0.058 * m.h, z: neck.z };
	const reach = pose.hands[index]!;
	const length = (upper + fore) * 0.995;
	const wrist = facts.wrist ?? reachTo(shoulder, reach, side, length, facts);
	if (facts.wrist && !pose.elbows)
		return bend(shoulder, wrist, { upper, lower: fore, hint: { x: side * 0.5, y: -0.9, z: -0.15 } });
	if (pose.elbows) {
		const [out, up, ahead] = pose.elbows;
		return bend(shoulder, wrist, { upper, lower: fore, hint: { x: side * out, y: up, z: ahead } });
	}
	const behind = reach[2] > 0.2 && reach[1] > -0.2 ? -0.1 : -0.75;
	return bend(shoulder, wrist, { upper, lower: fore, hint: { x: side * 0.62, y: -0.55, z: behind } });
}

function reachTo(
	shoulder: Vec3,
	[out, up, ahead]: Reach,
	side: number,
	length: number,
	facts: ArmFacts,
): Vec3 {
	const { forward } = facts;
	const lifted = { x: side * out * length, y: up * length, z: ahead * length };
	const turned = Math.abs(facts.pose.lean) > 20 ? forward : { x: 0, y: 0, z: 1 };
	const { apart } = facts.pose;
	return {
		x: apart === undefined ? shoulder.x + lifted.x : facts.neck.x + (side * apart * facts.m.h) / 2,
		y: shoulder.y + lifted.y + turned.y * lifted.z * 0.4,
		z: shoulder.z + lifted.z,
	};
}

interface LegFacts {
	readonly hip: Vec3;
	readonly pose: Pose;
	readonly m: Measures;
	readonly k: number;
}

function legOf(side: number, { hip, pose, m, k }: LegFacts): Limb {
	const [out, up, ahead] = pose.feet[side < 0 ? 0 : 1]!;
	const ankleY = 0.045 * m.h;
	const top = { x: hip.x + side * 0.086 * k, y: hip.y, z: hip.z };
	const ankle = {
		x: top.x + side * out * m.leg,
		y: ankleY + up * m.leg,
		z: ahead * m.leg,
	};
	const thigh = m.leg * 0.5;
	const shin = m.leg - thigh - ankleY;
	return bend(top, ankle, { upper: thigh, lower: shin, hint: { x: side * 0.12, y: 0.1, z: 1 } });
}

interface Bend {
	readonly upper: number;
	readonly lower: number;
	readonly hint: Vec3;
}

/** Two bones from `from` towards `to`, the joint pushed towards the hint. */
function bend(from: Vec3, to: Vec3, { upper, lower, hint }: Bend): Limb {
	const line = subtract(to, from);
	const full = length(line) || 1e-6;
	const reach = Math.min(full, (upper + lower) * 0.999);
	const along = scale(line, 1 / full);
	const share = (upper * upper - lower * lower + reach * reach) / (2 * reach);
	const out = Math.sqrt(Math.max(0, upper * upper - share * share));
	const dot = hint.x * along.x + hint.y * along.y + hint.z * along.z;
	const side = subtract(hint, scale(along, dot));
	const sideLength = length(side) || 1;
	const joint = add(add(from, scale(along, share)), scale(side, out / sideLength));
	return [from, joint, add(from, scale(along, reach))];
}

/** Trunk sections by share of the trunk: half-width and half-depth of a 1.76 m man and a 1.63 m woman. */
type Section = readonly [number, number, number, number, number];

const SECTIONS: readonly Section[] = [
	[-0.3, 0.135, 0.105, 0.16, 0.115],
	[-0.04, 0.15, 0.112, 0.17, 0.122],
	[0.14, 0.143, 0.106, 0.146, 0.106],
	[0.34, 0.132, 0.098, 0.108, 0.086],
	[0.52, 0.15, 0.11, 0.118, 0.098],
	[0.7, 0.172, 0.12, 0.142, 0.124],
	[0.86, 0.178, 0.108, 0.145, 0.1],
	[0.95, 0.158, 0.086, 0.124, 0.076],
	[0.99, 0.124, 0.075, 0.1, 0.066],
	[1.02, 0.092, 0.064, 0.071, 0.055],
	[1.05, 0.07, 0.058, 0.055, 0.048],
	[1.1, 0.058, 0.056, 0.046, 0.045],
];

function sectionOf(t: number, look: Look, k: number, m: Measures): { w: number; d: number } {
	const found = SECTIONS.findIndex(([at]) => at >= t);
	const next = found < 0 ? SECTIONS.length - 1 : Math.max(1, found);
	const row = (index: number) => SECTIONS[Math.max(0, Math.min(SECTIONS.length - 1, index))]!;
	const [low, high] = [row(next - 1), row(next)];
	const share = Math.max(0, Math.min(1, (t - low[0]) / (high[0] - low[0])));
	const grown = look.gender === 'woman' ? (look.heightM / 1.63) * (look.years < 12 ? 1.02 : 1) : k;
	const at = (column: 1 | 2 | 3 | 4) => {
		const slope = (a: Section, b: Section) => (b[column] - a[column]) / Math.max(1e-6, b[0] - a[0]);
		const span = high[0] - low[0];
		const before = slope(row(next - 2), high) * span;
		const after = slope(low, row(next + 1)) * span;
		return hermite(low[column], high[column], { before, after, share });
	};
	const belly = 1 + look.build * (t < 0.6 ? 0.2 : 0.12) + stoutness(look) * paunch(t);
	return {
		w: mixNumber(at(1) * k, at(3) * grown, m.woman) * belly,
		d:
			mixNumber(at(2) * k, at(4) * grown, m.woman) *
			(belly + Math.max(0, look.build) * 0.1 + stoutness(look) * paunch(t)),
	};
}

/** How far somebody is past sturdy: 0 for muscles, about half for fat. */
function stoutness({ build }: Look): number {
	return Math.max(0, build - 0.65);
}

/** A belly is roundest a third up the trunk, and gone at the breast and the thighs. */
function paunch(t: number): number {
	const off = (t - 0.28) / 0.5;
	return 1.1 * Math.max(0, 1 - off * off);
}

const TABLE_FROM = -0.4;
const TABLE_STEP = 0.0125;
const TABLE_SIZE = 124;

/** Sections by metres above the hip joint, from a table: they are asked for thousands of times. */
function sectionTable(look: Look, k: number, m: Measures): (y: number) => { w: number; d: number } {
	const table = Array.from({ length: TABLE_SIZE }, (_, index) =>
		sectionOf(TABLE_FROM + index * TABLE_STEP, look, k, m),
	);
	return (y) => {
		const at = Math.max(0, Math.min(TABLE_SIZE - 1.001, (y / m.trunk - TABLE_FROM) / TABLE_STEP));
		const low = Math.floor(at);
		const a = table[low]!;
		const b = table[low + 1]!;
		const share = at - low;
		return { w: a.w + (b.w - a.w) * share, d: a.d + (b.d - a.d) * share };
	};
}

function hermite(from: number, to: number, bend: { before: number; after: number; share: number }): number {
	const { before, after, share: t } = bend;
	const t2 = t * t;
	const t3 = t2 * t;
	return (
		(2 * t3 - 3 * t2 + 1) * from + (t3 - 2 * t2 + t) * before + (3 * t2 - 2 * t3) * to + (t3 - t2) * after
	);
}

function mixNumber(from: number, to: number, share: number): number {
	return from + (to - from) * share;
}

function wrap(angle: number): number {
	let turned = angle;
	while (turned > Math.PI) turned -= Math.PI * 2;
	while (turned < -Math.PI) turned += Math.PI * 2;
	return turned;
}

export function add(a: Vec3, b: Vec3): Vec3 {
	return { x: a.x + b.x, y: a.y + b.y, z: a.z + b.z };
}

export function subtract(a: Vec3, b: Vec3): Vec3 {
	return { x: a.x - b.x, y: a.y - b.y, z: a.z - b.z };
}

export function scale(a: Vec3, by: number): Vec3 {
	return { x: a.x * by, y: a.y * by, z: a.z * by };
}

function length(a: Vec3): number {
	return Math.hypot(a.x, a.y, a.z);
}

/** The point that share of the way from a to b. */
export function along(a: Vec3, b: Vec3, share: number): Vec3 {
	return add(a, scale(subtract(b, a), share));
}
