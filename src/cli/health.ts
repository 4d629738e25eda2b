/** What `doctor` looks at: each check is one question to this machine and never throws. */
import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failureOf } from './failure.ts';

/** ok: fine. bad: a run cannot work. warn: wrong, but this run does without. note: good to know. */
export interface Finding {
	readonly what: string;
	readonly state: 'ok' | 'bad' | 'warn' | 'note';
	readonly says: string;
	readonly hint?: string;
}

const LEAST_NODE = [20, 19] as const;
/** Under this much room a book of painted pages may not fit. */
const LEAST_FREE_BYTES = 500 * 1024 ** 2;

export function nodeFinding(version: string): Finding {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const isNew = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
	const state = isNew ? 'ok' : 'bad';
	return {
		what: 'node',
		state,
		says: version,
		...(!isNew && { hint: `install Node ${LEAST_NODE.join('.')} or newer` }),
	};
}

/** Draws one pixel, which loads the native library in full. */
export async function picturesFinding(): Promise<Finding> {
	return guarded('pictures', 'run npm ci again on this machine', async () => {
		const { default: sharp } = await import('sharp');
		await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
			.png()
			.toBuffer();
		return `sharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}`;
	});
}

/** Opens every face that comes along, and counts those that are installed for more scripts, in `folder` too. */
export async function fontsFinding(folder: string): Promise<Finding> {
	return guarded('fonts', 'run npm ci again', async () => {
		const { installedPackages, readFonts } = await import('../page/bundled-fonts.ts');
		const { openFonts } = await import('../lettering/fonts.ts');
		await openFonts(await readFonts());
		const { found, of } = await installedPackages([folder]);
		return `the bundled faces, and ${found.length} of ${of} for more scripts`;
	});
}

/** Films are made without ffmpeg too, but not as MP4. */
export function filmsFinding(ffmpeg: string | undefined): Finding {
	if (ffmpeg !== undefined) return { what: 'films', state: 'ok', says: ffmpeg };
	const hint = 'install ffmpeg to have animatics as MP4';
	return { what: 'films', state: 'note', says: 'no ffmpeg: animatics become animated WebP', hint };
}

/** Whether a folder, or the nearest one above it that exists, may be written to and has room. */
export async function folderFinding(what: string, folder: string): Promise<Finding> {
	return guarded(what, 'choose a folder that you may write to', async () => {
		const existing = await nearestExisting(folder);
		await access(existing, constants.W_OK);
		const { bavail, bsize } = await statfs(existing);
		const free = bavail * bsize;
		const room = `${(free / 1024 ** 3).toFixed(1)} GB free`;
		if (free < LEAST_FREE_BYTES) throw new Error(`${folder} has only ${room}`);
		return `${folder}, ${room}`;
	});
}

async function nearestExisting(folder: string): Promise<string> {
	const exists = await access(folder).then(
		() => true,
		() => false,
	);
	return exists || dirname(folder) === folder ? folder : nearestExisting(dirname(folder));
}

/** Runs a check; what it throws becomes a bad finding. */
export async function guarded(what: string, hint: string, check: () => Promise<string>): Promise<Finding> {
	try {
		return { what, state: 'ok', says: await check() };
	} catch (thrown) {
		const failure = failureOf(thrown);
		const message = failure.code === 'bug' ? (thrown as Error).message : failure.message;
		return {
			what,
			state: 'bad',
			says: message.split('\n')[0]!,
			hint: failure.code === 'bug' ? hint : (failure.hint ?? hint),
		};
	}
}
