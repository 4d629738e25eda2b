/** What the author did that cannot stand, or should be looked at: data with a place and a hint, never thrown. */

/** 1-based line and column (in UTF-16 units, as editors count); `offset` from the start of the text. */
export interface Position {
	readonly line: number;
	readonly column: number;
	readonly offset: number;
}

/** A stretch of one file; `end` is the place after its last character. */
export interface Span {
	readonly file: string;
	readonly start: Position;
	readonly end: Position;
}

export type Severity = 'error' | 'warning';

export interface Diagnostic {
	readonly severity: Severity;
	/** kebab-case, from the list in story-format.md; what a story's `silence:` names. */
	readonly code: string;
	/** One lower-case fact with the writer's own words in it, no full stop. */
	readonly message: string;
	/** One imperative that would mend it. */
	readonly hint?: string;
	readonly span?: Span;
}

/** A value with the warnings that travel with it; no value where there is an error. */
export interface Checked<T> {
	readonly value?: T;
	readonly diagnostics: readonly Diagnostic[];
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
