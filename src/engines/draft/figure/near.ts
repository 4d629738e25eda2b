/** The shoulder that we look over stays in the frame from every angle. */
import type { Camera } from '../camera.ts';
import type { Player } from './staging.ts';

/** Shares of the frame within which the middle of the near head is. */
const ACROSS = [0.07, 0.93] as const;
const DOWN = [0.16, 0.66] as const;

/** The near figure moved sideways and up or down until its head is in the frame; others as they are. */
export function withinFrame(player: Player, camera: Camera): Player {
	if (!player.isNear) return player;
	const { order, stand } = player;
	const { place, look } = order;
	const crown = stand.crown + (look.creature ? (place.lift ?? 0) : 0);
	let [dx, dy] = [0, 0];
	// A camera that looks up or down sees what is moved at another distance: once more makes good for it.
	for (let step = 0; step < 3; step++) {
		const at = camera.project(stand.x + dx, crown + dy - stand.head / 2, stand.z);
		if (at.depth <= 0.2) break;
		dx += (clamp(at.x, ACROSS, camera.width) - at.x) / at.scale;
		dy -= (clamp(at.y, DOWN, camera.height) - at.y) / (at.scale * Math.max(0.5, Math.cos(camera.pitch)));
	}
	const moved = { ...place, x: place.x + dx, lift: (place.lift ?? 0) + dy };
	return { ...player, order: { ...order, place: moved } };
}

function clamp(value: number, [from, to]: readonly [number, number], side: number): number {
	return Math.max(from * side, Math.min(to * side, value));
}
