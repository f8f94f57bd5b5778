import type { ClockChange, Evolve } from '#domain/kernel';
import type { ProcedureEvent } from './case.events.js';
import { noteClocks } from './clocks.js';
import { evolveInvestigation } from './investigation/investigation.evolve.js';
import { evolveMeasures } from './measures/measures.evolve.js';
import { evolveNotice } from './hearing/hearing.evolve.js';
import type { Procedure } from './procedure.state.js';
import { rightsFollow } from './recompute-clocks.js';
import type { IntakeEvent } from './intake/intake.events.js';
import type { DecisionEvent } from './decision/decision.events.js';
import type { NumberedDocument, SharedEvent } from './shared.events.js';

const join = (known: readonly string[], more: readonly string[]): readonly string[] => [
  ...new Set([...known, ...more]),
];

const evolveIntake: Evolve<Procedure, IntakeEvent> = {
  ClueRecorded: (state, data) => ({
    ...state,
    stage: 'clue',
    clue: data,
    handling: {
      organ: data.clue.organ,
      handlingOrgan: data.clue.handlingOrgan,
      mandate: data.clue.mandate,
      prefix: data.documentPrefix,
    },
  }),
  CasePreFiled: (state, data) => ({
    ...state,
    preFiled: data,
    officers: data.preFiling.officers,
    everOfficers: join(state.everOfficers, data.preFiling.officers),
  }),
  FilingApplied: (state, data) => ({
    ...state,
    applied: data,
    officers: data.application.officers,
    everOfficers: join(state.everOfficers, data.application.officers),
  }),
  CaseNotFiled: (state, data) => ({ ...state, stage: 'not-filed', notFiled: data }),
  OfficersReplaced: (state, data) => ({
    ...state,
    replaced: data,
    officers: data.replacement.officers,
    everOfficers: join(state.everOfficers, data.replacement.officers),
  }),
  CaseHandedOver: (state, data) => ({
    ...state,
    handedOver: data,
    handling: {
      organ: data.handover.organ,
      handlingOrgan: data.handover.handlingOrgan,
      mandate: data.handover.mandate,
      prefix: state.handling?.prefix ?? '',
    },
    officers: data.handover.officers,
    everOfficers: join(state.everOfficers, data.handover.officers),
  }),
  CasePeriodExtended: (state, data) => ({ ...state, extensions: [...state.extensions, data] }),
  CaseSuspended: (state, data) => ({ ...state, suspended: data, resumed: undefined }),
  CaseResumed: (state, data) => ({ ...state, suspended: undefined, resumed: data }),
  CaseTerminated: (state, data) => ({
    ...state,
    stage: 'terminated',
    terminated: data,
    suspended: undefined,
  }),
};

const evolveDecision: Evolve<Procedure, DecisionEvent> = {
  LegalReviewGiven: (state, data) => ({
    ...state,
    review: data,
    judges: join(state.judges, [data.by]),
  }),
  CollectivelyDiscussed: (state, data) =>
    data.discussion.conclusion === 'investigate-further'
      ? { ...state, stage: 'open', discussed: data, round: undefined, review: undefined }
      : { ...state, discussed: data },
  SummaryDecisionReported: (state, data) => ({ ...state, summaryReported: data }),
  CaseReturned: (state, data) => ({
    ...state,
    stage: state.concluded ? 'concluded' : 'open',
    returned: data,
    transferred: undefined,
    round: undefined,
  }),
};

const evolveShared: Evolve<Procedure, SharedEvent> = {
  CaseFiled: (state, data) => ({
    ...state,
    stage: 'open',
    filed: data,
    judges: data.procedure === 'ordinary' ? join(state.judges, [data.approvedBy]) : state.judges,
    officers: data.officers,
    everOfficers: join(state.everOfficers, data.officers),
    handling: {
      organ: data.organ,
      handlingOrgan: data.handlingOrgan,
      mandate: data.mandate,
      prefix: data.documentPrefix,
    },
  }),
  PartyIdentified: (state, data) => {
    const { party } = data.identification;
    const { clue, filed } = state;
    return {
      ...state,
      identified: data,
      clue: clue && { ...clue, clue: { ...clue.clue, party } },
      filed: filed && { ...filed, party },
    };
  },
  PenaltyDecided: (state, data) => ({ ...state, stage: 'decided', penalty: data }),
  NoPenaltyDecided: (state, data) => ({ ...state, stage: 'decided', noPenalty: data }),
  CaseTransferred: (state, data) => ({
    ...state,
    stage: 'transferred',
    transferred: data,
    suspended: undefined,
  }),
  DecisionServed: (state, data) => ({ ...state, stage: 'served', served: data }),
  ClockExpired: (state, { clock, effect }) => ({
    ...state,
    clocks: mark(state.clocks, clock, (running) => ({ ...running, overdue: true })),
    measures: effect === 'measure-must-be-lifted' ? lapse(state.measures, clock) : state.measures,
  }),
  ClockReminded: (state, { clock, step }) => ({
    ...state,
    clocks: noted(state.clocks, clock, `reminder-${step}`),
  }),
  ClockEscalated: (state, { clock, step }) => ({
    ...state,
    clocks: noted(state.clocks, clock, `escalation-${step}`),
  }),
  ClocksRecomputed: rightsFollow,
};

function mark<T>(
  all: Readonly<Record<string, T>>,
  key: string,
  change: (one: T) => T,
): Readonly<Record<string, T>> {
  const one = all[key];
  return one === undefined ? all : { ...all, [key]: change(one) };
}

function noted(clocks: Procedure['clocks'], clock: string, what: string): Procedure['clocks'] {
  return mark(clocks, clock, (running) => ({ ...running, noted: [...running.noted, what] }));
}

function lapse(measures: Procedure['measures'], clock: string): Procedure['measures'] {
  return mark(measures, clock.slice(clock.indexOf(':') + 1), (one) => ({ ...one, lapsed: true }));
}

type Common = Readonly<{
  clocks?: readonly ClockChange[];
  documents?: readonly NumberedDocument[];
}>;

/** What every event may carry, whichever half wrote it: clocks and documents. */
export const noteCommon = (state: Procedure, { clocks, documents = [] }: Common): Procedure => {
  if (!clocks && documents.length === 0) return state;
  const papers = { ...state.papers };
  for (const { code, ordinal } of documents) papers[code] = Math.max(papers[code] ?? 0, ordinal);
  return { ...state, papers, clocks: noteClocks(state.clocks, clocks) };
};

const tables: Evolve<Procedure, ProcedureEvent> = {
  ...evolveIntake,
  ...evolveInvestigation,
  ...evolveMeasures,
  ...evolveNotice,
  ...evolveDecision,
  ...evolveShared,
};

/** What each event makes of the procedure, its clocks and its count of documents. */
export const evolveProcedure = Object.fromEntries(
  Object.entries(tables).map(([type, change]) => [
    type,
    (state: Procedure, data: Common) => noteCommon(change(state, data as never), data),
  ]),
) as unknown as Evolve<Procedure, ProcedureEvent>;
