/** Frames are cut to their slots, with what is to be seen in them; insets then keep off the faces of their hosts. */
import type { Point } from '../base/geometry.ts';
import type { Subject } from '../base/subject.ts';
import type { PageLayout, Slot } from '../layout/page-layout.ts';
import type { Shot } from '../story/story.ts';
import { attentionPoint } from './attention.ts';
import { cutRect, onPage, subjectsOnPage } from './cut.ts';
import type { FrameFile } from './frame-file.ts';
import type { Filled } from './paint.ts';
import { settleInsets } from './settle-insets.ts';

/** A slot with its frame, and who is seen in it. */
export interface Placed extends Filled {
	readonly shot: Shot;
	/** Page pixels. */
	readonly subjects: readonly Subject[];
	readonly focus?: Point;
}

/** Shots by their ids. */
type Shots = ReadonlyMap<string, { readonly shot: Shot }>;

/** All slots of a page filled, in order; `layout` is the page with its insets where they hide least. */
export async function placeFrames(
	page: PageLayout,
	frames: ReadonlyMap<string, FrameFile | null>,
	{ shots }: { readonly shots: Shots },
): Promise<{ readonly layout: PageLayout; readonly placed: readonly Placed[] }> {
	const put = (slot: Slot) => place(slot, frames.get(slot.shot) ?? null, shots);
	const hosts = await Promise.all(page.slots.filter(({ host }) => host === undefined).map(put));
	const seen = new Map(
		hosts.map(({ shot, subjects, focus }) => [
			shot.id,
			{ heads: subjects.map(({ head }) => head), ...(focus ? { focus } : {}) },
		]),
	);
	const slots = settleInsets(page, seen);
	const placed = await Promise.all(
		slots.map((slot) => hosts.find((host) => host.slot === slot) ?? put(slot)),
	);
	return { layout: { ...page, slots }, placed };
}

async function place(slot: Slot, frame: FrameFile | null, shots: Shots): Promise<Placed> {
	const { shot } = shots.get(slot.shot)!;
	if (!frame) return { slot, shot, frame, cut: undefined, subjects: [] };
	const size = { width: frame.widthPx, height: frame.heightPx };
	const slotSize = { width: slot.rect.w, height: slot.rect.h };
	const { subjects } = frame;
	// A picture that nobody described: what stands out in it is kept in sight, and clear of words.
	const point = shot.focus ?? (subjects.length === 0 ? await attentionPoint(frame) : undefined);
	const cut = cutRect({ frame: size, slot: slotSize, subjects, ...keptIn(shot, point) });
	const seen = point ? { focus: onPage(point, size, cut, slot.rect) } : {};
	return { slot, shot, frame, cut, subjects: subjectsOnPage(subjects, size, cut, slot.rect), ...seen };
}

/** What the cut keeps in its middle; of several people only the height of the one that stands out. */
function keptIn({ focus, cast }: Shot, point: Point | undefined): { focus?: Point } {
	if (focus) return { focus };
	if (!point) return {};
	return { focus: cast.length > 1 ? { x: 0.5, y: point.y } : point };
}
