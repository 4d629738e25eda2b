import { expect, it } from 'vitest';
import { runsOf, type SheetFace } from '../../../src/export/sheets/type.ts';

const faceOf = (name: string, pattern: RegExp): SheetFace => {
	const face = { has: (code: number) => pattern.test(String.fromCodePoint(code)) } as SheetFace['face'];
	return { name, bytes: new Uint8Array(), face };
};
const faces = [faceOf('latin', /[\p{Script=Latin}()!?. ]/u), faceOf('arabic', /\p{Script=Arabic}/u)];

it('sets signs at the end of a line from right to left one by one, as they are read', () => {
	const runs = runsOf('تأخرت (كالعادة)!', 'plain', { plain: faces, bold: faces });
	expect(runs.map(({ face, text }) => `${face.name} ${text}`)).toEqual([
		'latin !',
		'latin (',
		'arabic كالعادة',
		'latin )',
		'arabic  ',
		'arabic تأخرت',
	]);
});
