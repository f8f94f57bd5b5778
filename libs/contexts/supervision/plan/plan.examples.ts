import { endOfDay, localDate } from '#domain/kernel';
import type { Samples } from '#testing';
import { as, by, later, onlyTime, system, told } from '../people.examples.js';
import type { CountInspection } from './count-inspection.js';
import type { DraftPlan } from './draft-plan.js';
import { planNoun } from './plan.noun.js';
import { carryOutClock } from './plan.state.js';

// The bureau plans 2026: 宏达 has grade 4, 金锐 grade 2, a newcomer none.

export const tale = told(planNoun);

export const draft: DraftPlan = {
  type: 'DraftPlan',
  data: { planId: 'plan-1', organ: 'bureau', year: 2026 },
};
export const drafted = [draft, by('he', '2026-01-05')] as const;
export const approved = [{ type: 'ApprovePlan', data: {} }, by('ou', '2026-01-06')] as const;

/** An inspection of the story, of the plan unless something led to it. */
export const inspected = (
  inspectionId: string,
  unit: string,
  on: string,
  planned = true,
): readonly [CountInspection, ReturnType<typeof system>] => [
  {
    type: 'CountInspection',
    data: { inspectionId, unit, name: unit, planned, on: localDate(on) },
  },
  system('reaction', on),
];

const year = { clock: carryOutClock, due: endOfDay(localDate('2026-12-31')) };

/** For each command of plans a history in which it does something. */
export const planSamples: Samples<typeof planNoun> = {
  DraftPlan: {
    history: [],
    data: draft.data,
    as: as({ officer: 'chen', 'team-leader': 'he', 'head-of-organ': 'ou' }),
    act: onlyTime('2026-01-05'),
  },
  ApprovePlan: {
    history: tale(drafted),
    data: {},
    as: as({ 'head-of-organ': 'ou', 'principal-head': 'zheng' }),
    act: onlyTime('2026-01-06'),
  },
  CountInspection: {
    history: tale(drafted, approved),
    data: inspected('i-1', 'jinrui', '2026-03-02')[0].data,
    act: onlyTime('2026-03-02'),
  },
  RecomputeClocks: {
    history: tale(drafted, approved),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-01-07'),
  },
  RingClock: {
    history: tale(drafted, approved),
    data: { ...year, kind: 'expiry', step: 1 },
    act: onlyTime('2027-01-01'),
  },
};
