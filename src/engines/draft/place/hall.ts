/** Halls: theatre, church, throne room. */
import type { Vec3 } from '../camera.ts';
import { disc, oblong } from '../canvas.ts';
import { drawSunbeam } from './decor.ts';
import { openRoom, quad, type Room } from './room.ts';
import { at, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';
import { drawLampGlow } from './window.ts';

/** Boards, a red curtain, spotlights. */
export function drawTheatre(stage: Stage): void {
	const { width, height } = stage;
	stage.canvas.fill(stage.frame, '#4a2a34');
	const red = '#a23a40';
	const top = stage.pixel(at(0, 4.4, 3)).y;
	const folds: Vec3[][] = [];
	stage.face([at(-9, 0, 3.2), at(9, 0, 3.2), at(9, 5, 3.2), at(-9, 5, 3.2)], red, { line: 0, hazy: false });
	for (let x = -8; x < 8; x += 0.62)
		folds.push([at(x, 0, 3.2), at(x + 0.2, 0, 3.2), at(x + 0.24, 5, 3.2), at(x + 0.12, 5, 3.2)]);
	stage.faces(folds, stage.shaded(red, 1.6), { line: 0.9, hazy: false });
	const start = Math.min(-4, stage.camera.eye.z - 1);
	stage.face([at(-9, 0, start), at(9, 0, start), at(9, 0, 3.2), at(-9, 0, 3.2)], '#b98d5e', {
		line: 0,
		hazy: false,
	});
	const boards: Vec3[][] = [];
	for (let x = -6; x <= 6; x += 0.4) boards.push([at(x, 0, start), at(x, 0, 3.2)]);
	stage.lines(boards, 1, 0.4);
	for (const side of [-1, 1]) {
		const drape = [
			at(side * 2.9, 0, 1.6),
			at(side * 2.2, 2.2, 1.6),
			at(side * 1.9, 5, 1.6),
			at(side * 9, 5, 1.6),
			at(side * 9, 0, 1.6),
		];
		stage.face(drape, '#8a2f38', { hazy: false });
	}
	for (const side of [-1, 1]) {
		const source = { x: width * (0.5 + side * 0.55), y: Math.min(-8, top) };
		const foot = stage.pixel(at(side * -0.4, 0, 0.4));
		const wide = foot.scale * 0.95;
		const beam = [
			source,
			{ x: source.x + 14, y: source.y },
			{ x: foot.x + wide, y: Math.min(height * 1.2, foot.y) },
			{ x: foot.x - wide, y: Math.min(height * 1.2, foot.y) },
		];
		const stops = [
			{ at: 0, colour: '#fff3c8', opacity: 0.34 },
			{ at: 1, colour: '#fff3c8', opacity: 0.05 },
		];
		stage.canvas.gradient(beam, stops, { from: source, to: foot }, { erasesInk: false });
		stage.canvas.fill(disc(foot, wide, 30, 0.28), '#fff3c8', {
			opacity: 0.3,
			erasesInk: false,
			tone: 'glow',
		});
		stage.shine(foot, wide * 2.6, '#ffe2a0', 0.7, { squash: 0.5 });
	}
	drawFootlights(stage);
	stage.depicts.add('curtain').add('spotlight');
}

/** Small lamps along the edge of the boards, and the valance above. */
function drawFootlights(stage: Stage): void {
	const hem: Vec3[] = [];
	for (let n = 0; n <= 60; n++) hem.push(at(-9 + n * 0.3, 3.5 - Math.abs(Math.sin(n * 0.52)) * 0.4, 1.5));
	stage.face([...hem, at(9, 6, 1.5), at(-9, 6, 1.5)], '#a02f3c', { hazy: false });
	stage.face([...hem, ...[...hem].reverse().map((p) => at(p.x, p.y + 0.1, p.z))], '#d8b050', {
		line: 0,
		hazy: false,
	});
	for (let x = -4; x <= 4; x += 0.8) {
		const foot = at(x, 0.08, 2.9);
		stage.standing(foot, disc({ x: 0, y: 0 }, 0.09, 12), '#fff0b8', { tone: 'glow', hazy: false });
		const spot = stage.pixel(foot);
		stage.shine(spot, spot.scale * 0.9, '#ffc860', 0.5, { bloom: 0.12 });
	}
}

/** Only there is a throne: a town hall has none. */
const ROYAL =
	/throne|king|queen|prince|royal|palace|castle|banquet|ball(?:room)?\b|court\b|knight|cung điện|hoàng cung|lâu đài|vua|hoàng hậu|công chúa|hoàng tử/;

/** Columns, tall coloured windows, a carpet to the far end. */
export function drawHall(stage: Stage): void {
	const isChurch = /church|cathedral|chapel|abbey|nhà thờ|thánh đường/.test(stage.words);
	const isRoyal = ROYAL.test(stage.words);
	const room = openRoom(stage, {
		half: 4.4,
		back: 11,
		high: 6.2,
		wall: '#bfb4a4',
		floor: '#a39688',
		boards: 'tiles',
		turn: 5,
	});
	const glass = (x: number, wide: number) => {
		const arch = Array.from({ length: 13 }, (_, i) =>
			room.rear(x + Math.cos((i / 12) * Math.PI) * wide, 4 + Math.sin((i / 12) * Math.PI) * wide * 1.3),
		);
		const pane = [...arch, room.rear(x - wide, 1.9), room.rear(x + wide, 1.9)];
		stage.face(pane, mix(stage.mood.sky[1], isChurch ? '#7fb0d8' : '#f6e6b8', 0.5), { tone: 'glow' });
		if (isChurch) drawStainedGlass(stage, room, x, wide);
		const spot = stage.pixel(room.rear(x, 3.4));
		stage.shine(spot, spot.scale * 3.4, '#ffe6b0', stage.isNight ? 0.3 : 0.2, { bloom: 0.5 });
		drawSunbeam(stage, {
			plane: room.rear,
			from: x - wide,
			to: x + wide,
			low: 2,
			high: 4.6,
			patch: [
				at(x * 0.6 - wide, 0.02, 7.5),
				at(x * 0.6 + wide, 0.02, 7.5),
				at(x * 0.4 + wide * 1.3, 0.02, 3),
				at(x * 0.4 - wide * 1.3, 0.02, 3),
			],
		});
		stage.lines(
			[
				[room.rear(x, 1.9), room.rear(x, 4 + wide * 1.3)],
				[room.rear(x - wide, 3), room.rear(x + wide, 3)],
				[room.rear(x - wide, 4), room.rear(x + wide, 4)],
			],
			1.6,
		);
	};
	glass(0, 0.95);
	glass(-2.4, 0.6);
	glass(2.4, 0.6);
	stage.ground(
		[at(-0.9, 0.01, room.front), at(0.9, 0.01, room.front), at(0.9, 0.01, 10.4), at(-0.9, 0.01, 10.4)],
		'#9e4148',
	);
	stage.box(at(-1.2, 0, 9.6), at(2.4, 0.4, 1.3), '#a89a86');
	if (isChurch) {
		stage.box(at(-0.8, 0.4, 10), at(1.6, 0.9, 0.6), '#e8e0d0');
		stage.lines(
			[
				[at(0, 1.3, 10.2), at(0, 2, 10.2)],
				[at(-0.2, 1.78, 10.2), at(0.2, 1.78, 10.2)],
			],
			4,
		);
		for (const z of [7.5, 5.8, 4.1, 2.4])
			for (const x of [-3, 1.3]) stage.box(at(x, 0, z), at(1.7, 0.85, 0.35), '#7d5a40');
	} else if (isRoyal) throne(stage);
	for (const z of [9, 6, 3, 0])
		for (const side of [-1, 1]) {
			column(stage, at(side * 3.5, 0, z));
			if (z > 1 && (isChurch || isRoyal)) candles(stage, at(side * 2.75, 0, z - 0.6));
		}
	stage.depicts.add('columns');
}

/** Panes of coloured glass, leaded. */
function drawStainedGlass(stage: Stage, room: Room, x: number, wide: number): void {
	const hues = ['#d8505c', '#4f7fd0', '#e8c04c', '#58a878', '#9a64c0'];
	for (let row = 0; row < 6; row++)
		for (let n = 0; n < 3; n++) {
			const from = x - wide * 0.92 + (n * wide * 1.84) / 3;
			const low = 1.98 + row * 0.36;
			const tone = hues[(row * 2 + n + Math.floor(stage.random() * 2)) % 5]!;
			stage.face(quad(room.rear, from + 0.02, from + (wide * 1.84) / 3 - 0.02, low, low + 0.33), tone, {
				line: 1,
				tone: 'glow',
				opacity: 0.85,
				hazy: false,
			});
		}
}

/** Candles on a stand. */
function candles(stage: Stage, foot: Vec3): void {
	stage.lines([[foot, at(foot.x, 1.1, foot.z)]], 4);
	for (const dx of [-0.16, 0, 0.16]) {
		const root = at(foot.x + dx, 1.1, foot.z);
		stage.standing(root, oblong(-0.03, 0, 0.03, 0.24), '#f6f0e0', { line: 1 });
		stage.standing(
			root,
			[
				{ x: 0, y: 0.38 },
				{ x: 0.035, y: 0.29 },
				{ x: 0, y: 0.24 },
				{ x: -0.035, y: 0.29 },
			],
			'#ffd070',
			{ tone: 'glow', line: 0, hazy: false },
		);
	}
	const spot = stage.pixel(at(foot.x, 1.4, foot.z));
	drawLampGlow(stage, spot, spot.scale * 0.7);
}

function throne(stage: Stage): void {
	stage.box(at(-0.5, 0.4, 10.1), at(1, 0.5, 0.7), '#a83f46');
	stage.box(at(-0.55, 0.4, 10.6), at(1.1, 1.8, 0.2), '#c9a24a');
	stage.face([at(-0.4, 0.9, 10.58), at(0.4, 0.9, 10.58), at(0.4, 2, 10.58), at(-0.4, 2, 10.58)], '#a83f46', {
		line: 1,
	});
}

function column(stage: Stage, foot: Vec3): void {
	const shaft = [
		{ x: -0.36, y: 0 },
		{ x: 0.36, y: 0 },
		{ x: 0.36, y: 0.3 },
		{ x: 0.26, y: 0.42 },
		{ x: 0.24, y: 5.4 },
		{ x: 0.4, y: 5.7 },
		{ x: 0.4, y: 6.2 },
		{ x: -0.4, y: 6.2 },
		{ x: -0.4, y: 5.7 },
		{ x: -0.24, y: 5.4 },
		{ x: -0.26, y: 0.42 },
		{ x: -0.36, y: 0.3 },
	];
	const stone = '#cdc2b0';
	stage.standing(foot, shaft, stone);
	const side = -Math.sign(stage.mood.towards.x);
	stage.standing(
		foot,
		shaft.map((p) => ({ x: Math.sign(p.x) === side ? p.x : p.x * 0.1, y: p.y })),
		brighten(stage.shaded(stone, 1.2), 1),
		{ line: 0 },
	);
}
