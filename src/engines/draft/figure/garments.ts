/** The wardrobe: each garment one entry, in shares of the wearer so that it fits everybody. */
import type { ExtraKind, Garment, Piece, Shoes, Skirt, Trousers, Upper } from './garment.ts';

const upper = (colour: string, more: Partial<Upper>): Upper => ({
	kind: 'upper',
	layer: 'inner',
	colour,
	ease: 0.01,
	hem: 0.06,
	flare: 1.02,
	collar: 'round',
	sleeve: 'long',
	front: 'plain',
	...more,
});
const skirt = (colour: string, length: number, width: number, more: Partial<Skirt> = {}): Skirt => ({
	kind: 'skirt',
	colour,
	length,
	width,
	pleats: 0,
	...more,
});
const trousers = (colour: string, length = 1, ease = 0.012): Trousers => ({
	kind: 'trousers',
	colour,
	length,
	ease,
});
const shoes = (colour: string, style: Shoes['style'] = 'shoe', shaft = 0): Shoes => ({
	kind: 'shoes',
	colour,
	style,
	shaft,
});
const extra = (kind: ExtraKind, colour: string): Garment => ({ pieces: [{ kind, colour }] });
const one = (...pieces: Piece[]): Garment => ({ pieces });
const both = (...pieces: Piece[]): Garment => ({ pieces, dyed: pieces.map((_, index) => index) });

const WHITE = '#efede8';
const DARK = '#33323d';
const LEATHER = '#5c3d28';

const jacket = upper('#4d5a6e', {
	layer: 'outer',
	ease: 0.016,
	hem: 0.2,
	flare: 1.16,
	collar: 'high',
	front: 'buttons',
	pockets: true,
});
const suitJacket = upper('#3b4152', {
	layer: 'outer',
	ease: 0.014,
	hem: 0.16,
	flare: 1.08,
	collar: 'lapel',
	front: 'open',
});
const coat = upper('#7b6a55', {
	layer: 'outer',
	ease: 0.024,
	hem: 0.6,
	flare: 1.34,
	collar: 'lapel',
	front: 'double',
	pockets: true,
	belt: 'same',
});
const shirt = upper(WHITE, { collar: 'shirt', front: 'buttons' });

/** Every garment by the name that the word tables use. */
export const GARMENTS: Readonly<Record<string, Garment>> = {
	jacket: one(jacket),
	blazer: one(suitJacket, shirt),
	biker: one(
		upper('#3a3538', { layer: 'outer', ease: 0.018, hem: 0.02, collar: 'high', front: 'zip', ribs: true }),
	),
	parka: one(
		upper('#6d7040', {
			layer: 'outer',
			ease: 0.034,
			hem: 0.3,
			flare: 1.1,
			collar: 'hood',
			front: 'zip',
			pockets: true,
		}),
	),
	raincoat: one(
		upper('#e3bb3b', {
			layer: 'outer',
			ease: 0.03,
			hem: 0.45,
			flare: 1.3,
			collar: 'hood',
			front: 'buttons',
			pockets: true,
		}),
	),
	coat: one(coat),
	labcoat: one({ ...coat, colour: WHITE, front: 'buttons', hem: 0.5, flare: 1.2, belt: 'none' }, shirt),
	suit: both(suitJacket, trousers('#3b4152'), { ...shirt }),
	dinner: one({ ...suitJacket, colour: '#2b2a33' }, trousers('#2b2a33'), shirt, {
		kind: 'bowtie',
		colour: '#23222b',
	}),
	uniform: one({ ...jacket, front: 'brass', hem: 0.14, flare: 1.06, pockets: false }, trousers('#33323d')),
	school: one(suitJacket, shirt, { kind: 'tie', colour: '#a12f3a' }),
	boyschool: one(
		{ ...jacket, colour: '#30303c', front: 'brass', hem: 0.14, flare: 1.04, pockets: false },
		trousers('#30303c'),
	),
	police: one(
		{ ...jacket, colour: '#2c3c63', front: 'brass', hem: 0.12, flare: 1.04, belt: '#26242c' },
		trousers('#2c3c63'),
		{ kind: 'cap', colour: '#2c3c63' },
	),
	military: one(
		{ ...jacket, colour: '#59603f', front: 'brass', belt: LEATHER },
		trousers('#59603f'),
		shoes('#3b2c22', 'boot', 0.5),
		{ kind: 'cap', colour: '#59603f' },
	),
	scrubs: both(upper('#7cc0c0', { collar: 'v', sleeve: 'short', hem: 0.1 }), trousers('#7cc0c0')),
	sailor: one(
		upper('#f0eee9', { collar: 'sailor', front: 'plain', trim: '#2b3a66', hem: 0.02 }),
		skirt('#2f3b63', 0.4, 1.55, { pleats: 13 }),
		{ kind: 'ribbon', colour: '#c5303a' },
		{ kind: 'socks', colour: '#35343f' },
	),
	boysailor: {
		pieces: [
			upper('#f0eee9', { collar: 'sailor', front: 'plain', trim: '#2b3a66', hem: 0.02 }),
			trousers('#2f3b63', 0.42, 0.02),
			{ kind: 'socks', colour: '#f0eee9' },
		],
		dyed: [0, 1],
	},
	seaman: both(
		upper('#f0eee9', { collar: 'sailor', front: 'plain', trim: '#2b3a66', hem: 0.02 }),
		trousers('#2f3b63', 1, 0.03),
	),
	hoodie: one(
		upper('#6f7f8c', { layer: 'outer', ease: 0.022, hem: 0.06, collar: 'hood', ribs: true, pockets: true }),
	),
	sweater: one(upper('#8d6e5a', { ease: 0.02, hem: 0.05, ribs: true })),
	cardigan: one(
		upper('#b59a79', { layer: 'outer', ease: 0.018, hem: 0.14, collar: 'v', front: 'buttons', ribs: true }),
		shirt,
	),
	turtleneck: one(upper('#4b4a55', { ease: 0.012, collar: 'turtle', ribs: true })),
	vest: one(
		upper('#55504f', {
			layer: 'outer',
			ease: 0.012,
			hem: 0.04,
			collar: 'v',
			sleeve: 'none',
			front: 'buttons',
		}),
		shirt,
	),
	shirt: one(shirt),
	blouse: one(upper(WHITE, { collar: 'shirt', front: 'buttons', sleeve: 'long', hem: 0 })),
	tee: one(upper('#dcdde0', { sleeve: 'short' })),
	tank: one(upper('#d8d4cc', { sleeve: 'none', collar: 'wide' })),
	tunic: one(upper('#a5835c', { collar: 'v', hem: 0.3, flare: 1.18, belt: LEATHER })),
	dress: both(
		upper('#b95d78', { ease: 0.006, hem: -0.06, collar: 'round', sleeve: 'short' }),
		skirt('#b95d78', 0.6, 1.75),
	),
	sundress: both(
		upper('#e2c35b', { ease: 0.005, hem: -0.06, collar: 'wide', sleeve: 'none' }),
		skirt('#e2c35b', 0.56, 1.9),
	),
	gown: both(
		upper('#6b4a86', { ease: 0.005, hem: -0.06, collar: 'wide', sleeve: 'cap' }),
		skirt('#6b4a86', 0.96, 2.3),
	),
	wedding: both(
		upper('#f4f1ec', { ease: 0.005, hem: -0.06, collar: 'wide', sleeve: 'cap' }),
		skirt('#f4f1ec', 0.96, 2.3),
	),
	tulle: both(
		upper('#ea8fb0', { ease: 0.005, hem: -0.06, collar: 'v', sleeve: 'puff' }),
		skirt('#ea8fb0', 0.93, 2.7, { tulle: true }),
	),
	skirt: one(skirt('#5b4a63', 0.5, 1.4)),
	pleated: one(skirt('#8b3440', 0.38, 1.55, { pleats: 13 })),
	longskirt: one(skirt('#5b4a63', 0.88, 1.6)),
	miniskirt: one(skirt('#5b4a63', 0.27, 1.3)),
	kimono: both(
		upper('#5a6b9a', { ease: 0.018, hem: 0.1, collar: 'cross', sleeve: 'wide', belt: '#c9a24b' }),
		skirt('#5a6b9a', 0.94, 1.12, { straight: true }),
	),
	robe: both(
		upper('#6a5b7c', { ease: 0.03, hem: 0.1, collar: 'cross', sleeve: 'wide', belt: '#4d3d35' }),
		skirt('#6a5b7c', 0.94, 1.45, { straight: true }),
	),
	nightgown: both(
		upper('#e6e3ea', { ease: 0.03, hem: 0.1, collar: 'round', sleeve: 'long' }),
		skirt('#e6e3ea', 0.9, 1.5),
		shoes('#f7d6bd', 'bare'),
	),
	aodai: both(
		upper('#f1efea', { ease: 0.004, hem: 0, collar: 'high', front: 'side' }),
		skirt('#f1efea', 0.86, 1.12, { straight: true, slit: true }),
		trousers(WHITE, 1, 0.04),
	),
	armour: one(
		upper('#a7afba', {
			layer: 'outer',
			ease: 0.022,
			hem: 0.12,
			flare: 1.16,
			collar: 'high',
			plates: true,
			belt: LEATHER,
		}),
		trousers('#8d95a1'),
		shoes('#7d8590', 'boot', 0.75),
		{ kind: 'gloves', colour: '#8d95a1' },
	),
	apron: extra('apron', '#ede8dc'),
	cape: extra('cape', '#3d6a4a'),
	trousers: one(trousers('#4a4650')),
	jeans: one(trousers('#46608c')),
	leggings: one(trousers('#3a3945', 0.96, 0.002)),
	overalls: both(
		upper('#46608c', {
			layer: 'outer',
			ease: 0.014,
			hem: 0.05,
			collar: 'wide',
			sleeve: 'none',
			pockets: true,
		}),
		trousers('#46608c', 1, 0.02),
	),
	shorts: one(trousers('#6d6a55', 0.42, 0.02)),
	boots: one(shoes('#4f3524', 'boot', 0.72)),
	sandals: one(shoes('#8a6543', 'sandal')),
	sneakers: one(shoes('#e6e4df', 'sneaker')),
	shoes: one(shoes('#3b2c26')),
	barefoot: one(shoes('#f7d6bd', 'bare')),
	socks: extra('socks', '#e9e7e2'),
	spacesuit: both(
		upper('#e6e8ec', {
			layer: 'outer',
			ease: 0.045,
			hem: 0.06,
			collar: 'turtle',
			front: 'zip',
			ribs: true,
			belt: '#8b8e96',
		}),
		trousers('#e6e8ec', 1, 0.04),
		shoes('#cfd2d8', 'boot', 0.4),
	),
	jumpsuit: both(
		upper('#c07a3c', { ease: 0.016, hem: 0.05, collar: 'shirt', front: 'zip', belt: 'same' }),
		trousers('#c07a3c', 1, 0.02),
	),
	pyjamas: both(
		upper('#9fb6d4', { ease: 0.02, hem: 0.16, collar: 'shirt', front: 'buttons' }),
		trousers('#9fb6d4', 1, 0.024),
	),
	tracksuit: both(
		upper('#3561a8', { ease: 0.02, hem: 0.04, collar: 'high', front: 'zip', ribs: true }),
		trousers('#3561a8', 1, 0.02),
	),
	bare: one(upper('#f7d6bd', { ease: 0.001, hem: -0.04, collar: 'wide', sleeve: 'none', front: 'plain' })),
	trunks: both(trousers('#35507f', 0.4, 0.02), shoes('#f7d6bd', 'bare'), {
		...upper('#e9e6df', { ease: 0.004, hem: 0.06, collar: 'wide', sleeve: 'none' }),
	}),
	swimsuit: both(
		upper('#35507f', { ease: 0.001, hem: 0.1, flare: 0.98, collar: 'wide', sleeve: 'none' }),
		trousers('#35507f', 0.14, 0.002),
		shoes('#f7d6bd', 'bare'),
	),
	attire: both(
		{ ...jacket, belt: '#9a6a35' },
		trousers('#4a5260'),
		{ ...shirt, colour: WHITE },
		shoes('#4f3524', 'boot', 0.72),
	),
	ladyattire: both(
		upper('#7a5f86', { ease: 0.008, hem: -0.06, collar: 'round', sleeve: 'long' }),
		skirt('#7a5f86', 0.66, 1.7),
	),
	wizard: one(
		upper('#4a3f78', { ease: 0.03, hem: 0.1, collar: 'cross', sleeve: 'wide', belt: '#8a6a3a' }),
		skirt('#4a3f78', 0.94, 1.5, { straight: true }),
		{ kind: 'witchhat', colour: '#4a3f78' },
	),
	ninja: one(
		upper('#2f3040', { ease: 0.014, hem: 0.16, collar: 'cross', belt: '#4a3a40' }),
		trousers('#2f3040', 1, 0.02),
	),
	detective: one(coat, trousers('#4a4650'), shirt, { kind: 'hat', colour: '#5b4d42' }),
	royal: one(
		upper('#7d2a3e', {
			layer: 'outer',
			ease: 0.016,
			hem: 0.3,
			flare: 1.2,
			collar: 'high',
			front: 'brass',
			belt: '#c9a24b',
		}),
		{ kind: 'cape', colour: '#7d1f33' },
		{ kind: 'crown', colour: '#d7ad3c' },
	),
	hunter: one(
		{ ...jacket, colour: '#4c5a3e', belt: LEATHER },
		trousers('#5b4a38'),
		shoes('#4f3524', 'boot', 0.72),
	),
	pirate: one(
		{ ...coat, colour: '#6f2231', belt: LEATHER },
		trousers('#33323d'),
		shoes('#33261f', 'boot', 0.8),
		{ kind: 'hat', colour: DARK },
	),
	scarf: extra('scarf', '#b5433f'),
	tie: extra('tie', '#8b2f3a'),
	bowtie: extra('bowtie', '#2b2a33'),
	ribbon: extra('ribbon', '#c5303a'),
	gloves: extra('gloves', '#4d423c'),
	belt: extra('belt', LEATHER),
	backpack: extra('backpack', '#7a5b3c'),
	hat: extra('hat', '#5b4d42'),
	strawhat: extra('strawhat', '#d9bf7a'),
	conical: extra('conical', '#dcc892'),
	cap: extra('cap', '#35507f'),
	beanie: extra('beanie', '#a34a40'),
	nightcap: extra('beanie', '#e6e3ea'),
	tophat: extra('tophat', '#2b2a33'),
	witchhat: extra('witchhat', '#3c3450'),
	crown: extra('crown', '#d7ad3c'),
	helmet: extra('helmet', '#9aa2ad'),
	hood: extra('hood', '#5a5560'),
	headband: extra('headband', '#c5303a'),
	beret: extra('beret', '#8b2f3a'),
	glasses: extra('glasses', '#2e2c34'),
	sunglasses: extra('sunglasses', '#1f1f26'),
	goggles: extra('goggles', '#6a5038'),
	eyepatch: extra('eyepatch', '#26242c'),
};
