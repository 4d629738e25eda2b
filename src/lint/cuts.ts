/** Cuts that jar: between neighbours of one scene that show the same people, where the camera leaps or does not move at all. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Shot, ShotSize, Story } from '../story/story.ts';

/** From the nearest to the farthest; what is not here (insert, POV) may stand beside anything. */
const LADDER: readonly ShotSize[] = ['ECU', 'CU', 'MCU', 'MS', 'MLS', 'FS', 'LS', 'ELS'];

/** Neighbours that read well: close-ups with medium shots, those with full shots, those with wide ones. */
const LEAP = 4;

/** How far away the camera stands; sizes that read alike are one. */
function distanceOf(size: ShotSize | undefined): number | undefined {
	if (size === 'two-shot' || size === 'over-the-shoulder') return LADDER.indexOf('MS');
	// A wide shot is cut to a medium one as well from farther away.
	if (size === 'ELS' || size === 'establishing') return LADDER.indexOf('LS');
	const at = size === undefined ? -1 : LADDER.indexOf(size);
	return at < 0 ? undefined : at;
}

export function lintCuts({ shots }: Story): Diagnostic[] {
	return shots.flatMap((shot, index) => {
		const before = shots[index - 1];
		if (!before || before.scene !== shot.scene || before.frame || shot.frame) return [];
		const isLast = shots[index + 1]?.scene !== shot.scene;
		return leap(before, shot, isLast) ?? jump(before, shot) ?? [];
	});
}

/** The same person near and then far: the reader loses hold of them. */
function leap(before: Shot, shot: Shot, isLast: boolean): Diagnostic[] | undefined {
	const [from, to] = [distanceOf(before.size), distanceOf(shot.size)];
	if (from === undefined || to === undefined || Math.abs(from - to) < LEAP) return undefined;
	// Drawing back to end a scene is the oldest of cuts.
	if (isLast && to > from) return undefined;
	const seen = before.cast.find((member) => isSeen(shot, member.character.id));
	if (!seen) return undefined;
	const between = LADDER[Math.round((from + to) / 2)]!;
	return [
		{
			severity: 'warning',
			code: 'jarring-cut',
			message: `the cut from ${before.size} to ${shot.size} leaps at ${seen.character.name}`,
			hint: `size: ${between} in one of the two reads well, or a shot of that size between them`,
			span: shot.sizeSpan ?? shot.span,
		},
	];
}

/** Somebody alone from one place, twice: the picture seems to stumble. */
function jump(before: Shot, shot: Shot): Diagnostic[] | undefined {
	const [one] = before.cast;
	const isAlone = before.cast.length === 1 && shot.cast.length === 1 && isSeen(shot, one!.character.id);
	const from = distanceOf(shot.size);
	if (!isAlone || from === undefined || before.size !== shot.size) return undefined;
	if ((before.angle ?? 'eye') !== (shot.angle ?? 'eye')) return undefined;
	const other = LADDER[from <= LADDER.indexOf('MS') ? from + 2 : from - 2]!;
	return [
		{
			severity: 'warning',
			code: 'jarring-cut',
			message: `${one!.character.name} is shown from the same distance and angle as before (${shot.size})`,
			hint: `size: ${other} or another angle: makes it a new picture`,
			span: shot.sizeSpan ?? shot.span,
		},
	];
}

function isSeen({ cast }: Shot, id: string): boolean {
	return cast.some(({ character }) => character.id === id);
}
