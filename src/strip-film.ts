/** From bound pages to files; for formats that are cut from a strip, the same frames are laid out once more as one. */
import type { Diagnostic } from './base/diagnostic.ts';
import { type Bound, openDarkroom } from './darkroom.ts';
import type { Engine } from './engines/engine.ts';
import type { PublishEvent } from './export/publish.ts';
import { exportBook, partWishes } from './export-book.ts';
import type { Listen, OutputSettings, Rendered } from './film.ts';
import { bindBook } from './page/book.ts';
import { planPrepared, prepareWith } from './plan-film.ts';
import { heard } from './prepare.ts';
import type { Store } from './shoot/store.ts';
import type { Story } from './story/story.ts';

/** The preset of a strip that nobody chose. */
const stripPreset = 'webtoon';

/** What was bound, and from what. */
export interface BoundFilm {
	readonly bound: Bound & Pick<Rendered, 'only'>;
	readonly story: Story;
	readonly store: Store;
	readonly engine: Pick<Engine, 'name'>;
	/** The shots that a strip is to show: pages of one shape are not those of another. @default all */
	readonly shows?: ReadonlySet<string> | undefined;
}

/** Writes the files that were asked for, and lays out the strip that a volume will want. */
export async function writeFiles(
	film: BoundFilm,
	settings: OutputSettings,
	listen: Listen,
): Promise<Pick<Rendered, 'files' | 'strip' | 'diagnostics'>> {
	const { bound, story } = film;
	const { files: wish, forVolume, ...place } = settings;
	const warnings: Diagnostic[] = [];
	const hear = (event: PublishEvent) =>
		event.type === 'warned' ? warnings.push(event.diagnostic) : listen(event);
	const { own, strip } = await partWishes(bound.pages, wish);
	const files = own ? await exportBook(bindBook([bound]), { ...place, files: own }, hear) : [];
	const isWanted = strip ?? (await partWishes(bound.pages, forVolume)).strip;
	if (!isWanted) return { files, diagnostics: [...bound.diagnostics, ...heard(story, warnings)] };
	const laid = await bindStrip(film, place);
	const stripPlace = { ...place, shape: stripPreset, ...(strip && { files: strip }) };
	const slices = await exportBook(bindBook([laid]), stripPlace, hear);
	return {
		files: [...files, ...slices],
		strip: laid.pages,
		diagnostics: [...bound.diagnostics, ...laid.diagnostics, ...heard(story, warnings)],
	};
}

/** Lays kept frames out as a strip, in a folder of its own; draws nothing. A strip of chosen shots is as long as those. */
async function bindStrip(
	{ story, store, engine, shows }: BoundFilm,
	{ pages: _ofAnotherShape, ...place }: OutputSettings,
): Promise<Bound> {
	const prepared = await prepareWith(story, engine.name, stripPreset, shows);
	const { plan, takes } = await planPrepared(prepared, store, { name: engine.name, price: () => 0 }, {});
	// Its pages and outcomes are those of the story once more: nobody counts them twice.
	const darkroom = await openDarkroom(prepared, plan, takes, { ...place, shape: stripPreset }, () => {});
	return darkroom.finish();
}
