/** What words mean together: who is meant, who does it, what is not there. Words alone show it; nothing is rendered. */
import { describe, expect, it } from 'vitest';
import { createCamera } from '../../../src/engines/draft/camera.ts';
import { readActing } from '../../../src/engines/draft/figure/acting.ts';
import { bystanders } from '../../../src/engines/draft/figure/bystanders.ts';
import { lightness } from '../../../src/engines/draft/figure/colour.ts';
import { crowdIn, crowdOf } from '../../../src/engines/draft/figure/crowd.ts';
import { posesIn } from '../../../src/engines/draft/figure/deeds.ts';
import { lookIn, readLook } from '../../../src/engines/draft/figure/look.ts';
import { perchOf } from '../../../src/engines/draft/figure/perch.ts';
import { POSES } from '../../../src/engines/draft/figure/pose.ts';
import { poseBody } from '../../../src/engines/draft/figure/skeleton.ts';
import { stageCast } from '../../../src/engines/draft/figure/staging.ts';
import { findPlace } from '../../../src/engines/draft/place/find.ts';
import { pickMood } from '../../../src/engines/draft/place/mood.ts';
import { isLeftOutside, whereabouts } from '../../../src/engines/draft/place/whereabouts.ts';
import { seenIn } from '../../../src/engines/draft/seen.ts';
import { findThings } from '../../../src/engines/draft/thing/find.ts';
import { makeSketch } from '../../support/draft-request.ts';

const people = (text: string) => bystanders(text).map(({ name }) => name);
const things = (text: string) => findThings(text.toLowerCase()).map(({ name }) => name);
const poses = (text: string, names: readonly string[] = []) => posesIn(text, names).map(({ value }) => value);

function poseOf(action: string): string {
	return stageCast(makeSketch({ action })).players[0]!.order.pose;
}

describe('how many people a text means', () => {
	it.each([
		['Two ladies and three men looking at the ocean', 5],
		['A woman chef is putting food on a plate', 1],
		['A male construction worker kneels next to two women', 3],
		['A man in uniform and a man in a blue shirt stand by a truck', 2],
		['A woman and a child embrace while the child tastes the cake', 2],
		['A man is preparing a meal for two people', 1],
		['An artist paints an image of a woman on a wall', 1],
		['A photo of an old woman', 1],
		['A couple of glasses on a table', 0],
		['A couple of women under an umbrella', 2],
		['Boys wait for meat to cook', 2],
		['Several people on a beach, and two of the guys are pointing', 4],
		['A baby elephant and a pirate ship', 0],
		['A blond-haired woman is pouring drinks', 1],
		['A clock with people painted around it', 0],
		['A bowl that someone has drawn faces on', 0],
		['A woman takes a picture of a baby while a man looks on', 3],
		['Two fishermen', 2],
	])('%s: %i', (text, count) => {
		expect(people(text)).toHaveLength(count);
	});

	it('dresses each by its own words, and in the colour that no garment follows', () => {
		const [woman, man] = bystanders('a woman with pink hair dressed in black talks to a man').map(readLook);
		expect(woman!.hair.colour).not.toBe(man!.hair.colour);
		expect(woman!.outfit.uppers[0]!.colour).toBe('#2c2b36');
		const [mother, child] = bystanders('a woman in a red dress talks to children').map(readLook);
		expect(mother!.years).toBeGreaterThan(18);
		expect(child!.worn).toEqual([]);
		expect(readLook(bystanders('a little girl opens a present')[0]!).years).toBeLessThan(10);
	});

	it('reads a verb after a colour, and a noun', () => {
		const worn = (text: string) => readLook(bystanders(text)[0]!).outfit.uppers.at(-1)!.colour;
		expect(worn('a ballerina in blue twirls')).toBe('#3561a8');
		expect(worn('a ballerina in red flowers')).not.toBe('#c5303a');
		expect(worn('four men, three in red and one in white')).not.toBe('#f1efea');
	});

	it('leaves on the dog what somebody puts on the dog, and on the car its hood', () => {
		expect(readLook(bystanders("the girl puts a red hat on her dog's head")[0]!).worn).toEqual([]);
		expect(readLook(bystanders('a boy leans on a car with flowers on the hood')[0]!).worn).toEqual([]);
		expect(readLook(bystanders('a man putting on a tie')[0]!).worn).toEqual(['tie']);
	});
});

describe('whose deed it is', () => {
	it.each([
		['how high his brown and black dog can jump', []],
		['walks along a row of fishing boats that lie high and dry', ['walk']],
		['a man with his tool box is kneeling', ['kneel']],
		['runs his hand over a rock', []],
		['a man sitting in the grass', ['sit']],
		['jumping in the air', ['jump']],
		['a man is raising his arms', ['cheer']],
		['rides a big wave', []],
	])('%s', (text, expected) => {
		expect(poses(text)).toEqual(expected);
	});

	it('is that of all who are called alike', () => {
		const cast = bystanders('two people laying on the sidewalk');
		expect(readActing('two people laying on the sidewalk', '', cast).map(({ pose }) => pose)).toEqual([
			'lie',
			'lie',
		]);
	});

	it('lets the dog of the cast run', () => {
		expect(poses('the dog runs', ['rust', 'an old dog'])).toEqual(['run']);
		const [rust] = readActing('The dog runs.', '', [
			{ character: 'rust', name: 'Rust', looks: 'a brown dog' },
		]);
		expect(rust!.pose).toBe('run');
	});

	it('sits on the ground where there is no seat, and on what the words say', () => {
		expect(poseOf('A man is sitting on the grass')).toMatch(/^sit/);
		expect(poseOf('A man is sitting on a bench in the grass')).toBe('sit');
		expect(perchOf('a guy in the desert sitting on his motorcycle', true)?.isRidden).toBe(true);
		expect(perchOf('a horse near a man sitting on a bench', true)).toBeUndefined();
	});
});

describe('what is not there', () => {
	it.each([
		['She does not smile and walks'],
		['A street with no red cars'],
		['He thinks of the sea, standing still'],
		['Her heart sank like a stone'],
		['It is raining cats and dogs'],
		['He is as quiet as a mouse'],
		['A cube made of brick'],
		['Time flies'],
		['She reads a book about the sea'],
		['Mẹ không cười'],
		['Anh chạy nhanh như gió'],
	])('%s', (text) => {
		const seen = seenIn(text);
		expect(seen).not.toMatch(/smile|cars|sea|stone|cats|dogs|mouse|brick|flies|cười|gió/);
	});

	it('reads a saying for what it means, and of whom', () => {
		expect(seenIn('Her heart sank like a stone.')).toMatch(/she sad/);
		expect(seenIn('It is raining cats and dogs.')).toContain('rains');
		expect(seenIn('A robot shaped like a cat, dressed like a pirate')).toMatch(/cat.*pirate/);
		expect(seenIn('Không gian rộng lớn')).toBe('Không gian rộng lớn');
	});

	it.each([
		['a woman looks at the camera', 'camera'],
		['two men watch an elephant', 'watch'],
		['a woman does a somersault', 'deer'],
		['a boy crying into his palms', 'palm-tree'],
		['a woman wearing an orange shirt', 'tangerine'],
		['a woman paints', 'artist-palette'],
		['two dogs watch', 'watch'],
		['a crystal-clear lake', 'gem-stone'],
		['a fire truck turns', 'fire'],
		['a man opens an oven door', 'door'],
		['he shows the time on his watch', 'watch'],
	])('%s: no %s', (text, name) => {
		expect(things(text)).not.toContain(name);
	});

	it('gives a colour to its own thing and its own garment', () => {
		const look = readLook(bystanders('a man in a black shirt and jeans drums on a big yellow pail')[0]!);
		expect(look.outfit.trousers!.colour).not.toBe('#e9c646');
		expect(things('a double decker red and white bus')).toHaveLength(1);
		expect(readLook(bystanders('a bald man walks')[0]!).hair.length).toBe('bald');
		expect(findThings("on her dog's head")[0]!.count).toBe(1);
	});

	it('counts what goes in herds and pairs', () => {
		const [cows] = findThings('a herd of brown cows');
		expect(cows!.count).toBe(5);
		expect(findThings('a table set with wine glasses').map(({ count }) => count)).toEqual([1, 2]);
		expect(findThings('a painter paints on canvas')[0]!.count).toBe(1);
	});

	it('stands before the house that it is outside of', () => {
		expect(findPlace('outside the front door of their scenic home')?.name).toBe('village');
		expect(findPlace('smiles outside of a shop')?.name).toBe('street');
		expect(findPlace('inside the shop')?.name).toBe('shop');
		expect(findPlace('on the way to school')).toBeUndefined();
		const turn = (text: string) => readActing(text, '', [{ character: 'a', name: 'A' }])[0]!.turn;
		expect([turn('A steps out from behind a tree.'), turn('A is seen from behind.')]).toEqual([
			undefined,
			'back',
		]);
	});
});

describe('who does what to whom', () => {
	const ken = { character: 'ken', name: 'Ken', gender: 'male' };
	const mia = { character: 'mia', name: 'Mia', gender: 'female' };
	const tam = { character: 'tam', name: 'Old Tam', gender: 'male' };
	const acts = (action: string, ...cast: readonly { character: string; name: string }[]) =>
		readActing(seenIn(action), '', cast).map(({ pose, feeling }) => `${pose} ${feeling}`);

	it.each([
		['Ken gets down on one knee and holds out a ring to Mia.', ['kneel calm', 'stand calm']],
		['Mia slaps Ken, who staggers back.', ['walk calm', 'reach calm']],
		['Everyone laughs except Ken.', ['stand calm', 'stand joy']],
		['Behind Ken, Mia cries.', ['stand calm', 'stand crying']],
		['Mia sneaks past the sleeping dog.', ['stand calm', 'walk calm']],
		["Mia's heart sinks like a stone.", ['stand calm', 'stand sad']],
		['Ken says nothing while Mia shouts at him.', ['stand calm', 'stand shout']],
		['The two shake hands.', ['reach calm', 'reach calm']],
		['Ken sleeps in his armchair and Mia reads.', ['sit asleep', 'hold calm']],
		['Ken tells Mia the story of a crying wolf.', ['talk calm', 'stand calm']],
		['They all laugh, except Ken.', ['stand calm', 'stand joy']],
		['Mọi người cười, trừ Ken.', ['stand calm', 'stand joy']],
		['Mia tears up the letter, Ken yawns.', ['stand tired', 'hold calm']],
		['Ken và Mia ngồi trên ghế đá.', ['sit calm', 'sit calm']],
		['Mia quỳ xuống bên Ken đang nằm trên sàn.', ['lie calm', 'kneel calm']],
		['Ken hugs a tree beside Mia.', ['embrace smile', 'stand calm']],
		["Mia is asleep on Ken's shoulder.", ['stand calm', 'sit asleep']],
		['Ken leans in to kiss Mia.', ['embrace smile', 'embrace smile']],
		['Ken chưa kịp nói thì Mia đã bỏ đi.', ['stand calm', 'walk calm']],
		['Mia watches Ken run.', ['run calm', 'stand calm']],
		['Mia finds Ken asleep.', ['lie asleep', 'stand calm']],
		['Startled, Mia drops the cup. Ken laughs.', ['stand joy', 'stand surprised']],
		["Mia's letter lies on the table, Ken stands by.", ['stand calm', 'stand calm']],
		["Mia's hands tremble.", ['stand calm', 'stand afraid']],
		['Mia hugs Ken.', ['embrace smile', 'embrace smile']],
	])('%s', (action, expected) => {
		expect(acts(action, ken, mia)).toEqual(expected);
	});

	it('lets somebody be called Dawn', () => {
		expect(acts('Dawn runs.', { character: 'dawn', name: 'Dawn' })).toEqual(['run calm']);
		expect(acts('At dawn the road runs uphill.', ken)).toEqual(['stand calm']);
	});

	it('finds a name only where it is a word of its own', () => {
		expect(acts('Also a man laughs.', { character: 'al', name: 'Al' }, mia)).toEqual([
			'stand joy',
			'stand joy',
		]);
		expect(acts('Al laughs.', { character: 'al', name: 'Al' }, mia)).toEqual(['stand joy', 'stand calm']);
	});

	it('gives the sword to its owner alone, the letter to who hands it over', () => {
		const held = (action: string) => {
			const { players } = stageCast(makeSketch({ cast: [ken, mia], action }));
			return ['ken', 'mia'].map((id) => players.find(({ order }) => order.look.id === id)!.order.held);
		};
		expect(held('Ken points his sword at Mia, who raises her hands.')).toEqual(['sword', undefined]);
		expect(held('Ken hands Mia a letter.')).toEqual(['letter', undefined]);
	});

	it('kneels to a dog, and stands before a horse', () => {
		expect(acts('Mia pets the dog.', ken, mia)[1]).toBe('pet calm');
		expect(acts('Mia strokes the horse.', ken, mia)[1]).toBe('reach calm');
		expect(acts('Mia feeds her pets.', ken, mia)[1]).toBe('reach calm');
	});

	it('gives a fat man a belly, and a muscular one none', () => {
		const look = (looks: string) => readLook({ character: 'o', name: 'O', gender: 'male', age: 50, looks });
		const camera = createCamera({
			...{ eye: { x: 0, y: 1.2, z: -4 }, yaw: 0, pitch: 0, roll: 0 },
			...{ focal: 220, width: 128, height: 128, centre: { x: 64, y: 64 } },
		});
		const waist = (looks: string) => {
			const body = poseBody(look(looks), POSES.stand!, { x: 0, z: 0, yaw: 0, headYaw: 0 }, camera);
			return body.section(body.trunk * 0.3).w;
		};
		expect(waist('fat')).toBeGreaterThan(waist('muscular') * 1.25);
		expect(waist('muscular')).toBeGreaterThan(waist('thin'));
	});

	it('sets two who embrace side by side', () => {
		const action = 'Mia kisses Old Tam. Ken claps.';
		const { players } = stageCast(makeSketch({ cast: [mia, ken, tam], action }));
		const at = (id: string) => players.find(({ order }) => order.look.id === id)!.order.place.x;
		expect(at('ken')).toBeGreaterThan(Math.max(at('mia'), at('tam')));
	});

	it('guesses from a line how it is said', () => {
		const say = (text: string) =>
			readActing('', '', [{ ...mia, says: [{ kind: 'speech', text }] }])[0]!.feeling;
		expect(['I miss him so much.', 'We won!', 'How dare you.', 'Xin lỗi anh.'].map(say)).toEqual([
			'sad',
			'joy',
			'angry',
			'sad',
		]);
	});

	it.each([
		['Ivan, the foam! Zuri, with me!', 'exclaim'],
		['Hold it!', 'exclaim'],
		['Order! Order, I say!', 'exclaim'],
		['Objection!', 'exclaim'],
		['Cu Bin! Mẹ thấy rồi nhé!', 'exclaim'],
		['起きろ!', 'exclaim'],
		['Con mời ông, con mời bố… con ăn đây!', 'exclaim'],
		['I *am* holding it!', 'shout'],
		['I AM holding it!', 'shout'],
		['This is an outrage!', 'angry'],
		['Thật quá đáng!', 'angry'],
		['Look out! Hull breach!', 'afraid'],
		['Chạy đi! Cháy!', 'afraid'],
		['Hooray, we did it!', 'joy'],
		['Hoan hô!', 'joy'],
		['やったあ!', 'joy'],
		['What?!', 'surprised'],
		['I see.', 'talk'],
	])('is glad of words of joy, not of a mark: %s', (text, feeling) => {
		const said = (kind: string) => readActing('', '', [{ ...mia, says: [{ kind, text }] }])[0]!.feeling;
		expect(said('speech')).toBe(feeling);
		if (feeling === 'joy') expect(said('shout')).toBe('joy');
		if (feeling === 'afraid') expect(said('shout')).toBe('scream');
	});

	it('gives a boy in a sailor suit trousers, and an old woman at night a gown', () => {
		const outfit = (words: string, gender: string, age: number) =>
			readLook({ character: 'x', name: 'X', gender, age, outfit: words }).outfit;
		expect(outfit('blue sailor suit', 'boy', 9).skirt).toBeUndefined();
		expect(outfit('blue sailor suit', 'girl', 9).skirt).toBeDefined();
		expect(outfit('nightgown, white nightcap', 'woman', 74).uppers[0]!.collar).toBe('round');
	});
});

describe('who is a person and who a creature', () => {
	const being = (told: Partial<Parameters<typeof readLook>[0]>) =>
		readLook({ character: 'x', name: 'X', ...told }).creature;

	it.each([
		[{ hair: 'tóc đuôi ngựa', gender: 'Female', age: 15 }],
		[{ hair: 'tóc đuôi ngựa' }],
		[{ hair: 'a high pony tail' }],
		[{ hair: 'ponytail', outfit: 'a tiger-print dress and a bunny hat' }],
		[{ outfit: 'cowboy boots and a bearskin' }],
		[{ outfit: 'mũ tai mèo, áo hình gấu' }],
		[{ gender: 'Female', looks: 'cat ears, a fox tail' }],
		[{ gender: 'Male', looks: 'a lion tamer with a wolf tattoo' }],
		[{ gender: 'Male', looks: 'a tall knight on a white horse' }],
		[{ gender: 'Nữ', looks: 'tóc đuôi ngựa, tai mèo' }],
		[{ looks: 'a girl with cat ears' }],
		[{ looks: 'a cowboy riding a horse' }],
		[{ looks: 'a bunny hat, tiger-print dress' }],
		[{ looks: 'cô gái tóc đuôi ngựa' }],
	])('%j is a person', (told) => {
		expect(being(told)).toBeUndefined();
	});

	it.each([
		[{ looks: 'an old red fox with a torn ear' }, 'fox'],
		[{ gender: 'Male', age: 40, outfit: 'a green waistcoat', looks: 'a tall grey wolf' }, 'wolf'],
		[{ gender: 'Female', outfit: 'a red scarf', looks: 'a young fox called Ember' }, 'fox'],
		[{ looks: 'a tall robot', outfit: 'a blue apron' }, 'robot'],
		[{ gender: 'Nam', looks: 'một con ngựa trắng' }, 'horse'],
		[{ looks: 'chú chó đốm nhỏ', outfit: 'khăn đỏ' }, 'dog'],
		[{ name: 'Tiger', looks: 'stripes' }, 'tiger'],
		[{ looks: "the knight's white horse" }, 'horse'],
	])('%j is a %s', (told, creature) => {
		expect(being(told)).toBe(creature);
	});
});

describe('stray words of an action', () => {
	it.each([
		['hugs the last hen to her chest', ['rooster']],
		['opens her treasure chest', ['package']],
		['hides the key in his palm', ['key']],
		['roars at the storm; flies away', []],
		['the crow flies away', []],
		['a fly on the wall', ['fly']],
		['past a dinosaur skeleton', []],
		['a dinosaur in the hall', ['t-rex']],
		['nồi canh sôi trên bếp lửa', ['pot-of-food']],
		['bà chỉ vào bếp lửa', ['fire']],
	])('names no thing by the way: %s', (text, names) => {
		expect(things(text)).toEqual(names);
	});

	it.each([
		['reads from a slip of paper', []],
		['slips on the wet floor', ['fall']],
		['chở một cành đào sau xe', []],
		['trips over a root', ['fall']],
	])('is no deed: %s', (text, value) => {
		expect(poses(text).filter((pose) => pose === 'fall' || pose === 'dig')).toEqual(value);
	});

	it.each([
		['Mara bends backwards under a red laser beam', 'calm'],
		['Mara walks under the wooden beams', 'calm'],
		['Mara beams at the crowd', 'joy'],
		['Mara laughs and beams', 'joy'],
	])('is joy only of somebody: %s', (action, feeling) => {
		const [acting] = readActing(action, '', [{ character: 'mara', name: 'Mara' }]);
		expect(acting!.feeling).toBe(feeling);
	});

	it.each([
		['A puts his coat around B from behind', undefined],
		['A hugs B from behind', undefined],
		['A ôm B từ phía sau', undefined],
		['A, seen from behind, holds a lamp', 'back'],
		['A from behind', 'back'],
		['A steps out from behind a tree', undefined],
	])('says how, or from where we look: %s', (action, turn) => {
		const cast = ['A', 'B'].map((name) => ({ character: name.toLowerCase(), name }));
		expect(readActing(action, '', cast)[0]!.turn).toBe(turn);
	});

	it('goes down a rope as up', () => {
		expect(poseOf('A woman climbs down a rope')).toBe('climb');
	});

	it('knows what one pedals', () => {
		expect(perchOf('Hoa đạp xe về nhà dưới mưa', false)?.name).toBe('bicycle');
		expect(perchOf('Mia pedals home', false)?.name).toBe('bicycle');
		expect(poses('bác nông dân đào đất')).toEqual(['dig']);
	});

	it('lays nobody across the arms who is carried on shoulders', () => {
		const cast = ['Qil', 'Tomas'].map((name) => ({ character: name, name, gender: 'Male' }));
		const pose = (action: string) =>
			stageCast(makeSketch({ cast, action })).players.map(({ order }) => order.pose);
		expect(pose('Qil carries Tomas on his shoulders.')).not.toContain('carried');
		expect(pose('Qil carries Tomas on its back.')).not.toContain('carried');
		expect(pose('Qil carries Tomas home.')).toContain('carried');
	});

	it('sets nobody where a thing or an animal is', () => {
		expect(
			findPlace(whereabouts('full moon, an owl on the roof, a van parked in the street')),
		).toBeUndefined();
		expect(findPlace(whereabouts('một chiếc xe tải đậu trên đường phố'))).toBeUndefined();
		expect(findPlace(whereabouts('— waits on the roof, a van parked in the street'))?.name).toBe('rooftop');
		expect(findPlace(whereabouts('the boy runs into the kitchen'))?.name).toBe('kitchen');
	});

	it('leaves outside what is outside', () => {
		const left = (text: string) =>
			findThings(text)
				.filter((each) => isLeftOutside(text, each))
				.map(({ word }) => word);
		expect(left('a warm light in the window, a bicycle outside')).toEqual(['bicycle']);
		expect(left('outside the window a tree')).toEqual(['tree']);
		expect(left('một chiếc xe đạp ngoài cửa')).toEqual(['xe đạp']);
		expect(left('a bicycle leans on the counter')).toEqual([]);
	});
});

describe('how somebody looks', () => {
	const look = (told: Partial<Parameters<typeof readLook>[0]>, language = 'en') =>
		lookIn(language)({ character: 'x', name: 'X', ...told });

	it.each([
		['tóc bạc, râu dài', 'short'],
		['grey hair, a long grey beard', 'short'],
		['bald with a long moustache', 'bald'],
		['long grey beard and long hair', 'long'],
		['tóc dài, râu dài', 'long'],
	])('leaves a beard out of the hair: %s', (hair, length) => {
		const { marks, hair: own } = look({ gender: 'Male', age: 52, hair });
		expect(own.length).toBe(length);
		expect(own.colour).not.toBe('');
		expect(marks.some((mark) => /beard|moustache/.test(mark))).toBe(true);
	});

	it('gives hair that nobody coloured the colour of the beard', () => {
		const grey = look({ gender: 'Male', age: 52, hair: 'grey hair' }).hair.colour;
		expect(look({ gender: 'Male', age: 52, hair: 'long hair, a grey beard' }).hair.colour).toBe(grey);
	});

	it.each(['vi', 'ja', 'zh-Hans', 'ko'])(
		'has dark hair and eyes where a story in %s says none',
		(language) => {
			for (const character of ['a', 'b', 'c', 'd', 'e']) {
				const { hair, eyes } = look({ character, gender: 'Male', age: 20, hair: 'tóc ngắn' }, language);
				expect(Number.parseInt(hair.colour.slice(1, 3), 16)).toBeLessThan(0x40);
				expect(Number.parseInt(eyes.slice(1, 3), 16)).toBeLessThan(0x60);
				expect(Number.parseInt(eyes.slice(5, 7), 16)).toBeLessThan(0x30);
			}
			expect(look({ hair: 'blonde hair' }, language).hair).toEqual(look({ hair: 'blonde hair' }).hair);
			expect(look({ age: 80, gender: 'Male' }, language).hair.colour).toBe('#b9bac4');
		},
	);

	it('keeps the lines of a dark face readable where dots are printed', () => {
		const skin = (style: string, looks: string) =>
			stageCast(makeSketch({ style, cast: [{ character: 'x', name: 'X', looks }] })).players[0]!.order.look
				.skin;
		const own = skin('anime', 'dark skin');
		for (const style of ['film noir, black and white', 'black and white manga, screentone']) {
			expect(lightness(skin(style, 'dark skin'))).toBeGreaterThan(lightness(own) + 0.1);
			expect(lightness(skin(style, 'dark skin'))).toBeLessThan(lightness(skin(style, 'pale skin')) - 0.15);
		}
		expect(skin('soft watercolour', 'dark skin')).toBe(own);
	});

	it('takes the strongest word of a build', () => {
		expect(look({ looks: 'a big fat man' }).build).toBe(1.1);
		expect(look({ looks: 'một ông to lớn, béo phì', age: 40 }).build).toBe(1.2);
		expect(look({ looks: 'slim, very thin' }).build).toBe(-0.8);
	});

	it('knows balding heads, wigs and what prisoners wear', () => {
		expect(look({ gender: 'Male', hair: 'balding' }).hair).toMatchObject({ cut: 'balding', fringe: 'swept' });
		expect(look({ gender: 'Nam', hair: 'hơi hói' }).hair.cut).toBe('balding');
		expect(look({ gender: 'Male', hair: 'white wig' }).hair).toMatchObject({
			cut: 'curly',
			length: 'shoulder',
		});
		const orange = look({ outfit: 'orange jumpsuit' }).outfit;
		expect(look({ outfit: 'orange prison uniform' }).outfit.uppers.at(-1)).toEqual(orange.uppers.at(-1));
		expect(look({ outfit: 'áo tù màu cam' }).outfit.uppers.at(-1)!.belt).toBe('same');
	});

	it('takes an alien for no blond man', () => {
		const alien = look({ looks: 'a tall blue alien with four arms and antennae', outfit: 'a purple robe' });
		expect(alien).toMatchObject({ skin: '#8fb0d8', hair: { length: 'bald' }, marks: ['antennae'] });
		expect(alien.depicts[0]).toBe('alien');
		expect(look({ looks: 'người ngoài hành tinh da xanh' }).skin).toBe('#8fb0d8');
		expect(look({ looks: 'an alien', hair: 'long silver hair' }).hair.length).toBe('long');
		expect(things('a dog in a tiny space helmet floats among the stars')).not.toContain(
			'rescue-workers-helmet',
		);
	});

	it('leaves an animal its scarf, and its coat beside it', () => {
		const mouse = look({ looks: 'a tiny grey mouse wearing a red scarf' });
		expect(mouse.creature).toBe('mouse');
		expect(mouse.coat).toBe(look({ looks: 'a tiny grey mouse' }).coat);
		expect(mouse.outfit.extras).toMatchObject([{ kind: 'scarf', colour: '#c5303a' }]);
	});
});

describe('what several words say of a place together', () => {
	it.each([
		['The bridge of a space station, a large window full of stars, consoles', 'spaceship'],
		["the ship's bridge", 'spaceship'],
		['A stone bridge over the river', 'bridge'],
		['A bridge over a frozen canal, street lamps', 'bridge'],
		['buồng lái tàu vũ trụ', 'spaceship'],
		['cây cầu gỗ', 'bridge'],
		['A metal corridor of a space station with pipes', 'gangway'],
		['hành lang trạm vũ trụ', 'gangway'],
		['the corridor of the school', 'corridor'],
		['A museum hall with paintings, statues and a glass case', 'museum'],
		['viện bảo tàng', 'museum'],
		['The steps of a great museum with columns', 'portico'],
		['the courthouse steps', 'portico'],
		['The roof of the museum over the city', 'rooftop'],
		['A courtroom with a bench, a witness box and a jury box', 'courtroom'],
		['phòng xử án', 'courtroom'],
		['A school gate with cherry trees in bloom', 'garden'],
		['the gates of the old school', 'garden'],
		['cổng trường', 'garden'],
		['A classroom with desks', 'classroom'],
		['Phòng khách có bàn thờ, cành đào', 'ancestral'],
		['phòng khách', 'study'],
		['nhà thờ', 'church'],
		['throne room', 'church'],
	])('reads "%s" as %s', (words, name) => {
		expect(findPlace(words)?.name).toBe(name);
	});

	it('freezes what is frozen', () => {
		const mood = (words: string) => pickMood(words).name;
		expect(['A frozen river', 'mặt hồ đóng băng', 'an icy road'].map(mood)).toEqual(['snow', 'snow', 'snow']);
		expect(mood('a river. He stands frozen in place')).toBe('day');
		expect(mood('A frozen river at night')).toBe('night');
	});
});

describe('how many there are', () => {
	it('counts animals of one picture together', () => {
		const count = (text: string) => findThings(text).map(({ word, count: many }) => [word, many]);
		expect(count('scatters grain for three hens and a rooster')).toEqual([['hen', 4]]);
		expect(count('ba con gà')).toMatchObject([[expect.any(String), 3]]);
		expect(count('a hen pecks; the hen clucks')).toEqual([['hen', 1]]);
	});

	it('draws several people of one noun as several', () => {
		for (const text of ['students walking in', 'three children run', 'hai học sinh đi học']) {
			const looks = bystanders(text).map(readLook);
			expect(looks.length).toBeGreaterThan(1);
			const seen = looks.map(({ gender, hair }) => `${gender} ${hair.length} ${hair.cut} ${hair.fringe}`);
			expect(new Set(seen).size).toBe(looks.length);
		}
		expect(bystanders('two women with red hair').map((each) => readLook(each).gender)).toEqual([
			'woman',
			'woman',
		]);
	});

	const jury = [{ character: 'jury', name: 'Foreman' }];
	it.each([
		['Twelve jurors sit in two rows; Foreman stands.', 12, 'sit'],
		['The crowded courtroom. Foreman waits.', 9, 'stand'],
		['Foreman walks past five students.', 5, 'stand'],
		['Khán giả reo hò, Foreman cúi chào.', 6, 'cheer'],
		['Foreman waits alone.', 0, undefined],
		['All six crowd at the window.', 0, undefined],
		['Foreman looks over the cheering crowd.', 9, 'stand'],
	])('sets a crowd behind the cast: %s', (action, count, pose) => {
		const sketch = makeSketch({ cast: jury, action, size: 'MS' });
		expect(crowdIn(sketch)?.pose).toBe(pose);
		const crowd = crowdOf(sketch);
		expect(crowd).toHaveLength(count);
		expect(crowd.every(({ place }) => place.z > 1)).toBe(true);
	});

	it('leaves a crowd what it does', () => {
		const { players } = stageCast(
			makeSketch({ cast: jury, action: 'Twelve jurors sit; Foreman stands.', size: 'MS' }),
		);
		expect(players[0]!.order.pose).toBe('stand');
		expect(poseOf('Students sit under a tree')).toMatch(/^sit/);
	});

	it('leaves the cast and close frames without one', () => {
		const two = [
			{ character: 'a', name: 'A' },
			{ character: 'b', name: 'B' },
		];
		expect(crowdIn(makeSketch({ cast: two, action: 'The two students laugh.', size: 'MS' }))).toBeUndefined();
		expect(crowdIn(makeSketch({ cast: jury, action: 'The crowd cheers.', size: 'CU' }))).toBeUndefined();
	});
});

describe('who runs after whom', () => {
	const [a, b] = [
		{ character: 'mara', name: 'Mara', gender: 'Female' },
		{ character: 'guard', name: 'Guard', gender: 'Male' },
	];
	const beasts = [
		{ character: 'fox', name: 'Fox', looks: 'a red fox' },
		{ character: 'hare', name: 'Hare', looks: 'a white hare' },
	];
	const staged = (
		action: string,
		cast: Parameters<typeof readLook>[0][] = [a, b],
		reading: 'ltr' | 'rtl' = 'ltr',
	) =>
		Object.fromEntries(
			stageCast(makeSketch({ cast, action, reading, size: 'LS' })).players.map(({ order }) => [
				order.look.id,
				{ x: order.place.x, way: Math.sign(order.place.yaw), pose: order.pose },
			]),
		);

	it.each([
		['Mara runs away carrying a bag, and Guard chases her past a pillar.'],
		['Guard chases Mara through the hall.'],
		['Mara is chased by Guard.'],
		['Mara flees from Guard.'],
		['Guard runs after Mara.'],
		['Guard đuổi theo Mara.'],
		['Mara bị Guard rượt.'],
	])('has both run the same way, the hunter behind: %s', (action) => {
		const { mara, guard } = staged(action);
		expect([mara!.way, guard!.way, mara!.pose, guard!.pose]).toEqual([1, 1, 'run', 'run']);
		expect(guard!.x).toBeLessThan(mara!.x);
		const rtl = staged(action, [a, b], 'rtl');
		expect([rtl.mara!.way, rtl.guard!.way]).toEqual([-1, -1]);
		expect(rtl.guard!.x).toBeGreaterThan(rtl.mara!.x);
	});

	it('goes for animals, too, and for those who run together', () => {
		const { fox, hare } = staged('Fox chases Hare across the frozen river.', beasts);
		expect([fox!.way, hare!.way, hare!.pose]).toEqual([1, 1, 'run']);
		expect(fox!.x).toBeLessThan(hare!.x);
		const { mara, guard } = staged('Mara and Guard run down the street.');
		expect(mara!.way).toBe(guard!.way);
	});

	it('lets those meet who run up to each other, and stays where the writer set them', () => {
		const { mara, guard } = staged('Mara and Guard run towards each other.');
		expect(mara!.way).toBe(-guard!.way);
		const cast = [
			{ ...a, at: 'left' as const },
			{ ...b, at: 'right' as const },
		];
		const set = staged('Guard chases Mara.', cast);
		expect([set.mara!.way, set.guard!.way]).toEqual([-1, -1]);
		expect(set.mara!.x).toBeLessThan(set.guard!.x);
	});
});

describe('who touches whom', () => {
	const named = (name: string, gender: string) => ({ character: name.toLowerCase(), name, gender });
	const [june, theo, agnes] = [named('June', 'Female'), named('Theo', 'Male'), named('Agnes', 'Female')];
	const staged = (action: string, cast: Parameters<typeof readLook>[0][]) =>
		Object.fromEntries(
			stageCast(makeSketch({ cast, action, size: 'FS' })).players.map(({ order }) => [order.look.id, order]),
		);

	it.each([['June and Theo kiss, eyes closed.'], ['Theo kisses June.'], ['June hôn Theo.']])(
		'brings mouths together: %s',
		(action) => {
			const { june: a, theo: b } = staged(action, [june, theo]);
			const bodies = [a!, b!].map(({ look, pose, place }) =>
				poseBody(look, POSES[pose]!, place, createCamera({ ...LENS })),
			);
			const [x, y] = bodies.map(({ headCentre }) => headCentre);
			expect(Math.sign(a!.place.yaw)).toBe(-Math.sign(b!.place.yaw));
			expect(Math.abs(a!.place.x - b!.place.x)).toBeLessThan(0.4);
			expect([x, y].every((each) => Number.isFinite(each!.y))).toBe(true);
			expect((a!.place.lift ?? 0) > (b!.place.lift ?? 0)).toBe(true);
		},
	);

	it('keeps two who hug together among others, the right two', () => {
		const cast = [agnes, named('Ken', 'Male'), june, named('Tam', 'Male'), theo];
		const all = staged('Agnes waves, Ken tears up papers, Theo hugs June, Tam laughs.', cast);
		const gap = Math.abs(all.june!.place.x - all.theo!.place.x);
		expect(gap).toBeLessThan(0.5);
		expect(Math.sign(all.june!.place.yaw)).toBe(Math.sign(all.theo!.place.x - all.june!.place.x));
		for (const id of ['agnes', 'ken', 'tam']) {
			expect(all[id]!.pose).not.toBe('embrace');
			expect(all[id]!.touches).toBeUndefined();
			for (const one of ['june', 'theo'])
				expect(Math.abs(all[id]!.place.x - all[one]!.place.x)).toBeGreaterThan(0.4);
		}
	});

	it('gives the hand to who is told to lay it there', () => {
		const action =
			'June kneels and hugs the last hen to her chest, crying. Agnes puts a hand on her shoulder.';
		const { june: low, agnes: high } = staged(action, [june, agnes]);
		expect([low!.pose, low!.grip, low!.touches]).toEqual(['kneel', 'clasp', undefined]);
		const hand = (high!.touches?.[0] ?? high!.touches?.[1])!.at;
		expect(hand.y).toBeLessThan(1.15);
		expect(Math.abs(hand.x - low!.place.x)).toBeLessThan(0.3);
	});

	it.each([['Theo carries Tam on his shoulders.'], ['Theo cõng Tam trên vai, Tam chỉ lên trời.']])(
		'seats on shoulders: %s',
		(action) => {
			const child = { ...named('Tam', 'Male'), age: 5 };
			const { theo: man, tam } = staged(action, [theo, child]);
			expect([tam!.pose, tam!.place.x]).toEqual(['ride', man!.place.x]);
			expect(tam!.place.lift).toBeGreaterThan(0.9);
			const many = staged(action, [june, theo, agnes, child]);
			expect(many.tam!.place.x).toBe(many.theo!.place.x);
		},
	);

	it.each([
		['Theo takes the cup from June; their fingers touch.'],
		['Their little fingers hooked together, a pinky promise.'],
		['June và Theo ngoéo tay.'],
	])('brings hands together: %s', (action) => {
		const orders = Object.values(staged(action, [june, theo]));
		const [one, other] = orders.map(({ touches }) => (touches?.[0] ?? touches?.[1])!.at);
		expect(Math.hypot(one!.x - other!.x, one!.y - other!.y)).toBeLessThan(0.4);
	});

	it('leaves in the hand what is taken from it', () => {
		const { june: giver, theo: taker } = staged('Theo takes the cup from June.', [theo, june]);
		expect([giver!.held, taker!.held]).toEqual(['cup', undefined]);
	});

	it.each([['June kisses the medal.'], ['Theo blows a kiss.'], ['June hugs her pillow. Theo reads.']])(
		'touches nobody: %s',
		(action) => {
			const orders = Object.values(staged(action, [june, theo]));
			expect(orders.some(({ touches }) => touches)).toBe(false);
		},
	);
});

const LENS = {
	eye: { x: 0, y: 1.2, z: -4 },
	yaw: 0,
	pitch: 0,
	roll: 0,
	focal: 400,
	centre: { x: 200, y: 200 },
	width: 400,
	height: 400,
};
