/** Several stories of one run bound into one volume, once each of them went well. */
import type { Listen, Rendered } from '../film.ts';
import { fileLines, shownPath } from './ends.ts';
import { exitCodeOf, type Failure, printFailure } from './failure.ts';
import type { Result } from './result.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface VolumeSettings {
	readonly title: string;
	/** Absolute path of the folder that the volume's files go to. */
	readonly folder: string;
	readonly bind: (
		rendered: readonly Rendered[],
		signal: AbortSignal,
		listen: Listen,
	) => Promise<readonly string[]>;
}

export interface Volume {
	readonly title: string;
	readonly folder: string;
	readonly files: readonly string[];
	readonly failure?: Failure;
}

/** Binds them in the order given; a story that went wrong would leave a hole, so there is no volume then. */
export async function bindVolume(
	settings: VolumeSettings,
	results: readonly Result[],
	{ terminal, signal, listen }: { terminal: Terminal; signal: AbortSignal; listen: Listen },
): Promise<Volume> {
	const { title, folder } = settings;
	const rendered = results.flatMap((result) => result.rendered ?? []);
	if (rendered.length < results.length || rendered.length === 0) {
		terminal.err.line(`"${title}" was not made: each of its stories must go well first`);
		return { title, folder, files: [] };
	}
	try {
		return { title, folder, files: await settings.bind(rendered, signal, listen) };
	} catch (thrown) {
		return { title, folder, files: [], failure: printFailure(thrown, terminal) };
	}
}

/** The last lines of a run that made a volume. */
export function volumeLines({ files, folder }: Volume, terminal: Terminal): readonly string[] {
	return fileLines(files, folder, terminal.folder);
}

/** As `--json` shows it, after its stories. */
export function volumeSummary({ title, files, failure }: Volume, { folder }: Terminal) {
	const shown = files.map((file) => shownPath(file, folder));
	return {
		volume: title,
		status: files.length > 0 ? 'done' : 'failed',
		files: shown,
		...(failure && { error: failure }),
	};
}

export function exitCodeOfVolume(volume: Volume | undefined): ExitCode {
	if (!volume) return 0;
	if (volume.failure) return exitCodeOf(volume.failure);
	return volume.files.length > 0 ? 0 : 1;
}
