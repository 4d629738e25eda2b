/** What page breaking weighs against each other: templates measured on the page at hand, shots with their wishes. */
import type { Shot } from '../story/story.ts';
import type { PageFormat } from './page-layout.ts';
import { spreadFormat } from './presets.ts';
import { type Place, templatePlaces } from './slots.ts';
import type { Template } from './template.ts';
import { templates } from './templates.ts';
import { type Wish, wishOf } from './wish.ts';

const MM_PER_INCH = 25.4;

/** What sets a place apart from a plain panel. */
export interface PlaceTraits {
	readonly bleeds: boolean;
	readonly border: boolean;
	/** The place it stands upon. */
	readonly host: number | undefined;
}

/** One slot of a template on the page at hand. */
export interface SlotShape extends PlaceTraits {
	readonly logShare: number;
	readonly logAspect: number;
	readonly mm2: number;
}

/** A template with its slots measured on the page at hand. */
export interface Candidate {
	readonly template: Template;
	readonly slots: readonly SlotShape[];
}

/** A shot with what it wishes and what the page turn after it means. */
export interface Wisher {
	readonly shot: Shot;
	readonly wish: Wish;
	readonly startsScene: boolean;
	readonly endsScene: boolean;
}

/** The format of a page in this template: two pages wide for a spread. */
export function formatFor(template: Template, format: PageFormat): PageFormat {
	return template.isSpread && format.kind === 'page' ? spreadFormat(format) : format;
}

/** The templates measured for a format. */
export function candidatesFor(format: PageFormat, among: readonly Template[] = templates): Candidate[] {
	return among.map((template) => ({ template, slots: slotShapes(template, formatFor(template, format)) }));
}

function slotShapes(template: Template, format: PageFormat): SlotShape[] {
	const places = templatePlaces(template, format);
	const total = format.live.w * format.live.h;
	const mmPerPx = MM_PER_INCH / format.dpi;
	return places.map((place) => {
		const { w, h } = place.rect;
		return {
			...traitsOf(place, format),
			logShare: Math.log((w * h) / total),
			logAspect: Math.log(w / h),
			mm2: w * h * mmPerPx * mmPerPx,
		};
	});
}

/** The shots in reading order with their wishes. */
export function wishersOf(shots: readonly Shot[]): Wisher[] {
	return shots.map((shot, index) => ({
		shot,
		wish: wishOf(shot),
		startsScene: shots[index - 1]?.scene !== shot.scene,
		endsScene: shots[index + 1]?.scene !== shot.scene,
	}));
}

function traitsOf(place: Place, { live }: PageFormat): PlaceTraits {
	const { x, y, w, h } = place.rect;
	const bleeds = x < live.x || y < live.y || x + w > live.x + live.w || y + h > live.y + live.h;
	return { bleeds, border: place.border, host: place.host };
}
