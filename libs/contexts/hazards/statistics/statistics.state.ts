import { commandsOf, knownTo, localDate, type LocalDate, type StreamKind } from '#domain/kernel';
import { clockChanges, evolving, type Fact, type Matter, noMatter } from '#domain/procedure';
import type { Period, StatisticsEvent, StatisticsFiled } from './statistics.events.js';

/** What a unit filed, by period; the newest where it was corrected. */
export type Statistics = Matter &
  Readonly<{ filed: Readonly<Record<string, Fact<StatisticsFiled>>> }>;

/** Nothing was filed. */
export const noStatistics: Statistics = { ...noMatter, filed: {} };

/** `2026-Q2`, or `2026` for the year. */
export const nameOf = ({ year, quarter }: Period): string =>
  quarter === undefined ? String(year) : `${year}-Q${quarter}`;

const ends = ['12-31', '03-31', '06-30', '09-30', '12-31'] as const;

/** The last day of a period, from which its time to be filed runs. */
export const lastDayOf = ({ year, quarter = 0 }: Period): LocalDate =>
  localDate(`${year}-${ends[quarter] ?? ends[0]}`);

export const evolveStatistics = evolving<Statistics, StatisticsEvent>({
  StatisticsFiled: ({ filed }, one) => ({ filed: { ...filed, [nameOf(one.period)]: one } }),
  ...clockChanges,
});

/** `hazardsStatistics-440704.<unit>`: all that one unit filed. */
export const statisticsStream: StreamKind<StatisticsEvent> = {
  category: 'hazardsStatistics',
  upcasters: {},
  knows: knownTo(evolveStatistics),
};

/** Declares commands on the statistics of a unit. */
export const statisticsCommand = commandsOf<Statistics, StatisticsEvent>(undefined, 'kept');
