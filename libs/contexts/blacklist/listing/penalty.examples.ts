import type { CaseEvent, PenaltyFacts } from '#contexts/enforcement/contract';
import { localDate } from '#domain/kernel';

/** The penalty on which the story rests, as enforcement tells of it. */
export const penalty: PenaltyFacts = {
  decisionNumber: '（江海）应急罚〔2026〕8号',
  decidedOn: localDate('2026-03-20'),
  fineFen: 0,
  fines: 0,
  partyKind: 'organisation',
  facts: '瞒报生产安全事故',
  servedOn: localDate('2026-03-24'),
  handlingOrgan: 'brigade',
  kinds: ['production-stopped'],
  procedure: 'ordinary',
  punishes: ['R493 36'],
  investigators: ['chen'],
  bans: [],
};

/** The same as enforcement's own stream tells it, as far as its reference asks. */
export const penaltyOnRecord = [
  {
    type: 'CaseFiled',
    data: {
      caseId: 'case-1',
      party: { kind: penalty.partyKind, id: 'hongda' },
      procedure: 'ordinary',
      organ: 'bureau',
      handlingOrgan: penalty.handlingOrgan,
      officers: penalty.investigators,
      acts: penalty.punishes.map((punishes) => ({ punishes })),
    },
  },
  { type: 'PenaltyDecided', data: { ...penalty, items: [{ kinds: penalty.kinds, fineFen: 0 }] } },
  { type: 'DecisionServed', data: { servedOn: penalty.servedOn } },
] as unknown as readonly CaseEvent[];
