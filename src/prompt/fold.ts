/** Prompts are one line of sound text: multi-line prompts are reported to make models fail. */

/** White space, new lines, control characters and halves of characters become one space; ends are trimmed. */
export function fold(text: string): string {
	return text.replace(/[\s\p{Cc}\p{Cs}\u200b\ufeff]+/gu, ' ').trim();
}
