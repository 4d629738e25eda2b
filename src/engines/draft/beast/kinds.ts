/** Every animal drawn from a body plan: its plan, its coat and its height, each one entry. */
import type { Coat, Plan } from './form.ts';
import { PLANS, type PlanName } from './plans.ts';

export interface Kind extends Coat {
	readonly plan: Plan;
	/** Metres to the top of the head; the smallest are drawn larger than life, or nobody would see whom it is. */
	readonly height: number;
}

const kind = (
	plan: PlanName,
	[colour, belly, dark]: readonly [string, string, string],
	height: number,
): Kind => ({ plan: PLANS[plan], colour, belly, dark, height });

const CREAM = '#f6ead8';

/** By the names of the word tables and of the collection. */
export const KINDS = {
	dog: kind('dog', ['#b5814c', '#efe2cd', '#6a4a30'], 0.62),
	wolf: kind('wolf', ['#77808e', '#d5d8dc', '#4a5058'], 0.85),
	fox: kind('fox', ['#d9722e', CREAM, '#5a3a2a'], 0.62),
	cat: kind('cat', ['#dd9a52', '#f8ecd6', '#a8622e'], 0.44),
	'black-cat': kind('cat', ['#403c48', '#5c5664', '#24222c'], 0.44),
	tiger: kind('tiger', ['#e0913a', CREAM, '#2e2730'], 1.05),
	leopard: kind('leopard', ['#d8a858', CREAM, '#4a3628'], 0.95),
	lion: kind('lion', ['#d0a050', '#f0ddb0', '#8d5a2c'], 1.15),
	bear: kind('bear', ['#6e4c34', '#a98762', '#3a2a20'], 1.3),
	'polar-bear': kind('bear', ['#ece8e0', '#f8f4ec', '#b8b0a4'], 1.4),
	panda: kind('panda', ['#ece8e2', '#f6f4f0', '#3a3640'], 1),
	rabbit: kind('rabbit', ['#d8cfc4', '#f4efe8', '#8a8078'], 0.42),
	mouse: kind('mouse', ['#9a939c', '#ded6d6', '#5a545c'], 0.3),
	rat: kind('mouse', ['#7a706c', '#b8aca4', '#4a4240'], 0.3),
	horse: kind('horse', ['#8a5a38', '#c8a27c', '#3d2a20'], 1.9),
	unicorn: kind('unicorn', ['#ece6ea', '#e8c8cc', '#c9a6d0'], 1.9),
	donkey: kind('donkey', ['#8f8982', '#d8d0c4', '#4a4440'], 1.5),
	zebra: kind('zebra', ['#ece8e0', '#8a8078', '#3a3438'], 1.6),
	cow: kind('cow', ['#ece6dc', '#e8b8a8', '#4a4048'], 1.5),
	ox: kind('ox', ['#7a5a44', '#c8a890', '#4a3428'], 1.6),
	'water-buffalo': kind('ox', ['#5c5a62', '#8a8488', '#3a383e'], 1.6),
	bison: kind('ox', ['#6a4a34', '#8a6a50', '#3a2820'], 1.75),
	deer: kind('deer', ['#b07a4a', '#f0e2c8', '#6a4426'], 1.35),
	goat: kind('goat', ['#d8d0c4', '#ece6dc', '#8a8072'], 0.95),
	ram: kind('goat', ['#b8a488', '#e0d4c0', '#6a5a48'], 1),
	sheep: kind('sheep', ['#ece6da', '#cbb49c', '#8a8072'], 0.95),
	pig: kind('pig', ['#e3a9a0', '#eec4bc', '#b87870'], 0.8),
	elephant: kind('elephant', ['#8f9098', '#b8b4b4', '#5a5a62'], 2.7),
	mammoth: kind('elephant', ['#7a5a42', '#9a7a5c', '#4a3424'], 3),
	rhinoceros: kind('rhinoceros', ['#8c8a88', '#b8b4b0', '#5a5854'], 1.7),
	hippopotamus: kind('hippopotamus', ['#8d7d88', '#c0a4a8', '#5a4e58'], 1.5),
	camel: kind('camel', ['#c89a62', '#e2c49a', '#7a5630'], 2.1),
	llama: kind('llama', ['#d8c4a4', '#efe4d0', '#8a7050'], 1.7),
	giraffe: kind('giraffe', ['#e0b468', '#f2e0b8', '#9a6434'], 4.4),
	crocodile: kind('crocodile', ['#5f7a4a', '#c8cc9a', '#3f5434'], 0.6),
	lizard: kind('lizard', ['#6f9a52', '#d4d8a0', '#48683a'], 0.26),
	turtle: kind('turtle', ['#6a7a44', '#9ab06a', '#8aa060'], 0.42),
	frog: kind('frog', ['#6aa04a', '#e2e6b4', '#44702f'], 0.26),
	monkey: kind('monkey', ['#7a5638', '#e0bc94', '#4a3424'], 0.75),
	chipmunk: kind('squirrel', ['#b0683a', '#f0dcc0', '#6a3c22'], 0.34),
	raccoon: kind('raccoon', ['#8c8a90', '#d8d4d0', '#3a3640'], 0.46),
	koala: kind('koala', ['#9a9aa2', '#e0dcd8', '#5a5a62'], 0.7),
	gorilla: kind('gorilla', ['#4a4650', '#6e6670', '#2c2a32'], 1.6),
	hamster: kind('hamster', ['#d8a060', '#f8ecd8', '#8a5a30'], 0.26),
	'two-hump-camel': kind('two-hump-camel', ['#b98a58', '#dcbc94', '#6a4a2c'], 2.1),
	't-rex': kind('t-rex', ['#6f8a4e', '#d4d0a0', '#44583a'], 3.8),
	sauropod: kind('sauropod', ['#7a9080', '#c8ccb8', '#4e6458'], 5),
	parrot: kind('parrot', ['#c2403a', '#f4efe4', '#3f6fb5'], 0.5),
	dove: kind('bird', ['#ece8e2', '#f8f6f2', '#b8b4ae'], 0.32),
	flamingo: kind('flamingo', ['#e58a98', '#f4c0c4', '#a84a5c'], 1.35),
	'baby-chick': kind('chick', ['#eccb58', '#f6e4a0', '#b8923a'], 0.24),
	bird: kind('bird', ['#4f86c6', '#f0e3c4', '#2f4a78'], 0.32),
	crow: kind('crow', ['#33323f', '#43424f', '#1c1b24'], 0.4),
	eagle: kind('eagle', ['#6a4c34', '#efe8dc', '#3a2a20'], 0.75),
	owl: kind('owl', ['#8d6f50', '#e2cfae', '#54402c'], 0.46),
	duck: kind('duck', ['#8a7050', '#e0d4bc', '#4a3c2c'], 0.42),
	goose: kind('goose', ['#ece8e0', '#f6f4ee', '#8a8478'], 0.8),
	swan: kind('swan', ['#f2f0ea', '#fbfaf6', '#9a968e'], 0.85),
	rooster: kind('hen', ['#c8844c', '#e6c090', '#6a3c24'], 0.6),
	penguin: kind('penguin', ['#3a4256', '#f2efe8', '#22283a'], 0.8),
	dragon: kind('dragon', ['#4f8a58', '#d8d39a', '#2f5a3c'], 2.1),
} satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;

/** An animal by its name, where it has a plan. */
export function kindNamed(name: string): Kind | undefined {
	return (KINDS as Readonly<Record<string, Kind>>)[name];
}
