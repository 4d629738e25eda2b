/** Ways to say that something is in the hands, put as "holds" for those who read what is held. */
import type { Sketch } from '../../../plan/request.ts';
import type { Acting } from './acting.ts';

/** "Hands Mia a letter", "offers him a basket": what is given is in the giver's hands. */
const HANDS =
	/(?<!\p{L})(?:hands(?=\s+(?:\p{L}+|—)\s+(?:an?|the|his|her|some|over)\b)|hands over|gives|giving|offers|offering|passes(?= (?:\p{L}+|—) (?:an?|the))|brings|holds out|đưa cho|trao|tặng)(?!\p{L})/u;

/** "With a bottle of wine in her hand". */
const IN_HAND =
	/\bwith (?=(?:an?|the|his|her|their) (?:[\p{L}-]+ ){1,5}in (?:his|her|their|one|both) (?:right |left )?hands?\b)/u;

/** "Gun in hand". */
const BARE_IN_HAND =
	/(?:^|[,·—]\s*)(?:an? |the |his |her )?([\p{L}-]+) in (?:his |her |one |both |their )?hands?(?!\p{L})/u;

/** What is read for somebody's hands: the action with "holds" where it says so otherwise, and hands that hold. */
export function handing(action: string, act: Acting): { readonly action: string; readonly act: Acting } {
	const bare = BARE_IN_HAND.exec(action);
	if (bare) return { action: `holds ${bare[1]!}. ${action}`, act: { ...act, pose: 'hold' } };
	if (IN_HAND.test(action))
		return { action: action.replace(IN_HAND, 'holds '), act: { ...act, pose: 'hold' } };
	if (!HANDS.test(action) || !/^(?:stand|reach|talk|walk)$/.test(act.pose)) return { action, act };
	return { action: action.replace(HANDS, 'holds'), act: { ...act, pose: 'hold' } };
}

/** What is told of one of the cast, in lower case, without names: a Rose is no flower. */
export function namesOut(told: string, sketch: Sketch): string {
	let rest = told;
	for (const { name } of sketch.cast) if (name !== '') rest = rest.split(name.toLowerCase()).join('—');
	return rest;
}
