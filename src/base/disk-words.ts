/** What a system's error codes mean, in words that are the same wherever a file or a folder cannot be written. Pure. */

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const refused = new Set(['EACCES', 'EPERM', 'EROFS']);

/** The error's own code (`ENOENT`, …) where the system gave one. */
export function systemCode(error: unknown): string | undefined {
	const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
	return typeof code === 'string' ? code : undefined;
}

/** Whether there is no room: the disk is full, or the user's share of it, or files may be no larger. */
export function isFull(code: string | undefined): boolean {
	return full.has(code ?? '');
}

/** Why it was refused, where there is room. */
export function reasonOf(code: string): string {
	if (refused.has(code)) return 'the system does not allow it';
	if (code === 'EEXIST' || code === 'ENOTDIR') return 'a file stands where a folder is needed';
	if (code === 'EISDIR') return 'a folder stands where a file goes';
	if (code === 'ENOENT') return 'the system knows no such place';
	return `the disk answered ${code}`;
}
