import { type About, type Instant, partsOf } from '#domain/kernel';
import { noCase } from '../case/case.state.js';
import type { CaseRow } from './case-row.js';
import { debtOf } from '../case/payment/debt.js';

const noDates = {
  clueOn: null,
  filedOn: null,
  concludedOn: null,
  decidedOn: null,
  servedOn: null,
  publishedOn: null,
  closedOn: null,
  archivedOn: null,
} as const;

const noNumbers = {
  number: null,
  decisionNumber: null,
  archiveNumber: null,
  fineFen: 0,
  confiscationFen: 0,
  paidFen: 0,
  revision: 0,
} as const;

const noLists = {
  officers: [],
  items: [],
  penaltyKinds: [],
  clocks: [],
  measuresAsked: [],
  recusalsAsked: [],
  waitsFor: [],
} as const;

const noParty = {
  partyId: '',
  partyName: '',
  partyKind: 'organisation',
  creditCode: null,
} as const;

/** A case of which nothing is known but its id: what the first event starts from. */
export const unopened = ({ stream }: About): CaseRow => ({
  caseId: partsOf(stream)?.id ?? stream,
  district: partsOf(stream)?.district ?? '',
  ...noDates,
  ...noNumbers,
  ...noLists,
  ...noParty,
  procedure: null,
  organ: '',
  handlingOrgan: '',
  mandate: null,
  host: null,
  stage: 'clue',
  suspended: false,
  provisional: false,
  remedy: null,
  recordedLate: null,
  source: null,
  linkedCase: null,
  area: '',
  street: '',
  facts: '',
  closedBy: null,
  outcome: null,
  nextRule: null,
  nextDueAt: null,
  dutyDueAt: null,
  lastEvent: '',
  lastEventAt: '' as Instant,
  words: '',
  people: {},
  stageBefore: null,
  debt: debtOf(noCase),
});
