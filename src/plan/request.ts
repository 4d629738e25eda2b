/** A request: what an engine is asked to draw for a shot, and the key that says whether two requests are the same. */
import type { Size } from '../base/geometry.ts';
import type { ModelInput } from '../story/story.ts';

/** One of the cast in plain words, for an engine that draws from the story's own data. */
export interface SketchFigure {
	readonly character: string;
	readonly name: string;
	readonly gender?: string;
	readonly age?: number | string;
	readonly hair?: string;
	readonly outfit?: string;
	readonly looks?: string;
	readonly at?: 'left' | 'centre' | 'right';
	/** Dialogue and kind of this figure's first lines in the shot: read for expression. */
	readonly says?: readonly { readonly kind: string; readonly text: string }[];
}

/** The shot in the story's own words. An engine that reads prompts ignores it. */
export interface Sketch {
	readonly style: string;
	readonly language: string;
	/** In order of the cast; the first stands on the reading start side unless `at` says otherwise. */
	readonly cast: readonly SketchFigure[];
	/** Characters that the action mentions but the cast does not hold. */
	readonly mentioned: readonly SketchFigure[];
	readonly place?: string;
	readonly placeId?: string;
	readonly time?: string;
	readonly mood?: string;
	/** The action with `{id}` replaced by names. */
	readonly action: string;
	readonly size?: string;
	readonly angle?: string;
	readonly reading: 'ltr' | 'rtl';
}

export interface Request {
	/** The first shot in the story that asks for it; others with the same key share the take. */
	readonly shot: string;
	readonly key: string;
	readonly take: number;
	readonly prompt: string;
	readonly model: string;
	/** All inputs but prompt, aspect ratio that layout prefers, and seed. */
	readonly input: ModelInput;
	readonly seed?: number;
	/** What the slot prefers, asked for where the model knows it; no part of a paid key. */
	readonly aspectRatio?: string;
	/** The slot in page pixels: how large the frame will be seen. */
	readonly slotPx: Size;
	readonly sketch: Sketch;
	/** Reference pictures: absolute paths or https URLs. */
	readonly references: readonly string[];
}
