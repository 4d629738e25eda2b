/** Arms and legs as two bones each, bent to where hands and feet are told to be. */
import type { Vec3 } from '../camera.ts';
import type { Pose, Reach } from './posture.ts';
import type { Limb } from './skeleton.ts';
import { add, length, scale, subtract } from './vec.ts';

/** What limbs take from a body's measures, metres. */
interface Lengths {
	readonly h: number;
	readonly leg: number;
}

interface ArmFacts {
	readonly neck: Vec3;
	readonly shoulderX: number;
	readonly pose: Pose;
	readonly m: Lengths;
	readonly forward: Vec3;
	readonly up: Vec3;
	/** Where the wrist is, where that is told. */
	readonly wrist: Vec3 | undefined;
}

/** One arm; `side` is -1 for the own right. */
export function armOf(side: number, facts: ArmFacts): Limb {
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
	readonly m: Lengths;
	readonly k: number;
}

/** One leg. */
export function legOf(side: number, { hip, pose, m, k }: LegFacts): Limb {
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
