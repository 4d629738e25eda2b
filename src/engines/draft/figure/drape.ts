/** Cloth on the trunk: points of its surface that turn with the body and vanish behind it. */
import type { Point } from '../../../base/geometry.ts';
import { oblong } from '../canvas.ts';
import type { Pen } from './pen.ts';
import type { Body } from './skeleton.ts';

/** A garment's surface about a body: where cloth is at a height and an azimuth (radians). */
export interface Drape {
	at(y: number, azimuth: number): Point;
	/** The azimuths that are seen edge-on at a height: screen left, screen right. */
	edges(y: number): readonly [number, number];
	/** Points round the near side at a height, from screen left to right. */
	front(y: number, steps?: number): Point[];
	/** A point of the front (azimuth 0 = middle), clamped to what is seen; undefined when it is turned away. */
	seen(y: number, azimuth: number): Point | undefined;
	readonly px: number;
}

export interface DrapeForm {
	readonly ease: number;
	/** Widens below the hip: metres down to the hem, and its width against the hips. */
	readonly hem?: number;
	readonly flare?: number;
}

/** Cloth that hangs on the trunk with some ease. */
export function drape(body: Body, form: DrapeForm): Drape {
	const sizes = (y: number) => {
		const base = body.section(y);
		const below = form.hem && y < 0 ? Math.min(1.2, -y / form.hem) : 0;
		const wide = 1 + ((form.flare ?? 1) - 1) * below;
		return { w: (base.w + form.ease) * wide, d: (base.d + form.ease) * wide, extra: wide };
	};
	const at = (y: number, azimuth: number) => {
		const { w, d } = sizes(y);
		const base = body.section(y);
		const plain = body.surface(y, azimuth, 0);
		return body.at({
			x: plain.x + (w - base.w) * Math.sin(azimuth),
			y: plain.y,
			z: plain.z + (d - base.d) * Math.cos(azimuth),
		});
	};
	const edges = (y: number): readonly [number, number] => {
		const { w, d } = sizes(y);
		const right = Math.atan2(w * Math.cos(body.view), -d * Math.sin(body.view));
		return [right - Math.PI, right];
	};
	const front = (y: number, steps = 8) => {
		const [left, right] = edges(y);
		return Array.from({ length: steps + 1 }, (_, index) => at(y, left + ((right - left) * index) / steps));
	};
	const seen = (y: number, azimuth: number) => {
		const turned = wrap(azimuth - body.view);
		if (Math.abs(turned) > 1.62) return undefined;
		return at(y, body.view + Math.max(-1.5, Math.min(1.5, turned)));
	};
	return { at, edges, front, seen, px: body.at(body.neck).scale };
}

/** An angle between -π and π. */
export function wrap(angle: number): number {
	let turned = angle;
	while (turned > Math.PI) turned -= Math.PI * 2;
	while (turned < -Math.PI) turned += Math.PI * 2;
	return turned;
}

export interface Belting {
	readonly colour: string;
	readonly y: number;
	readonly wide: number;
	readonly buckle: boolean;
}

/** A band round the waist, with a buckle in front. */
export function belting(pen: Pen, body: Body, cloth: Drape, { colour, y, wide, buckle }: Belting): void {
	pen.form([...cloth.front(y + wide, 8), ...cloth.front(y - wide, 8).reverse()], colour, {
		shade: 0.012 * cloth.px,
		weight: 0.75,
	});
	const at = cloth.seen(y, 0);
	if (!buckle || !at || pen.headPx < 26 * pen.canvas.u) return;
	const r = 0.026 * cloth.px * Math.max(0.3, Math.cos(body.view));
	const tall = 0.024 * cloth.px;
	pen.form(oblong(at.x - r, at.y - tall, at.x + r, at.y + tall), '#c79a3a', { weight: 0.6 });
}
