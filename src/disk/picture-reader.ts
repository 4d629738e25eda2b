/** How pictures are read from files. */

/**
 * sharp, told to forget what it read: it keeps pictures by their file's name for the whole process, and would show the
 * former one where a file was written anew.
 */
export async function pictureReader() {
	const { default: sharp } = await import('sharp');
	sharp.cache(false);
	return sharp;
}
