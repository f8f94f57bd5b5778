import { type CommandOf, noun } from '#domain/kernel';
import { recomputing } from '#domain/procedure';
import {
  assuranceCommand,
  assuranceStream,
  evolveAssurance,
  noAssurance,
  whoseAssurance,
} from './assurance.state.js';
import { checkShortage } from './check-shortage.js';
import { drawDeposit, payDeposit, releaseDeposit, setDeposit } from './deposit.js';
import { reportFees } from './fees.js';
import { openAssurance } from './open-assurance.js';
import { endPolicy, notePolicy } from './policy.js';
import { ringingAssurance } from './ring-clock.js';

/** What a unit has laid by for accidents（安全生产经济保障）: deposit, insurance, fees. */
export const assuranceNoun = noun({
  stream: assuranceStream,
  title: 'What a unit has laid by（安全生产经济保障）',
  path: 'assurances',
  whoseActs: ['WSL 51'],
  whose: whoseAssurance,
  initial: noAssurance,
  evolve: evolveAssurance,
  chapters: [
    {
      title: 'assurance: deposits, liability insurance, safety fees 抵押金、安责险、安全费用',
      commands: [
        openAssurance,
        setDeposit,
        payDeposit,
        drawDeposit,
        releaseDeposit,
        notePolicy,
        endPolicy,
        reportFees,
        checkShortage,
        assuranceCommand('RecomputeClocks', recomputing),
        assuranceCommand('RingClock', ringingAssurance),
      ],
    },
  ],
  begins: ['OpenAssurance'],
  unknown: ['no-such-assurance', 'There is no such record（无此经济保障台账）.'],
});

export type AssuranceCommand = CommandOf<typeof assuranceNoun>;
