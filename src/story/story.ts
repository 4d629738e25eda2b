/** A checked story: what the writer's file says, with every name resolved and every default filled in. */
import type { Span } from '../base/diagnostic.ts';
import type { Point, Size } from '../base/geometry.ts';

export type InputValue =
	| string
	| number
	| boolean
	| null
	| readonly InputValue[]
	| { readonly [name: string]: InputValue };
/** A model's own inputs under its own names, as the writer gave them. */
export type ModelInput = Readonly<Record<string, InputValue>>;

export type Reading = 'ltr' | 'rtl';
export type Composition = 'anime' | 'prose';
export type PanelSize = 'small' | 'medium' | 'large' | 'splash' | 'spread';

/** `columns` × `rows` of a page's grid, where the writer asks for a span instead of a size. */
export interface PanelSpan {
	readonly columns: number;
	readonly rows: number;
}

export type ShotSize =
	| 'ECU'
	| 'CU'
	| 'MCU'
	| 'MS'
	| 'MLS'
	| 'FS'
	| 'LS'
	| 'ELS'
	| 'establishing'
	| 'two-shot'
	| 'over-the-shoulder'
	| 'POV'
	| 'insert';
export type Angle = "bird's-eye" | 'high' | 'eye' | 'low' | "worm's-eye" | 'dutch';
export type Move = 'static' | 'pan' | 'tilt' | 'zoom' | 'dolly' | 'truck' | 'crane' | 'handheld';
export type Side = 'left' | 'centre' | 'right';

export interface Lora {
	readonly weights: string;
	readonly scale: number;
}

export interface Character {
	readonly id: string;
	/** How others call them; the id where the writer gave none. */
	readonly name: string;
	readonly gender?: string;
	/** As written: a number, or words ("about forty"). */
	readonly age?: number | string;
	readonly hair?: string;
	readonly outfit?: string;
	readonly outfits: Readonly<Record<string, string>>;
	readonly looks?: string;
	/** A path inside the story's folder, or an https URL. */
	readonly reference?: string;
	readonly lora?: Lora;
	readonly span: Span;
}

/** A character as seen in one shot. */
export interface CastMember {
	readonly character: Character;
	/** The name after `@`, where the writer chose one of the character's outfits. */
	readonly wardrobe?: string;
	/** The words of the outfit worn in this shot. */
	readonly outfit?: string;
	readonly at?: Side;
}

export type SpeechKind = 'speech' | 'thought' | 'shout' | 'whisper' | 'weak' | 'radio' | 'off';
export type CaptionKind = 'narration' | 'place' | 'time';
export type LineKind = SpeechKind | CaptionKind | 'sfx';

/** One thing to be lettered in a panel, in the order of the story. */
export interface Line {
	readonly kind: LineKind;
	/** A character's id, or the writer's own name for somebody outside the story's characters. */
	readonly speaker?: string;
	readonly text: string;
	readonly span: Span;
}

/** What a font file of the writer's letters; `other`: whatever the other fonts lack. */
export type FontUse = 'dialogue' | 'stress' | 'shout' | 'caption' | 'sfx' | 'other';

/** The writer's own font, a path inside the story's folder. */
export interface FontChoice {
	readonly use: FontUse;
	readonly path: string;
	readonly span: Span;
}

export interface Shot {
	/** Unique in the story and safe as a file name everywhere. */
	readonly id: string;
	readonly scene: string;
	readonly place?: string;
	/** The id under `places:`, where `place` came from there. */
	readonly placeId?: string;
	readonly time?: string;
	readonly mood?: string;
	readonly cast: readonly CastMember[];
	/** What happens, white space folded, mentions still as `{id}`. */
	readonly action: string;
	readonly size?: ShotSize;
	readonly angle?: Angle;
	readonly move?: Move;
	readonly lines: readonly Line[];
	readonly panel: PanelSize | PanelSpan;
	/** Where the writer gave panel, size and cast: at the shot, or at its scene. */
	readonly panelSpan?: Span;
	readonly sizeSpan?: Span;
	readonly castSpan?: Span;
	/** The writer's own picture, a path inside the story's folder. */
	readonly frame?: string;
	readonly frameSpan?: Span;
	/** Pixels of that picture, upright, once somebody has looked at it: layout gives it a slot of its shape. */
	readonly frameSize?: Size;
	/** What must stay visible when the frame is cut: fractions of the frame. */
	readonly focus?: Point;
	readonly model: string;
	readonly input: ModelInput;
	readonly seed?: number;
	readonly durationS?: number;
	/** Seconds of nothing after it: blank on a strip, a held picture in an animatic. */
	readonly pauseS?: number;
	readonly notes?: string;
	readonly span: Span;
}

export interface PageWish {
	/** A preset's name, see layout/presets.ts. */
	readonly size: string;
	readonly reading: Reading;
	/** `auto` or a template's name. */
	readonly layout: string;
	/** Gutters in millimetres; absent = the preset's. */
	readonly gutterMm?: { readonly across: number; readonly down: number };
	readonly dpi?: number;
	readonly numbers: boolean;
	/** A page of its own before the first, with title and author. @default none */
	readonly title?: boolean;
	readonly sizeSpan?: Span;
	readonly layoutSpan?: Span;
	readonly dpiSpan?: Span;
}

/** A page that the writer fixed by hand. */
export interface PageChoice {
	readonly shots: readonly string[];
	readonly layout?: string;
	readonly layoutSpan?: Span;
	readonly span: Span;
}

export interface Story {
	/** The path the story was read from, as the user gave it. */
	readonly file: string;
	/** The file's name without folder and `.yaml`: names the output folder. */
	readonly name: string;
	readonly title: string;
	readonly author?: string;
	/** BCP 47. @default en */
	readonly language: string;
	readonly style: string;
	readonly composition: Composition;
	readonly model: string;
	readonly engine?: string;
	readonly seed?: number;
	readonly page: PageWish;
	readonly characters: ReadonlyMap<string, Character>;
	readonly places: ReadonlyMap<string, string>;
	/** All shots of all scenes, in reading order. */
	readonly shots: readonly Shot[];
	readonly pages?: readonly PageChoice[];
	/** Diagnostic codes that the writer does not want to hear. */
	readonly silence: readonly string[];
	readonly fonts?: readonly FontChoice[];
	/** Letter dialogue in capitals; absent = by the script's custom. */
	readonly capitals?: boolean;
	/** The story as written, where this one is a translation: pages and requests follow it, so that frames stay the same. */
	readonly original?: Story;
}
