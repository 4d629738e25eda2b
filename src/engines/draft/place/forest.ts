/** Forest: trunks, leaves, light. */
import type { Point } from '../../../base/geometry.ts';
import { disc } from '../canvas.ts';
import { drawBush, drawGrass, drawGround, drawPath, seasonal } from './scenery.ts';
import { scallops } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';

/** Five depths of trunks under a roof of leaves, a path with spots of sun, ferns, shafts of light. */
export function drawForest(stage: Stage): void {
	stage.air = { from: 4, to: 34, most: 0.8 };
	const isBamboo = /bamboo|tre\b/.test(stage.words);
	const { mood, canvas, width, height, camera } = stage;
	const isMisty = stage.signs.has('fog');
	// In mist the sun is a paler patch, not a glade full of light.
	const sun = isMisty ? 0.35 : 1;
	const back = stage.isNight ? mix(mood.haze, '#35605a', 0.35) : mix(mood.haze, '#e4f0a8', 0.5 * sun);
	const deep = stage.isNight ? mix(mood.sky[0], '#1f4048', 0.4) : mix(back, '#5f9a68', 0.55);
	const stops = [
		{ at: 0, colour: deep },
		{ at: 1, colour: back },
	];
	canvas.gradient(stage.frame, stops, { from: { x: 0, y: 0 }, to: { x: 0, y: camera.horizon } });
	const glade = { x: width * (0.5 - 0.12 * mood.towards.x), y: camera.horizon - height * 0.04 };
	stage.shine(
		glade,
		height * 0.55,
		stage.isNight ? '#8fb4e8' : '#fff2b4',
		(stage.isNight ? 0.5 : 0.24) * sun,
		{
			bloom: (stage.isNight ? 0.2 : 0.5) * sun,
			squash: 0.8,
		},
	);
	drawGround(stage, '#6f9a50', mix('#a9c07a', mood.haze, 0.3));
	for (const [index, row] of [26, 18, 12, 8, 5.2].entries()) {
		drawTrunks(stage, row, isBamboo);
		drawCanopy(stage, row, 4 - index);
		if (row < 20)
			for (let i = 0; i < 3; i++)
				drawBush(stage, sideSpot(stage, row), 0.8 + stage.random() * 0.6, '#5f9450');
	}
	drawPath(stage, '#c4aa78', { bend: 1.3, end: 22 });
	stage.apart('dapples', () => drawDapples(stage));
	drawFerns(stage);
	drawGrass(stage, 46, 8, '#568a40');
	stage.apart('shafts', () => drawShafts(stage));
	if (stage.isNight) stage.apart('fireflies', () => drawFireflies(stage));
	stage.depicts.add('trees');
}

/** Fans of fern beside the way. */
function drawFerns(stage: Stage): void {
	for (let n = 0; n < 9; n++) {
		const side = n % 2 ? 1 : -1;
		const foot = at(side * (1.2 + stage.random() * 1.8), 0, 5 - n * 0.55);
		const size = 0.34 + stage.random() * 0.26;
		for (const [index, turn] of [-0.9, -0.45, 0, 0.45, 0.9].entries()) {
			const leaf: Point[] = [];
			for (let i = 0; i <= 5; i++) leaf.push(frond(turn, size, i / 5, 1));
			for (let i = 5; i >= 0; i--) leaf.push(frond(turn, size, i / 5, -1));
			const tone = index % 2 ? '#4f8a4a' : '#66a054';
			stage.standing(
				foot,
				leaf,
				stage.snowy(stage.mood.towards.x * turn > 0 ? brighten(tone, 1.12) : tone, 0.5),
				{ line: 0.8 },
			);
		}
	}
}

function frond(turn: number, size: number, t: number, edge: number): Point {
	const reach = size * t;
	const droop = size * 0.35 * t * t * Math.abs(turn);
	const half = size * 0.1 * Math.sin(Math.PI * Math.min(1, t + 0.05)) * edge;
	return {
		x: Math.sin(turn) * reach * 1.2 + half * Math.cos(turn),
		y: Math.cos(turn) * reach - droop + half * Math.sin(turn) * 0.5,
	};
}

function drawFireflies(stage: Stage): void {
	for (let n = 0; n < 16; n++) {
		const spot = { x: stage.width * stage.random(), y: stage.height * (0.4 + 0.5 * stage.random()) };
		stage.canvas.fill(disc(spot, 3.4 * stage.u, 8), '#f4ffb0', { tone: 'glow' });
		stage.shine(spot, 46 * stage.u, '#d8f08a', 0.5, { bloom: 0.3 });
	}
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
	const natural = stage.pixel(at(0, (stage.isEmpty ? 4.4 : 2.9) + row * 0.55, z)).y;
	const low = Math.min(natural, height * (0.13 + 0.045 * row));
	const edge = scallops(
		{ x: -40, y: low },
		width + 80,
		8 + row * 2,
		height * (0.03 + 0.014 * (4 - row)),
		random,
	);
	const shape = [...edge, { x: width + 40, y: -height }, { x: -40, y: -height }];
	const leaf = brighten(mix(seasonal(stage, '#4f8a48'), mood.haze, row * 0.1), 0.8 + row * 0.07);
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
	const lean = -mood.towards.x * width * 0.3;
	const colour = stage.isNight ? '#a9c4f4' : mix(mood.key, '#fffbd0', 0.6);
	for (let index = 0; index < 5; index++) {
		const x = width * (0.14 + index * 0.18 + random() * 0.1);
		const wide = width * (0.03 + random() * 0.05);
		const [top, low] = [height * 0.12, height * (0.7 + random() * 0.16)];
		const shape = [
			{ x: x - lean * 0.4, y: top },
			{ x: x - lean * 0.4 + wide, y: top },
			{ x: x + lean * 0.6 + wide * 2, y: low },
			{ x: x + lean * 0.6, y: low },
		];
		const stops = [
			{ at: 0, colour, opacity: 0 },
			{ at: 0.35, colour, opacity: stage.isNight ? 0.1 : 0.24 },
			{ at: 1, colour, opacity: 0 },
		];
		stage.canvas.gradient(shape, stops, { from: { x, y: top }, to: { x, y: low } }, { erasesInk: false });
	}
}
