/** Mountains, and plains under snow. */
import { drawFlowers } from './flowers.ts';
import { drawGrass, drawGround, drawPath, drawPine, drawRidge, leaves } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';

/** Snowy peaks, paler ridges, pines and a path over a meadow. */
export function drawMountain(stage: Stage): void {
	drawSky(stage, { clouds: 3 });
	stage.air = { from: 10, to: 420, most: 0.75 };
	const crest = drawRidge(stage, {
		z: 320,
		high: 66 * withinFrame(stage, 320, 62),
		colour: '#7288b0',
		jag: 0.92,
		wave: 64,
	});
	drawSnowCaps(stage, crest);
	drawRidge(stage, { z: 220, high: 24, colour: '#6f8fae', jag: 0.5, wave: 34 });
	drawRidge(stage, { z: 150, high: 11, colour: '#66939a', jag: 0.2, wave: 26 });
	drawRidge(stage, { z: 100, high: 5, colour: '#6c9f7c', jag: 0.1, wave: 24 });
	drawGround(stage, '#7fae58', '#a5bd84');
	for (let index = 0; index < 22; index++) {
		const z = 96 - index * 1.4;
		const x = (index % 2 ? 1 : -1) * (8 + stage.random() * z * 0.6);
		drawPine(stage, at(x, 0, z), 6 + stage.random() * 4, '#3f7060');
	}
	for (let index = 0; index < 16; index++) {
		const z = 60 - index * 3.2;
		const x = (stage.random() - 0.5) * (5 + z) * 0.5 + (index % 2 ? 1.6 : -1.6) * (1 + z * 0.04);
		// Near pines are young ones: grown, they would hide the peaks.
		const high = (4 + stage.random() * 2.5) * (z < 26 ? 0.62 : 1);
		if (Math.abs(x) > 1.8 + z * 0.03) drawPine(stage, at(x, 0, z), high);
	}
	drawPath(stage, '#d8c79c', { bend: 2.2, end: 55, wide: 1.7 });
	drawRocks(stage, 4);
	drawFlowers(stage, '#ffffff');
	drawGrass(stage, 50, 10);
	stage.depicts.add('mountains');
}

/** How much lower peaks have to be so that their snow is in the picture: a long lens would cut them off. */
function withinFrame({ camera }: Stage, z: number, high: number): number {
	if (camera.pitch !== 0) return 1;
	const tall = (high * camera.focal) / (z - camera.eye.z);
	return Math.max(0.4, Math.min(1, (Math.max(0, camera.horizon) * 0.9) / tall));
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

/** A white plain with firs under snow: blue hollows, drifts, mountains behind. */
export function drawSnow(stage: Stage): void {
	drawSky(stage, { clouds: 3 });
	stage.air = { from: 14, to: 260, most: 0.7 };
	const crest = drawRidge(stage, { z: 300, high: 50, colour: '#8fa6c8', jag: 0.85, wave: 58 });
	drawSnowCaps(stage, crest);
	drawRidge(stage, { z: 150, high: 12, colour: '#b4c8e2', jag: 0.1, wave: 36 });
	drawRidge(stage, { z: 80, high: 6, colour: '#d3e0f0', jag: 0, wave: 25 });
	drawGround(stage, '#f2f6fc', '#dfe9f6');
	for (let index = 0; index < 24; index++) {
		const z = 72 - index * 2.8;
		const x = (stage.random() - 0.5) * (5 + z) * 0.5 + (index % 2 ? 2.2 : -2.2) * (1 + z * 0.05);
		const high = 4 + stage.random() * 2.4;
		if (Math.abs(x) < z * 0.04 + 1.7 || z < 4) continue;
		drawPine(stage, at(x, 0, z), high, '#4f7684');
		drawPineSnow(stage, x, z, high);
	}
	drawPath(stage, '#cddcf0', { bend: 2, end: 40, wide: 1.2 });
	drawDrifts(stage);
	stage.depicts.add('snow');
}

/** Blue hollows and white lips of drifted snow. */
function drawDrifts(stage: Stage): void {
	for (let n = 0; n < 11; n++) {
		const z = 20 - n * 1.7;
		const foot = at((stage.random() - 0.5) * (5 + z), 0, z);
		const wide = 0.9 + stage.random() * 1.4;
		const lip = leaves(wide, wide * 0.16, 5, stage.random).map((p) => ({
			x: p.x,
			y: Math.max(0, p.y + wide * 0.06),
		}));
		stage.standing(foot, lip, '#ffffff', { line: 0 });
		const hollow = lip.map((p) => ({ x: p.x * 0.9 - stage.mood.towards.x * wide * 0.14, y: p.y * 0.5 }));
		stage.standing(foot, hollow, '#bfd2ee', { line: 0, opacity: 0.8 });
	}
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
