import { type CommandOf, noun, overWhen } from '#domain/kernel';
import { newsOf, recomputing, ringing } from '#domain/procedure';
import { checkYear, reopenYear } from './check-year.js';
import {
  enterPopulation,
  enterQuota,
  enterRate,
  reportFigure,
  reportTotal,
} from './enter-figures.js';
import { openYear } from './open-year.js';
import { considerStreet, countAccident, splitQuota } from './split-quota.js';
import { isStreetWaiting } from './streets.js';
import type { YearEvent } from './year.events.js';
import { evolveYear, noYear, whoseYear, type Year, yearCommand, yearStream } from './year.state.js';

/** A year of an organ's control indicators（年度控制指标）. */
export const yearNoun = noun({
  stream: yearStream,
  title: 'Year of control indicators（年度控制指标）',
  path: 'indicator-years',
  whoseActs: ['WSL 89'],
  whose: whoseYear,
  over: ({ checked, clocks }) => overWhen(checked !== undefined && !isStreetWaiting({ clocks })),
  initial: noYear,
  evolve: evolveYear,
  chapters: [
    {
      title: 'indicators: quotas, populations, reported figures 控制指标',
      commands: [
        openYear,
        enterQuota,
        enterPopulation,
        enterRate,
        reportFigure,
        reportTotal,
        splitQuota,
        countAccident,
        considerStreet,
        checkYear,
        reopenYear,
        yearCommand('RecomputeClocks', recomputing),
        yearCommand('RingClock', ringing<Year, YearEvent>({ news: newsOf })),
      ],
    },
  ],
  begins: ['OpenIndicatorYear', 'CountAccident'],
  unknown: ['no-such-year', 'There is no such year of indicators（无此年度控制指标）.'],
});

export type YearCommand = CommandOf<typeof yearNoun>;
