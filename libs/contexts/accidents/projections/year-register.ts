import { type About, type Label, label, type LocalDate } from '#domain/kernel';
import { positionText } from '#platform/log';
import {
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  silent,
  unopenedMatter,
} from '#platform/registers';
import { JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  FigureReported,
  PopulationEntered,
  QuotaEntered,
  QuotaSplit,
  RateEntered,
  TotalReported,
  YearEvent,
} from '../indicators/year.events.js';
import { yearStream } from '../indicators/year.state.js';
import type { AtPosition } from './accident-row.js';

/** How far a year of indicators is（年度指标状态）. */
export const yearStages = {
  open: label('being entered', '登记中'),
  checked: label('checked', '已核对'),
} as const satisfies Readonly<Record<string, Label>>;
export type YearStage = keyof typeof yearStages;

type Entered<E extends { data: object }> = Readonly<Omit<E['data'], 'clocks'>> & AtPosition;

/** One year of an organ（年度控制指标）, every entry with its place in the log. */
@Entity({ schema: 'read', name: 'indicator_year' })
@Index(['district', 'lastEventAt', 'yearId'])
@Index(['district', 'year', 'yearId'])
export class YearRow extends MatterRow {
  @PrimaryColumn('text') yearId!: string;
  declare stage: YearStage;
  @Column('integer') year!: number;
  @JsonColumn() quotas!: readonly Entered<QuotaEntered>[];
  @JsonColumn() populations!: readonly Entered<PopulationEntered>[];
  @JsonColumn() rates!: readonly Entered<RateEntered>[];
  @JsonColumn() reported!: readonly Entered<FigureReported>[];
  @JsonColumn() totals!: readonly Entered<TotalReported>[];
  @JsonColumn() splits!: readonly Entered<QuotaSplit>[];
  @LocalDateColumn({ nullable: true }) checkedOn!: LocalDate | null;
}

const entered = <D extends object>(data: D, about: About) => ({
  ...data,
  event: about.id,
  position: positionText(about.position),
});

const hand = (by: string, { hands }: Readonly<YearRow>) => ({
  hands: [...new Set([...hands, by])],
});

const says: Says<YearEvent, YearRow> = {
  YearOpened: ({ organ, year, openedOn, by }) => ({ organ, year, filedOn: openedOn, hands: [by] }),
  QuotaEntered: (data, row, about) => ({
    quotas: [...row.quotas, entered(data, about)],
    ...hand(data.by, row),
  }),
  PopulationEntered: (data, row, about) => ({
    populations: [...row.populations, entered(data, about)],
    ...hand(data.by, row),
  }),
  RateEntered: (data, row, about) => ({
    rates: [...row.rates, entered(data, about)],
    ...hand(data.by, row),
  }),
  FigureReported: (data, row, about) => ({
    reported: [...row.reported, entered(data, about)],
    ...hand(data.by, row),
  }),
  TotalReported: (data, row, about) => ({
    totals: [...row.totals, entered(data, about)],
    ...hand(data.by, row),
  }),
  QuotaSplit: (split, row, about) => {
    const { clocks: _, ...data } = split;
    return { splits: [...row.splits, entered(data, about)], ...hand(data.by, row) };
  },
  AccidentCounted: ({ organ, year }) => ({ organ, year }),
  StreetConsidered: silent,
  YearChecked: ({ checkedOn }) => ({ stage: 'checked', checkedOn }),
  YearReopened: () => ({ stage: 'open', checkedOn: null }),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): YearRow => ({
  ...unopenedMatter(about),
  yearId: matterOf(about).id,
  stage: 'open',
  year: 0,
  quotas: [],
  populations: [],
  rates: [],
  reported: [],
  totals: [],
  splits: [],
  checkedOn: null,
});

/** 年度控制指标台账: one row per organ and year. */
export const yearRegister = matterRegister<YearEvent, YearRow>(yearStream, {
  name: 'accidents.indicator-years',
  version: 2,
  table: YearRow,
  unopened,
  opens: ['YearOpened', 'AccidentCounted'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: ({ year }) => [String(year)],
});
