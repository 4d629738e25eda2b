/** The shell of a room: walls, floor, ceiling. */
import type { Vec3 } from '../camera.ts';
import { at, type Plane, ROOM_AIR, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';

export interface RoomForm {
	/** Half of its width; the cast stands at 0. */
	readonly half: number;
	/** Metres behind the cast. */
	readonly back: number;
	readonly high: number;
	readonly wall: string;
	readonly floor: string;
	readonly ceiling?: string;
	/** Colour of the panelling below, where there is any. */
	readonly dado?: string;
	readonly boards?: 'planks' | 'tiles' | 'none';
	/** Degrees; + shows more of the left wall. @default 15 */
	readonly turn?: number;
}

export interface Room extends RoomForm {
	readonly rear: Plane;
	/** Across is z. */
	readonly left: Plane;
	readonly right: Plane;
	/** Where the room begins, at or behind the viewer. */
	readonly front: number;
}

/** Nouns whose colour is that of the walls. */
const WALL_WORDS = [
	'walls',
	'wall',
	'background',
	'bathroom',
	'kitchen',
	'bedroom',
	'restroom',
	'office',
	'room',
];

/** Draws the empty room and gives its walls to hang things on. */
export function openRoom(stage: Stage, form: RoomForm): Room {
	stage.air = ROOM_AIR;
	stage.rear = form.back;
	const distance = Math.max(1, -stage.camera.eye.z);
	const most = Math.asin(Math.min(0.5, (form.half - 0.9) / distance));
	const wanted = (((form.turn ?? 15) * Math.PI) / 180) * (stage.isClose ? 0.9 : 1);
	stage.turn(Math.sign(wanted) * Math.min(Math.abs(wanted), Math.max(0.03, most)));
	const front = stage.eye.z - 2;
	const tiles = form.dado && stage.fitting(['tile', 'tiles'], form.dado);
	const room: Room = {
		...form,
		...(tiles ? { dado: tiles } : {}),
		wall: stage.fitting(WALL_WORDS, form.wall),
		floor: stage.fitting(['floor', 'flooring'], form.floor),
		...(form.ceiling ? {} : { ceiling: stage.fitting(['ceiling'], mix(form.wall, '#ffffff', 0.35)) }),
		front,
		rear: (across, up) => at(across, up, form.back),
		left: (across, up) => at(-form.half, up, across),
		right: (across, up) => at(form.half, up, across),
	};
	drawShell(stage, room);
	return room;
}

function drawShell(stage: Stage, room: Room): void {
	const { half, back, high, front, wall } = room;
	const ceiling = room.ceiling ?? mix(wall, '#ffffff', 0.35);
	const corner = (x: number, y: number, z: number) => at(x, y, z);
	stage.canvas.fill(stage.frame, stage.shaded(ceiling, 0.6));
	const top = [
		corner(-half, high, front),
		corner(half, high, front),
		corner(half, high, back),
		corner(-half, high, back),
	];
	stage.face(top, stage.shaded(ceiling, 0.9), { line: 0 });
	drawWalls(stage, room);
	const ground = [
		corner(-half, 0, front),
		corner(half, 0, front),
		corner(half, 0, back),
		corner(-half, 0, back),
	];
	stage.shadedFace(ground, stage.shaded(room.floor, 0.15), stage.shaded(room.floor, 0.9));
	drawBoards(stage, room);
	drawCornice(stage, room);
	if (room.dado) drawDado(stage, room, room.dado);
	drawCorners(stage, room);
	const [a, b, c, d] = [
		corner(-half, 0, back),
		corner(half, 0, back),
		corner(half, high, back),
		corner(-half, high, back),
	];
	const away = [
		corner(-half, 0, front),
		corner(half, 0, front),
		corner(half, high, front),
		corner(-half, high, front),
	];
	stage.lines(
		[
			[a, b],
			[b, c],
			[c, d],
			[d, a],
			[a, away[0]!],
			[b, away[1]!],
			[c, away[2]!],
			[d, away[3]!],
		],
		1.5,
	);
}

/** Each wall is lighter in its middle than under the ceiling and at the floor: flat fills make a box of card. */
function drawWalls(stage: Stage, room: Room): void {
	const { half, back, high, front, wall } = room;
	const lit = stage.mood.towards.x < 0;
	const shade = stage.shaded(wall, 1.5);
	const light = brighten(wall, 1.05);
	const sides = [
		{ plane: room.rear, from: -half, to: half, top: stage.shaded(wall, 0.7), low: light },
		{
			plane: room.left,
			from: front,
			to: back,
			top: lit ? shade : wall,
			low: lit ? stage.shaded(wall, 0.8) : light,
		},
		{
			plane: room.right,
			from: front,
			to: back,
			top: lit ? wall : shade,
			low: lit ? light : stage.shaded(wall, 0.8),
		},
	];
	for (const { plane, from, to, top, low } of sides)
		stage.shadedFace(quad(plane, from, to, 0, high), top, low);
}

/** The dark that gathers where walls meet each other, the floor and the ceiling. */
function drawCorners(stage: Stage, room: Room): void {
	const { half, back, high, front } = room;
	const soft = { line: 0, erasesInk: false, tone: 'shadow' } as const;
	for (const [deep, opacity] of [
		[0.9, 0.1],
		[0.35, 0.13],
	] as const) {
		for (const side of [room.left, room.right]) {
			stage.face(quad(side, back - deep, back, 0, high), stage.mood.shadow, { ...soft, opacity });
			stage.face(quad(side, front, back, 0, deep * 0.5), stage.mood.shadow, { ...soft, opacity });
			stage.face(quad(side, front, back, high - deep * 0.6, high), stage.mood.shadow, { ...soft, opacity });
		}
		for (const [from, to] of [
			[-half, -half + deep],
			[half - deep, half],
		] as const)
			stage.face(quad(room.rear, from, to, 0, high), stage.mood.shadow, { ...soft, opacity });
		stage.face(quad(room.rear, -half, half, high - deep * 0.6, high), stage.mood.shadow, {
			...soft,
			opacity,
		});
		const floor = (a: number, u: number) => at(a, 0.002, back - u);
		stage.face(quad(floor, -half, half, 0, deep), stage.mood.shadow, { ...soft, opacity: opacity * 1.2 });
	}
}

/** A moulding under the ceiling and beams across it: seen in wide shots only, but bare without. */
function drawCornice(stage: Stage, room: Room): void {
	const { half, back, high, front } = room;
	const start = Math.max(front, -6);
	const strips = [
		quad(room.rear, -half, half, high - 0.14, high),
		quad(room.left, start, back, high - 0.14, high),
		quad(room.right, start, back, high - 0.14, high),
	];
	for (const strip of strips) stage.face(strip, mix(room.wall, '#ffffff', 0.3), { line: 1 });
	if (room.boards === 'none') return;
	const beams: Vec3[][] = [];
	for (let z = back - 0.9; z > start; z -= 1.5) {
		beams.push([at(-half, high, z), at(half, high, z), at(half, high, z + 0.22), at(-half, high, z + 0.22)]);
	}
	stage.faces(beams, stage.shaded(room.wall, 0.8), { line: 1 });
}

function drawBoards(stage: Stage, room: Room): void {
	const { half, back, front, boards = 'planks' } = room;
	if (boards === 'none') return;
	const lines: Vec3[][] = [];
	const start = Math.max(front, -4);
	const step = boards === 'planks' ? 0.28 : 0.55;
	for (let x = -half + step; x < half; x += step) lines.push([at(x, 0, start), at(x, 0, back)]);
	if (boards === 'tiles')
		for (let z = back - step; z > start; z -= step) lines.push([at(-half, 0, z), at(half, 0, z)]);
	else {
		for (let n = 0; n < 26; n++) {
			const x = -half + step * Math.floor((stage.random() * 2 * half) / step);
			const z = start + stage.random() * (back - start);
			lines.push([at(x, 0, z), at(x + step, 0, z)]);
		}
	}
	stage.lines(lines, 0.9, 0.32);
}

function drawDado(stage: Stage, room: Room, colour: string): void {
	const { half, back, front } = room;
	const high = 0.92;
	const lines: Vec3[][] = [];
	const runs = [
		{ plane: room.left, from: Math.max(front, -5), to: back, shade: 0.8 },
		{ plane: room.right, from: Math.max(front, -5), to: back, shade: 0.5 },
		{ plane: room.rear, from: -half, to: half, shade: 0 },
	];
	for (const { plane, from, to, shade } of runs) {
		stage.face(quad(plane, from, to, 0, high), stage.shaded(colour, shade), { line: 0 });
		stage.face(quad(plane, from, to, high, high + 0.06), brighten(colour, 1.22), { line: 0 });
		lines.push([plane(from, high), plane(to, high)], [plane(from, high + 0.06), plane(to, high + 0.06)]);
		lines.push([plane(from, 0.12), plane(to, 0.12)]);
		for (let across = to; across > from; across -= 0.75)
			lines.push([plane(across, 0.12), plane(across, high)]);
	}
	stage.lines(lines, 1, 0.6);
}

/** The four corners of a stretch of a plane. */
export function quad(plane: Plane, from: number, to: number, low: number, high: number): Vec3[] {
	return [plane(from, low), plane(to, low), plane(to, high), plane(from, high)];
}
