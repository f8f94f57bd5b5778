/** The rules of the catalogue this half of a case stands on. */
export const rules = {
  payment: 'ENF-D8',
  surcharge: 'ENF-D9',
  handIn: 'ENF-D10',
  deposit: 'ENF-D10-BANK',
  onSpot: 'ENF-D11',
  publication: 'ENF-D12',
  withdrawal: 'ENF-D13',
  review: 'ENF-D19',
  reviewUntold: 'ENF-D19-UNTOLD',
  reviewAcceptance: 'ENF-D20',
  reviewDecision: 'ENF-D20-DECISION',
  summaryReviewDecision: 'ENF-D20-SUMMARY',
  litigation: 'ENF-D21',
  litigationAfterReview: 'ENF-D21-AFTER-REVIEW',
  demand: 'EXE-D1',
  court: 'EXE-D2',
  courtAcceptance: 'EXE-D3',
  courtRuling: 'EXE-D4',
  courtRulingInDoubt: 'EXE-D4-DOUBT',
  objection: 'EXE-D5',
  ownExecution: 'EXE-D7',
  officers: 'ENF-R1',
  publicNotice: 'CAL-14',
} as const;

/** Names of the clocks of this half; unique in the stream of a case. */
export const clocks = {
  payment: 'ENF-D8',
  publication: 'ENF-D12',
  withdrawal: 'ENF-D13',
  review: 'ENF-D19',
  reviewAcceptance: 'ENF-D20',
  reviewDecision: 'ENF-D20-DECISION',
  litigation: 'ENF-D21',
  demand: 'EXE-D1',
  court: 'EXE-D2',
  courtAcceptance: 'EXE-D3',
  courtRuling: 'EXE-D4',
  objection: 'EXE-D5',
} as const;

/** The clock of the n-th instalment (counted from 1). */
export const instalmentClock = (n: number): string => `${clocks.payment}:part-${n}`;

/** The clocks of cash collected on the spot, by its receipt. */
export const handInClock = (receipt: string): string => `${rules.handIn}:${receipt}`;
export const depositClock = (receipt: string): string => `${rules.deposit}:${receipt}`;
