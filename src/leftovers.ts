/** Pictures of an earlier run that a story no longer has. Its manifest says which are ours: nothing else is taken away. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { clearDead } from './disk/clear-dead.ts';

/** The folders of pictures in a story's own folder. */
export const PICTURE_FOLDERS = ['frames', 'panels', 'pages'] as const;

export interface Leftovers {
	/** Removes what the earlier run made and is not wanted now, by absolute path, and what killed runs left half written. */
	clear(wanted: ReadonlySet<string>): Promise<void>;
}

/** Reads what the run before made in the folder, before this one writes its own manifest there. */
export async function readLeftovers(folder: string): Promise<Leftovers> {
	const made = picturesNamed(await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => ''));
	return {
		clear: async (wanted) => {
			for (const name of ['.', ...PICTURE_FOLDERS]) await clearDead(join(folder, name));
			for (const path of made) {
				const file = join(folder, path);
				if (!wanted.has(file)) await rm(file, { force: true });
			}
		},
	};
}

const PICTURE = new RegExp(`^(?:${PICTURE_FOLDERS.join('|')})/[^/\\\\]+\\.(?:png|jpe?g|webp)$`, 'i');

/** Paths of pictures in a manifest's text, from its folder on; none where it is no manifest. Lead anywhere else they cannot. */
function picturesNamed(text: string): readonly string[] {
	const found: string[] = [];
	const look = (_: string, value: unknown) => {
		if (typeof value === 'string' && PICTURE.test(value)) found.push(value);
		return value;
	};
	try {
		JSON.parse(text, look);
	} catch {
		return [];
	}
	return found;
}
