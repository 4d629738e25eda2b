/** Clothes that change within a scene, without a word of it. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { CastMember, Shot, Story } from '../story/story.ts';

/** Words that tell of changing clothes, in the languages that stories here are written in. */
const changing =
	/\b(chang\w*|puts? on|putting on|takes? off|taking off|dress\w*|undress\w*|wear\w*|wore|strip\w*|cloth\w*)\b|thay (đồ|áo|quần)|mặc|cởi|khoác/iu;

interface Worn {
	readonly member: CastMember;
	readonly shot: Shot;
}

export function lintWardrobe({ shots }: Story): Diagnostic[] {
	const worn = new Map<string, Worn>();
	let scene: string | undefined;
	return shots.flatMap((shot) => {
		if (shot.scene !== scene) worn.clear();
		scene = shot.scene;
		if (isExplained(shot)) worn.clear();
		return shot.cast.flatMap((member) => {
			const before = worn.get(member.character.id);
			worn.set(member.character.id, { member, shot });
			if (!before || before.member.outfit === member.outfit || before.shot.time !== shot.time) return [];
			return [changed(member, before, shot)];
		});
	});
}

/** Somebody changes in the picture, or a caption lets time or place go by. */
function isExplained({ action, lines }: Shot): boolean {
	return changing.test(action) || lines.some(({ kind }) => kind === 'time' || kind === 'place');
}

function changed(member: CastMember, before: Worn, shot: Shot): Diagnostic {
	const { character } = member;
	const nameOf = ({ wardrobe }: CastMember) =>
		wardrobe === undefined ? character.id : `${character.id}@${wardrobe}`;
	return {
		severity: 'warning',
		code: 'outfit-change',
		message: `${character.name} wears other clothes here than in "${before.shot.id}" of the same scene`,
		hint: `write ${nameOf(before.member)} here too, or let the action or a caption tell of the change`,
		span: shot.castSpan ?? shot.span,
	};
}
