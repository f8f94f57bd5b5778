import type { RecomputeClocks, RingClock } from '#domain/kernel';
import { sentInstead } from '#domain/kernel';
import { caseCommand } from './said/case.command.js';
import { recomputeClocks } from './recompute-clocks.js';
import { ringClock } from './ring-clock.js';

const clock = caseCommand('RingClock', {
  title: 'A clock rings（期限到期）',
  by: [],
  system: ['deadline'],
  asks: {},
  fills: sentInstead<RingClock['data']>(),
  afterArchive: true,
  rule: ringClock,
});

const notice = caseCommand('RecomputeClocks', {
  title: 'Compute the clocks anew after a holiday notice（重算期限）',
  by: [],
  system: ['reaction'],
  asks: {},
  fills: sentInstead<RecomputeClocks['data']>(),
  afterArchive: true,
  rule: recomputeClocks,
});

/** What only the system sends to a case. */
export const clocksChapter = {
  title: 'enforcement: clocks 期限',
  commands: [clock, notice],
} as const;
