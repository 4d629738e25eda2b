/** Outlines of what stands near the viewer in wide shots, by place; one entry each. */
import type { Point } from '../../../base/geometry.ts';
import type { PlaceName } from '../words/place-names.ts';

/** Points are `x,y` in frame heights from the lower corner inwards, y up; `top` counts from the upper corner down. */
export interface Front {
	readonly from?: 'low' | 'top';
	readonly outlines: readonly string[];
	/** By daylight. */
	readonly colour: string;
}

const LEAVES = [
	'-.05,0 .02,.2 .1,.34 .11,.2 .05,0',
	'-.02,0 .09,.14 .22,.26 .2,.13 .06,0',
	'-.02,0 -.01,.24 .02,.4 .06,.24 .03,0',
	'0,0 .14,.08 .3,.12 .24,.04 .04,0',
];
const GRASS = [
	'-.02,0 .005,.1 .03,.2 .02,.09 .012,0',
	'.02,0 .035,.13 .07,.23 .055,.11 .05,0',
	'.05,0 .07,.08 .12,.16 .09,.07 .08,0',
	'.09,0 .1,.1 .12,.17 .115,.08 .115,0',
	'.12,0 .15,.06 .2,.11 .165,.05 .15,0',
	'.16,0 .17,.05 .19,.1 .185,.04 .18,0',
];
const BOTTLES = [
	'-.02,-.02 -.02,.07 .5,.055 .5,-.02',
	'.05,.06 .05,.22 .065,.26 .07,.34 .095,.34 .1,.26 .115,.22 .115,.06',
	'.16,.06 .15,.17 .22,.17 .21,.06',
];
const ROCK = ['-.02,-.02 -.02,.14 .04,.2 .12,.18 .17,.11 .24,.08 .27,-.02'];
const DESK = [
	'-.02,.1 .42,.07 .44,.03 -.02,.05',
	'.1,.1 .11,.13 .27,.12 .26,.09',
	'.12,.13 .13,.155 .25,.145 .25,.12',
	'.3,-.02 .3,.04 .33,.04 .33,-.02',
];
const SNOWY = [
	'-.03,0 .14,.035 .3,.1 .31,.115 .13,.06 -.03,.04',
	'.1,.03 .14,.1 .13,.12 .08,.05',
	'.2,.06 .27,.05 .28,.065 .21,.08',
];
const AWNING = [
	'-.02,-.02 .42,-.02 .4,.05 .37,.07 .33,.045 .29,.075 .25,.05 .21,.08 .17,.055 .12,.085 .08,.06 .04,.09 -.02,.065',
];

const leaves: Front = { outlines: LEAVES, colour: '#2c4636' };
const grass: Front = { outlines: GRASS, colour: '#35553a' };
const rock: Front = { outlines: ROCK, colour: '#4c4a54' };
const awning: Front = { from: 'top', outlines: AWNING, colour: '#4a2f3a' };

export const FRONTS: Readonly<Partial<Record<PlaceName, readonly Front[]>>> = {
	study: [leaves],
	bedroom: [leaves],
	office: [leaves],
	hospital: [leaves],
	classroom: [{ outlines: DESK, colour: '#4a3a30' }],
	bar: [{ outlines: BOTTLES, colour: '#33262a' }],
	market: [awning],
	alley: [awning],
	river: [grass],
	field: [grass],
	paddy: [grass],
	mountain: [rock, grass],
	desert: [rock],
	snow: [{ from: 'top', outlines: SNOWY, colour: '#5a6a80' }],
	castle: [rock, grass],
	village: [grass],
	garden: [grass],
	forest: [grass],
	cave: [rock],
	beach: [grass],
};

/** Reads an outline's text. */
export function frontOutline(text: string): Point[] {
	return text.split(' ').map((pair) => {
		const [x = 0, y = 0] = pair.split(',').map(Number);
		return { x, y };
	});
}
