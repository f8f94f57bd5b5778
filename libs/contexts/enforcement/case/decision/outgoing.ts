import { type DispatchStep, label, localDateOf, type StreamKind } from '#domain/kernel';
import type { TransferAnswer } from '../transfer/transfer.events.js';
import type { CaseEvent } from '../case.events.js';

const penalty = label('the decision', '行政处罚决定');
const crime = label('a case that may be a crime', '移送案件');
const refusal = label('a refusal to file', '不予立案决定');
const goods = label('goods and papers of the case', '涉案物品、材料');
const execution = label('compulsory execution', '申请强制执行');
const remedy = label('answer and evidence in review or suit', '答复、答辩及证据');

/** What a case makes public, and takes off again (PL 48). */
export const casePublishes: StreamKind<CaseEvent>['publishes'] = {
  DecisionPublished: {
    what: penalty,
    law: ['PL 48'],
    of: ({ places, publishedOn: on }) => ({ places, on }),
  },
  PublicationWithdrawn: {
    what: penalty,
    law: ['PL 48'],
    withdraws: true,
    of: ({ places, withdrawnOn: on }) => ({ places, on }),
  },
};

/** What each answer to a transfer is for the file that waits for it. */
const steps: Readonly<Record<TransferAnswer['answer'], DispatchStep>> = {
  filed: 'accepted',
  'told-to-file': 'accepted',
  'not-filed': 'rejected',
  'refusal-stands': 'rejected',
  forwarded: 'answered',
};

/** What a case sends to bodies outside, and what they say (PL 27; CL 54–58; ARL 48, ALL 67). */
export const caseDispatches: StreamKind<CaseEvent>['dispatches'] = {
  CaseTransferred: {
    what: crime,
    law: ['PL 27'],
    answered: 'by-own-acts',
    of: ({ organ: to, transferredOn: on }) => ({ step: 'sent', to, on }),
  },
  TransferReceived: {
    what: crime,
    law: ['R310 7'],
    of: ({ receipt }) => ({
      step: 'answered',
      on: localDateOf(receipt.receivedAt),
      number: receipt.number,
    }),
  },
  TransferAnswered: {
    what: crime,
    law: ['R310 8', 'R310 9'],
    of: ({ answer: { answer, number, receivedOn: on, organ: to } }) => ({
      step: steps[answer],
      number,
      on,
      to,
    }),
  },
  RefusalContested: {
    what: refusal,
    law: ['R310 9'],
    answered: 'by-own-acts',
    of: ({ contest: { to }, contestedOn: on }) => ({ step: 'sent', to, on, thread: crime.en }),
  },
  TransferHandedOver: {
    what: goods,
    law: ['R310 12'],
    of: ({ handOver: { handedOn: on, number } }) => ({ step: 'sent', on, number }),
  },
  CriminalResultRecorded: {
    what: crime,
    law: ['PL 35'],
    of: ({ result: { number, organ: to, effectiveOn: on } }) => ({
      step: 'answered',
      number,
      to,
      on,
    }),
  },
  CaseReturned: {
    what: crime,
    law: ['PL 27'],
    of: ({ back, returnedOn: on }) => ({
      step: 'returned',
      to: back.organ,
      number: back.document,
      on,
    }),
  },
  CourtApplied: {
    what: execution,
    law: ['CL 53', 'CL 54'],
    answered: 'by-own-acts',
    of: ({ court: to, appliedOn: on }) => ({ step: 'sent', to, on }),
  },
  CourtAnswered: {
    what: execution,
    law: ['CL 56'],
    of: ({ answer, answeredOn: on }) => ({
      step: answer === 'accepted' ? 'accepted' : 'rejected',
      on,
    }),
  },
  CourtRuled: {
    what: execution,
    law: ['CL 57'],
    of: ({ ruling, ruledOn: on }) => ({
      step: ruling === 'execute' ? 'accepted' : 'rejected',
      on,
    }),
  },
  HigherCourtAsked: {
    what: execution,
    law: ['CL 56', 'CL 58'],
    answered: 'by-own-acts',
    of: ({ court: to, askedOn: on }) => ({ step: 'sent', to, on }),
  },
  HigherCourtAnswered: {
    what: execution,
    law: ['CL 56', 'CL 58'],
    of: ({ answer, answeredOn: on }) => ({
      step: answer === 'refusal-upheld' ? 'rejected' : 'accepted',
      on,
    }),
  },
  AnswerSubmitted: {
    what: remedy,
    law: ['ARL 48', 'ALL 67'],
    of: ({ submittedOn: on }) => ({ step: 'sent', on }),
  },
};
