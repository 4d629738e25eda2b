/** The painters of places, by name: adding one is an entry here and its words in words/place-*.ts. */
import type { PlaceName } from '../words/place-names.ts';
import { drawClassroom, drawStudy } from './indoors.ts';
import type { Stage } from './stage.ts';
import { drawCity, drawStreet } from './town.ts';
import { drawBeach, drawRiver, drawSea } from './water.ts';
import {
	drawCave,
	drawDesert,
	drawField,
	drawForest,
	drawMountain,
	drawSkyPlace,
	drawSnow,
	drawSpace,
} from './wild.ts';

export const PAINTERS: Readonly<Record<PlaceName, (stage: Stage) => void>> = {
	study: drawStudy,
	kitchen: drawStudy,
	bedroom: drawStudy,
	classroom: drawClassroom,
	office: drawClassroom,
	hospital: drawClassroom,
	bar: drawStudy,
	temple: drawStudy,
	church: drawStudy,
	train: drawStudy,
	spaceship: drawStudy,
	corridor: drawStudy,
	theatre: drawStudy,
	street: drawStreet,
	market: drawStreet,
	city: drawCity,
	rooftop: drawCity,
	alley: drawStreet,
	harbour: drawSea,
	sea: drawSea,
	beach: drawBeach,
	river: drawRiver,
	bridge: drawRiver,
	forest: drawForest,
	mountain: drawMountain,
	field: drawField,
	paddy: drawField,
	garden: drawField,
	desert: drawDesert,
	snow: drawSnow,
	castle: drawMountain,
	village: drawField,
	cave: drawCave,
	space: drawSpace,
	sky: drawSkyPlace,
};
