/** The head's own space: lengths in heads from its centre, y down, seen turned, tilted and from above or below. */
import type { Point } from '../../../base/geometry.ts';
import type { Body } from './skeleton.ts';

export interface HeadFrame {
	/** Head height, pixels. */
	readonly size: number;
	/** Radians; 0 faces us, + to the screen's right. */
	readonly yaw: number;
	/** A point already seen from the side that we see. */
	flat(x: number, y: number, depth?: number): Point;
	/** A point of the head: x to its left, z out of the face. */
	solid(x: number, y: number, z: number): Point;
	/** How far towards us a point of the head lies. */
	depth(x: number, z: number): number;
}

/** The head of a posed body, in the frame. */
export function headFrame(body: Body): HeadFrame {
	const centre = body.at(body.headCentre);
	const size = body.head * centre.scale;
	const { yaw, roll } = body.face;
	const pitch = Math.max(-0.5, Math.min(0.6, body.face.pitch)) * 0.8;
	const [cos, sin] = [Math.cos(roll), Math.sin(roll)];
	const [cosYaw, sinYaw] = [Math.cos(yaw), Math.sin(yaw)];
	const flat = (x: number, y: number, depth = 0): Point => {
		const px = x * size;
		const py = (y * (1 - Math.abs(pitch) * 0.12) + depth * Math.sin(pitch)) * size;
		return { x: centre.x + px * cos - py * sin, y: centre.y + px * sin + py * cos };
	};
	const depth = (x: number, z: number) => z * cosYaw - x * sinYaw;
	return {
		size,
		yaw,
		flat,
		depth,
		solid: (x, y, z) => flat(x * cosYaw + z * sinYaw, y, depth(x, z) * 0.8),
	};
}
