import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { draftEngine } from '../../../src/engines/draft/engine.ts';
import { CELL, lightField } from '../../../src/engines/draft/light.ts';
import { mannerOf } from '../../../src/engines/draft/manner.ts';
import { MANNER_WORDS } from '../../../src/engines/draft/words/styles.ts';
import type { Sketch } from '../../../src/plan/request.ts';
import { draftContext, draftRequest } from '../../support/draft-request.ts';

const SIDE = { width: 320, height: 320 };

async function draw(place: string, action: string, rest: Partial<Sketch> = {}) {
	const sketch = { place, placeId: place, action, size: 'establishing', ...rest };
	const drawing = await draftEngine().draw(draftRequest(sketch, SIDE, place + action), draftContext());
	const { data } = await sharp(drawing.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	return { ...drawing, data };
}

function mean(data: Uint8Array, pick: (r: number, g: number, b: number) => number): number {
	let sum = 0;
	for (let at = 0; at < data.length; at += 3) sum += pick(data[at]!, data[at + 1]!, data[at + 2]!);
	return sum / (data.length / 3);
}

const brightness = (data: Uint8Array) => mean(data, (r, g, b) => (r + g + b) / 3);
const colourfulness = (data: Uint8Array) => mean(data, (r, g, b) => Math.max(r, g, b) - Math.min(r, g, b));

describe('the light of a frame', () => {
	it.each(['the street', 'the forest', 'the village', 'a bedroom'])(
		'makes %s darker by night than by day',
		async (place) => {
			const [day, night] = [await draw(place, 'day'), await draw(place, 'night')];
			expect(brightness(night.data)).toBeLessThan(brightness(day.data) * 0.75);
		},
	);

	it('makes dusk warmer than noon, and night bluer', async () => {
		const warmth = (data: Uint8Array) => mean(data, (r, _, b) => r - b);
		const [noon, dusk, night] = [
			await draw('a meadow', 'noon'),
			await draw('a meadow', 'dusk'),
			await draw('a meadow', 'night'),
		];
		expect(warmth(dusk.data)).toBeGreaterThan(warmth(noon.data) + 15);
		expect(warmth(night.data)).toBeLessThan(warmth(noon.data) - 15);
	});

	it('rains streaks onto a street and snows white onto a village', async () => {
		const [dry, wet] = [await draw('the street', 'cloudy'), await draw('the street', 'rain')];
		expect(wet.depicts).toContain('rain');
		expect(Buffer.compare(Buffer.from(dry.data), Buffer.from(wet.data))).not.toBe(0);
		const white = (data: Uint8Array) => mean(data, (r, g, b) => (Math.min(r, g, b) > 185 ? 1 : 0));
		const [green, snowy] = [await draw('the village', 'day'), await draw('the village', 'snow')];
		expect(white(snowy.data)).toBeGreaterThan(white(green.data) + 0.1);
	});

	it('shows lightning in the window of a room, and its panes on the floor', async () => {
		const [calm, flash] = [
			await draw('a dim study', 'night, storm'),
			await draw('a dim study', 'night, storm, lightning'),
		];
		expect(flash.depicts).toContain('lightning');
		const pale = (data: Uint8Array) =>
			mean(data, (r, g, b) => (b > 150 && b >= r && Math.min(r, g) > 120 ? 1 : 0));
		expect(pale(flash.data)).toBeGreaterThan(pale(calm.data) * 1.5 + 0.005);
	});
});

describe('pools of light', () => {
	it('add up without burning out, and fade to their edge', () => {
		const lamp = { centre: { x: 64, y: 64 }, radius: 64, colour: '#ffffff', strength: 1 };
		const one = lightField([lamp], 128, 128)!;
		const many = lightField(
			Array.from({ length: 30 }, () => lamp),
			128,
			128,
		)!;
		const at = (x: number, y: number) => ((y / CELL) * one.columns + x / CELL) * 3;
		expect(one.lift[at(64, 64)]).toBeGreaterThan(0.5);
		expect(one.lift[at(112, 64)]).toBeLessThan(0.25);
		expect(Math.max(...many.lift)).toBeLessThanOrEqual(1);
		expect(lightField([], 128, 128)).toBeUndefined();
	});
});

describe('the manner of a style', () => {
	it('is read from the style’s own words, in both languages', () => {
		expect(mannerOf('Japanese cartoon anime style')).toBe('anime');
		expect(mannerOf('a loose watercolor')).toBe('watercolour');
		expect(mannerOf('film noir')).toBe('noir');
		expect(mannerOf('manga, đen trắng')).toBe('manga');
		expect(mannerOf('tranh màu nước')).toBe('watercolour');
		expect(mannerOf('vẽ bút chì')).toBe('pencil');
		expect(new Set(MANNER_WORDS.map(([manner]) => manner)).size).toBe(MANNER_WORDS.length);
	});

	it.each(['noir', 'manga', 'pencil', 'line art'])('%s is grey', async (style) => {
		expect(colourfulness((await draw('the street', 'day', { style })).data)).toBeLessThan(12);
	});

	it('noir has more black and white and less between than anime', async () => {
		const between = (data: Uint8Array) =>
			mean(data, (r, g, b) => ((r + g + b) / 3 > 60 && (r + g + b) / 3 < 195 ? 1 : 0));
		const [anime, noir] = [
			await draw('the street', 'day'),
			await draw('the street', 'day', { style: 'noir' }),
		];
		expect(between(noir.data)).toBeLessThan(between(anime.data) * 0.7);
	});

	it('sepia is brown, pastel lighter than anime', async () => {
		const [anime, sepia, pastel] = [
			await draw('the street', 'day'),
			await draw('the street', 'day', { style: 'sepia' }),
			await draw('the street', 'day', { style: 'pastel' }),
		];
		expect(mean(sepia.data, (r, _, b) => r - b)).toBeGreaterThan(30);
		expect(brightness(pastel.data)).toBeGreaterThan(brightness(anime.data) + 15);
	});
});
