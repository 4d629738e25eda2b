/** Where a street ends: the houses of the one that crosses it, in the haze. */
import type { Vec3 } from '../camera.ts';
import { quad } from './room.ts';
import { drawTree } from './scenery.ts';
import { at, type Plane, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';

export interface StreetEnd {
	/** Metres ahead. */
	readonly z: number;
	readonly low: number;
	readonly high: number;
	readonly colours: readonly string[];
}

/** Metres to each side that the crossing street is built up. */
const REACH = 46;

/** A row of fronts that closes the view; drawn before whatever stands along the street. */
export function drawStreetEnd(stage: Stage, end: StreetEnd): void {
	stage.apart('street end', () => {
		const { z, low, high, colours } = end;
		const kerb = [at(-REACH, 0, z - 3.4), at(REACH, 0, z - 3.4), at(REACH, 0, z), at(-REACH, 0, z)];
		stage.face(kerb, stage.isNight ? '#5f607a' : '#c9c4b8', { line: 0.8 });
		let n = 0;
		for (let x = -REACH; x < REACH; n++) {
			const wide = 5 + stage.random() * 4;
			const tall = low + stage.random() * (high - low);
			const colour = colours[(n + Math.floor(stage.random() * 2)) % colours.length]!;
			drawHouse(stage, { x, z, wide: wide - 0.1, high: tall, colour });
			x += wide;
		}
		for (const x of [-9, 8.5, -17, 18, 3.4]) drawTree(stage, at(x, 0, z - 2), 3.6 + stage.random());
	});
}

interface House {
	readonly x: number;
	readonly z: number;
	readonly wide: number;
	readonly high: number;
	readonly colour: string;
}

function drawHouse(stage: Stage, { x, z, wide, high, colour }: House): void {
	const plane: Plane = (across, up) => at(x + across, up, z);
	stage.face(quad(plane, 0, wide, 0, high), colour, { line: 1 });
	stage.face(quad(plane, -0.1, wide + 0.1, high - 0.35, high), stage.snowy(brighten(colour, 1.1), 0.7), {
		line: 0.9,
	});
	const dark: Vec3[][] = [];
	const lit: Vec3[][] = [];
	const columns = Math.max(2, Math.round(wide / 1.9));
	for (let up = 3.6; up < high - 1.4; up += 2.2)
		for (let n = 0; n < columns; n++) {
			const from = 0.5 + (n * (wide - 0.7)) / columns;
			const isLit = stage.random() < 0.45;
			const pane = quad(plane, from, from + (wide / columns) * 0.5, up, up + 1.25);
			(isLit && stage.isNight ? lit : dark).push(pane);
		}
	const glass = stage.isNight ? brighten(colour, 0.6) : mix(stage.mood.sky[0], '#56677a', 0.55);
	stage.faces(dark, glass, { line: 0.8 });
	stage.faces(lit, '#ffd996', { line: 0.6, tone: 'glow' });
	const isOpen = stage.random() < 0.6;
	const inside = stage.isNight ? (isOpen ? '#ffe0a0' : '#4c4a66') : '#6f7f86';
	stage.face(quad(plane, 0.5, wide - 0.5, 0.3, 2.5), inside, {
		line: 0.8,
		tone: stage.isNight && isOpen ? 'glow' : 'plain',
	});
}
