import type persistent from '@eventstore/db-client/generated/persistent_pb.js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import { fail } from '../../log/failures.js';
import {
  ALL,
  type GroupSettings,
  strategies,
  type Strategy,
} from '../../persistent/group-config.js';
import type { AskedGroup } from '../../persistent/groups.js';
import { filterOf } from '../read-request.js';

type AskedSettings = persistent.CreateReq.Settings | persistent.UpdateReq.Settings;
type AskedOptions = persistent.CreateReq.Options | persistent.UpdateReq.Options;

type Named = Readonly<{
  hasAll(): boolean;
  getStreamIdentifier(): shared.StreamIdentifier | undefined;
  getGroupName(): string;
}>;

type Name = Readonly<{ stream: string; group: string }>;

const TICKS_PER_MS = 10_000;
const END = 2 ** 63;

/** Name in an identifier. Throws `LogFailure` when there is none. */
export const streamName = (identifier: shared.StreamIdentifier | undefined): string => {
  const name = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
  return name || fail({ kind: 'invalid', message: 'A stream needs a name' });
};

const strategyOf = (settings: AskedSettings): Strategy => {
  const named = 'getConsumerStrategy' in settings ? settings.getConsumerStrategy() : '';
  return (named || strategies[settings.getNamedConsumerStrategy()]) as Strategy;
};

const settingsOf = (asked: AskedSettings): GroupSettings => ({
  resolveLinks: asked.getResolveLinks(),
  extraStatistics: asked.getExtraStatistics(),
  messageTimeoutMs: asked.hasMessageTimeoutMs()
    ? asked.getMessageTimeoutMs()
    : Number(asked.getMessageTimeoutTicks()) / TICKS_PER_MS,
  maxRetryCount: asked.getMaxRetryCount(),
  checkpointAfterMs: asked.hasCheckpointAfterMs()
    ? asked.getCheckpointAfterMs()
    : Number(asked.getCheckpointAfterTicks()) / TICKS_PER_MS,
  minCheckpointCount: asked.getMinCheckpointCount(),
  maxCheckpointCount: asked.getMaxCheckpointCount(),
  maxSubscriberCount: asked.getMaxSubscriberCount(),
  liveBufferSize: asked.getLiveBufferSize(),
  readBatchSize: asked.getReadBatchSize(),
  historyBufferSize: asked.getHistoryBufferSize(),
  strategy: strategyOf(asked),
});

const numeric = (text: string): number => {
  const value = Number(text);
  return value >= END ? -1 : value;
};

type Place = Readonly<{ stream: string; startFrom: number }>;

const inAll = (all: persistent.CreateReq.AllOptions | persistent.UpdateReq.AllOptions): Place => {
  const position = all.getPosition();
  if (position && BigInt(position.getCommitPosition()) < BigInt(position.getPreparePosition()))
    fail({ kind: 'invalid', message: 'Commit before prepare position' });
  const startFrom = all.hasEnd() ? -1 : position ? numeric(position.getCommitPosition()) : 0;
  return { stream: ALL, startFrom };
};

const inStream = (
  stream: persistent.CreateReq.StreamOptions | persistent.UpdateReq.StreamOptions,
): Place => ({
  stream: streamName(stream.getStreamIdentifier()),
  startFrom: stream.hasEnd() ? -1 : stream.hasRevision() ? numeric(stream.getRevision()) : 0,
});

/** Where it reads, in the newer form or in the older one that clients still send. */
const placeOf = (options: AskedOptions, settings: AskedSettings): Place => {
  const [all, stream] = [options.getAll(), options.getStream()];
  if (all) return inAll(all);
  if (stream) return inStream(stream);
  return {
    stream: streamName(options.getStreamIdentifier()),
    startFrom: numeric(settings.getRevision()),
  };
};

/** A group on everything is asked for by its own words, not as one on a stream of that name. */
export const checkSource = (options: Named, { stream, group }: Name): void => {
  const reason = 'A group on $all is made, changed and deleted by the words for $all';
  if (stream === ALL && !options.hasAll()) fail({ kind: 'group-failed', stream, group, reason });
};

/** Reads what a client wants a group to be. */
export const askedGroup = (options: AskedOptions | undefined): AskedGroup => {
  const settings = options?.getSettings();
  if (!options || !settings) return fail({ kind: 'invalid', message: 'A group needs settings' });
  const all = options.getAll();
  const filter = all && 'getFilter' in all ? all.getFilter() : undefined;
  const place = placeOf(options, settings);
  const group = options.getGroupName();
  checkSource(options, { stream: place.stream, group });
  return {
    ...place,
    group,
    settings: settingsOf(settings),
    filter: filter ? filterOf(filter) : null,
  };
};

/** Reads which group a request is about. */
export const groupName = (options: Named | undefined): Name => {
  if (!options) return fail({ kind: 'invalid', message: 'Options are missing' });
  return {
    stream: options.hasAll() ? ALL : streamName(options.getStreamIdentifier()),
    group: options.getGroupName(),
  };
};
