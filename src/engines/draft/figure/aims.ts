/** Where hands point that are at the face or on somebody else. */
import type { Vec3 } from '../camera.ts';
import type { Pose, PoseAim, Reach } from './posture.ts';
import { add, subtract } from './vec.ts';

/** Turns a spot or a way of the face, out to a side, up and ahead, into one of the body. */
export type FaceAxes = (spot: Reach, side: number) => Vec3;

/** Out, up and ahead of a face that is turned and bowed, in the body's axes. */
export function faceAxes(yaw: number, nod: number): FaceAxes {
	const [cos, sin] = [Math.cos(yaw), Math.sin(yaw)];
	const bowed = Math.sin((nod * Math.PI) / 180) * 0.5;
	return ([out, up, ahead], side) => {
		const x = side * out;
		return { x: x * cos + ahead * sin, y: up - ahead * bowed, z: ahead * cos - x * sin + up * bowed };
	};
}

/** The aims of hands at the head as ways of the body. */
export function withFaceAims(pose: Pose, axes: FaceAxes): Pose {
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
export function withTouches(
	pose: Pose,
	touches: NonNullable<Pose['touches']>,
	toLocal: (point: Vec3) => Vec3,
): Pose {
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
