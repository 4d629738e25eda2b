/** Chance from a seed, and what careless programs trip over. */
import { seeded } from '../../src/base/random.ts';

/** Cases of each fuzz; a long row: npm run fuzz. */
export const CASES = Number(process.env.EKONTE_FUZZ ?? 1500);

export interface Chance {
	/** 0…1. */
	share(): number;
	/** 0…below. */
	below(count: number): number;
	pick<T>(list: readonly T[]): T;
	hits(share: number): boolean;
}

export function chanceOf(seed: string): Chance {
	const share = seeded(seed);
	const below = (count: number) => Math.floor(share() * count);
	return { share, below, pick: (list) => list[below(list.length)]!, hits: (part) => share() < part };
}

export const NASTY_TEXTS: readonly string[] = [
	'',
	' ',
	'\n',
	'\0',
	'\u202e',
	'\ufeff',
	'\ud800',
	'\u001b[31m',
	'../../../etc/passwd',
	'file:///etc/passwd',
	'javascript:alert(1)',
	'http://169.254.169.254/latest',
	'__proto__',
	'constructor',
	'toString',
	'{nobody}',
	'{{}}',
	'👩‍👩‍👧‍👦'.repeat(40),
	'क्षत्रिय مرحبا 漢字かな ไทย',
	'a'.repeat(3000),
	'%s%n%d',
	'NaN',
	'-0',
	'1e400',
	'CON',
	'.',
	'..',
	'a/b',
	'$(touch x)',
	'<script>',
];

export const NASTY_VALUES: readonly unknown[] = [
	null,
	true,
	false,
	0,
	-1,
	1.5,
	1e308,
	Number.MAX_SAFE_INTEGER,
	[],
	{},
	[[]],
	[null],
	{ '': '' },
	JSON.parse('{"__proto__": {"polluted": true}}'),
	...NASTY_TEXTS,
];

/** One place somewhere in the tree, changed: another value, none, twice, wrapped, or from elsewhere in it. */
export function mutateTree(tree: unknown, chance: Chance): unknown {
	if (typeof tree !== 'object' || tree === null || chance.hits(0.12)) return mutateValue(tree, chance);
	const names = Object.keys(tree);
	if (names.length === 0) return mutateValue(tree, chance);
	const name = chance.pick(names);
	if (Array.isArray(tree)) return mutateList(tree, Number(name), chance);
	const { [name]: value, ...rest } = tree as Record<string, unknown>;
	if (chance.hits(0.1)) return rest;
	if (chance.hits(0.08)) return { ...rest, [chance.pick([...NASTY_TEXTS, name.toUpperCase()])]: value };
	return { ...tree, [name]: mutateTree(value, chance) };
}

function mutateList(list: readonly unknown[], at: number, chance: Chance): unknown {
	if (chance.hits(0.1)) return list.filter((_, index) => index !== at);
	if (chance.hits(0.1)) return [...list, list[at]];
	return list.map((value, index) => (index === at ? mutateTree(value, chance) : value));
}

function mutateValue(value: unknown, chance: Chance): unknown {
	const kind = chance.below(6);
	if (kind === 0) return [value];
	if (kind === 1) return { id: value };
	if (kind === 2 && typeof value === 'string') return value.toUpperCase();
	if (kind === 3 && typeof value === 'string') return value + chance.pick(NASTY_TEXTS);
	return chance.pick(NASTY_VALUES);
}
