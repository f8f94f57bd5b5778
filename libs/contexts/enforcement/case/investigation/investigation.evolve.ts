import { own } from '#domain/kernel';
import { type Changes } from '#domain/procedure';
import type { Case } from '../case.state.js';
import type { InvestigationEvent, Shown } from './investigation.events.js';
import type { Recusal } from './investigation.state.js';

const names = (present: readonly Shown[]): readonly string[] =>
  present.map(({ officer }) => officer);

const recusal = (
  { recusals }: Case,
  officer: string,
  change: Partial<Recusal>,
): Pick<Case, 'recusals'> => {
  const known = own(recusals, officer);
  return { recusals: known ? { ...recusals, [officer]: { ...known, ...change } } : recusals };
};

export const evolveInvestigation: Changes<Case, InvestigationEvent> = {
  InquirySummoned: (state, { summons }) => ({
    summonses: { ...state.summonses, [summons.summonsId]: summons },
  }),
  InquiryRecorded: (state, { inquiry }) => ({
    records: {
      ...state.records,
      [inquiry.recordId]: { asked: inquiry, officers: names(inquiry.present) },
    },
  }),
  FieldworkRecorded: (state, { fieldwork, measured }) => ({
    records: {
      ...state.records,
      [fieldwork.recordId]: {
        asked: fieldwork,
        officers: names(fieldwork.present),
        ...(measured && { measured }),
      },
    },
  }),
  RecusalRequested: (state, { request }) => ({
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
  CaseSentBack: (_, sentBack) => ({
    stage: 'open',
    sentBack,
    round: undefined,
    legalReview: undefined,
    discussed: undefined,
  }),
  InvestigationConcluded: (_, data) => ({
    stage: 'concluded',
    concluded: data,
    round: undefined,
    legalReview: undefined,
    discussed: undefined,
  }),
};
