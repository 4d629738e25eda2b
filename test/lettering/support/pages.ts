/** Pages to letter in tests: bundled fonts, one panel or a grid, with heads where a test wants them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Rect } from '../../../src/base/geometry.ts';
import type { Subject } from '../../../src/base/subject.ts';
import type { PageFormat, PageLayout } from '../../../src/layout/page-layout.ts';
import { type FontBook, openFonts } from '../../../src/lettering/fonts.ts';
import { type Lettering, letterPage, type PanelWords } from '../../../src/lettering/letter.ts';
import type { Line, LineKind, Reading } from '../../../src/story/story.ts';

const require = createRequire(import.meta.url);

export function font(path: string): Uint8Array {
	return new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/${path}`)));
}

export function bundledFonts(): Promise<FontBook> {
	return openFonts({
		dialogue: [font('patrick-hand/400Regular/PatrickHand_400Regular.ttf')],
		emphasis: [font('shantell-sans/700Bold_Italic/ShantellSans_700Bold_Italic.ttf')],
		bold: [font('shantell-sans/700Bold/ShantellSans_700Bold.ttf')],
		caption: [font('shantell-sans/400Regular_Italic/ShantellSans_400Regular_Italic.ttf')],
		display: [font('bangers/400Regular/Bangers_400Regular.ttf')],
		fallback: [],
	});
}

const at = { line: 7, column: 9, offset: 120 };
export const span = { file: 'story.yaml', start: at, end: { line: 7, column: 30, offset: 141 } };

export function line(kind: LineKind, text: string, speaker?: string): Line {
	return { kind, text, span, ...(speaker === undefined ? {} : { speaker }) };
}

/** A head of `size` pixels around a point, mouth in its lower part; with `floor`, a body that stands there. */
export function subject(
	character: string,
	middle: { x: number; y: number },
	size: number,
	floor?: number,
): Subject {
	const head = { x: middle.x - size * 0.4, y: middle.y - size / 2, w: size * 0.8, h: size };
	const body = { x: middle.x - size, y: head.y, w: size * 2, h: (floor ?? 0) - head.y };
	return {
		character,
		head,
		mouth: { x: middle.x, y: middle.y + size * 0.27 },
		...(floor === undefined ? {} : { body }),
	};
}

export function format(reading: Reading = 'ltr', more: Partial<PageFormat> = {}): PageFormat {
	return {
		preset: 'test',
		kind: 'page',
		dpi: 300,
		widthPx: 1400,
		heightPx: 2000,
		trim: { x: 0, y: 0, w: 1400, h: 2000 },
		live: { x: 50, y: 50, w: 1300, h: 1900 },
		gutterPx: { across: 20, down: 20 },
		borderPx: 6,
		reading,
		...more,
	};
}

export function panel(rect: Rect, lines: readonly Line[], more: Partial<PanelWords> = {}): PanelWords {
	const cast = (more.subjects ?? []).flatMap(({ character }) => (character ? [{ character }] : []));
	return { slot: { shot: 'shot', rect, border: true }, lines, subjects: [], cast, ...more };
}

export interface Setting {
	readonly format?: PageFormat;
	readonly language?: string;
	readonly capitals?: boolean;
	readonly style?: string;
}

export function letter(fonts: FontBook, panels: readonly PanelWords[], setting: Setting = {}): Lettering {
	const pageFormat = setting.format ?? format();
	const page: PageLayout = {
		number: 1,
		format: pageFormat,
		widthPx: pageFormat.widthPx,
		heightPx: pageFormat.heightPx,
		template: 'test',
		slots: panels.map(({ slot }) => slot),
	};
	const { language = 'en', format: _format, ...more } = setting;
	return letterPage({ page, panels, language, ...more }, fonts);
}

/** Letters and digits of a text, one space between words: for comparing words, not typography. */
export function words(text: string): string[] {
	return (
		text
			.normalize('NFC')
			.toLowerCase()
			.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
	);
}
