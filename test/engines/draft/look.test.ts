import { describe, expect, it } from 'vitest';
import { readActing } from '../../../src/engines/draft/figure/acting.ts';
import { bystanders } from '../../../src/engines/draft/figure/bystanders.ts';
import { readLook } from '../../../src/engines/draft/figure/look.ts';

const somebody = { character: 'a', name: 'A' };

describe('a look read from words', () => {
	it('reads each colour within its own phrase', () => {
		const { outfit } = readLook({ ...somebody, outfit: 'white shirt, black leather jacket and red skirt' });
		expect(outfit.skirt?.colour).toBe('#c5303a');
		expect(outfit.uppers.map((upper) => upper.layer)).toEqual(['inner', 'outer']);
		expect(outfit.uppers[0]!.colour).toBe('#f1efea');
	});

	it('reads hair length, cut and colour', () => {
		const hair = (words: string) => readLook({ ...somebody, hair: words }).hair;
		expect(hair('long silver hair in a ponytail')).toMatchObject({
			length: 'long',
			cut: 'ponytail',
			colour: '#bcc5d4',
		});
		expect(hair('bald')).toMatchObject({ length: 'bald' });
		expect(hair('blonde twin tails')).toMatchObject({ cut: 'twintails', colour: '#e0bb57' });
	});

	it('reads Vietnamese, where the colour follows the noun', () => {
		const look = readLook({ ...somebody, gender: 'nữ', hair: 'tóc đen ngắn', outfit: 'váy hồng' });
		expect(look.gender).toBe('woman');
		expect(look.hair).toMatchObject({ length: 'short', colour: '#2b2a3c' });
		expect(look.outfit.skirt?.colour).toBe('#ea8fb0');
	});

	it('makes children small and elders lined', () => {
		const child = readLook({ ...somebody, age: 6 });
		const elder = readLook({ ...somebody, age: 'an old woman' });
		expect(child.heightM).toBeLessThan(1.25);
		expect(elder.marks).toContain('wrinkles');
		expect(readLook({ ...somebody, gender: 'female', age: 9 }).depicts[0]).toBe('girl');
		expect(readLook({ ...somebody, gender: 'female', age: 13 }).depicts[0]).toBe('woman');
	});

	it('takes a garment from the trade where no outfit is told', () => {
		const knight = readLook({ ...somebody, looks: 'a tired knight' });
		expect(knight.outfit.uppers.some((upper) => upper.plates)).toBe(true);
	});

	it('dresses the same person alike every time', () => {
		expect(readLook(somebody)).toEqual(readLook(somebody));
	});
});

describe('acting read from the action', () => {
	const cast = [
		{ character: 'ken', name: 'Ken' },
		{ character: 'yui', name: 'Yui' },
	];

	it('gives each verb to the one it is said of', () => {
		const [ken, yui] = readActing('Ken points at Yui, who cries.', '', cast);
		expect([ken!.pose, yui!.feeling]).toEqual(['point', 'crying']);
		expect(yui!.pose).not.toBe('point');
		expect(ken!.feeling).not.toBe('crying');
	});

	it('shares what two do together', () => {
		const [climber] = readActing('Ken and Yui climb a path, snow softly falls.', '', cast);
		expect(climber!.pose).toBe('walk');
		const [runner] = readActing('Ken falls where the road runs down.', '', cast);
		expect(runner!.pose).toBe('fall');
		const both = readActing('Ken and Yui duel with swords.', '', cast);
		expect(both.map((act) => act.pose)).toEqual(['sword', 'sword']);
		const hug = readActing('Ken embraces Yui.', '', cast);
		expect(hug.map((act) => act.pose)).toEqual(['embrace', 'embrace']);
	});

	it('knows who she and he are, and who the others', () => {
		const couple = [
			{ ...cast[0]!, gender: 'male' },
			{ ...cast[1]!, gender: 'female' },
		];
		const [he, she] = readActing(
			'She sits at the table, sobbing; he waits with his arms crossed.',
			'',
			couple,
		);
		expect([he!.pose, she!.pose, she!.feeling]).toEqual(['crossed', 'sit', 'crying']);
		const three = [...cast, { character: 'bo', name: 'Bo' }];
		const feelings = readActing('Ken laughs, the others are surprised.', '', three).map((act) => act.feeling);
		expect(feelings).toEqual(['joy', 'surprised', 'surprised']);
	});

	it('hears a shout', () => {
		const [ken] = readActing('', '', [{ ...cast[0]!, says: [{ kind: 'shout', text: 'Get out!' }] }]);
		expect(ken!.feeling).toBe('shout');
	});
});

describe('people whom only the action names', () => {
	it('draws somebody for each, dressed by the clause', () => {
		const [woman, man] = bystanders('a woman in a red dress, and an old man with a white beard');
		expect(readLook(woman!)).toMatchObject({ gender: 'woman', outfit: { skirt: { colour: '#c5303a' } } });
		expect(readLook(man!).marks).toContain('beard');
	});

	it('counts them', () => {
		expect(bystanders('two women talk')).toHaveLength(2);
		expect(bystanders('a crowd of people')).toHaveLength(4);
		expect(bystanders('a bowl of fruit')).toHaveLength(0);
	});

	it('takes the horse for no part of its rider', () => {
		expect(readLook(bystanders('a man riding a horse')[0]!).creature).toBeUndefined();
	});
});
