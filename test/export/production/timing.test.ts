import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framesOf, lineS, shareFrames, shotFrames, usualS } from '../../../src/export/production/timing.ts';
import { nowhere } from '../../support/make-story.ts';

const line = (text: string, kind: 'speech' | 'sfx' = 'speech') => ({ kind, text, span: nowhere });

describe('a shot whose writer gave a duration', () => {
	it('holds so many whole frames, half a frame going up', () => {
		expect(framesOf(1.5, 24)).toBe(36);
		expect(framesOf(2.5 / 24, 24)).toBe(3);
		expect(shotFrames({ durationS: 2, lines: [] }, { fps: 25, language: 'en' })).toEqual({
			frames: 50,
			isGiven: true,
		});
	});

	it('is never shorter than one frame', () => {
		expect(framesOf(0.001, 24)).toBe(1);
	});
});

describe('a shot whose writer gave none', () => {
	it('is two seconds without words, three where a place is shown', () => {
		expect(usualS({ lines: [] }, 'en')).toBe(2);
		expect(usualS({ lines: [], size: 'establishing' }, 'en')).toBe(3);
	});

	it('lasts as long as its words take to say, in half seconds', () => {
		const ten = line('one two three four five six seven eight nine ten');
		expect(usualS({ lines: [ten] }, 'en')).toBe(5);
		expect(usualS({ lines: [ten, ten] }, 'en')).toBe(9.5);
		expect(shotFrames({ lines: [ten] }, { fps: 24, language: 'en' })).toEqual({
			frames: 120,
			isGiven: false,
		});
	});

	it('counts syllables in Vietnamese and characters in Japanese, Korean and Thai', () => {
		expect(lineS(line('Con muốn ăn bánh xèo với thật nhiều rau thơm'), 'vi')).toBeCloseTo(2.8);
		expect(lineS(line('雨が降ってきた。'), 'ja')).toBeCloseTo(7 * 0.15);
		expect(lineS(line('비가 온다 정말로'), 'ko')).toBeCloseTo(7 * 0.2);
		expect(lineS(line('สวัสดีชาวโลกทั้งหลาย'), 'th')).toBeGreaterThan(1);
	});

	it('gives a sound half a second, whatever its letters', () => {
		expect(lineS(line('KRAAAAAK BOOM BANG', 'sfx'), 'en')).toBe(0.5);
	});
});

describe('frames shared out', () => {
	it('add up to the whole, each within a frame of its due', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 5000 }),
				fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 1, maxLength: 20 }),
				(frames, weights) => {
					const parts = shareFrames(frames, weights);
					const total = weights.reduce((sum, weight) => sum + weight, 0);
					expect(parts.reduce((sum, part) => sum + part, 0)).toBe(frames);
					for (const [index, part] of parts.entries()) {
						expect(Math.abs(part - (weights[index]! / total) * frames)).toBeLessThanOrEqual(1.000001);
					}
				},
			),
		);
	});
});
