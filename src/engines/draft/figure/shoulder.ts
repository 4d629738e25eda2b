/** Where trunk and sleeve meet: one slope from the neck over the shoulder. */
import type { Point } from '../../../base/geometry.ts';
import type { Upper } from './garment.ts';
import type { Body } from './skeleton.ts';

/** Metres that a sleeve's cap stands round the shoulder joint. */
export function capRadius(body: Body, upper: Upper): number {
	return body.radii.arm * 1.04 + upper.ease * 0.72;
}

export interface TrunkSide {
	/** 0 = screen left, 1 = screen right. */
	readonly edge: 0 | 1;
	/** Heights above the hip joint, from the neck downwards, metres. */
	readonly ys: readonly number[];
	readonly plain: readonly Point[];
	/** Radius of the cap about the joint, metres; 0 leaves the side as it is. */
	readonly cap: number;
}

/** A side of the trunk with the slope of its shoulder led over the cap, so that sleeve and trunk are one. */
export function withShoulder(body: Body, { edge, ys, plain, cap }: TrunkSide): Point[] {
	if (cap === 0 || Math.abs(Math.sin(body.view)) > 0.85) return [...plain];
	const joints = body.arms.map((arm) => body.at(arm[0]));
	const isFirst = joints[0]!.x <= joints[1]!.x === (edge === 0);
	const joint = isFirst ? joints[0]! : joints[1]!;
	const r = cap * joint.scale;
	const away = edge === 0 ? -1 : 1;
	const share = (index: number) => ys[index]! / body.trunk;
	const high = plain.filter((_, index) => share(index) > 0.995);
	const low = plain.filter((_, index) => share(index) < 0.74);
	const round = [-0.98, -0.66, -0.33, 0].map((turn) => ({
		x: joint.x + away * Math.cos(turn) * r,
		y: joint.y + Math.sin(turn) * r,
	}));
	return [...high, ...round, ...low];
}
