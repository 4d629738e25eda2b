/** Keys and seeds: the same request has the same key on every machine and in every run. */
import { createHash } from 'node:crypto';
import { seedRange } from '../story/model.ts';
import { canonical } from './canonical.ts';

/** Goes up when what a key is made of changes its meaning; every kept take is orphaned by that. */
const keyVersion = 1;

/** SHA-256 in hexadecimal of the facts in canonical JSON. */
export function keyOf(facts: Readonly<Record<string, unknown>>): string {
	return createHash('sha256')
		.update(canonical({ ...facts, keyVersion }))
		.digest('hex');
}

/** A seed for one take of one key, within what services take. */
export function seedFor(key: string, take: number): number {
	const [least, most] = seedRange;
	const digest = createHash('sha256').update(`${key}:${take}`).digest();
	return least + (digest.readUIntBE(0, 6) % (most - least + 1));
}
