/** Whether a story is printed in black: then its letters are too. */

/** English and Vietnamese, as a story's `style` says it. */
const black =
	/(?<!\p{L})(?:noir|manga|screen ?tones?|black[ -](?:and|&)[ -]white|b&w|monochrome|gr[ae]yscale|line ?art|line drawing|ink drawing|đen trắng|trắng đen|nét vẽ)(?!\p{L})/iu;
const coloured = /(?<!\p{L})(?:in|full|with) colou?rs?(?!\p{L})|(?<!\p{L})colou?red(?!\p{L})/iu;

/** Black and white: film noir, manga, screentone, line art; not where the style asks for colour all the same. */
export function isColourless(style: string): boolean {
	return black.test(style) && !coloured.test(style);
}
