/** Whether the service or gateway is there and takes the token: asks for the account once, and spends nothing. */
import { Fault } from '../../base/fault.ts';
import { asObject, asText } from './json.ts';
import { openService, type ReplicateSettings } from './service.ts';
import { REPLICATE_URL, readBaseUrl } from './urls.ts';

export interface Account {
	/** The address that answered. */
	readonly root: string;
	/** Of the answer: a gateway may have no account to show, and the token then stays unproven. */
	readonly status: number;
	/** Whose token it is, where that is said. */
	readonly username?: string;
}

/** Asks once; throws `service-unreachable`, `token-refused` or `service-failed`, each with the address. */
export async function readAccount(settings: ReplicateSettings): Promise<Account> {
	const { root } = readBaseUrl(settings.baseUrl ?? REPLICATE_URL);
	const service = openService(settings);
	try {
		const reply = await service.client.account(AbortSignal.timeout(service.timings.connectMs));
		if (reply.is !== 'answer') throw unreachable(root, reply.why);
		const { status } = reply;
		if (status === 401 || status === 403) throw tokenRefused(root, status);
		if (status >= 500) throw new Fault('service-failed', `${root} is in trouble (status ${status})`);
		const username = asText(asObject(reply.json)?.username);
		return { root, status, ...(username === undefined ? {} : { username }) };
	} finally {
		await Promise.all([service.client.close(), service.downloader.close()]);
	}
}

function unreachable(root: string, why: string): Fault {
	return new Fault('service-unreachable', `${root} does not answer: ${why}`, {
		hint: 'check the network and REPLICATE_BASE_URL',
	});
}

function tokenRefused(root: string, status: number): Fault {
	return new Fault('token-refused', `${root} refuses the token (status ${status})`, {
		hint: 'check REPLICATE_API_TOKEN',
	});
}
