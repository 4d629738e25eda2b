/** Font files from packages: the faces that come along, and those that somebody installed for more scripts. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontFiles } from '../lettering/fonts.ts';
import { allPackages, type FontPackage, fontsFor, scope } from '../lettering/scripts.ts';

/** What is lettered, as far as it decides which fonts are needed. */
export interface Wanted {
	readonly text: string;
	/** BCP 47. */
	readonly language: string;
	/** Folders whose `node_modules`, and those above, are looked in; ekonte's own is looked in last. */
	readonly folders: readonly string[];
}

/** The faces that come along, and what is installed of those that the text needs. */
export async function readFonts(wanted?: Wanted): Promise<FontFiles> {
	const own = (face: string) => readFace(face, []);
	const [plain, upright, italic, bold, boldItalic, display, more] = await Promise.all([
		own('patrick-hand/400Regular'),
		own('shantell-sans/400Regular'),
		own('shantell-sans/400Regular_Italic'),
		own('shantell-sans/700Bold'),
		own('shantell-sans/700Bold_Italic'),
		own('bangers/400Regular'),
		wanted === undefined ? { plain: [], bold: [], display: [], packages: [] } : readMore(wanted),
	]);
	return {
		dialogue: [plain, upright],
		emphasis: [boldItalic],
		bold: [bold],
		caption: [italic, upright],
		display: [display],
		fallback: more.plain,
		boldFallback: more.bold,
		displayFallback: more.display,
		packages: more.packages,
	};
}

interface More {
	readonly plain: readonly Uint8Array[];
	readonly bold: readonly Uint8Array[];
	readonly display: readonly Uint8Array[];
	readonly packages: readonly string[];
}

async function readMore({ text, language, folders }: Wanted): Promise<More> {
	const plain: Uint8Array[] = [];
	const bold: Uint8Array[] = [];
	const display: Uint8Array[] = [];
	const packages = new Set<string>();
	const find = (face: string) => readFace(face, folders).catch(() => undefined);
	for (const fonts of fontsFor(text, language)) {
		for (const { name, plain: style, bold: boldStyle } of fonts.packages) {
			const bytes = await find(`${name}/${style}`);
			if (bytes === undefined) continue;
			packages.add(name);
			plain.push(bytes);
			const heavy = boldStyle === undefined ? undefined : await find(`${name}/${boldStyle}`);
			if (heavy !== undefined) bold.push(heavy);
		}
		const { display: loud } = fonts;
		const bytes = loud && (await find(`${loud.name}/${loud.plain}`));
		if (bytes) display.push(bytes);
	}
	return { plain, bold, display, packages: [...packages] };
}

/** Which packages for more scripts are installed, for `doctor`. */
export async function installedPackages(
	folders: readonly string[],
): Promise<{ readonly found: readonly FontPackage[]; readonly of: number }> {
	const found: FontPackage[] = [];
	for (const font of allPackages) if (packageFolder(font.name, folders) !== undefined) found.push(font);
	return { found, of: allPackages.length };
}

/** From the nearest folder that has the package; throws where none has it. */
async function readFace(face: string, folders: readonly string[]): Promise<Uint8Array> {
	const [name = '', style = ''] = face.split('/');
	const folder = packageFolder(name, folders);
	if (folder === undefined) throw new Error(`${scope}/${name} is not installed`);
	// No system promises an order, and the same face must letter the page on all of them.
	const files = (await readdir(join(folder, style))).sort();
	const file = files.find((candidate) => candidate.endsWith('.ttf') || candidate.endsWith('.otf'));
	if (!file) throw new Error(`no font file in ${join(folder, style)}`);
	return readFile(join(folder, style, file));
}

function packageFolder(name: string, folders: readonly string[]): string | undefined {
	const places = [...folders.map((folder) => join(folder, 'story.js')), import.meta.url];
	for (const place of places) {
		try {
			return dirname(createRequire(place).resolve(`${scope}/${name}/package.json`));
		} catch {
			// Not here: the next place may have it.
		}
	}
	return undefined;
}
