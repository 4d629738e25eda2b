/** Which place the words speak of. */
import { PLACES_EN } from '../words/place-en.ts';
import { NOT_PLACES, PLACE_HINTS_EN } from '../words/place-hints-en.ts';
import type { PlaceName } from '../words/place-names.ts';
import { PLACE_PATTERNS } from '../words/place-patterns.ts';
import { PLACE_HINTS_VI, PLACES_VI } from '../words/place-vi.ts';
import { buildLexicon, type Found, findWords } from './match.ts';

const ENGLISH = buildLexicon<PlaceName | 'none'>(PLACES_EN, { none: NOT_PLACES });
const VIETNAMESE = buildLexicon<PlaceName>(PLACES_VI);
const HINTS = buildLexicon<PlaceName | 'none'>(PLACE_HINTS_EN, PLACE_HINTS_VI, { none: NOT_PLACES });

const INDOORS = new Set<PlaceName>([
	...([
		'study',
		'kitchen',
		'bathroom',
		'bedroom',
		'classroom',
		'office',
		'hospital',
		'bar',
		'shop',
		'church',
		'train',
	] as const),
	...(['spaceship', 'corridor', 'theatre', 'cave', 'museum', 'courtroom', 'gangway', 'ancestral'] as const),
]);

const FURNITURE = new Set([
	...[
		'bed',
		'pillow',
		'blanket',
		'sofa',
		'couch',
		'armchair',
		'bookcase',
		'bookshelf',
		'fireplace',
		'stove',
		'oven',
	],
	...['fridge', 'refrigerator', 'blackboard', 'toilet', 'bathtub', 'wardrobe'],
]);

export interface PlaceFound {
	readonly name: PlaceName;
	/** The writer's own word for it. */
	readonly word: string;
}

export function isIndoors(name: PlaceName): boolean {
	return INDOORS.has(name);
}

/** The place that the words name, or hint at by the things in it. */
export function findPlace(told: string): PlaceFound | undefined {
	const patterned = patternIn(told);
	if (patterned) return patterned;
	const words = underTheSky(told);
	const named = vietnameseHead(words) ?? englishHead(words);
	if (named) return named;
	const hints = findWords(words, HINTS).filter(isPlace);
	// A dog on a bed is in the bedroom, not in the garden: furniture tells more than who lies on it.
	const hint = hints.find(({ phrase }) => FURNITURE.has(phrase)) ?? hints[0];
	return hint && { name: hint.name, word: hint.name };
}

/** What several words say together, where no word alone would: a ship's bridge, a school's gate. */
export function patternIn(told: string): PlaceFound | undefined {
	const words = told.toLowerCase().normalize('NFC');
	const found = PLACE_PATTERNS.find(([pattern]) => pattern.test(words));
	return found && { name: found[1], word: found[2] };
}

/** All words that name a place or hint at one. */
export function findPlaceWords(words: string): Found<PlaceName>[] {
	const named = [...findWords(words, ENGLISH).filter(isPlace), ...vietnameseWords(words)];
	return named.length > 0 ? named : findWords(words, HINTS).filter(isPlace);
}

/** In English the head of "castle garden" is its last noun; in "garden of the castle" its first phrase's. */
function englishHead(words: string): PlaceFound | undefined {
	const all = findWords(words, ENGLISH).filter(isPlace);
	const found = all.filter((each) => !isGeneral(each));
	const general = all[0];
	const first = found[0];
	if (!first) return general && { name: general.name, word: general.phrase };
	const head = found.filter((each) => each.part === first.part && isJoined(each, first)).at(-1) ?? first;
	return { name: head.name, word: head.phrase };
}

function isPlace(found: Found<PlaceName | 'none'>): found is Found<PlaceName> {
	return found.name !== 'none';
}

const GENERAL = new Set([
	'room',
	'indoors',
	'interior',
	'home',
	'house',
	'sky',
	'clouds',
	'air',
	'ship',
	'snow',
	'hall',
]);

function isGeneral(found: Found<PlaceName>): boolean {
	return GENERAL.has(found.phrase);
}

function isJoined(later: Found<PlaceName>, first: Found<PlaceName>): boolean {
	return later.at <= first.at + first.length + 1;
}

function vietnameseHead(words: string): PlaceFound | undefined {
	const first = vietnameseWords(words)[0];
	return first && { name: first.name, word: first.phrase };
}

function vietnameseWords(words: string): Found<PlaceName>[] {
	if (!/[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/u.test(words)) return [];
	return findWords(words, VIETNAMESE);
}

/** Between "outside" and the house that it means: "outside of their scenic". */
const OUTSIDE =
	/\b(?:outside(?: of)?|in front of)((?: (?!and\b|with\b|while\b)[\p{L}'’-]+){1,7})|\bbên ngoài((?: [\p{L}\p{M}]+){1,4})/u;

/** "Outside the door of their home": before the house, not in it; before a shop is its street. */
function underTheSky(words: string): string {
	const found = OUTSIDE.exec(words.toLowerCase().normalize('NFC'));
	const after = found?.[1] ?? found?.[2];
	if (!found || !after) return words;
	const named = vietnameseHead(after) ?? englishHead(after);
	if (!named || !isIndoors(named.name)) return words;
	// Nobody stands before a kitchen.
	if (found[0].startsWith('in front') && !FRONTED.has(named.name)) return words;
	const front =
		named.name === 'study' || named.name === 'bedroom' || named.name === 'kitchen' ? 'house' : 'street';
	const rest = words.slice(found.index + found[0].length);
	return `${words.slice(0, found.index)} ${front} ${rest}`;
}

/** What has a front to the street. */
const FRONTED: ReadonlySet<PlaceName> = new Set<PlaceName>([
	'shop',
	'bar',
	'church',
	'theatre',
	'hospital',
	'museum',
	'courtroom',
]);
