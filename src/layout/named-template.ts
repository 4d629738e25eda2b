/** The template that a story names. */
import type { Diagnostic, Span } from '../base/diagnostic.ts';
import { unknownLayout } from './mistakes.ts';
import type { Template } from './template.ts';
import { findTemplate } from './templates.ts';

/** Nothing for `auto`, and for a name that is none, which is told. */
export function namedTemplate(
	name: string | undefined,
	into: Diagnostic[],
	span?: Span,
): Template | undefined {
	if (name === undefined || name === 'auto') return undefined;
	const template = findTemplate(name);
	if (template === undefined) into.push(unknownLayout(name, span));
	return template;
}
