/** Under which names a piece of YAML stands. */
import { isMap, isScalar } from 'yaml';

/** The keys of the pairs on the path to a node, outermost first. */
export function parentKeys(path: readonly unknown[]): string[] {
	return path.flatMap((step) => {
		const key = (step as { key?: unknown }).key;
		return !isMap(step) && isScalar(key) ? [String(key.value)] : [];
	});
}
