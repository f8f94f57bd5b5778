import type { About } from '#domain/kernel';
import { blankMatter, matterOf } from '#platform/registers';
import { noCase } from '../case/case.state.js';
import type { CaseRow } from './case-row.js';
import { debtOf } from '../case/payment/debt.js';

const noDates = {
  clueOn: null,
  concludedOn: null,
  decidedOn: null,
  servedOn: null,
  publishedOn: null,
  closedOn: null,
  archivedOn: null,
} as const;

const noNumbers = {
  decisionNumber: null,
  archiveNumber: null,
  fineFen: 0,
  confiscationFen: 0,
  paidFen: 0,
} as const;

const noLists = {
  officers: [],
  items: [],
  articles: [],
  marks: [],
  acts: [],
  penaltyKinds: [],
  measuresAsked: [],
  recusalsAsked: [],
  recused: [],
  actsToReview: [],
  defencesOpen: [],
} as const;

/** A case of which nothing is known at all: copied for each case, cheaper than building it. */
const blank: CaseRow = {
  ...blankMatter,
  caseId: '',
  partySealed: null,
  partyMark: null,
  ...noDates,
  ...noNumbers,
  ...noLists,
  procedure: null,
  handlingOrgan: '',
  mandate: null,
  host: null,
  stage: 'clue',
  suspended: false,
  remedy: null,
  recordedLate: null,
  source: null,
  linkedCase: null,
  area: '',
  street: '',
  facts: '',
  closedBy: null,
  reportedBy: null,
  outcome: null,
  retention: null,
  fileHeld: false,
  disposal: null,
  disposalList: null,
  people: {},
  stageBefore: null,
  inQuestion: null,
  transfer: null,
  debt: debtOf(noCase),
};

/** A case of which nothing is known but its id: what the first event starts from. */
export const unopened = (about: About): CaseRow => {
  const { id, row } = matterOf(about);
  return { ...blank, ...row, caseId: id };
};
