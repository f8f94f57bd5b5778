import { endOfDay, localDate, plusDays } from '#domain/kernel';
import type { Samples } from '#testing';
import { as, by, later, onlyTime, system, told } from '../people.examples.js';
import type { FileStatistics } from './file-statistics.js';
import { statisticsNoun } from './statistics.noun.js';

export const tale = told(statisticsNoun);

export const fileData = {
  unitId: 'hongda',
  organ: 'bureau',
  period: { year: 2026, quarter: 1 },
  figures: {
    ordinaryFound: 12,
    ordinaryRemoved: 11,
    majorFound: 1,
    majorRemoved: 0,
    fundsFen: 8_000_000,
  },
  signedBy: '梁宏达',
  signature: 'b'.repeat(64),
} as const;
export const file = (change: object = {}): FileStatistics => ({
  type: 'FileStatistics',
  data: { ...fileData, ...change },
});
export const filed = [file(), by('agent', '2026-04-10 10:00')] as const;

/** A period that nothing was filed for, at its end. */
export const overdue = (clock: string, due: string) =>
  [
    {
      type: 'RingClock',
      data: { clock, due: endOfDay(localDate(due)), kind: 'expiry', step: 1 },
    },
    system('deadline', `${plusDays(localDate(due), 1)} 00:01`),
  ] as const;

const filing = as({
  applicant: 'agent',
  officer: 'chen',
  'team-leader': 'he',
  'intake-clerk': 'luo',
});

/** For each command of statistics a history in which it does something. */
export const statisticsSamples: Samples<typeof statisticsNoun> = {
  FileStatistics: { history: [], data: fileData, as: filing, act: onlyTime('2026-04-10') },
  RecomputeClocks: {
    history: tale(filed, [file({ period: { year: 2025 } }), by('agent', '2026-04-10 11:00')]),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-04-11'),
  },
  RingClock: {
    history: tale(filed),
    data: overdue('HAZ-D4.2026-Q2', '2026-07-15')[0].data,
    act: onlyTime('2026-07-16'),
  },
};
