/** The real command, as it is shipped, on a story of sixty shots in a folder of its own, there to be killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PATIENT } from '../engines/replicate/studio.ts';
import type { FakeReplicate } from './fake-replicate.ts';

export const SHOTS = 60;

/** Where in its own work a process kills itself. */
export interface KillPoint {
	/**
	 * The journal's line is synced and nothing sent yet; the service's answer has come and is not written down yet;
	 * a picture or record is about to get its name, or has it.
	 */
	readonly at: 'after sync' | 'before accepted' | 'before rename' | 'after rename';
	readonly nth: number;
}

export interface Studio {
	/** A folder with the story in it. */
	openFilm(): Film;
	close(): void;
}

export interface Film {
	readonly folder: string;
	/** Starts `ekonte render` at the service. */
	render(fake: FakeReplicate, how?: Circumstances): Running;
	/** What the last whole run says it did. */
	manifest(): Manifest;
}

export interface Circumstances {
	readonly point?: KillPoint;
	/** The twin is another story that asks for the same frames. @default sixty */
	readonly story?: 'sixty' | 'twin';
	/** No file can grow beyond, as on a disk that is full. */
	readonly mostKb?: number;
}

export interface Running {
	kill(): void;
	/** Its exit code, or null where it was killed. */
	readonly ended: Promise<number | null>;
	readonly said: { text: string };
}

interface Manifest {
	readonly shots: readonly { readonly prompt: string; readonly status: string; readonly frame: string }[];
}

/** Opens a studio for the built command in `shipped`, with every wait made short. */
export function openStudio(shipped: string): Studio {
	const root = mkdtempSync(join(tmpdir(), 'ekonte film-'));
	const dist = join(shipped, 'dist');
	writeFileSync(join(root, 'knife.mjs'), knifeText(dist));
	let films = 0;
	return {
		openFilm: () => openFilm({ root, dist }, join(root, `film ${++films}`)),
		close: () => rmSync(root, { recursive: true, force: true }),
	};
}

function openFilm({ root, dist }: { root: string; dist: string }, folder: string): Film {
	mkdirSync(folder);
	for (const name of ['sixty', 'twin']) writeFileSync(join(folder, `${name}.yaml`), storyText());
	const how = ['--engine', 'replicate', '--yes', '--concurrency', '6', '--deadline', '30'];
	const words = ['--import', pathToFileURL(join(root, 'knife.mjs')).href, join(dist, 'cli/main.js')];
	return {
		folder,
		render: ({ baseUrl, token }, { point, story = 'sixty', mostKb } = {}) => {
			const env = {
				PATH: process.env.PATH,
				REPLICATE_API_TOKEN: token,
				REPLICATE_BASE_URL: baseUrl,
				...(point && { KNIFE_AT: point.at, KNIFE_NTH: String(point.nth) }),
			};
			const command = [process.execPath, ...words, 'render', `${story}.yaml`, ...how];
			// Shells count in blocks of 512 bytes.
			const limit = mostKb === undefined ? [] : ['sh', '-c', `ulimit -f ${mostKb * 2}; exec "$@"`, 'sh'];
			const [program, ...rest] = [...limit, ...command];
			const child = spawn(program!, rest, { cwd: folder, env });
			const said = { text: '' };
			for (const stream of [child.stdout, child.stderr])
				stream.on('data', (chunk) => {
					said.text += chunk;
				});
			const ended = once(child, 'close').then(([code]) => code as number | null);
			return { kill: () => child.kill('SIGKILL'), ended, said };
		},
		manifest: () => JSON.parse(readFileSync(join(folder, 'out/sixty/manifest.json'), 'utf8')) as Manifest,
	};
}

function storyText(): string {
	const scenes = Array.from({ length: SHOTS }, (_, nth) => `  - action: scene number ${nth} in the rain\n`);
	return `title: Sixty\npage: { dpi: 36, layout: grid-4x4 }\ncharacters: {}\nscenes:\n${scenes.join('')}`;
}

/** Loaded before the command: makes its waits short, and kills it at a point of its own work. */
function knifeText(dist: string): string {
	const timings = pathToFileURL(join(dist, 'engines/replicate/timings.js')).href;
	return `
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { TIMINGS } from ${JSON.stringify(timings)};
Object.assign(TIMINGS, ${JSON.stringify(PATIENT)});
const { KNIFE_AT, KNIFE_NTH } = process.env;
let passed = 0;
const reach = (point) => {
	if (point === KNIFE_AT && ++passed === Number(KNIFE_NTH)) process.kill(process.pid, 'SIGKILL');
};
const { rename } = fs;
fs.rename = async (...given) => {
	reach('before rename');
	await rename(...given);
	reach('after rename');
};
syncBuiltinESMExports();
const handle = await fs.open(${JSON.stringify(dist)}, 'r');
const proto = Object.getPrototypeOf(handle);
const { datasync, write } = proto;
proto.write = function (...given) {
	if (String(given[0]).includes('"what":"accepted"')) reach('before accepted');
	return write.apply(this, given);
};
proto.datasync = async function () {
	await datasync.call(this);
	reach('after sync');
};
await handle.close();
`;
}
