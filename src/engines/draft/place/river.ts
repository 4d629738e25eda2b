/** Running and standing water inland: river, lake, waterfall, ice. */
import { disc, smooth } from '../canvas.ts';
import { drawGrass, drawGround, drawRidge, drawTree } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { mix } from './tint.ts';
import { WATERS } from './water.ts';

/** A river between green banks. */
export function drawRiver(stage: Stage): void {
	drawSky(stage, { clouds: 4 });
	stage.air = { from: 10, to: 160, most: 0.75 };
	drawRidge(stage, { z: 170, high: 17, colour: '#7f9cab', jag: 0.3, wave: 50 });
	drawRidge(stage, { z: 90, high: 5, colour: '#7da488', jag: 0, wave: 24 });
	drawGround(stage, '#86aa62', '#a9c088');
	const isLake = /lake|pond|hồ\b|\bao\b/.test(stage.words);
	drawBed(stage, isLake);
	if (/waterfall|cascade|thác/.test(stage.words)) stage.apart('fall', () => drawWaterfall(stage));
	for (const [x, z] of [
		[-9.5, 44],
		[-6, 30],
		[9.5, 36],
		[12, 52],
		[-3.6, 17],
	] as const)
		drawTree(stage, at(x, 0, z), 4.5 + stage.random() * 1.5);
	drawGrass(stage, 40, 7);
	stage.depicts.add('river');
}

/** A cliff behind the river, and water that falls down it in strands. */
function drawWaterfall(stage: Stage): void {
	const { random } = stage;
	const z = 62;
	const rock = mix('#8a8f86', stage.mood.haze, 0.25);
	const cliff = [
		at(-40, 0, z),
		at(-38, 9, z),
		at(-26, 13, z),
		at(-14, 16, z),
		at(-3.4, 16.5, z),
		at(6.4, 16, z),
		at(17, 17.5, z),
		at(28, 12, z),
		at(42, 10, z),
		at(46, 0, z),
	];
	stage.face(cliff, rock);
	for (let n = 0; n < 16; n++) {
		const x = -34 + random() * 70;
		const y = 2 + random() * 9;
		if (x > -6 && x < 9) continue;
		stage.face(
			[at(x, y, z - 0.1), at(x + 2.6, y + 0.6, z - 0.1), at(x + 1.8, y - 1.6, z - 0.1)],
			mix(rock, '#4a5058', 0.3),
			{ line: 0.8 },
		);
	}
	const sheet = [at(-3.2, 16.4, z - 0.2), at(6.2, 16, z - 0.2), at(6.8, 0, z - 0.2), at(-4, 0, z - 0.2)];
	stage.face(sheet, '#cfe6ee', { line: 1 });
	const strands = Array.from({ length: 16 }, (_, n) => {
		const x = -2.9 + n * 0.58 + random() * 0.2;
		const top = 16 - random() * 6;
		return [at(x, top, z - 0.3), at(x + 0.12, top, z - 0.3), at(x + 0.4, top - 3 - random() * 8, z - 0.3)];
	});
	stage.faces(strands, '#9cc4d6', { line: 0 });
	for (let n = 0; n < 9; n++)
		stage.standing(at(-5.5 + n * 1.5, 0, z - 1), disc({ x: 0, y: 0.5 }, 1.3 + (n % 3) * 0.4, 16), '#eef6f8', {
			line: 0.6,
		});
	stage.depicts.add('waterfall');
}

function drawBed(stage: Stage, isLake: boolean): void {
	const isFrozen = stage.signs.has('frost');
	const open = stage.isNight ? '#4f6ea8' : mix(stage.fitting(WATERS, '#68a8c4'), stage.mood.sky[1], 0.3);
	const colour = isFrozen ? mix(open, '#e4f0f6', stage.isNight ? 0.4 : 0.62) : open;
	const banks = isLake
		? [
				[2.6, -40, 40],
				[3.2, -40, 40],
				[12, -34, 36],
				[26, -22, 24],
				[36, -9, 12],
				[38, -2, 4],
			]
		: [
				[-1.5, 1.5, 40],
				[1, 1.3, 40],
				[3.5, 0.9, 34],
				[7, -0.6, 12],
				[12, -1.9, 5.4],
				[18, -1.2, 4.6],
				[26, 1.6, 7],
				[36, 2.6, 8.5],
				[50, -1, 5],
				[70, -4, 1],
			];
	const left = smooth(banks.map(([z, x]) => ({ x: x!, y: z! }))).map((p) => at(p.x, 0.004, p.y));
	const right = smooth(banks.map(([z, , x]) => ({ x: x!, y: z! }))).map((p) => at(p.x, 0.004, p.y));
	const outline = [...left, ...right.reverse()];
	stage.ground(
		outline.map((p) => at(p.x - 0.14, 0, p.z - 0.1)),
		'#8a8a5c',
	);
	stage.ground(outline, colour);
	stage.lines([left], 1.2, 0.6);
	if (isFrozen) {
		stage.apart('cracks', () => drawCracks(stage));
		return;
	}
	const ripples = Array.from({ length: 40 }, () => {
		const z = 1 + 30 * stage.random() ** 2;
		const x = 2.4 + stage.random() * (1.4 + z * 0.05) - (z > 8 && z < 20 ? 2 : 0);
		const half = 0.4 + stage.random() * 0.6;
		return [at(x - half, 0.005, z), at(x, 0.005, z + 0.06), at(x + half, 0.005, z), at(x, 0.005, z - 0.06)];
	});
	stage.faces(ripples, mix(colour, '#ffffff', 0.5), { line: 0, opacity: 0.7 });
}

/** Fine forked lines in the ice of a river. */
function drawCracks(stage: Stage): void {
	const { random } = stage;
	const cracks = Array.from({ length: 14 }, () => {
		const z = 1.5 + 22 * random() ** 2;
		const x = 2.6 + random() * (1.2 + z * 0.05) - (z > 8 && z < 20 ? 2 : 0);
		const [a, b] = [(random() - 0.5) * 1.4, 0.3 + random() * 0.8];
		return [
			at(x, 0.006, z),
			at(x + a * 0.5, 0.006, z + b * 0.6),
			at(x + a, 0.006, z + b),
			at(x + a * 1.6, 0.006, z + b * 0.9),
		];
	});
	stage.lines(cracks, 1.1, 0.5);
	stage.depicts.add('ice');
}
