/** Every template as a small picture, and the page of the docs that shows them. */
import type { PageFormat, PageLayout, Slot } from '../../src/layout/page-layout.ts';
import { layoutStory } from '../../src/layout/paginate.ts';
import type { Template } from '../../src/layout/template.ts';
import { findTemplate, templates } from '../../src/layout/templates.ts';
import type { PageWish, Shot } from '../../src/story/story.ts';
import { nowhere } from './make-story.ts';

interface Group {
	readonly title: string;
	readonly about: string;
	readonly holds: (template: Template) => boolean;
}

const isPlain = ({ manner, isGrid, isSpread, name }: Template) =>
	manner === 'plain' && !isGrid && !isSpread && name !== 'widescreen' && name !== 'yonkoma-pair';

const groups: readonly Group[] = [
	{
		title: 'One to three panels',
		about: 'For slow pages: large pictures, little to read.',
		holds: (template) => isPlain(template) && template.count <= 3,
	},
	{
		title: 'Four panels',
		about: 'A stack beside a tall panel is read first, as far as reading runs that way.',
		holds: (template) => isPlain(template) && template.count === 4,
	},
	{
		title: 'Five panels',
		about: 'The usual page.',
		holds: (template) => isPlain(template) && template.count === 5,
	},
	{
		title: 'Six panels and more',
		about: 'For talk and for quick cuts.',
		holds: (template) => isPlain(template) && template.count >= 6,
	},
	{
		title: 'Grids, yonkoma and boards',
		about:
			'Cells of one size, for writers who name them: four-panel strips, storyboard grids. The last cells of a grid may stay empty.',
		holds: (template) =>
			!template.isSpread &&
			(template.isGrid || template.name === 'widescreen' || template.name === 'yonkoma-pair'),
	},
	{
		title: 'Bleeding panels',
		about: 'They run off the page, to the edge of the bleed; no border is drawn there.',
		holds: ({ manner, isSpread }) => manner === 'bleeding' && !isSpread,
	},
	{
		title: 'Insets',
		about:
			'A small panel upon a large one, read after it. Balloons of the large one keep off; where it would hide a face that is known, or `focus:`, it moves.',
		holds: ({ manner, isSpread }) => manner === 'inset' && !isSpread,
	},
	{
		title: 'Slanted gutters',
		about: 'For noise: automatic layout takes them where there are shouts, sounds or tilted cameras.',
		holds: ({ manner }) => manner === 'slanted',
	},
	{
		title: 'Panels without a border',
		about:
			'For quiet: a detail, a silence. Where every panel is open the gutters alone hold the page together.',
		holds: ({ manner }) => manner === 'open',
	},
	{
		title: 'Spreads',
		about: 'Two facing pages as one wide page, counted as two. They begin on an even page.',
		holds: ({ isSpread }) => isSpread,
	},
];

const slug = (title: string) => title.toLowerCase().replace(/[^a-z]+/g, '-');

/** File names under docs/pictures with their SVG, and the text of docs/templates.md. */
export function templateDocs(): { readonly pictures: ReadonlyMap<string, string>; readonly text: string } {
	const pictures = new Map<string, string>();
	const parts = groups.map(({ title, about, holds }) => {
		const own = templates.filter(holds);
		const name = `templates-${slug(title)}.svg`;
		pictures.set(name, sheet(own.map((template) => ({ name: template.name, page: pageOf(template) }))));
		const names = own.map((template) => `\`${template.name}\` (${template.count})`).join(', ');
		return `## ${title}\n\n${about}\n\n![${title}](pictures/${name})\n\n${names}\n`;
	});
	pictures.set('templates-readings.svg', readings());
	pictures.set('templates-strip.svg', strip());
	return { pictures, text: `${head}\n${parts.join('\n')}\n${tail}` };
}

const head = `# Page templates

\`page: { layout: NAME }\` puts every page in one template, \`pages: [{ shots: […], layout: NAME }]\` a single one. With
\`layout: auto\` (the default) pages are chosen from those below by what the shots ask for: \`panel:\`, shot size, words,
noise, where scenes end, and what the page before looked like. Pages that layout made by itself may shift their gutters
a little, so that panels have proportions which the shot's model really draws and little of a paid frame is cut away.

Numbers show the order of reading, the dashed line is the trim. Everything is drawn by \`npm run templates\`, from the
same code that lays out pages, on \`us-comic\`. A template that does not hold its page's shots is an error at its place.
`;

const tail = `## Reading right to left, and manga gutters

Right to left is the exact mirror image. \`manga-b5\` and \`manga-a5\` set wide gutters between tiers and narrow ones
within (7.3 and 2.1 mm on a manuscript 364 mm high, scaled), western sizes one width both ways; \`gutter:\` changes both.

![The same template left to right on us-comic, right to left on manga-b5](pictures/templates-readings.svg)

## Strips

\`webtoon\` and \`tapas\` are one column. Blank is time there: more of it before a new scene, after a long or large shot,
and for every second of \`pause:\`.

![A strip whose third panel is followed by a pause of three seconds](pictures/templates-strip.svg)
`;

function shotsFor(count: number, more: (index: number) => Partial<Shot> = () => ({})): Shot[] {
	return Array.from({ length: count }, (_, index) => ({
		id: `${index + 1}`,
		scene: 'one',
		cast: [],
		action: '',
		lines: [],
		panel: 'medium' as const,
		model: 'm',
		input: {},
		span: nowhere,
		...more(index),
	}));
}

function laidOut(shots: readonly Shot[], wish: Partial<PageWish>): PageLayout {
	const page = {
		size: 'us-comic',
		reading: 'ltr' as const,
		numbers: false,
		layout: 'auto',
		dpi: 72,
		...wish,
	};
	const pages = [{ shots: shots.map(({ id }) => id), layout: page.layout, span: nowhere }];
	const facts = { file: '', name: '', title: '', language: 'en', style: '', composition: 'anime' as const };
	const story = { ...facts, model: 'm', page: { ...page, layout: 'auto' }, silence: [], shots, pages };
	return layoutStory({ ...story, characters: new Map(), places: new Map() }).pages[0]!;
}

function pageOf(template: Template, wish: Partial<PageWish> = {}): PageLayout {
	return laidOut(shotsFor(template.count), { ...wish, layout: template.name });
}

interface Picture {
	readonly name: string;
	readonly page: PageLayout;
}

const CELL = 150;
const HEIGHT = 176;
const LABEL = 22;
const ROW = 6;

function sheet(pictures: readonly Picture[]): string {
	const widths = pictures.map(({ page }) => (page.widthPx > page.heightPx ? CELL * 2 : CELL));
	let [x, y, right] = [0, 0, 0];
	const parts = pictures.map((picture, index) => {
		if (x + widths[index]! > CELL * ROW) [x, y] = [0, y + HEIGHT + LABEL + 14];
		const part = cell(picture, { x, y, w: widths[index]! });
		x += widths[index]!;
		right = Math.max(right, x);
		return part;
	});
	return svg(right, y + HEIGHT + LABEL + 4, parts.join(''));
}

function svg(width: number, height: number, inner: string): string {
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
		` font-family="Helvetica, Arial, sans-serif" text-anchor="middle"><rect width="100%" height="100%" fill="#eef0f2"/>` +
		`${inner}</svg>\n`
	);
}

function cell({ name, page }: Picture, { x, y, w }: { x: number; y: number; w: number }): string {
	const scale = Math.min((w - 16) / page.widthPx, (HEIGHT - 8) / page.heightPx);
	const left = x + (w - page.widthPx * scale) / 2;
	const label = `<text x="${x + w / 2}" y="${y + HEIGHT + 14}" font-size="${name.length > 24 ? 8.5 : 10}" fill="#333">${name}</text>`;
	return `<g transform="translate(${fixed(left)} ${y + 6}) scale(${scale.toFixed(4)})">${paper(page)}</g>${label}`;
}

function paper({ widthPx, heightPx, format, slots }: PageLayout): string {
	const slotsSvg = slots.map((slot, index) => panel(slot, index + 1, format)).join('');
	const { trim } = format;
	const isPrinted = format.kind === 'page';
	const line = isPrinted
		? `<rect x="${trim.x}" y="${trim.y}" width="${trim.w}" height="${trim.h}" fill="none" stroke="#c33" stroke-width="2" stroke-dasharray="9 7"/>`
		: '';
	return `<rect width="${widthPx}" height="${heightPx}" fill="#fff" stroke="#bbb" stroke-width="2"/>${slotsSvg}${line}`;
}

const tints = ['#cfdcea', '#dfe8cf', '#f0e2c8', '#ead2cf', '#dad3ea', '#cfe6e4'];

function panel({ rect, shape, border, host }: Slot, order: number, { gutterPx }: PageFormat): string {
	const { x, y, w, h } = rect;
	const points = shape ?? [
		{ x, y },
		{ x: x + w, y },
		{ x: x + w, y: y + h },
		{ x, y: y + h },
	];
	const path = points.map((point) => `${fixed(point.x)},${fixed(point.y)}`).join(' ');
	const mat =
		host === undefined
			? ''
			: `<polygon points="${path}" stroke="#fff" stroke-width="${gutterPx.across * 1.6}"/>`;
	const middle = {
		x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
		y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
	};
	const size = Math.min(64, Math.min(w, h) * 0.5);
	return (
		`${mat}<polygon points="${path}" fill="${tints[(order - 1) % tints.length]}"` +
		`${border ? ' stroke="#222" stroke-width="3"' : ''}/>` +
		`<text x="${fixed(middle.x)}" y="${fixed(middle.y + size * 0.35)}" font-size="${fixed(size)}" fill="#333">${order}</text>`
	);
}

function readings(): string {
	const template = findTemplate('wide-tall-and-two-pair')!;
	const manga = { size: 'manga-b5', reading: 'rtl' } as const;
	return sheet([
		{ name: 'us-comic, left to right', page: pageOf(template) },
		{ name: 'manga-b5, right to left', page: pageOf(template, manga) },
	]);
}

function strip(): string {
	const shots = shotsFor(6, (index) => ({
		panel: (['large', 'medium', 'small', 'small', 'medium', 'splash'] as const)[index]!,
		scene: index < 5 ? 'one' : 'two',
		...(index === 2 ? { pauseS: 3 } : {}),
	}));
	const page = laidOut(shots, { size: 'webtoon' });
	const scale = 120 / page.widthPx;
	const height = Math.ceil(page.heightPx * scale);
	return svg(
		150,
		height + 16,
		`<g transform="translate(15 8) scale(${scale.toFixed(4)})">${paper(page)}</g>`,
	);
}

function fixed(value: number): string {
	return String(Math.round(value * 10) / 10);
}
