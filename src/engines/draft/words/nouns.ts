/** How the noun of a thing is told from a verb, a colour or a mere quality; what is denied, and how many there are. */

/** Nouns that are as often verbs or adjectives: they count after an article or a number only. */
export const NEEDS_ARTICLE: ReadonlySet<string> = new Set(
	(
		'duck fly ring key bear fish fork hammer drill rock rose ram log bolt book plant pen bin bowl box ' +
		'chain flag gear graph chart hook mask mail note nut nuts parachute pickle plane plate press ' +
		'record roast ruler sack scale screw seal shield shower sign slide snail sponge stool swallow ' +
		'target tool train tuna urn van watch wheel yarn cap boot cane chest chess colt cab coach dish ' +
		'fan foal heart iris jam jar kid kite letter mint mole moose peace cross pitcher presents present ' +
		'puzzle ribs salt spirit square statue tart tea thread toast top tub turkey bat bats bar crane ' +
		'cricket bug hare hawk hound mouse rat worm bull ox pug husky collie dresser blade desk table ' +
		'tank gun doll dolls bomb scanner cookie orange stone wood crow finch cardinal robin jay swift ' +
		'quail bow hat bell bone egg horn cup mug circle triangle cube ball boxes drone jet rope knot ' +
		'meat beef ham corn bass drum organ recorder cloud star sun balls flags drums lock shed mall ' +
		'arena factory museum house counter toy hoop chicken stamp stall swing mat cage ink shelf closet ' +
		'canvas leaf shirt dress coat jacket paddle cushion carpet journal nail locker dryer bottle hut ' +
		'church doe does watches saw can spring mean tire bark fire'
	).split(' '),
);

/** Words after which a noun stands. */
export const DETERMINERS: ReadonlySet<string> = new Set(
	(
		'a an the his her my our their its your this that these those some any each every no one two ' +
		'three four five six seven eight several many few with of another and or like nine ten'
	).split(' '),
);

/** Nouns that take the noun before them for a mere quality: an apple tart is no apple beside a tart. */
export const HEADS: ReadonlySet<string> = new Set(
	(
		'light lights post posts shop store stand seller vendor lover shape shaped themed print pattern ' +
		'coloured colored style sized frame walls wall floor roof gate path steps stairs pole factory ' +
		'market party festival juice sauce soup tart skin fur costume suit mask hat shirt dress club ' +
		'skeleton skeletons fossil fossils bones skull keeper trainer driver park houses house cutter maker collection handle leg legs top lit'
	).split(' '),
);

/** Fruits, flowers and stuffs whose names are colours before another noun: an orange hat is no orange. */
export const COLOURISH: ReadonlySet<string> = new Set([
	...[
		'an orange',
		'the orange',
		'orange',
		'peach',
		'rose',
		'plum',
		'lime',
		'olive',
		'chestnut',
		'cherry',
		'lemon',
	],
	...[
		'chocolate',
		'salmon',
		'milk',
		'coffee',
		'cream',
		'wine',
		'rock',
		'wood',
		'stone',
		'brick',
		'a rose',
		'lavender',
		'lilac',
	],
]);

/** Words before a thing that is not there. */
export const DENIALS: ReadonlySet<string> = new Set(['without', 'no', 'không', 'chẳng']);

/** Numbers written out. */
export const CARDINALS: Readonly<Record<string, number>> = {
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	hai: 2,
	ba: 3,
	bốn: 4,
	năm: 5,
	sáu: 6,
	bảy: 7,
	tám: 8,
};

/** What a word says about how many; more than eight are eight. */
export const COUNT_WORDS: Readonly<Record<string, number>> = {
	...CARDINALS,
	pair: 2,
	couple: 2,
	both: 2,
	few: 3,
	several: 4,
	some: 3,
	nine: 8,
	ten: 8,
	many: 6,
	dozen: 8,
	group: 4,
	herd: 5,
	flock: 5,
	bunch: 3,
	pile: 4,
	những: 3,
	đàn: 5,
};
