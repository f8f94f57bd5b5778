import { own, type Evolve } from '#domain/kernel';
import type { MeasureEvent } from './measures.events.js';
import type { Measure, Procedure } from '../procedure.state.js';

const change = (state: Procedure, id: string, what: Partial<Measure>): Procedure => {
  const known = own(state.measures, id);
  return known === undefined
    ? state
    : { ...state, measures: { ...state.measures, [id]: { ...known, ...what } } };
};

const open = (state: Procedure, id: string, measure: Measure): Procedure => ({
  ...state,
  measures: { ...state.measures, [id]: measure },
});

export const evolveMeasures: Evolve<Procedure, MeasureEvent> = {
  MeasureApplied: (state, { application, applicant }) =>
    open(state, application.measureId, { application, applicant }),
  MeasureApproved: (state, { measureId, approvedBy, approvedAt }) =>
    change(state, measureId, { approvedBy, approvedAt }),
  MeasureRefused: (state, { refusal }) => change(state, refusal.measureId, { refusal }),
  EvidenceRegistered: (state, { taking, registeredAt }) =>
    change(state, taking.measureId, { taking, takenAt: registeredAt }),
  PropertySealed: (state, { sealing, sealedAt, by }) =>
    change(
      sealing.urgent
        ? open(state, sealing.measureId, { application: sealing.urgent, applicant: by })
        : state,
      sealing.measureId,
      { taking: sealing, takenAt: sealedAt },
    ),
  EvidenceDisposed: (state, { disposal }) => change(state, disposal.measureId, { disposal }),
  MeasureExtended: (state, { extension }) => change(state, extension.measureId, { extension }),
  TestingStarted: (state, { testing }) =>
    change(state, testing.measureId, { testing, testingResult: undefined }),
  TestingEnded: (state, { testing }) =>
    change(state, testing.measureId, { testingResult: testing }),
  MeasureLifted: (state, { lifting }) => change(state, lifting.measureId, { lifting }),
};
