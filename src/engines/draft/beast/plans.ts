/** Every animal that is drawn from a body plan, by name. */
import type { Plan } from './form.ts';
import * as great from './plans-great.ts';
import * as hoofs from './plans-hoofs.ts';
import * as low from './plans-low.ts';
import * as more from './plans-more.ts';
import * as paws from './plans-paws.ts';
import * as winged from './plans-winged.ts';

export const PLANS = {
	dog: paws.DOG,
	wolf: paws.WOLF,
	fox: paws.FOX,
	cat: paws.CAT,
	tiger: paws.TIGER,
	leopard: paws.LEOPARD,
	lion: paws.LION,
	bear: paws.BEAR,
	panda: paws.PANDA,
	rabbit: paws.RABBIT,
	mouse: paws.MOUSE,
	horse: hoofs.HORSE,
	unicorn: hoofs.UNICORN,
	donkey: hoofs.DONKEY,
	zebra: hoofs.ZEBRA,
	cow: hoofs.COW,
	ox: hoofs.OX,
	deer: hoofs.DEER,
	goat: hoofs.GOAT,
	sheep: hoofs.SHEEP,
	pig: hoofs.PIG,
	elephant: great.ELEPHANT,
	rhinoceros: great.RHINO,
	hippopotamus: great.HIPPO,
	camel: great.CAMEL,
	llama: great.LLAMA,
	giraffe: great.GIRAFFE,
	crocodile: low.CROCODILE,
	lizard: low.LIZARD,
	turtle: low.TURTLE,
	frog: low.FROG,
	monkey: low.MONKEY,
	squirrel: more.SQUIRREL,
	raccoon: more.RACCOON,
	koala: more.KOALA,
	gorilla: more.GORILLA,
	hamster: more.HAMSTER,
	'two-hump-camel': more.TWO_HUMPS,
	parrot: more.PARROT,
	chick: more.CHICK,
	flamingo: more.FLAMINGO,
	sauropod: more.SAUROPOD,
	't-rex': more.T_REX,
	bird: winged.BIRD,
	crow: winged.CROW,
	eagle: winged.EAGLE,
	owl: winged.OWL,
	duck: winged.DUCK,
	goose: winged.GOOSE,
	swan: winged.SWAN,
	hen: winged.HEN,
	penguin: winged.PENGUIN,
	dragon: winged.DRAGON,
} satisfies Readonly<Record<string, Plan>>;

export type PlanName = keyof typeof PLANS;
