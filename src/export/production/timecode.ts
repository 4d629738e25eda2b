/** Frames in the ways that sheets, captions and editors write them. */
import { roundHalfUp } from '../../base/geometry.ts';

/** `1+12`: whole seconds and the frames beyond them, as animators count. */
export function secondsAndFrames(frames: number, fps: number): string {
	return `${Math.floor(frames / fps)}+${two(frames % fps)}`;
}

/** `2.5 s`, `1:04.25`: for people who do not count frames; to hundredths. */
export function clockText(frames: number, fps: number): string {
	const hundredths = roundHalfUp((frames / fps) * 100);
	const minutes = Math.floor(hundredths / 6000);
	const rest = (hundredths % 6000) / 100;
	if (minutes === 0) return `${rest} s`;
	return `${minutes}:${rest < 10 ? '0' : ''}${rest}`;
}

/** `00:00:01:12`: SMPTE, no dropped frames. */
export function timecode(frames: number, fps: number): string {
	const [h, m, s] = parts(Math.floor(frames / fps));
	return `${h}:${m}:${s}:${two(frames % fps)}`;
}

/** `00:00:01,500` for SRT, `00:00:01.500` for WebVTT; milliseconds, half up. */
export function clock(frames: number, fps: number, mark: ',' | '.'): string {
	const ms = roundHalfUp((frames * 1000) / fps);
	const [h, m, s] = parts(Math.floor(ms / 1000));
	return `${h}:${m}:${s}${mark}${String(ms % 1000).padStart(3, '0')}`;
}

/** Seconds as a number for tables, to thousandths. */
export function seconds(frames: number, fps: number): number {
	return roundHalfUp((frames * 1000) / fps) / 1000;
}

function parts(whole: number): [string, string, string] {
	return [two(Math.floor(whole / 3600)), two(Math.floor(whole / 60) % 60), two(whole % 60)];
}

function two(value: number): string {
	return String(value).padStart(2, '0');
}
