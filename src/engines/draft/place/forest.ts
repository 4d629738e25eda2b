/** Forest: trunks, leaves, light. */
import type { Point } from '../../../base/geometry.ts';
import { disc } from '../canvas.ts';
import { drawBush, drawGrass, drawGround, drawPath, seasonal } from './scenery.ts';
import { scallops } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';

/** Three depths of trunks under a scalloped roof of leaves, a path with spots of sun. */
export function drawForest(stage: Stage): void {
	stage.air = { from: 3, to: 26, most: 0.82 };
	const isBamboo = /bamboo|tre\b/.test(stage.words);
	const { mood } = stage;
	const back = stage.isNight ? mix(mood.haze, '#35605a', 0.35) : mix(mood.haze, '#cfe0a8', 0.35);
	stage.canvas.fill(stage.frame, back);
	drawGround(stage, '#7f9a62', mix('#a9bd86', mood.haze, 0.4));
	for (const [index, row] of [22, 14, 9, 5.5].entries()) {
		drawTrunks(stage, row, isBamboo);
		drawCanopy(stage, row, 3 - index);
		if (row < 20)
			for (let i = 0; i < 3; i++)
				drawBush(stage, sideSpot(stage, row), 0.9 + stage.random() * 0.6, '#76966a');
	}
	drawPath(stage, '#c9b58a', { bend: 1.3, end: 20 });
	drawDapples(stage);
	drawGrass(stage, 26);
	if (!stage.isNight) drawShafts(stage);
	stage.depicts.add('trees');
}

function sideSpot(stage: Stage, z: number) {
	const side = stage.random() < 0.5 ? -1 : 1;
	return at(side * (1.7 + stage.random() * z * 0.7), 0, z + stage.random() * 2 - 1.4);
}

function drawTrunks(stage: Stage, z: number, isBamboo: boolean): void {
	const count = isBamboo ? 9 : 5;
	for (let index = 0; index < count; index++) {
		const spread = (index - (count - 1) / 2) * (isBamboo ? 0.24 : 0.42) * z;
		const x = spread + (stage.random() - 0.5) * z * 0.2;
		if (Math.abs(x) < 1.3) continue;
		const half = isBamboo ? 0.06 : 0.16 + stage.random() * 0.14;
		const bark = isBamboo ? '#86a860' : '#8a7462';
		const outline = trunk(half, isBamboo ? 0 : 0.6);
		const foot = at(x, 0, z + stage.random() * 1.5);
		stage.standing(foot, outline, bark, { line: 1.3 });
		const side = -Math.sign(stage.mood.towards.x);
		const shade = outline.map((p) => ({
			x: Math.sign(p.x) === side ? p.x : p.x * 0.15 + side * half * 0.2,
			y: p.y,
		}));
		stage.standing(foot, shade, stage.shaded(bark, 1.3), { line: 0 });
		if (isBamboo) drawJoints(stage, foot.x, foot.z, half);
	}
}

function drawJoints(stage: Stage, x: number, z: number, half: number): void {
	const rings = Array.from({ length: 8 }, (_, i) => [
		at(x - half, 0.5 + i * 0.6, z),
		at(x + half, 0.5 + i * 0.6, z),
	]);
	stage.lines(rings, 1.4, 0.8);
}

function trunk(half: number, flare: number): Point[] {
	const flank = [
		{ x: half * (1 + flare), y: -0.05 },
		{ x: half * (1 + flare * 0.3), y: 0.25 },
		{ x: half, y: 0.9 },
		{ x: half * 0.86, y: 7 },
	];
	return [...flank, ...flank.map(({ x, y }) => ({ x: -x, y })).reverse()];
}

function drawCanopy(stage: Stage, z: number, row: number): void {
	const { width, height, random, mood } = stage;
	const low = stage.pixel(at(0, 2.55 + row * 0.5 + (row === 0 ? 0.25 : 0), z)).y;
	const edge = scallops(
		{ x: -40, y: low },
		width + 80,
		8 + row * 2,
		height * (0.035 + 0.02 * (3 - row)),
		random,
	);
	const shape = [...edge, { x: width + 40, y: -height }, { x: -40, y: -height }];
	const leaf = mix(seasonal(stage, '#5f8452'), mood.haze, row * 0.14);
	stage.canvas.fill(shape, stage.far(leaf, z));
	for (const [rise, light] of [
		[0.09, 1.07],
		[0.2, 1.13],
	] as const) {
		const start = { x: -40, y: low - height * rise };
		const tuft = scallops(start, width + 80, 9 + row * 2, height * 0.04, random);
		const above = tuft.map((p) => ({ x: p.x, y: p.y - height * 0.035 - (p.y - start.y) * 0.4 })).reverse();
		stage.canvas.fill([...tuft, ...above], brighten(stage.far(leaf, z), light), {
			erasesInk: false,
			opacity: 0.55,
		});
	}
	stage.hairs(
		edge.slice(1).map((point, i) => [edge[i]!, point] as const),
		1.1,
		0.5 - row * 0.1,
	);
}

function drawDapples(stage: Stage): void {
	const light: Point[][] = [];
	const dark: Point[][] = [];
	for (let index = 0; index < 16; index++) {
		const spot = stage.pixel(at((stage.random() - 0.5) * 4.4, 0.01, stage.random() * 6 - 1));
		if (spot.depth < 1) continue;
		const radius = spot.scale * (0.12 + stage.random() * 0.24);
		(index % 3 === 0 ? light : dark).push(disc(spot, radius, 18, 0.26));
	}
	for (const shape of dark) stage.canvas.fill(shape, stage.mood.shadow, { opacity: 0.2, erasesInk: false });
	for (const shape of light)
		stage.canvas.fill(shape, '#fff6c8', { opacity: stage.isNight ? 0.08 : 0.4, erasesInk: false });
}

function drawShafts(stage: Stage): void {
	const { width, height, mood, random } = stage;
	const lean = -mood.towards.x * width * 0.34;
	for (let index = 0; index < 4; index++) {
		const x = width * (0.2 + index * 0.2 + random() * 0.1);
		const wide = width * (0.03 + random() * 0.05);
		const shape = [
			{ x: x - lean * 0.4, y: -4 },
			{ x: x - lean * 0.4 + wide, y: -4 },
			{ x: x + lean + wide * 2.1, y: height * 0.82 },
			{ x: x + lean, y: height * 0.82 },
		];
		stage.canvas.fill(shape, mix(mood.key, '#fffbe0', 0.5), { opacity: 0.13, erasesInk: false });
	}
}
