/** A whole animal from any side: its masses turned, each group one outline, far to near. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { lighten } from '../figure/colour.ts';
import { contour, isInside, type Oval, runs } from './contour.ts';
import { headAxes, headMarks, skullOf, skullRows } from './face.ts';
import type { Coat, Mark, Plan, Sketched, View } from './form.ts';
import { legMarks } from './legs.ts';
import { type Posture, postureOf } from './posture.ts';
import { scarfMarks } from './scarf.ts';
import { paleMarks, patternMarks } from './skin.ts';
import { bridleMarks, saddleMarks } from './tack.ts';
import { rowOf, seen, type Turned, turned } from './view.ts';
import { wingMarks } from './wings.ts';

/** A group of marks, and how near to us it is. */
export interface Layer {
	readonly near: number;
	readonly marks: readonly Mark[];
}

/** Everything that an animal's parts are drawn from. */
export interface Body {
	readonly plan: Plan;
	readonly coat: Coat;
	readonly view: Turned;
	readonly posture: Posture;
	/** The outline of trunk and neck. */
	readonly trunk: readonly Point[];
	readonly isLow: boolean;
	readonly isSitting: boolean;
	readonly isFlying: boolean;
}

const BLEND = 0.1;

export function sketchBeast(
	plan: Plan,
	coat: Coat,
	{ yaw, headYaw, slope, gait, mien, isRidden = false, scarf }: View,
): Sketched {
	const view = turned(yaw, slope);
	const posture = postureOf(plan, gait);
	const rows = [rowOf(view, posture.spine), rowOf(view, posture.neck)].filter((row) => row.length > 0);
	const shoulders = posture.legs.map(({ solids }) => rowOf(view, solids.slice(0, 1)));
	const trunk = contour([...rows, ...shoulders], { blend: BLEND, cells: 52 });
	const isLow = gait === 'lie' || gait === 'sit';
	const body: Body = {
		plan,
		coat,
		view,
		posture,
		trunk,
		isLow,
		isSitting: gait === 'sit' && plan.foot === 'paw',
		isFlying: gait === 'fly',
	};
	const axes = headAxes({
		head: plan.head,
		at: seen(view, posture.head),
		tilt: posture.tilt,
		yaw: yaw + headYaw,
		coat,
		mien,
		isDipped: plan.isDipped === true,
	});
	const away = Math.cos(yaw) < -0.45;
	const bridle = isRidden && plan.foot === 'hoof' ? bridleMarks(axes) : undefined;
	const skullOutline = skullOf(axes);
	const face = headMarks(axes, skullOutline, away ? () => false : behindIn(body, axes.put([0, 0, 0]), yaw));
	const layers: Layer[] = [
		...posture.legs.map((leg) => legMarks(body, leg)),
		{ near: 0, marks: trunkMarks(body, away ? skullOutline : []) },
		{ near: 1.2, marks: patternMarks(body) },
		...(plan.isWoolly ? [{ near: 1.1, marks: wool(body) }] : []),
		tailLayer(body),
		...wingMarks(body),
		{ near: 1.3, marks: isRidden ? saddleMarks(body) : [] },
		{ near: away ? -1.5 : 2, marks: scarf ? scarfMarks(body, scarf) : [] },
		{ near: away ? -2 : 3, marks: [...face, ...(bridle?.marks ?? [])] },
	];
	const marks = [...layers].sort((a, b) => a.near - b.near).flatMap((layer) => layer.marks);
	const skull = skullRows(axes).flat();
	const points = marks.flatMap(({ outline }) => outline);
	const tops = face.flatMap(({ outline }) => outline);
	const { at } = plan.head.mouth ?? { at: [plan.head.skull[0], -0.2, 0] as const };
	return {
		marks,
		head: boundsOf([
			...corners(skull),
			...tops.filter(({ y }) => y > Math.max(...skull.map((oval) => oval.y))),
		]),
		mouth: axes.put(at),
		...(bridle ? { bit: bridle.bit } : {}),
		body: boundsOf(points),
		contact: contactOf(body),
	};
}

function corners(ovals: readonly Oval[]): Point[] {
	return ovals.flatMap(({ x, y, rx, ry }) => [
		{ x: x - rx, y: y - ry },
		{ x: x + rx, y: y + ry },
	]);
}

function boundsOf(points: readonly Point[]): { from: Point; to: Point } {
	const xs = points.map(({ x }) => x);
	const ys = points.map(({ y }) => y);
	return { from: { x: Math.min(...xs), y: Math.min(...ys) }, to: { x: Math.max(...xs), y: Math.max(...ys) } };
}

/** Where its shadow lies. */
function contactOf({ view, posture, trunk, isLow }: Body): Sketched['contact'] {
	const feet = posture.legs.map(({ solids }) => seen(view, solids.at(-1)!.at).x);
	const xs = feet.length > 1 && !isLow ? feet : trunk.map(({ x }) => x);
	const [from, to] = [Math.min(...xs), Math.max(...xs)];
	return { x: (from + to) / 2, half: (to - from) / 2 + 0.1 };
}

/** `skull` hides the line between a head and the neck before it. */
function trunkMarks(body: Body, skull: readonly Point[]): Mark[] {
	const { plan, coat, trunk, posture, view } = body;
	const edge = skull.length > 0 ? runs(trunk, (point) => !isInside(point, skull)) : true;
	const base: Mark = { kind: 'fill', colour: coat.colour, outline: trunk, shade: 0.085, edge, isThin: true };
	const marks = [base, ...paleMarks(body)];
	if (plan.head.isCrested) marks.push(...crest(body));
	if (plan.isSpined) marks.push(...spines(posture, view, coat));
	return marks;
}

/** Whether a line round the head would cut it from its own neck: behind it, and on the trunk. */
function behindIn({ trunk, plan }: Body, middle: Point, yaw: number): (point: Point) => boolean {
	const back = -Math.sin(yaw);
	const reach = plan.head.size * 0.08;
	return (point) => (point.x - middle.x) * back > reach && isInside(point, trunk);
}

/** A cloud all round, in curls. */
function wool({ trunk, coat }: Body): Mark[] {
	const colour = coat.colour;
	const step = Math.max(4, Math.round(trunk.length / 22));
	const curls = trunk.filter((_, index) => index % step === 0);
	const puff = (at: Point): Mark => ({
		kind: 'fill',
		colour,
		outline: disc(at, 0.085, 16),
		shade: 0.02,
		weight: 0.85,
	});
	const middle = curls.reduce(
		(sum, { x, y }) => ({ x: sum.x + x / curls.length, y: sum.y + y / curls.length }),
		{
			x: 0,
			y: 0,
		},
	);
	const inner = trunk.map(({ x, y }) => ({
		x: middle.x + (x - middle.x) * 0.985,
		y: middle.y + (y - middle.y) * 0.985,
	}));
	const ticks = curls.flatMap(({ x, y }, index): Mark[] => {
		const far = 0.35 + 0.3 * ((index * 0.618) % 1);
		const [tx, ty] = [middle.x + (x - middle.x) * far, middle.y + (y - middle.y) * far];
		const outline = [-0.05, -0.02, 0.03].map((dx, n) => ({ x: tx + dx, y: ty + [0, -0.03, -0.02][n]! }));
		return index % 2 ? [] : [{ kind: 'line', colour: '', outline, weight: 0.5 }];
	});
	return [...curls.map(puff), { kind: 'fill', colour, outline: inner, edge: false, shade: 0.085 }, ...ticks];
}

/** Locks from the crest of the neck down its near side. */
function crest({ posture, view, coat, plan }: Body): Mark[] {
	const side = view.sin * -1 > 0 ? 1 : -1;
	const { size, skull } = plan.head;
	const [hf, hy] = posture.head;
	const poll = { f: hf - skull[0] * size * 0.6, y: hy + skull[1] * size * 0.95, wide: 0.05 };
	const along = [
		...posture.neck.map(({ at, half }) => {
			const lean = Math.max(0.2, Math.min(1, (hf - at[0]) / Math.max(0.05, hy - at[1])));
			return { f: at[0] - half[1] * 0.62 * (1.15 - lean * 0.5), y: at[1] + half[1] * 0.78, wide: half[2] };
		}),
		poll,
	];
	const top = along.map(({ f, y }) => seen(view, [f, y, 0]));
	const locks = [...along].reverse().flatMap(({ f, y, wide }, index) => {
		const deep = index === 0 ? 0.06 : 0.13 + (index % 2) * 0.035;
		return [
			seen(view, [f + deep * 0.75, y - deep, side * wide * 0.95]),
			seen(view, [f + deep * 0.35, y - deep * 0.5, side * wide * 0.8]),
		];
	});
	return [{ kind: 'fill', colour: coat.dark, outline: smooth([...top, ...locks], true, 3), shade: 0.02 }];
}

/** Plates along the back. */
function spines(posture: Posture, view: Turned, coat: Coat): Mark[] {
	const back = [...posture.spine, ...posture.neck];
	return back.slice(0, -1).flatMap(({ at, half }, index): Mark[] => {
		const next = back[index + 1]!;
		return [0.2, 0.7].map((t) => {
			const mixed = (a: number, b: number) => a + (b - a) * t;
			const [f, y, r] = [mixed(at[0], next.at[0]), mixed(at[1], next.at[1]), mixed(half[1], next.half[1])];
			const high = 0.075;
			return {
				kind: 'fill',
				colour: coat.dark,
				weight: 0.7,
				outline: [
					seen(view, [f + 0.035, y + r * 0.93, 0]),
					seen(view, [f - 0.04, y + r + high, 0]),
					seen(view, [f - 0.04, y + r * 0.93, 0]),
				],
			};
		});
	});
}

function tailLayer({ plan, coat, view, posture, isLow }: Body): Layer {
	const { tail } = plan;
	if (!tail || posture.tail.length === 0) return { near: -1, marks: [] };
	const near = -view.cos * 0.5 - (isLow ? -0.02 : 0.02) - 0.001;
	const colour = tail.isHair ? coat.dark : coat.colour;
	const whole = contour([rowOf(view, posture.tail)], { blend: 0 });
	const marks: Mark[] = [{ kind: 'fill', colour, outline: whole, shade: 0.03 }];
	const end = posture.tail.slice(-2);
	if (tail.tip === 'pale')
		marks.push({
			kind: 'fill',
			colour: coat.belly,
			outline: contour([rowOf(view, end)], { blend: 0, cells: 30 }),
			edge: false,
			isThin: true,
			clip: whole,
		});
	if (tail.tip === 'tuft') {
		const last = end.at(-1)!;
		const at = seen(view, last.at);
		const r = last.half[1];
		const tuft: Point[] = [
			{ x: at.x - r * 1.2, y: at.y + r * 1.6 },
			{ x: at.x + r * 1.2, y: at.y + r * 1.6 },
			{ x: at.x + r * 2.1, y: at.y - r * 1.2 },
			{ x: at.x + r * 0.3, y: at.y - r * 4.4 },
			{ x: at.x - r * 1.9, y: at.y - r * 1.2 },
		];
		marks.push({ kind: 'fill', colour: coat.dark, outline: smooth(tuft, true, 4), shade: 0.01, weight: 0.8 });
	}
	if (tail.isHair)
		for (const by of [-0.4, 0.3])
			marks.push({
				kind: 'line',
				colour: '',
				weight: 0.4,
				outline: posture.tail.slice(1).map(({ at, half }) => {
					const { x, y } = seen(view, at);
					return { x: x + half[1] * by, y };
				}),
			});
	return { near, marks: marks.map((mark) => (near < 0 && !tail.isHair ? dimmed(mark, view) : mark)) };
}

/** What is behind is a little darker. */
function dimmed(mark: Mark, { cos }: Turned): Mark {
	return cos > 0.5 && mark.kind === 'fill' ? { ...mark, colour: lighten(mark.colour, -0.05) } : mark;
}
