import { type Instant, own } from '#domain/kernel';
import { type Changes } from '#domain/procedure';
import type { Case } from '../case.state.js';
import type { MeasureEvent } from './measures.events.js';
import type { Measure } from './measures.state.js';

type Measures = Pick<Case, 'measures'>;

const change = ({ measures }: Measures, id: string, what: Partial<Measure>): Measures => {
  const known = own(measures, id);
  return { measures: known ? { ...measures, [id]: { ...known, ...what } } : measures };
};

const open = ({ measures }: Measures, id: string, measure: Measure): Measures => ({
  measures: { ...measures, [id]: measure },
});

/** The time for holding the goods of a clock is over: `COE-D2:m1`. */
export const lapse = (state: Measures, clock: string, due: Instant): Measures =>
  change(state, clock.slice(clock.indexOf(':') + 1), { lapsedAt: due });

export const evolveMeasures: Changes<Case, MeasureEvent> = {
  MeasureApplied: (state, { application, applicant }) =>
    open(state, application.measureId, { application, applicant }),
  MeasureApproved: (state, { measureId, approvedBy, approvedAt }) =>
    change(state, measureId, { approvedBy, approvedAt }),
  MeasureRefused: (state, { refusal }) => change(state, refusal.measureId, { refusal }),
  EvidenceRegistered: (state, { taking, registeredAt }) =>
    change(state, taking.measureId, { taking, takenAt: registeredAt }),
  PropertySealed: (state, { sealing, sealedAt, by }) => {
    const { urgent, measureId } = sealing;
    const known = urgent ? open(state, measureId, { application: urgent, applicant: by }) : state;
    return change(known, measureId, { taking: sealing, takenAt: sealedAt });
  },
  EvidenceDisposed: (state, { disposal }) => change(state, disposal.measureId, { disposal }),
  MeasureExtended: (state, { extension }) => change(state, extension.measureId, { extension }),
  TestingStarted: (state, { testing }) =>
    change(state, testing.measureId, { testing, testingResult: undefined }),
  TestingEnded: (state, { testing }) =>
    change(state, testing.measureId, { testingResult: testing }),
  MeasureLifted: (state, { lifting }) => change(state, lifting.measureId, { lifting }),
};
