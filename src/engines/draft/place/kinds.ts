/** Which things are held, laid, at home, parts of houses: what decides where a thing is drawn, or whether it is. */
import type { Thing } from '../thing/outline.ts';
import type { ThingName } from '../thing/things.ts';

/** What a figure holds in its hands is drawn with the figure. */
export const HANDHELD = new Set<ThingName>([
	...([
		'sword',
		'kitchen-knife',
		'open-book',
		'envelope',
		'hot-beverage',
		'lantern',
		'mobile-phone',
	] as const),
	...([
		'bouquet',
		'umbrella',
		'world-map',
		'rose',
		'dagger',
		'red-paper-lantern',
		'top-hat',
		'backpack',
	] as const),
	...(['handbag', 'running-shoe', 'crown', 'shield', 'scarf', 'gloves', 'womans-hat', 'billed-cap'] as const),
	...([
		'studio-microphone',
		'microphone',
		'headphone',
		'hiking-boot',
		'socks',
		't-shirt',
		'high-heeled-shoe',
	] as const),
]);
/** Outdoors these would be wrong: a lamp in a lane is no desk lamp. */
export const AT_HOME: ReadonlySet<ThingName> = new Set<ThingName>([
	'lamp',
	'chair',
	'couch-and-lamp',
	...([
		'sofa',
		'armchair',
		'nightstand',
		'dresser',
		'wardrobe',
		'bookshelf',
		'shelf',
		'counter',
		'stool',
	] as const),
	...([
		'rug',
		'stripedrug',
		'pillow',
		'blanket',
		'coatrack',
		'refrigerator',
		'washer',
		'curtain',
		'hanger',
	] as const),
	'table',
	'bed',
	'file-cabinet',
	'toilet',
	'bathtub',
	'window',
	'door',
	'television',
	'harp',
	'piano',
	'christmas-tree',
	'drum',
	'long-drum',
	'ladder',
	'manual-wheelchair',
]);
/** What a place that is named has of its own, where the words only mention it. */
export const GROWN: ReadonlySet<ThingName> = new Set<ThingName>([
	'deciduous-tree',
	'evergreen-tree',
	'rock',
	'wood',
	'blossom',
	'leaf-fluttering-in-wind',
]);
/** Places that are buildings already: one more in their midst would be a mistake. */
export const BUILT: ReadonlySet<string> = new Set([
	'village',
	'city',
	'street',
	'castle',
	'temple',
	'alley',
	'market',
	'rooftop',
	'portico',
]);
/** Parts of houses: outdoors they would stand about by themselves. */
export const FITTINGS: ReadonlySet<ThingName> = new Set<ThingName>(['lamp', 'door', 'window', 'mirror']);
/** Of no size to be seen in a wide shot. */
export const HELD_OR_LAID: ReadonlySet<Thing['where']> = new Set(['held', 'table', 'wall']);
/** What lies on a table when nothing else is there. */
export const LAID: ReadonlySet<Thing['where']> = new Set(['held', 'table']);
/** What a figure's own seat is instead of. */
export const SEAT_THINGS: Readonly<Partial<Record<string, readonly ThingName[]>>> = {
	chair: ['chair', 'armchair'],
	bench: ['bench'],
	sofa: ['sofa', 'armchair', 'couch-and-lamp'],
	stool: ['stool', 'chair'],
	log: ['wood'],
	stone: ['rock'],
	bed: ['bed'],
};
/** Too big for a room. */
export const OUTDOORS = new Set<Thing['where']>(['land', 'water']);
export const CLOSE = new Set(['ECU', 'CU', 'MCU', 'MS', 'insert', 'POV']);
