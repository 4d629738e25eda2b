import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { frameShot } from '../../../src/engines/draft/camera.ts';
import { createCanvas } from '../../../src/engines/draft/canvas.ts';
import { findPlace } from '../../../src/engines/draft/place/find.ts';
import { pickMood } from '../../../src/engines/draft/place/mood.ts';
import { drawPlace, drawWeather, type Scene } from '../../../src/engines/draft/place/place.ts';
import { PAINTERS } from '../../../src/engines/draft/place/places.ts';
import { Stage } from '../../../src/engines/draft/place/stage.ts';
import { drawStreetEnd } from '../../../src/engines/draft/place/street-end.ts';
import { frontsOf } from '../../../src/engines/draft/place/town.ts';
import { PLACES_EN } from '../../../src/engines/draft/words/place-en.ts';
import type { PlaceName } from '../../../src/engines/draft/words/place-names.ts';
import { PLACES_VI } from '../../../src/engines/draft/words/place-vi.ts';

const SIDE = 512;
const ONE = [{ x: 0, z: 0, crown: 1.7, head: 0.264, reach: 0.3 }];

function draw(words: string, rest: Partial<Scene> = {}) {
	const size = rest.size ?? 'LS';
	const stands = rest.stands ?? ONE;
	const isEmpty = stands.length === 0;
	const shot = frameShot({ size, stands: isEmpty ? [] : ONE, width: SIDE, height: SIDE });
	const canvas = createCanvas(SIDE, SIDE);
	const scene: Scene = { words, seed: 1, size, mood: pickMood(words), stands, ...rest };
	const { depicts } = drawPlace(canvas, shot.place, scene);
	const weather = drawWeather(canvas, scene);
	return { canvas, plates: canvas.plates(), depicts: [...depicts, ...weather.depicts] };
}

describe('the words of a place', () => {
	it.each([
		['a dim study with a rainy window', 'study'],
		['the school rooftop', 'rooftop'],
		['a castle in the forest', 'castle'],
		['forest temple', 'temple'],
		['hospital room, late', 'hospital'],
		['the bridge of the starship', 'spaceship'],
		['rice paddies at dawn', 'paddy'],
		['a city street', 'street'],
		['phòng học', 'classroom'],
		['con đường trong rừng', 'street'],
		['bến cảng lúc hoàng hôn', 'harbour'],
		['quán cà phê', 'bar'],
	])('reads "%s" as %s', (words, name) => {
		expect(findPlace(words)?.name).toBe(name);
	});

	it('takes things for a hint only where no place is named', () => {
		expect(findPlace('the knight draws his blade')?.name).toBe('castle');
		expect(findPlace('the knight on the beach')?.name).toBe('beach');
		expect(findPlace('they look at each other')).toBeUndefined();
	});

	it('does not find words inside of other words', () => {
		expect(findPlace('the barn owl barks seamlessly')?.word).toBe('barn');
		expect(findPlace('seamless')).toBeUndefined();
	});
});

describe('the light of a shot', () => {
	it.each([
		['a study, they talk, night', 'dim room'],
		['a dim study with a rainy window', 'dim room'],
		['city street, rain', 'overcast'],
		['forest at night', 'night'],
		['neon alley', 'neon'],
		['harbour at sunset', 'sunset'],
		['a misty forest in the morning', 'mist'],
		['fog and rain in the morning', 'overcast'],
		['the classroom', 'day'],
		['a cozy tavern', 'warm room'],
		['khu rừng ban đêm', 'night'],
		['biển, bão', 'storm'],
	])('reads "%s" as %s', (words, name) => {
		expect(pickMood(words).name).toBe(name);
	});
});

describe('a drawn place', () => {
	const names = Object.keys(PAINTERS) as PlaceName[];

	it.each(names)('%s is drawn with fewer than 600 paths, in both languages', (name) => {
		const english = draw(PLACES_EN[name][0]!);
		expect(english.depicts).toContain(PLACES_EN[name][0]!);
		expect(english.canvas.count).toBeGreaterThan(5);
		expect(english.canvas.count).toBeLessThan(600);
		expect(english.plates.colour).not.toMatch(/NaN|Infinity/);
		expect(draw(PLACES_VI[name][0]!).depicts).toContain(PLACES_VI[name][0]!);
	});

	it.each(['living room', 'forest', 'garden', 'market'])(
		'has nothing before heads and hands: %s',
		(words) => {
			const front = (clear: Parameters<typeof drawWeather>[2]) => {
				const canvas = createCanvas(SIDE, SIDE);
				drawWeather(
					canvas,
					{ words, place: words, seed: 1, size: 'LS', mood: pickMood(words), stands: ONE },
					clear,
				);
				return canvas.count;
			};
			const corners = [0, SIDE - 120].flatMap((x) => [0, SIDE - 120].map((y) => ({ x, y, w: 120, h: 120 })));
			expect(front([])).toBeGreaterThan(0);
			expect(front(corners)).toBeLessThan(front([]));
			expect(front([{ x: 0, y: 0, w: SIDE, h: SIDE }])).toBe(0);
			// One corner taken leaves the other.
			if (words === 'living room') expect(front([{ x: 0, y: SIDE - 120, w: 120, h: 120 }])).toBe(front([]));
		},
	);

	it('looks the same each time, whatever the shot says', () => {
		const first = draw('forest path, she walks', { placeId: 'wood', place: 'forest path' });
		const second = draw('forest path, she stops', { placeId: 'wood', place: 'forest path', seed: 9 });
		expect(second.plates).toEqual(first.plates);
	});

	it('differs between two places of one kind', () => {
		const first = draw('study', { placeId: 'his' });
		const second = draw('study', { placeId: 'hers' });
		expect(second.plates.colour).not.toBe(first.plates.colour);
	});

	it('keeps every corner near enough for a rasteriser', () => {
		for (const name of names) {
			const numbers = draw(PLACES_EN[name][0]!).plates.colour.match(/-?\d+(\.\d+)?(?= |L|Z|M)/g) ?? [];
			expect(Math.max(...numbers.map((each) => Math.abs(Number(each))))).toBeLessThan(1_000_000);
		}
	});

	it('has ground under the stars where somebody stands or the words set foot on it, not where a planet is seen', () => {
		const empty = { stands: [], size: 'ELS' } as const;
		expect(draw('outer space, a ringed planet', empty).depicts).not.toContain('craters');
		for (const words of ['on the moon', 'on a distant planet', 'the surface of mars'])
			expect(draw(words, empty).depicts).toContain('craters');
		expect(draw('outer space').depicts).toContain('craters');
	});

	it('has its rainbow in its own sky, behind the hills', () => {
		expect(draw('a meadow under a rainbow').depicts.filter((word) => word === 'rainbow')).toHaveLength(1);
		expect(draw('a meadow').depicts).not.toContain('rainbow');
	});

	it('is calm and says nothing where nothing was understood', () => {
		const { depicts, canvas } = draw('they look at each other');
		expect(depicts).toEqual([]);
		expect(canvas.count).toBeGreaterThan(2);
	});

	it('rains on the street and only on the panes of a room', () => {
		expect(draw('street, rain').depicts).toContain('rain');
		const study = draw('study, rain');
		expect(study.depicts).toEqual(expect.arrayContaining(['study', 'window', 'rain']));
		expect(study.depicts.filter((word) => word === 'rain')).toHaveLength(1);
	});
});

/** The outlines of a plate, colours apart. */
function outlines({ colour }: { readonly colour: string }): Set<string> {
	return new Set([...colour.matchAll(/ d="([^"]+)"/g)].map((match) => match[1]!));
}

describe('a place that is named twice', () => {
	it.each(['street', 'study', 'classroom', 'village', 'kitchen'])(
		'has the same walls in %s by day and by night',
		(place) => {
			const day = outlines(draw(`${place}, day`, { place, placeId: place }).plates);
			const night = outlines(draw(`${place}, night, rain`, { place, placeId: place }).plates);
			const kept = [...day].filter((outline) => night.has(outline)).length;
			expect(kept / day.size).toBeGreaterThan(0.6);
		},
	);

	it('has other walls under another name', () => {
		const his = outlines(draw('street', { place: 'street', placeId: 'his' }).plates);
		const hers = outlines(draw('street', { place: 'street', placeId: 'hers' }).plates);
		expect([...his].filter((outline) => hers.has(outline)).length / his.size).toBeLessThan(0.5);
	});
});

describe('the end of a street', () => {
	it.each([
		['9:16', 216, 384],
		['2.39:1', 478, 200],
		['1:1', 320, 320],
	])('closes the view from edge to edge: %s', async (_, width, height) => {
		const { place: camera } = frameShot({ size: 'establishing', stands: [], width, height });
		const canvas = createCanvas(width, height);
		const mood = pickMood('day');
		const signs = new Set<string>();
		const stage = new Stage({
			canvas,
			camera,
			mood,
			seed: 1,
			isClose: false,
			isEmpty: true,
			signs,
			words: '',
		});
		drawStreetEnd(stage, { z: 66, low: 5.5, high: 11, colours: frontsOf(stage) });
		const { data } = await sharp(Buffer.from(canvas.plates().colour))
			.extract({ left: 0, top: Math.round(camera.horizon) - 3, width, height: 1 })
			.removeAlpha()
			.raw()
			.toBuffer({ resolveWithObject: true });
		const isBlank = (x: number) => [0, 1, 2].every((channel) => data[x * 3 + channel] === 0x88);
		expect(Array.from({ length: width }, (_, x) => x).filter(isBlank)).toEqual([]);
	});
});
