import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Pinned } from './allowed-address.js';
import type { Signed } from './signature.js';

/** A message that did not come to be taken; whoever reads the board sees why. */
export class NotTaken extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NotTaken';
  }
}

/** How long a call may last as a whole, and how much of an answer is listened to. */
export type PostingLimits = Readonly<{ withinMs: number; answerBytes: number }>;

export const usualPosting: PostingLimits = { withinMs: 10_000, answerBytes: 65_536 };

const mediaType = 'application/cloudevents+json; charset=utf-8';

/** Leads every look-up of this call to the address that was looked at. */
const only =
  ({ address, family }: Pinned): LookupFunction =>
  (_, { all }, done) => {
    if (all) done(null, [{ address, family }]);
    else done(null, address, family);
  };

type Sent = Readonly<{ headers: Signed; body: string; signal?: AbortSignal }>;

const endOf = (withinMs: number, signal: AbortSignal | undefined): AbortSignal => {
  const timeout = AbortSignal.timeout(withinMs);
  return signal ? AbortSignal.any([timeout, signal]) : timeout;
};

/** Why a call came to nothing, for people. */
const whyBroken = (error: Error, withinMs: number): string =>
  error.name === 'AbortError' || error.name === 'TimeoutError'
    ? `no answer within ${withinMs} ms（未在时限内应答）`
    : `${(error as NodeJS.ErrnoException).code ?? error.name}（无法连接）`;

/** Listens to no more of an answer than that; answers its status when it is over. */
const statusOf = (answer: IncomingMessage, answerBytes: number): Promise<number> =>
  new Promise((resolve) => {
    let bytes = 0;
    answer.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > answerBytes) answer.destroy();
    });
    answer.on('error', () => undefined);
    answer.on('close', () => resolve(answer.statusCode ?? 0));
  });

const headersOf = ({ headers, body }: Sent) => ({
  ...headers,
  'content-type': mediaType,
  'content-length': Buffer.byteLength(body),
  'user-agent': 'work-safety-outbox',
});

/**
 * Posts a message to a receiver and to no other: the pinned address, one connection, no redirect,
 * an end to how long and how much. Throws `NotTaken` unless it is answered with 2xx.
 */
export const post = async (
  to: Pinned,
  sent: Sent,
  { withinMs, answerBytes }: PostingLimits = usualPosting,
): Promise<void> => {
  const request = to.url.protocol === 'https:' ? overHttps : overHttp;
  const status = await new Promise<number>((resolve, reject) => {
    const call = request(to.url, {
      method: 'POST',
      agent: false,
      lookup: only(to),
      signal: endOf(withinMs, sent.signal),
      headers: headersOf(sent),
    });
    call.on('error', (error) => reject(new NotTaken(whyBroken(error, withinMs))));
    call.on('response', (answer) => void statusOf(answer, answerBytes).then(resolve));
    call.end(sent.body);
  });
  if (status < 200 || status >= 300) throw new NotTaken(`answered ${status}（应答 ${status}）`);
};
