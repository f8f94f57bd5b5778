import { type Act, type ClockChange, type LocalDate, startOfDay } from '#domain/kernel';
import { rules } from '../case.law.js';
import { start } from '#domain/procedure';

/**
 * The clocks of the two remedies, which start when the decision is served (ARL 20, ALL 46). For
 * `DecisionServed`, which the first half decides. A party that was not told of the review has the
 * longer period (E26); after a summary decision litigation opens only with the result of a review
 * (ARL 23).
 */
export const remedyClocks = (
  act: Act,
  decision: Readonly<{
    servedOn: LocalDate;
    remediesTold: boolean;
    procedure: 'ordinary' | 'summary';
  }>,
): readonly ClockChange[] => {
  const facts = { start: startOfDay(decision.servedOn) };
  const told = decision.remediesTold;
  const review = start(
    act,
    { name: rules.review, rule: told ? rules.review : rules.reviewUntold, duty: 'officer' },
    facts,
  );
  if (decision.procedure === 'summary') return [review];
  const suit = { name: rules.litigation, rule: rules.litigation, duty: 'officer' } as const;
  return [review, start(act, suit, facts)];
};
