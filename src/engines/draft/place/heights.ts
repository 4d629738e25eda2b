/** Mountains, and plains under snow. */
import { drawGrass, drawGround, drawPath, drawPine, drawRidge, leaves } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';

/** Snowy peaks, paler ridges, pines and a path over a meadow. */
export function drawMountain(stage: Stage): void {
	drawSky(stage, { clouds: 3 });
	stage.air = { from: 10, to: 420, most: 0.75 };
	const crest = drawRidge(stage, { z: 320, high: 52, colour: '#7d90ad', jag: 0.92, wave: 64 });
	drawSnowCaps(stage, crest);
	drawRidge(stage, { z: 190, high: 12, colour: '#7f9ea6', jag: 0.12, wave: 26 });
	drawRidge(stage, { z: 110, high: 5, colour: '#7fa38c', jag: 0.1, wave: 24 });
	drawGround(stage, '#86a862', '#a5bd84');
	for (let index = 0; index < 16; index++) {
		const z = 60 - index * 3.2;
		const x = (stage.random() - 0.5) * (5 + z) * 0.5 + (index % 2 ? 1.6 : -1.6) * (1 + z * 0.04);
		if (Math.abs(x) > 1.8 + z * 0.03) drawPine(stage, at(x, 0, z), 4 + stage.random() * 2.5);
	}
	drawPath(stage, '#d8c79c', { bend: 2.2, end: 55, wide: 1.7 });
	drawRocks(stage, 4);
	drawGrass(stage, 22);
	stage.depicts.add('mountains');
}

function drawSnowCaps(stage: Stage, crest: readonly { x: number; y: number; z: number }[]): void {
	crest.forEach((peak, index) => {
		const [before, after] = [crest[index - 1], crest[index + 1]];
		if (index % 2 === 0 || !before || !after) return;
		const down = (to: typeof peak, t: number) =>
			at(peak.x + (to.x - peak.x) * t, peak.y + (to.y - peak.y) * t, peak.z - 0.5);
		const [l, r] = [down(before, 0.42), down(after, 0.5)];
		const inward = (t: number, drop: number) =>
			at(l.x + (r.x - l.x) * t, (l.y + r.y) / 2 - drop, peak.z - 0.5);
		const top = at(peak.x, peak.y, peak.z - 0.5);
		const cap = [
			top,
			l,
			inward(0.22, -6),
			inward(0.36, 10),
			inward(0.5, -4),
			inward(0.64, 12),
			inward(0.8, -3),
			r,
		];
		stage.face(cap, '#f4f6f8', { line: 0 });
		const lit = stage.mood.towards.x < 0;
		const dark = lit
			? [top, inward(0.5, -1.5), inward(0.64, 4.5), inward(0.8, -1), r]
			: [top, l, inward(0.22, -2), inward(0.36, 4)];
		stage.face(dark, '#b9c5dc', { line: 0 });
		const flank = lit
			? [top, down(after, 1), at(peak.x + 4, 0, peak.z)]
			: [top, down(before, 1), at(peak.x - 4, 0, peak.z)];
		stage.face(flank, stage.mood.shadow, { line: 0, opacity: 0.16, hazy: false, erasesInk: false });
	});
}

/** A few boulders beside the way. */
export function drawRocks(stage: Stage, count: number, colour = '#9aa0a4'): void {
	for (let index = 0; index < count; index++) {
		const side = index % 2 ? -1 : 1;
		const foot = at(side * (1.5 + stage.random() * 1.5), 0, 1.5 + stage.random() * 4);
		const size = 0.25 + stage.random() * 0.4;
		const rock = leaves(size, size * 0.6, 6, stage.random).map((p) => ({
			x: p.x,
			y: Math.max(-0.03, p.y + size * 0.15),
		}));
		stage.standing(foot, rock, colour, { line: 1.4 });
		const side2 = -Math.sign(stage.mood.towards.x) * size * 0.25;
		const shade = rock.map((p) => ({ x: p.x * 0.66 + side2, y: Math.max(-0.02, p.y * 0.75 - 0.04) }));
		stage.standing(foot, shade, stage.shaded(colour, 1.3), { line: 0 });
	}
}

/** A white plain with firs. */
export function drawSnow(stage: Stage): void {
	drawSky(stage, { clouds: 3 });
	stage.air = { from: 10, to: 120, most: 0.8 };
	drawRidge(stage, { z: 150, high: 24, colour: '#b4c4d8', jag: 0.4, wave: 50 });
	drawRidge(stage, { z: 80, high: 7, colour: '#d3dfea', jag: 0, wave: 25 });
	drawGround(stage, '#f2f5f8', '#e3eaf1');
	for (let index = 0; index < 14; index++) {
		const z = 46 - index * 2.8;
		const x = (stage.random() - 0.5) * (5 + z) * 0.5 + (index % 2 ? 1.8 : -1.8) * (1 + z * 0.04);
		const high = 4 + stage.random() * 2;
		if (Math.abs(x) < z * 0.04 + 1.5) continue;
		drawPine(stage, at(x, 0, z), high, '#5f7f84');
		drawPineSnow(stage, x, z, high);
	}
	drawPath(stage, '#d9e2ec', { bend: 2, end: 40, wide: 1.2 });
	stage.depicts.add('snow');
}

function drawPineSnow(stage: Stage, x: number, z: number, high: number): void {
	for (const tier of [0.42, 0.66, 0.86]) {
		const wide = high * 0.2 * (1.06 - tier);
		const cap = [
			{ x: -wide, y: high * tier },
			{ x: 0, y: high * (tier + 0.12) },
			{ x: wide, y: high * tier },
			{ x: wide * 0.3, y: high * (tier + 0.03) },
			{ x: -wide * 0.3, y: high * (tier + 0.02) },
		];
		stage.standing(at(x, 0, z - 0.1), cap, '#f2f6fa', { line: 0 });
	}
}
