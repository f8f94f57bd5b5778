import { act } from '../stories/people.examples.js';
import { overstock, shown } from '../stories/matter.examples.js';
import type { CaseCommand } from '../case.noun.js';

/** The story of a small matter: a van's driver who blocks the exit, fined on the spot. */
export const spot = {
  type: 'PunishOnTheSpot',
  data: {
    caseId: '01970000-0000-7000-8000-0000000000aa',
    serial: 31,
    year: 2026,
    party: { kind: 'citizen', id: 'citizen-rong', name: '容某', identity: 'keyed' },
    act: {
      ...overstock,
      actId: 'act-sign',
      facts: '占用安全出口堆放货物',
      item: 'AQ-105',
      punishes: 'WSL 105',
    },
    organ: 'bureau',
    handlingOrgan: 'brigade',
    present: shown('chen', 'liang'),
    facts: '仓库安全出口被货物堵塞',
    place: '江海区外海街道沙津横工业区8号',
    defence: '当事人表示无异议',
    kinds: ['fine'],
    fineFen: 15_000,
    receiver: '容某',
    signed: true,
    remedies: { reviewBody: '江海区人民政府', court: '江门市江海区人民法院' },
    reviewFirstTold: true,
    finedTodayFen: 0,
    finedBefore: [],
    sameDayBefore: [],
  },
} as const satisfies CaseCommand;
export const spotAct = act('chen', '2026-03-02 15:00');
