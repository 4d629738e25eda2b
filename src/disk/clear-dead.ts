/** What killed processes left half written is known by its name, and cleared by the next run. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../base/disk-words.ts';
import { drop } from './whole.ts';

/** The endings of what is written beside its place (`partOf`): nothing else is ever cleared away. */
const growing =
	/\.(?:pdf|cbz|epub|html|png|jpe?g|webp|gif|mp4|csv|xlsx|md|srt|vtt|otio|fcpxml|json|ya?ml)\.(\d+)\.part$/i;

/** Removes what killed processes left half written in a folder, which need not exist; of one file alone where it is named. */
export async function clearDead(folder: string, file = ''): Promise<void> {
	for (const name of await readdir(folder).catch(() => [])) {
		if (!name.startsWith(file)) continue;
		const pid = growing.exec(name)?.[1];
		if (pid === undefined || isRunning(Number(pid))) continue;
		await drop(join(folder, name));
	}
}

/** Whether a process of this machine has the number now. */
export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return systemCode(error) === 'EPERM';
	}
}
