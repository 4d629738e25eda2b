/**
 * The shape of a story file, as the writer types it. `story.schema.json` is made from this one schema,
 * so the descriptions here are what editors show.
 */
import { z } from 'zod';
import { angles, moves, panelSizes, shotSizes, sides } from './vocabulary.ts';

const text = z.string();
const id = z.string().min(1).describe('Letters, digits, - and _; unique; also a file name.');
const seed = z.int().min(1).max(2_147_483_647);

const words = (list: Iterable<string>) => z.enum([...list] as [string, ...string[]]);

const inputValue = z.json();
const modelInput = z
	.record(z.string(), inputValue)
	.describe('Inputs passed to the model under its own names, e.g. { go_fast: true }.');

const character = z
	.strictObject({
		name: text.describe('What others call them; the id where absent.').optional(),
		gender: text.describe('Male, Female, or any other word.').optional(),
		age: z.union([z.number(), text], { error: 'must be a number or words' }).optional(),
		hair: text.describe('Length, colour, cut: short black hair.').optional(),
		outfit: text.describe('Garments and colours.').optional(),
		outfits: z
			.record(z.string(), text)
			.describe('Other outfits by name, worn in a scene with id@name.')
			.optional(),
		looks: text.describe('Anything else; enough alone for an animal or a robot.').optional(),
		reference: text.describe('A picture inside the story folder, or an https URL.').optional(),
		lora: z
			.strictObject({ weights: text, scale: z.number().min(-1).max(3).default(0.8) })
			.describe('LoRA weights for models that take them.')
			.optional(),
	})
	.describe('Somebody in the story. Every attribute is optional.');

const castEntry = z.union(
	[
		text.describe('A character id, or id@outfit.'),
		z.strictObject({
			id: text.describe('A character id, or id@outfit.'),
			at: words(sides).describe('Where they stand in the frame.').optional(),
		}),
	],
	{ error: 'must be a character id, or { id, at }' },
);

const dialogueLine = z
	.record(z.string(), text)
	.describe('One line: "speaker: words", "speaker (whisper): words", "caption: words", "sfx: CRASH".');

// Said of the union and of its last branch: a text that is no span fails there alone.
const panelWords = { error: `must be ${panelSizes.join(', ')}, or a span like 2x1` };
const panel = z.union([words(panelSizes), z.string().regex(/^\d{1,2}x\d{1,2}$/, panelWords)], panelWords);

const fraction = z.number().min(0).max(1);

/** What a shot may say; a scene may say the same for all of its shots. */
const shotFields = {
	place: text.describe('An id of places:, or the place in words.').optional(),
	time: text.describe('Time of day.').optional(),
	mood: text.optional(),
	cast: z.array(castEntry).describe('Who is seen, in order of reading.').optional(),
	action: text.describe('What is seen. {id} mentions somebody.').optional(),
	size: words(Object.keys(shotSizes)).describe('Shot size.').optional(),
	angle: words(Object.keys(angles)).describe('Camera angle.').optional(),
	move: words(moves).describe('Camera move, for sheets and animatics.').optional(),
	dialogue: z.array(dialogueLine).describe('What is lettered, in order.').optional(),
	panel: panel.describe('How large the panel is on its page.').optional(),
	frame: text.describe("The writer's own picture, inside the story folder.").optional(),
	focus: z.tuple([fraction, fraction]).describe('What must stay visible: [x, y], 0 to 1.').optional(),
	duration: z.number().positive().max(3600).describe('Seconds.').optional(),
	pause: z.number().min(0).max(600).describe('Seconds of nothing after it: blank on a strip.').optional(),
	notes: text.optional(),
	model: text.optional(),
	input: modelInput.optional(),
	seed: seed.optional(),
};

const shot = z.strictObject({ id: id.optional(), ...shotFields });

const scene = z
	.strictObject({
		id: id.optional(),
		...shotFields,
		shots: z
			.array(shot)
			.min(1)
			.describe('Several panels of one scene; they inherit what the scene says.')
			.optional(),
	})
	.describe('A moment at one place: one shot, or several under shots:.');

const page = z.strictObject({
	size: text.describe('A page preset: us-comic, manga-b5, a4, webtoon, board-16x9, …').optional(),
	reading: words(['ltr', 'rtl']).optional(),
	layout: text.describe('auto, or the name of a template.').optional(),
	gutter: z
		.union([z.number().min(0).max(50), z.tuple([z.number().min(0).max(50), z.number().min(0).max(50)])], {
			error: 'must be millimetres: one number, or [within a tier, between tiers]',
		})
		.describe('Millimetres: one number, or [within a tier, between tiers].')
		.optional(),
	dpi: z.int().min(36).max(1200).optional(),
	numbers: z.boolean().describe('Page numbers.').optional(),
	title: z.boolean().describe('A title page before the first.').optional(),
	capitals: z.boolean().describe('Letter dialogue in capitals.').optional(),
});

const pageChoice = z.union(
	[z.array(text), z.strictObject({ shots: z.array(text).min(1), layout: text.optional() })],
	{ error: 'must be a list of shot ids, or { shots, layout }' },
);

const font = text.describe('A font file (.ttf, .otf) inside the story folder.');

const fonts = z
	.union(
		[
			z.array(font),
			z.strictObject({
				dialogue: font.optional(),
				stress: font.optional(),
				shout: font.optional(),
				caption: font.optional(),
				sfx: font.optional(),
				other: z.array(font).describe('For characters that the other fonts lack.').optional(),
			}),
		],
		{ error: 'must be a list of font files, or { dialogue, stress, shout, caption, sfx, other }' },
	)
	.describe('Your own fonts: a list for what other fonts lack, or one for each thing that is lettered.');

export const storySchema = z
	.strictObject({
		title: text.min(1),
		author: text.optional(),
		language: text.describe('BCP 47: en, vi, ja, pt-BR. Lettering and metadata follow it.').optional(),
		style: text.describe('Opens every prompt. Default: Japanese cartoon anime style.').optional(),
		composition: words(['anime', 'prose']).describe('How prompts are written. Default: anime.').optional(),
		engine: words(['draft', 'replicate']).describe('Who draws. Default: draft.').optional(),
		model: text.describe('owner/name, or owner/name:version.').optional(),
		input: modelInput.optional(),
		seed: seed.optional(),
		page: page.optional(),
		fonts: fonts.optional(),
		characters: z
			.record(z.string(), character.nullable())
			.nullable()
			.describe('Who is in the story, by id; may be empty.'),
		places: z.record(z.string(), text).describe('Places by id, in words.').optional(),
		scenes: z.array(scene).min(1),
		pages: z.array(pageChoice).describe('Which shots stand on which page.').optional(),
		silence: z.array(text).describe('Codes of warnings that are not wanted.').optional(),
	})
	.meta({ id: 'ekonte-story', title: 'ekonte story' });

export type StorySpec = z.infer<typeof storySchema>;
export type SceneSpec = StorySpec['scenes'][number];
export type ShotSpec = NonNullable<SceneSpec['shots']>[number];
export type CharacterSpec = z.infer<typeof character>;

/** Fields whose value is always words, even where YAML would read a number or a truth value. */
export const textFields: ReadonlySet<string> = new Set(
	'id title author language style model name gender hair outfit looks reference place time mood action frame notes size layout weights'.split(
		' ',
	),
);

/** The names that may stand in the group of lines at a path. */
export function knownKeys(path: readonly (string | number)[]): readonly string[] {
	const [top, , inner] = path;
	if (path.length === 0) return Object.keys(storySchema.shape);
	if (top === 'characters') return inner === 'lora' ? ['weights', 'scale'] : Object.keys(character.shape);
	if (top === 'page') return Object.keys(page.shape);
	if (top === 'fonts') return ['dialogue', 'stress', 'shout', 'caption', 'sfx', 'other'];
	if (top === 'pages') return ['shots', 'layout'];
	if (path.includes('cast')) return ['id', 'at'];
	if (inner === 'shots') return Object.keys(shot.shape);
	return Object.keys(scene.shape);
}
