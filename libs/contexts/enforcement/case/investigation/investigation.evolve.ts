import { own, type Evolve } from '#domain/kernel';
import type { InvestigationEvent, Shown } from './investigation.events.js';
import type { Procedure, Recusal } from '../procedure.state.js';

const names = (present: readonly Shown[]): readonly string[] =>
  present.map(({ officer }) => officer);

const recusal = (state: Procedure, officer: string, change: Partial<Recusal>): Procedure => {
  const known = own(state.recusals, officer);
  return known === undefined
    ? state
    : { ...state, recusals: { ...state.recusals, [officer]: { ...known, ...change } } };
};

export const evolveInvestigation: Evolve<Procedure, InvestigationEvent> = {
  InquirySummoned: (state, { summons }) => ({
    ...state,
    summonses: { ...state.summonses, [summons.summonsId]: summons },
  }),
  InquiryRecorded: (state, { inquiry }) => ({
    ...state,
    records: {
      ...state.records,
      [inquiry.recordId]: { asked: inquiry, officers: names(inquiry.present) },
    },
  }),
  FieldworkRecorded: (state, { fieldwork }) => ({
    ...state,
    records: {
      ...state.records,
      [fieldwork.recordId]: { asked: fieldwork, officers: names(fieldwork.present) },
    },
  }),
  RecusalRequested: (state, { request }) => ({
    ...state,
    recusals: { ...state.recusals, [request.officer]: { request, toReview: [] } },
  }),
  RecusalDecided: (state, { ruling, toReview }) => ({
    ...recusal(state, ruling.officer, { ruling, toReview }),
    officers: ruling.granted
      ? state.officers.filter((officer) => officer !== ruling.officer)
      : state.officers,
  }),
  RecusedActsReviewed: (state, { review }) => ({
    ...recusal(state, review.officer, { review, toReview: [] }),
    discarded: [...state.discarded, ...review.discarded],
  }),
  InvestigationConcluded: (state, data) => ({
    ...state,
    stage: 'concluded',
    concluded: data,
    round: undefined,
    review: undefined,
    discussed: undefined,
  }),
};
