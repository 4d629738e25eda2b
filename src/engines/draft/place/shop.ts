/** Shops: shelves of goods, a counter with a till, a window to the street. */
import { drawPottedPlant, drawSunbeam } from './decor.ts';
import { openRoom, quad } from './room.ts';
import { at, type Stage } from './stage.ts';
import { drawLampGlow, drawWindow } from './window.ts';

const GOODS = ['#c8553f', '#e2b45a', '#5f8f6a', '#4f7a9c', '#b98ab0', '#d8cdb8', '#d88a4a'];

/** A bright room with shelves to the ceiling along its rear and right walls. */
export function drawShop(stage: Stage): void {
	const room = openRoom(stage, {
		half: 3.6,
		back: 3,
		high: 2.9,
		wall: '#e6dcc6',
		floor: '#c2a888',
		boards: 'tiles',
		turn: -13,
	});
	const pane = { plane: room.left, from: -0.6, to: 2.2, low: 0.5, high: 2.35 };
	drawWindow(stage, { ...pane, frame: '#6a5a4a', view: 'city', panes: [3, 1] });
	drawSunbeam(stage, {
		...pane,
		patch: [at(-3, 0.006, 0), at(-3, 0.006, 2), at(-0.6, 0.006, 1.2), at(-0.6, 0.006, -0.8)],
	});
	for (const x of [-3.1, -1.35, 0.4]) drawShelves(stage, x, 1.6);
	drawCounter(stage);
	for (const x of [-1.6, 0.8]) drawLamp(stage, x);
	drawPottedPlant(stage, at(-3.2, 0, -0.4), 1.1, '#d8cfbe');
	stage.depicts.add('shelves').add('counter');
}

/** Five boards of boxes, jars and tins; the same shop has the same goods. */
function drawShelves(stage: Stage, left: number, wide: number): void {
	const { random } = stage;
	stage.box(at(left, 0, 2.6), at(wide, 2.3, 0.38), '#a8845c');
	const front = (a: number, u: number) => at(a, u, 2.58);
	stage.face(quad(front, left + 0.06, left + wide - 0.06, 0.1, 2.22), '#6f5640', { line: 1 });
	const piles = new Map<string, ReturnType<typeof quad>[]>();
	for (let row = 0; row < 5; row++) {
		const low = 0.14 + row * 0.42;
		for (let x = left + 0.1; x < left + wide - 0.2; ) {
			const across = 0.1 + random() * 0.14;
			const high = 0.16 + random() * 0.18;
			const colour = GOODS[Math.floor(random() * GOODS.length)]!;
			piles.set(colour, [...(piles.get(colour) ?? []), quad(front, x, x + across, low, low + high)]);
			x += across + 0.015 + (random() < 0.15 ? 0.12 : 0);
		}
	}
	for (const [colour, list] of piles) stage.faces(list, colour, { line: 0.9 });
	const boards = Array.from({ length: 5 }, (_, row) =>
		quad(front, left, left + wide, 0.1 + row * 0.42, 0.14 + row * 0.42),
	);
	stage.faces(boards, '#b9946a', { line: 1 });
}

/** To the right, with a till and a bowl of sweets. */
function drawCounter(stage: Stage): void {
	stage.box(at(1.9, 0, 1.1), at(1.7, 0.95, 0.6), '#96704c');
	stage.box(at(1.82, 0.95, 1.04), at(1.86, 0.06, 0.72), '#c8a078');
	stage.box(at(2.3, 1.01, 1.2), at(0.42, 0.22, 0.34), '#5a6068', { line: 1.1 });
	stage.box(at(2.34, 1.23, 1.36), at(0.34, 0.2, 0.08), '#7a828a', { line: 1 });
	stage.face(
		quad((a, u) => at(a, u, 1.35), 2.38, 2.64, 1.27, 1.4),
		'#bfe0c8',
		{ line: 0.8, tone: 'glow' },
	);
	stage.box(at(3.05, 1.01, 1.2), at(0.24, 0.16, 0.24), '#d88a7a', { line: 1 });
}

function drawLamp(stage: Stage, x: number): void {
	stage.lines([[at(x, 2.9, 1), at(x, 2.55, 1)]], 1.2);
	const shade = [
		{ x: -0.2, y: -0.16 },
		{ x: 0.2, y: -0.16 },
		{ x: 0.09, y: 0.02 },
		{ x: -0.09, y: 0.02 },
	];
	stage.standing(at(x, 2.54, 1), shade, '#f0e6cc', { tone: 'glow', hazy: false });
	const spot = stage.pixel(at(x, 2.4, 1));
	drawLampGlow(stage, spot, spot.scale * 0.7);
}
