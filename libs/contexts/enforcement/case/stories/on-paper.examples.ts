import { type Act, localDate } from '#domain/kernel';
import type { TakeOverCase } from '../intake/take-over-case.js';
import { officers, overstock, party } from './matter.examples.js';
import { act, registry } from './people.examples.js';

// A case that was filed on paper in December, before the bureau kept its cases here.

export const onPaper: TakeOverCase['data'] = {
  caseId: 'on-paper-12',
  party,
  acts: [{ ...overstock, endedOn: localDate('2025-12-01'), foundOn: localDate('2025-12-01') }],
  organ: 'bureau',
  handlingOrgan: 'brigade',
  officers,
  approvedBy: 'zheng',
  serial: 12,
  takenOver: { on: localDate('2025-12-10'), source: '2025年立案登记簿' },
};

/** The head at the desk, where numbers of 2025 are known up to 37. */
export const atDesk: Act = {
  ...act('ou', '2026-03-04 09:30'),
  registry: {
    ...registry,
    numbersOnPaper: (series) => (series === 'bureau.case.2025' ? 37 : undefined),
  },
};
