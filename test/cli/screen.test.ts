import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { plain } from '../../src/cli/paint.ts';
import { openScreen } from '../../src/cli/screen.ts';
import type { Output } from '../../src/cli/terminal.ts';

function recorder(isTty: boolean) {
	const writes: string[] = [];
	const write = (text: string) => {
		writes.push(text);
	};
	const output: Output = {
		write,
		line: (text = '') => write(`${text}\n`),
		isTty,
		columns: () => 80,
		paint: plain,
	};
	return { writes, output };
}

/** What a terminal shows after these writes: knows up, clear to the end of line and of screen, and return. */
function shown(writes: readonly string[]): readonly string[] {
	const rows = [''];
	let row = 0;
	for (const [token] of writes.join('').matchAll(/\u001b\[\??\d*[A-Za-z]|\n|\r|[^\u001b\n\r]+/g)) {
		const up = /^\u001b\[(\d+)A$/.exec(token);
		if (up) row -= Number(up[1]);
		else if (token === '\n') rows[++row] ??= '';
		else if (token === '\r') rows[row] = '';
		else if (token === '\u001b[J') rows.length = row + 1;
		else if (!token.startsWith('\u001b')) rows[row] += token;
	}
	return rows;
}

const stories = new Map([['q', 3]]);
const started = (shot: string) => ({ story: 'q', event: { type: 'started', shot } }) as const;

test('a thousand events are a few redraws, and the cursor comes back', async () => {
	const { writes, output } = recorder(true);
	const screen = openScreen(output, { title: 'The Questioning', stories, isQuiet: false });
	for (let index = 0; index < 1000; index++) screen.hear(started(`shot-${index}`));
	await sleep(350);
	expect(writes.length).toBeLessThanOrEqual(5);
	expect(shown(writes)[2]).toMatch(/^ {2}drawing shot-0 · .* more$/);
	screen.close();
	screen.close();
	expect(shown(writes)).toEqual(['']);
	expect(writes.join('').lastIndexOf('\u001b[?25h')).toBeGreaterThan(
		writes.join('').lastIndexOf('\u001b[?25l'),
	);
});

test('what stays is printed above the block', async () => {
	const { writes, output } = recorder(true);
	const screen = openScreen(output, { title: 'Two', stories, isQuiet: false });
	screen.hear(started('a'));
	await sleep(150);
	screen.aside(() => output.line('first story: done'));
	await sleep(150);
	expect(shown(writes).slice(0, 2)).toEqual([
		'first story: done',
		expect.stringMatching(/^Two ─+ 0\/3 shots$/),
	]);
	screen.close();
	expect(shown(writes)).toEqual(['first story: done', '']);
});

test('off a terminal nothing is ever redrawn', async () => {
	const { writes, output } = recorder(false);
	const screen = openScreen(output, { title: 'Two', stories, isQuiet: false });
	screen.hear(started('a'));
	screen.hear({ story: 'q', event: { type: 'remark', shot: 'a', text: 'the service asks us to wait' } });
	screen.stopping();
	screen.close();
	expect(writes).toEqual([
		'a: the service asks us to wait\n',
		'stopping: frames so far are kept; Ctrl-C again leaves at once\n',
	]);
});
