/** Programs that some tests want and the suite does not need. */
import { spawnSync } from 'node:child_process';

/** Whether a program can be started here by its name. */
export function hasProgram(name: string): boolean {
	return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}
