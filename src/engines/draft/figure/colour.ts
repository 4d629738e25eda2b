/** Colours as `#rrggbb` and as OKLab, where steps of lightness look even. */
import { cube, pow } from '../../../base/power.ts';

interface Lab {
	readonly l: number;
	readonly a: number;
	readonly b: number;
}

/** `share` 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, share: number): string {
	const a = rgb(from);
	const b = rgb(to);
	return hex(a.map((value, index) => value + (b[index]! - value) * share));
}

/** The same hue, lighter (+) or darker (-) by that much OKLab lightness (0…1). */
export function lighten(colour: string, by: number): string {
	const lab = toLab(colour);
	return fromLab({ ...lab, l: Math.max(0.04, Math.min(0.98, lab.l + by)) });
}

/** At least that light, so that black cloth does not swallow its lines. */
export function lift(colour: string, least = 0.24): string {
	const lab = toLab(colour);
	return lab.l >= least ? colour : fromLab({ ...lab, l: least });
}

/** OKLab lightness, 0 black to 1 white. */
export function lightness(colour: string): number {
	return toLab(colour).l;
}

/** Multiplies all channels. */
export function expose(colour: string, by: number): string {
	return hex(rgb(colour).map((value) => value * by));
}

function rgb(colour: string): [number, number, number] {
	const value = Number.parseInt(colour.slice(1, 7), 16);
	return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hex(channels: readonly number[]): string {
	let text = '#';
	for (const channel of channels) {
		text += Math.max(0, Math.min(255, Math.round(channel)))
			.toString(16)
			.padStart(2, '0');
	}
	return text;
}

function toLab(colour: string): Lab {
	const [r, g, b] = rgb(colour).map(linear) as [number, number, number];
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return {
		l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	};
}

function fromLab(lab: Lab): string {
	const l = cube(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b);
	const m = cube(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b);
	const s = cube(lab.l - 0.0894841775 * lab.a - 1.291485548 * lab.b);
	return hex([
		gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
		gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
		gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
	]);
}

function linear(value: number): number {
	const share = value / 255;
	return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

function gamma(value: number): number {
	return 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * pow(Math.max(0, value), 1 / 2.4) - 0.055);
}
