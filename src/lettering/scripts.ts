/** Which font packages letter which script: what is looked for, and what a message names. */
import { baseLanguage } from './words.ts';

/** Where the packages of fonts stand in the registry. */
export const scope = '@expo-google-fonts';

/** A package of that scope and the folders of the faces that are wanted from it. */
export interface FontPackage {
	readonly name: string;
	readonly plain: string;
	/** For shouts and stressed words. */
	readonly bold?: string;
}

/** The first package is the one to install; the others do as well where somebody has them. */
export interface ScriptFonts {
	readonly packages: readonly FontPackage[];
	/** A face for sound effects, where the script has one. */
	readonly display?: FontPackage;
}

const rounded: FontPackage = { name: 'm-plus-rounded-1c', plain: '500Medium', bold: '800ExtraBold' };
const noto = (land: string): FontPackage => ({
	name: `noto-sans-${land}`,
	plain: '500Medium',
	bold: '800ExtraBold',
});
const regular = (name: string): FontPackage => ({ name, plain: '400Regular' });

const japanese: ScriptFonts = {
	packages: [rounded, regular('yomogi'), noto('jp')],
	display: regular('dela-gothic-one'),
};
const simplified: ScriptFonts = { packages: [regular('zcool-kuaile'), noto('sc')] };
const traditional: ScriptFonts = { packages: [noto('tc')] };
const korean: ScriptFonts = { packages: [regular('jua'), regular('nanum-pen-script'), noto('kr')] };

const scripts: readonly (readonly [RegExp, ScriptFonts])[] = [
	[
		/\p{Extended_Pictographic}|\p{Regional_Indicator}/u,
		{ packages: [{ name: 'noto-emoji', plain: '400Regular', bold: '700Bold' }] },
	],
	[/[\p{Script=Hiragana}\p{Script=Katakana}]/u, japanese],
	[/\p{Script=Hangul}/u, korean],
	[/\p{Script=Arabic}/u, { packages: [noto('arabic')] }],
	[
		/\p{Script=Hebrew}/u,
		{ packages: [{ name: 'playpen-sans-hebrew', plain: '500Medium', bold: '800ExtraBold' }, rounded] },
	],
	[/\p{Script=Thai}/u, { packages: [regular('itim'), regular('sriracha'), noto('thai')] }],
	[/\p{Script=Lao}/u, { packages: [noto('lao')] }],
	[/\p{Script=Khmer}/u, { packages: [noto('khmer')] }],
	[
		/\p{Script=Devanagari}/u,
		{ packages: [{ name: 'baloo-2', plain: '500Medium', bold: '800ExtraBold' }, noto('devanagari')] },
	],
	[
		/\p{Script=Greek}/u,
		{ packages: [{ name: 'playpen-sans', plain: '500Medium', bold: '800ExtraBold' }, rounded] },
	],
	[/[\u2100-\u2bff]/u, { packages: [rounded] }],
	[/\p{Script=Cyrillic}/u, { packages: [{ name: 'shantell-sans', plain: '400Regular', bold: '700Bold' }] }],
];

/** Every package that is ever looked for. */
export const allPackages: readonly FontPackage[] = [
	...new Map(
		[japanese, simplified, traditional, korean, ...scripts.map(([, fonts]) => fonts)]
			.flatMap(({ packages, display }) => [...packages, ...(display ? [display] : [])])
			.map((font) => [font.name, font]),
	).values(),
].filter(({ name }) => name !== 'shantell-sans');

const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Han characters and their punctuation look different from land to land, and no font has them all. */
function hanFonts(language: string): ScriptFonts {
	switch (baseLanguage(language)) {
		case 'ja':
			return japanese;
		case 'ko':
			return { packages: [noto('kr'), ...simplified.packages] };
		case 'zh':
			return /hant|tw|hk|mo/i.test(language) ? traditional : simplified;
		default:
			return { packages: [rounded, ...simplified.packages] };
	}
}

/** The fonts of every script that a text uses, beyond plain Latin; each once. */
export function fontsFor(text: string, language: string): ScriptFonts[] {
	const found = scripts.filter(([script]) => script.test(text)).map(([, fonts]) => fonts);
	if (han.test(text)) found.unshift(hanFonts(language));
	return [...new Set(found)];
}

/** The package whose installation could show a character; none where each that is known is there already. */
export function packageFor(
	grapheme: string,
	{ language, installed }: { language: string; installed: readonly string[] },
): string | undefined {
	const fonts = han.test(grapheme)
		? hanFonts(language)
		: scripts.find(([script]) => script.test(grapheme))?.[1];
	const name = fonts?.packages.find((font) => !installed.includes(font.name))?.name;
	return name === undefined ? undefined : `${scope}/${name}`;
}
