import {
  type Act,
  type Actor,
  instant,
  type LocalDate,
  localDate,
  type RegistryView,
  type Role,
  startOfDay,
} from '#domain/kernel';
import { lawBook } from '#domain/law';
import type {
  CaseFiled,
  DecisionServed,
  NoPenaltyDecided,
  PenaltyDecided,
} from '../shared.events.js';
import { remedyClocks } from '../court/on-service.js';

// One story, told in every test of this half: a fine of 50,000 yuan, decided and served in
// September 2026.

export const law = lawBook();
export const caseId = '0199aaaa-0000-7000-8000-000000000001';
export const on = (text: string): LocalDate => localDate(text);
const bureau = '440704-bureau';

export const registry: RegistryView = {
  position: '1/1',
  organ: (id) =>
    id === bureau
      ? {
          id,
          name: '江海区应急管理局',
          kind: 'bureau',
          documentPrefix: '（江海）应急',
          area: '440704',
        }
      : undefined,
  person: () => undefined,
  absenceAt: () => undefined,
  answering: () => [],
  deputiesOf: () => [],
  overseenBy: () => [],
  certificateAt: (person) => (['wei', 'zhang'].includes(person) ? `粤J-${person}` : undefined),
  capacityAt: (id) =>
    ['wei', 'zhang'].includes(id)
      ? { organ: bureau, post: 'officer', roles: ['officer'] }
      : undefined,
  isArea: () => true,
  mandatesAt: () => [],
  enterprise: () => undefined,
  enterpriseWith: () => undefined,
  citizen: () => undefined,
};

export const person = (id: string, role: Role, organ = bureau): Actor => ({
  kind: 'person',
  id,
  name: id,
  capacity: { organ, post: role, roles: [role] },
});

export const officer = person('wei', 'officer');
export const head = person('li', 'head-of-organ');
export const cashier = person('chen', 'cashier');
export const archivist = person('he', 'archivist');
export const strangeHead = person('xu', 'head-of-organ', 'other-organ');
export const officers = ['wei', 'zhang'];

/**
 * An act on that day at ten in the morning, or at that moment; `validAt` when it happened earlier
 * than recorded.
 */
export const act = (actor: Actor, when: string, validAt = when): Act => {
  const at = (text: string) => instant(text.length === 10 ? `${text}T10:00:00+08:00` : text);
  return {
    now: at(when),
    validAt: at(validAt),
    actor,
    commandId: '0199aaaa-0000-7000-8000-0000000000ff',
    law,
    registry,
  };
};

export const filed: CaseFiled = {
  type: 'CaseFiled',
  data: {
    caseId,
    party: {
      kind: 'organisation',
      id: '91440704MA4UXXXX0X',
      name: '江海某化工有限公司',
      creditCode: '91440704MA4UXXXX0X',
    },
    procedure: 'ordinary',
    serial: 12,
    year: 2026,
    documentPrefix: '（江海）应急',
    organ: bureau,
    handlingOrgan: bureau,
    officers,
    filedOn: on('2026-07-08'),
    acts: [],
    applicant: 'wei',
    approvedBy: 'li',
    documents: [],
  },
};

/** The same case against a natural person. */
export const filedOnCitizen: CaseFiled = {
  type: 'CaseFiled',
  data: {
    ...filed.data,
    party: { kind: 'citizen', id: '440704198001011234', name: '陈大文' },
  },
};

/** The same case decided on the spot. */
export const filedSummary: CaseFiled = {
  type: 'CaseFiled',
  data: { ...filed.data, procedure: 'summary' },
};

export const fineFen = 5_000_000;
export const decisionNumber = '（江海）应急罚〔2026〕12号';
export const decidedOn = on('2026-09-16');
export const servedOn = on('2026-09-18');
/** Fifteen days end in the holidays and roll to this day. */
export const dueDate = on('2026-10-08');

export const penaltyOf = (changes: Partial<PenaltyDecided['data']> = {}): PenaltyDecided => ({
  type: 'PenaltyDecided',
  data: {
    decisionNumber,
    decidedOn,
    fineFen,
    confiscationFen: 0,
    kinds: ['fine'],
    items: [],
    facts: 'blocked exits',
    evidence: ['inspection record'],
    basis: ['WSL 105'],
    decidedBy: 'li',
    workSafetyLaw: true,
    onSpotCollection: false,
    remediesTold: true,
    documents: [
      { code: '罚', title: '行政处罚决定书', number: decisionNumber, ordinal: 1, content: {} },
    ],
    clocks: [
      {
        op: 'start',
        clock: 'ENF-D12',
        set: law.set('ENF-D12', { start: startOfDay(decidedOn) }, 'officer'),
      },
    ],
    ...changes,
  },
});
export const decided = penaltyOf();

export const servedWith = (
  remediesTold = true,
  procedure: 'ordinary' | 'summary' = 'ordinary',
): DecisionServed => ({
  type: 'DecisionServed',
  data: {
    decisionNumber,
    servedOn,
    method: 'direct',
    service: { method: 'direct', receiver: '王经理', signed: true },
    documents: [],
    clocks: [
      {
        op: 'start',
        clock: 'ENF-D8',
        set: law.set('ENF-D8', { start: startOfDay(servedOn) }, 'cashier'),
      },
      ...remedyClocks(act(officer, servedOn), { servedOn, remediesTold, procedure }),
    ],
  },
});
export const served = servedWith();

/** Filed, decided, served: where this half begins. */
export const story = [filed, decided, served] as const;

export const noPenalty: NoPenaltyDecided = {
  type: 'NoPenaltyDecided',
  data: {
    decisionNumber: '（江海）应急不罚〔2026〕12号',
    decidedOn,
    ground: 'minor-and-corrected',
    decidedBy: 'li',
    reasons: 'minor, corrected, no harm',
    education: 'the unit was taught the rule',
    documents: [],
  },
};
