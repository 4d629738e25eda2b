/** What falls or drifts before the figures: rain, snow, fog, petals and leaves. */
import type { Point } from '../../../base/geometry.ts';
import { type Canvas, disc, type Mood, oblong } from '../canvas.ts';
import type { PlaceName } from '../words/place-names.ts';
import { isIndoors } from './find.ts';
import { lightSigns } from './mood.ts';
import { mix } from './tint.ts';

export interface Fall {
	readonly scene: { readonly words: string; readonly mood: Mood };
	readonly place: PlaceName | undefined;
	readonly random: () => number;
}

/** Draws the weather in front and says what it was. */
export function drawFall(canvas: Canvas, fall: Fall): string[] {
	if (fall.place && (isIndoors(fall.place) || fall.place === 'space')) return [];
	const signs = lightSigns(fall.scene.words);
	const drawn: string[] = [];
	if (signs.has('fog')) drawn.push(drawFog(canvas, fall));
	if (signs.has('snow')) drawn.push(drawFlakes(canvas, fall));
	else if (signs.has('rain') || signs.has('storm')) drawn.push(drawRain(canvas, fall, signs.has('storm')));
	if (signs.has('storm') && /lightning|sét|thunder/.test(fall.scene.words))
		drawn.push(drawLightning(canvas, fall));
	if (signs.has('wind')) drawn.push(drawPetals(canvas, fall));
	return drawn;
}

function drawRain(canvas: Canvas, { random, scene }: Fall, isStorm: boolean): string {
	const { width, height, u } = canvas;
	const lean = isStorm ? 0.42 : 0.17;
	const colour = mix(scene.mood.sky[1], '#ffffff', 0.6);
	for (const [count, long, wide, opacity] of [
		[110, 60, 1.1, 0.4],
		[isStorm ? 90 : 60, 120, 1.9, 0.6],
	] as const) {
		const slivers = Array.from({ length: count }, () => {
			const x = random() * width * 1.2 - width * 0.05;
			const y = random() * height * 1.1 - height * 0.1;
			const l = long * u * (0.6 + random() * 0.8);
			return [
				{ x: x - wide * u * 0.5, y },
				{ x: x + wide * u * 0.5, y },
				{ x: x - l * lean, y: y + l },
			];
		});
		canvas.fill(slivers, colour, { opacity, tone: 'glow' });
	}
	return 'rain';
}

function drawFlakes(canvas: Canvas, { random }: Fall): string {
	const { width, height, u } = canvas;
	for (const [count, size, opacity] of [
		[80, 2.6, 0.75],
		[40, 5, 0.9],
		[9, 11, 0.7],
	] as const) {
		const flakes = Array.from({ length: count }, () =>
			disc(
				{ x: random() * width, y: random() * height },
				size * u * (0.7 + random() * 0.6),
				size > 4 ? 10 : 6,
			),
		);
		canvas.fill(flakes, '#ffffff', { opacity, tone: 'glow' });
	}
	return 'snow';
}

function drawFog(canvas: Canvas, { random, scene }: Fall): string {
	const { width, height } = canvas;
	const haze = mix(scene.mood.haze, '#ffffff', 0.15);
	for (let row = 0; row < 3; row++) {
		const y = height * (0.5 + row * 0.16 + random() * 0.05);
		const band = oblong(-4, y - height * 0.2, width + 4, y + height * 0.2);
		const stops = [
			{ at: 0, colour: haze, opacity: 0 },
			{ at: 0.5, colour: haze, opacity: 0.13 },
			{ at: 1, colour: haze, opacity: 0 },
		];
		const along = { from: band[0]!, to: { x: -4, y: y + height * 0.2 } };
		canvas.gradient(band, stops, along, { erasesInk: false });
	}
	return 'fog';
}

function drawPetals(canvas: Canvas, { random, scene }: Fall): string {
	const { width, height, u } = canvas;
	const isPetal = /blossom|petal|anh đào|spring/.test(scene.words);
	const colours = isPetal ? ['#f6c3d0', '#f9dbe3', '#eea3b6'] : ['#9db36a', '#c9a24e', '#b9793f'];
	for (const colour of colours) {
		const petals = Array.from({ length: 9 }, () => {
			const x = random() * width;
			const y = random() * height;
			return petal({ x, y }, (7 + random() * 9) * u, random() * 6.3);
		});
		canvas.fill(petals, colour, { opacity: 0.95 });
	}
	return isPetal ? 'petals' : 'leaves';
}

function petal(centre: Point, size: number, turn: number): Point[] {
	const [cos, sin] = [Math.cos(turn) * size, Math.sin(turn) * size];
	return [
		[-1, 0],
		[-0.4, -0.42],
		[0.5, -0.3],
		[1, 0],
		[0.4, 0.26],
		[-0.5, 0.3],
	].map(([x, y]) => ({
		x: centre.x + x! * cos - y! * sin,
		y: centre.y + x! * sin + y! * cos,
	}));
}

function drawLightning(canvas: Canvas, { random }: Fall): string {
	const { width, height, u } = canvas;
	const left: Point[] = [];
	const right: Point[] = [];
	let x = width * (random() < 0.5 ? 0.14 : 0.86);
	for (let n = 0; n <= 7; n++) {
		const wide = (7 - n) * 1.1 * u + 0.6;
		left.push({ x: x - wide, y: (height * 0.42 * n) / 7 });
		right.push({ x: x + wide, y: (height * 0.42 * n) / 7 });
		x += (random() - 0.5) * width * 0.09;
	}
	canvas.fill([...left, ...right.reverse()], '#ffffff', { tone: 'glow' });
	const middle = { x, y: height * 0.2 };
	canvas.light({ centre: middle, radius: height * 0.75, colour: '#cfdcff', strength: 0.75, bloom: 0.3 });
	canvas.light({ centre: middle, radius: height * 0.3, colour: '#ffffff', strength: 0.6, bloom: 0.4 });
	return 'lightning';
}
