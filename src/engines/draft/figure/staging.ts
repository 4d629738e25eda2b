/** Who stands where, turned how: order on the stage, eye lines, the near shoulder. */
import type { Sketch, SketchFigure } from '../../../plan/request.ts';
import type { ShotSize } from '../../../story/story.ts';
import { FRAMINGS, type Stand } from '../camera.ts';
import { isOnTop } from '../place/beside.ts';
import { findThings, type ThingFound } from '../thing/find.ts';
import { halfWidth, thingOf } from '../thing/thing.ts';
import { type Acting, readActing } from './acting.ts';
import { BYSTANDER, bystanders } from './bystanders.ts';
import { alongWay, type Chase, chaseIn, HUNT_GAP, inRow, running } from './chase.ts';
import {
	actingIn,
	CONTACT_GAP,
	CONTACT_TURN,
	type Contact,
	contactOf,
	isTouching,
	takenBy,
	touching,
} from './contact.ts';
import { handled, heldBy, pointsAtSheet, readingOf } from './grasp.ts';
import { handing, namesOut } from './handing.ts';
import { everyFound } from './lexicon.ts';
import { type Look, lookIn } from './look.ts';
import type { FigureOrder } from './order.ts';
import { type Perch, perchOf } from './perch.ts';
import { poseOf } from './pose.ts';
import { printed } from './printed.ts';
import { apart, astride, HORSE_GAP, isSteed, mountOf, mountRoom, steedUnder, upon } from './riding.ts';
import { abreast, onBed, seatOf, sharedSeat } from './seating.ts';
import { headOf } from './skeleton.ts';
import { creatureHeight } from './species.ts';
import { ALOFT_M, creaturePlace, isAloft } from './stance.ts';
import { standOf } from './stand.ts';

export interface Player {
	readonly order: FigureOrder;
	readonly stand: Stand;
	readonly acting: Acting;
	readonly isNear: boolean;
	/** The animal under it that is no part of the cast. */
	readonly steed?: FigureOrder;
}

export interface Staging {
	/** Far to near: the order to draw in. */
	readonly players: readonly Player[];
	readonly size: ShotSize;
	readonly angle: string;
	readonly looking: number;
	/** What they ride or stand on. */
	readonly perches: readonly (Perch & { readonly x: number; readonly isRight: boolean })[];
}

const DEGREE = Math.PI / 180;
const SPACING = 0.8;

/** Puts the cast of a sketch on the stage; `aspect` is the frame's width against its height. */
export function stageCast(sketch: Sketch, aspect = 1): Staging {
	const cast = castOf(sketch).slice(0, 8);
	const lookOf = lookIn(sketch.language);
	const looks = cast.map((figure) => printed(lookOf(figure), sketch.style));
	const told = readActing(sketch.action, sketch.mood ?? '', cast);
	const named = cast.map(({ name }) => name);
	const contact =
		sketch.size === 'over-the-shoulder' ? undefined : contactOf(sketch.action, named, looks, told);
	const chase = contact ? undefined : chaseIn(sketch, cast, told);
	const acting = contact ? actingIn(contact, told) : running(told, chase);
	const isCrowd =
		sketch.cast.length === 0 &&
		(acting.some((act) => act.pose !== 'stand') ||
			everyFound(sketch.action.toLowerCase(), (words) => words.creatures).length > 0);
	const size = roomyOf(sketch) ?? (sketch.size === undefined && isCrowd ? 'FS' : sizeOf(sketch, cast.length));
	const order = inRow(together(sidesOf(sketch, cast), cast, pairIn(acting, contact)), chase);
	const near = size === 'over-the-shoulder' && cast.length > 1 ? nearIndex(cast) : -1;
	const under = looks[0]?.creature ? undefined : perchOf(sketch.action, sketch.cast.length === 0);
	const wide = under?.isRidden && under.isMany ? HORSE_GAP : 1;
	const xs = apart(columns(order, near, acting, size, contact, chase), order, looks).map((x) => x * wide);
	const mount = mountOf(sketch, looks);
	const shared = near < 0 ? sharedSeat(seatOf(sketch), acting, xs) : undefined;
	let isTaken = false;
	const players = looks.map((look, index): Player => {
		const act = acting[index]!;
		const isNear = index === near;
		const rank = order.indexOf(index);
		const perch = index === 0 || (under?.isMany && !look.creature) ? under : undefined;
		const stood = isNear
			? nearPlace({ xs, index, rank, looks, aspect })
			: alongWay(
					placeOf({
						look,
						act,
						index,
						rank,
						xs,
						count: cast.length,
						near,
						action: `${sketch.action} ${sketch.place ?? ''}`,
						lies: acting.some((other) => other.pose === 'lie'),
						contact,
					}),
					chase,
					index,
				);
		const faced =
			look.creature && !isNear
				? creaturePlace(stood, { act, size, count: cast.length, isMount: index === mount, seed: look.seed })
				: shared?.seats[index]
					? abreast(stood)
					: size === 'POV' && !isNear
						? facing(stood, act)
						: stood;
		const isRider = mount !== undefined && index === 0;
		const mounted = perch && isSteed(perch) ? steedUnder(faced, perch, look, sketch.action) : undefined;
		const place = isRider
			? astride(look, looks[mount]!, xs[mount]!)
			: (mounted?.rider ?? (perch ? upon(faced, perch, look) : faced));
		const isAstride = isRider || mounted !== undefined;
		const poseName = isAstride
			? 'astride'
			: perch?.isRidden
				? 'ride'
				: act.pose === 'sit' && (seatOf(sketch) === 'ground' || perch)
					? 'sitlow'
					: poseNameOf({ act, isNear, size, count: cast.length });
		// Of people whom only the action names, the first has what is held.
		const grasp = isTaken
			? undefined
			: heldBy({
					...handing(
						takenBy(contact, index) ??
							(cast.length > 1 && sketch.cast.length > 0 ? namesOut(act.told, sketch) : withoutNames(sketch)),
						act,
					),
					count: cast.length,
					index,
					size,
					isBare: sketch.cast.length === 0,
				});
		isTaken ||= grasp !== undefined && sketch.cast.length === 0;
		const held = grasp?.held;
		const flies = isAloft(look.creature, sketch.action);
		const handling = handled({ grasp, poseName, act, size });
		const { grip } = handling;
		const pose = flies ? 'fly' : handling.pose;
		const figure: FigureOrder = {
			look,
			pose,
			feeling: act.feeling,
			place: flies ? { ...place, lift: ALOFT_M } : place,
			...(isAstride ? { isAstride } : {}),
			...(index === mount ? { isRidden: true } : {}),
			...(grasp ?? {}),
			...(grip ? { grip } : {}),
			...readingOf({ held, action: sketch.action, size, count: cast.length }),
			...(cast.length > 1 && !isNear && size !== 'POV' ? { gaze: gazeOf(place.x, xs, index) } : {}),
			...(act.pose === 'sit' && !perch ? (shared?.seats[index] ?? { seat: seatOf(sketch) }) : {}),
			...(act.pose === 'lie' && onBed(`${sketch.action} ${sketch.place ?? ''}`) ? { onBed: true } : {}),
		};
		return {
			order: figure,
			...(mounted ? { steed: mounted.steed } : {}),
			stand: standOf({
				look,
				pose,
				shape: poseOf(pose, grip),
				place,
				held,
				size,
				isRaised: pose === 'raise',
				isTopped: sketch.cast.length === 0 && isOnTop(sketch.action),
				mount: mountRoom(perch, mounted?.steed, size),
			}),
			acting: act,
			isNear,
		};
	});
	const shoulder =
		near >= 0 ? Math.sign(players[near]!.stand.x - players[1 - Math.min(1, near)]!.stand.x) * 2.2 : 0;
	const solo =
		shoulder !== 0
			? shoulder
			: players.length === 1 && acting[0]!.pose !== 'lie'
				? Math.sign(Math.sin(players[0]!.order.place.yaw))
				: 0;
	const met = contact
		? touching(players, contact).map((player, index) =>
				isTouching(contact, index) ? restood(player, size) : player,
			)
		: players;
	return {
		players: [...met].sort((a, b) => b.order.place.z - a.order.place.z),
		size,
		angle: sketch.angle ?? 'eye',
		looking: solo,
		perches: under
			? (under.isMany ? players : players.slice(0, 1))
					.filter(({ order: { look } }) => !look.creature)
					.map(({ order: { place } }) => ({
						...under,
						x: place.x,
						isRight: place.yaw > 0,
						isSteed: isSteed(under),
					}))
			: [],
	};
}

/** The camera holds those who touch where they then are. */
function restood(player: Player, size: ShotSize): Player {
	const { look, pose, grip, place, held } = player.order;
	const facts = { look, pose, shape: poseOf(pose, grip), place, held, size };
	return { ...player, stand: standOf({ ...facts, isRaised: false, isTopped: false, mount: undefined }) };
}

/** Seen by somebody: they look back at the viewer, unless their backs are told of. */
function facing(place: FigureOrder['place'], act: Acting): FigureOrder['place'] {
	if (act.turn || /lie|fall|sword|raise|fight/.test(act.pose)) return place;
	const yaw = Math.max(-12, Math.min(12, place.yaw / DEGREE)) * DEGREE;
	return { ...place, yaw, headYaw: -yaw * 0.7 };
}

interface PoseFacts {
	readonly act: Acting;
	readonly isNear: boolean;
	readonly size: ShotSize;
	readonly count: number;
}

function poseNameOf({ act, isNear, size, count }: PoseFacts): string {
	if (isNear) return 'stand';
	if (size === 'insert' && act.pose === 'stand') return 'hold';
	if (act.pose === 'wave' && (size === 'MCU' || size === 'CU')) return 'wavenear';
	if (act.pose === 'talk' && count > 2) return act.talks || act.depicts.includes('talk') ? 'chat' : 'stand';
	return act.pose;
}

/** The two who touch, by their contact or because both embrace. */
function pairIn(acting: readonly Acting[], contact: Contact | undefined): number[] {
	if (contact) return [contact.from, contact.to];
	return acting.flatMap(({ pose }, index) => (pose === 'embrace' ? [index] : []));
}

/** Two who touch stand side by side: whoever stood between them goes to the edge. */
function together(
	order: readonly number[],
	cast: readonly SketchFigure[],
	pair: readonly number[],
): number[] {
	if (pair.length !== 2 || order.length < 3 || cast.some(({ at }) => at !== undefined)) return [...order];
	const [first, second] = pair.map((index) => order.indexOf(index)).sort((a, b) => a - b) as [number, number];
	if (second - first === 1) return [...order];
	const between = order.slice(first + 1, second);
	return [...order.slice(0, first), order[first]!, order[second]!, ...between, ...order.slice(second + 1)];
}

/** The action without the cast's names: a Rose is no flower. */
export function withoutNames(sketch: Sketch): string {
	let action = sketch.action;
	for (const { name } of sketch.cast) if (name !== '') action = action.split(name).join('—');
	return action;
}

/** A bare prompt of people and things is framed so that both are seen. */
function roomyOf(sketch: Sketch): ShotSize | undefined {
	if (sketch.size !== undefined || sketch.cast.length > 0 || sketch.place !== undefined) return undefined;
	const things = findThings(sketch.action.toLowerCase());
	if (things.some(isBroad)) return 'LS';
	return things.length > 0 ? 'FS' : undefined;
}

/** Metres: what is broader does not stand beside somebody in a full shot. */
const BROAD_M = 0.55;

function isBroad({ name }: ThingFound): boolean {
	const thing = thingOf(name);
	return thing.where === 'ground' && 2 * halfWidth(thing) * thing.high > BROAD_M;
}

function sizeOf(sketch: Sketch, count: number): ShotSize {
	if (sketch.size && sketch.size in FRAMINGS) return sketch.size as ShotSize;
	return count > 2 ? 'MLS' : count === 2 ? 'two-shot' : 'MS';
}

/** Indexes of the cast from screen left to right. */
function sidesOf(sketch: Sketch, cast: readonly SketchFigure[]): number[] {
	const weight = (index: number) => {
		const at = cast[index]!.at;
		if (at === 'left') return -10;
		if (at === 'right') return 10;
		if (at === 'centre') return 0;
		const middle = (cast.length - 1) / 2;
		return (index - middle) * (sketch.reading === 'rtl' ? -1 : 1);
	};
	return cast.map((_, index) => index).sort((a, b) => weight(a) - weight(b) || a - b);
}

function columns(
	order: readonly number[],
	near: number,
	acting: readonly Acting[],
	size: ShotSize,
	contact: Contact | undefined,
	chase: Chase | undefined,
): number[] {
	const count = order.length;
	const close = acting.some((act) => act.pose === 'embrace');
	const wide = acting.some((act) => /fight|sword|fall|run|lie|point|reach/.test(act.pose)) ? 1.32 : 1;
	const gap =
		contact && count === 2
			? CONTACT_GAP[contact.kind]
			: chase && count === 2
				? HUNT_GAP
				: close
					? 0.42
					: count <= 2
						? SPACING * wide
						: count === 3
							? (size === 'MS' || size === 'MCU' ? 0.52 : 0.68) * wide
							: 0.46;
	const xs: number[] = [];
	order.forEach((index, rank) => {
		xs[index] = (rank - (count - 1) / 2) * gap * (near >= 0 ? 0.8 : 1);
	});
	return contact && count > 2 ? drawnTogether(xs, order, contact) : xs;
}

/** Metres that the others keep from two who touch. */
const ASIDE_M = 0.62;

/** The two as near to each other as they must be, the others in their order on both sides. */
function drawnTogether(xs: readonly number[], order: readonly number[], contact: Contact): number[] {
	const gaps = order.slice(1).map((index, rank) => {
		const isPair = isTouching(contact, index) && isTouching(contact, order[rank]!);
		return isPair ? CONTACT_GAP[contact.kind] : Math.max(ASIDE_M, xs[index]! - xs[order[rank]!]!);
	});
	const long = gaps.reduce((sum, gap) => sum + gap, 0);
	const placed: number[] = [];
	let x = -long / 2;
	order.forEach((index, rank) => {
		placed[index] = x;
		x += gaps[rank] ?? 0;
	});
	return placed;
}

/** The cast; where the writer gave none, those whom the action mentions. */
function castOf(sketch: Sketch): readonly SketchFigure[] {
	if (sketch.cast.length > 0) return sketch.cast;
	if (sketch.mentioned.length > 0) return sketch.mentioned;
	if (sketch.size !== 'insert') return bystanders(sketch.action);
	return pointsAtSheet(sketch.action) ? [pointing(sketch.action)] : [];
}

/** Somebody of whom only a hand is in the frame. */
function pointing(action: string): SketchFigure {
	const outfit = `dark coat${/glove/i.test(action) ? ', black gloves' : ''}`;
	return { character: `${BYSTANDER}hand0`, name: '', gender: 'man', outfit };
}

interface PlaceFacts {
	readonly look: Look;
	readonly act: Acting;
	readonly index: number;
	readonly rank: number;
	readonly xs: readonly number[];
	readonly count: number;
	readonly near: number;
	readonly action: string;
	readonly contact: Contact | undefined;
	/** Somebody in the shot lies: the others stand behind. */
	readonly lies: boolean;
}

function placeOf(facts: PlaceFacts): FigureOrder['place'] {
	const { act, xs, index, count, look } = facts;
	const x = xs[index]!;
	const beside = facts.lies && act.pose !== 'lie' ? 0.75 : 0;
	const isMet = isTouching(facts.contact, index);
	const z = isMet ? 0 : count > 3 ? (facts.rank % 2 === 0 ? 0 : 0.62) : beside;
	// An animal brings no bed: it lies on the floor rather than in the air.
	const lift = act.pose === 'lie' && !look.creature && onBed(facts.action) ? 0.42 : 0;
	const towards = isMet ? xs[partnerOf(facts.contact!, index)]! - x : -x;
	const inward = count === 1 ? (look.seed & 1 ? -1 : 1) : Math.sign(towards) || (look.seed & 1 ? 1 : -1);
	if (act.turn === 'back') return { x, z, lift, yaw: inward * 158 * DEGREE, headYaw: 0 };
	if (act.turn === 'over') return { x, z, lift, yaw: inward * 138 * DEGREE, headYaw: -inward * 74 * DEGREE };
	if (act.turn === 'side') return { x, z, lift, yaw: inward * 84 * DEGREE, headYaw: 0 };
	if (act.turn === 'front') return { x, z, lift, yaw: 0, headYaw: 0 };
	if (act.pose === 'lie') return { x, z, lift, yaw: -inward * 90 * DEGREE, headYaw: -inward * 52 * DEGREE };
	const body = isMet ? CONTACT_TURN[facts.contact!.kind] : bodyTurn(act, count, Math.abs(x));
	const head = headTurn(act, count, body);
	return { x, z, lift, yaw: inward * body * DEGREE, headYaw: inward * head * DEGREE };
}

function partnerOf({ from, to }: Contact, index: number): number {
	return index === from ? to : from;
}

function bodyTurn(act: Acting, count: number, off: number): number {
	if (/run|fight|point|reach|pet/.test(act.pose)) return 56;
	if (act.pose === 'climb') return 62;
	if (act.hands === 'piano') return 84;
	if (act.pose === 'drawbow') return 66;
	if (/^(?:throw|push|rifle|unsheathe)$/.test(act.pose)) return 52;
	if (act.pose === 'fall') return 68;
	if (act.pose === 'walk') return 34;
	if (act.pose === 'kneel') return 54;
	if (act.pose === 'embrace') return 74;
	if (act.pose === 'sword') return 40;
	if (count === 1) return act.pose === 'sit' ? 34 : 20;
	if (count === 2) return act.pose === 'sit' ? 42 : 40;
	return Math.min(40, 10 + off * 34);
}

function headTurn(act: Acting, count: number, body: number): number {
	if (act.pose === 'embrace') return -10;
	if (count === 1) return body > 40 ? -12 : 4;
	return count === 2 ? -12 : -6;
}

/** The near figure of an over-the-shoulder shot stands aside and looks into the picture. */
interface NearFacts {
	readonly xs: readonly number[];
	readonly index: number;
	readonly rank: number;
	readonly looks: readonly Look[];
	readonly aspect: number;
}

function nearPlace({ xs, index, rank, looks, aspect }: NearFacts): FigureOrder['place'] {
	const side = rank < xs.length / 2 ? -1 : 1;
	const others = xs.filter((_, other) => other !== index);
	const [from, to] = [Math.min(...others), Math.max(...others)];
	// As far from the middle as the frame is wide, drawn in because the shoulder is nearer to us.
	const beast = looks[index]!.creature;
	const own = (beast ? 0.24 + creatureHeight(beast) * 0.12 : 0.27) * Math.max(0.8, Math.min(1, aspect));
	const aside = others.length > 1 ? Math.max(own, ((to - from) / 2 + 0.17) * 0.8) : own;
	const eyes = (look: Look) =>
		look.creature ? creatureHeight(look.creature) * 0.82 : look.heightM - headOf(look) * 0.55;
	const focus = Math.max(...looks.filter((_, other) => other !== index).map(eyes));
	return {
		// Narrow frames have no room beside the face: there the shoulder comes further in.
		x: (from + to) / 2 + side * aside,
		z: -0.75,
		lift: focus - 0.09 - eyes(looks[index]!),
		yaw: -side * 150 * DEGREE,
		headYaw: 0,
	};
}

/** The first of the cast lends the shoulder, unless only the first speaks. */
function nearIndex(cast: readonly SketchFigure[]): number {
	const speaks = cast.map((figure) => (figure.says ?? []).length > 0);
	return speaks[0] && !speaks.slice(1).some(Boolean) ? 1 : 0;
}

/** Towards the nearest of the others. */
function gazeOf(x: number, xs: readonly number[], index: number): number {
	const others = xs.filter((_, other) => other !== index);
	const nearest = [...others].sort((a, b) => Math.abs(a - x) - Math.abs(b - x))[0] ?? x;
	return Math.sign(nearest - x) * 0.3;
}
