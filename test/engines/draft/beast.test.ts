/** Animals from every side: one body, turned. */
import { describe, expect, it } from 'vitest';
import type { Sketched } from '../../../src/engines/draft/beast/form.ts';
import { KINDS } from '../../../src/engines/draft/beast/kinds.ts';
import { beastOf } from '../../../src/engines/draft/beast/known.ts';
import { sketchFrame } from '../../../src/engines/draft/draft.ts';
import { stageCast } from '../../../src/engines/draft/figure/staging.ts';
import type { Sketch } from '../../../src/plan/request.ts';
import { draftRequest, makeSketch } from '../../support/draft-request.ts';

const DEGREE = Math.PI / 180;
const seen = (name: string, degrees: number, gait: 'stand' | 'run' | 'sit' | 'rear' = 'stand') =>
	beastOf({ name, yaw: degrees * DEGREE, headYaw: 0, slope: 0.08, gait });
const eyes = ({ marks }: Sketched) =>
	marks.filter(({ kind, colour }) => kind === 'glint' && colour === '#ffffff').length;
const wide = ({ body }: Sketched) => body.to.x - body.from.x;

const sketch = (action: string, more: Partial<Sketch> = {}): Sketch =>
	makeSketch({ cast: [{ character: 'rex', name: 'Rex', looks: 'a dog' }], action, ...more });
const turn = (action: string, more?: Partial<Sketch>) =>
	Math.abs(stageCast(sketch(action, more)).players[0]!.order.place.yaw) / DEGREE;

describe('every animal with a body plan', () => {
	it.each(Object.keys(KINDS))('shows two eyes in front, and stands on the ground: %s', (name) => {
		const front = seen(name, 4);
		expect(eyes(front)).toBe(2);
		expect(front.body.from.y).toBeGreaterThan(-0.12);
		expect(front.body.from.y).toBeLessThan(0.06);
		const { head, mouth } = front;
		expect(mouth.x).toBeGreaterThan(head.from.x);
		expect(mouth.x).toBeLessThan(head.to.x);
		expect(front.marks.flatMap(({ outline }) => outline).every(({ x, y }) => x - x + y - y === 0)).toBe(true);
	});

	it.each(['dog', 'horse', 'elephant', 'crow'])('is one body from all sides: %s', (name) => {
		const [side, quarter, front] = [seen(name, 90), seen(name, 45), seen(name, 0)];
		expect(eyes(side)).toBe(1);
		expect(eyes(seen(name, 176))).toBe(0);
		expect(wide(side)).toBeGreaterThan(wide(quarter));
		expect(wide(quarter)).toBeGreaterThan(wide(front) * 1.1);
		expect(Math.abs(side.head.to.y - front.head.to.y)).toBeLessThan(0.15);
	});

	it('stretches at a gallop, rears, and rises on its haunches', () => {
		expect(seen('horse', 90, 'rear').head.to.y).toBeGreaterThan(1.15);
		expect(wide(seen('horse', 90, 'run'))).toBeGreaterThan(wide(seen('horse', 90)) * 1.02);
		const sitting = seen('cat', 40, 'sit');
		expect(wide(sitting)).toBeLessThan(wide(seen('cat', 40)) * 1.1);
		expect(sitting.head.to.y).toBeGreaterThan(0.85);
	});
});

describe('an animal of the cast', () => {
	it('is turned as the shot says', () => {
		expect(turn('Rex looks at us.')).toBeLessThan(20);
		expect(turn('Rex waits.', { size: 'POV' })).toBeLessThan(20);
		expect(turn('Rex waits.', { size: 'CU' })).toBeLessThan(45);
		expect(turn('Rex is seen from behind.')).toBeGreaterThan(150);
		expect(turn('Rex runs.')).toBeGreaterThan(65);
	});

	it('leaves the ground when it flies, if it has wings', () => {
		const stance = (looks: string, action: string) =>
			stageCast(sketch(action, { cast: [{ character: 'rex', name: 'Rex', looks }] })).players[0]!.order;
		expect(stance('an owl', 'Rex flies past.')).toMatchObject({ pose: 'fly', place: { lift: 0.9 } });
		expect(stance('an owl', 'Rex sits.').pose).not.toBe('fly');
		expect(stance('a dog', 'Rex flies past.').pose).not.toBe('fly');
	});

	it('has its head whole wherever it looks', () => {
		for (const action of ['Rex looks at us.', 'Rex sits.', 'Rex is seen from behind.']) {
			const side = { width: 320, height: 320 };
			const request = draftRequest(sketch(action, { size: 'MCU', place: 'A kitchen' }), side);
			const { head } = sketchFrame(request, side).subjects[0]!;
			expect(head.x, action).toBeGreaterThan(0);
			expect(head.y, action).toBeGreaterThan(0);
			expect(head.x + head.w, action).toBeLessThan(1);
			expect(head.y + head.h, action).toBeLessThan(1);
		}
	});
});
