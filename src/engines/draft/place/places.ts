/** The painters of places, by name: adding one is an entry here and its words in words/place-*.ts. */
import type { PlaceName } from '../words/place-names.ts';
import { drawAncestral } from './ancestral.ts';
import { drawBar } from './bar.ts';
import { drawBathroom } from './bathroom.ts';
import { drawCave, drawSkyPlace, drawSpace } from './beyond.ts';
import { drawCastle } from './castle.ts';
import { drawCourtroom, drawMuseum, drawPortico } from './civic.ts';
import { drawForest } from './forest.ts';
import { drawGangway } from './gangway.ts';
import { drawGarden } from './garden.ts';
import { drawHall, drawTheatre } from './hall.ts';
import { drawMountain, drawSnow } from './heights.ts';
import { drawBedroom, drawKitchen } from './home.ts';
import { drawClassroom, drawStudy } from './indoors.ts';
import { drawAlley, drawMarket } from './lanes.ts';
import { drawDesert, drawField, drawPaddy } from './plains.ts';
import { drawCorridor, drawHospital, drawOffice } from './public.ts';
import { drawRiver } from './river.ts';
import { drawShop } from './shop.ts';
import { drawHarbour } from './shore.ts';
import { drawCity, drawRooftop } from './skyline.ts';
import type { Stage } from './stage.ts';
import { drawStation } from './station.ts';
import { drawTemple } from './temple.ts';
import { drawStreet } from './town.ts';
import { drawSpaceship, drawTrain } from './vessel.ts';
import { drawBridge, drawVillage } from './village.ts';
import { drawBeach, drawSea } from './water.ts';

export const PAINTERS: Readonly<Record<PlaceName, (stage: Stage) => void>> = {
	study: drawStudy,
	museum: drawMuseum,
	courtroom: drawCourtroom,
	portico: drawPortico,
	gangway: drawGangway,
	ancestral: drawAncestral,
	kitchen: drawKitchen,
	bathroom: drawBathroom,
	bedroom: drawBedroom,
	classroom: drawClassroom,
	office: drawOffice,
	hospital: drawHospital,
	bar: drawBar,
	shop: drawShop,
	temple: drawTemple,
	church: drawHall,
	train: drawTrain,
	spaceship: drawSpaceship,
	corridor: drawCorridor,
	theatre: drawTheatre,
	station: drawStation,
	street: drawStreet,
	market: drawMarket,
	city: drawCity,
	rooftop: drawRooftop,
	alley: drawAlley,
	harbour: drawHarbour,
	sea: drawSea,
	beach: drawBeach,
	river: drawRiver,
	bridge: drawBridge,
	forest: drawForest,
	mountain: drawMountain,
	field: drawField,
	paddy: drawPaddy,
	garden: drawGarden,
	desert: drawDesert,
	snow: drawSnow,
	castle: drawCastle,
	village: drawVillage,
	cave: drawCave,
	space: drawSpace,
	sky: drawSkyPlace,
};
