/** What platforms take of a strip, and what they will not. Pure. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { PageFormat } from '../layout/page-layout.ts';

export interface Platform {
	readonly name: string;
	readonly widthPx: number;
	readonly tallestPx: number;
	/** Of one slice. */
	readonly largestBytes: number;
	/** Of all slices of an episode together; absent where no limit is known. */
	readonly episodeBytes?: number;
}

const MEGABYTE = 1024 * 1024;
/** By the preset of the strip; any other goes by the first. */
const platforms: Readonly<Record<'webtoon' | 'tapas', Platform>> = {
	webtoon: {
		name: 'Webtoon',
		widthPx: 800,
		tallestPx: 1280,
		largestBytes: 2 * MEGABYTE,
		episodeBytes: 20 * MEGABYTE,
	},
	tapas: { name: 'Tapas', widthPx: 940, tallestPx: 4000, largestBytes: 2 * MEGABYTE },
};

/** Where the slices of such a page are to go. */
export function platformOf(page: { readonly format: Pick<PageFormat, 'preset'> } | undefined): Platform {
	return page?.format.preset === 'tapas' ? platforms.tapas : platforms.webtoon;
}

export interface Episode {
	readonly platform: Platform;
	readonly bytes: number;
	/** Slices larger than one may be. */
	readonly oversized: number;
	readonly isPng: boolean;
}

/** What the platform will not take of an episode; the slices are made all the same. */
export function episodeWarnings({ platform, bytes, oversized, isPng }: Episode): readonly Diagnostic[] {
	const { name, largestBytes, episodeBytes = Number.POSITIVE_INFINITY } = platform;
	const warnings: Diagnostic[] = [];
	const warn = (message: string, hint: string) =>
		warnings.push({ severity: 'warning', code: 'episode-too-large', message, hint });
	if (bytes > episodeBytes) {
		// Rounded up: what is over the limit must not read as the limit itself.
		const size = (Math.ceil((bytes / MEGABYTE) * 10) / 10).toFixed(1);
		const most = `${episodeBytes / MEGABYTE} MB an episode`;
		const smaller = isPng ? ', or leave --pictures png out' : '';
		warn(
			`the slices are ${size} MB together, but ${name} takes ${most}`,
			`make several episodes, each with some of the --scenes${smaller}`,
		);
	}
	if (oversized > 0) {
		const what = oversized === 1 ? 'a slice is' : `${oversized} slices are`;
		warn(
			`${what} larger than the ${largestBytes / MEGABYTE} MB that ${name} takes`,
			'use frames with less noise in them',
		);
	}
	return warnings;
}
