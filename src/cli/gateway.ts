/** Whether the service or gateway answers and knows the token; asks for the account once, spends nothing. */
import type { Environment } from './env.ts';
import { type Finding, guarded } from './health.ts';

/** A person is waiting: what has not answered by then is as good as down. */
const ANSWER_MS = 8000;
const WHAT = 'service';

/** The finding on the service that the environment names. */
export async function gatewayFinding(env: Environment, token: string): Promise<Finding> {
	const { REPLICATE_URL, readBaseUrl } = await import('../engines/replicate/urls.ts');
	const { Client } = await import('../engines/replicate/client.ts');
	const { TIMINGS } = await import('../engines/replicate/timings.ts');
	const { scrubber } = await import('../engines/replicate/scrub.ts');
	const hint = 'check the network, REPLICATE_BASE_URL and REPLICATE_API_TOKEN';
	return guarded(WHAT, hint, async () => {
		const base = readBaseUrl(env.REPLICATE_BASE_URL || REPLICATE_URL);
		const timings = { ...TIMINGS, connectMs: ANSWER_MS, answerMs: ANSWER_MS };
		const client = new Client({ base, token, timings, scrub: scrubber(token) });
		try {
			const reply = await client.account(AbortSignal.timeout(ANSWER_MS));
			if (reply.is !== 'answer') throw new Error(`${base.root} does not answer: ${reply.why}`);
			return `${base.root} ${verdict(reply.status, base.root)}`;
		} finally {
			await client.close();
		}
	});
}

/** Gateways may have no account to show: that they answer is enough. */
function verdict(status: number, root: string): string {
	if (status >= 200 && status < 300) return 'answers and knows the token';
	if (status === 401 || status === 403) throw new Error(`${root} refuses the token (status ${status})`);
	if (status >= 500) throw new Error(`${root} is in trouble (status ${status})`);
	return `answers (status ${status} for the account, which gateways may lack)`;
}
