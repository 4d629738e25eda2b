/**
 * A posed body in metres: joints from a pose, the trunk as ellipse sections, seen through the frame's camera.
 * Local axes: x to the screen's right when the figure faces us (its own left), y up, z out of its chest.
 */
import type { Point } from '../../../base/geometry.ts';
import { type Camera, createCamera, type Vec3 } from '../camera.ts';
import { faceAxes, withFaceAims, withTouches } from './aims.ts';
import { armOf, legOf } from './limbs.ts';
import type { Look } from './look.ts';
import type { Pose } from './posture.ts';
import { sectionTable } from './sections.ts';
import { add, along, mixNumber, scale } from './vec.ts';

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
		pose: pose.touches ? withTouches(pose, pose.touches, frame.toLocal) : withFaceAims(pose, axes),
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

function wrap(angle: number): number {
	let turned = angle;
	while (turned > Math.PI) turned -= Math.PI * 2;
	while (turned < -Math.PI) turned += Math.PI * 2;
	return turned;
}
