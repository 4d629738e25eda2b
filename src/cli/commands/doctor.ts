/** `ekonte doctor`: whether this machine can do the work, and what a run would use. */
import { resolve } from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { harmless } from '../columns.ts';
import { type Environment, isFoldersAddress, withDotEnv } from '../env.ts';
import {
	type Finding,
	filmsFinding,
	folderFinding,
	fontsFinding,
	nodeFinding,
	picturesFinding,
} from '../health.ts';
import * as flags from '../options.ts';
import type { Paint } from '../paint.ts';
import { findProgram } from '../programs.ts';
import { defaultConcurrency, engineName, storeFolder } from '../settings.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

export function addDoctor(program: CommandUnknownOpts, terminal: Terminal): void {
	program
		.command('doctor')
		.description('say whether this machine can do the work, and what a run would use')
		.addOption(flags.engineOption())
		.addOption(flags.outOption())
		.addOption(flags.storeOption())
		.addOption(flags.concurrencyOption())
		.addOption(flags.jsonOption())
		.action(async (options) => terminal.exit(await doctor(options, terminal)));
}

interface DoctorOptions {
	readonly engine?: flags.EngineName | undefined;
	readonly out: string;
	readonly store?: string | undefined;
	readonly concurrency?: number | undefined;
	readonly json?: true | undefined;
}

async function doctor(options: DoctorOptions, terminal: Terminal): Promise<ExitCode> {
	const env = withDotEnv(terminal.env, terminal.folder);
	const out = resolve(terminal.folder, options.out);
	const store = storeFolder(options.store, env, terminal.folder);
	const engine = engineName(options.engine, {}, env);
	const concurrency = options.concurrency ?? defaultConcurrency(engine);
	const findings = [
		nodeFinding(process.versions.node),
		await picturesFinding(),
		await fontsFinding(terminal.folder),
		filmsFinding(findProgram('ffmpeg', env)),
		await folderFinding('out', out),
		await folderFinding('store', store),
		...(await serviceFindings(engine, env, isFoldersAddress(terminal.env, terminal.folder))),
	];
	const isWell = findings.every(({ state }) => state !== 'bad');
	const use = { engine, out, store, concurrency };
	if (options.json) terminal.out.line(JSON.stringify({ isWell, findings, use }, null, '\t'));
	else {
		for (const finding of findings) {
			for (const line of findingLines(finding, terminal.out.paint)) terminal.out.line(line);
		}
		terminal.out.line(
			`a run would use: engine ${engine}, ${concurrency} at once, out ${out}, store ${store}`,
		);
	}
	return isWell ? 0 : 1;
}

/** The token is only said to be there: it is never printed. */
async function serviceFindings(
	engine: string,
	env: Environment,
	isFolders: boolean,
): Promise<readonly Finding[]> {
	const token = env.REPLICATE_API_TOKEN?.trim();
	if (token) {
		const { gatewayFinding } = await import('../gateway.ts');
		const isSet: Finding = { what: 'token', state: 'ok', says: 'REPLICATE_API_TOKEN is set' };
		const service = isFolders ? untrusted(env) : await gatewayFinding(env, token);
		const isNeeded = engine === 'replicate' || service.state !== 'bad';
		return [isSet, isNeeded ? service : { ...service, state: 'warn' }];
	}
	const state = engine === 'replicate' ? 'bad' : 'note';
	const hint = 'set REPLICATE_API_TOKEN, here or in .env, to have frames painted';
	return [{ what: 'token', state, says: 'REPLICATE_API_TOKEN is not set', hint }];
}

/** A look must not send the user's token to an address that came with a folder. */
function untrusted({ REPLICATE_BASE_URL: address = '' }: Environment): Finding {
	const host = URL.canParse(address) ? new URL(address).host : 'an unreadable address';
	const says = `not asked: .env would have the token of your environment sent to ${host}`;
	return { what: 'service', state: 'warn', says, hint: 'set both in the environment, or both in .env' };
}

const MARKS = { ok: ['green', '✓'], bad: ['red', '✗'], warn: ['yellow', '!'], note: ['dim', '·'] } as const;

function findingLines({ what, state, says, hint }: Finding, paint: Paint): readonly string[] {
	const [style, mark] = MARKS[state];
	const line = `${paint(style, mark)} ${what.padEnd(9)} ${harmless(says)}`;
	return hint ? [line, `  ${' '.repeat(9)} hint: ${harmless(hint)}`] : [line];
}
