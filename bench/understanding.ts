/**
 * `npm run understanding FILE…`: on prompts that others wrote, one a line, how many have something of theirs drawn and
 * named, and which words are most often not understood. A tab ends a prompt: what follows it is not read.
 */
import { readFileSync } from 'node:fs';
import { sketchFrame } from '../src/engines/draft/draft.ts';
import { explainText } from '../src/engines/draft/explain.ts';
import { draftRequest } from '../test/support/draft-request.ts';

const SIDE = { width: 512, height: 512 };

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

function measure(prompts: readonly string[]): void {
	const missing = new Map<string, number>();
	const undrawn: string[] = [];
	for (const prompt of prompts) {
		const { depicts } = sketchFrame(draftRequest({ action: prompt }, SIDE), SIDE);
		if (depicts.length === 0) undrawn.push(prompt);
		for (const word of explainText(prompt).unknown) missing.set(word, (missing.get(word) ?? 0) + 1);
	}
	const drawn = prompts.length - undrawn.length;
	say(
		`${drawn} of ${prompts.length} prompts have something drawn (${((drawn / prompts.length) * 100).toFixed(1)} %)`,
	);
	for (const prompt of undrawn.slice(0, 200)) say(`  nothing: ${prompt}`);
	const most = [...missing].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 120);
	say(`most often not understood: ${most.map(([word, count]) => `${word} ${count}`).join(', ')}`);
}

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('name a file of prompts, one a line');
const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
measure(lines.map((line) => line.split('\t')[0]!.trim()).filter((line) => line !== ''));
