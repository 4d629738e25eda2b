/** A reader that knows nothing of this program: light patches of a page are cut out and given to tesseract. */
import { execFileSync, spawnSync } from 'node:child_process';
import sharp from 'sharp';
import { words } from './pages.ts';

/** Whether tesseract is there, with a language. */
export function canRead(language: string): boolean {
	const { stdout, status } = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' });
	return status === 0 && stdout.split('\n').includes(language);
}

/** The words that tesseract finds in a picture of 300 dpi. */
export function readWords(png: Buffer, language: string): string[] {
	const settings = ['-l', language, '--psm', '6', '--dpi', '300'];
	const text = execFileSync('tesseract', ['-', 'stdout', ...settings], {
		input: png,
		stdio: ['pipe', 'pipe', 'ignore'],
		env: { ...process.env, OMP_THREAD_LIMIT: '1' },
	});
	return words(text.toString());
}

/** The share of the words that was read, each as often as it stands there. */
export function shareRead(wanted: readonly string[], read: readonly string[]): number {
	const left = new Map<string, number>();
	for (const word of read) left.set(word, (left.get(word) ?? 0) + 1);
	const found = wanted.filter((word) => {
		const count = left.get(word) ?? 0;
		left.set(word, count - 1);
		return count > 0;
	});
	return found.length / wanted.length;
}

const light = 232;
/** Pixels; smaller patches hold no words. */
const leastPatch = 2500;

/** White around each patch, in pixels: what stood side by side must not be read as one line. */
const margin = 60;

/** The light patches of a page one under the other, as a person would look for balloons in a picture. */
export async function lightPatches(page: Buffer): Promise<Buffer> {
	const { data, info } = await sharp(page).greyscale().raw().toBuffer({ resolveWithObject: true });
	const { width, height, channels } = info;
	const grey = Uint8Array.from({ length: width * height }, (_, index) => data[index * channels]!);
	const seen = new Uint8Array(width * height);
	const rows: Uint8Array[] = [];
	const blank = (count: number) => {
		for (let row = 0; row < count; row++) rows.push(new Uint8Array(width).fill(255));
	};
	for (let start = 0; start < grey.length; start++) {
		if (seen[start] || grey[start]! < light) continue;
		const patch = flood(start, { grey, seen, width });
		if (patch.count < leastPatch || patch.rows.size > height * 0.5) continue;
		blank(margin);
		const left = Math.max(0, Math.min(...[...patch.rows.values()].map(({ from }) => from)) - margin);
		for (const [row, { from, to }] of [...patch.rows].sort(([one], [other]) => one - other)) {
			const line = new Uint8Array(width).fill(255);
			line.set(grey.subarray(row * width + from, row * width + to + 1), from - left);
			rows.push(line);
		}
	}
	blank(margin);
	const sheet = Buffer.concat(rows);
	return sharp(sheet, { raw: { width, height: rows.length, channels: 1 } })
		.png()
		.toBuffer();
}

interface Field {
	readonly grey: Uint8Array;
	readonly seen: Uint8Array;
	readonly width: number;
}

interface Patch {
	count: number;
	/** First and last light pixel of each row: the letters between them belong to the patch. */
	readonly rows: Map<number, { from: number; to: number }>;
}

function flood(start: number, { grey, seen, width }: Field): Patch {
	const patch: Patch = { count: 0, rows: new Map() };
	const stack = [start];
	seen[start] = 1;
	for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
		patch.count++;
		const x = at % width;
		const row = (at - x) / width;
		const span = patch.rows.get(row);
		if (span === undefined) patch.rows.set(row, { from: x, to: x });
		else {
			span.from = Math.min(span.from, x);
			span.to = Math.max(span.to, x);
		}
		const near = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
		for (const next of near) {
			if (next < 0 || next >= grey.length || seen[next] || grey[next]! < light) continue;
			seen[next] = 1;
			stack.push(next);
		}
	}
	return patch;
}
