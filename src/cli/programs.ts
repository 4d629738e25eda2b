/** Other programs on this machine that ekonte can use, found by the PATH that it was started with. */
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Environment } from './env.ts';

/** The program's absolute path; folders that the PATH names by a relative path are passed over, as they may be anyone's. */
export function findProgram(name: string, env: Environment): string | undefined {
	const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(isAbsolute);
	const names = process.platform === 'win32' ? [`${name}.exe`] : [name];
	const places = folders.flatMap((folder) => names.map((file) => join(folder, file)));
	return places.find(canRun);
}

function canRun(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
