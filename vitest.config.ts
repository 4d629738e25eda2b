import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They start processes or draw much. Begun last, one of them would keep a single worker busy when all else is done. */
const LONG = [
	'film-crash',
	'fuzz/stories',
	'golden',
	'cli/paid',
	'shoot/replicate',
	'lettering/invariants',
	'cli/export',
	'fuzz/answers',
	'film-storm',
];

class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const long = LONG.flatMap((name) =>
			sorted.filter(({ moduleId }) => moduleId.endsWith(`/test/${name}.test.ts`)),
		);
		return [...long, ...sorted.filter((file) => !long.includes(file))];
	}
}

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		globalSetup: ['test/support/shipped.ts'],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// Every file leaves the process as it found it, so one loading of the modules serves all that a worker runs.
		isolate: false,
		unstubEnvs: true,
		// Many tests wait for a loopback server or a process of their own: one worker more than cores keeps all at work.
		maxWorkers: availableParallelism() + 1,
		sequence: { sequencer: LongestFirst },
	},
});
