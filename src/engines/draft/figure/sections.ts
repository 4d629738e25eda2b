/** The trunk as ellipses, one above the other. */
import type { Look } from './look.ts';
import { mixNumber } from './vec.ts';

/** What sections take from a body's measures. */
interface Girth {
	readonly trunk: number;
	readonly woman: number;
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

function sectionOf(t: number, look: Look, k: number, m: Girth): { w: number; d: number } {
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
export function sectionTable(look: Look, k: number, m: Girth): (y: number) => { w: number; d: number } {
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
