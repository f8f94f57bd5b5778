import { type About, label, type Label, type LocalDate } from '#domain/kernel';
import {
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  silent,
  unopenedMatter,
} from '#platform/registers';
import { JsonColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Figures, Period, StatisticsEvent } from '../statistics/statistics.events.js';
import { nameOf, statisticsStream } from '../statistics/statistics.state.js';

/** What a unit filed for one period, the newest where it was corrected. */
export type FiledPeriod = Readonly<{
  period: Period;
  figures: Figures;
  late: boolean;
  filedOn: LocalDate;
  corrects?: string;
}>;

/** How the statistics of a unit stand. */
export const statisticsStages: Readonly<Record<'filed' | 'late', Label>> = {
  filed: label('filed in time', '按期报送'),
  late: label('filed late', '逾期报送'),
};

/** What one unit filed of its hazards（隐患统计分析台账）, period by period. */
@Entity({ schema: 'read', name: 'hazard_statistics' })
@Index(['district', 'lastEventAt', 'unitId'])
export class StatisticsRow extends MatterRow {
  @PrimaryColumn('text') unitId!: string;
  declare stage: keyof typeof statisticsStages;
  @JsonColumn() filed!: Readonly<Record<string, FiledPeriod>>;
  /** `2026-Q2` or `2026`, and those that came after their last day. */
  @Column('text', { array: true }) periods!: readonly string[];
  @Column('text', { array: true }) late!: readonly string[];
}

const says: Says<StatisticsEvent, StatisticsRow> = {
  StatisticsFiled: ({ unit, organ, period, figures, late, filedOn, corrects }, row) => {
    const name = nameOf(period);
    const one = { period, figures, late, filedOn, ...(corrects !== undefined && { corrects }) };
    const filed = { ...row.filed, [name]: one };
    const periods = Object.keys(filed).toSorted();
    return {
      stage: late ? 'late' : 'filed',
      partyId: unit.id,
      partyName: unit.name,
      creditCode: unit.creditCode ?? null,
      organ,
      filedOn,
      filed,
      periods,
      late: periods.filter((key) => filed[key]?.late),
    };
  },
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): StatisticsRow => ({
  ...unopenedMatter(about),
  unitId: matterOf(about).id,
  stage: 'filed',
  filed: {},
  periods: [],
  late: [],
});

/** 隐患统计分析台账: one row per unit. */
export const statisticsRegister = matterRegister<StatisticsEvent, StatisticsRow>(statisticsStream, {
  name: 'hazards.statistics',
  version: 1,
  table: StatisticsRow,
  unopened,
  opens: ['StatisticsFiled'],
  says,
  tasks: () => [],
  hands: () => [],
  words: (row) => [row.partyName, row.creditCode],
});
