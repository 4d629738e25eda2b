/** The command line without an engine: what it says, where it says it, and how it exits. */
import { spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { starterStory } from '../../src/cli/starter.ts';
import { parseStory } from '../../src/story/parse.ts';
import { ekonte, openWorkshop, startEkonte } from './run-ekonte.ts';

const workshop = openWorkshop();
afterAll(() => workshop.close());
const { write } = workshop;
const run = (...args: readonly string[]) => ekonte(args);

const BAD =
	'title: t\ncharacters:\n  hunter: { gender: Male }\nscenes:\n  - cast: [hunte]\n    action: waits\n';

describe('the command line', () => {
	test('alone it says what it can do', async () => {
		const { code, out } = await run();
		expect(code).toBe(0);
		for (const command of ['render', 'check', 'compose', 'plan', 'export', 'new', 'doctor', 'completion']) {
			expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
		}
	});

	test('a mistyped command or flag is answered with the right one', async () => {
		expect(await run('rendr')).toEqual({
			code: 2,
			out: '',
			err: "error: unknown command 'rendr'\nhint: did you mean render?\n",
		});
		expect(await run('render', '--budgt', '2', 'x.yaml')).toEqual({
			code: 2,
			out: '',
			err: "error: unknown option '--budgt'\nhint: did you mean --budget?\n",
		});
	});

	test('help tells of one command, of all, or that there is none of that name', async () => {
		expect((await run('help', 'check')).out).toMatch(/^Usage: ekonte check /);
		expect((await run('help')).out).toMatch(/^Usage: ekonte \[options\] \[command\]/);
		const lost = await run('help', 'chekc');
		expect(lost).toEqual({
			code: 2,
			out: '',
			err: "error: unknown command 'chekc'\nhint: did you mean check?\n",
		});
	});

	test('a value that a flag cannot take is answered with what it can', async () => {
		const { code, err } = await run('render', '--pages', '3-1', 'x.yaml');
		expect({ code, err }).toEqual({
			code: 2,
			err: 'error: --pages cannot be "3-1"\nhint: a page or a range like 3, 1-3 or 5- is needed\n',
		});
	});

	test('check prints each mistake at its place and exits with 1', async () => {
		const { code, out } = await run('check', write('bad.yaml', BAD));
		expect(code).toBe(1);
		expect(out).toContain(
			[
				'error[unknown-character]: no character is called "hunte"',
				' --> bad.yaml:5:12',
				'  |',
				'5 |   - cast: [hunte]',
				'  |            ^^^^^',
				'  = hint: did you mean "hunter"?',
				'',
				'1 error in bad.yaml',
			].join('\n'),
		);
	});

	test('what stops a command is a document too where --json asks for one', async () => {
		const refused = async (...args: string[]) => {
			const { code, out } = await run(...args, '--json');
			return { code, error: (JSON.parse(out) as { error: object }).error };
		};
		expect(await refused('check', 'bad.yaml', '--quite')).toEqual({
			code: 2,
			error: { code: 'usage', message: "unknown option '--quite'", hint: 'did you mean --quiet?' },
		});
		expect(await refused('ledger', '--by', 'moon')).toMatchObject({
			code: 2,
			error: { message: '--by cannot be "moon"', hint: 'choose one of day, story, model' },
		});
		write('good.yaml', starterStory('story.schema.json'));
		expect(await refused('cast', 'good.yaml', '--who', 'nobody')).toMatchObject({
			code: 2,
			error: { code: 'usage', message: 'no character is called "nobody"' },
		});
		write('bad.yaml', BAD);
		const { code, out } = await run('gc', 'bad.yaml', '--json');
		expect(code).toBe(1);
		expect(JSON.parse(out)).toMatchObject({
			removed: [],
			mistakes: [{ file: 'bad.yaml', diagnostics: [{ code: 'unknown-character' }] }],
		});
	});

	test('check as JSON is one document with every file in it, and nothing else', async () => {
		write('bad2.yaml', BAD);
		const { code, out, err } = await run('check', '--json', 'bad2.yaml', 'nowhere.yaml');
		const document = JSON.parse(out);
		expect(document.map((row: { file: string }) => row.file)).toEqual(['bad2.yaml', 'nowhere.yaml']);
		expect(document[0].diagnostics[0]).toMatchObject({
			code: 'unknown-character',
			span: { start: { line: 5, column: 12 }, end: { line: 5, column: 17 } },
		});
		expect(document[1].diagnostics[0].code).toBe('file-missing');
		expect({ code, err }).toEqual({ code: 1, err: '' });
	});

	test.skipIf(!existsSync('/dev/full'))('words that the disk does not take are not lost in silence', () => {
		write('full.yaml', starterStory('story.schema.json'));
		const main = resolve(import.meta.dirname, '../../src/cli/main.ts');
		const args = ['--import', import.meta.resolve('tsx'), main, 'compose', 'full.yaml', '--json'];
		const ran = spawnSync(process.execPath, args, {
			cwd: workshop.folder,
			stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
			encoding: 'utf8',
		});
		expect(ran).toMatchObject({ status: 2, stderr: 'error: what was to be printed is lost (ENOSPC)\n' });
	});

	test('the real process: colours only where wanted, nothing else on stdout', async () => {
		write('bad3.yaml', BAD);
		const [painted, plain, json] = await Promise.all([
			startEkonte(['check', 'bad3.yaml'], { FORCE_COLOR: '1' }).done,
			startEkonte(['check', 'bad3.yaml']).done,
			startEkonte(['check', 'bad3.yaml', '--json']).done,
		]);
		expect(painted.out).toContain('\u001b[31m');
		expect(plain.out).not.toContain('\u001b');
		expect(JSON.parse(json.out)).toHaveLength(1);
		expect([painted.code, plain.code, json.code]).toEqual([1, 1, 1]);
	});

	test('new writes a story without mistakes, and never over another', async () => {
		const first = await run('new', 'chapter');
		expect(first).toMatchObject({ code: 0, out: 'wrote chapter.yaml\nnext: ekonte render chapter.yaml\n' });
		const schema = /^# yaml-language-server: \$schema=(.+)\n/.exec(
			readFileSync(resolve(workshop.folder, 'chapter.yaml'), 'utf8'),
		);
		expect(JSON.parse(readFileSync(resolve(workshop.folder, schema![1]!), 'utf8'))).toHaveProperty('$schema');
		expect((await run('new', 'books/')).out).toMatch(/^wrote books\/story\.yaml\n/);
		const second = await run('new', 'chapter.yaml');
		expect(second.code).toBe(2);
		expect(second.err).toContain('error: there is already something at chapter.yaml\nhint: ');
		expect((await run('check', 'chapter.yaml')).out).toBe('✓ chapter.yaml: 4 shots, nothing to mend\n');
	});

	test('compose --explain tells what the draft artist understood, in words and as JSON', async () => {
		const told = await run(
			'compose',
			workshop.story('the-questioning.yaml'),
			'--explain',
			'--only',
			'questioning',
		);
		expect(told.code).toBe(0);
		expect(told.out).toMatch(/^questioning\n/);
		expect(told.out).toContain('understood');
		expect(told.out).toMatch(/drawn .*study|drawn .*room/);
		const exact = await run('compose', workshop.story('the-questioning.yaml'), '--explain', '--json');
		const [first] = JSON.parse(exact.out);
		expect(first).toMatchObject({
			shot: 'questioning',
			unknown: expect.any(Array),
			depicts: expect.any(Array),
		});
		expect(first.understood).toContainEqual({ word: 'rain', as: 'light', means: 'rain' });
	});

	test('compose prints the documented prompt, exactly', async () => {
		const { out, code } = await run('compose', workshop.story('the-questioning.yaml'), '--json');
		const prompts = JSON.parse(out);
		expect(Object.keys(prompts[0])).toEqual(['shot', 'prompt', 'model', 'input']);
		expect(prompts[0].prompt).toBe(
			'Japanese cartoon anime style, (1 person) (Gender: Male, Age: 30, Hair: Short black hair, Outfit: Dark blue ' +
				'hunting attire, includes a fitted jacket and trousers.) (A dimly lit room filled with tension, is ' +
				'questioning Female, 27 years old, long black hair, pink tulle dress., who stands nervously in her pink ' +
				'dress, the sound of rain pattering against the window.)',
		);
		expect(code).toBe(0);
	});

	test('two stories that would write over each other are refused before anything is drawn', async () => {
		const { code, err, out } = await run(
			'render',
			write('One.yaml', starterStory('story.schema.json')),
			write('one.yml', starterStory('story.schema.json')),
		);
		expect(code).toBe(2);
		expect(err).toContain('error: One.yaml and one.yml would both write to out');
		expect(out).toBe('');
	});

	test('an engine that nobody knows is named with its neighbour', async () => {
		write('engine.yaml', starterStory('story.schema.json'));
		const { code, err } = await ekonte(['plan', 'engine.yaml'], { EKONTE_ENGINE: 'replicat' });
		expect({ code, err }).toEqual({
			code: 2,
			err: 'error: no engine is called "replicat"\nhint: did you mean "replicate"?\n',
		});
	});

	test('plan needs no token and says what it would cost', async () => {
		const story = workshop.story('the-last-tram.yaml');
		const { code, out } = await run(
			'plan',
			story,
			'--engine',
			'replicate',
			'--price',
			'black-forest-labs/flux-schnell=0.5',
		);
		expect(out.split('\n').at(-2)).toMatch(/^6 shots: 0 kept, 6 to draw for \$3\.00, about /);
		expect(code).toBe(0);
	});

	test('completions know commands, flags, choices and stories', async () => {
		write('zebra.yaml', BAD);
		const asked = [['ren'], ['render', '--con'], ['render', '--engine', ''], ['check', 'zeb']];
		const answers = await Promise.all(asked.map((words) => startEkonte(['complete', '--', ...words]).done));
		const starts = [/^render\t/, /^--concurrency\t/, /^draft\t\nreplicate\t/, /^zebra\.yaml\t/];
		for (const [index, start] of starts.entries()) expect(answers[index]!.out).toMatch(start);
	});
});

test('the starter story has no mistakes and nothing to warn of', () => {
	const { value, diagnostics } = parseStory(starterStory('story.schema.json'), 'story.yaml');
	expect(diagnostics).toEqual([]);
	expect(value?.shots).toHaveLength(4);
});
