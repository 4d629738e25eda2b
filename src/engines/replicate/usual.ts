/** How long a model usually takes, learnt from the pictures of this run. */

/** Remembers the last durations of each model. */
export class UsualTimes {
	readonly #durations = new Map<string, number[]>();

	learn(model: string, durationMs: number): void {
		const durations = this.#durations.get(model) ?? [];
		durations.push(durationMs);
		if (durations.length > 15) durations.shift();
		this.#durations.set(model, durations);
	}

	/** The median; nothing before the first picture. */
	of(model: string): number | undefined {
		const sorted = [...(this.#durations.get(model) ?? [])].sort((a, b) => a - b);
		return sorted[Math.floor((sorted.length - 1) / 2)];
	}
}
