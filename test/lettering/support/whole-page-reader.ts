/** A reader of whole pages that looks for no balloons: tesseract goes over the page three times, in ways of its own. */
import { execFile } from 'node:child_process';
import sharp from 'sharp';
import { overlaps, type Rect } from '../../../src/base/geometry.ts';
import { words } from './pages.ts';

interface Word {
	readonly text: string;
	/** In pixels of the page. */
	readonly box: Rect;
	/** 0 to 100, by tesseract's own judgement. */
	readonly sureness: number;
}

/** As it is, and twice as a printer's black plate, enlarged by a third, with letters of at most three holes. */
const looks = [
	{ scale: 1, black: undefined },
	{ scale: 4 / 3, black: 60 },
	{ scale: 4 / 3, black: 45 },
] as const;

/** Less sure, it is mostly reading leaves and fences. */
const leastSure = 70;

/** The words that tesseract is sure of on a page of 300 dpi; of words at one place the surest counts. */
export async function readWhole(page: Buffer, language: string): Promise<string[]> {
	const found = (await Promise.all(looks.map((look) => readOnce(page, language, look)))).flat();
	const sure = found.filter(({ sureness }) => sureness >= leastSure);
	const kept: Word[] = [];
	for (const word of sure.sort((one, other) => other.sureness - one.sureness)) {
		if (!kept.some(({ box }) => isSamePlace(box, word.box))) kept.push(word);
	}
	return kept.flatMap(({ text }) => words(text));
}

async function readOnce(
	page: Buffer,
	language: string,
	{ scale, black }: (typeof looks)[number],
): Promise<Word[]> {
	const picture = black === undefined ? page : await blackPlate(page, scale, black);
	const settings = ['-l', language, '--psm', '11', '--dpi', String(Math.round(300 * scale))];
	// An outline with fewer holes than this is one character to tesseract: a balloon with a short word in it.
	if (black !== undefined) settings.push('-c', 'edges_children_count_limit=3');
	const rows = (await tesseract(picture, [...settings, 'tsv'])).split('\n').slice(1);
	return rows
		.map((row) => row.split('\t'))
		.filter(([level, ...cells]) => level === '5' && cells.at(-1)?.trim())
		.map((cells) => {
			const [x, y, w, h, sureness] = cells.slice(6, 11).map(Number);
			const box = { x: x! / scale, y: y! / scale, w: w! / scale, h: h! / scale };
			return { text: cells[11]!, box, sureness: sureness! };
		});
}

/** Only what is nearly black. */
async function blackPlate(page: Buffer, scale: number, black: number): Promise<Buffer> {
	const { width } = await sharp(page).metadata();
	const larger = { width: Math.round(width * scale), kernel: 'lanczos3' } as const;
	return sharp(page).greyscale().resize(larger).threshold(black).png().toBuffer();
}

function tesseract(picture: Buffer, settings: readonly string[]): Promise<string> {
	return new Promise((done, fail) => {
		const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
		const reading = execFile(
			'tesseract',
			['-', 'stdout', ...settings],
			{ env, maxBuffer: 1e8 },
			(error, text) => (error ? fail(error) : done(text)),
		);
		reading.stdin!.end(picture);
	});
}

/** Two boxes that share a third of the smaller one hold the same word. */
function isSamePlace(a: Rect, b: Rect): boolean {
	if (!overlaps(a, b)) return false;
	const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
	const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
	return w * h > 0.3 * Math.min(a.w * a.h, b.w * b.h);
}
