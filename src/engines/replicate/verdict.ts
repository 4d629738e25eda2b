/** What an answer means for money: whether a prediction exists, may exist, or surely does not. */
import { Fault } from '../../base/fault.ts';
import { type Answer, askedWaitMs, codesOf, invalidFields, messageOf, type Reply } from './answer.ts';
import { type Prediction, readPrediction } from './prediction.ts';

export type CreateVerdict =
	| { readonly is: 'accepted'; readonly prediction: Prediction }
	/** Not made, because too many were asked: everybody waits. */
	| { readonly is: 'throttled'; readonly waitMs: number; readonly why: string }
	/** Not made, and worth asking again, so many times in all. */
	| { readonly is: 'later'; readonly why: string; readonly tries: number; readonly fault: Fault }
	/** It may have been made: look before asking again. */
	| {
			readonly is: 'doubtful';
			readonly why: string;
			/** The service said that it took it. */
			readonly isSaid?: true;
	  }
	| { readonly is: 'refused'; readonly fault: Fault };

export type PollVerdict =
	| { readonly is: 'view'; readonly prediction: Prediction }
	| { readonly is: 'throttled'; readonly waitMs: number }
	| { readonly is: 'unknown-id'; readonly why: string }
	| { readonly is: 'again'; readonly why: string }
	| { readonly is: 'refused'; readonly fault: Fault };

const MONEY = ['insufficient_user_quota', 'pre_consume_token_quota_failed', 'insufficient_quota'];
const NOT_SOLD = ['model_not_found', 'get_channel_failed', 'channel:no_available_key'];
const MODERATED = ['sensitive_words_detected', 'prompt_blocked'];
const UPSTREAM = ['do_request_failed', 'bad_response_status_code', 'bad_response_body'];
const TRANSIENT_422 = /overload|high demand|temporarily|director|try again|too many/i;
const AMBIGUOUS = new Set([408, 425, 499]);
/** Tries for what passes by itself. */
const TRIES = 8;

/** What became of a POST that asked for a prediction. */
export function judgeCreate(reply: Reply, model: string): CreateVerdict {
	if (reply.is === 'not-sent') {
		const fault = unreachable(reply.why);
		return reply.isLasting ? { is: 'refused', fault } : { is: 'later', why: reply.why, tries: TRIES, fault };
	}
	if (reply.is === 'lost') return { is: 'doubtful', why: reply.why };
	const { status } = reply;
	if (status >= 200 && status < 300) {
		const prediction = readPrediction(reply.json);
		if (prediction !== undefined) return { is: 'accepted', prediction };
		// A gateway may answer 200 with an error inside; its codes decide, else anything may have happened.
		return (
			judgeCodes(reply, model) ?? {
				is: 'doubtful',
				why: `status ${status} without a prediction`,
				isSaid: true,
			}
		);
	}
	return judgeCodes(reply, model) ?? judgeStatus(reply, model);
}

function judgeCodes(answer: Answer, model: string): CreateVerdict | undefined {
	const codes = codesOf(answer);
	const has = (markers: readonly string[]): boolean => markers.some((marker) => codes.includes(marker));
	const why = messageOf(answer);
	if (has(MONEY) || (answer.status >= 400 && codes.some((code) => code.includes('quota')))) {
		return { is: 'refused', fault: noCredit(why) };
	}
	if (has(MODERATED)) return { is: 'refused', fault: moderated(why) };
	if (has(NOT_SOLD)) return { is: 'later', why, tries: 2, fault: modelUnknown(model, why) };
	if (has(['token_concurrency_limit_reached'])) return throttled(answer);
	return has(UPSTREAM) ? { is: 'doubtful', why } : undefined;
}

function judgeStatus(answer: Answer, model: string): CreateVerdict {
	const { status } = answer;
	const why = messageOf(answer);
	if (status === 429) return throttled(answer);
	if (status >= 500 || AMBIGUOUS.has(status)) return { is: 'doubtful', why: said(answer) };
	if (status === 409) return { is: 'later', why, tries: TRIES, fault: refusedBy(status, why) };
	if (status === 422 && invalidFields(answer) === undefined && TRANSIENT_422.test(why)) {
		return {
			is: 'later',
			why,
			tries: TRIES,
			fault: new Fault('service-overloaded', `the service is busy: ${why}`),
		};
	}
	return { is: 'refused', fault: refusal(answer, model) };
}

function throttled(answer: Answer): CreateVerdict & { is: 'throttled' } {
	return { is: 'throttled', waitMs: askedWaitMs(answer, Date.now()), why: messageOf(answer) };
}

/** The Fault of an answer that will not change by asking again. */
function refusal(answer: Answer, model: string): Fault {
	const { status } = answer;
	const why = messageOf(answer);
	if (status === 401) return tokenRefused(why);
	if (status === 402) return noCredit(why);
	if (status === 404) return modelUnknown(model, why);
	if (status === 422) return inputRefused(answer, model);
	if (status >= 300 && status < 400) {
		return new Fault('service-refused', `the service sends us to another address (status ${status})`, {
			hint: 'check REPLICATE_BASE_URL; the token is never sent along a redirect',
		});
	}
	return refusedBy(status, why);
}

function inputRefused(answer: Answer, model: string): Fault {
	const why = invalidFields(answer) ?? messageOf(answer);
	if (/\bversion\b/i.test(why) && !/\binput\./.test(why)) return modelUnknown(model, why);
	return new Fault('input-refused', `the model refuses the input: ${why}`, {
		hint: `change it under \`input:\` of the story; ${model} says what it takes`,
	});
}

/** What became of a GET of a prediction (or a cancel). */
export function judgePoll(reply: Reply): PollVerdict {
	if (reply.is !== 'answer') return { is: 'again', why: reply.why };
	const { status } = reply;
	if (status === 429) return { is: 'throttled', waitMs: askedWaitMs(reply, Date.now()) };
	if (status === 401) return { is: 'refused', fault: tokenRefused(messageOf(reply)) };
	if (status === 404) return { is: 'unknown-id', why: messageOf(reply) };
	if (status >= 200 && status < 300) {
		const prediction = readPrediction(reply.json);
		if (prediction?.id !== undefined) return { is: 'view', prediction };
		return { is: 'again', why: `status ${status} without a prediction` };
	}
	const isPassing = status >= 500 || status === 409 || AMBIGUOUS.has(status);
	if (isPassing) return { is: 'again', why: said(reply) };
	return { is: 'refused', fault: pollRefusal(reply) };
}

/** Status and words, where there are any beside the status. */
function said(answer: Answer): string {
	const [status, words] = [`status ${answer.status}`, messageOf(answer)];
	return words === status ? status : `${status}: ${words}`;
}

/** Never a Fault that speaks of the prediction: it exists, and is ours, whatever a gateway says of one call. */
function pollRefusal(answer: Answer): Fault {
	const why = messageOf(answer);
	const codes = codesOf(answer);
	if (answer.status === 402 || codes.some((code) => code.includes('quota'))) return noCredit(why);
	return new Fault(
		'service-refused',
		`the service does not tell of a prediction (status ${answer.status}): ${why}`,
		{
			hint: 'run the same command again within the hour: what is paid for is fetched first',
		},
	);
}

export function unreachable(why: string): Fault {
	return new Fault('service-unreachable', `the service cannot be reached: ${why}`, {
		hint: 'check the network and REPLICATE_BASE_URL; the same command goes on from here',
	});
}

function tokenRefused(why: string): Fault {
	return new Fault('token-refused', `the service refuses the token: ${why}`, {
		hint: 'check REPLICATE_API_TOKEN',
	});
}

function noCredit(why: string): Fault {
	return new Fault('no-credit', `the account has no credit: ${why}`, {
		hint: 'add credit, then run the same command: what is drawn is kept',
	});
}

export function moderated(why: string): Fault {
	return new Fault('moderated', `the service refuses this prompt or picture: ${why}`, {
		hint: 'put the scene into other words',
	});
}

function modelUnknown(model: string, why: string): Fault {
	const hint = model.includes(':')
		? `check the version of ${model}`
		: `check the name and REPLICATE_BASE_URL; a model of the community is asked by version: ${model}:<64 hexadecimal digits>`;
	return new Fault('model-unknown', `the service has no model ${model} for us: ${why}`, { hint });
}

function refusedBy(status: number, why: string): Fault {
	const words = why === `status ${status}` ? '' : `: ${why}`;
	return new Fault('service-refused', `the service refuses (status ${status})${words}`);
}
