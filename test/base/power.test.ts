import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cube, pow } from '../../src/base/power.ts';
import { seeded } from '../../src/base/random.ts';

const src = join(import.meta.dirname, '../../src');
const drawing = ['base', 'layout', 'lettering', 'page', 'engines/draft'];

function sourcesIn(folder: string): string[] {
	return readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join(src, folder, name));
}

describe('powers', () => {
	it('are what Math.pow gives, to twelve digits', () => {
		const random = seeded('powers');
		for (let n = 0; n < 2000; n++) {
			const base = 10 * random();
			const exponent = 0.1 + 8 * random();
			expect(pow(base, exponent) / base ** exponent).toBeCloseTo(1, 12);
			expect(cube(base - 5) / (base - 5) ** 3).toBeCloseTo(1, 12);
		}
		expect([pow(0, 0.6), pow(1, 0.6), cube(-2)]).toEqual([0, 1, -8]);
	});

	it('of V8, which differ from version to version, are used by nothing that draws', () => {
		const found = drawing.flatMap(sourcesIn).flatMap((file) =>
			readFileSync(file, 'utf8')
				.split('\n')
				.filter((line) => !/^\s*(\/?\*|\/\/)/.test(line) && !line.includes("'"))
				.filter((line) => /Math\.pow| \*\*=? (?!2\b)/.test(line))
				.map((line) => `${file}: ${line.trim()}`),
		);
		expect(found).toEqual([]);
	});
});
