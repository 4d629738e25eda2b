/** The city at large: towers row behind row, streets between them, roofs above them. */
import type { Point } from '../../../base/geometry.ts';
import { pow } from '../../../base/power.ts';
import type { Vec3 } from '../camera.ts';
import { oblong } from '../canvas.ts';
import { drawStreetLamp } from './lamps.ts';
import { quad } from './room.ts';
import { drawGround } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { drawStreetEnd } from './street-end.ts';
import { brighten, mix } from './tint.ts';
import { drawPoles, drawRoad, drawRow, frontsOf } from './town.ts';
import { drawRailing } from './water.ts';

/** Towers with lit windows, row behind row; from a street or from a roof. */
export function drawSkyline(
	stage: Stage,
	options: { readonly from: number; readonly base: number; readonly high: number },
): void {
	const rows = [3, 2, 1];
	for (const row of rows) {
		const z = options.from * (0.5 + row * 0.6);
		const towers: Vec3[][] = [];
		const panes: Vec3[][] = [];
		let x = -z * 0.75;
		while (x < z * 0.75) {
			const wide = z * (0.05 + stage.random() * 0.06);
			const high = options.high * (0.35 + stage.random() * 0.65) * (0.7 + row * 0.22);
			towers.push(tower(x, x + wide, options.base, high, z, stage.random()));
			if (row < 3) windows(stage, panes, { x, wide, low: Math.max(options.base, 0), high, z });
			x += wide * (1.01 + stage.random() * 0.12);
		}
		const night = mix('#2c3058', '#4a4a80', row * 0.22);
		const stone = stage.isNight
			? night
			: mix(stage.mood.name === 'sunset' ? '#7d6a92' : '#6f8aa6', stage.mood.haze, row * 0.2);
		for (const [part, light] of [1, 0.84, 1.1].entries())
			stage.faces(
				towers.filter((_, index) => index % 3 === part),
				brighten(stone, light),
				{ line: 1, hazy: row > 1 },
			);
		const glass = stage.isNight ? '#ffdc92' : mix('#7f909f', stage.mood.haze, 0.3);
		stage.faces(panes, glass, {
			line: 0,
			hazy: !stage.isNight,
			tone: stage.isNight ? 'glow' : 'plain',
			opacity: row === 1 ? 0.95 : 0.6,
		});
	}
	stage.depicts.add('skyline');
}

function tower(from: number, to: number, low: number, high: number, z: number, kind: number): Vec3[] {
	const step = (to - from) * 0.2;
	const body = [at(from, low, z), at(to, low, z)];
	if (kind < 0.5) return [...body, at(to, high, z), at(from, high, z)];
	if (kind < 0.8)
		return [
			...body,
			at(to, high * 0.86, z),
			at(to - step, high * 0.86, z),
			at(to - step, high, z),
			at(from + step, high, z),
			at(from + step, high * 0.86, z),
			at(from, high * 0.86, z),
		];
	const middle = (from + to) / 2;
	return [
		...body,
		at(to, high * 0.84, z),
		at(middle + step * 0.2, high * 0.92, z),
		at(middle, high * 1.12, z),
		at(middle - step * 0.2, high * 0.92, z),
		at(from, high * 0.84, z),
	];
}

function windows(
	stage: Stage,
	panes: Vec3[][],
	form: { x: number; wide: number; low: number; high: number; z: number },
): void {
	const { x, wide, low, high, z } = form;
	const rows = Math.min(14, Math.floor((high * 0.8 - low) / (z * 0.018)));
	const columns = 5;
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			if (stage.random() > (stage.isNight ? 0.42 : 0.75)) continue;
			const from = x + (wide * (column + 0.25)) / columns;
			const up = low + z * 0.008 + row * z * 0.018;
			panes.push([
				at(from, up, z - 0.1),
				at(from + wide * 0.1, up, z - 0.1),
				at(from + wide * 0.1, up + z * 0.01, z - 0.1),
				at(from, up + z * 0.01, z - 0.1),
			]);
		}
	}
}

/** Among towers, on a wide pavement; with nobody there, the whole city from across its river. */
export function drawCity(stage: Stage): void {
	stage.air = stage.isNight ? { from: 12, to: 160, most: 0.45 } : { from: 14, to: 190, most: 0.7 };
	if (stage.isEmpty && stage.camera.pitch <= 0.1 && !ON_THE_ROAD.test(stage.words)) drawCityView(stage);
	else drawCityStreet(stage);
	stage.depicts.add('buildings');
}

/** What stands on a street, not on a river. */
const ON_THE_ROAD =
	/\b(cars?|taxis?|bus(es)?|trucks?|bikes?|bicycles?|motorcycles?|dogs?|cats?|robots?|monster|dinosaurs?|t-rex|trams?)\b/;

function drawCityStreet(stage: Stage): void {
	stage.turn(((stage.random() < 0.5 ? -1 : 1) * 6 * Math.PI) / 180);
	drawSky(stage, { clouds: 3 });
	drawSkyline(stage, { from: 70, base: -1, high: 60 });
	drawGround(stage, stage.isNight ? '#5d5e78' : '#c9c2b4', stage.isNight ? '#4a4c6c' : '#b7b5b0');
	drawRoad(stage);
	drawStreetEnd(stage, { z: 52, low: 9, high: 22, colours: frontsOf(stage) });
	drawRow(stage, -1, { half: 6.2, from: -7, to: 44, low: 12, high: 26, shops: true });
	drawRow(stage, 1, { half: 6.2, from: -7, to: 44, low: 12, high: 26, shops: true });
	for (const z of [34, 17, 5.2]) drawStreetLamp(stage, at(3.75, 0.12, z), -1);
	for (const z of [25, 10]) drawStreetLamp(stage, at(-3.75, 0.12, z), 1);
	drawPoles(stage, 4.9);
}

function drawCityView(stage: Stage): void {
	const { width, height, camera, canvas } = stage;
	drawSky(stage, { clouds: 3 });
	if (stage.isNight) {
		stage.shine({ x: width / 2, y: camera.horizon }, width * 0.6, '#ff9a5c', 0.34, {
			squash: 0.3,
			bloom: 0.6,
		});
		stage.shine({ x: width * 0.3, y: camera.horizon }, width * 0.3, '#b48cff', 0.3, {
			squash: 0.5,
			bloom: 0.4,
		});
	}
	drawSkyline(stage, { from: 150, base: -1, high: 38 });
	const water = stage.isNight ? '#27305e' : mix('#5f8fae', stage.mood.sky[1], 0.3);
	const bank = stage.pixel(at(0, 0, 88)).y;
	const sheet = oblong(-4, bank, width + 4, height + 4);
	const stops = [
		{ at: 0, colour: mix(water, stage.mood.sky[1], 0.45) },
		{ at: 1, colour: brighten(water, 0.75) },
	];
	canvas.gradient(
		sheet,
		stops,
		{ from: { x: 0, y: bank }, to: { x: 0, y: height } },
		{ tone: stage.isNight ? 'glow' : 'plain' },
	);
	drawReflections(stage, bank);
	// Tall frames have more of this bank.
	if (stage.height > stage.width * 1.15) stage.apart('roofs below', () => drawNearRoofs(stage, 0.66, 0.32));
	drawNearRoofs(stage, 0.82, 0);
	stage.depicts.add('buildings').add('river');
}

/** What the towers throw on the river: broken upright bands. */
function drawReflections(stage: Stage, bank: number): void {
	const { width, height, random } = stage;
	const bands: Point[][] = [];
	const lights: Point[][] = [];
	for (let n = 0; n < 90; n++) {
		const x = width * random();
		const t = pow(random(), 1.6);
		const y = bank + (height - bank) * 0.8 * t;
		const half = width * (0.006 + 0.02 * t) * (0.5 + random());
		const high = height * (0.002 + 0.004 * t);
		const dash = [
			{ x: x - half, y },
			{ x, y: y - high },
			{ x: x + half, y },
			{ x, y: y + high },
		];
		(n % 3 === 0 ? lights : bands).push(dash);
	}
	const dark = stage.isNight ? '#141a40' : '#4f7890';
	stage.canvas.fill(bands, dark, { opacity: 0.5, erasesInk: false, tone: stage.isNight ? 'glow' : 'plain' });
	const gold = stage.isNight ? '#ffcf7a' : '#ffffff';
	stage.canvas.fill(lights, gold, { opacity: 0.65, tone: 'glow', erasesInk: false });
}

/** Dark roofs of this bank, with tanks and aerials, and a few lit panes. */
function drawNearRoofs(stage: Stage, share: number, pale: number): void {
	const { width, height, random, canvas, mood, u } = stage;
	const dark = mix(mix(stage.isNight ? '#12142e' : '#5b5a68', mood.shadow, 0.3), mood.haze, pale);
	let x = -10;
	while (x < width) {
		const wide = width * (0.09 + random() * 0.12);
		const top = height * (share + random() * 0.1);
		const roof = [
			{ x, y: top },
			{ x: x + wide, y: top },
			{ x: x + wide, y: height + 4 },
			{ x, y: height + 4 },
		];
		canvas.fill(roof, dark, { tone: stage.isNight ? 'glow' : 'plain' });
		stage.contour(roof, 1.4, 0.8);
		const tank = x + wide * (0.2 + 0.4 * random());
		const size = 34 * u;
		if (random() < 0.6)
			canvas.fill(oblong(tank, top - size, tank + size * 1.2, top + 2), brighten(dark, 1.2), {
				tone: stage.isNight ? 'glow' : 'plain',
			});
		stage.hairs(
			[
				[
					{ x: tank + size * 2, y: top },
					{ x: tank + size * 2, y: top - size * (1.2 + random()) },
				],
			],
			2.4,
		);
		for (let n = 0; n < 4; n++) {
			if (random() < 0.4) continue;
			const pane = { x: x + wide * (0.14 + 0.2 * n), y: top + height * 0.03 };
			const [w, h] = [wide * 0.1, height * 0.035];
			canvas.fill(
				[pane, { x: pane.x + w, y: pane.y }, { x: pane.x + w, y: pane.y + h }, { x: pane.x, y: pane.y + h }],
				stage.isNight ? '#ffcf7a' : '#8fa3b0',
				{ tone: stage.isNight ? 'glow' : 'plain' },
			);
		}
		x += wide * (1.02 + random() * 0.2);
	}
}

/** A flat roof with a railing, and the city behind. */
export function drawRooftop(stage: Stage): void {
	stage.air = stage.isNight ? { from: 12, to: 200, most: 0.45 } : { from: 8, to: 150, most: 0.85 };
	stage.turn(((stage.random() < 0.5 ? -1 : 1) * 9 * Math.PI) / 180);
	drawSky(stage, { clouds: 4 });
	drawSkyline(stage, { from: 60, base: -60, high: 8 });
	const start = Math.min(-4, stage.eye.z - 2);
	const tile = stage.isNight ? '#6f7088' : '#b9b4a8';
	stage.face([at(-14, 0, start), at(14, 0, start), at(14, 0, 3.4), at(-14, 0, 3.4)], tile, {
		line: 0,
		hazy: false,
	});
	const lines: Vec3[][] = [];
	for (let x = -8; x <= 8; x += 1.1) lines.push([at(x, 0, start), at(x, 0, 3.4)]);
	for (let z = 3.4; z > start; z -= 1.1) lines.push([at(-9, 0, z), at(9, 0, z)]);
	stage.lines(lines, 0.9, 0.4);
	stage.box(at(-14, 0, 3.4), at(28, 0.3, 0.3), '#a39d92');
	drawRailing(stage, 3.5, stage.isNight ? '#77809a' : '#8f9aa0', 1.35);
	drawStairHead(stage);
	stage.depicts.add('rooftop');
}

function drawStairHead(stage: Stage): void {
	const side = stage.random() < 0.5 ? -1 : 1;
	const x = side < 0 ? -4.1 : 1.4;
	stage.box(at(x, 0, 1.4), at(2.8, 2.6, 1.9), '#c3bcae');
	stage.box(at(x - 0.1, 2.6, 1.3), at(3, 0.15, 2.1), '#a8a194');
	stage.face(
		quad((across, up) => at(across, up, 1.39), x + 0.9, x + 1.8, 0, 2.05),
		'#6f8790',
	);
	stage.box(at(x + 0.4, 2.75, 1.8), at(0.8, 0.8, 0.8), '#9aa2a6');
}
