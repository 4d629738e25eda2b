/** Panels that would be printed from too few pixels, and the setting that mends it. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Size } from '../base/geometry.ts';
import { nearestAspectRatio } from '../layout/aspect.ts';
import type { PageLayout, Slot } from '../layout/page-layout.ts';
import { findModel } from '../story/models.ts';
import type { Shot, Story } from '../story/story.ts';

/** Printers want 300; below this even a reader sees it. */
const LEAST_DPI = 200;
/** More of them than this are told together. */
const MOST_TOLD = 6;

interface Blurred {
	readonly shot: Shot;
	readonly dpi: number;
}

/** `engine` is who draws: `draft` draws every frame as large as its panel. */
export function lintSharpness(story: Story, pages: readonly PageLayout[], engine: string): Diagnostic[] {
	const shots = new Map(story.shots.map((shot) => [shot.id, shot]));
	const blurred = pages.flatMap((page) =>
		page.format.kind === 'page'
			? page.slots.flatMap((slot) => blur(shots.get(slot.shot), { slot, page, engine }))
			: [],
	);
	if (blurred.length <= MOST_TOLD) return blurred.map((each) => told(each));
	const worst = blurred.reduce((one, other) => (other.dpi < one.dpi ? other : one));
	return [told(worst, blurred.length)];
}

interface Seen {
	readonly slot: Slot;
	readonly page: PageLayout;
	readonly engine: string;
}

function blur(shot: Shot | undefined, { slot, page, engine }: Seen): readonly Blurred[] {
	if (!shot) return [];
	const frame = shot.frame === undefined ? frameSize(shot, slot, engine) : shot.frameSize;
	if (!frame) return [];
	const { w, h } = slot.rect;
	const dpi = Math.floor(page.format.dpi * Math.min(frame.width / w, frame.height / h));
	return dpi < LEAST_DPI ? [{ shot, dpi }] : [];
}

/** The pixels that the shot's model gives; nothing where that is not published. */
function frameSize({ model, input }: Shot, slot: Slot, engine: string): Size | undefined {
	const known = engine === 'draft' ? undefined : findModel(model);
	if (!known) return undefined;
	const { aspect_ratio: fixed, megapixels = '1' } = input;
	const ratio = typeof fixed === 'string' ? fixed : nearestAspectRatio(slot.rect, known.aspectRatios);
	return ratio === undefined ? undefined : known.sizes[String(megapixels)]?.[ratio];
}

function told({ shot, dpi }: Blurred, others = 1): Diagnostic {
	const which = `"${shot.id}" is printed at ${dpi} dpi`;
	return {
		severity: 'warning',
		code: 'low-dpi',
		message:
			others === 1 ? which : `${others} panels are printed under ${LEAST_DPI} dpi: the worst, ${which}`,
		hint: mending(shot, dpi),
		span: shot.panelSpan ?? shot.frameSpan ?? shot.span,
	};
}

function mending({ frame, input }: Shot, dpi: number): string {
	const times = Math.ceil((LEAST_DPI / dpi) * 10) / 10;
	if (frame !== undefined) return `save the picture ${times} times as large, or give it a smaller panel`;
	if (input.megapixels === '0.25') return 'set input: { megapixels: "1" }, which doubles it';
	return `enlarge the frame ${times} times, give it a smaller panel, or draw this shot with bytedance/seedream-4 and input: { size: 4K }`;
}
