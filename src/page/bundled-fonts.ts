/** The fonts of a book, read from packages: those that come along, and larger ones where they are installed. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontFiles } from '../lettering/fonts.ts';

const require = createRequire(import.meta.url);
const scope = '@expo-google-fonts';

/** Looked for in this order wherever the bundled faces lack a character. */
export const optionalFonts: readonly string[] = [
	'm-plus-rounded-1c/500Medium',
	'zen-maru-gothic/500Medium',
	'dela-gothic-one/400Regular',
	'jua/400Regular',
	'nanum-pen-script/400Regular',
	'noto-sans-sc/500Medium',
	'noto-sans-arabic/500Medium',
	'noto-sans-hebrew/500Medium',
	'noto-sans-thai/500Medium',
	'noto-sans-devanagari/500Medium',
	'playpen-sans/400Regular',
	'noto-emoji/400Regular',
];

/** Reads all faces; a larger package that is not installed is passed over. */
export async function readFonts(): Promise<FontFiles> {
	const [plain, bold, boldItalic, italic, display] = await Promise.all([
		readFace('patrick-hand/400Regular'),
		readFace('shantell-sans/700Bold'),
		readFace('shantell-sans/700Bold_Italic'),
		readFace('shantell-sans/400Regular_Italic'),
		readFace('bangers/400Regular'),
	]);
	const upright = await readFace('shantell-sans/400Regular');
	const optional = await Promise.all(optionalFonts.map((face) => readFace(face).catch(() => undefined)));
	return {
		dialogue: [plain, upright],
		emphasis: [boldItalic],
		bold: [bold],
		caption: [italic, upright],
		display: [display],
		fallback: optional.filter((bytes) => bytes !== undefined),
	};
}

async function readFace(face: string): Promise<Uint8Array> {
	const [name = '', style = ''] = face.split('/');
	const folder = join(dirname(require.resolve(`${scope}/${name}/package.json`)), style);
	const file = (await readdir(folder)).find((candidate) => candidate.endsWith('.ttf'));
	if (!file) throw new Error(`no font file in ${folder}`);
	return readFile(join(folder, file));
}
