/** Whether the service is there and takes the token: asks for the account, and spends nothing. */
import { Fault } from '../../base/fault.ts';
import { messageOf } from './answer.ts';
import { asObject, asText } from './json.ts';
import { scrubber } from './scrub.ts';
import { openService, type ReplicateSettings, readToken } from './service.ts';
import { tokenRefused, unreachable } from './verdict.ts';

export interface Account {
	/** The service answers, whatever it says. */
	readonly isReachable: true;
	/** Whose token it is; absent where a gateway shows no accounts, and the token stays unproven. */
	readonly username?: string;
}

/** Asks once; throws `service-unreachable` or `token-refused`. */
export async function readAccount(settings: ReplicateSettings): Promise<Account> {
	const service = openService(settings);
	try {
		const reply = await service.client.account(AbortSignal.timeout(service.timings.connectMs));
		if (reply.is !== 'answer') throw unreachable(reply.why);
		const words = scrubber(readToken(settings.token))(messageOf(reply));
		if (reply.status === 401 || reply.status === 403) throw tokenRefused(words);
		if (reply.status >= 500)
			throw new Fault('service-failed', `the service answers with status ${reply.status}: ${words}`);
		const username = asText(asObject(reply.json)?.username);
		return { isReachable: true, ...(username === undefined ? {} : { username }) };
	} finally {
		await Promise.all([service.client.close(), service.downloader.close()]);
	}
}
