/** The corridor of a ship or a station: ribs, pipes, a hatch at its end. */
import { openRoom, quad } from './room.ts';
import { at, type Stage } from './stage.ts';
import { brighten } from './tint.ts';

/** Metal walls between ribs, pipes along them, strips of light, a round-cornered hatch. */
export function drawGangway(stage: Stage): void {
	const steel = '#8f9ab0';
	const room = openRoom(stage, {
		half: 1.8,
		back: 9,
		high: 2.7,
		wall: steel,
		floor: '#5f687a',
		ceiling: '#6c768a',
		boards: 'none',
		turn: 5,
	});
	const start = Math.max(room.front, -4);
	for (const plane of [room.left, room.right]) {
		for (const [low, colour] of [
			[2.05, '#b98a5a'],
			[1.85, '#7f8aa2'],
			[0.3, '#6f8f8a'],
		] as const)
			stage.face(quad(plane, start, 9, low, low + 0.13), colour, { line: 1 });
		for (let z = 8; z > start; z -= 2) {
			stage.face(quad(plane, z, z + 0.28, 0, 2.7), brighten(steel, 0.78));
			stage.face(quad(plane, z - 1.4, z - 0.5, 0.75, 1.55), brighten(steel, 0.92), { line: 1 });
		}
	}
	for (let z = 8; z > start; z -= 2)
		stage.face(
			[at(-1.8, 2.69, z), at(1.8, 2.69, z), at(1.8, 2.69, z + 0.28), at(-1.8, 2.69, z + 0.28)],
			brighten(steel, 0.7),
		);
	const grate: ReturnType<typeof at>[][] = [];
	for (let z = 8.6; z > start; z -= 0.4) grate.push([at(-0.7, 0.003, z), at(0.7, 0.003, z)]);
	stage.lines(
		[...grate, [at(-0.7, 0.003, start), at(-0.7, 0.003, 9)], [at(0.7, 0.003, start), at(0.7, 0.003, 9)]],
		1.1,
		0.6,
	);
	const strips = [-0.5, 0.36].map((x) => [
		at(x, 2.68, start),
		at(x + 0.14, 2.68, start),
		at(x + 0.14, 2.68, 9),
		at(x, 2.68, 9),
	]);
	stage.faces(strips, '#dff4ff', { tone: 'glow', line: 0, hazy: false });
	const hatch = (grow: number) =>
		[
			[-0.6, 0.1],
			[0.6, 0.1],
			[0.75, 0.35],
			[0.75, 1.85],
			[0.6, 2.1],
			[-0.6, 2.1],
			[-0.75, 1.85],
			[-0.75, 0.35],
		].map(([x, y]) => room.rear(x! * grow, 1.1 + (y! - 1.1) * grow));
	stage.face(hatch(1.12), '#4f5a70');
	stage.face(hatch(1), '#a9b3c6');
	stage.lines([[room.rear(0, 0.1), room.rear(0, 2.1)]], 2);
	for (const z of [7, 3, -1]) {
		const spot = stage.pixel(at(0, 2.6, z));
		if (spot.depth > 0.5) stage.shine(spot, spot.scale * 2.2, '#bfe8ff', 0.35, { bloom: 0.1 });
	}
	stage.depicts.add('pipes').add('hatch');
}
