/** The public face of ekonte as a library: nothing here prints, reads the environment or exits. */
export type { Checked, Diagnostic, Position, Severity, Span } from './base/diagnostic.ts';
export { hasErrors } from './base/diagnostic.ts';
export { Fault, type FaultCode, isFault } from './base/fault.ts';
export type { Subject } from './base/subject.ts';
export { type CastSettings, type CastSheet, drawCast } from './cast-sheet.ts';
export { checkStory } from './check-story.ts';
export { type ComposedShot, composeStory } from './compose-story.ts';
export type { DrawContext, Drawing, DrawNotes, Engine } from './engines/engine.ts';
export { type EngineSettings, openEngine } from './engines/open.ts';
export { type ExplainedShot, explainStory, type Understood } from './explain-story.ts';
export type { ExportedFile, Exporter, ExportSettings } from './export/exporter.ts';
export { type Format, formats } from './export/exporters.ts';
export { type ExportWish, exportVolume } from './export-book.ts';
export type { PageFormat, PageLayout, Slot } from './layout/page-layout.ts';
export type { Balloon } from './lettering/balloon.ts';
export { type OpenedStory, type OpenSettings, openStory } from './open.ts';
export type { Book, BookPage, BookPanel, Chapter } from './page/book.ts';
export type { Plan, PlannedShot } from './plan/plan.ts';
export type { Request } from './plan/request.ts';
export {
	exportStory,
	type Listen,
	type OutputSettings,
	type PlannedStory,
	planStory,
	type RenderEvent,
	type Rendered,
	type RenderSettings,
	renderStory,
} from './render.ts';
export type { ShotError, ShotOutcome, Take } from './shoot/outcome.ts';
export { parseStory } from './story/parse.ts';
export type { Character, Line, Shot, Story } from './story/story.ts';
export { type KeptTranslation, keepTranslation } from './translation-file.ts';
