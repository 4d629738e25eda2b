/** The creatures: how high they are, what they are drawn from, and the room that they take. */
import { KINDS, kindNamed } from '../beast/kinds.ts';
import { type BeastOrder, beastOf } from '../beast/known.ts';
import type { ThingName } from '../thing/things.ts';
import { headBox, isPictured, picturedHalf, picturedHeight } from './pictured.ts';

/** What tells one creature from another. */
export interface Species {
	readonly colour: string;
	readonly belly: string;
	/** Metres to the top of the head. */
	readonly height: number;
	/** The animal whose body plan it has. */
	readonly kind?: string;
	readonly machine?: boolean;
	readonly ghost?: boolean;
	/** The collection's picture of it. */
	readonly picture?: ThingName;
	/** What the words say of the picture's colour. */
	readonly coat?: string;
}

const MADE: Readonly<Record<string, Species>> = {
	robot: { colour: '#b7c1cc', belly: '#8d99a8', machine: true, height: 1.5 },
	ghost: { colour: '#e8ecf4', belly: '#e8ecf4', ghost: true, height: 1.4 },
};

/** What is known of a creature: a robot, an animal with a plan, or a picture of the collection. */
export function speciesOf(creature: string): Species {
	const made = MADE[creature];
	if (made) return made;
	const own = kindNamed(creature);
	if (own || !isPictured(creature)) {
		const { colour, belly, height } = own ?? KINDS.dog;
		return { colour, belly, height, kind: own ? creature : 'dog' };
	}
	return { colour: '#8a7a6a', belly: '#efe2cd', picture: creature, height: picturedHeight(creature) };
}

/** Room that a creature takes: metres, from its middle; `head` is its head's height. */
export interface CreatureRoom {
	/** To the tips of its ears. */
	readonly crown: number;
	readonly head: number;
	/** Where the middle of its head is on the screen, to the right of its own. */
	readonly headX: number;
	/** To both ends on the screen. */
	readonly left: number;
	readonly right: number;
}

/** Floor to top of a creature, for framing. */
export function creatureHeight(kind: string): number {
	return speciesOf(kind).height;
}

/** How a creature stands; radians. */
export type Stance = Pick<BeastOrder, 'yaw' | 'headYaw' | 'gait'>;

/** The room of a creature, for framing. */
export function creatureRoom(creature: string, stance: Stance): CreatureRoom {
	const species = speciesOf(creature);
	const tall = species.height;
	if (species.kind) return beastRoom(species.kind, tall, stance);
	const turn = stance.yaw + stance.headYaw >= 0 ? 1 : -1;
	const half = species.picture ? picturedHalf(species.picture) : 0.36;
	const { head, ahead } = species.picture ? pictureHead(species.picture) : { head: 0.3, ahead: 0 };
	return {
		crown: tall * (species.picture ? 1 : 1.04),
		head: tall * head,
		headX: turn * ahead * tall,
		left: half * tall,
		right: half * tall,
	};
}

function pictureHead(picture: ThingName): { head: number; ahead: number } {
	const { from, to } = headBox(picture);
	return { head: Math.max(0.3, to[1] - from[1]), ahead: (from[0] + to[0]) / 2 };
}

function beastRoom(name: string, tall: number, stance: Stance): CreatureRoom {
	const { head, body } = beastOf({ name, ...stance, slope: 0.08 });
	return {
		crown: head.to.y * tall,
		head: (head.to.y - head.from.y) * tall,
		headX: ((head.from.x + head.to.x) / 2) * tall,
		left: -body.from.x * tall,
		right: body.to.x * tall,
	};
}
