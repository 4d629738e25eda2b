import { expect, test } from 'vitest';
import { columns } from '../../src/cli/columns.ts';
import { plain } from '../../src/cli/paint.ts';
import { advance, beginProgress, type Progress, timeLeftS } from '../../src/cli/progress.ts';
import { eventLine, progressBlock, STOPPING } from '../../src/cli/progress-view.ts';
import type { RenderEvent } from '../../src/film.ts';
import type { PlannedShot } from '../../src/plan/plan.ts';
import type { Request } from '../../src/plan/request.ts';
import type { ShotOutcome } from '../../src/shoot/outcome.ts';

function planned(shots: number, kept: number, priceUsd = 0): RenderEvent {
	const all = Array.from({ length: shots }, (_, index) => {
		const shot = `shot-${index + 1}`;
		const request = { shot, key: shot, model: 'm' } as Request;
		const state: PlannedShot['state'] = index < kept ? 'kept' : 'missing';
		return { shot, request, state };
	});
	const missing = all.slice(kept).map(({ request }) => request);
	return { type: 'planned', plan: { engine: 'replicate', shots: all, missing, priceUsd } };
}

function outcome(shot: number, status: ShotOutcome['status'], spentUsd = 0): RenderEvent {
	const error =
		status === 'failed' ? { error: { code: 'moderated' as const, message: 'too sensitive' } } : {};
	const name = `shot-${shot}`;
	return { type: 'outcome', outcome: { shot: name, key: name, status, attempts: 1, spentUsd, ...error } };
}

const started = (shot: number): RenderEvent => ({ type: 'started', shot: `shot-${shot}` });
const begin = (title: string) => beginProgress(title, new Map([['q', 0]]), 0);
const hear = (progress: Progress, event: RenderEvent) => advance(progress, { story: 'q', event });
const after = (...events: readonly RenderEvent[]) => events.reduce(hear, begin('The Questioning'));
const view = (width: number, nowMs = 30_000) => ({ columns: width, nowMs, paint: plain });

test('a block says what is drawn, being drawn, failed, spent and left', () => {
	const progress = after(
		planned(12, 2, 0.03),
		outcome(1, 'kept'),
		outcome(2, 'kept'),
		started(3),
		started(4),
		started(5),
		outcome(3, 'drawn', 0.003),
		outcome(4, 'failed'),
		{ type: 'progress', shot: 'shot-5', share: 0.62 },
		started(6),
		{ type: 'page', number: 1, of: 3, file: 'out/p/001.png' },
		{ type: 'remark', shot: 'shot-5', text: 'the service asks us to wait 2 s' },
	);
	expect(progressBlock(progress, view(80))).toEqual([
		`The Questioning ${'━'.repeat(9)}╸${'─'.repeat(16)} 4/12 shots · 1/3 pages`,
		'  drawn 1 · kept 2 · failed 1 · $0.003 of $0.03 · 30 s, about 1:25 left',
		'  drawing shot-5 62% · shot-6',
		'  ! shot-5: the service asks us to wait 2 s',
	]);
});

test('no line of the block is wider than the terminal, whatever the titles', () => {
	const long = begin('Một câu chuyện rất dài 日本語の長い題名 '.repeat(4));
	const events = [planned(1600, 3, 4.8), ...Array.from({ length: 8 }, (_, index) => started(index + 4))];
	const progress = [...events, { type: 'remark', text: 'x '.repeat(200) } as const].reduce(hear, long);
	for (let width = 20; width <= 200; width += 7) {
		for (const line of progressBlock(progress, view(width))) {
			expect(columns(line), line).toBeLessThan(width);
		}
	}
});

test('names that do not fit are counted', () => {
	const progress = after(planned(40, 0), ...Array.from({ length: 20 }, (_, index) => started(index + 1)));
	const line = progressBlock(progress, view(60))[2]!;
	expect(line).toMatch(/^ {2}drawing shot-1 · .* and \d+ more$/);
	const shown = line.split(' · ').length;
	expect(line).toContain(`and ${20 - shown} more`);
});

test('the time left follows the pace so far and is silent before there is one', () => {
	expect(timeLeftS(after(planned(10, 0), started(1)), 5000)).toBeUndefined();
	const half = after(
		planned(10, 2),
		outcome(1, 'kept'),
		outcome(2, 'kept'),
		outcome(3, 'drawn'),
		outcome(4, 'drawn'),
	);
	expect(timeLeftS(half, 10_000)).toBeCloseTo(30);
	const whole = after(planned(1, 0), outcome(1, 'drawn'));
	expect(timeLeftS(whole, 10_000)).toBeUndefined();
});

test('the bar is full at the end and shows that something failed', () => {
	const all = after(planned(3, 0), outcome(1, 'drawn'), outcome(2, 'drawn'), outcome(3, 'drawn'));
	expect(progressBlock(all, view(80))[0]).toContain(` ${'━'.repeat(26)} 3/3 shots`);
	const paint = (style: unknown, text: string) => `<${style}:${text.length}>`;
	const failed = after(
		planned(1000, 0),
		...Array.from({ length: 999 }, (_, i) => outcome(i + 1, 'drawn')),
		outcome(1000, 'failed'),
	);
	expect(progressBlock(failed, { ...view(80), paint })[0]).toContain('<green:25><red:1>');
});

test('a stopping run says that frames are kept', () => {
	const stopping = { ...after(planned(3, 0), started(1)), isStopping: true };
	expect(progressBlock(stopping, view(80)).at(-1)).toBe(`  ${STOPPING}`);
});

test('where nothing can be redrawn, each drawn shot and each page is one line', () => {
	const events = [
		planned(3, 1, 0.006),
		outcome(1, 'kept'),
		started(2),
		{ type: 'progress', shot: 'shot-2', share: 0.5 } as const,
		outcome(2, 'drawn', 0.003),
		outcome(3, 'failed'),
		{ type: 'page', number: 1, of: 1, file: 'out/pages/001.png' } as const,
	];
	let progress = begin('The Questioning');
	const lines = events.map((event) => {
		progress = hear(progress, event);
		return eventLine(progress, { story: 'q', event });
	});
	expect(lines.filter(Boolean)).toEqual([
		'q: 3 shots, 2 to draw for $0.006',
		'drawn shot-2 for $0.003 (2 of 3)',
		'failed shot-3 (3 of 3): too sensitive',
		'page 1: out/pages/001.png',
	]);
});

test('several stories share one block, and their shots are told apart', () => {
	const stories = new Map([
		['one', 3],
		['two', 5],
	]);
	const heard = [
		{ story: 'one', event: planned(3, 1, 0.006) },
		{ story: 'one', event: outcome(1, 'kept') },
		{ story: 'one', event: started(2) },
		{ story: 'two', event: started(2) },
		{ story: 'two', event: { type: 'page', number: 1, of: 2, file: 'two/pages/001.png' } as const },
		{ story: 'one', event: outcome(2, 'drawn', 0.003) },
	];
	const progress = heard.reduce(advance, beginProgress('2 stories', stories, 0));
	const [head, counts, drawing] = progressBlock(progress, view(80));
	// How many pages there are in all is known once every story has begun.
	expect(head).toMatch(/^2 stories .* 2\/8 shots · 1 page$/);
	const both = advance(progress, {
		story: 'one',
		event: { type: 'page', number: 1, of: 3, file: 'one/pages/001.png' },
	});
	expect(progressBlock(both, view(80))[0]).toMatch(/ · 2\/5 pages$/);
	expect(counts).toContain('drawn 1 · kept 1 · $0.003 of $0.006');
	expect(drawing).toBe('  drawing two/shot-2');
});

test('while a file is written the block says which and how far, and a line tells of it once it is there', () => {
	const writing = after(planned(2, 2), { type: 'exporting', format: 'pdf', share: 0.427 });
	expect(progressBlock(writing, view(60))).toContain('  writing pdf 42%');
	const done: RenderEvent = { type: 'exported', format: 'pdf', files: ['out/q/q.pdf'] };
	expect(progressBlock(hear(writing, done), view(60)).join('\n')).not.toContain('writing');
	expect(eventLine(writing, { story: 'q', event: done })).toBe('pdf: out/q/q.pdf');
	const many: RenderEvent = { type: 'exported', format: 'png', files: ['a/1.png', 'a/2.png', 'a/3.png'] };
	expect(eventLine(writing, { story: 'q', event: many })).toBe('png: 3 files from a/1.png');
});
