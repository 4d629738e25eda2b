/** Run by crash.test.ts as a process of its own: shoots, and kills itself at the point it is told. */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Point } from './fake-service.ts';

const [folder, point, nth] = process.argv.slice(2) as [string, string, string];
let passed = 0;

function dieAt(reached: string): void {
	if (reached === point && ++passed === Number(nth)) process.kill(process.pid, 'SIGKILL');
}

function dieAround<Name extends 'rename' | 'mkdir'>(name: Name): void {
	const real = fs[name] as (...given: unknown[]) => Promise<unknown>;
	const dying = async (...given: unknown[]) => {
		dieAt(`before ${name}`);
		const result = await real(...given);
		dieAt(`after ${name}`);
		return result;
	};
	Object.assign(fs, { [name]: dying });
}

dieAround('rename');
dieAround('mkdir');
syncBuiltinESMExports();

const { openStore } = await import('../../src/shoot/store.ts');
const { shoot } = await import('../../src/shoot/shoot.ts');
const { paidEngine, requestsFor } = await import('./fake-service.ts');

const at = async (reached: Point) => {
	dieAt(reached);
	if (point === 'any time') await sleep(Math.random() * 4);
};
const store = await openStore(join(folder, '.ekonte'));
const engine = paidEngine({ books: join(folder, 'books'), at });
process.send?.('begun');
await shoot(requestsFor(12), { store, engine, concurrency: 3, story: 'crash' });
process.send?.('done');
process.disconnect?.();
