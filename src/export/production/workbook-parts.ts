/** The parts of a workbook that are the same for every list: types, relations, styles and properties. No clock in them. */
import { xmlText } from '../xml.ts';

/** Which style stands at which place in `styles.xml`. */
export const styleOf = { plain: 0, heading: 1, text: 2, number: 3, total: 4 } as const;

export interface PackageFacts {
	readonly title: string;
	readonly author?: string | undefined;
	/** The rows that are printed on every page. */
	readonly printTitle: string;
	readonly filter: string;
	readonly hasDrawing: boolean;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Paths with their texts; the types come first, as readers expect. */
export function packageParts(facts: PackageFacts): readonly (readonly [path: string, text: string])[] {
	const rels = relations([['rId1', `${office}/relationships/drawing`, '../drawings/drawing1.xml']]);
	return [
		['[Content_Types].xml', contentTypes(facts)],
		['_rels/.rels', packageRels()],
		['docProps/core.xml', properties(facts)],
		['xl/workbook.xml', workbook(facts)],
		['xl/_rels/workbook.xml.rels', workbookRels()],
		['xl/styles.xml', styles()],
		...(facts.hasDrawing ? [['xl/worksheets/_rels/sheet1.xml.rels', rels] as const] : []),
	];
}

/** A part's relations: id, type, target. */
export function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
	const rows = list.map(
		([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
	);
	return `${head}<Relationships xmlns="${packaging}/relationships">${rows.join('')}</Relationships>\n`;
}

function contentTypes({ hasDrawing }: PackageFacts): string {
	const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
	const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
	return (
		`${head}<Types xmlns="${packaging}/content-types">` +
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
		'<Default Extension="xml" ContentType="application/xml"/>' +
		'<Default Extension="jpeg" ContentType="image/jpeg"/>' +
		override('/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`) +
		override('/xl/worksheets/sheet1.xml', `${spreadsheet}.worksheet+xml`) +
		override('/xl/styles.xml', `${spreadsheet}.styles+xml`) +
		override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
		(hasDrawing
			? override('/xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml')
			: '') +
		'</Types>\n'
	);
}

function packageRels(): string {
	return relations([
		['rId1', `${office}/relationships/officeDocument`, 'xl/workbook.xml'],
		['rId2', `${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'],
	]);
}

function workbookRels(): string {
	return relations([
		['rId1', `${office}/relationships/worksheet`, 'worksheets/sheet1.xml'],
		['rId2', `${office}/relationships/styles`, 'styles.xml'],
	]);
}

function workbook({ printTitle, filter }: PackageFacts): string {
	return (
		`${head}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><bookViews><workbookView/></bookViews>` +
		'<sheets><sheet name="Shot list" sheetId="1" r:id="rId1"/></sheets><definedNames>' +
		`<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${xmlText(filter)}</definedName>` +
		`<definedName name="_xlnm.Print_Titles" localSheetId="0">${xmlText(printTitle)}</definedName>` +
		'</definedNames></workbook>\n'
	);
}

function properties({ title, author }: PackageFacts): string {
	const creator = author === undefined ? '' : `<dc:creator>${xmlText(author)}</dc:creator>`;
	return (
		`${head}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties"` +
		' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
		`<dc:title>${xmlText(title)}</dc:title>${creator}</cp:coreProperties>\n`
	);
}

/** Fonts, fills and borders by place; numbers stand in the middle, away from the words at their right; `styleOf` names the combinations. */
function styles(): string {
	const font = (more: string) =>
		`<font>${more}<sz val="10"/><color rgb="FF222222"/><name val="Calibri"/><family val="2"/></font>`;
	const edge = (side: string) => `<${side} style="thin"><color rgb="FFD0D0D0"/></${side}>`;
	const wrap = (horizontal: string, vertical: string) =>
		`<alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/>`;
	const format = (ids: string, alignment: string) =>
		`<xf numFmtId="0" ${ids} xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
	return (
		`${head}<styleSheet xmlns="${main}"><fonts count="2">${font('')}${font('<b/>')}</fonts>` +
		'<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
		'<fill><patternFill patternType="solid"><fgColor rgb="FFE9E9E6"/><bgColor indexed="64"/></patternFill></fill></fills>' +
		'<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
		`<border>${edge('left')}${edge('right')}${edge('top')}${edge('bottom')}<diagonal/></border></borders>` +
		'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">' +
		'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
		format('fontId="1" fillId="2" borderId="1"', wrap('left', 'center')) +
		format('fontId="0" fillId="0" borderId="1"', wrap('left', 'top')) +
		format('fontId="0" fillId="0" borderId="1"', wrap('center', 'top')) +
		format('fontId="1" fillId="2" borderId="1"', wrap('center', 'center')) +
		'</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>\n'
	);
}
