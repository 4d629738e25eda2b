/** A plan as a table for people and as data for programs. Pure. */
import { counting } from '../base/counting.ts';
import type { Plan, PlannedShot } from '../plan/plan.ts';
import type { Request } from '../plan/request.ts';
import { harmless } from './columns.ts';
import { clock, usd } from './money.ts';
import type { Paint, Style } from './paint.ts';
import { tableLines } from './table.ts';

/** What one frame takes, roughly: for a first idea of the time before anything is drawn. */
const FRAME_S: Readonly<Record<string, number>> = { draft: 0.25, replicate: 4 };

export interface PlanView {
	readonly plan: Plan;
	readonly price: (request: Request) => number;
	/** The page of each shot, where layout has said. */
	readonly pageOf: ReadonlyMap<string, number>;
	/** Frames drawn at once. */
	readonly concurrency: number;
}

interface Row {
	readonly shot: string;
	readonly page: number | undefined;
	/** shared: drawn once for another shot that asks for the same. left-out: not asked for in this run. */
	readonly state: 'own' | 'kept' | 'missing' | 'shared' | 'left-out';
	readonly priceUsd: number;
	readonly model: string | null;
}

/** A line for each shot and one for the whole. */
export function planLines(view: PlanView, paint: Paint): readonly string[] {
	const rows = planRows(view);
	const cells = rows.map((row) => [
		harmless(row.shot),
		String(row.page ?? ''),
		STATES[row.state][0],
		priceCell(row),
	]);
	const [head = '', ...body] = tableLines([HEAD, ...cells], RIGHT);
	const painted = body.map((line, index) => paint(STATES[rows[index]!.state][1], line));
	return [paint('dim', head), ...painted, totalLine(view)];
}

const HEAD = ['shot', 'page', 'state', 'price'];
const RIGHT = new Set([1, 3]);
const STATES: Readonly<Record<Row['state'], readonly [string, readonly Style[]]>> = {
	own: ['own picture', []],
	kept: ['kept', ['green']],
	missing: ['to draw', []],
	shared: ['same frame', ['dim']],
	'left-out': ['left out', ['dim']],
};

/** The plan as `--json` shows it. */
export function planData(view: PlanView) {
	const { plan } = view;
	return {
		engine: plan.engine,
		shots: planRows(view).map(({ page, ...row }) => ({ ...row, ...(page !== undefined && { page }) })),
		toDraw: plan.missing.length,
		priceUsd: plan.priceUsd,
		secondsAbout: secondsAbout(view),
	};
}

function planRows(view: PlanView): readonly Row[] {
	const wanted = new Set(view.plan.missing.map(({ key }) => key));
	const asked = new Set<string>();
	const stateOf = ({ state, request }: PlannedShot): Row['state'] => {
		if (state !== 'missing' || !request) return state;
		if (!wanted.has(request.key)) return 'left-out';
		return asked.has(request.key) ? 'shared' : 'missing';
	};
	return view.plan.shots.map((planned) => {
		const { shot, request } = planned;
		const state = stateOf(planned);
		if (request) asked.add(request.key);
		const priceUsd = request && state === 'missing' ? view.price(request) : 0;
		return { shot, page: view.pageOf.get(shot), state, priceUsd, model: request?.model ?? null };
	});
}

function priceCell({ state, priceUsd }: Row): string {
	if (state !== 'missing') return '';
	return priceUsd > 0 ? usd(priceUsd) : 'free';
}

function totalLine(view: PlanView): string {
	const { plan } = view;
	const count = (state: string) => plan.shots.filter((shot) => shot.state === state).length;
	const parts = [`${count('kept')} kept`];
	if (count('own') > 0) parts.push(`${count('own')} own`);
	const frames = plan.missing.length;
	const price = plan.priceUsd > 0 ? ` for ${usd(plan.priceUsd)}` : '';
	const time = frames > 0 ? `, about ${clock(secondsAbout(view))}` : '';
	parts.push(`${frames} to draw${price}${time}`);
	return `${counting(plan.shots.length, 'shot')}: ${parts.join(', ')}`;
}

function secondsAbout({ plan, concurrency }: PlanView): number {
	const rounds = Math.ceil(plan.missing.length / Math.max(1, concurrency));
	return Math.ceil(rounds * (FRAME_S[plan.engine] ?? 4));
}
