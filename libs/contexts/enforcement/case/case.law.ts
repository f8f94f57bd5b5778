/**
 * The rules of the catalogue a case stands on, named once; a clock bears the name of its main rule.
 * What they say is in `libs/domain/law`.
 */
export const rules = {
  officers: 'ENF-R1',
  limitation: 'ENF-D1',
  limitationIfHarmed: 'ENF-D1-HARM',
  filingForm: 'ENF-D2',
  casePeriod: 'ENF-D3',
  casePeriodExtended: 'ENF-D3a',
  casePeriodExtendedAgain: 'ENF-D3b',
  registeredEvidence: 'ENF-D4',
  hearingRequest: 'ENF-D5',
  hearingNotice: 'ENF-D6',
  serveDecision: 'ENF-D7',
  payment: 'ENF-D8',
  surcharge: 'ENF-D9',
  handIn: 'ENF-D10',
  deposit: 'ENF-D10-BANK',
  onSpotCollection: 'ENF-D11',
  publication: 'ENF-D12',
  withdrawal: 'ENF-D13',
  review: 'ENF-D19',
  reviewUntold: 'ENF-D19-UNTOLD',
  answerInReview: 'ENF-D22',
  answerInSummaryReview: 'ENF-D22-SUMMARY',
  answerInSuit: 'ENF-D23',
  reviewAcceptance: 'ENF-D20',
  reviewDecision: 'ENF-D20-DECISION',
  summaryReviewDecision: 'ENF-D20-SUMMARY',
  litigation: 'ENF-D21',
  litigationAfterReview: 'ENF-D21-AFTER-REVIEW',
  publicNotice: 'CAL-14',
  urgentReport: 'COE-D1',
  seizure: 'COE-D2',
  demand: 'EXE-D1',
  court: 'EXE-D2',
  courtAcceptance: 'EXE-D3',
  courtRuling: 'EXE-D4',
  courtRulingInDoubt: 'EXE-D4-DOUBT',
  objection: 'EXE-D5',
  ownExecution: 'EXE-D7',
  largerAmounts: 'ENF-H2',
  hearingAgents: 'ENF-HEARING-AGENTS',
  discussion: 'ENF-CD',
  summary: 'ENF-SUMMARY',
  appointedDay: 'DTY-DAY',
  reviewOfRecused: 'DTY-RECUSED',
  refund: 'DTY-REFUND',
  summaryReport: 'ENF-SUMMARY-REPORT',
  transferTeam: 'CRM-1',
  transferReport: 'DTY-TRANSFER',
  transferDecision: 'CRM-2',
  transferDelivery: 'CRM-3',
  policeAnswer: 'CRM-5',
  policeForward: 'CRM-5-FORWARD',
  policeTell: 'CRM-10',
  contestRefusal: 'CRM-6',
  contestAgain: 'CRM-6-PROCURATORATE',
  reconsidered: 'CRM-6-ANSWER',
  handOverToPolice: 'CRM-7',
  answerAwaited: 'DTY-ANSWER',
  keptTen: 'ARC-10',
  keptThirty: 'ARC-30',
} as const;

/** The duties of a case（职责）, by the names of their clocks. */
export const duties = {
  hearingDay: 'hearing-day',
  refund: 'refund',
  repairNotice: 'repair-notice',
  transferReport: 'transfer-report',
  transferDecision: 'transfer-decision',
  transferDelivery: 'transfer-delivery',
  transferAnswer: 'transfer-answer',
  transferRefused: 'transfer-refused',
  transferContest: 'transfer-contest',
  transferGoods: 'transfer-goods',
  recused: (officer: string): string => `recused:${officer}`,
} as const;

/** The clock of one of several things of a kind: `COE-D2:m1`, `CAL-14:notice`. */
export const clockOfOne = (rule: string, name: string): string => `${rule}:${name}`;

/**
 * The clock of statement and defence（陈述申辩）: the same days as the request for a hearing, kept
 * free where there is none as well.
 */
export const defenceClock = clockOfOne(rules.hearingRequest, 'defence');

/** The clock of serving the paper that takes the place of the decision（送达变更、撤销决定书）. */
export const newPaper = (of: 'change' | 'revocation'): string =>
  clockOfOne(rules.serveDecision, of);

/** Clocks of measures go on when the case ends: the goods are still held. */
export const notOfMeasures = (clock: string): boolean =>
  ![rules.registeredEvidence, rules.urgentReport, rules.seizure].some(
    (rule) => clock === rule || clock.startsWith(clockOfOne(rule, '')),
  );

/** The clocks of a transfer（移送）: none of them runs on once the case is back or ended. */
export const isOfTransfer = (clock: string): boolean => clock.startsWith('transfer-');

/** The clock of the n-th instalment (counted from 1). */
export const instalmentClock = (n: number): string => clockOfOne(rules.payment, `part-${n}`);

/** The clocks of cash collected on the spot, by its receipt. */
export const handInClock = (receipt: string): string => clockOfOne(rules.handIn, receipt);
export const depositClock = (receipt: string): string => clockOfOne(rules.deposit, receipt);

/** The named amount for this kind of party: citizens and organisations have different limits. */
export const amountFor = (kind: 'citizen' | 'organisation'): 'citizenFen' | 'organisationFen' =>
  kind === 'citizen' ? 'citizenFen' : 'organisationFen';
