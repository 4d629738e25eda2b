import { expect, test } from 'vitest';
import { nextCommand, quoted } from '../../src/cli/next.ts';

test('the command that goes on holds the flags it needs, quoted for a shell', () => {
	const said = { engine: 'replicate', out: 'my pages', store: 'kept', only: ['a', 'b'] };
	expect(nextCommand('render', "it's.yaml", said, {})).toBe(
		"ekonte render 'it'\\''s.yaml' --engine replicate --out 'my pages' --store kept --only a,b",
	);
	expect(nextCommand('render', 'story.yaml', { out: 'out' }, {})).toBe('ekonte render story.yaml');
});

test('it asks for the same pages, at the same price and pace, but not for money', () => {
	const pages = { from: 5, to: Number.MAX_SAFE_INTEGER };
	const said = {
		pages,
		refit: true,
		rate: 6,
		deadline: 60,
		onDoubt: 'ask-again',
		price: { 'a/b': 0.2 },
		budget: 5,
	} as const;
	expect(nextCommand('render', 'a.yaml', said, {})).toBe(
		'ekonte render a.yaml --pages 5- --refit --rate 6 --deadline 60 --on-doubt ask-again --price a/b=0.2',
	);
	expect(nextCommand('render', 'a.yaml', { pages: { from: 2, to: 2 } }, {})).toContain('--pages 2');
});

test('it makes the same files, under the same name and in the same way', () => {
	const said = {
		format: ['pdf', 'sheet', 'png'],
		name: '{title} [{lang}]',
		cropMarks: true,
		pictures: 'png',
		lettering: 'off',
		layers: true,
		fps: 25,
		numbering: 'SH010',
		aspect: '16:9',
		date: "Tet '26",
		grid: '3x2',
		paper: 'a4',
		film: 'gif',
		words: 'none',
		side: 480,
	} as const;
	expect(nextCommand('render', 'a.yaml', said, {})).toBe(
		"ekonte render a.yaml --format pdf,sheet,png --name '{title} [{lang}]' " +
			'--crop-marks --pictures png --lettering off --layers --fps 25 --numbering SH010 --aspect 16:9 ' +
			"--date 'Tet '\\''26' --grid 3x2 --paper a4 --film gif --words none --side 480",
	);
});

test('whoever runs it by npx is told to go on by npx', () => {
	expect(nextCommand('render', 'a.yaml', {}, { npm_command: 'exec' })).toBe('npx ekonte render a.yaml');
});

test('paths that a shell would take apart are quoted', () => {
	expect(quoted('stories/a-b_1.yaml')).toBe('stories/a-b_1.yaml');
	expect(quoted('$(x).yaml')).toBe("'$(x).yaml'");
	expect(quoted('phở.yaml')).toBe("'phở.yaml'");
});
