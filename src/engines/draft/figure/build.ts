/** What is one's own about a face: chin, jaw, eyes, brows, nose and mouth, always the same for the same words. */
import { seeded } from '../../../base/random.ts';
import type { Look } from './look.ts';

/** Lengths in heads; factors against the usual. */
export interface FaceBuild {
	readonly child: boolean;
	/** Where the chin ends below the head's centre. */
	readonly chinY: number;
	readonly chinWidth: number;
	readonly jaw: number;
	readonly cheek: number;
	/** Eye: line below the centre, half height, half width, tilt of its outer corner (up is +). */
	readonly eyeLine: number;
	readonly eyeHalf: number;
	readonly eyeWide: number;
	readonly eyeTilt: number;
	/** Distance of an eye from the middle. */
	readonly eyeX: number;
	readonly browThick: number;
	readonly browSlant: number;
	readonly browArch: number;
	readonly browUp: number;
	readonly nose: number;
	readonly noseWide: number;
	readonly mouthWide: number;
	readonly mouthY: number;
	/** 0 young … 1 very old. */
	readonly aged: number;
}

const known = new WeakMap<Look, FaceBuild>();

/** The face that belongs to a look. */
export function faceBuild(look: Look): FaceBuild {
	let build = known.get(look);
	if (!build) {
		build = ownFace(look);
		known.set(look, build);
	}
	return build;
}

function ownFace(look: Look): FaceBuild {
	const { years, gender } = look;
	const chance = seeded(look.seed ^ 0xface);
	const own = (from: number, to: number) => from + (to - from) * chance();
	const child = years < 12;
	const aged = Math.max(0, Math.min(1, (years - 40) / 34));
	const heavy = Math.max(-0.25, look.build) * 0.14;
	if (child) return childFace(look, own);
	if (gender === 'woman') {
		return {
			child,
			chinY: own(0.478, 0.49) + aged * 0.006,
			chinWidth: own(0.74, 0.92) * (1 + heavy),
			jaw: own(0.92, 1) * (1 + heavy * 0.8) * (1 + aged * 0.04),
			cheek: own(0.985, 1.02),
			eyeLine: 0.058,
			eyeHalf: own(0.083, 0.095) * (1 - aged * 0.46) + (years < 18 ? 0.006 : 0),
			eyeWide: own(0.098, 0.106) * (1 - aged * 0.1),
			eyeTilt: own(-0.02, 0.1) - aged * 0.16,
			eyeX: own(0.17, 0.178),
			browThick: own(0.011, 0.016) * (1 - aged * 0.25),
			browSlant: own(-0.01, 0.012),
			browArch: own(0.012, 0.03),
			browUp: own(0.078, 0.092),
			nose: own(0.82, 0.96) + aged * 0.2,
			noseWide: own(0.85, 1) + aged * 0.15,
			mouthWide: own(0.056, 0.068) + aged * 0.008,
			mouthY: own(0.323, 0.334) + aged * 0.01,
			aged,
		};
	}
	const teen = years < 19;
	return {
		child,
		chinY: own(0.496, 0.514) - (teen ? 0.012 : 0),
		chinWidth: (teen ? own(0.86, 1.08) : own(0.98, 1.5)) * (1 + heavy),
		jaw: (teen ? own(0.94, 1.02) : own(0.96, 1.13)) * (1 + heavy),
		cheek: own(0.96, 1.03),
		eyeLine: own(0.042, 0.052),
		eyeHalf: (teen ? own(0.07, 0.078) : own(0.052, 0.068)) * (1 - aged * 0.3),
		eyeWide: own(0.088, 0.1) * (1 - aged * 0.08),
		eyeTilt: own(-0.04, 0.14) - aged * 0.14,
		eyeX: own(0.164, 0.178),
		browThick: own(0.017, 0.031) * (teen ? 0.85 : 1),
		browSlant: own(-0.022, 0.02),
		browArch: own(0, 0.022),
		browUp: own(0.052, 0.07),
		nose: own(0.95, 1.32) + aged * 0.12,
		noseWide: own(0.95, 1.3),
		mouthWide: own(0.064, 0.086),
		mouthY: own(0.326, 0.342),
		aged,
	};
}

function childFace(look: Look, own: (from: number, to: number) => number): FaceBuild {
	const grown = Math.max(0, Math.min(1, (look.years - 7) / 5));
	const girl = look.gender === 'woman';
	return {
		child: true,
		chinY: 0.452 + grown * 0.018,
		chinWidth: own(0.84, 1.02),
		jaw: own(1.0, 1.06) - grown * 0.03,
		cheek: own(1.0, 1.03),
		eyeLine: 0.112 - grown * 0.035,
		eyeHalf: own(0.1, 0.108) - grown * 0.012,
		eyeWide: own(0.104, 0.112) - grown * 0.004,
		eyeTilt: own(-0.02, 0.06),
		eyeX: 0.178,
		browThick: girl ? 0.012 : own(0.014, 0.02),
		browSlant: own(-0.012, 0.012),
		browArch: own(0.01, 0.022),
		browUp: 0.074,
		nose: 0.62,
		noseWide: 0.75,
		mouthWide: own(0.056, 0.066),
		mouthY: 0.333,
		aged: 0,
	};
}
