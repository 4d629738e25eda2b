/** Whether the service or gateway answers and knows the token. */
import type { Account } from '../engines/replicate/account.ts';
import type { Environment } from './env.ts';
import { type Finding, guarded } from './health.ts';

/** A person is waiting: what has not answered by then is as good as down. */
const ANSWER_MS = 8000;

/** The finding on the service that the environment names. */
export async function gatewayFinding(env: Environment, token: string): Promise<Finding> {
	const { readAccount } = await import('../engines/replicate/account.ts');
	const baseUrl = env.REPLICATE_BASE_URL;
	const timings = { connectMs: ANSWER_MS, answerMs: ANSWER_MS };
	const hint = 'check the network, REPLICATE_BASE_URL and REPLICATE_API_TOKEN';
	return guarded('service', hint, async () => {
		const account = await readAccount({ token, timings, ...(baseUrl && { baseUrl }) });
		return `${account.root} ${verdict(account)}`;
	});
}

/** Gateways may have no account to show: that they answer is enough. */
function verdict({ status, username }: Account): string {
	const isShown = status >= 200 && status < 300;
	if (!isShown) return `answers (status ${status} for the account, which gateways may lack)`;
	return `answers and knows the token${username === undefined ? '' : ` of ${username}`}`;
}
