import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/base/geometry.ts';
import { frameSize, sketchFrame } from '../../../src/engines/draft/draft.ts';
import { draftEngine } from '../../../src/engines/draft/engine.ts';
import type { Drawing } from '../../../src/engines/engine.ts';
import type { Request, Sketch, SketchFigure } from '../../../src/plan/request.ts';
import { draftContext, draftRequest } from '../../support/draft-request.ts';

const HUNTER: SketchFigure = {
	character: 'hunter',
	name: 'the hunter',
	gender: 'male',
	age: 28,
	hair: 'short black hair',
	outfit: 'dark blue attire',
};
const LADY: SketchFigure = {
	character: 'lady',
	name: 'the lady',
	gender: 'female',
	age: 22,
	hair: 'long blonde hair',
	outfit: 'pink tulle dress',
};
const WHOLE = { x: 0, y: 0, w: 1, h: 1 };

function request(sketch: Partial<Sketch>, [width, height]: readonly [number, number] = [300, 300]): Request {
	return draftRequest(sketch, { width, height }, 'k1');
}

function draw(wanted: Request, signal?: AbortSignal): Promise<Drawing> {
	return draftEngine().draw(wanted, draftContext(signal));
}

/** Mean colour of a patch given in fractions of the frame. */
async function colourAt(drawing: Drawing, x: number, y: number): Promise<[number, number, number]> {
	const side = 6;
	const left = Math.round(x * drawing.widthPx) - side / 2;
	const top = Math.round(y * drawing.heightPx) - side / 2;
	const patch = sharp(drawing.bytes).extract({ left, top, width: side, height: side });
	const [r, g, b] = await patch.resize(1, 1, { kernel: 'linear' }).raw().toBuffer();
	return [r!, g!, b!];
}

describe('the draft artist', () => {
	it('puts the named colours where hair and clothes are', async () => {
		const drawing = await draw(
			request({ cast: [HUNTER], action: 'The hunter stands facing us.', size: 'MS' }),
		);
		const { head } = drawing.subjects![0]!;
		const hair = await colourAt(drawing, head.x + head.w / 2, head.y + head.h * 0.08);
		expect(Math.max(...hair)).toBeLessThan(110);
		const chest = await colourAt(drawing, head.x + head.w * 0.3, head.y + head.h * 1.95);
		expect(chest[2]).toBeGreaterThan(chest[0] * 1.3);
		expect(Math.max(...chest)).toBeLessThan(150);
	});

	it('tells the hunter and the lady apart at a glance', async () => {
		const drawing = await draw(request({ cast: [HUNTER, LADY], size: 'two-shot' }));
		const [left, right] = drawing.subjects!;
		expect([left!.character, right!.character]).toEqual(['hunter', 'lady']);
		const blonde = await colourAt(
			drawing,
			right!.head.x + right!.head.w / 2,
			right!.head.y + right!.head.h * 0.12,
		);
		expect(blonde[0]).toBeGreaterThan(blonde[2] + 40);
		const bodice = await colourAt(
			drawing,
			right!.head.x + right!.head.w * 0.6,
			right!.head.y + right!.head.h * 2.1,
		);
		expect(bodice[0]).toBeGreaterThan(bodice[1] + 30);
	});

	it('gives the same bytes for the same request', async () => {
		const wanted = request({ cast: [HUNTER, LADY], place: 'a dim study', time: 'night', size: 'two-shot' });
		const [first, second] = await Promise.all([draw(wanted), draw(wanted)]);
		expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
	});

	it('says what it drew', async () => {
		const drawing = await draw(request({ cast: [HUNTER], action: 'He runs, terrified.', place: 'a forest' }));
		expect(drawing.depicts).toEqual(
			expect.arrayContaining(['hunter', 'attire', 'run', 'terrified', 'forest']),
		);
		expect(drawing.priceUsd).toBe(0);
	});

	it('stops when it is told to', async () => {
		const stop = new AbortController();
		stop.abort();
		await expect(draw(request({ cast: [HUNTER] }), stop.signal)).rejects.toThrow();
	});

	it.each(['noir', 'watercolour', 'pencil sketch', 'line art'])('prints %s unlike anime', async (style) => {
		const sketch = { cast: [HUNTER], size: 'MCU' } as const;
		const plain = await draw(request(sketch));
		const styled = await draw(request({ ...sketch, style }));
		expect(Buffer.compare(plain.bytes, styled.bytes)).not.toBe(0);
		if (style === 'watercolour') return;
		const { channels } = await sharp(styled.bytes).stats();
		expect(Math.abs(channels[0]!.mean - channels[2]!.mean)).toBeLessThan(14);
	});

	it('draws words it does not know as somebody all the same', async () => {
		const odd = {
			character: 'x',
			name: 'X',
			hair: 'quargled',
			outfit: 'a $^*( zibble',
			looks: '((',
			age: 'many',
		};
		const drawing = await draw(
			request({ cast: [odd], action: 'X grumbles \\ [a-z', mood: '???', place: '…' }),
		);
		expect(drawing.subjects).toHaveLength(1);
	});
});

describe('where everybody is', () => {
	const seen = (sketch: Partial<Sketch>, px: readonly [number, number] = [300, 300]) => {
		const wanted = request(sketch, px);
		return sketchFrame(wanted, frameSize(wanted.slotPx)).subjects;
	};

	it.each(['ECU', 'CU', 'MCU', 'MS', 'MLS', 'FS', 'LS', 'two-shot'])(
		'keeps all heads whole in %s',
		(size) => {
			for (const px of [
				[300, 300],
				[900, 300],
				[300, 900],
			] as const) {
				for (const angle of ['eye', 'high', 'low', 'dutch']) {
					for (const subject of seen({ cast: [HUNTER, LADY], size, angle }, px)) {
						expect(contains(WHOLE, subject.head, 1e-9), `${size} ${angle} ${px}`).toBe(true);
						expect(subject.head.y).toBeGreaterThan(0);
						expect(subject.head.h * px[1]).toBeGreaterThan(8);
					}
				}
			}
		},
	);

	it('loses nobody among six', () => {
		const cast = Array.from({ length: 6 }, (_, index) => ({
			...HUNTER,
			character: `c${index}`,
			name: `C${index}`,
		}));
		const subjects = seen({ cast });
		expect(subjects).toHaveLength(6);
		const middles = subjects.map(({ head }) => head.x + head.w / 2);
		for (let index = 1; index < 6; index++) {
			expect(middles[index]! - middles[index - 1]!).toBeGreaterThan(subjects[index]!.head.w * 0.6);
		}
	});

	it('puts the first on the side where reading starts, unless the writer says otherwise', () => {
		const order = (sketch: Partial<Sketch>) => seen(sketch).map((subject) => subject.character);
		expect(order({ cast: [HUNTER, LADY] })).toEqual(['hunter', 'lady']);
		expect(order({ cast: [HUNTER, LADY], reading: 'rtl' })).toEqual(['lady', 'hunter']);
		expect(order({ cast: [{ ...HUNTER, at: 'right' }, LADY] })).toEqual(['lady', 'hunter']);
	});

	it('keeps the mouth inside of the head', () => {
		for (const action of ['', 'The lady lies asleep.', 'The lady turns away.', 'The lady runs.']) {
			const [lady] = seen({ cast: [LADY], action, size: 'LS' });
			expect(contains(lady!.head, { ...lady!.mouth, w: 0, h: 0 }, 0.02), action).toBe(true);
		}
	});

	it.each([
		[40, 40, 256, 256],
		[3000, 300, 1643, 548],
		[300, 3000, 548, 1643],
		[5000, 5000, 1024, 1024],
		[640, 480, 640, 480],
		[0, 0, 256, 256],
	])('frames a slot of %i × %i at %i × %i', (width, height, wide, tall) => {
		expect(frameSize({ width, height })).toEqual({ width: wide, height: tall });
	});
});
