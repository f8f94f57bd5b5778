import type { Changes, Fact } from '#domain/procedure';
import type { Case } from '../case.state.js';
import type { CorrectingEvent, ServiceCorrected } from './correcting.events.js';

const open = { closed: undefined, proposed: undefined, archived: undefined } as const;

const served = (state: Case, corrected: Fact<ServiceCorrected>): Partial<Case> => {
  const { of, service, servedOn, until } = corrected;
  if (of === 'decision')
    return {
      served: state.served && { ...state.served, service, servedOn, method: service.method },
      payBy: until ?? state.payBy,
    };
  const { round } = state;
  if (!round?.served) return {};
  const rightsUntil = until ?? round.served.rightsUntil;
  return { round: { ...round, served: { ...round.served, service, servedOn, rightsUntil } } };
};

export const evolveCorrecting: Changes<Case, CorrectingEvent> = {
  PaymentStruck: (state, struck) => ({
    ...open,
    struck: [...state.struck, struck],
    payments: state.payments.filter(({ receiptNumber }) => receiptNumber !== struck.receiptNumber),
  }),
  ServiceCorrected: (state, corrected) => ({
    ...served(state, corrected),
    correctedServices: [...state.correctedServices, corrected],
    ...(corrected.questions === undefined ? {} : { ...open, inQuestion: corrected.questions }),
  }),
  HearingRequestFound: (_, foundRequest) => ({
    ...open,
    foundRequest,
    inQuestion: foundRequest.questions,
  }),
  DefenceFound: ({ foundDefences }, found) => ({
    ...open,
    foundDefences: [...foundDefences, found],
    inQuestion: found.questions,
  }),
  DecisionUpheld: (_, upheld) => ({ upheld, inQuestion: undefined }),
};
