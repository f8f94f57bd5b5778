import type { AskedFilter } from '../log/filter.js';

/** The first three have numbers in the protocol, the last only its name. */
export const strategies = [
  'DispatchToSingle',
  'RoundRobin',
  'Pinned',
  'PinnedByCorrelation',
] as const;
export type Strategy = (typeof strategies)[number];

export type GroupSettings = Readonly<{
  resolveLinks: boolean;
  extraStatistics: boolean;
  messageTimeoutMs: number;
  maxRetryCount: number;
  checkpointAfterMs: number;
  minCheckpointCount: number;
  maxCheckpointCount: number;
  /** 0 is no limit. */
  maxSubscriberCount: number;
  liveBufferSize: number;
  readBatchSize: number;
  historyBufferSize: number;
  strategy: Strategy;
}>;

/** A competing-consumers group as it is stored. */
export type GroupConfig = Readonly<{
  /** `$all` for the whole log. */
  stream: string;
  group: string;
  settings: GroupSettings;
  filter: AskedFilter | null;
  /** What was asked for, as it is shown; -1 is the end. */
  startFrom: number;
  /** Revision or position it begins after; the end as it was when the group was made. */
  after: number;
}>;

export const ALL = '$all';

/** Name of a group among all. */
export const keyOf = ({ stream, group }: Pick<GroupConfig, 'stream' | 'group'>): string =>
  `${stream}::${group}`;

export const checkpointStreamOf = (config: GroupConfig): string =>
  `$persistentsubscription-${keyOf(config)}-checkpoint`;

export const parkedStreamOf = (config: GroupConfig): string =>
  `$persistentsubscription-${keyOf(config)}-parked`;

/** Why the settings cannot work, or nothing. */
export const problemOf = (settings: GroupSettings): string | undefined => {
  if (settings.readBatchSize >= settings.historyBufferSize)
    return 'Read batch size must be smaller than the history buffer size';
  if (!strategies.includes(settings.strategy))
    return `Consumer strategy ${settings.strategy} does not exist`;
  return undefined;
};
