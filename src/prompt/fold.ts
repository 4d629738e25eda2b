/** White space and what no model can read become one space, so that a prompt is a single clean line. */

/** Also control characters, NUL, line and paragraph separators and halves of surrogate pairs; trimmed. */
export function fold(text: string): string {
	return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]+/gu, ' ').trim();
}
