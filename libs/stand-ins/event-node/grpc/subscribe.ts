import { randomUUID } from 'node:crypto';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { followAll } from '../log/following/follow-all.js';
import { followStream } from '../log/following/follow-stream.js';
import type { Follower, FollowParts } from '../log/following/follower.js';
import type { LogRecord } from '../stream/record.js';
import type { Outgoing } from './outgoing.js';
import { sendEvent } from './read.js';
import type { ReadRequest } from './read-request.js';

const confirmation = (): Buffer => {
  const confirmed = new streams.ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(randomUUID());
  return Buffer.from(new streams.ReadResp().setConfirmation(confirmed).serializeBinary());
};

const caughtUp = Buffer.from(
  new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()).serializeBinary(),
);

const checkpoint = (position: number): Buffer => {
  const mark = new streams.ReadResp.Checkpoint();
  mark.setCommitPosition(String(position));
  mark.setPreparePosition(String(position));
  return Buffer.from(new streams.ReadResp().setCheckpoint(mark).serializeBinary());
};

type Bounds = Readonly<{
  /**
   * Asked before every event, because access can be taken away in the meantime; rejects when it
   * was.
   */
  mayRead: (() => Promise<void>) | false;
  /**
   * Events that may wait for one who follows live before he is dropped; 0 for as many as there are.
   */
  dropAfter: number;
}>;

/**
 * Answers a subscription: confirmation, history, caught up, then whatever happens, until the client
 * goes, falls behind or may not read any more.
 */
export const answerSubscription = async (
  parts: FollowParts,
  out: Outgoing,
  request: ReadRequest,
  { mayRead, dropAfter }: Bounds,
): Promise<void> => {
  const send = (record: LogRecord) => sendEvent(parts.reader, out, request, record);
  const follower: Follower = {
    signal: out.signal,
    dropAfter,
    confirm: () => out.send(confirmation()),
    event: (record) => (mayRead ? mayRead().then(() => send(record)) : send(record)),
    caughtUp: () => out.send(caughtUp),
    checkpoint: (position) => out.send(checkpoint(position)),
  };
  const { stream, start, filter } = request;
  if (stream === undefined) await followAll(parts, follower, { start, filter });
  else await followStream(parts, follower, { start, stream });
};
