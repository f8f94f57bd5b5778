import type { Case } from '../case.state.js';

/**
 * What the amounts due and the stage of the execution follow from: this part of a case the docket
 * keeps as well.
 */
export type Debt = Pick<
  Case,
  | 'penalty'
  | 'served'
  | 'fate'
  | 'fineFen'
  | 'payBy'
  | 'payments'
  | 'refunds'
  | 'deferral'
  | 'reduction'
  | 'court'
  | 'stays'
  | 'closed'
  | 'archived'
>;

/** That part of a case, and nothing else of it. */
export const debtOf = ({
  penalty,
  served,
  fate,
  fineFen,
  payBy,
  payments,
  refunds,
  deferral,
  reduction,
  court,
  stays,
  closed,
  archived,
}: Case): Debt => ({
  penalty,
  served,
  fate,
  fineFen,
  payBy,
  payments,
  refunds,
  deferral,
  reduction,
  court,
  stays,
  closed,
  archived,
});
