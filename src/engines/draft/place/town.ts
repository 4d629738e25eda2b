/** Streets: rows of house fronts to one vanishing point, by day and by night. */
import type { Vec3 } from '../camera.ts';
import { oblong } from '../canvas.ts';
import { drawNeon, drawStreetLamp, mirror, NEON } from './lamps.ts';
import { quad } from './room.ts';
import { drawBush, drawGround, drawRidge, drawTree } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, OPEN_AIR, type Plane, type Stage } from './stage.ts';
import { drawStreetEnd } from './street-end.ts';
import { brighten, mix } from './tint.ts';

const FRONTS = ['#e8d8b4', '#c98f74', '#d8b48a', '#9fb3b8', '#e3c9a0', '#b8806c'] as const;
const NIGHT_FRONTS = ['#5a5a78', '#4c4f6e', '#635a74', '#4a5674', '#565270', '#4f4a68'] as const;
const CLOTHS = ['#b8564c', '#4f8076', '#c99a4a', '#5a6f96', '#f0ead8'] as const;

/** Colours of fronts. */
export function frontsOf({ isNight }: Stage): readonly string[] {
	return isNight ? NIGHT_FRONTS : FRONTS;
}

export interface Row {
	/** Metres from the middle of the street to the fronts. */
	readonly half: number;
	readonly from: number;
	readonly to: number;
	readonly low: number;
	readonly high: number;
	readonly shops: boolean;
}

/** A street with shops, poles, trees and a crossing. */
export function drawStreet(stage: Stage): void {
	stage.air = stage.isNight ? { from: 10, to: 90, most: 0.5 } : OPEN_AIR;
	stage.turn(((stage.random() < 0.5 ? -1 : 1) * 7 * Math.PI) / 180);
	drawSky(stage, { clouds: 3 });
	drawRidge(stage, { z: 160, high: 12, colour: '#7fa3b8', jag: 0.1, wave: 40 });
	drawGround(stage, stage.isNight ? '#6f6f86' : '#cfc6b4', '#c4bcae');
	drawRoad(stage);
	const isTall = /tall|skyscraper|high-rise|downtown|metropolis|cao tầng/.test(stage.words);
	const row = { half: 6.2, from: -7, to: 58, low: isTall ? 12 : 5.5, high: isTall ? 24 : 11, shops: true };
	drawStreetEnd(stage, { z: 66, low: row.low, high: row.high, colours: frontsOf(stage) });
	drawRow(stage, -1, row);
	drawRow(stage, 1, row);
	if (!stage.isNight) drawCastShadow(stage);
	for (const z of [40, 31, 22.5, 14.5, 7.4]) drawTree(stage, at(4.4, 0.12, z), 4.2 + stage.random() * 0.8);
	drawPoles(stage, -4.6);
	for (const z of [32, 5.2]) drawStreetLamp(stage, at(3.75, 0.12, z), -1);
	for (const z of [20, 11]) drawStreetLamp(stage, at(-3.75, 0.12, z), 1);
	drawVending(stage, -5.75, 4.2);
	drawPlanters(stage);
	stage.depicts.add('buildings').add('lamp');
}

/** A drinks machine against the wall: its light is the nearest thing to a fire that a street has. */
function drawVending(stage: Stage, x: number, z: number): void {
	const tint = stage.random() < 0.5 ? '#c8443c' : '#3f6fa8';
	stage.box(at(x - 0.35, 0.12, z), at(0.75, 1.85, 1), tint);
	const front: Plane = (across, up) => at(x + 0.41, up, z + across);
	const isLit = stage.isNight || stage.mood.name === 'storm';
	const tone = isLit ? 'glow' : 'plain';
	stage.face(quad(front, 0.1, 0.9, 0.95, 1.8), isLit ? '#eaf4ff' : '#dfe8ea', { line: 1, tone });
	const cans: Vec3[][] = [];
	for (const up of [1.05, 1.32, 1.58])
		for (let n = 0; n < 5; n++) cans.push(quad(front, 0.15 + n * 0.15, 0.24 + n * 0.15, up, up + 0.17));
	stage.faces(cans, mix(tint, '#ffffff', 0.25), { line: 0, tone });
	stage.face(quad(front, 0.15, 0.85, 0.3, 0.55), brighten(tint, 0.5), { line: 1 });
	if (!isLit) return;
	const spot = stage.pixel(front(0.5, 1.3));
	if (spot.depth < 0.7) return;
	stage.shine(spot, spot.scale * 2.2, '#cfe6ff', 0.7, { bloom: 0.25 });
	mirror(stage, front(0.5, 1.2), 0.4, '#cfe6ff');
}

function drawPlanters(stage: Stage): void {
	for (const [side, z] of [
		[-1, 9.2],
		[1, 10.8],
		[-1, 2],
		[1, 3.4],
	] as const) {
		stage.box(at(side * 5.5 - 0.4, 0.12, z), at(0.8, 0.42, 0.8), '#8f6f58');
		drawBush(stage, at(side * 5.5, 0.5, z + 0.3), 0.5, '#6fa05a');
	}
}

export function drawRoad(stage: Stage): void {
	const asphalt = stage.isNight ? '#4a4b64' : '#83868f';
	stage.ground([at(-3.4, 0, -9), at(3.4, 0, -9), at(3.4, 0, 200), at(-3.4, 0, 200)], asphalt);
	for (const side of [-1, 1]) {
		const kerb = [
			at(side * 3.4, 0, -9),
			at(side * 3.4, 0.12, -9),
			at(side * 3.4, 0.12, 60),
			at(side * 3.4, 0, 60),
		];
		stage.face(kerb, '#d6d2c6', { line: 1 });
		stage.lines([[at(side * 3.6, 0.12, -9), at(side * 3.6, 0.12, 60)]], 1, 0.5);
	}
	const bars: Vec3[][] = [];
	const bar = (x: number, wide: number, z: number, long: number) =>
		bars.push([at(x, 0, z), at(x + wide, 0, z), at(x + wide, 0, z + long), at(x, 0, z + long)]);
	bar(-0.07, 0.14, -5, 3.6);
	for (let x = -3; x < 3; x += 0.95) bar(x, 0.5, 1.2, 2.4);
	for (let z = 6; z < 44; z += 5) bar(-0.07, 0.14, z, 2.4);
	stage.faces(bars, stage.isNight ? '#a9a9bc' : '#eceae2', { line: 0 });
}

/** House fronts along one side, the farthest first. */
export function drawRow(stage: Stage, side: -1 | 1, row: Row): void {
	const houses: { z: number; deep: number; high: number; colour: string }[] = [];
	const fronts = frontsOf(stage);
	for (let z = row.from, n = 0; z < row.to; n++) {
		const deep = 4.5 + stage.random() * 4;
		const high = row.low + stage.random() * (row.high - row.low);
		houses.push({
			z,
			deep,
			high,
			colour: fronts[(n * 2 + (side > 0 ? 1 : 0) + Math.floor(stage.random() * 2)) % 6]!,
		});
		z += deep;
	}
	stage.apart(`nearer ${side}`, () => {
		// Behind the usual place of the camera: a wide shot stands further back.
		for (let z = row.from, n = 0; z > stage.eye.z - 1 && n < 4; n++) {
			const deep = 4.5 + stage.random() * 4;
			z -= deep;
			const high = row.low + stage.random() * (row.high - row.low);
			houses.unshift({ z, deep, high, colour: fronts[Math.floor(stage.random() * 6)]! });
		}
	});
	for (const house of houses.reverse()) {
		const plane: Plane = (across, up) => at(side * row.half, up, across);
		const x = side > 0 ? row.half : -row.half - 8;
		stage.box(at(x, 0, house.z), at(8, house.high, house.deep - 0.05), house.colour);
		stage.apart(`house ${side} ${house.z}`, () => drawFront(stage, plane, house, { side, shops: row.shops }));
	}
}

interface House {
	readonly z: number;
	readonly deep: number;
	readonly high: number;
	readonly colour: string;
}

function drawFront(stage: Stage, plane: Plane, house: House, form: { side: number; shops: boolean }): void {
	const { z, deep, high, colour } = house;
	if (stage.pixel(plane(z + deep, 1)).depth < 0.6) return;
	const top: Vec3[][] = [];
	const lit: Vec3[][] = [];
	const first = form.shops ? 3.5 : 1;
	const columns = Math.max(2, Math.round(deep / 1.7));
	for (let up = first; up < high - 1.5; up += 2.1) {
		for (let n = 0; n < columns; n++) {
			const from = z + 0.5 + (n * (deep - 0.8)) / columns;
			const isLit = stage.random() < 0.45 && stage.isNight;
			(isLit ? lit : top).push(quad(plane, from, from + (deep / columns) * 0.52, up, up + 1.25));
		}
	}
	const glass = stage.isNight ? brighten(colour, 0.6) : mix(stage.mood.sky[0], '#56677a', 0.55);
	stage.faces(top, glass, { line: 1 });
	stage.faces(lit, stage.random() < 0.75 ? '#ffd996' : '#cfe6ff', { line: 0.8, tone: 'glow' });
	stage.face(quad(plane, z, z + deep - 0.05, high - 0.3, high), brighten(colour, 1.1), { line: 1 });
	if (form.shops) drawShop(stage, plane, house, form.side);
	if (stage.random() < 0.4 || stage.isNight) drawHangingSign(stage, house, form.side, 0);
	if (stage.signs.has('neon'))
		for (let up = 3.2; up < Math.min(9, high - 5); up += 3) drawHangingSign(stage, house, form.side, up);
}

function drawShop(stage: Stage, plane: Plane, house: House, side: number): void {
	const { z, deep } = house;
	const [from, to] = [z + 0.35, z + deep - 0.4];
	const isOpen = stage.random() < 0.6;
	const inside = stage.isNight ? (isOpen ? '#ffe0a0' : '#4c4a66') : '#6f7f86';
	stage.face(quad(plane, from, to, 0.35, 2.5), inside, {
		line: 1,
		tone: stage.isNight && inside === '#ffe0a0' ? 'glow' : 'plain',
	});
	drawGoods(stage, plane, { from, to });
	if (inside === '#ffe0a0') {
		const spill = at(plane(0, 0).x - side * 1.2, 0, (from + to) / 2);
		stage.pool(spill, (to - from) * 0.75, '#ffb866', 0.8);
		const spot = stage.pixel(plane((from + to) / 2, 1.4));
		if (spot.depth > 1)
			stage.shine(spot, spot.scale * 2.6, '#ffb866', 0.4 / (1 + spot.depth / 16), { bloom: 0.08 });
		mirror(stage, plane((from + to) / 2, 1.6), (to - from) * 0.22, '#ffcf8a');
	}
	const bars: Vec3[][] = [];
	for (let n = 1; n < 4; n++) {
		const across = from + ((to - from) * n) / 4;
		bars.push(quad(plane, across - 0.05, across + 0.05, 0.35, 2.5));
	}
	stage.faces(bars, '#6a5a50', { line: 0.8 });
	const cloth = CLOTHS[Math.floor(stage.random() * CLOTHS.length)]!;
	const x = plane(0, 0).x;
	const out = -side * 1.1;
	const tint = stage.snowy(stage.isNight ? brighten(cloth, 0.7) : cloth, 0.6);
	stage.face(
		[
			at(x, 3.1, from - 0.1),
			at(x, 3.1, to + 0.1),
			at(x + out, 2.55, to + 0.1),
			at(x + out, 2.55, from - 0.1),
		],
		tint,
		{ line: 1.2 },
	);
	stage.face(
		[
			at(x + out, 2.55, from - 0.1),
			at(x + out, 2.55, to + 0.1),
			at(x + out, 2.33, to + 0.1),
			at(x + out, 2.33, from - 0.1),
		],
		stage.shaded(tint),
		{ line: 1 },
	);
}

/** What stands in a shop's window: a few heads of colour along its sill. */
function drawGoods(stage: Stage, plane: Plane, { from, to }: { from: number; to: number }): void {
	const goods: Vec3[][] = [];
	for (let across = from + 0.2; across < to - 0.4; across += 0.42) {
		const high = 0.25 + stage.random() * 0.75;
		goods.push(quad(plane, across, across + 0.18 + stage.random() * 0.16, 0.4, 0.4 + high));
	}
	const tint = CLOTHS[Math.floor(stage.random() * CLOTHS.length)]!;
	stage.faces(goods, stage.isNight ? mix(tint, '#ffdf9e', 0.45) : brighten(tint, 0.8), {
		line: 0,
		opacity: 0.75,
		tone: stage.isNight ? 'glow' : 'plain',
	});
}

function drawHangingSign(stage: Stage, house: House, side: number, rise: number): void {
	const isBright = stage.isNight;
	const dice = stage.random();
	const colour = isBright ? NEON[Math.floor(dice * NEON.length)]! : CLOTHS[Math.floor(dice * 4)]!;
	const z = house.z + house.deep * (0.2 + stage.random() * 0.4);
	const low = 3.3 + rise + stage.random() * 1.2;
	const x = side * 6.1;
	const out = -side * 0.85;
	const high = low + 1.2 + stage.random() * 0.9;
	if (isBright) {
		drawNeon(stage, { plane: (across, up) => at(across, up, z), from: x + out, to: x, low, high, colour });
		return;
	}
	const board = [at(x, low, z), at(x + out, low, z), at(x + out, high, z), at(x, high, z)];
	stage.face(board, colour, { line: 1.2 });
	const marks: Vec3[][] = [];
	for (let up = low + 0.2; up < high - 0.25; up += 0.36) {
		const a = x + out * (0.25 + stage.random() * 0.1);
		const b = x + out * 0.76;
		marks.push([
			at(a, up, z - 0.01),
			at(b, up, z - 0.01),
			at(b, up + 0.1, z - 0.01),
			at(a, up + 0.1, z - 0.01),
		]);
		if (stage.random() < 0.6) {
			const [c, d] = [x + out * 0.46, x + out * 0.56];
			marks.push([
				at(c, up + 0.13, z - 0.01),
				at(d, up + 0.13, z - 0.01),
				at(d, up + 0.26, z - 0.01),
				at(c, up + 0.26, z - 0.01),
			]);
		}
	}
	stage.faces(marks, '#f2ead6', { line: 0 });
}

function drawCastShadow(stage: Stage): void {
	const side = stage.mood.towards.x < 0 ? -1 : 1;
	const edge: Vec3[] = [];
	let z = -8;
	while (z < 60) {
		const reach = side * (6.2 - 3.6 - stage.random() * 3);
		const long = 4 + stage.random() * 4;
		edge.push(at(reach, 0.008, z), at(reach, 0.008, z + long));
		z += long;
	}
	stage.face([at(side * 6.2, 0.008, -8), ...edge, at(side * 6.2, 0.008, z)], stage.mood.shadow, {
		line: 0,
		opacity: 0.42,
		erasesInk: false,
		tone: 'shadow',
	});
}

/** Poles with cross-arms and wires that sag between them. */
export function drawPoles(stage: Stage, x: number): void {
	const spots = [46, 34, 22, 11, 1.5, -9];
	const wires: Vec3[][] = [];
	for (const [index, z] of spots.entries()) {
		const next = spots[index + 1];
		if (next === undefined) continue;
		for (const [dx, y] of [
			[-0.55, 5.9],
			[0.55, 5.9],
			[0, 5.3],
		] as const) {
			wires.push(
				Array.from({ length: 9 }, (_, i) =>
					at(x + dx, y - Math.sin((Math.PI * i) / 8) * 0.45, z + ((next - z) * i) / 8),
				),
			);
		}
	}
	stage.lines(wires, 1.1, 0.7);
	for (const z of spots.slice(0, 5)) {
		const wood = stage.isNight ? '#3c3a54' : '#8d8378';
		stage.standing(
			at(x, 0, z),
			[
				{ x: -0.11, y: 0 },
				{ x: 0.11, y: 0 },
				{ x: 0.08, y: 6.3 },
				{ x: -0.08, y: 6.3 },
			],
			wood,
		);
		stage.standing(at(x, 0, z), oblong(-0.7, 5.75, 0.7, 5.87), wood, { line: 1 });
	}
}
