/** Furniture made of boxes and of a few outlines. */
import type { Vec3 } from '../camera.ts';
import { disc } from '../canvas.ts';
import { quad, type Room } from './room.ts';
import { at, type Plane, type Stage } from './stage.ts';
import { brighten } from './tint.ts';
import { drawLampGlow } from './window.ts';

const BOOKS = ['#8c4a44', '#4a5f7e', '#5f7a56', '#b08c52', '#6f5578', '#cdbf9e'] as const;

/** A bookcase against the rear wall. */
export function drawBookcase(stage: Stage, room: Room, from: number, to: number, high = 2.25): void {
	const deep = 0.34;
	const z = room.back - deep;
	const front: Plane = (across, up) => at(across, up, z);
	const wood = '#6e4f3a';
	stage.box(at(from, 0, z), at(to - from, high, deep) as Vec3, wood);
	stage.face(quad(front, from + 0.06, to - 0.06, 0.1, high - 0.08), '#3d2c26', { line: 1 });
	drawBooks(stage, front, { from: from + 0.08, to: to - 0.08, low: 0.1, high: high - 0.08 });
	stage.depicts.add('books');
}

interface Shelf {
	readonly from: number;
	readonly to: number;
	readonly low: number;
	readonly high: number;
}

function drawBooks(stage: Stage, front: Plane, shelf: Shelf): void {
	const rows = Math.max(2, Math.round((shelf.high - shelf.low) / 0.38));
	const step = (shelf.high - shelf.low) / rows;
	const piles: Vec3[][][] = BOOKS.map(() => []);
	const boards: Vec3[][] = [];
	for (let row = 0; row < rows; row++) {
		const low = shelf.low + row * step;
		let across = shelf.from;
		while (across < shelf.to - 0.05) {
			const wide = 0.035 + stage.random() * 0.05;
			const tall = step * (0.58 + stage.random() * 0.28);
			const lean = stage.random() < 0.07 ? 0.05 : 0;
			const to = Math.min(shelf.to, across + wide);
			if (stage.random() < 0.93) {
				const book = [
					front(across, low),
					front(to, low),
					front(to + lean, low + tall),
					front(across + lean, low + tall),
				];
				piles[Math.floor(stage.random() * BOOKS.length)]!.push(book);
			} else across += 0.06;
			across = to + 0.004 + lean;
		}
		boards.push(quad(front, shelf.from - 0.02, shelf.to + 0.02, low - 0.025, low + 0.008));
	}
	for (const [index, pile] of piles.entries()) stage.faces(pile, BOOKS[index]!, { line: 0.9 });
	stage.faces(boards, '#7d5b43', { line: 0.9 });
}

/** A table: a top on four legs, or on a closed body. */
export function drawTable(stage: Stage, corner: Vec3, size: Vec3, colour = '#94714f'): void {
	const { x, z } = corner;
	const leg = 0.06;
	const top = 0.05;
	for (const dz of [size.z - leg - 0.03, 0.03])
		for (const dx of [0.03, size.x - leg - 0.03])
			stage.box(at(x + dx, 0, z + dz), at(leg, size.y - top, leg), stage.shaded(colour, 0.8), { line: 1 });
	stage.box(at(x, size.y - top, z), at(size.x, top, size.z), colour);
}

/** A desk with drawers. */
export function drawDesk(stage: Stage, corner: Vec3, size: Vec3, colour = '#86603f'): void {
	const { x, z } = corner;
	stage.box(at(x, 0, z), at(size.x, size.y - 0.05, size.z), colour);
	stage.box(
		at(x - 0.04, size.y - 0.05, z - 0.04),
		at(size.x + 0.08, 0.05, size.z + 0.08),
		brighten(colour, 1.08),
	);
	const front: Plane = (across, up) => at(x + across, up, z);
	const drawers: Vec3[][] = [];
	for (let n = 0; n < 3; n++) drawers.push(quad(front, 0.06, size.x * 0.36, 0.1 + n * 0.2, 0.26 + n * 0.2));
	stage.faces(drawers, brighten(colour, 0.94), { line: 1 });
}

/** A chair seen from any side; `facing` +1 has its back to the far side. */
export function drawChair(stage: Stage, corner: Vec3, colour = '#8a6a4a', facing: 1 | -1 = 1): void {
	const { x, z } = corner;
	const wide = 0.42;
	const deep = 0.4;
	const back = facing > 0 ? deep - 0.03 : 0.03;
	const rest = () => {
		for (const dx of [0, wide - 0.04])
			stage.box(at(x + dx, 0.45, z + back - 0.02), at(0.04, 0.43, 0.035), stage.shaded(colour, 0.5), {
				line: 0.9,
			});
		stage.box(at(x, 0.64, z + back - 0.02), at(wide, 0.24, 0.035), colour, { line: 1 });
	};
	for (const [dx, dz] of [
		[0.02, deep - 0.04],
		[wide - 0.06, deep - 0.04],
		[0.02, 0.02],
		[wide - 0.06, 0.02],
	] as const)
		stage.box(at(x + dx, 0, z + dz), at(0.04, 0.44, 0.04), stage.shaded(colour, 0.6), { line: 0.9 });
	if (facing > 0) rest();
	stage.box(at(x, 0.43, z), at(wide, 0.04, deep), colour, { line: 1 });
	if (facing < 0) rest();
}

/** A leg of steel tube, too thin to show a side: one face, for a classroom has a hundred. */
function drawTube(stage: Stage, foot: Vec3, high: number): void {
	const outline = [0, high].flatMap((y) =>
		(y === 0 ? [-1, 1] : [1, -1]).map((side) => ({ x: side * 0.0225, y })),
	);
	stage.standing(at(foot.x + 0.0225, foot.y, foot.z), outline, '#7c8088', { line: 0.9 });
}

/** A school desk with its chair behind it. */
export function drawSchoolDesk(stage: Stage, x: number, z: number): void {
	stage.grounded(x, z, 0.62, 0.8);
	drawChair(stage, at(x + 0.1, 0, z + 0.42), '#b5834e', 1);
	for (const [dx, dz] of [
		[0.55, 0.34],
		[0.02, 0.34],
		[0.55, 0.02],
		[0.02, 0.02],
	] as const)
		drawTube(stage, at(x + dx, 0, z + dz), 0.6);
	stage.box(at(x, 0.55, z), at(0.62, 0.14, 0.4), stage.shaded('#cf9f62', 0.6), { line: 1 });
	stage.box(at(x - 0.02, 0.69, z - 0.02), at(0.66, 0.03, 0.44), '#d8ab6e', { line: 1.1, top: '#e6bd80' });
	if (stage.random() < 0.35)
		stage.box(at(x + 0.12, 0.72, z + 0.1), at(0.24, 0.04, 0.18), BOOKS[Math.floor(stage.random() * 6)]!, {
			line: 0.9,
		});
}

/** A standing lamp with its light. */
export function drawFloorLamp(stage: Stage, foot: Vec3): void {
	stage.standing(
		foot,
		[
			{ x: -0.018, y: 0 },
			{ x: 0.018, y: 0 },
			{ x: 0.014, y: 1.45 },
			{ x: -0.014, y: 1.45 },
		],
		'#5a4a3c',
	);
	stage.standing(foot, disc({ x: 0, y: 0.02 }, 0.15, 18, 0.3), '#5a4a3c');
	const shade = [
		{ x: -0.22, y: 1.4 },
		{ x: 0.22, y: 1.4 },
		{ x: 0.13, y: 1.72 },
		{ x: -0.13, y: 1.72 },
	];
	stage.standing(foot, shade, '#ffdf9e', { tone: 'glow', hazy: false });
	const middle = stage.pixel(at(foot.x, 1.5, foot.z));
	drawLampGlow(stage, middle, middle.scale * 1.5);
	stage.depicts.add('lamp');
}

/** A lamp on a table, `foot` on its top. */
export function drawTableLamp(stage: Stage, foot: Vec3): void {
	const stem = [
		{ x: -0.07, y: 0 },
		{ x: 0.07, y: 0 },
		{ x: 0.03, y: 0.1 },
		{ x: 0.02, y: 0.24 },
		{ x: -0.02, y: 0.24 },
		{ x: -0.03, y: 0.1 },
	];
	stage.standing(foot, stem, '#7d6248');
	const shade = [
		{ x: -0.17, y: 0.22 },
		{ x: 0.17, y: 0.22 },
		{ x: 0.1, y: 0.45 },
		{ x: -0.1, y: 0.45 },
	];
	stage.standing(foot, shade, '#ffdf9e', { tone: 'glow', hazy: false });
	const middle = stage.pixel(at(foot.x, foot.y + 0.34, foot.z));
	drawLampGlow(stage, middle, middle.scale * 1.1);
	stage.depicts.add('lamp');
}

/** A framed picture on a wall. */
export function drawPicture(
	stage: Stage,
	plane: Plane,
	from: number,
	low: number,
	wide = 0.6,
	high = 0.5,
): void {
	stage.face(quad(plane, from, from + wide, low, low + high), '#8a6a42');
	stage.face(quad(plane, from + 0.05, from + wide - 0.05, low + 0.05, low + high - 0.05), '#c9c3a6', {
		line: 1,
	});
	const hill = [
		plane(from + 0.05, low + 0.05),
		plane(from + wide - 0.05, low + 0.05),
		plane(from + wide - 0.05, low + high * 0.4),
		plane(from + wide * 0.55, low + high * 0.62),
		plane(from + 0.05, low + high * 0.32),
	];
	stage.face(hill, '#7f957f', { line: 0.8 });
}

/** A few books lying on top of one another. */
export function drawBookPile(stage: Stage, corner: Vec3, count = 3): void {
	for (let n = 0; n < count; n++) {
		const shift = stage.random() * 0.03;
		stage.box(
			at(corner.x + shift, corner.y + n * 0.045, corner.z),
			at(0.26 - n * 0.02, 0.045, 0.18),
			BOOKS[(n * 2) % 6]!,
			{ line: 1 },
		);
	}
}

/** A rug on the floor, with a border. */
export function drawRug(stage: Stage, from: Vec3, to: Vec3, colour: string): void {
	const sheet = (by: number, y: number) => [
		at(from.x + by, y, from.z + by),
		at(to.x - by, y, from.z + by),
		at(to.x - by, y, to.z - by),
		at(from.x + by, y, to.z - by),
	];
	stage.face(sheet(0, 0.004), colour, { line: 1.2 });
	stage.face(sheet(0.14, 0.005), brighten(colour, 1.16), { line: 0.9 });
	stage.face(sheet(0.22, 0.006), colour, { line: 0.7 });
}

/** A round wall clock. */
export function drawClock(stage: Stage, plane: Plane, across: number, up: number, radius = 0.17): void {
	const ring = (r: number) =>
		Array.from({ length: 24 }, (_, i) =>
			plane(across + Math.cos((i / 24) * 6.2832) * r, up + Math.sin((i / 24) * 6.2832) * r),
		);
	stage.face(ring(radius), '#5d554e');
	stage.face(ring(radius * 0.86), '#f2eee2', { line: 0.8 });
	stage.lines(
		[
			[plane(across, up), plane(across - radius * 0.4, up + radius * 0.25)],
			[plane(across, up), plane(across + 0.01, up + radius * 0.68)],
		],
		1.4,
	);
}
