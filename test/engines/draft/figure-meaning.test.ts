/** Figures at the level of meaning: what is asked for is where a reader looks for it. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { contains, type Point } from '../../../src/base/geometry.ts';
import type { Subject } from '../../../src/base/subject.ts';
import { createCamera } from '../../../src/engines/draft/camera.ts';
import { createCanvas } from '../../../src/engines/draft/canvas.ts';
import { frameSize, sketchFrame } from '../../../src/engines/draft/draft.ts';
import { draftEngine } from '../../../src/engines/draft/engine.ts';
import { cardSpan } from '../../../src/engines/draft/figure/card.ts';
import { drawFigure } from '../../../src/engines/draft/figure/figure.ts';
import { readLook } from '../../../src/engines/draft/figure/look.ts';
import { POSES } from '../../../src/engines/draft/figure/pose.ts';
import { poseBody } from '../../../src/engines/draft/figure/skeleton.ts';
import { stageCast } from '../../../src/engines/draft/figure/staging.ts';
import { MOODS } from '../../../src/engines/draft/place/mood.ts';
import { FIGURE_EN } from '../../../src/engines/draft/words/figure.ts';
import type { Drawing } from '../../../src/engines/engine.ts';
import type { Request, Sketch, SketchFigure } from '../../../src/plan/request.ts';
import { draftContext, draftRequest } from '../../support/draft-request.ts';

const MAN: SketchFigure = {
	character: 'man',
	name: 'Ken',
	gender: 'male',
	age: 30,
	hair: 'short black hair',
	outfit: 'dark blue attire',
};
const WOMAN: SketchFigure = {
	character: 'woman',
	name: 'Mia',
	gender: 'female',
	age: 25,
	hair: 'long blonde hair',
	outfit: 'red dress',
};
const CHILD: SketchFigure = {
	character: 'child',
	name: 'Tom',
	gender: 'boy',
	age: 6,
	outfit: 'green hoodie',
};
const ELDER: SketchFigure = {
	character: 'elder',
	name: 'Ada',
	gender: 'woman',
	age: 80,
	outfit: 'brown kimono',
};
const WHOLE = { x: 0, y: 0, w: 1, h: 1 };

/** A sentence that brings each pose about. */
const ACTIONS: Readonly<Record<string, string>> = {
	stand: 'stands',
	sit: 'sits on a chair',
	walk: 'walks',
	run: 'runs',
	kneel: 'kneels',
	lie: 'lies on the floor',
	point: 'points',
	reach: 'reaches out',
	embrace: 'embraces the air',
	fight: 'fights',
	fall: 'falls',
	crossed: 'waits, arms crossed',
	hips: 'stands, hands on hips',
	jump: 'jumps',
	bow: 'bows',
	wave: 'waves',
};

function request(sketch: Partial<Sketch>, [width, height]: readonly [number, number] = [360, 360]): Request {
	return draftRequest(sketch, { width, height }, 'k1');
}

function subjects(sketch: Partial<Sketch>, px: readonly [number, number] = [360, 360]): readonly Subject[] {
	const wanted = request(sketch, px);
	return sketchFrame(wanted, frameSize(wanted.slotPx)).subjects;
}

function draw(sketch: Partial<Sketch>, px?: readonly [number, number]): Promise<Drawing> {
	return draftEngine().draw(request(sketch, px), draftContext());
}

type Rgb = readonly [number, number, number];

/** Share of the pixels of a rectangle (fractions of the frame) that are so. */
async function shareOf(
	drawing: Drawing,
	rect: Subject['head'],
	is: (pixel: Rgb) => boolean,
): Promise<number> {
	const left = Math.round(rect.x * drawing.widthPx);
	const top = Math.round(rect.y * drawing.heightPx);
	const width = Math.max(1, Math.round(rect.w * drawing.widthPx));
	const height = Math.max(1, Math.round(rect.h * drawing.heightPx));
	const pixels = await sharp(drawing.bytes).extract({ left, top, width, height }).raw().toBuffer();
	let count = 0;
	for (let at = 0; at < pixels.length; at += 3)
		if (is([pixels[at]!, pixels[at + 1]!, pixels[at + 2]!])) count++;
	return count / (pixels.length / 3);
}

const isDark = (pixel: Rgb) => Math.max(...pixel) < 100;
const isSkin = ([r, g, b]: Rgb) => r > 120 && r > g && g > b && r - b > 18 && r - b < 110;
const isBlonde = ([r, g, b]: Rgb) => r > 120 && g > 90 && b < g * 0.8 && r - b > 55;
const isRed = ([r, g, b]: Rgb) => r > 90 && g < r * 0.45 && b < r * 0.5;

describe('heads', () => {
	it.each(Object.keys(ACTIONS))('are whole in MS and LS for whoever: %s', (pose) => {
		for (const figure of [MAN, WOMAN, CHILD, ELDER]) {
			for (const [size, px] of [
				['MS', [360, 360]],
				['LS', [300, 500]],
			] as const) {
				const sketch = { cast: [figure], action: `${figure.name} ${ACTIONS[pose]}.`, size };
				const [one] = subjects(sketch, px);
				expect(contains(WHOLE, one!.head, 1e-9), `${figure.character} ${size}`).toBe(true);
				expect(one!.head.y, `${figure.character} ${size}`).toBeGreaterThan(0);
			}
		}
	});

	it('come to the poses that the sentences mean', () => {
		for (const [pose, words] of Object.entries(ACTIONS)) {
			expect(POSES[pose], pose).toBeDefined();
			const { players } = stageCast(request({ cast: [MAN], action: `Ken ${words}.` }).sketch);
			expect(players[0]!.order.pose, words).toBe(pose);
		}
	});

	it('grow smaller from size to size, and feet are in the frame from the full shot on', () => {
		const sizes = ['CU', 'MCU', 'MS', 'MLS', 'FS', 'LS', 'ELS'];
		for (const cast of [[MAN], [CHILD], [MAN, WOMAN], [MAN, WOMAN, ELDER]]) {
			// Close sizes step back until every head is whole.
			const ladder = cast.length > 1 ? sizes.slice(2) : sizes;
			for (const px of [
				[480, 270],
				[300, 400],
			] as const) {
				const [first, ...rest] = ladder.map((size) => subjects({ cast, action: 'They stand.', size }, px));
				let last = first!;
				for (const [index, seen] of rest.entries()) {
					const size = ladder[index + 1]!;
					expect(seen[0]!.head.h, `${size} ${px}`).toBeLessThan(last[0]!.head.h * 1.01);
					const isWhole = seen.every(({ body }) => body!.y + body!.h < 1);
					if (index + 1 >= ladder.indexOf('FS')) expect(isWhole, `${size} ${px}`).toBe(true);
					last = seen;
				}
				if (px[0] < px[1]) continue; // Several in a tall frame: its width decides.
				const [medium, full, long] = ['MS', 'FS', 'LS'].map(
					(size) => [first!, ...rest][ladder.indexOf(size)]![0]!.head.h,
				);
				expect(full! / medium!, `${px}`).toBeLessThan(0.75);
				expect(long! / full!, `${px}`).toBeLessThan(0.85);
			}
		}
	});

	it.each(['kneels', 'sits on a chair', 'runs', 'lies on the ground', 'holds a basket'])(
		'and feet are in a full shot of one who %s',
		(action) => {
			for (const angle of ['eye', 'high', 'low']) {
				const [one] = subjects({ cast: [WOMAN], action: `Mia ${action}.`, size: 'FS', angle }, [400, 300]);
				expect(contains(WHOLE, one!.body!, 0.01), angle).toBe(true);
			}
		},
	);

	it('are two in a two-shot, apart, and turned to each other', () => {
		const sketch = { cast: [MAN, WOMAN], action: 'Ken talks with Mia.', size: 'two-shot' };
		const [left, right] = subjects(sketch);
		expect(left!.head.x + left!.head.w).toBeLessThan(right!.head.x);
		expect(left!.mouth.x).toBeGreaterThan(left!.head.x + left!.head.w / 2);
		expect(right!.mouth.x).toBeLessThan(right!.head.x + right!.head.w / 2);
	});

	it('fill an extreme close-up with the eyes', () => {
		for (const figure of [MAN, WOMAN, CHILD, ELDER]) {
			const [one] = subjects({ cast: [figure], size: 'ECU' });
			const eyes = one!.mouth.y - 0.27 / 0.72;
			expect(eyes, figure.character).toBeGreaterThan(0.3);
			expect(eyes, figure.character).toBeLessThan(0.62);
		}
	});

	it('of one who kneels or is small beside another are whole in close sizes too', () => {
		for (const size of ['CU', 'MCU', 'MS']) {
			for (const cast of [
				[MAN, WOMAN],
				[MAN, CHILD],
			]) {
				for (const { head } of subjects({ cast, action: 'Ken stands, Mia kneels.', size }))
					expect(contains(WHOLE, head, 1e-9) && head.y + head.h < 1, size).toBe(true);
			}
		}
	});

	it('of lying people are in the frame from the closest to the widest', () => {
		for (const size of ['ECU', 'CU', 'MCU', 'MS', 'LS']) {
			const [one] = subjects({ cast: [WOMAN], action: 'Mia lies asleep.', size });
			expect(one!.head.x + one!.head.w / 2, size).toBeGreaterThan(0.1);
			expect(one!.head.x + one!.head.w / 2, size).toBeLessThan(0.9);
			expect(one!.mouth.y, size).toBeLessThan(1);
		}
	});

	it('of those who kneel, of dogs and horses are whole from steep angles too', () => {
		const dog = { character: 'dog', name: 'Rex', looks: 'brown dog' };
		const horse = (name: string) => ({ character: name, name, looks: 'black horse' });
		const people = [CHILD, MAN, { ...ELDER, looks: 'very short' }, WOMAN];
		const action = 'Tom fights. Ken reads a letter. Ada kneels. Mia runs.';
		const shots = [
			subjects({ cast: people, action, size: 'MCU', angle: "bird's-eye" }, [700, 250]),
			subjects({ cast: [dog], action: 'Rex waits.', size: 'CU', angle: "bird's-eye" }, [300, 400]),
			subjects({ cast: [horse('Kuro'), horse('Mo')], action: 'They wait.', size: 'CU', angle: "worm's-eye" }),
		];
		for (const [index, seen] of shots.entries())
			for (const { head, character } of seen) {
				const ends = [head.x, head.y, 1 - head.x - head.w, 1 - head.y - head.h];
				expect(Math.min(...ends), `${index} ${character}`).toBeGreaterThan(0.001);
			}
	});

	it('looked over are in the frame from every angle', () => {
		for (const angle of ['low', "worm's-eye", "bird's-eye", 'high'])
			for (const near of [WOMAN, CHILD, { character: 'dog', name: 'Rex', looks: 'brown dog' }]) {
				const sketch = { cast: [near, MAN], action: 'Ken talks.', size: 'over-the-shoulder', angle };
				expect(subjects(sketch, [300, 400]), `${near.character} ${angle}`).toHaveLength(2);
			}
	});

	it.each([2, 3, 4, 5, 6])('of %i people are all seen', (count) => {
		const cast = Array.from({ length: count }, (_, index) => ({
			...[MAN, WOMAN, CHILD, ELDER][index % 4]!,
			character: `c${index}`,
			name: `N${index}`,
		}));
		for (const size of ['MS', 'LS']) {
			const seen = subjects({ cast, size }, [600, 400]);
			expect(seen).toHaveLength(count);
			for (const one of seen) {
				expect(contains(WHOLE, one.head, 1e-9), size).toBe(true);
				const hidden = seen.filter(
					(other) => other !== one && contains(other.head, { ...one.mouth, w: 0, h: 0 }, 0),
				);
				expect(hidden, `${one.character} ${size}`).toHaveLength(0);
			}
		}
	});
});

describe('hands', () => {
	it('that wave or point are told, those that hang are not', () => {
		const handsOf = (action: string, size: string) => subjects({ cast: [MAN], action, size })[0]!.hands ?? [];
		expect(handsOf('Ken stands.', 'LS')).toHaveLength(0);
		expect(handsOf('Ken points.', 'LS')).toHaveLength(1);
		expect(handsOf('Ken cheers.', 'LS')).toHaveLength(2);
		const [one] = subjects({ cast: [MAN], action: 'Ken waves.', size: 'MS' });
		const [hand] = one!.hands!;
		expect(hand!.y + hand!.h).toBeGreaterThan(one!.head.y);
		expect(Math.abs(hand!.x + hand!.w / 2 - one!.mouth.x)).toBeGreaterThan(one!.head.w * 0.8);
	});
});

const flat = createCamera({
	...{ eye: { x: 0, y: 1.3, z: -3 }, yaw: 0, pitch: 0, roll: 0, focal: 300, width: 300, height: 300 },
	centre: { x: 150, y: 150 },
});

type Line = readonly [Point, Point];

/** Whether two stretches meet. */
function cross([a, b]: Line, [c, d]: Line): boolean {
	const side = (p: Point, q: Point, r: Point) =>
		Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
	return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

describe('what is read', () => {
	it('is held by both hands at its side edges, below its middle', () => {
		for (const figure of [MAN, WOMAN, CHILD, ELDER])
			for (const [name, pose] of [
				['letter', 'read'],
				['newspaper', 'readwide'],
				['photo', 'readsmallhigh'],
			] as const) {
				const body = poseBody(readLook(figure), POSES[pose]!, { x: 0, z: 0, yaw: 0.3, headYaw: 0 }, flat);
				const { middle, wide, high } = cardSpan(body, name);
				for (const [index, side] of [
					[0, -1],
					[1, 1],
				] as const) {
					const wrist = body.arms[index][2];
					const past = (wrist.x - middle.x) * side - wide / 2;
					expect(past, `${figure.character} ${name}`).toBeGreaterThan(0);
					expect(past, `${figure.character} ${name}`).toBeLessThan(0.08);
					expect(wrist.y).toBeLessThan(middle.y);
					expect(wrist.y).toBeGreaterThan(middle.y - high);
				}
			}
	});

	it('is looked down at; an insert of it shows it to the reader, between two hands', async () => {
		const letter = { cast: [MAN], action: 'Ken reads a letter.', place: 'a plain room' };
		const { order } = stageCast(request({ ...letter, size: 'MS' }).sketch).players[0]!;
		expect(order).toMatchObject({ held: 'letter', isReading: true });
		const drawing = await draw({ ...letter, size: 'insert' });
		const paper = ([r, g, b]: Rgb) => Math.min(r, g, b) > 130 && r - b < 70;
		expect(await shareOf(drawing, { x: 0.36, y: 0.24, w: 0.28, h: 0.3 }, paper)).toBeGreaterThan(0.8);
		for (const x of [0.18, 0.62])
			expect(await shareOf(drawing, { x, y: 0.45, w: 0.2, h: 0.25 }, isSkin), `${x}`).toBeGreaterThan(0.15);
		expect(drawing.subjects).toHaveLength(0);
	});
});

describe('arms', () => {
	it('that are folded cross: each wrist is on the other side of the chest, over the other forearm', () => {
		for (const figure of [MAN, WOMAN, CHILD, ELDER])
			for (const yaw of [0, 0.6, -0.6]) {
				const place = { x: 0, z: 0, yaw, headYaw: 0 };
				const { arms, neck, hip, at } = poseBody(readLook(figure), POSES.crossed!, place, flat);
				const [right, left] = arms;
				expect(right[2].x, figure.character).toBeGreaterThan(left[2].x + 0.05);
				expect(right[1].x).toBeLessThan(left[1].x - 0.2);
				for (const [, elbow, wrist] of arms) {
					expect(wrist.y).toBeGreaterThan(hip.y);
					expect(wrist.y).toBeLessThan(neck.y);
					expect(Math.abs(wrist.y - elbow.y)).toBeLessThan(0.16);
				}
				const seen = arms.map(([, elbow, wrist]) => [at(elbow), at(wrist)] as const);
				expect(cross(seen[0]!, seen[1]!), `${figure.character} ${yaw}`).toBe(true);
			}
	});

	it('of riders reach the reins of a saddled animal, which all ride the same way', () => {
		const cast = [MAN, WOMAN];
		const { players } = stageCast(
			request({ cast, action: 'Ken and Mia ride on horses.', size: 'LS' }).sketch,
		);
		for (const { order, steed } of players) {
			expect(steed).toMatchObject({ isRidden: true, pose: 'walk' });
			expect(steed!.look.creature).toBe('horse');
			expect(order.isAstride).toBe(true);
			expect(order.place.yaw).toBeGreaterThan(1);
		}
	});
});

describe('hands at work', () => {
	const orderOf = (action: string, cast: readonly SketchFigure[] = [MAN], size = 'MS') =>
		stageCast(request({ cast, action, size }).sketch).players.map(({ order }) => order);

	it.each([
		['Ken talks on the phone.', { pose: 'call', held: 'phone' }],
		['Ken sits on a bench, talking on the phone.', { pose: 'sit', grip: 'call' }],
		['Ken sits reading a book.', { pose: 'sit', grip: 'read', held: 'book' }],
		['Ken walks, hands in his pockets.', { pose: 'walk', grip: 'pockets' }],
		['Ken eats noodles.', { pose: 'eat' }],
		['Ken eats an apple.', { pose: 'drink' }],
		['Ken holds a baby.', { pose: 'cradle' }],
		['Ken holds a crown.', { pose: 'carry' }],
		['Ken aims a rifle.', { pose: 'rifle', held: 'rifle' }],
		['Ken types.', { pose: 'sit', grip: 'type' }],
		['Ken sits, smoking a cigarette.', { pose: 'sit', grip: 'smoke' }],
		['Ken looks through binoculars.', { pose: 'binoculars' }],
		['Ken sweeps the floor.', { pose: 'sweep' }],
		['Ken draws his sword.', { pose: 'unsheathe' }],
		['Ken pushes a cart.', { pose: 'push' }],
	])('do what is told: %s', (action, wanted) => {
		expect(orderOf(action)[0]).toMatchObject(wanted);
	});

	it('of two who shake or hold hands meet, and a thing is handed over', () => {
		for (const action of ['Ken and Mia shake hands.', 'Ken holds hands with Mia.']) {
			const [a, b] = orderOf(action, [MAN, WOMAN]).map(({ touches }) => (touches?.[0] ?? touches?.[1])!.at);
			expect(Math.hypot(a!.x - b!.x, a!.y - b!.y, a!.z - b!.z), action).toBeLessThan(0.22);
		}
		for (const action of ['Mia clasps her hands, Ken points at the window.', 'Ken gives Mia a smile.'])
			expect(
				orderOf(action, [MAN, WOMAN]).some(({ touches }) => touches),
				action,
			).toBe(false);
		const [giver, taker] = orderOf('Ken hands Mia a basket.', [MAN, WOMAN]);
		expect(giver).toMatchObject({ held: 'basket' });
		expect(taker!.held).toBeUndefined();
		expect(Math.abs(giver!.touches![0]!.at.x - taker!.touches![0]!.at.x)).toBeLessThan(0.4);
	});

	it('over the mouth and under the chin are there, however the face is turned', () => {
		for (const headYaw of [-0.5, 0, 0.5])
			for (const pose of ['gasp', 'think', 'drink']) {
				const place = { x: 0, z: 0, yaw: 0.3, headYaw };
				const { arms, headCentre, head } = poseBody(readLook(MAN), POSES[pose]!, place, flat);
				const mouth = {
					x: headCentre.x + 0.36 * head * Math.sin(headYaw),
					y: headCentre.y - 0.36 * head,
					z: headCentre.z + 0.36 * head * Math.cos(headYaw),
				};
				const [, , wrist] = arms[0];
				const far = Math.hypot(wrist.x - mouth.x, wrist.y - mouth.y, wrist.z - mouth.z);
				expect(far, `${pose} ${headYaw}`).toBeLessThan(0.62 * head);
			}
	});
});

describe('every garment', () => {
	const garments = Object.keys(FIGURE_EN.garments);
	it('is drawn in every pose, on whoever', () => {
		const poses = Object.keys(POSES);
		garments.forEach((garment, index) => {
			const figure = [MAN, WOMAN, CHILD, ELDER][index % 4]!;
			const look = readLook({ ...figure, outfit: garment });
			for (const step of index % 2 === 0 ? [0] : [0, 5]) {
				const canvas = createCanvas(128, 128);
				const lens = {
					eye: { x: 0, y: 1.2, z: -4 },
					yaw: 0,
					pitch: 0.1,
					roll: 0,
					focal: 220,
					width: 128,
					height: 128,
				};
				const camera = createCamera({ ...lens, centre: { x: 64, y: 64 } });
				const pose = poses[(index * 3 + step) % poses.length]!;
				const yaw = ((index * 37 + step * 71) % 360) * (Math.PI / 180);
				const place = { x: 0, z: 0, yaw, headYaw: 0.2 };
				const seen = drawFigure(canvas, camera, MOODS.day, { look, pose, feeling: 'calm', place });
				expect(Number.isFinite(seen.mouth.x + seen.body.w), `${garment} ${pose}`).toBe(true);
				expect(canvas.plates().colour, `${garment} ${pose}`).not.toMatch(/NaN|undefined/);
			}
		});
	});
});

describe('what is drawn', () => {
	it('has skin where the face is and hair above it', async () => {
		const drawing = await draw({ cast: [MAN], action: 'Ken stands facing us.', size: 'MCU' });
		const { head, mouth } = drawing.subjects![0]!;
		const about = {
			x: mouth.x - head.w * 0.14,
			y: mouth.y - head.h * 0.08,
			w: head.w * 0.28,
			h: head.h * 0.14,
		};
		expect(await shareOf(drawing, about, isSkin)).toBeGreaterThan(0.6);
		const crown = { x: head.x + head.w * 0.25, y: head.y + head.h * 0.03, w: head.w * 0.5, h: head.h * 0.14 };
		expect(await shareOf(drawing, crown, isDark)).toBeGreaterThan(0.6);
	});

	it('shows hair and no face from behind', async () => {
		const drawing = await draw({ cast: [WOMAN], action: 'Mia turns her back.', size: 'MCU' });
		const { head } = drawing.subjects![0]!;
		const inner = { x: head.x + head.w * 0.2, y: head.y + head.h * 0.2, w: head.w * 0.6, h: head.h * 0.6 };
		expect(await shareOf(drawing, inner, isBlonde)).toBeGreaterThan(0.5);
	});

	it('keeps the red dress red while she runs, sits and falls', async () => {
		for (const verb of ['runs', 'sits on a chair', 'falls', 'kneels']) {
			const drawing = await draw({
				cast: [WOMAN],
				action: `Mia ${verb}.`,
				size: 'LS',
				place: 'a plain room',
			});
			expect(await shareOf(drawing, drawing.subjects![0]!.body!, isRed), verb).toBeGreaterThan(0.08);
		}
	});

	it('stands on the floor: the lowest point of a standing body is the ground under it', () => {
		const standing = subjects({ cast: [MAN, CHILD], action: 'They stand.', size: 'LS' });
		const feet = standing.map(({ body }) => body!.y + body!.h);
		expect(Math.abs(feet[0]! - feet[1]!)).toBeLessThan(0.03);
		expect(standing[0]!.head.y).not.toBeCloseTo(standing[1]!.head.y, 1);
	});

	it('gives men of different words different faces', async () => {
		const face = async (hair: string) => {
			const cast = [{ ...MAN, hair: `short black hair, ${hair}` }];
			const { bytes } = await draw({ cast, action: 'Ken stands facing us.', size: 'CU' }, [256, 256]);
			return bytes;
		};
		const faces = await Promise.all(['calm', 'stern', 'quiet', 'odd'].map(face));
		expect(new Set(faces.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(4);
	});
});
