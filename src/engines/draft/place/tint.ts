/** Arithmetic of colours written `#rrggbb`. */

export type Rgb = readonly [number, number, number];

export function parseColour(colour: string): Rgb {
	const value = Number.parseInt(colour.slice(1), 16);
	return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export function writeColour([red, green, blue]: Rgb): string {
	const whole = (part: number) => Math.max(0, Math.min(255, Math.round(part)));
	return `#${((whole(red) << 16) | (whole(green) << 8) | whole(blue)).toString(16).padStart(6, '0')}`;
}

/** `amount` of the way from one colour to another. */
export function mixRgb(from: Rgb, to: Rgb, amount: number): Rgb {
	return [
		from[0] + (to[0] - from[0]) * amount,
		from[1] + (to[1] - from[1]) * amount,
		from[2] + (to[2] - from[2]) * amount,
	];
}

/** Each channel times `by`. */
export function scaleRgb(colour: Rgb, by: number): Rgb {
	return [colour[0] * by, colour[1] * by, colour[2] * by];
}

/** 0 black … 255 white, as the eye weighs the channels. */
export function luminance(colour: Rgb): number {
	return colour[0] * 0.3 + colour[1] * 0.59 + colour[2] * 0.11;
}

/** `amount` of the way from one written colour to another. */
export function mix(from: string, to: string, amount: number): string {
	return writeColour(mixRgb(parseColour(from), parseColour(to), amount));
}

/** Darker below 1, lighter above. */
export function brighten(colour: string, by: number): string {
	return writeColour(scaleRgb(parseColour(colour), by));
}
