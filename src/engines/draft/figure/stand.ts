/** What the camera must hold of a figure: where its head is, how far its limbs go. */
import type { ShotSize } from '../../../story/story.ts';
import type { Stand } from '../camera.ts';
import { ON_HEAD_M } from '../place/beside.ts';
import { isTethered } from './carried.ts';
import type { Look } from './look.ts';
import type { FigureOrder } from './order.ts';
import type { Pose } from './pose.ts';
import type { MountRoom } from './riding.ts';
import { type Extent, extentOf, headOf } from './skeleton.ts';
import { creatureRoom } from './species.ts';
import { ALOFT_M, gaitOf } from './stance.ts';

interface StandFacts {
	readonly look: Look;
	/** The name of the pose, and the pose itself. */
	readonly pose: string;
	readonly shape: Pose;
	readonly place: FigureOrder['place'];
	readonly held: string | undefined;
	readonly size: ShotSize;
	readonly isRaised: boolean;
	/** Something may stand on the head. */
	readonly isTopped: boolean;
	/** How far what is ridden goes; absent on foot. */
	readonly mount: MountRoom | undefined;
}

/** Where a figure's head is and how far its limbs go, metres: what the camera must hold. */
export function standOf({
	look,
	pose,
	shape,
	place,
	held,
	size,
	isRaised,
	isTopped,
	mount,
}: StandFacts): Stand {
	if (look.creature) {
		const { headX, crown, head, ...ends } = creatureRoom(look.creature, { ...place, gait: gaitOf(pose) });
		const left = ends.left + headX;
		const right = ends.right - headX;
		const lift = pose === 'fly' ? ALOFT_M : 0;
		const reach = { reach: Math.max(left, right), left, right, ...(lift > 0 ? { base: lift } : {}) };
		return { x: place.x + headX, z: place.z, crown: crown + lift, head, ...reach };
	}
	const extent = withPushed(extentOf(look, shape, place), pose, place, size);
	const above = size === 'ECU' ? 0 : isTopped ? ON_HEAD_M : roomAbove({ look, held, isRaised });
	const crown = size === 'insert' ? look.heightM * 0.72 : extent.crown + above;
	const isCalm = mount === undefined && !shape.lying && extent.left < 0.39 && extent.right < 0.39;
	return {
		x: extent.x,
		z: extent.z,
		crown,
		head: headOf(look),
		above: size === 'insert' ? 0 : above,
		reach: isCalm ? 0.34 : Math.max(extent.left, extent.right),
		...(isCalm
			? {}
			: {
					left: Math.max(0.3, mount?.left ?? 0, extent.left),
					right: Math.max(0.3, mount?.right ?? 0, extent.right),
				}),
		...(shape.lying ? { base: place.lift ?? 0 } : {}),
	};
}

/** What is pushed is before the hands; close frames show the one who pushes alone. */
function withPushed(extent: Extent, pose: string, { yaw }: FigureOrder['place'], size: ShotSize): Extent {
	if (pose !== 'push' || (size !== 'FS' && size !== 'LS')) return extent;
	return yaw > 0
		? { ...extent, right: Math.max(extent.right, PUSHED) }
		: { ...extent, left: Math.max(extent.left, PUSHED) };
}

/** Metres from who pushes a cart to its far end. */
const PUSHED = 1.75;

/** Metres above the crown that the camera must hold. */
function roomAbove({ look, held, isRaised }: Pick<StandFacts, 'look' | 'held' | 'isRaised'>): number {
	if (held === 'umbrella') return 0.2;
	if (held && isTethered(held)) return 0.42;
	return held === 'sword' && isRaised ? 0.3 : hatHeight(look);
}

function hatHeight(look: Look): number {
	const tall: Readonly<Record<string, number>> = {
		tophat: 0.16,
		witchhat: 0.22,
		hat: 0.06,
		crown: 0.07,
		conical: 0.09,
	};
	const hat = Math.max(0, ...look.outfit.extras.map(({ kind }) => tall[kind] ?? 0));
	const hair =
		look.hair.cut === 'spiky'
			? 0.06
			: look.hair.cut === 'afro'
				? 0.06
				: look.hair.cut === 'topknot'
					? 0.06
					: 0.03;
	return Math.max(hat, hair);
}
