/** A bathroom. */
import type { Vec3 } from '../camera.ts';
import { disc } from '../canvas.ts';
import { drawPottedPlant, drawSunbeam } from './decor.ts';
import { openRoom, quad } from './room.ts';
import { at, type Plane, type Stage } from './stage.ts';
import { brighten } from './tint.ts';
import { drawWindow } from './window.ts';

/** Tiles, a tub under a window, a basin with its mirror, towels, a toilet. */
export function drawBathroom(stage: Stage): void {
	const room = openRoom(stage, {
		half: 2.8,
		back: 2.5,
		high: 2.7,
		wall: '#dfe9ea',
		floor: '#9fb4b8',
		boards: 'tiles',
		dado: '#a8cdd0',
		turn: -13,
	});
	const pane = { plane: room.rear, from: -1.9, to: -0.7, low: 1.35, high: 2.25 };
	drawWindow(stage, { ...pane, frame: '#f4f4ee', view: 'trees' });
	drawSunbeam(stage, {
		...pane,
		patch: [at(-1.8, 0.006, 1.5), at(-0.5, 0.006, 1.5), at(0.2, 0.006, -0.3), at(-1.2, 0.006, -0.3)],
	});
	drawTub(stage, at(-2.6, 0, 1.5));
	drawCurtain(stage, room.rear);
	drawBasin(stage, at(0.6, 0, 2));
	drawToilet(stage, at(-0.5, 0, 1.8));
	stage.box(at(0.15, 1.1, 2.42), at(0.5, 0.04, 0.06), '#c8ccd0', { line: 1 });
	stage.face(quad(room.rear, 0.18, 0.5, 0.55, 1.12), stage.fitting(['towel'], '#d88a7a'), { line: 1.1 });
	stage.face(quad(room.rear, 0.18, 0.5, 0.66, 0.74), '#f4e4d8', { line: 0 });
	drawPottedPlant(stage, at(2.1, 0, 1.9), 0.8, '#e8e4dc');
	stage.face(
		[at(-0.9, 0.005, 0.2), at(0.9, 0.005, 0.2), at(0.9, 0.005, 1.1), at(-0.9, 0.005, 1.1)],
		stage.fitting(['carpet', 'rug', 'mat'], '#e8d8c0'),
		{ line: 1 },
	);
	if (/\b(carpet|rug|mat)\b/.test(stage.words)) stage.depicts.add('carpet').add('rug');
	stage.depicts.add('bathtub').add('mirror').add('sink').add('toilet');
}

function drawTub(stage: Stage, { x, z }: Vec3): void {
	stage.box(
		at(x, 0, z),
		at(1.75, 0.58, 0.8),
		stage.fitting(['bath tub', 'bathtub', 'tub', 'fixtures'], '#f6f6f2'),
	);
	stage.face(
		[
			at(x + 0.12, 0.585, z + 0.1),
			at(x + 1.63, 0.585, z + 0.1),
			at(x + 1.63, 0.585, z + 0.7),
			at(x + 0.12, 0.585, z + 0.7),
		],
		'#bfe0ea',
		{ line: 1 },
	);
	for (let n = 0; n < 7; n++) {
		const foam = at(x + 0.3 + n * 0.2, 0.6, z + 0.35 + (n % 3) * 0.1);
		stage.standing(foam, disc({ x: 0, y: 0.03 }, 0.1 + (n % 2) * 0.03, 14), '#ffffff', { line: 0.8 });
	}
	stage.lines(
		[
			[
				at(x + 1.68, 0.58, z + 0.5),
				at(x + 1.68, 0.82, z + 0.5),
				at(x + 1.5, 0.82, z + 0.5),
				at(x + 1.5, 0.76, z + 0.5),
			],
		],
		4,
	);
}

function drawBasin(stage: Stage, { x, z }: Vec3): void {
	stage.box(at(x, 0, z), at(1.05, 0.8, 0.46), '#b08a68');
	stage.box(at(x - 0.05, 0.8, z - 0.05), at(1.15, 0.1, 0.52), stage.fitting(['sink', 'fixtures'], '#f6f6f2'));
	const ring = Array.from({ length: 22 }, (_, i) =>
		at(x + 0.52 + Math.cos(i / 3.5) * 0.33, 0.905, z + 0.2 + Math.sin(i / 3.5) * 0.15),
	);
	stage.face(ring, '#cfe0e4', { line: 1 });
	stage.lines([[at(x + 0.52, 0.9, z + 0.4), at(x + 0.52, 1.12, z + 0.4), at(x + 0.52, 1.1, z + 0.24)]], 4);
	const rear = (a: number, u: number) => at(a, u, z + 0.48);
	stage.face(quad(rear, x + 0.1, x + 0.95, 1.2, 2.1), '#a88a68');
	stage.face(quad(rear, x + 0.15, x + 0.9, 1.25, 2.05), '#cfe4ee', { line: 1 });
	stage.faces(
		[
			[rear(x + 0.2, 1.3), rear(x + 0.34, 1.3), rear(x + 0.8, 2), rear(x + 0.62, 2)],
			[rear(x + 0.42, 1.3), rear(x + 0.48, 1.3), rear(x + 0.86, 1.88), rear(x + 0.86, 2)],
		],
		'#eef8fc',
		{ line: 0 },
	);
}

function drawToilet(stage: Stage, { x, z }: Vec3): void {
	const colour = stage.fitting(['toilet', 'commode', 'fixtures'], '#f6f8f4');
	stage.box(at(x + 0.05, 0, z + 0.1), at(0.36, 0.36, 0.4), brighten(colour, 0.95));
	stage.box(at(x, 0.36, z), at(0.46, 0.07, 0.5), colour);
	stage.box(at(x, 0.4, z + 0.5), at(0.46, 0.42, 0.2), brighten(colour, 0.98));
}

/** Where the words have one, drawn aside from the tub. */
function drawCurtain(stage: Stage, rear: Plane): void {
	if (!/\bcurtains?\b/.test(stage.words)) return;
	const colour = stage.fitting(['shower curtain', 'curtain'], '#d8e4ea');
	stage.face(quad(rear, -2.7, -1.95, 0.3, 2.2), colour);
	const folds = [-2.55, -2.4, -2.25, -2.1].map((a) => [rear(a, 0.32), rear(a + 0.02, 2.18)]);
	stage.lines(folds, 1, 0.5);
	stage.lines([[rear(-2.75, 2.22), rear(-0.6, 2.22)]], 3);
	stage.depicts.add('shower curtain');
}
