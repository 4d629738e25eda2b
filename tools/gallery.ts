/**
 * `npm run gallery`: draws docs/gallery/*.yaml into one sheet each, docs/pictures/gallery-*.jpg, four frames a row in the
 * order of the story. styles.yaml is drawn once in every manner.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { draftEngine } from '../src/engines/draft/engine.ts';
import { MANNER_WORDS } from '../src/engines/draft/words/styles.ts';
import { openStory } from '../src/open.ts';
import type { Request } from '../src/plan/request.ts';
import { prepare } from '../src/prepare.ts';
import { draftContext } from '../test/support/draft-request.ts';

const FOLDER = join(import.meta.dirname, '../docs');
const CELL = { width: 280, height: 210 };
const COLUMNS = 4;
const GAP = 4;
/** Drawn larger than shown, so that lines are those of a page's frame. */
const DRAWN = { width: 640, height: 480 };

async function requestsOf(file: string): Promise<Request[]> {
	const { value, diagnostics } = await openStory(file);
	if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
	const requests = prepare(value, { engine: 'draft' }).shots.flatMap(({ request }) =>
		request ? [request] : [],
	);
	if (basename(file) !== 'styles.yaml') return requests;
	const styles = ['anime', ...MANNER_WORDS.map(([manner]) => manner).sort()];
	return styles.flatMap((style) => requests.map((each) => ({ ...each, sketch: { ...each.sketch, style } })));
}

async function cell(request: Request): Promise<Buffer> {
	const { bytes, depicts = [] } = await draftEngine().draw({ ...request, slotPx: DRAWN }, draftContext());
	process.stdout.write(`${request.shot}: ${depicts.join(', ')}\n`);
	return sharp(bytes).resize(CELL.width, CELL.height, { fit: 'cover', kernel: 'lanczos3' }).png().toBuffer();
}

async function sheet(file: string): Promise<void> {
	const cells: Buffer[] = [];
	for (const request of await requestsOf(file)) cells.push(await cell(request));
	const rows = Math.ceil(cells.length / COLUMNS);
	const width = COLUMNS * CELL.width + (COLUMNS - 1) * GAP;
	const height = rows * CELL.height + (rows - 1) * GAP;
	const placed = cells.map((input, index) => ({
		input,
		left: (index % COLUMNS) * (CELL.width + GAP),
		top: Math.floor(index / COLUMNS) * (CELL.height + GAP),
	}));
	const target = join(FOLDER, 'pictures', `gallery-${basename(file, '.yaml')}.jpg`);
	const { size } = await sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
		.composite(placed)
		.jpeg({ quality: 74, mozjpeg: true })
		.toFile(target);
	process.stdout.write(`${target}: ${Math.round(size / 1024)} kB\n`);
}

const wanted = process.argv.slice(2);
for (const name of readdirSync(join(FOLDER, 'gallery')).sort())
	if (wanted.length === 0 || wanted.includes(basename(name, '.yaml')))
		await sheet(join(FOLDER, 'gallery', name));
