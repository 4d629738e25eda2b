import { describe, expect, it } from 'vitest';
import { clock, clockText, secondsAndFrames, timecode } from '../../../src/export/production/timecode.ts';

describe('frames in writing', () => {
	it('are seconds and frames for animators', () => {
		expect(secondsAndFrames(36, 24)).toBe('1+12');
		expect(secondsAndFrames(23, 24)).toBe('0+23');
		expect(secondsAndFrames(2400, 24)).toBe('100+00');
	});

	it('are time code for editors', () => {
		expect(timecode(3600 * 24 + 61 * 24 + 5, 24)).toBe('01:01:01:05');
	});

	it('are milliseconds for captions, half up', () => {
		expect(clock(1, 24, ',')).toBe('00:00:00,042');
		expect(clock(3661 * 25 + 24, 25, '.')).toBe('01:01:01.960');
		// 29 frames at 30 a second are 966.67 ms: never the next second.
		expect(clock(29, 30, ',')).toBe('00:00:00,967');
	});

	it('are seconds for everybody else', () => {
		expect(clockText(60, 24)).toBe('2.5 s');
		expect(clockText(64.5 * 24, 24)).toBe('1:04.5');
		expect(clockText(10 * 60 * 24, 24)).toBe('10:00');
	});
});
