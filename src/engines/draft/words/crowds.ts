/** Who stands about in the background of a story's own cast, English and Vietnamese. */
import { CARDINALS } from './nouns.ts';

/** Nouns of many who are there besides the cast, in the plural, and what each of them is. */
export const CROWD_NOUNS: Readonly<Record<string, string>> = {
	jurors: 'adult',
	spectators: 'adult',
	onlookers: 'adult',
	bystanders: 'adult',
	'passers-by': 'adult',
	pedestrians: 'adult',
	commuters: 'adult',
	passengers: 'adult',
	guests: 'adult',
	customers: 'adult',
	diners: 'adult',
	tourists: 'adult',
	visitors: 'adult',
	villagers: 'adult',
	townspeople: 'adult',
	protesters: 'adult',
	workers: 'worker',
	soldiers: 'soldier',
	students: 'student',
	pupils: 'student',
	classmates: 'student',
	people: 'adult',
	'khán giả': 'adult',
	'bồi thẩm viên': 'adult',
	'người qua đường': 'adult',
	'thực khách': 'adult',
	'dân làng': 'adult',
	'hành khách': 'adult',
	'du khách': 'adult',
	'bạn học': 'học sinh',
	'các bạn cùng lớp': 'học sinh',
};

/** Words that fill a place with people. */
export const CROWDED =
	/(?<!\p{L})(?:crowded|(?:an?|the|of|this|that|whole|huge|big|small|cheering|angry) crowds?(?! (?:at|around|round|into|together))|crowds of|audience|packed (?:with people|room|hall|house)|full of people|teeming|onlooking mob|đám đông|đông (?:người|đúc|nghịt)|chật (?:người|kín))(?!\p{L})/u;

/** How many a word before the noun means; what is not told is half a dozen. */
export const CROWD_NUMBERS: Readonly<Record<string, number>> = {
	...CARDINALS,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12,
	dozen: 12,
	'12': 12,
	'10': 10,
	mười: 10,
	'mười hai': 12,
};
