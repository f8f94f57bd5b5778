import { noun, type Whose } from '#domain/kernel';
import { newsOf, periodsOver, recomputing, ringing } from '#domain/procedure';
import { fileStatistics } from './file-statistics.js';
import { recurs } from './recurs.js';
import type { StatisticsEvent } from './statistics.events.js';
import {
  evolveStatistics,
  noStatistics,
  type Statistics,
  statisticsCommand,
  statisticsStream,
} from './statistics.state.js';

/** Of the organs that received it, and of the unit. */
const whoseStatistics = ({ filed }: Statistics): Whose | undefined => {
  const all = Object.values(filed);
  if (all.length === 0) return undefined;
  return {
    organs: [...new Set(all.map(({ organ }) => organ))],
    hands: [],
    parties: [...new Set(all.map(({ unit }) => unit.id))],
  };
};

/** What a unit reports of its hazards（隐患统计分析）; its id is the unit’s. */
export const statisticsNoun = noun({
  stream: statisticsStream,
  title: 'Statistics of hazards（隐患统计分析）',
  path: 'hazard-statistics',
  whoseActs: ['O16 14'],
  whose: whoseStatistics,
  recurs,
  initial: noStatistics,
  evolve: evolveStatistics,
  chapters: [
    {
      title: 'hazards: statistics of units 隐患统计分析',
      commands: [
        fileStatistics,
        statisticsCommand('RecomputeClocks', recomputing),
        statisticsCommand(
          'RingClock',
          ringing<Statistics, StatisticsEvent>({ over: periodsOver(recurs), news: newsOf }),
        ),
      ],
    },
  ],
  begins: ['FileStatistics'],
  unknown: ['no-such-statistics', 'That unit filed no statistics（该单位未报送统计分析表）.'],
});
