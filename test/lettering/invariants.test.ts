/** The letterer's rules over random panels: whatever is said wherever, these hold. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { contains, inset, overlaps, type Rect } from '../../src/base/geometry.ts';
import type { Balloon } from '../../src/lettering/balloon.ts';
import type { FontBook } from '../../src/lettering/fonts.ts';
import type { Lettering, PanelWords } from '../../src/lettering/letter.ts';
import { overlaySvg } from '../../src/lettering/overlay.ts';
import { readsBefore } from '../../src/lettering/pairs.ts';
import type { LineKind, Reading } from '../../src/story/story.ts';
import { bundledFonts, format, letter, line, panel, subject, words } from './support/pages.ts';

let fonts: FontBook;
beforeAll(async () => {
	fonts = await bundledFonts();
});

const vocabulary =
	'the a I you rain last night theatre nobody *never* said--well... wait! lamp? boats, don’t extraordinary it is Nguyễn 42 of';
const speech = fc.array(fc.constantFrom(...vocabulary.split(' ')), { minLength: 1, maxLength: 18 });
const kinds: LineKind[] = [
	'speech',
	'speech',
	'speech',
	'thought',
	'shout',
	'whisper',
	'weak',
	'radio',
	'off',
];
const narrators: LineKind[] = ['narration', 'place', 'time', 'sfx'];
const saying = fc.record({
	kind: fc.constantFrom(...kinds, ...narrators),
	words: speech,
	speaker: fc.constantFrom('ana', 'ben', 'stranger'),
});

interface Sample {
	readonly reading: Reading;
	readonly rect: Rect;
	readonly panel: PanelWords;
}

const sample: fc.Arbitrary<Sample> = fc
	.record({
		reading: fc.constantFrom<Reading>('ltr', 'rtl'),
		width: fc.integer({ min: 60, max: 1300 }),
		height: fc.integer({ min: 60, max: 1200 }),
		sayings: fc.array(saying, { minLength: 1, maxLength: 5 }),
		ana: fc.record({
			x: fc.double({ min: 0.1, max: 0.4, noNaN: true }),
			y: fc.double({ min: 0.3, max: 0.8, noNaN: true }),
		}),
		ben: fc.record({
			x: fc.double({ min: 0.6, max: 0.9, noNaN: true }),
			y: fc.double({ min: 0.3, max: 0.8, noNaN: true }),
		}),
		size: fc.double({ min: 0.1, max: 0.5, noNaN: true }),
		isSeen: fc.boolean(),
	})
	.map(({ reading, width, height, sayings, ana, ben, size, isSeen }) => {
		const rect = { x: 40, y: 60, w: width, h: height };
		const head = Math.min(width, height) * size;
		const lines = sayings.map(({ kind, words, speaker }) =>
			line(kind, words.join(' '), narrators.includes(kind) ? undefined : speaker),
		);
		const place = (spot: { x: number; y: number }) => ({
			x: rect.x + spot.x * width,
			y: rect.y + spot.y * height,
		});
		const floor = rect.y + height;
		const subjects = isSeen
			? [subject('ana', place(ana), head, floor), subject('ben', place(ben), head, floor)]
			: [];
		return {
			reading,
			rect,
			panel: panel(rect, lines, { subjects, cast: [{ character: 'ana' }, { character: 'ben' }] }),
		};
	});

function holds(check: (lettering: Lettering, sample: Sample) => void, seed = 20261122): void {
	fc.assert(
		fc.property(sample, (given) => {
			check(letter(fonts, [given.panel], { format: format(given.reading) }), given);
		}),
		{ numRuns: 40, seed },
	);
}

function pairs(balloons: readonly Balloon[]): [Balloon, Balloon][] {
	return balloons.flatMap((first, index) =>
		balloons.slice(index + 1).map((second): [Balloon, Balloon] => [first, second]),
	);
}

function shrunk(rect: Rect): Rect {
	return { x: rect.x + 0.02, y: rect.y + 0.02, w: rect.w - 0.04, h: rect.h - 0.04 };
}

test('balloons never overlap', () => {
	holds(({ balloons }) => {
		for (const [first, second] of pairs(balloons)) {
			expect(overlaps(shrunk(first.rect), shrunk(second.rect))).toBe(false);
		}
	});
});

test('balloons stay inside their panel, sounds in its gutters, and all in the live area', () => {
	holds(({ balloons }, { rect, reading }) => {
		for (const balloon of balloons) {
			const { gutterPx, live } = format(reading);
			const room = balloon.kind === 'sfx' ? inset(rect, -gutterPx.across) : rect;
			expect(contains(room, balloon.rect, 0.02)).toBe(true);
			expect(contains(live, balloon.rect, 0.02)).toBe(true);
		}
	});
});

test('set words stay inside their balloon', () => {
	holds(({ balloons }) => {
		for (const { runs, rect, kind } of balloons) {
			if (kind === 'sfx') continue;
			for (const run of runs) {
				expect(run.x).toBeGreaterThanOrEqual(rect.x);
				expect(run.x + run.widthPx).toBeLessThanOrEqual(rect.x + rect.w + 0.02);
				expect(run.y).toBeGreaterThan(rect.y);
				expect(run.y).toBeLessThan(rect.y + rect.h);
			}
		}
	});
});

test('the order grows in the reading direction', () => {
	holds(({ balloons }, { reading }) => {
		const read = balloons.filter(({ kind }) => kind !== 'sfx');
		expect(balloons.map(({ order }) => order)).toEqual(balloons.map((_, index) => index + 1));
		for (const [first, second] of pairs(read)) {
			expect(readsBefore(first.rect, second.rect, { reading, slackPx: 12 })).toBe(true);
		}
	});
});

test('every word is lettered, or a warning quotes it', () => {
	holds(({ balloons, diagnostics }, given) => {
		const shown = words(balloons.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ')).join('');
		const told = diagnostics.filter(({ code }) => code === 'text-cut').map(({ message }) => message);
		const wanted = given.panel.lines.map(({ text }) => words(text).join('')).join('');
		if (told.length === 0) expect(shown).toBe(wanted);
		else expect(words(told.join(' ')).join('').length + shown.length).toBeGreaterThanOrEqual(wanted.length);
	});
});

test('the tip of a tail is nearer to its own speaker than to any other', () => {
	holds(({ balloons }, given) => {
		for (const { tail, speaker, kind } of balloons) {
			const own = given.panel.subjects.find(({ character }) => character === speaker);
			if (tail === null || own === undefined || kind === 'off') continue;
			const far = (point: { x: number; y: number }) => Math.hypot(point.x - tail.x, point.y - tail.y);
			for (const other of given.panel.subjects) {
				if (other !== own) expect(far(own.mouth)).toBeLessThanOrEqual(far(other.mouth));
			}
		}
	});
});

test('no tail crosses the balloon of another line', () => {
	holds(({ balloons }) => {
		for (const { tail, rect, kind, order } of balloons) {
			if (tail === null || kind === 'sfx') continue;
			const start = { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
			const outside = (t: number) => ({
				x: start.x + (tail.x - start.x) * t,
				y: start.y + (tail.y - start.y) * t,
			});
			const way = Array.from({ length: 40 }, (_, index) => outside((index + 1) / 40));
			const far = way.filter((point) => !within(point, rect));
			for (const other of balloons) {
				// Joined balloons share one tail.
				const isJoined = other.tail?.x === tail.x && other.tail.y === tail.y;
				if (other.order === order || other.kind === 'sfx' || isJoined) continue;
				expect(far.filter((point) => within(point, inset(other.rect, 4)))).toEqual([]);
			}
		}
		// Panels that the search alone does not clear.
	}, 5);
});

/** Three who fill their panel from top to bottom, so that balloons stand low and beside the wrong one. */
const crowded: fc.Arbitrary<Sample> = fc
	.record({
		width: fc.integer({ min: 700, max: 1200 }),
		height: fc.integer({ min: 500, max: 1000 }),
		says: fc.array(fc.tuple(speech, fc.constantFrom('ana', 'ben', 'cy')), { minLength: 2, maxLength: 5 }),
		places: fc.array(fc.double({ min: 0.08, max: 0.92, noNaN: true }), { minLength: 3, maxLength: 3 }),
		tops: fc.array(fc.double({ min: 0.1, max: 0.5, noNaN: true }), { minLength: 3, maxLength: 3 }),
	})
	.map(({ width, height, says, places, tops }) => {
		const rect = { x: 40, y: 60, w: width, h: height };
		const subjects = ['ana', 'ben', 'cy'].map((who, index) => {
			const head = { x: rect.x + places[index]! * width, y: rect.y + tops[index]! * height };
			return subject(who, head, height * 0.14, rect.y + height);
		});
		const lines = says.map(([said, who]) => line('speech', said.join(' '), who));
		return { reading: 'ltr', rect, panel: panel(rect, lines, { subjects }) };
	});

/** The same panel and words from the other side. */
function mirrored({ panel: given, rect }: Sample): Sample {
	const flip = <T extends { x: number }>(part: T, w = 0): T => ({
		...part,
		x: 2 * rect.x + rect.w - part.x - w,
	});
	const subjects = given.subjects.map((who) => ({
		...who,
		head: flip(who.head, who.head.w),
		mouth: flip(who.mouth),
		...(who.body ? { body: flip(who.body, who.body.w) } : {}),
	}));
	return { reading: 'rtl', rect, panel: { ...given, subjects } };
}

test('whoever sweeps along the rows from where reading starts meets no balloon before its turn', () => {
	let sideways = 0;
	const check = ({ panel: given, reading }: Sample) => {
		const { balloons } = letter(fonts, [given], { format: format(reading) });
		for (const [{ rect: first }, { rect: second }] of pairs(balloons)) {
			const isAhead = reading === 'ltr' ? second.x + second.w < first.x : second.x > first.x + first.w;
			if (!isAhead) continue;
			sideways++;
			const row = first.y + first.h;
			expect(second.y - row).toBeGreaterThan(0.75 * Math.min(first.h, second.h));
		}
	};
	fc.assert(fc.property(crowded, check), { numRuns: 40, seed: 11 });
	fc.assert(fc.property(crowded.map(mirrored), check), { numRuns: 40, seed: 12 });
	expect(sideways).toBeGreaterThan(5);
});

test('hardly a balloon lies on the body of somebody else than its speaker', () => {
	const found = { balloons: 0, astray: 0 };
	const check = ({ panel: given }: Sample) => {
		for (const { rect, speaker } of letter(fonts, [given]).balloons) {
			found.balloons++;
			const isAstray = given.subjects.some(({ character, head, body }) => {
				const y = head.y + head.h;
				const trunk = { x: head.x - head.w / 4, y, w: head.w * 1.5, h: body!.y + body!.h - y };
				return (
					character !== speaker && areaOf(rect, trunk) > 0.4 * Math.min(rect.w * rect.h, trunk.w * trunk.h)
				);
			});
			if (isAstray) found.astray++;
		}
	};
	fc.assert(fc.property(crowded, check), { numRuns: 60, seed: 16 });
	expect(found.balloons).toBeGreaterThan(150);
	expect(found.astray).toBeLessThan(found.balloons * 0.1);
});

/** What two rectangles share. */
function areaOf(a: Rect, b: Rect): number {
	const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
	const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
	return Math.max(0, w) * Math.max(0, h);
}

test('no drawn tail crosses the face or the body of another, but where its balloon stands on that body', () => {
	let tails = 0;
	const check = ({ panel: given }: Sample) => {
		const { balloons } = letter(fonts, [given]);
		for (const balloon of balloons) {
			if (balloon.tail === null || balloon.outline === '') continue;
			const group = balloons.filter((other) => other.tail?.x === balloon.tail!.x);
			const boxes = group.map(({ rect }) => inset(rect, -2));
			const ink = inkOf(balloon.outline).filter((point) => !boxes.some((box) => within(point, box)));
			for (const { character, head, body } of given.subjects) {
				if (character === balloon.speaker || ink.length === 0) continue;
				tails++;
				const face = inset(head, head.w * 0.2);
				expect(ink.filter((point) => within(point, face))).toEqual([]);
				const y = head.y + head.h;
				const trunk = { x: head.x, y, w: head.w, h: body!.y + body!.h - y };
				if (boxes.some((box) => overlaps(box, inset(trunk, -head.w * 0.3)))) continue;
				expect(ink.filter((point) => within(point, trunk))).toEqual([]);
			}
		}
	};
	fc.assert(fc.property(crowded, check), { numRuns: 40, seed: 2 });
	expect(tails).toBeGreaterThan(20);
});

/** The same three, one hand of each stretched out beside the body. */
function stretched({ panel: given, ...sample }: Sample): Sample {
	const subjects = given.subjects.map((who, index) => {
		const { head } = who;
		const x = index % 2 === 0 ? head.x + head.w * 1.5 : head.x - head.w;
		return { ...who, hands: [{ x, y: head.y + head.h * 0.9, w: head.w * 0.5, h: head.h * 0.5 }] };
	});
	return { ...sample, panel: { ...given, subjects } };
}

test('balloons and tails keep off outstretched hands, and no tail is lost for one', () => {
	const covered = { unaware: 0, aware: 0 };
	const lost = { unaware: 0, aware: 0 };
	const count = (sample: Sample, given: PanelWords, who: 'aware' | 'unaware') => {
		const hands = stretched(sample).panel.subjects.flatMap((subject) => subject.hands ?? []);
		const { balloons, diagnostics } = letter(fonts, [given]);
		const ink = balloons.flatMap(({ outline }) => inkOf(outline));
		covered[who] += hands.filter(
			(hand) => ink.some((point) => within(point, hand)) || balloons.some(({ rect }) => overlaps(rect, hand)),
		).length;
		lost[who] += diagnostics.filter(({ code }) => code === 'tail-lost').length;
	};
	const check = (sample: Sample) => {
		count(sample, sample.panel, 'unaware');
		count(sample, stretched(sample).panel, 'aware');
	};
	fc.assert(fc.property(crowded, check), { numRuns: 20, seed: 7 });
	expect(covered.unaware).toBeGreaterThan(10);
	expect(covered.aware).toBeLessThan(covered.unaware * 0.6);
	expect(lost.aware).toBeLessThanOrEqual(lost.unaware);
});

/** Points along the paths of an outline; of bubbles their left ends. */
function inkOf(outline: string): { x: number; y: number }[] {
	const points: { x: number; y: number }[] = [];
	for (const [, command, list] of outline.matchAll(/([MLCQA])([^MLCQAaZ]*)/gu)) {
		const all = (list ?? '').trim().split(/[ ,]+/u).map(Number);
		const ends = Array.from({ length: Math.floor(all.length / 2) }, (_, index) => ({
			x: all[index * 2]!,
			y: all[index * 2 + 1]!,
		}));
		if (command === 'A') points.push({ x: all.at(-2)!, y: all.at(-1)! });
		else if (command === 'M' || command === 'L') points.push(...ends);
		else points.push(...curve([points.at(-1)!, ...ends]));
	}
	return points;
}

function curve(corners: readonly { x: number; y: number }[]): { x: number; y: number }[] {
	return Array.from({ length: 12 }, (_, index) => {
		let row = [...corners];
		while (row.length > 1) {
			row = row.slice(1).map((to, at) => ({
				x: row[at]!.x + ((to.x - row[at]!.x) * (index + 1)) / 12,
				y: row[at]!.y + ((to.y - row[at]!.y) * (index + 1)) / 12,
			}));
		}
		return row[0]!;
	});
}

function within({ x, y }: { x: number; y: number }, rect: Rect): boolean {
	return x > rect.x && x < rect.x + rect.w && y > rect.y && y < rect.y + rect.h;
}

test('no text, size or language whatever stops the letterer', () => {
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 60 }),
		fc.string({ unit: 'grapheme', maxLength: 60 }),
		fc.constantFrom(
			'***',
			'* a*',
			'--',
			'\u200d',
			'\ud800',
			'a'.repeat(300),
			'ก็ำ'.repeat(30),
			'שלום (a) 12 ',
		),
	);
	const says = fc.array(fc.tuple(fc.constantFrom(...kinds, ...narrators), text), { maxLength: 6 });
	const side = fc.integer({ min: 0, max: 900 });
	const language = fc.constantFrom('en', 'vi', 'ja', 'ar', 'th', 'ko', 'xx-bogus', '', '!!');
	fc.assert(
		fc.property(says, side, side, language, (lines, w, h, language) => {
			const subjects = [subject('ana', { x: 100 + w / 2, y: 100 + h / 2 }, h / 3)];
			const said = lines.map(([kind, words]) => line(kind, words, 'ana'));
			const { balloons } = letter(fonts, [panel({ x: 100, y: 100, w, h }, said, { subjects })], { language });
			expect(overlaySvg({ width: 1400, height: 2000 }, balloons)).not.toMatch(/NaN|Infinity|undefined/u);
		}),
		{ numRuns: 40, seed: 9 },
	);
});
