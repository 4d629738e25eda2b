/** The pools of light of a frame as one coarse field, so that a frame may have dozens of lamps and panes. */
import type { Light } from './canvas.ts';

/** Red, green and blue added to the exposure, and hung in the air as a veil, on a grid of CELL-pixel squares. */
export interface LightField {
	readonly columns: number;
	/** Three values a cell: what is added to the exposure. */
	readonly lift: Float32Array;
	/** Three values a cell, 0…255: what is added to the colour. */
	readonly veil: Float32Array;
}

export const CELL = 16;
const MOST_VEIL = 70;

/** The field of these lights over a frame; nothing where there are none. */
export function lightField(lights: readonly Light[], width: number, height: number): LightField | undefined {
	if (lights.length === 0) return undefined;
	const columns = Math.ceil(width / CELL) + 2;
	const rows = Math.ceil(height / CELL) + 2;
	const lift = new Float32Array(columns * rows * 3);
	const veil = new Float32Array(columns * rows * 3);
	for (const light of lights) shine(light, { columns, rows, lift, veil });
	// Many lamps together must not burn out what one of them shows.
	for (let at = 0; at < lift.length; at++) {
		lift[at] = 1 - Math.exp(-lift[at]!);
		veil[at] = MOST_VEIL * (1 - Math.exp(-veil[at]! / MOST_VEIL));
	}
	return { columns, lift, veil };
}

interface Grid extends LightField {
	readonly rows: number;
}

function shine(light: Light, { columns, rows, lift, veil }: Grid): void {
	const { centre, radius, squash = 1, strength, bloom = 0.12 } = light;
	if (!(radius > 1) || !Number.isFinite(centre.x + centre.y)) return;
	const value = Number.parseInt(light.colour.slice(1), 16);
	const hue = [(value >> 16) & 255, (value >> 8) & 255, value & 255];
	const most = Math.max(1, ...hue);
	const high = radius * squash;
	const fromX = Math.max(0, Math.floor((centre.x - radius) / CELL));
	const toX = Math.min(columns - 1, Math.ceil((centre.x + radius) / CELL));
	const fromY = Math.max(0, Math.floor((centre.y - high) / CELL));
	const toY = Math.min(rows - 1, Math.ceil((centre.y + high) / CELL));
	for (let row = fromY; row <= toY; row++) {
		const dy = (row * CELL - centre.y) / high;
		for (let column = fromX; column <= toX; column++) {
			const dx = (column * CELL - centre.x) / radius;
			const far = dx * dx + dy * dy;
			if (far >= 1) continue;
			const share = (1 - far) * (1 - far) * strength;
			const at = (row * columns + column) * 3;
			for (let channel = 0; channel < 3; channel++) {
				lift[at + channel]! += share * (hue[channel]! / most);
				veil[at + channel]! += share * bloom * hue[channel]!;
			}
		}
	}
}

/** One frame row of a field: three values a column of cells. */
export function rowOf(values: Float32Array, columns: number, y: number, into: Float32Array): void {
	const at = y / CELL;
	const row = at | 0;
	const part = at - row;
	const from = row * columns * 3;
	const next = from + columns * 3;
	for (let index = 0; index < columns * 3; index++)
		into[index] = values[from + index]! + (values[next + index]! - values[from + index]!) * part;
}
