/** Balloons that found no place but upon a face. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Rect } from '../base/geometry.ts';
import { faceOf, type Scene, shared } from './cost.ts';
import type { Hand } from './items.ts';
import type { Spot } from './spots.ts';
import { said } from './too-much.ts';

/** From this share of it on, a face with its eyes and mouth no longer says anything. */
const hidden = 0.3;

/** A warning for each balloon that stands on a face that is known, not guessed. */
export function hiddenFaces(
	spots: readonly Spot[],
	{ figures }: Pick<Scene, 'figures'>,
	hand: Pick<Hand, 'names'>,
): Diagnostic[] {
	return spots.flatMap(({ item: { line }, rect }) => {
		const under = figures.find(({ head }) => coveredPart(faceOf(head), rect) >= hidden);
		if (line.kind === 'sfx' || under === undefined) return [];
		const whose = under.id === undefined ? 'a face' : `the face of ${hand.names.get(under.id) ?? under.id}`;
		return {
			severity: 'warning',
			code: 'face-covered',
			message: `${said(line, hand)} covers ${whose}`,
			hint: 'cut words, give the shot a larger panel or a wider size, or say who stands where with `at:`',
			span: line.span,
		};
	});
}

function coveredPart(face: Rect, rect: Rect): number {
	return shared(face, rect) / (face.w * face.h);
}
