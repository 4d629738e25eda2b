import { describe, expect, it } from 'vitest';
import { svgOperators } from '../../../src/export/pdf/vector.ts';
import { pageFormat } from '../../../src/layout/presets.ts';
import { openFonts } from '../../../src/lettering/fonts.ts';
import { letterPage } from '../../../src/lettering/letter.ts';
import { overlaySvg } from '../../../src/lettering/overlay.ts';
import { readFonts } from '../../../src/page/bundled-fonts.ts';
import type { LineKind } from '../../../src/story/story.ts';
import { makeStory } from '../../support/make-story.ts';

describe('lettering as PDF operators', () => {
	it('knows everything that lettering draws', async () => {
		const kinds: LineKind[] = [
			'speech',
			'thought',
			'shout',
			'whisper',
			'weak',
			'radio',
			'off',
			'narration',
			'place',
			'time',
			'sfx',
		];
		const story = makeStory({
			shots: [{ lines: kinds.map((kind) => ({ kind, speaker: 'x', text: 'Wait! No *more*.' })) }],
		});
		const format = pageFormat({ ...story.page, dpi: 150 });
		const { widthPx, heightPx, live: rect } = format;
		const slot = { shot: 'shot-1', rect, border: true };
		const page = { number: 1, format, widthPx, heightPx, template: 'one', slots: [slot] };
		const panels = [{ slot, lines: story.shots[0]!.lines, subjects: [], cast: [] }];
		const { balloons } = letterPage(
			{ page, panels, language: 'en' } as never,
			await openFonts(await readFonts()),
		);
		expect(new Set(balloons.map(({ kind }) => kind))).toEqual(new Set(kinds));
		const operators = svgOperators(overlaySvg({ width: widthPx, height: heightPx }, balloons));
		expect(operators).toBeDefined();
		expect(operators).not.toMatch(/NaN|undefined/);
	});

	it('draws curves, strokes and turns in PDF terms', () => {
		const svg = (inner: string) => svgOperators(`<svg width="1" height="1">${inner}</svg>`);
		expect(svg('<path d="M0 0Q3 0 3 3Z" fill="#f00"/>')).toBe(
			'q 4 M 1 0 0 rg \n0 0 m\n2 0 3 1 3 3 c\nh\nf Q\n',
		);
		expect(svg('<rect x="1" y="2" width="3" height="4" fill="none" stroke="#000" stroke-width="2"/>')).toBe(
			'q 4 M 2 w 0 G \n1 2 3 4 re\nS Q\n',
		);
		expect(svg('<g transform="rotate(90 1 1)"></g>')).toBe('q 0 1 -1 0 2 0 cm\nQ\n');
		const both = svg('<path d="M0 0L1 1Z" fill="#fff" stroke="#000" paint-order="stroke"/>');
		expect(both).toBe('q 4 M 1 g 0 G \n0 0 m\n1 1 l\nh\nS\n0 0 m\n1 1 l\nh\nf Q\n');
	});

	it('draws an arc as curves that stay on the circle', () => {
		const drawn = svgOperators('<svg><path d="M10 0A10 10 0 0 1 -10 0A10 10 0 0 1 10 0Z"/></svg>')!;
		const points = [...drawn.matchAll(/(\S+) (\S+) (?:m|c)\n/g)].map(([, x, y]) => [Number(x), Number(y)]);
		expect(points).toEqual([
			[10, 0],
			[0, 10],
			[-10, 0],
			[0, -10],
			[10, 0],
		]);
	});

	it('follows relative commands from where the pen stands', () => {
		const draw = (d: string) => svgOperators(`<svg><path d="${d}"/></svg>`);
		expect(draw('M5 5l1 2c1 1 2 2 3 3z m1 1 2 0')).toBe(draw('M5 5L6 7C7 8 8 9 9 10Z M6 6L8 6'));
		expect(draw('M1 2a3 3 0 1 1 6 0')).toBe(draw('M1 2A3 3 0 1 1 7 2'));
	});

	it('says so where it meets what it does not know', () => {
		for (const inner of [
			'<circle r="1"/>',
			'<path d="M0 0S1 1 2 2" />',
			'<path d="M0 0" opacity="0.5"/>',
			'<path d="M0 0" fill="url(#a)"/>',
		]) {
			expect(svgOperators(`<svg>${inner}</svg>`)).toBeUndefined();
		}
	});
});
