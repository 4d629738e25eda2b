import { beforeAll, describe, expect, it } from 'vitest';
import { type CastCell, type CastCells, drawCastCells } from '../../../src/engines/draft/cast-cells.ts';

const wish = {
	figure: {
		character: 'red',
		name: 'Red',
		gender: 'female',
		age: 24,
		hair: 'short red hair',
		outfit: 'green coat, black trousers',
	},
	outfits: { formal: 'yellow dress' },
	style: 'anime',
	signal: new AbortController().signal,
};

type Rgb = readonly [number, number, number];

const isRed = ([r, g, b]: Rgb) => r > 90 && r > g * 2 && r > b * 2;
const isGreen = ([r, g, b]: Rgb) => g > 50 && g > r * 1.3 && g > b * 1.15;
const isYellow = ([r, g, b]: Rgb) => r > 150 && g > 120 && b < g * 0.7;
const isSkin = ([r, g, b]: Rgb) => r > 200 && g > 150 && g < r * 0.93 && b < g;

/** Rows, as shares of the cell's height, where at least three pixels are so. */
function rowsOf(cell: CastCell, is: (pixel: Rgb) => boolean): number[] {
	const { data, width, height } = cell.pixels;
	const rows: number[] = [];
	for (let y = 0; y < height; y++) {
		let count = 0;
		for (let x = 0; x < width; x++) {
			const at = (y * width + x) * 3;
			if (is([data[at]!, data[at + 1]!, data[at + 2]!])) count++;
		}
		if (count >= 3) rows.push(y / height);
	}
	return rows;
}

describe('the cells of a character sheet', () => {
	let sheet: CastCells;
	const cell = (label: string) => sheet.cells.find((each) => each.label === label)!;
	beforeAll(async () => {
		sheet = await drawCastCells(wish);
	});

	it('shows all sides, the other outfit and eight feelings', () => {
		expect(sheet.cells.map(({ label }) => label)).toEqual([
			...['front', 'three quarters', 'side', 'back', 'formal'],
			...['happy', 'sad', 'angry', 'afraid', 'surprised', 'nervous', 'determined', 'asleep'],
		]);
		expect(sheet.palette.length).toBeGreaterThan(4);
	});

	it('has the hair above the coat, from every side', () => {
		for (const view of ['front', 'three quarters', 'side', 'back']) {
			const hair = rowsOf(cell(view), isRed);
			const coat = rowsOf(cell(view), isGreen);
			expect(hair[0], view).toBeLessThan(coat[0]!);
			expect(coat.at(-1)! - coat[0]!, view).toBeGreaterThan(0.2);
		}
	});

	it('changes the clothes and keeps the hair in the other outfit', () => {
		expect(rowsOf(cell('formal'), isRed).length).toBeGreaterThan(10);
		expect(rowsOf(cell('formal'), isYellow).length).toBeGreaterThan(rowsOf(cell('formal'), isGreen).length);
	});

	it('hides the face from behind', () => {
		const high = (view: string) => rowsOf(cell(view), isSkin).filter((y) => y < 0.24).length;
		expect(high('front')).toBeGreaterThan(high('back') + 8);
	});

	it('draws every feeling otherwise', () => {
		const faces = sheet.cells.filter(({ kind }) => kind === 'face');
		const seen = new Set(faces.map(({ pixels }) => Buffer.from(pixels.data).toString('base64')));
		expect(seen.size).toBe(faces.length);
	});

	it('gives the same pixels for the same words', async () => {
		const again = await drawCastCells({ ...wish, outfits: {} });
		const front = again.cells.find(({ label }) => label === 'front')!;
		expect(Buffer.compare(Buffer.from(front.pixels.data), Buffer.from(cell('front').pixels.data))).toBe(0);
	});

	it('shows people as the frames of a story in that language do', async () => {
		const { hair: _, ...figure } = wish.figure;
		const palettes = await Promise.all(
			['en', 'vi', 'ja'].map((language) => drawCastCells({ ...wish, figure, outfits: {}, language })),
		);
		const [en, vi, ja] = palettes.map(({ palette }) => palette.join());
		expect(vi).not.toBe(en);
		expect(ja).toBe(vi);
	});
});
