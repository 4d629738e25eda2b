/** What there is to sit and lie on: named in the action, else what such a place has; one seat for all who share it. */
import type { Sketch } from '../../../plan/request.ts';
import type { Acting } from './acting.ts';
import type { FigureOrder } from './order.ts';
import type { Seat } from './seat.ts';

const SEATS: readonly (readonly [RegExp, Seat])[] = [
	[/\b(logs?|tree trunk|stumps?)\b|khúc gỗ/, 'log'],
	[/\b(bench|benches)\b|ghế dài|ghế đá|ghế công viên/, 'bench'],
	[/\b(sofas?|couch|couches|armchairs?)\b|ghế bành|sô pha|trường kỷ/, 'sofa'],
	[/\b(stools?|bar counter)\b|ghế đẩu/, 'stool'],
	[/\b(chairs?|desk|table)\b|cái ghế|bàn ăn|bàn học/, 'chair'],
	[/\b(rocks?|stones?|boulders?)\b|tảng đá/, 'stone'],
	[/\b(forest|woods?|jungle|camp|campfire|bonfire)\b|rừng|lửa trại/, 'log'],
	[
		/\b(park|street|station|platform|tram|train|bus|garden|village|square)\b|công viên|đường phố|nhà ga/,
		'bench',
	],
	[
		/\b(cave|mountain|hill|field|meadow|beach|shore|river|lake|desert|cliff|snow)\b|núi|đồi|bãi biển|bờ sông|đồng/,
		'stone',
	],
];

/** "Sits on the floor", "cross-legged": no seat at all. */
const ON_GROUND =
	/\b(?:on|in) (?:(?:the|a|an|his|her|their) )?(?:[\p{L}-]+ )?(?:grass|ground|floor|sand|sidewalk|pavement|carpet|rug|snow|dirt|mud|mat|blanket|lawn|deck|beach|meadow|earth|leaves|hay|straw|water)\b|cross-legged|dưới đất|dưới sàn|(?:trên|xuống) (?:sàn|cỏ|bãi cỏ|cát|đất|chiếu|thảm)|bãi cỏ/u;

/** What else one may sit on; its own picture, if it has one, stands beside. */
const ON_SOMETHING =
	/\b(?:sit|sits|sitting|sat|seated|perched|perches) (?:down )?(?:up )?(?:on|atop) (?:top of )?(?:(?:an?|the|his|her|their|some) )?(?:[\p{L}-]+ ){0,2}?(?:ledge|wall|steps?|stairs?|staircase|base|edge|curb|kerb|crates?|box(?:es)?|luggage|suitcases?|trunk|fence|railing|roof|rooftop|windowsill|sill|counter|barrels?|bridge|pier|dock|platform|stage|porch|fountain|hood|tombstone)\b|ngồi (?:trên|xuống) (?:bậc|thềm|cầu thang|bức tường|mái nhà|thùng)/u;

/** What there is to sit on: named in the action, else what such a place has. */
export function seatOf({ action, place }: Sketch): Seat {
	const told = action.toLowerCase();
	if (
		/\b(?:sit|sits|sitting|sat|seated) (?:down |up )?(?:on|in) (?:(?:an?|the|his|her|their) )?(?:edge of (?:(?:an?|the|his|her|their) )?)?(?:[\p{L}-]+ )?bed\b|ngồi (?:trên|bên|ở) (?:mép |cạnh )?giường/u.test(
			told,
		)
	)
		return 'bed';
	if (
		/\b(?:wak(?:es?|ing)(?: up)?|sit(?:s|ting)? up)\b|thức dậy/.test(told) &&
		/\bbed|giường|phòng ngủ/.test(`${told} ${place ?? ''}`)
	)
		return 'bed';
	if (ON_SOMETHING.test(told)) return 'block';
	if (ON_GROUND.test(told) && !SITTING_FURNITURE.test(told)) return 'ground';
	const find = (words: string | undefined) =>
		words === undefined ? undefined : SEATS.find(([pattern]) => pattern.test(words.toLowerCase()))?.[1];
	return find(action) ?? find(place) ?? 'chair';
}

const SITTING_FURNITURE =
	/\b(?:chairs?|bench|benches|sofas?|couch|armchairs?|stools?|logs?|stumps?|rocks?)\b|ghế/;

/** Metres that a seat reaches past the last of those who share it. */
const PAST = 0.5;

/** Seats that are one for all who sit. */
const LONG: ReadonlySet<Seat> = new Set<Seat>(['sofa', 'bench', 'bed', 'block']);

export interface Shared {
	/** What each of them draws of it: the first all, the others nothing. */
	readonly seats: Readonly<Record<number, Pick<FigureOrder, 'seat' | 'seatSpan'>>>;
}

/** Two or three on one sofa or bench: the first brings it, long enough for all. */
export function sharedSeat(seat: Seat, acting: readonly Acting[], xs: readonly number[]): Shared | undefined {
	const sitters = acting.flatMap(({ pose }, index) => (pose === 'sit' ? [index] : []));
	if (!LONG.has(seat) || sitters.length < 2 || acting.length > 3) return undefined;
	const first = sitters[0]!;
	const places = sitters.map((index) => xs[index]! - xs[first]!);
	const seatSpan = { from: Math.min(...places) - PAST, to: Math.max(...places) + PAST };
	const others = sitters.slice(1).map((index) => [index, { seat: 'ground' as const }] as const);
	return { seats: { [first]: { seat, seatSpan }, ...Object.fromEntries(others) } };
}

/** Side by side, so that one seat is under all; heads turn to each other. */
export function abreast(place: FigureOrder['place']): FigureOrder['place'] {
	return { ...place, yaw: 0, headYaw: Math.max(-0.5, Math.min(0.5, place.yaw * 0.7)) };
}

export function onBed(words: string): boolean {
	return /\b(in|on) (his |her |their |a |the )?bed\b|bedroom|hospital|giường|phòng ngủ/i.test(words);
}
