/** When a page may be loud: slanted gutters for noise, bleeding panels for wide views, insets for details, no border for quiet. */
import type { Candidate, Wisher } from './candidate.ts';

const WIDE = new Set(['LS', 'ELS', 'establishing']);
const CLOSE = new Set(['ECU', 'CU', 'insert', 'MCU']);

/** Cost of the template's manner for these shots; below 0 where it suits them better than plain panels. */
export function mannerCost({ template, slots }: Candidate, wishers: readonly Wisher[]): number {
	let cost = template.manner === 'slanted' ? slantCost(wishers) : 0;
	for (const [index, wisher] of wishers.entries()) {
		const { bleeds, border, host } = slots[index]!;
		if (bleeds) cost += bleedCost(wisher);
		if (!border) cost += openCost(wisher);
		if (host !== undefined) cost += insetCost(wisher, wishers[host]!);
	}
	return cost;
}

/** Slanted gutters want noise: a shout, a crash, a tilted camera. */
function slantCost(wishers: readonly Wisher[]): number {
	const loud = wishers.filter(({ shot }) => isLoud(shot)).length / wishers.length;
	return 2.4 - 3.4 * Math.min(1, loud * 2);
}

function isLoud({ lines, angle, move }: Wisher['shot']): boolean {
	return (
		angle === 'dutch' ||
		angle === "worm's-eye" ||
		move === 'handheld' ||
		lines.some(({ kind }) => kind === 'shout' || kind === 'sfx')
	);
}

function bleedCost({ shot, wish, startsScene }: Wisher): number {
	if (wish.isSplash) return -1.6;
	const isWide = shot.size !== undefined && WIDE.has(shot.size);
	if (isWide && (startsScene || shot.panel === 'large')) return -0.5;
	return isWide || shot.panel === 'large' ? 0.4 : 2;
}

function openCost({ shot, wish }: Wisher): number {
	const isQuiet = shot.lines.every(
		({ kind }) => kind === 'thought' || kind === 'narration' || kind === 'weak',
	);
	if (!isQuiet || wish.weight > 1.3) return 2;
	return shot.size === 'insert' || shot.lines.length === 0 ? -0.4 : 0.3;
}

/** A detail upon the view it belongs to. */
function insetCost({ shot, wish }: Wisher, host: Wisher): number {
	const isElsewhere = shot.scene !== host.shot.scene;
	const isClose = shot.size !== undefined && CLOSE.has(shot.size);
	const isView = host.shot.panel === 'large' || (host.shot.size !== undefined && WIDE.has(host.shot.size));
	return (
		(isElsewhere ? 5 : 0) +
		(isClose ? 0 : 1.8) +
		(isView ? 0 : 1.8) +
		(wish.isAsked && wish.weight > 1 ? 3 : 0) +
		(shot.panel === 'small' ? -1.8 : 0) +
		0.3 * Math.max(0, host.shot.lines.length - 1)
	);
}
