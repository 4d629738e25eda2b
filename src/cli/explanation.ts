/** An explained shot as lines for the terminal. */
import type { ExplainedShot } from '../explain-story.ts';
import { harmless } from './columns.ts';
import type { Paint } from './paint.ts';

/** The action with its words coloured, then what was understood as what, what was not, and what is drawn. */
export function explanationLines(shot: ExplainedShot, paint: Paint): string[] {
	const lines = [paint('bold', harmless(shot.shot)), `  ${coloured(shot, paint)}`];
	const understood = shot.understood.map(
		({ word, as }) => `${paint('green', word)} ${paint('dim', `(${as})`)}`,
	);
	if (understood.length > 0) lines.push(`  understood      ${understood.join(' · ')}`);
	const unknown = shot.unknown.map((word) => paint('yellow', harmless(word)));
	if (unknown.length > 0) lines.push(`  not understood  ${unknown.join(' · ')}`);
	lines.push(
		`  drawn           ${shot.depicts.map(harmless).join(', ') || paint('dim', 'nothing of these words')}`,
	);
	return lines;
}

function coloured({ action, understood, unknown }: ExplainedShot, paint: Paint): string {
	const known = new Set(understood.flatMap(({ word }) => word.split(/[\s-]+/)));
	const missing = new Set(unknown);
	return harmless(action.replace(/\s+/g, ' ').trim()).replace(/[\p{L}\p{M}\p{N}'’]+/gu, (word) => {
		const lower = word.toLowerCase().normalize('NFC');
		if (missing.has(lower)) return paint('yellow', word);
		return known.has(lower) ? paint('green', word) : word;
	});
}
