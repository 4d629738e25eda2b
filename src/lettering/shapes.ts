/** The same words in several shapes, for placement to choose; or one box, where no balloon holds them. */
import { type Body, type BodyWish, isCaption } from './body.ts';
import { breakLines, fillLines, flatProfile, type Measured, type Profile, roundProfile } from './fit.ts';
import { makeBody, metricsOf } from './make-body.ts';
import { cutLongTokens, type Token } from './tokens.ts';
import { type Setting, setLine } from './typeset.ts';

/** How much a pleasing shape counts against a pleasing place. */
const shapeWeight = 2;
/** Up to six shapes, best first; none where the words do not fit the room at this size. */
export function bodies(wish: BodyWish): Body[] {
	const measure = metricsOf(wish);
	const limit = (wish.setting.vertical ? wish.room.height : wish.room.width) / wish.sizePx - 1.2;
	const tokens = cutLongTokens(
		wish.tokens,
		(atoms) => setLine(atoms, wish.setting).advance <= Math.max(1, limit),
	);
	const measured = measureTokens(tokens, wish.setting);
	const found: Body[] = [];
	for (const count of lineCounts(measured, measure.leading, wish)) {
		const broken = breakLines(measured, count, profileOf(wish));
		if (broken === undefined) continue;
		const body = makeBody({ wish, tokens, broken, measure });
		if (body.outer.width <= wish.room.width && body.outer.height <= wish.room.height) found.push(body);
	}
	return rank(found);
}

/** Columns all begin at the top: a round block of them would be ragged at its foot. */
function profileOf({ kind, setting, tight }: BodyWish): Profile {
	return isCaption(kind) || setting.vertical || tight ? flatProfile : roundProfile;
}

/** The words in lines as wide as the room, in a tight box: for more text than a balloon should hold. */
export function denseBody(wish: BodyWish): Body {
	const measure = metricsOf(wish);
	const side = wish.setting.vertical ? wish.room.height : wish.room.width;
	const limit = Math.max(0.5, side / wish.sizePx - 1.02);
	const tokens = cutLongTokens(wish.tokens, (atoms) => setLine(atoms, wish.setting).advance <= limit);
	const broken = fillLines(measureTokens(tokens, wish.setting), limit);
	return makeBody({ wish, tokens, broken, measure, dense: true });
}

/** The words in exactly so many lines, without a search for shapes. */
export function setBody(wish: BodyWish, count: number): Body | undefined {
	const broken = breakLines(measureTokens(wish.tokens, wish.setting), count, flatProfile);
	if (broken === undefined) return undefined;
	return makeBody({ wish, tokens: wish.tokens, broken, measure: metricsOf(wish), dense: true });
}

function measureTokens(tokens: readonly Token[], setting: Setting): Measured {
	const space = setLine([{ plain: ' ', shown: ' ', strong: false, barred: false }], setting).advance;
	return {
		widths: tokens.map((token) => setLine(token.atoms, setting).advance),
		spaces: tokens.map((token) => (token.space ? space : 0)),
		penalties: tokens.map((token) => token.penalty),
	};
}

function lineCounts(measured: Measured, leading: number, wish: BodyWish): number[] {
	const length = measured.widths.reduce((sum, width, index) => sum + width + measured.spaces[index]!, 0);
	// A block of n lines is about length / n wide and n × leading high.
	if (length === 0) return [1];
	const square = Math.sqrt(length / leading);
	if (length * leading * wish.sizePx ** 2 > wish.room.width * wish.room.height * 0.9) return [];
	const [least, most] = wish.setting.vertical
		? [square * 0.35, square * 1.2 + 1]
		: isCaption(wish.kind) || wish.tight
			? [1, square * 1.3 + 1]
			: [square * 0.45, square * 1.35 + 2];
	const from = Math.max(1, Math.floor(least));
	const to = Math.min(measured.widths.length, Math.ceil(most));
	const counts: number[] = [];
	// Very long texts: a few counts tell enough, and the breaker's work grows with each.
	const step = Math.ceil(measured.widths.length / 100);
	for (let count = from; count <= to; count += step) counts.push(count);
	return counts;
}

function rank(found: readonly Body[]): Body[] {
	const area = (body: Body) => body.outer.width * body.outer.height;
	const least = Math.min(...found.map(area));
	return found
		.map((body) => ({ ...body, penalty: shapeWeight * (body.penalty + 1.2 * (area(body) / least - 1)) }))
		.sort((one, other) => one.penalty - other.penalty)
		.slice(0, 6);
}
