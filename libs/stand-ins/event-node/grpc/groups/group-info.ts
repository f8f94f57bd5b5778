import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import { keyText } from '../../persistent/book-keeping.js';
import type { Consumer } from '../../persistent/consumer.js';
import type { Group } from '../../persistent/group.js';

const { SubscriptionInfo } = persistent;

const QUINTILES = 5;
const percentiles = [90, 95, 99, 99.5, 99.9] as const;

const measurements = (timesMs: readonly number[]): [string, number][] => {
  if (timesMs.length === 0) return [];
  const sorted = timesMs.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  const mean = Math.floor(sorted.reduce((sum, time) => sum + time, 0) / sorted.length);
  return [
    ['Mean', mean],
    ['Median', at(0.5)],
    ['Fastest', sorted[0]!],
    ...Array.from({ length: QUINTILES }, (_, index): [string, number] => [
      `Quintile ${index + 1}`,
      at(index / QUINTILES),
    ]),
    ...percentiles.map((share): [string, number] => [`${share}%`, at(share / 100)]),
    ['Highest', sorted.at(-1)!],
  ];
};

const perSecond = (count: number, sinceMs: number): number =>
  Math.round((count * 1000) / Math.max(1, Date.now() - sinceMs));

const connectionInfo = (consumer: Consumer, extraStatistics: boolean) => {
  const { connection, total, since } = consumer;
  const measured = extraStatistics ? measurements(consumer.timesMs) : [];
  return new SubscriptionInfo.ConnectionInfo()
    .setFrom(connection.from)
    .setUsername(connection.username)
    .setConnectionName(connection.name)
    .setAverageItemsPerSecond(perSecond(total, since))
    .setTotalItems(String(total))
    .setCountSinceLastMeasurement(String(total))
    .setAvailableSlots(consumer.free)
    .setInFlightMessages(consumer.pending)
    .setObservedMeasurementsList(
      measured.map(([key, value]) =>
        new SubscriptionInfo.Measurement().setKey(key).setValue(String(value)),
      ),
    );
};

/** Settings as they were asked for. */
const withSettings = (
  info: persistent.SubscriptionInfo,
  { settings, startFrom, ...config }: Group['config'],
) =>
  info
    .setResolveLinkTos(settings.resolveLinks)
    .setStartFrom(keyText({ ...config, settings, startFrom }, startFrom))
    .setMessageTimeoutMilliseconds(settings.messageTimeoutMs)
    .setExtraStatistics(settings.extraStatistics)
    .setMaxRetryCount(settings.maxRetryCount)
    .setLiveBufferSize(settings.liveBufferSize)
    .setBufferSize(settings.historyBufferSize)
    .setReadBatchSize(settings.readBatchSize)
    .setCheckPointAfterMilliseconds(settings.checkpointAfterMs)
    .setMinCheckPointCount(settings.minCheckpointCount)
    .setMaxCheckPointCount(settings.maxCheckpointCount)
    .setNamedConsumerStrategy(settings.strategy)
    .setMaxSubscriberCount(settings.maxSubscriberCount);

/** What is known about a group and its consumers. */
export const groupInfo = async (group: Group): Promise<persistent.SubscriptionInfo> => {
  const { config, consumers, waiting, progress, checkpointed, total } = group;
  const inFlight = consumers.reduce((sum, { pending }) => sum + pending, 0);
  const text = (key: number | undefined): string => (key === undefined ? '' : keyText(config, key));
  return withSettings(new SubscriptionInfo(), config)
    .setEventSource(config.stream)
    .setGroupName(config.group)
    .setStatus(group.isLive ? 'Live' : 'Behind')
    .setConnectionsList(
      consumers.map((consumer) => connectionInfo(consumer, config.settings.extraStatistics)),
    )
    .setAveragePerSecond(
      consumers.reduce((sum, consumer) => sum + perSecond(consumer.total, consumer.since), 0),
    )
    .setTotalItems(String(total))
    .setCountSinceLastMeasurement(String(total))
    .setLastCheckpointedEventPosition(text(checkpointed))
    .setLastKnownEventPosition(text(progress.lastSeen))
    .setReadBufferCount(waiting.fresh.length)
    .setLiveBufferCount(String(waiting.fresh.length))
    .setRetryBufferCount(waiting.retries.length)
    .setTotalInFlightMessages(inFlight)
    .setOutstandingMessagesCount(inFlight)
    .setParkedMessageCount(String(await group.books.parkedCount()));
};
