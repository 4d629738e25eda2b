/** Work side by side on both cores; a failure is thrown only when nothing is under way any more. */

/** All results in order, or the first failure once every one has ended. */
export async function allDone<T>(work: readonly Promise<T>[]): Promise<T[]> {
	const ended = await Promise.allSettled(work);
	return ended.map((one) => {
		if (one.status === 'rejected') throw one.reason;
		return one.value;
	});
}
