/** What the YAML parser could not read, in the words of a writer: of what was typed by another key than meant, the key. */
import type { YAMLError } from 'yaml';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Locator } from './locate.ts';
import { brokenYaml } from './yaml-mistakes.ts';

/** Every place where the text is no YAML. */
export function syntaxMistakes(
	errors: readonly YAMLError[],
	text: string,
	place: Locator,
): readonly Diagnostic[] {
	// One tab is told and what follows from it is not: where one stands there are more, and each breaks others.
	const tab = errors.findIndex(({ code }) => code === 'TAB_AS_INDENT');
	const told = errors.slice(0, tab < 0 ? undefined : tab + 1).map((error) => {
		if (error.code === 'TAB_AS_INDENT') return tabAt(error.pos, text, place);
		if (error.code === 'DUPLICATE_KEY') return repeatedKey(text, place, error.pos);
		if (error.code === 'MULTIPLE_DOCS') return secondDocument(place, error.pos);
		return (
			wideColon(error.pos, text, place) ?? brokenYaml(lowerFirst(error.message), place.offsets(...error.pos))
		);
	});
	// One colon of another kind may break several lines.
	const mark = ({ message, span }: Diagnostic) => `${span?.start.offset} ${message}`;
	return [...new Map(told.map((each) => [mark(each), each])).values()];
}

function tabAt([from]: [number, number], text: string, place: Locator): Diagnostic {
	const at = text.indexOf('\t', from);
	const message = 'a tab stands here, and YAML takes none as indentation';
	return {
		...brokenYaml(message, place.offsets(at, at + 1)),
		hint: 'use spaces, here and in the lines below',
	};
}

/** A name at the beginning of a line, and behind it a colon or a space of East Asian type, which YAML takes for words. */
const wideBehindName = /^[ \t]*(?:- +)*[^\s:：#"'{}[\],]+(?=：|:\u3000)/u;

/** In the line where the parser gave up, or in the one before, which it took for words. */
function wideColon([from]: [number, number], text: string, place: Locator): Diagnostic | undefined {
	const own = text.lastIndexOf('\n', from - 1) + 1;
	const before = text.lastIndexOf('\n', own - 2) + 1;
	const start = [own, before].find((line) => wideBehindName.test(text.slice(line, line + 200)));
	if (start === undefined) return undefined;
	const end = start + wideBehindName.exec(text.slice(start, start + 200))![0].length;
	const at = text[end] === ':' ? end + 1 : end;
	const mark = wideMark(text.slice(at))!;
	return { ...brokenYaml(mark.message, place.offsets(at, at + 1)), hint: mark.hint };
}

/** What to say of the colon or space of East Asian type that a piece of text begins with. */
export function wideMark(words: string): { readonly message: string; readonly hint: string } | undefined {
	if (words.startsWith('：'))
		return {
			message: 'a full-width colon (：) stands here',
			hint: 'type the colon of ASCII and a space: ": "',
		};
	if (words.startsWith('\u3000'))
		return { message: 'a full-width space stands here', hint: 'type the space of ASCII: " "' };
	return undefined;
}

function secondDocument(place: Locator, [start]: [number, number]): Diagnostic {
	const message = 'a second document begins here, and a story is one';
	const hint = 'delete the ---, or put what follows into a file of its own';
	return { ...brokenYaml(message, place.offsets(start, start + 3)), hint };
}

/** The parser marks only where the second key begins; its words end at the colon. */
function repeatedKey(text: string, place: Locator, [start]: [number, number]): Diagnostic {
	const key = /^[^:\n]*/.exec(text.slice(start, start + 200))![0].trim();
	const message = `"${key}" stands here twice`;
	const span = place.offsets(start, start + Math.max(1, key.length));
	return {
		severity: 'error',
		code: 'repeated-id',
		message,
		hint: 'keep one, or give the other its own name',
		span,
	};
}

function lowerFirst(message: string): string {
	return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}
