import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// Every file leaves the process as it found it, so one loading of the modules serves all that a worker runs.
		isolate: false,
		unstubEnvs: true,
		// Many tests wait for a loopback server or a process of their own: one worker more than cores keeps all at work.
		maxWorkers: availableParallelism() + 1,
	},
});
