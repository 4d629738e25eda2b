import { beforeAll, describe, expect, test } from 'vitest';
import { contains, overlaps } from '../../src/base/geometry.ts';
import type { FontBook } from '../../src/lettering/fonts.ts';
import type { LineKind } from '../../src/story/story.ts';
import { bundledFonts, format, letter, line, panel, subject, words } from './support/pages.ts';

let fonts: FontBook;
beforeAll(async () => {
	fonts = await bundledFonts();
});

const rect = { x: 60, y: 60, w: 700, h: 800 };
const ana = subject('ana', { x: 250, y: 520 }, 180);
const ben = subject('ben', { x: 580, y: 540 }, 180);
const subjects = [ana, ben];
const gap = (one: { x: number; y: number }, other: { x: number; y: number }) =>
	Math.hypot(one.x - other.x, one.y - other.y);

describe('balloons', () => {
	test('a speech balloon has its words, its speaker and a tail towards the mouth', () => {
		const given = line('speech', 'Where were you last night?', 'ana');
		const { balloons, diagnostics } = letter(fonts, [panel(rect, [given], { subjects })]);
		expect(diagnostics).toEqual([]);
		expect(balloons).toHaveLength(1);
		const [balloon] = balloons;
		expect(balloon).toMatchObject({
			kind: 'speech',
			speaker: 'ana',
			text: given.text,
			order: 1,
			shot: 'shot',
		});
		expect(words(balloon!.runs.map((run) => run.text).join(' '))).toEqual(words(given.text));
		expect(gap(balloon!.tail!, ana.mouth)).toBeLessThan(gap(balloon!.tail!, ben.mouth));
	});

	test('faces stay clear where the panel has room', () => {
		const lines = [line('speech', 'Where were you?', 'ana'), line('speech', 'At the theatre.', 'ben')];
		const { balloons } = letter(fonts, [panel(rect, lines, { subjects })]);
		for (const balloon of balloons) {
			for (const { head } of subjects) {
				const isApart =
					balloon.rect.y + balloon.rect.h <= head.y ||
					balloon.rect.x + balloon.rect.w <= head.x ||
					balloon.rect.x >= head.x + head.w ||
					balloon.rect.y >= head.y + head.h;
				expect(isApart).toBe(true);
			}
		}
	});

	test('a raised arm stays clear where the other side of the head has room', () => {
		const wide = { x: 60, y: 60, w: 1000, h: 755 };
		const part = (x: number, y: number, w: number, h: number) => ({
			x: wide.x + x * wide.w,
			y: wide.y + y * wide.h,
			w: w * wide.w,
			h: h * wide.h,
		});
		const waving = {
			character: 'ana',
			head: part(0.441, 0.104, 0.192, 0.306),
			mouth: part(0.55, 0.348, 0, 0),
			body: part(0.138, 0.104, 0.577, 0.896),
		};
		const spoken = line('speech', 'Keep it dry! And trust foxes, they know the way!', 'ana');
		const { balloons } = letter(fonts, [panel(wide, [spoken], { subjects: [waving] })]);
		expect(balloons[0]!.rect.x).toBeGreaterThan(waving.mouth.x);
	});

	test('the pointing hand between two who say much stays in sight', () => {
		const court = { x: 60, y: 60, w: 1200, h: 997 };
		const hand = { x: 541, y: 407, w: 155, h: 155 };
		const pros = {
			character: 'pros',
			head: { x: 223, y: 154, w: 177, h: 208 },
			mouth: { x: 330, y: 320 },
			body: { x: 223, y: 154, w: 333, h: 903 },
			hands: [hand],
		};
		const wit = {
			character: 'wit',
			head: { x: 925, y: 473, w: 167, h: 196 },
			mouth: { x: 998, y: 631 },
			body: { x: 763, y: 453, w: 347, h: 604 },
		};
		const lines = [
			line(
				'speech',
				'Mrs Okafor, tell the court what you saw through the kitchen window that evening, leaving out nothing, however small it may seem to you, and however painful.',
				'pros',
			),
			line(
				'speech',
				'I saw a man with no neck and a great deal of cream. I said to my sister, who was on the telephone at the time, "Grace, there is a man in your kitchen", and she said, "Don\'t be silly, that\'s Leonard", and I said, "Leonard who?", and the line went dead.',
				'wit',
			),
			line('speech', 'And do you see that man here today?', 'pros'),
			line('speech', 'I see several men with no neck.', 'wit'),
		];
		const { balloons } = letter(fonts, [panel(court, lines, { subjects: [pros, wit] })], {
			format: format('ltr', { dpi: 200 }),
		});
		for (const { runs } of balloons) {
			for (const { x, y, widthPx, sizePx } of runs)
				expect(overlaps({ x, y: y - sizePx, w: widthPx, h: sizePx }, hand)).toBe(false);
		}
	});

	test('a tail stops about half of the way to the head', () => {
		const { balloons } = letter(fonts, [panel(rect, [line('speech', 'Here.', 'ana')], { subjects: [ana] })]);
		const { tail, rect: box } = balloons[0]!;
		const share = (tail!.y - box.y - box.h) / (ana.head.y - box.y - box.h);
		expect(share).toBeGreaterThan(0.4);
		expect(share).toBeLessThan(0.7);
	});

	test.each([24, 40, 70, 120])('a tail ends within half a head of a head of %d pixels, not in it', (size) => {
		const small = [subject('ana', { x: 250, y: 560 }, size), subject('ben', { x: 480, y: 600 }, size)];
		const lines = [line('speech', 'We walked all day and met nobody.', 'ana'), line('speech', 'No.', 'ben')];
		const { balloons } = letter(fonts, [panel(rect, lines, { subjects: small })]);
		for (const { tail, speaker } of balloons) {
			const { head } = small.find(({ character }) => character === speaker)!;
			const a = head.w / 2;
			const b = head.h / 2;
			const far = (grown: number) =>
				((tail!.x - head.x - a) / (a + grown)) ** 2 + ((tail!.y - head.y - b) / (b + grown)) ** 2;
			expect(far(0)).toBeGreaterThan(1);
			expect(far(size * 0.5)).toBeLessThan(1);
		}
	});

	test('lines of one speaker in a row share one tail', () => {
		const lines = [line('speech', 'I see.', 'ana'), line('speech', 'And you?', 'ana')];
		const { balloons } = letter(fonts, [panel(rect, lines, { subjects })]);
		expect(balloons).toHaveLength(2);
		expect(balloons[0]!.tail).toEqual(balloons[1]!.tail);
	});

	test('a very long speech is one balloon entry drawn in two', () => {
		const text =
			'I have told you a hundred times that the lamp is lit only when the boats are out. Tonight it is lit because my brother is at sea, and nobody else will wait for him.';
		const wide = { x: 60, y: 60, w: 1200, h: 900 };
		const { balloons, diagnostics } = letter(fonts, [
			panel(wide, [line('speech', text, 'ana')], { subjects: [ana] }),
		]);
		expect(diagnostics).toEqual([]);
		expect(balloons).toHaveLength(1);
		expect(words(balloons[0]!.runs.map((run) => run.text).join(' '))).toEqual(words(text));
	});

	test('a caption that opens a panel stands along its top, though hair is there', () => {
		const close = subject('ana', { x: 410, y: 420 }, 640);
		const lines = [
			line('narration', 'Nobody has ever resigned from the Institute.'),
			line('speech', "You can't.", 'ana'),
		];
		const { balloons } = letter(fonts, [panel(rect, lines, { subjects: [close] })]);
		expect(balloons[0]!.rect.y).toBeLessThan(rect.y + rect.h * 0.2);
	});

	test('orders go on from panel to panel', () => {
		const below = { x: 60, y: 900, w: 700, h: 600 };
		const panels = [rect, below].map((slot) =>
			panel(slot, [line('speech', 'One.', 'z'), line('sfx', 'BAM')]),
		);
		expect(letter(fonts, panels).balloons.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
	});

	test('a line without words makes no balloon', () => {
		expect(letter(fonts, [panel(rect, [line('speech', ' \n ', 'ana')], { subjects })])).toEqual({
			balloons: [],
			diagnostics: [],
		});
	});
});

describe('speakers', () => {
	test.each(['ltr', 'rtl'] as const)(
		'unseen, the first of the cast stands where reading starts (%s)',
		(reading) => {
			const cast = [{ character: 'ana' }, { character: 'ben' }];
			const lines = [line('speech', 'Me first.', 'ana'), line('speech', 'Me next.', 'ben')];
			const { balloons } = letter(fonts, [panel(rect, lines, { cast })], { format: format(reading) });
			const [first, second] = balloons;
			expect(first!.tail!.x < second!.tail!.x).toBe(reading === 'ltr');
		},
	);

	test('`at` moves the guess', () => {
		const cast = [{ character: 'ana', at: 'right' as const }];
		const { balloons } = letter(fonts, [panel(rect, [line('speech', 'Here!', 'ana')], { cast })]);
		expect(balloons[0]!.tail!.x).toBeGreaterThan(rect.x + rect.w * 0.55);
	});

	test('somebody who is not in the picture speaks from the border', () => {
		for (const given of [line('speech', 'Open up!', 'stranger'), line('off', 'Who is there?', 'ana')]) {
			const { tail } = letter(fonts, [panel(rect, [given], { subjects })]).balloons[0]!;
			const fromEdge = Math.min(tail!.x - rect.x, rect.x + rect.w - tail!.x, rect.y + rect.h - tail!.y);
			expect(fromEdge).toBeLessThan(12);
		}
	});
});

test('a balloon whose tail could only cross somebody else has none, and a warning says so', () => {
	const giant = subject('ben', { x: 560, y: 460 }, 780);
	const hidden = subject('ana', { x: 720, y: 700 }, 60);
	const { balloons, diagnostics } = letter(fonts, [
		panel(rect, [line('speech', 'Behind him!', 'ana')], { subjects: [giant, hidden] }),
	]);
	expect(balloons[0]!.tail).toBeNull();
	expect(diagnostics).toMatchObject([{ code: 'tail-lost', message: expect.stringContaining('ana') }]);
});

describe('size', () => {
	const sizes = (text: string, slot = rect) =>
		letter(fonts, [panel(slot, [line('speech', text, 'ana')], { subjects: [] })]).balloons.flatMap(
			({ runs }) => runs.map(({ sizePx }) => sizePx),
		);

	test('dialogue is 9 pt at the page’s dpi', () => {
		expect(sizes('Hello there.')[0]).toBeCloseTo((9 * 300) / 72, 1);
	});

	test('a small panel shrinks letters to 7 pt and no further', () => {
		const small = sizes('far too many words for such a small panel, '.repeat(4), {
			x: 60,
			y: 60,
			w: 320,
			h: 330,
		});
		expect(Math.min(...small)).toBeGreaterThanOrEqual((7 * 300) / 72 - 0.01);
	});

	test('whispers are smaller and shouts larger', () => {
		const size = (kind: LineKind) =>
			letter(fonts, [panel(rect, [line(kind, 'Go!', 'ana')])]).balloons[0]!.runs[0]!.sizePx;
		expect(size('whisper')).toBeLessThan(size('speech'));
		expect(size('shout')).toBeGreaterThan(size('speech'));
	});
});

describe('too many words', () => {
	const long = 'the lamp in the window is lit only when the boats are out '.repeat(12).trim();

	test('a warning at the line names the words to cut', () => {
		const { diagnostics } = letter(fonts, [
			panel({ ...rect, w: 400, h: 420 }, [line('speech', long, 'ana')]),
		]);
		const found = diagnostics.find(({ code }) => code === 'too-much-text');
		expect(found).toMatchObject({ severity: 'warning', span: { start: { line: 7 } } });
		expect(found!.hint).toMatch(/^cut about \d+ words, from "/u);
	});

	test('a speech that fits but that nobody reads in one breath is told too, with the words to cut', () => {
		const spoken = line('speech', 'the lamp is lit when boats are out '.repeat(64).trim(), 'ana');
		const large = { x: 60, y: 60, w: 1250, h: 1800 };
		const { balloons, diagnostics } = letter(fonts, [panel(large, [spoken], { subjects: [ana] })]);
		expect(words(balloons[0]!.runs.map(({ text }) => text).join(' '))).toEqual(words(spoken.text));
		expect(balloons[0]!.tail).not.toBeNull();
		expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'long-speech', span: spoken.span }]);
		expect(diagnostics[0]!.hint).toMatch(/^cut about 4\d\d words, from "/u);
	});

	test('a balloon of a few sentences is told nothing of', () => {
		const spoken = line('speech', 'the lamp is lit when boats are out '.repeat(5).trim(), 'ana');
		expect(letter(fonts, [panel(rect, [spoken], { subjects: [ana] })]).diagnostics).toEqual([]);
	});

	/** What of one speech in a small panel is shown, what is quoted as lost, and what comes after the quotation. */
	const cutIn = (text: string) => {
		const { balloons, diagnostics } = letter(fonts, [
			panel({ ...rect, w: 400, h: 420 }, [line('speech', text, 'ana')]),
		]);
		const { message } = diagnostics.find(({ code }) => code === 'text-cut')!;
		const [, lost = '', after = ''] = /"(.*)"(.*)$/u.exec(message) ?? [];
		return { shown: balloons.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' '), lost, after };
	};

	test('a few words that have no room at all are quoted in full', () => {
		const { shown, lost, after } = cutIn(long.split(' ').slice(0, 110).join(' '));
		expect([...words(shown), ...words(lost)]).toEqual(words(long).slice(0, 110));
		expect(after).toBe('');
	});

	test('of many the first are quoted, and the others counted to the last', () => {
		const { shown, lost, after } = cutIn(long);
		const told = [...words(shown), ...words(lost)];
		expect(told).toEqual(words(long).slice(0, told.length));
		expect(after).toBe(` and ${words(long).length - told.length} more words`);
		expect(lost.length).toBeLessThan(245);
	});

	test('of too many lines the first are shown, and the rest are told', () => {
		const lines = Array.from({ length: 60 }, (_, index) =>
			line('speech', `Line ${index + 1} of many.`, 'ana'),
		);
		const { balloons, diagnostics } = letter(fonts, [panel({ ...rect, w: 500, h: 500 }, lines)]);
		const lost = diagnostics.filter(({ code }) => code === 'text-cut');
		expect(balloons.length).toBeGreaterThan(5);
		expect(balloons[0]!.text).toBe('Line 1 of many.');
		expect(balloons.length + lost.length).toBe(60);
	});

	test('five thousand words do not stop the program', () => {
		const { diagnostics } = letter(fonts, [panel(rect, [line('speech', 'word '.repeat(5000), 'ana')])]);
		expect(diagnostics.map(({ code }) => code)).toEqual(['too-much-text', 'text-cut']);
	});

	test('a panel of forty pixels says what it cannot show', () => {
		const { diagnostics } = letter(fonts, [
			panel({ x: 60, y: 60, w: 40, h: 40 }, [line('speech', 'Hello there', 'ana')]),
		]);
		expect(diagnostics.at(-1)!.message).toContain('Hello there');
	});
});

describe('a face under a balloon', () => {
	const small = { x: 60, y: 60, w: 420, h: 420 };
	const ben = subject('ben', { x: 270, y: 375 }, 300);
	const talk =
		'The lamp in the window is lit only when the boats are out and nobody is home yet, and we wait here for them until the morning comes up over';
	const given = line('speech', `${talk} the grey old.`, 'ben');

	test('is told where no other place is left', () => {
		const { diagnostics } = letter(fonts, [panel(small, [given], { subjects: [ben] })]);
		expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'face-covered', span: given.span }]);
		expect(diagnostics[0]!.message).toMatch(/^ben's "The lamp .*" covers the face of ben$/u);
	});

	test('is told of nobody whose face is clear, in a panel that is a little taller', () => {
		const lower = subject('ben', { x: 270, y: 450 }, 300);
		const { diagnostics } = letter(fonts, [panel({ ...small, h: 520 }, [given], { subjects: [lower] })]);
		expect(diagnostics).toEqual([]);
	});
});

describe('formats', () => {
	test('a strip of any length is lettered at screen size', () => {
		const strip = format('ltr', {
			kind: 'strip',
			widthPx: 800,
			heightPx: 0,
			live: { x: 20, y: 0, w: 760, h: 0 },
		});
		const far = { x: 20, y: 9000, w: 760, h: 600 };
		const { balloons } = letter(fonts, [panel(far, [line('speech', 'Down here.', 'ana')])], {
			format: strip,
		});
		expect(contains(far, balloons[0]!.rect, 0.02)).toBe(true);
		expect(balloons[0]!.runs[0]!.sizePx).toBeGreaterThanOrEqual(18);
	});

	test('in a slanted slot a sound hangs over its own border, not into the next panel', () => {
		const shape = [
			{ x: 60, y: 60 },
			{ x: 760, y: 60 },
			{ x: 500, y: 860 },
			{ x: 60, y: 860 },
		];
		for (const text of ['THUD', 'CRASH BANG', 'WHAM', 'KRAKOOM']) {
			const slot = { shot: 's', rect, shape, border: true };
			const lines = [line('speech', 'Mind the floor.', 'ana'), line('sfx', text)];
			const { balloons } = letter(fonts, [panel(rect, lines, { slot })]);
			const { x, y, w, h } = balloons[1]!.rect;
			const edge = 760 - ((y + h - 60) / 800) * 260;
			expect(x + w).toBeLessThan(edge + 37.5);
		}
	});

	test.each([
		['film noir, black and white', false],
		['inked line art', false],
		['black and white manga, screentone', false],
		['manga in full colour', true],
		['watercolour', true],
	])('in the style of %s sounds and captions are coloured: %s', (style, isColoured) => {
		const lines = [line('narration', 'At night.'), line('sfx', 'THUD')];
		const ink = letter(fonts, [panel(rect, lines)], { style }).balloons;
		const fills = ink.flatMap(
			({ outline, letters }) => (outline + letters).match(/fill="#[0-9a-f]+"/gu) ?? [],
		);
		expect(fills.some((fill) => !/#(?:fff|ffffff|141414)"/u.test(fill))).toBe(isColoured);
	});

	test('in a slanted slot balloons stay inside its corners', () => {
		const shape = [
			{ x: 60, y: 60 },
			{ x: 760, y: 60 },
			{ x: 500, y: 860 },
			{ x: 60, y: 860 },
		];
		const lines = ['One here.', 'Two there.', 'Three at the end.'].map((text, index) =>
			line('speech', text, `${index}`),
		);
		const { balloons } = letter(fonts, [
			panel(rect, lines, { slot: { shot: 's', rect, shape, border: true } }),
		]);
		for (const { rect: box } of balloons) {
			const edge = 760 - ((box.y + box.h / 2 - 60) / 800) * 260;
			expect(box.x + box.w).toBeLessThan(edge + 1);
		}
	});
});
