import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Position } from '#domain/kernel';

type Options = streams.ReadReq.Options;
const { Options } = streams.ReadReq;
const { FORWARDS, BACKWARDS } = Options.ReadDirection;

/** Which streams of the whole log are wanted; the store leaves the others out. */
export type NameFilter = Readonly<{ prefixes: readonly string[] } | { regex: string }>;

/** A read or, where no count is given, a subscription. */
export type Asked = Readonly<{
  direction?: 'forwards' | 'backwards';
  /** Events at most; nothing means to follow for ever. */
  count?: number;
}> &
  (
    | Readonly<{ stream: string; from: number | 'start' | 'end' }>
    | Readonly<{ from: Position | 'start' | 'end'; filter?: NameFilter | undefined }>
  );

/** How many events may be considered between two checkpoints: 32 times this. */
const CHECKPOINT_INTERVAL = 8;

const ofStream = (stream: string, from: number | 'start' | 'end') => {
  const options = new Options.StreamOptions();
  const name = new shared.StreamIdentifier();
  name.setStreamName(Uint8Array.from(Buffer.from(stream)));
  options.setStreamIdentifier(name);
  if (from === 'start') options.setStart(new shared.Empty());
  else if (from === 'end') options.setEnd(new shared.Empty());
  else options.setRevision(String(from));
  return options;
};

const ofAll = (from: Position | 'start' | 'end') => {
  const options = new Options.AllOptions();
  if (from === 'start') options.setStart(new shared.Empty());
  else if (from === 'end') options.setEnd(new shared.Empty());
  else {
    const position = new Options.Position();
    position.setCommitPosition(from.commit);
    position.setPreparePosition(from.prepare);
    options.setPosition(position);
  }
  return options;
};

const setFilter = (options: Options, filter: NameFilter | undefined): void => {
  if (!filter) {
    options.setNoFilter(new shared.Empty());
    return;
  }
  const names = new Options.FilterOptions.Expression();
  if ('regex' in filter) names.setRegex(filter.regex);
  else names.setPrefixList([...filter.prefixes]);
  const wanted = new Options.FilterOptions();
  wanted.setStreamIdentifier(names);
  wanted.setCount(new shared.Empty());
  wanted.setCheckpointintervalmultiplier(CHECKPOINT_INTERVAL);
  options.setFilter(wanted);
};

/** The message that asks the store for it. */
export const readRequest = (asked: Asked): Buffer => {
  const { direction = 'forwards', count } = asked;
  const options = new Options();
  if ('stream' in asked) options.setStream(ofStream(asked.stream, asked.from));
  else options.setAll(ofAll(asked.from));
  setFilter(options, 'stream' in asked ? undefined : asked.filter);
  options.setReadDirection(direction === 'forwards' ? FORWARDS : BACKWARDS);
  if (count === undefined) options.setSubscription(new Options.SubscriptionOptions());
  else options.setCount(String(count));
  const ids = new Options.UUIDOption();
  ids.setString(new shared.Empty());
  options.setUuidOption(ids);
  const request = new streams.ReadReq();
  request.setOptions(options);
  return Buffer.from(request.serializeBinary());
};
