import { knownTo, type StreamKind } from '#domain/kernel';
import { caseCategory } from '#domain/procedure';
import { evolveCase } from './case.evolve.js';
import type { CaseEvent } from './case.events.js';
import { caseDispatches, casePublishes } from './decision/outgoing.js';
import type { PaymentStruck, ServiceCorrected } from './correcting/correcting.events.js';
import type { RemedyOutcome } from './remedies/remedies.events.js';

/** What stands no longer once a decision is gone（处罚决定及其送达）. */
const decided = ['PenaltyDecided', 'DecisionServed'] as const;

/** Revoked, or void from the beginning（撤销、确认无效）. */
const fell = ({ outcome }: Readonly<{ outcome: RemedyOutcome }>): boolean =>
  outcome === 'revoked' || outcome === 'void';

const sameReceipt = (struck: PaymentStruck['data'], { data }: CaseEvent): boolean =>
  'receiptNumber' in data && data.receiptNumber === struck.receiptNumber;

const sameService = ({ of }: ServiceCorrected['data'], { type }: CaseEvent): boolean =>
  type === (of === 'decision' ? 'DecisionServed' : 'NoticeServed');

/** `enforcementCase-440704.<caseId>`: both halves of a case in one stream. */
export const caseStream: StreamKind<CaseEvent> = {
  category: caseCategory,
  upcasters: {
    DecisionServed: [
      // Decision 9: service keeps the proof of its method; before, only who received it was stored.
      ({ receiver, ...data }) => ({
        ...data,
        service: data.service ?? { method: data.method, receiver, signed: true },
      }),
    ],
  },
  knows: knownTo(evolveCase),
  publishes: casePublishes,
  dispatches: caseDispatches,
  takesBack: {
    DecisionRevoked: { of: decided },
    ReviewDecided: { of: decided, which: fell },
    JudgmentGiven: { of: decided, which: fell },
    PaymentStruck: { of: ['PaymentReceived'], which: sameReceipt },
    PublicationWithdrawn: { of: ['DecisionPublished'] },
    ServiceCorrected: { of: ['DecisionServed', 'NoticeServed'], which: sameService },
  },
};
