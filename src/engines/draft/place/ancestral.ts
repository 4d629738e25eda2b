/** A Vietnamese family's front room with the altar of its ancestors. */
import type { Vec3 } from '../camera.ts';
import { disc } from '../canvas.ts';
import { openRoom, quad, type Room } from './room.ts';
import { at, type Stage } from './stage.ts';
import { drawLampGlow, drawWindow } from './window.ts';

const ROSEWOOD = '#6f3a28';

/** The altar at the rear wall, scrolls beside it, shutters, a wooden settee, a mat on the tiles, a peach branch. */
export function drawAncestral(stage: Stage): void {
	const room = openRoom(stage, {
		half: 3.4,
		back: 3,
		high: 3,
		wall: '#e3d3a4',
		floor: '#b0673f',
		boards: 'tiles',
		turn: 12,
	});
	drawWindow(stage, {
		plane: room.rear,
		from: -2.9,
		to: -1.7,
		low: 0.95,
		high: 2.2,
		frame: '#4f7a5c',
		panes: [2, 2],
	});
	drawAltar(stage, room);
	drawSettee(stage, at(1.85, 0, 1.7));
	drawMat(stage);
	if (/đào|peach|mai|blossom/.test(stage.words)) drawBranch(stage, at(-2.5, 0, 2.1));
	stage.depicts.add('altar').add('bàn thờ').add('chiếu');
}

function drawAltar(stage: Stage, room: Room): void {
	for (const x of [-1.25, 0.95]) stage.face(quad(room.rear, x, x + 0.34, 1.15, 2.55), '#a8322c');
	stage.faces(
		[-1.08, 1.12].flatMap((x) =>
			[2.3, 2, 1.7, 1.4].map((y) => quad(room.rear, x - 0.07, x + 0.07, y - 0.07, y + 0.07)),
		),
		'#e0b650',
		{ line: 0 },
	);
	stage.face(quad(room.rear, -0.62, 0.66, 2.05, 2.62), '#a8322c');
	stage.face(quad(room.rear, -0.2, 0.24, 1.5, 2), '#5a4030');
	stage.face(quad(room.rear, -0.15, 0.19, 1.55, 1.95), '#d9cfb8', { line: 1 });
	stage.box(at(-0.95, 0, 2.35), at(1.95, 1.05, 0.6), ROSEWOOD);
	stage.faces(
		[-0.82, -0.18, 0.46].map((x) => [
			at(x, 0.15, 2.34),
			at(x + 0.5, 0.15, 2.34),
			at(x + 0.5, 0.9, 2.34),
			at(x, 0.9, 2.34),
		]),
		stage.shaded('#8a4a32', 0.4),
		{ line: 1 },
	);
	stage.box(at(-0.16, 1.05, 2.5), at(0.36, 0.24, 0.24), '#d8b050');
	stage.lines(
		[-0.05, 0.02, 0.09].map((x) => [at(x, 1.29, 2.6), at(x, 1.62, 2.6)]),
		1.2,
	);
	for (const x of [-0.7, 0.74]) {
		stage.box(at(x - 0.04, 1.05, 2.55), at(0.08, 0.3, 0.08), '#d0483c', { line: 1 });
		const flame = at(x, 1.38, 2.58);
		stage.standing(flame, disc({ x: 0, y: 0.05 }, 0.04, 10, 1.6), '#ffd070', {
			tone: 'glow',
			line: 0,
			hazy: false,
		});
		const spot = stage.pixel(flame);
		drawLampGlow(stage, spot, spot.scale * 0.6);
	}
	for (const [x, colour] of [
		[-0.42, '#e0903c'],
		[0.4, '#7fa84c'],
	] as const)
		stage.standing(at(x, 1.05, 2.5), disc({ x: 0, y: 0.1 }, 0.11, 14), colour, { line: 1 });
}

/** A long seat of dark wood with a carved back. */
function drawSettee(stage: Stage, corner: Vec3): void {
	const { x, z } = corner;
	stage.box(at(x, 0, z), at(1.4, 0.42, 0.6), ROSEWOOD);
	stage.box(at(x, 0.42, z + 0.5), at(1.4, 0.6, 0.1), '#7d4630');
	stage.lines(
		[0.35, 0.7, 1.05].map((dx) => [at(x + dx, 0.46, z + 0.49), at(x + dx, 0.98, z + 0.49)]),
		1.4,
	);
}

function drawMat(stage: Stage): void {
	const mat = [at(-1.7, 0.006, -1.2), at(1.7, 0.006, -1.2), at(1.7, 0.006, 1.4), at(-1.7, 0.006, 1.4)];
	stage.face(mat, '#d8c078', { line: 1 });
	const inner = [at(-1.5, 0.007, -1), at(1.5, 0.007, -1), at(1.5, 0.007, 1.2), at(-1.5, 0.007, 1.2)];
	stage.face(inner, '#c9553f', { line: 0 });
	const field = [at(-1.4, 0.008, -0.9), at(1.4, 0.008, -0.9), at(1.4, 0.008, 1.1), at(-1.4, 0.008, 1.1)];
	stage.face(field, '#e0cc8a', { line: 0 });
}

/** A peach branch in bloom, in a tall jar. */
function drawBranch(stage: Stage, foot: Vec3): void {
	stage.box(at(foot.x - 0.16, 0, foot.z - 0.16), at(0.32, 0.6, 0.32), '#4f6a94');
	const tips = [
		[-0.45, 1.7],
		[-0.12, 1.95],
		[0.25, 1.8],
		[0.5, 1.45],
	] as const;
	stage.lines(
		tips.map(([x, y]) => [
			at(foot.x, 0.6, foot.z),
			at(foot.x + x * 0.4, 1.1, foot.z),
			at(foot.x + x, y, foot.z),
		]),
		2.2,
	);
	for (const [x, y] of tips)
		for (const [t, dx] of [
			[1, 0],
			[0.8, 0.07],
			[0.62, -0.06],
			[0.9, -0.09],
		] as const)
			stage.standing(foot, disc({ x: x * t + dx, y: 0.6 + (y - 0.6) * t }, 0.07, 10), '#eb8fae', {
				line: 0.8,
			});
}
