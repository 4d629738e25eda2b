/** Run by replicate.test.ts as a process of its own, until it is killed: shoots a story at the service it is given. */
import { replicateEngine } from '../../src/engines/replicate/replicate.ts';
import { shoot } from '../../src/shoot/shoot.ts';
import { openStore } from '../../src/shoot/store.ts';
import { PATIENT, requests } from '../engines/replicate/studio.ts';
import { FAKE_TOKEN } from '../support/fake-replicate.ts';

const [folder, baseUrl, shots] = process.argv.slice(2) as [string, string, string];
const engine = replicateEngine({ token: FAKE_TOKEN, baseUrl, timings: PATIENT });
const store = await openStore(folder);
process.send?.('begun');
await shoot(requests(Number(shots)), { store, engine, concurrency: 6, story: 'killed' });
await engine.close?.();
process.disconnect?.();
