/** A shot's cast on the stage: who is seen, what each does and holds, and in which frame. */
import type { Sketch, SketchFigure } from '../../../plan/request.ts';
import type { ShotSize } from '../../../story/story.ts';
import { FRAMINGS, type Stand } from '../camera.ts';
import { isOnTop } from '../place/beside.ts';
import { findThings, type ThingFound } from '../thing/find.ts';
import { halfWidth, thingOf } from '../thing/thing.ts';
import { type Acting, readActing } from './acting.ts';
import { columns, facing, gazeOf, nearIndex, nearPlace, placeOf, sidesOf, together } from './blocking.ts';
import { BYSTANDER, bystanders } from './bystanders.ts';
import { alongWay, chaseIn, inRow, running } from './chase.ts';
import { actingIn, type Contact, contactOf, isTouching, takenBy, touching } from './contact.ts';
import { handled, heldBy, pointsAtSheet, readingOf } from './grasp.ts';
import { handing, namesOut } from './handing.ts';
import { everyFound } from './lexicon.ts';
import { lookIn } from './look.ts';
import type { FigureOrder } from './order.ts';
import { type Perch, perchOf } from './perch.ts';
import { poseOf } from './pose.ts';
import { printed } from './printed.ts';
import { apart, astride, HORSE_GAP, isSteed, mountOf, mountRoom, steedUnder, upon } from './riding.ts';
import { abreast, onBed, seatOf, sharedSeat } from './seating.ts';
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
