/** People in the background of a story's own cast: jurors in rows, guests, pupils, a crowd. */
import type { Sketch, SketchFigure } from '../../../plan/request.ts';
import type { ShotSize } from '../../../story/story.ts';
import { CROWD_NOUNS, CROWD_NUMBERS, CROWDED } from '../words/crowds.ts';
import { BYSTANDER, varied } from './bystanders.ts';
import { lookIn } from './look.ts';
import type { FigureOrder } from './order.ts';

/** Several who are there besides the cast. */
export interface Crowd {
	readonly count: number;
	/** What each of them is, and the writer's word for them all. */
	readonly kind: string;
	readonly word: string;
	readonly pose: 'sit' | 'walk' | 'cheer' | 'stand';
}

const MOST = 12;
const USUAL = 6;
const CROWD = 9;
/** What shows nobody but the cast. */
const CLOSE: ReadonlySet<ShotSize | string> = new Set([
	'ECU',
	'CU',
	'MCU',
	'insert',
	'POV',
	'over-the-shoulder',
]);

const NOUNS = Object.keys(CROWD_NOUNS).sort((a, b) => b.length - a.length);
const NUMBERS = Object.keys(CROWD_NUMBERS).sort((a, b) => b.length - a.length);
const NAMED = new RegExp(
	`(?<![\\p{L}\\p{M}])((?:the|these|those|both|all)\\s+)?(?:an?\\s+)?(?:(${NUMBERS.join('|')})\\s+)?(?:other\\s+)?(?:of\\s+)?(${NOUNS.join('|')})(?![\\p{L}\\p{M}])`,
	'u',
);

/** The crowd that an action sets about its cast, where the frame is wide enough for one. */
export function crowdIn({ cast, action, size }: Pick<Sketch, 'cast' | 'action' | 'size'>): Crowd | undefined {
	if (cast.length === 0 || CLOSE.has(size ?? '')) return undefined;
	const text = action.toLowerCase().normalize('NFC');
	const named = NAMED.exec(text);
	const number = named?.[2];
	const count = number ? CROWD_NUMBERS[number]! : USUAL;
	// "The two students" are the cast.
	if (named && !(named[1] && number && count <= cast.length))
		return {
			count: Math.min(MOST, count),
			kind: CROWD_NOUNS[named[3]!]!,
			word: named[3]!,
			pose: poseIn(text, named),
		};
	const crowded = CROWDED.exec(text);
	return crowded ? { count: CROWD, kind: 'adult', word: crowded[0], pose: poseIn(text, crowded) } : undefined;
}

/** What they do, by the words of their own clause. */
function poseIn(text: string, { index, 0: word }: RegExpExecArray): Crowd['pose'] {
	const clause = text.slice(index + word.length).split(/[.,;:!?—]/)[0]!;
	if (/\b(?:sits?|sitting|seated)\b|ngồi/.test(clause)) return 'sit';
	if (/\b(?:walk\w*|stream\w*|hurry\w*|pass\w*|march\w*)\b|đi /.test(clause)) return 'walk';
	return /\b(?:cheer\w*|applaud\w*|celebrat\w*)\b|reo hò/.test(clause) ? 'cheer' : 'stand';
}

const ROW_M = 0.72;
const FIRST_ROW_M = 1.9;
const GAP_M = 0.66;

/** Each of a crowd in its place, far to near: in rows behind the cast, turned to us and to each other. */
export function crowdOf(sketch: Sketch): FigureOrder[] {
	const crowd = crowdIn(sketch);
	if (!crowd) return [];
	const lookOf = lookIn(sketch.language);
	const rows = crowd.count > 5 ? 2 : 1;
	const long = Math.ceil(crowd.count / rows);
	return Array.from({ length: crowd.count }, (_, index): FigureOrder => {
		const row = rows - 1 - Math.floor(index / long);
		const inRow = Math.min(long, crowd.count - (rows - 1 - row) * long);
		const x = ((index % long) - (inRow - 1) / 2) * GAP_M + (row % 2 === 0 ? GAP_M * 0.28 : -GAP_M * 0.16);
		const look = lookOf(member(crowd, index));
		const yaw = ((look.seed % 50) - 25) * (Math.PI / 180);
		return {
			look,
			pose: crowd.pose,
			feeling: crowd.pose === 'cheer' ? 'joy' : 'calm',
			place: {
				x,
				z: FIRST_ROW_M + row * ROW_M,
				yaw,
				headYaw: -yaw * 0.4,
				lift: crowd.pose === 'sit' ? row * 0.28 : 0,
			},
			...(crowd.pose === 'sit' ? { seat: 'chair' } : {}),
		};
	});
}

function member({ kind }: Crowd, index: number): SketchFigure {
	return { character: `${BYSTANDER}crowd${index}`, name: '', ...varied(kind, index) };
}
