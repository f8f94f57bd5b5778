import { label, referable, type Standing } from '#domain/kernel';
import type { AccidentField, YearEvent } from './year.events.js';
import { evolveYear, noYear, type Year, yearStream } from './year.state.js';

/** What others may know of a year of indicators: its quotas, and whether it is checked. */
export type YearFacts = Readonly<{
  year: number;
  quotas: readonly Readonly<{ field: AccidentField; deaths: number }>[];
  checked: boolean;
}>;

/** A year of control indicators that an appraisal rests on（年度控制指标）. */
export const yearReference = referable<Year, YearEvent, YearFacts>({
  stream: yearStream,
  title: label('year of control indicators', '年度控制指标'),
  initial: noYear,
  evolve: evolveYear,
  standing: ({ opened, quotas, checked }): Standing<YearFacts> | undefined =>
    opened && {
      organ: opened.organ,
      facts: {
        year: opened.year,
        quotas: quotas.map(({ field, deaths }) => ({ field, deaths })),
        checked: checked !== undefined,
      },
    },
});
