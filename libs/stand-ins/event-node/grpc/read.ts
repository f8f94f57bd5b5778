import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { resolve } from '../log/links.js';
import type { LogReader, Pages } from '../log/log-reader.js';
import { LINK, type LogRecord } from '../stream/record.js';
import { readEvent } from '../wire/recorded-event.js';
import type { Outgoing } from './outgoing.js';
import type { ReadRequest } from './read-request.js';
import { type Ends, noEnds, streamEnds } from './stream-ends.js';

/** Sends one event, with what it links to where that was asked for. */
export const sendEvent = (
  reader: LogReader,
  out: Outgoing,
  request: ReadRequest,
  record: LogRecord,
): Promise<void> | undefined => {
  if (request.resolveLinks && record.type === LINK)
    return resolve(reader, record).then((found) => out.send(readEvent(found, request.uuids)));
  return out.send(readEvent({ event: record, link: undefined }, request.uuids));
};

const streamNotFound = (name: string): Buffer => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Uint8Array.from(Buffer.from(name)));
  const missing = new streams.ReadResp.StreamNotFound();
  missing.setStreamIdentifier(identifier);
  return Buffer.from(new streams.ReadResp().setStreamNotFound(missing).serializeBinary());
};

const begin = ({ start }: ReadRequest): number | undefined =>
  typeof start === 'number' ? start : undefined;

/** Backwards from the start, and forwards from the end, there is nothing. */
const isEmptyWay = ({ start, direction }: ReadRequest): boolean =>
  direction === 'forwards' ? start === 'end' : start === 'start';

const pagesOf = (reader: LogReader, request: ReadRequest): Promise<Pages | undefined> | Pages => {
  const { direction, filter } = request;
  const read = { direction, from: begin(request), limit: request.count! };
  return request.stream === undefined
    ? reader.all({ ...read, filter })
    : reader.stream({ ...read, stream: request.stream });
};

const hasNothing = (request: ReadRequest): boolean =>
  request.stream === undefined && (request.count === 0 || isEmptyWay(request));

/**
 * `$all` backwards from the start has nothing before it; a stream's start and end are its first and
 * last event.
 */
const withEnds = (request: ReadRequest): ReadRequest => {
  if (request.stream === undefined || !isEmptyWay(request)) return request;
  return { ...request, start: request.direction === 'forwards' ? 2 ** 53 : 0 };
};

/** Answers a read with what there is, and ends. */
export const answerRead = async (
  reader: LogReader,
  out: Outgoing,
  asked: ReadRequest,
): Promise<void> => {
  const request = withEnds(asked);
  if (hasNothing(request)) return;
  const pages = await pagesOf(reader, request);
  if (!pages) {
    await out.send(streamNotFound(request.stream!));
    return;
  }
  if (request.count === 0) return;
  const ends = await endsOf(reader, request);
  for (const message of ends.before) await out.send(message);
  const sent = await sendPages(reader, out, request, pages);
  for (const message of ends.after(sent)) await out.send(message);
};

const endsOf = async (reader: LogReader, request: ReadRequest): Promise<Ends> => {
  const { ends, stream } = request;
  return ends && stream !== undefined ? streamEnds(request, await reader.state(stream)) : noEnds;
};

/** Sends the pages; answers how many events they had. */
const sendPages = async (
  reader: LogReader,
  out: Outgoing,
  request: ReadRequest,
  pages: Pages,
): Promise<number> => {
  let sent = 0;
  for await (const page of pages) {
    for (const record of page) {
      const full = sendEvent(reader, out, request, record);
      if (full) await full;
      if (out.gone) return sent;
    }
    sent += page.length;
  }
  return sent;
};
