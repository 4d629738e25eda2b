/** Feelings as brows, eyes and mouth, each one entry. */

/** Brow lifts and the rest as in the table of expressions; lengths in heads. */
export interface Expression {
	readonly browIn: number;
	readonly browOut: number;
	readonly open: number;
	readonly tilt: number;
	readonly lid: number;
	readonly pupil: number;
	readonly curve: number;
	readonly mouth: number;
	readonly eyes?: 'arcs' | 'closed';
	readonly teeth?: boolean;
	readonly blush?: boolean;
	readonly tears?: boolean;
	readonly sweat?: boolean;
	readonly gaze?: readonly [number, number];
}

const face = (brows: readonly [number, number], open: number, more: Partial<Expression>): Expression => ({
	browIn: brows[0],
	browOut: brows[1],
	open,
	tilt: 0,
	lid: 0,
	pupil: 1,
	curve: 0,
	mouth: 0,
	...more,
});

/** Every feeling by the name that the word tables use. */
export const EXPRESSIONS: Readonly<Record<string, Expression>> = {
	calm: face([0, 0], 0.94, { curve: 0.15 }),
	talk: face([0.01, 0.01], 0.96, { curve: 0.2, mouth: 0.5 }),
	exclaim: face([0.005, 0.035], 1.02, { tilt: 0.2, pupil: 0.92, curve: 0.05, mouth: 0.85 }),
	smile: face([0, 0], 0.92, { lid: 0.3, curve: 0.8 }),
	joy: face([0.04, 0.03], 1, { eyes: 'arcs', curve: 1, mouth: 0.8, blush: true }),
	angry: face([-0.075, 0.045], 0.82, { tilt: 0.9, pupil: 0.85, curve: -0.7 }),
	shout: face([-0.08, 0.05], 0.95, { tilt: 0.8, pupil: 0.75, curve: -0.2, mouth: 1.25, teeth: true }),
	scream: face([0.08, 0], 1.15, { tilt: -0.3, pupil: 0.6, curve: -0.3, mouth: 1.3 }),
	sad: face([0.06, -0.03], 0.75, { tilt: -0.7, curve: -0.6, gaze: [0, 0.3] }),
	crying: face([0.07, -0.03], 0.6, { tilt: -0.8, lid: 0.3, curve: -0.9, mouth: 0.35, tears: true }),
	surprised: face([0.075, 0.06], 1.18, { pupil: 0.68, mouth: 0.75 }),
	afraid: face([0.08, 0], 1.12, { tilt: -0.4, pupil: 0.6, curve: -0.5, mouth: 0.35, sweat: true }),
	nervous: face([0.05, -0.02], 0.92, { tilt: -0.5, pupil: 0.85, curve: -0.35, gaze: [0.35, 0.1] }),
	shy: face([0.04, -0.01], 0.7, { tilt: -0.3, curve: 0.3, blush: true, gaze: [0.2, 0.35] }),
	determined: face([-0.045, 0.03], 0.88, { tilt: 0.55, pupil: 0.95, curve: -0.12 }),
	asleep: face([0.01, 0], 0, { eyes: 'closed', curve: 0.1 }),
	smirk: face([-0.02, 0.03], 0.8, { lid: 0.35, tilt: 0.3, curve: 0.6 }),
	tired: face([0.03, -0.02], 0.55, { tilt: -0.4, curve: -0.25, lid: 0.15 }),
};
