/** The house stays a house: imports run downwards, and the pure floors do not touch the world. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room may import, beside itself and whatever those may. */
const below: Readonly<Record<string, readonly string[]>> = {
	base: [],
	disk: ['base'],
	story: ['base'],
	prompt: ['story'],
	layout: ['story'],
	plan: ['prompt', 'layout'],
	engines: ['plan'],
	lettering: ['plan'],
	shoot: ['engines', 'disk'],
	lint: ['layout'],
	page: ['lettering', 'disk'],
	export: ['page', 'shoot'],
	root: ['export', 'lint'],
	cli: ['root'],
};
const pure = ['base', 'story', 'prompt', 'layout', 'plan', 'lint', 'lettering'];

const source = join(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
	name.endsWith('.ts'),
);
const room = (path: string) => (path.includes('/') ? path.split('/')[0]! : 'root');

function reachable(name: string): Set<string> {
	const rooms = new Set([name]);
	for (const next of below[name] ?? []) for (const further of reachable(next)) rooms.add(further);
	return rooms;
}

describe('the house', () => {
	it('imports only from the same room or from floors below', () => {
		const uphill: string[] = [];
		for (const file of files) {
			const path = file.replaceAll('\\', '/');
			const text = readFileSync(join(source, file), 'utf8');
			for (const [, target] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
				const to = relative(source, join(source, path, '..', target!)).replaceAll('\\', '/');
				if (!reachable(room(path)).has(room(to))) uphill.push(`${path} -> ${to}`);
			}
		}
		expect(uphill).toEqual([]);
	});

	it('keeps the clock, chance, the disk, the network and the console out of the pure floors', () => {
		const world =
			/\b(Math\.random|Date\.now|new Date\b|process\.|console\.|fetch\(|setTimeout|'node:(?!crypto)|from 'sharp'|from 'undici')/;
		const worldly = files
			.map((file) => file.replaceAll('\\', '/'))
			.filter((path) => pure.includes(room(path)))
			.filter((path) => world.test(withoutComments(readFileSync(join(source, path), 'utf8'))));
		expect(worldly).toEqual([]);
	});

	it('lets only the command line print, read the environment or exit', () => {
		const talk = /\b(console\.|process\.(exit|stdout|stderr|env|argv))/;
		const talkers = files
			.map((file) => file.replaceAll('\\', '/'))
			.filter((path) => room(path) !== 'cli')
			.filter((path) => talk.test(withoutComments(readFileSync(join(source, path), 'utf8'))));
		expect(talkers).toEqual([]);
	});
});

function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
