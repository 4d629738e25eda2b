/** Colours, as a function handed to whatever makes text; NO_COLOR, FORCE_COLOR and pipes are honoured. */
import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan' | 'blue';
export type Paint = (style: Style | readonly Style[], text: string) => string;

/** Text as it is. */
export const plain: Paint = (_style, text) => text;

/** Colours where the stream shows them and the user wants them. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
	return (styles, text) => {
		// One style at a time: given a list, Node 20 colours pipes and ignores NO_COLOR.
		const list = typeof styles === 'string' ? [styles] : styles;
		return list.reduceRight((painted, style) => styleText(style, painted, { stream }), text);
	};
}
