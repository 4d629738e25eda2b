/** Sound effects: display letters, large, outlined twice and tilted; no balloon. */
import type { Size } from '../base/geometry.ts';
import { seeded } from '../base/random.ts';
import type { Body, BodyWish } from './body.ts';
import { setBody } from './shapes.ts';

/** Outline widths around the letters, in ems: dark, then light outside it. */
export const sfxStrokes = { dark: 0.085, light: 0.17 };

const fills = ['#ffd21f', '#ff5a36', '#ffffff', '#ffe27a', '#ff8a1f'];

/** The same sound always has the same colour. */
export function sfxFill(text: string): string {
	return fills[Math.floor(seeded(`fill ${text}`)() * fills.length)]!;
}

/** The effect at several sizes, the largest first; the smallest is hardly larger than dialogue. */
export function sfxBodies(wish: BodyWish): Body[] {
	const { room, sizePx } = wish;
	const text = wish.tokens.map((token) => token.atoms.map((atom) => atom.shown).join('')).join(' ');
	const tilt = Math.round((seeded(`tilt ${text}`)() * 2 - 1) * 8);
	const wanted = Math.min(sizePx * 5.4, Math.max(sizePx * 2, Math.min(room.width, room.height) * 0.25));
	const found: Body[] = [];
	for (const scale of [1, 0.82, 0.66, 0.52, 0.4, 0.3]) {
		const size = Math.max(sizePx * 0.95, wanted * scale);
		for (const count of wish.tokens.length > 1 ? [1, 2, 3] : [1]) {
			const body = setBody({ ...wish, sizePx: size }, count);
			if (body === undefined) continue;
			// Slanted display letters lean out of their advance.
			const outer = turned(body.block, tilt, size * (sfxStrokes.light * 2 + 0.12));
			if (outer.width > room.width || outer.height > room.height) continue;
			const penalty = 9 * (1 - scale) + 0.5 * (count - 1);
			const core = { a: outer.width / 2, b: outer.height / 2, power: 40 };
			found.push({ ...body, tilt, outer, core, penalty });
		}
	}
	return found;
}

/** The box around a turned block with `rim` of outline on each side. */
function turned(block: Size, tilt: number, rim: number): Size {
	const angle = Math.abs((tilt * Math.PI) / 180);
	const width = block.width + rim;
	const height = block.height + rim;
	return {
		width: width * Math.cos(angle) + height * Math.sin(angle),
		height: width * Math.sin(angle) + height * Math.cos(angle),
	};
}
