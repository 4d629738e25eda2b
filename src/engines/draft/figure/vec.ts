/** Points and ways of a body's axes, metres. */
import type { Vec3 } from '../camera.ts';

export function add(a: Vec3, b: Vec3): Vec3 {
	return { x: a.x + b.x, y: a.y + b.y, z: a.z + b.z };
}

export function subtract(a: Vec3, b: Vec3): Vec3 {
	return { x: a.x - b.x, y: a.y - b.y, z: a.z - b.z };
}

export function scale(a: Vec3, by: number): Vec3 {
	return { x: a.x * by, y: a.y * by, z: a.z * by };
}

export function length(a: Vec3): number {
	return Math.hypot(a.x, a.y, a.z);
}

/** The point that share of the way from a to b. */
export function along(a: Vec3, b: Vec3, share: number): Vec3 {
	return add(a, scale(subtract(b, a), share));
}

/** That share of the way between two numbers. */
export function mixNumber(from: number, to: number, share: number): number {
	return from + (to - from) * share;
}
