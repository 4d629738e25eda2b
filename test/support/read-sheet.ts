/** What stands where on a printed sheet: words in their fonts' own numbers, decoded, with the place of each piece. */
import type { PdfObject, ReadPdf } from './read-pdf.ts';

/** Each piece of text as `x y words`, in points from the upper left corner, in the order of the file. */
export function piecesOn(pdf: ReadPdf, page: PdfObject): readonly string[] {
	const [, , , height = 0] = /\/MediaBox \[([^\]]*)\]/.exec(page.text)![1]!.trim().split(/\s+/).map(Number);
	const content = pdf.content(pdf.at(page, 'Contents')).toString('latin1');
	const fonts = new Map<string, ReadonlyMap<string, string>>();
	const resources = pdf.at(page, 'Resources').text;
	for (const [, name = '', id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
		fonts.set(name, meanings(pdf, pdf.objects.get(Number(id))!));
	}
	const pieces: string[] = [];
	let at = '';
	let font: ReadonlyMap<string, string> | undefined;
	for (const [, x, y, name, shown] of content.matchAll(
		/1 0 0 1 (\S+) (\S+) Tm|\/(F\d+) \S+ Tf|\[([^\]]*)\] TJ/g,
	)) {
		if (x !== undefined) at = `${Math.round(Number(x))} ${Math.round(height - Number(y))}`;
		else if (name !== undefined) font = fonts.get(name);
		else pieces.push(`${at} ${decoded(shown!, font!)}`);
	}
	return pieces;
}

function decoded(shown: string, font: ReadonlyMap<string, string>): string {
	const numbers = [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g)!);
	return numbers.map((number) => font.get(number.toLowerCase()) ?? '?').join('');
}

/** From glyph numbers to what they mean. */
function meanings(pdf: ReadPdf, font: PdfObject): ReadonlyMap<string, string> {
	const table = pdf.content(pdf.at(font, 'ToUnicode')).toString('latin1');
	const found = new Map<string, string>();
	for (const [, start = '0', list = ''] of table.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
		for (const [index, [, hex = '']] of [...list.matchAll(/<(\w*)>/g)].entries()) {
			const number = (Number.parseInt(start, 16) + index).toString(16).padStart(4, '0');
			found.set(number, Buffer.from(hex, 'hex').swap16().toString('utf16le'));
		}
	}
	return found;
}
