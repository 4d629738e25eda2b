/**
 * Kills the real command at random instants while it buys a story of 60 shots, over and over, and reads the
 * service's own books. By hand, since it takes minutes: npx tsx test/shoot/kill-command.ts [kills, default 200]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type FakeReplicate, fakeReplicate } from '../support/fake-replicate.ts';

const SHOTS = 60;
const LONGEST_LIFE_MS = 500;
const command = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const project = fileURLToPath(new URL('../..', import.meta.url));

function storyText(): string {
	const scenes = Array.from({ length: SHOTS }, (_, nth) => `  - action: scene number ${nth} in the rain\n`);
	return `title: Sixty\ncharacters: {}\nscenes:\n${scenes.join('')}`;
}

function render(folder: string, { baseUrl, token }: FakeReplicate): ChildProcess {
	const where = ['--store', join(folder, '.ekonte'), '--out', join(folder, 'out')];
	const how = ['--engine', 'replicate', '--yes', '--quiet', '--concurrency', '4'];
	const words = ['--import', 'tsx', command, 'render', join(folder, 'sixty.yaml'), ...how, ...where];
	const env = { ...process.env, REPLICATE_API_TOKEN: token, REPLICATE_BASE_URL: baseUrl };
	return spawn(process.execPath, words, { env, cwd: project, stdio: 'ignore' });
}

/** Kills some time after the first call to the service; says whether the run was over before. */
async function renderAndKill(folder: string, fake: FakeReplicate): Promise<boolean> {
	const child = render(folder, fake);
	const ended = once(child, 'exit');
	const before = fake.books.calls.length;
	while (fake.books.calls.length === before && child.exitCode === null) await sleep(2);
	await sleep(Math.random() * LONGEST_LIFE_MS);
	child.kill('SIGKILL');
	await ended;
	return child.exitCode !== null;
}

/** Buys one story under fire; returns how often it was killed. */
async function buyUnderFire(mostKills: number): Promise<number> {
	const folder = await mkdtemp(join(tmpdir(), 'ekonte kill-'));
	const fake = await fakeReplicate({ drawMs: 150 });
	await writeFile(join(folder, 'sixty.yaml'), storyText());
	let kills = 0;
	while (kills < mostKills && !(await renderAndKill(folder, fake))) kills++;
	const [code] = await once(render(folder, fake), 'exit');
	const made = fake.books.predictions.length;
	console.log(`${kills} kills, then exit ${code}: ${made} predictions for ${SHOTS} shots`);
	if (code !== 0 || made !== SHOTS) throw new Error(`look into ${folder}`);
	await fake.close();
	await rm(folder, { recursive: true });
	return kills;
}

for (let left = Number(process.argv[2] ?? 200); left > 0; ) left -= await buyUnderFire(left);
