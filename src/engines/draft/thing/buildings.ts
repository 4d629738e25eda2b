/** Houses, huts, tents and castles as things, and what lands from the stars. Metres; see solid.ts. */
import type { Solids } from './solid.ts';

const GLASS = '#8fa6b0';

const COTTAGE = [
	'body #9a8a7c .35 -1.2,4 -1.2,6.6 -2,6.6 -2,4',
	'body #ece0c6 3 2.6,0 2.6,2.9 0,5.3 -2.6,2.9 -2.6,0',
	'front #8a6648 .1,0 .1,2.1 -1,2.1 -1,0',
	`front ${GLASS} 2.2,1 2.2,2 1.2,2 1.2,1`,
	`front ${GLASS} -1.6,1 -1.6,2 -2.5,2 -2.5,1`,
	`side ${GLASS} 1.6,1 1.6,2.1 .5,2.1 .5,1`,
	`side ${GLASS} -.5,1 -.5,2.1 -1.6,2.1 -1.6,1`,
	`side ${GLASS} .45,3.1 .45,4 -.45,4 -.45,3.1`,
	'line 1.05,1 1.05,2.1',
	'line -1.05,1 -1.05,2.1',
	'line 0,3.1 0,4',
	'body #a8523f 3.5 3.1,2.3 3.1,2.6 0,5.75 -3.1,2.6 -3.1,2.3 0,5.4',
];

const tower = (f: number, high: number, r: number): string[] => [
	`stack #c3bcb0 ${f} 0 ${high} ${r} ${r * 0.96}`,
	`stack #cfc8bc ${f} ${high - 0.5} ${high + 0.3} ${r * 1.15} ${r * 1.15}`,
	`stack #5f6f9a ${f} ${high + 0.3} ${high + 3.6} ${r * 1.2} .08`,
	`fin #4a4652 ${f},${high * 0.7},${r} ${f},${high * 0.7 + 0.9},${r} ${f - 0.35},${high * 0.7 + 0.9},${r} ${f - 0.35},${high * 0.7},${r}`,
	`fin #c23a3a ${f},${high + 4.6},0 ${f},${high + 4},0 ${f - 1.1},${high + 4.3},0`,
	`rope ${f},${high + 3.4},0 ${f},${high + 4.6},0`,
];

export const BUILDINGS = {
	house: { high: 6.2, where: 'land', pieces: COTTAGE },
	'derelict-house': {
		high: 6.2,
		where: 'land',
		pieces: [
			...COTTAGE.map((piece) =>
				piece.replace('#ece0c6', '#a89c8a').replace('#a8523f', '#6a5a54').replaceAll(GLASS, '#33303a'),
			),
			'side #8a6a4a 1.8,1.7 1.7,1.9 .2,1.4 .3,1.2',
			'side #8a6a4a -.3,1.8 -.4,2 -1.8,1.5 -1.7,1.3',
			'side #4a4048 1.7,3.4 1.2,3.7 1.0,3.3',
		],
	},
	hut: {
		high: 4.2,
		where: 'land',
		pieces: [
			'stack #b0906a 0 0 2.1 1.9 1.9',
			'fin #4a382c 1.6,0,.7 1.6,1.6,.7 1.3,1.6,1.4 1.3,0,1.4',
			'stack #c8a468 0 1.7 4.2 2.7 .18',
			'rope .8,2.6,1.8 .3,3.6,.7',
			'rope -.4,2.2,2.3 -.2,3.3,1',
			'rope 1.6,2.2,1 .8,3.2,.5',
		],
	},
	tent: {
		high: 1.9,
		where: 'ground',
		pieces: [
			'rope 0,1.9,1.5 1.2,0,2.6',
			'rope 0,1.9,1.5 -1.4,0,2.7',
			'body #7a8a52 1.4 1.6,0 0,1.9 -1.6,0',
			'side #3a4230 .55,0 0,1.5 -.5,0',
			'side #93a466 .62,0 .1,1.5 .9,0',
			'line 1.1,0 .2,1.6',
			'line -1.1,0 -.2,1.6',
		],
	},
	castle: {
		high: 16,
		where: 'land',
		pieces: [
			...tower(4.6, 8.4, 1.4),
			'body #b8b1a4 3 3.4,0 3.4,9 -3.4,9 -3.4,0',
			...tower(0, 11.6, 1.5),
			...[2.6, 0.9, -0.9, -2.6].map(
				(f) => `side #cfc8bc ${f + 0.5},9 ${f + 0.5},9.8 ${f - 0.4},9.8 ${f - 0.4},9`,
			),
			...[2, -2].map((f) => `side #4a4652 ${f + 0.3},6 ${f + 0.3},7.4 ${f},7.8 ${f - 0.3},7.4 ${f - 0.3},6`),
			'body #c3bcb0 4.6 6.4,0 6.4,4.4 -6.4,4.4 -6.4,0',
			...[5.6, 4, 2.4, 0.8, -0.8, -2.4, -4, -5.6].map(
				(f) => `side #cfc8bc ${f + 0.5},4.4 ${f + 0.5},5.2 ${f - 0.4},5.2 ${f - 0.4},4.4`,
			),
			'side #5a4234 1.3,0 1.3,2 .8,2.9 0,3.2 -.8,2.9 -1.3,2 -1.3,0',
			'line 0,0 0,3.2',
			'line .7,0 .7,2.95',
			'line -.7,0 -.7,2.95',
			...tower(-6.4, 7.4, 1.5).map((piece) => piece),
			...tower(6.4, 6.6, 1.5),
		],
	},
	'flying-saucer': {
		high: 1.5,
		where: 'sky',
		pieces: [
			'loft #a9d4d8 0,1.15,.5 0,1.05,.62',
			'stack #8a929c 0 .1 .5 .7 2',
			'stack #a4acb6 0 .5 1 2 .8',
			'eye .1 1.2,.62,1 .2,.56,1.7 -.8,.62,1.3 1.8,.74,.2 -1.5,.74,.5',
		],
	},
} satisfies Readonly<Record<string, Solids>>;
