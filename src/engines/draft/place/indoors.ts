/** Rooms to live and to learn in. */
import type { Vec3 } from '../camera.ts';
import { drawArmchair, drawFireplace, drawGlobe, drawPoster, drawPottedPlant, drawSunbeam } from './decor.ts';
import {
	drawBookcase,
	drawBookPile,
	drawClock,
	drawDesk,
	drawFloorLamp,
	drawPicture,
	drawRug,
	drawSchoolDesk,
	drawTableLamp,
} from './furniture.ts';
import { openRoom, quad, type Room } from './room.ts';
import { at, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';
import { drawWindow } from './window.ts';

/** Books, curtains, a window with the weather in it, a lamp, a desk and a rug. */
export function drawStudy(stage: Stage): void {
	const flip = stage.random() < 0.5 ? 1 : -1;
	const room = openRoom(stage, {
		half: 3.2,
		back: 2.5,
		high: 2.9,
		wall: '#a8917a',
		floor: '#8b6a50',
		dado: '#7a5a44',
		turn: 16 * flip,
	});
	const rug = '#9a4450';
	drawRug(stage, at(-1.9, 0, -1.4), at(1.9, 0, 1.5), rug);
	const side = flip > 0 ? room.right : room.left;
	drawFireplaceSide(stage, flip);
	const window = flip > 0 ? { from: 0.1, to: 1.75 } : { from: -1.75, to: -0.1 };
	const pane = { plane: room.rear, ...window, low: 0.95, high: 2.35 };
	drawWindow(stage, { ...pane, curtains: '#8a3f4c' });
	const [a, b] = [window.from, window.to];
	drawSunbeam(stage, {
		...pane,
		patch: [at(a, 0.006, 2), at(b, 0.006, 2), at(b - flip * 0.7, 0.006, 0.3), at(a - flip * 0.7, 0.006, 0.3)],
	});
	const cases = flip > 0 ? { from: -3.1, to: -1.25 } : { from: 1.25, to: 3.1 };
	drawBookcase(stage, room, cases.from, cases.to);
	drawPicture(stage, room.rear, flip > 0 ? -0.98 : 0.42, 1.5);
	drawPicture(stage, side, -0.2, 1.55, 0.7, 0.55);
	const deskX = flip > 0 ? 1.95 : -3.15;
	drawDesk(stage, at(deskX, 0, 1.35), at(1.2, 0.76, 0.62));
	drawBookPile(stage, at(deskX + 0.12, 0.76, 1.5));
	drawTableLamp(stage, at(deskX + 0.85, 0.76, 1.75));
	drawGlobe(stage, at(deskX + 0.5, 0.76, 1.8));
	drawFloorLamp(stage, at(flip * -0.95, 0, 2.1));
	drawArmchair(stage, at(flip > 0 ? -2.35 : 1.35, 0, 0.95), '#7a4a3c');
	drawPottedPlant(stage, at(flip * 1.86, 0, 2.2), 1.2);
	drawBookPile(stage, at(flip > 0 ? -2.75 : 2.5, 0, 0.4), 5);
}

/** Where the study keeps its hearth: on the wall beyond the desk, seen in wide shots only. */
function drawFireplaceSide(stage: Stage, flip: number): void {
	if (stage.isEmpty && /fire|hearth|lò sưởi/.test(stage.words))
		drawFireplace(stage, flip > 0 ? -0.9 : -0.6, 2.1);
}

/** Blackboard, clock, rows of desks, a wall of windows with the sun in them, papers on the walls. */
export function drawClassroom(stage: Stage): void {
	const room = openRoom(stage, {
		half: 4,
		back: 4.6,
		high: 3,
		wall: '#e6d8b8',
		floor: '#bd9058',
		dado: '#b98f62',
		turn: 14,
	});
	const panes = [0, 1, 2].map((n) => room.back - 0.4 - n * 2.1);
	for (const to of panes)
		drawWindow(stage, {
			plane: room.left,
			from: to - 1.75,
			to,
			low: 0.98,
			high: 2.5,
			frame: '#a8a294',
			panes: [2, 2],
			view: 'hills',
		});
	drawBoard(stage, room);
	drawClock(stage, room.rear, 0.1, 2.62, 0.16);
	drawCeilingLamps(stage, room);
	for (const [n, colour] of ['#d8705c', '#5f8fb0', '#d8b45c', '#7fa86a'].entries())
		drawPoster(stage, room.rear, 2.5 + (n % 2) * 0.66, 1.15 + Math.floor(n / 2) * 0.66, {
			wide: 0.55,
			high: 0.55,
			colour,
		});
	for (const [n, colour] of ['#5f8fb0', '#d8b45c', '#c86a7a'].entries())
		drawPoster(stage, room.right, 3.2 - n * 1.1, 1.3, { wide: 0.8, high: 0.9, colour });
	drawPoster(stage, room.rear, -3.4, 1.2, { wide: 0.9, high: 1.1, colour: '#7fa86a' });
	stage.box(at(-0.5, 0, 3.5), at(1.1, 0.95, 0.5), '#96703f');
	drawPottedPlant(stage, at(3.5, 0, 4), 1.1);
	for (const to of panes)
		drawSunbeam(stage, {
			plane: room.left,
			from: to - 1.7,
			to: to - 0.05,
			low: 1,
			high: 2.45,
			patch: [
				at(-2.9, 0.006, to - 1.9),
				at(-2.9, 0.006, to - 0.4),
				at(-0.7, 0.006, to - 1),
				at(-0.7, 0.006, to - 2.5),
			],
		});
	for (const z of [2.6, 1.5]) for (const x of [-2.9, -1.7, -0.4, 0.9, 2.1]) drawSchoolDesk(stage, x, z);
	for (const x of [-2.6, 2]) drawSchoolDesk(stage, x, 0.2);
	if (stage.isEmpty) for (const x of [-3, -1.4, 0.4, 2]) drawSchoolDesk(stage, x, -1);
	stage.depicts.add('blackboard').add('desks');
}

function drawBoard(stage: Stage, room: Room): void {
	stage.face(quad(room.rear, -2.05, 2.25, 0.86, 2.34), '#a07b52');
	stage.face(quad(room.rear, -1.95, 2.15, 0.95, 2.26), '#3f6a56', { line: 1 });
	const chalk: Vec3[][] = [];
	for (let n = 0; n < 5; n++) {
		const from = n < 3 ? -1.7 : 0.6;
		const up = n < 3 ? 2.04 - n * 0.2 : 1.9 - (n - 3) * 0.24;
		const to = from + 0.5 + stage.random() * 0.7;
		chalk.push(quad(room.rear, from, to, up, up + 0.022));
	}
	stage.faces(chalk, '#e8eee4', { line: 0, opacity: 0.75 });
	const wipe = [room.rear(-0.4, 1), room.rear(0.9, 1.1), room.rear(1.5, 1.7), room.rear(0.1, 1.6)];
	stage.face(wipe, '#6d8a7a', { line: 0, opacity: 0.35 });
	stage.face(quad(room.rear, -2.05, 2.25, 0.78, 0.86), '#8d6b46', { line: 1 });
}

/** Rows of long lamps under the ceiling. */
export function drawCeilingLamps(stage: Stage, room: Room): void {
	const lamps: Vec3[][] = [];
	for (const z of [room.back - 1, room.back - 2.8])
		for (const x of [-1.6, 0.6]) {
			const y = room.high - 0.04;
			lamps.push([at(x, y, z), at(x + 1.2, y, z), at(x + 1.2, y, z + 0.16), at(x, y, z + 0.16)]);
		}
	stage.faces(lamps, '#fbf9ec', { line: 1, tone: 'glow' });
}

/** Nothing understood: a calm wall of colour, a floor line, light from one side. */
export function drawPlain(stage: Stage): void {
	const { canvas, mood, width, height } = stage;
	const wall = mix(mood.wash, mood.sky[1], 0.35);
	const along = { from: { x: 0, y: 0 }, to: { x: width * 0.3, y: height } };
	const stops = [
		{ at: 0, colour: mix(wall, mood.sky[0], 0.45) },
		{ at: 1, colour: mix(wall, '#ffffff', 0.28) },
	];
	canvas.gradient(stage.frame, stops, along);
	const floor = stage.outline([at(-60, 0, -12), at(60, 0, -12), at(60, 0, 3.4), at(-60, 0, 3.4)]);
	canvas.fill(floor, brighten(wall, 0.82));
	stage.lines([[at(-40, 0, 3.4), at(0, 0, 3.4), at(40, 0, 3.4)]], 1.3, 0.6);
	const lean = mood.towards.x * width * 0.3;
	const patch = [
		{ x: width * 0.34 + lean, y: -4 },
		{ x: width * 0.62 + lean, y: -4 },
		{ x: width * 0.86 - lean, y: height + 4 },
		{ x: width * 0.4 - lean, y: height + 4 },
	];
	canvas.fill(patch, '#ffffff', { opacity: 0.12, erasesInk: false });
}
