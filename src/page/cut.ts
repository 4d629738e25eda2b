/** How a frame is cut to its slot: covered whole, heads and focus kept, and where things then lie on the page. */
import type { Point, Rect, Size } from '../base/geometry.ts';
import type { Subject } from '../base/subject.ts';

export interface CutFacts {
	readonly frame: Size;
	readonly slot: Size;
	readonly subjects: readonly Subject[];
	/** The writer's own point, fractions of the frame; wins over the subjects. */
	readonly focus?: Point;
}

/** The part of the frame that is seen, in frame pixels: the slot's shape, as large as fits, moved to keep heads. */
export function cutRect({ frame, slot, subjects, focus }: CutFacts): Rect {
	const scale = Math.min(frame.width / slot.width, frame.height / slot.height);
	const w = Math.min(frame.width, slot.width * scale);
	const h = Math.min(frame.height, slot.height * scale);
	const wanted = focus ? { ...focus, w: 0, h: 0 } : headsOf(subjects);
	const place = (size: number, part: number, start: number, length: number) => {
		// Half way between the middle of what must be seen and the middle of the frame, heads first.
		const middle = (start + length / 2) * size;
		const room = size - part;
		const from = Math.min(Math.max(middle - part / 2, 0), room);
		return room <= 0 ? 0 : from;
	};
	const x = wanted ? place(frame.width, w, wanted.x, wanted.w) : (frame.width - w) / 2;
	// Without a known face, a little above the middle: that is where faces are.
	const y = wanted ? place(frame.height, h, wanted.y, wanted.h) : (frame.height - h) * 0.35;
	return { x, y, w, h };
}

function headsOf(subjects: readonly Subject[]): Rect | undefined {
	if (subjects.length === 0) return undefined;
	const left = Math.min(...subjects.map(({ head }) => head.x));
	const top = Math.min(...subjects.map(({ head }) => head.y));
	const right = Math.max(...subjects.map(({ head }) => head.x + head.w));
	const bottom = Math.max(...subjects.map(({ head }) => head.y + head.h));
	return { x: left, y: top, w: right - left, h: bottom - top };
}

/** A point given in fractions of the frame, in page pixels. */
export function onPage({ x, y }: Point, frame: Size, cut: Rect, slot: Rect): Point {
	return {
		x: slot.x + ((x * frame.width - cut.x) / cut.w) * slot.w,
		y: slot.y + ((y * frame.height - cut.y) / cut.h) * slot.h,
	};
}

/** Subjects in page pixels, once the frame's `cut` fills `slot`; who is cut away is left out. */
export function subjectsOnPage(subjects: readonly Subject[], frame: Size, cut: Rect, slot: Rect): Subject[] {
	const toPage = (point: Point): Point => onPage(point, frame, cut, slot);
	const rectToPage = (rect: Rect): Rect => {
		const start = toPage(rect);
		const end = toPage({ x: rect.x + rect.w, y: rect.y + rect.h });
		return { x: start.x, y: start.y, w: end.x - start.x, h: end.y - start.y };
	};
	return subjects
		.map(({ character, head, mouth, body, hands }) => ({
			...(character === undefined ? {} : { character }),
			head: rectToPage(head),
			mouth: toPage(mouth),
			...(body ? { body: rectToPage(body) } : {}),
			...(hands ? { hands: hands.map(rectToPage) } : {}),
		}))
		.filter(
			({ mouth }) =>
				mouth.x > slot.x && mouth.x < slot.x + slot.w && mouth.y > slot.y && mouth.y < slot.y + slot.h,
		);
}
