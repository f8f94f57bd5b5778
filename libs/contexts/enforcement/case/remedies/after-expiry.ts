import {
  type Act,
  type ClockChange,
  instant,
  type LocalDate,
  localDateOf,
  startOfDay,
} from '#domain/kernel';
import { finalOn } from '../court/court-window.js';
import { dueOn } from '../payment/due-on.js';
import { start } from '../execution.clocks.js';
import { clocks, rules } from '../execution.law.js';
import type { Execution } from '../execution.state.js';

/** The clock of the review organ's decision; reviews of summary penalties have the shorter one (ARL 62). */
export const reviewDecisionClock = (state: Execution, act: Act, from: LocalDate): ClockChange =>
  start(
    act,
    {
      name: clocks.reviewDecision,
      rule:
        state.filed?.procedure === 'summary' ? rules.summaryReviewDecision : rules.reviewDecision,
      duty: 'legal-reviewer',
    },
    { start: startOfDay(from) },
  );

/** The three months for asking the court, once no remedy is left and money is due (CL 53). */
export const courtWindowClock = (state: Execution, act: Act): readonly ClockChange[] => {
  const final = finalOn(state, act.law);
  const today = localDateOf(act.now);
  if (!final || state.court.applied || clocks.court in state.clocks) return [];
  if (state.fineFen === 0 || dueOn(state, today, act.law).openFen === 0) return [];
  return [
    start(
      act,
      { name: clocks.court, rule: rules.court, duty: 'head-of-organ' },
      { start: startOfDay(final) },
    ),
  ];
};

/**
 * The clocks that start because another ran out; for the rule that answers rings (`ClockExpired`). A silent review organ
 * has accepted (ARL 30), so its time to decide starts; after the last remedy the three months for the court start.
 */
export const clocksAfterExpiry = (
  state: Execution,
  expired: Readonly<{ clock: string; due: string }>,
  act: Act,
): readonly ClockChange[] => {
  if (expired.clock === clocks.reviewAcceptance)
    return state.review && !state.review.answered
      ? [reviewDecisionClock(state, act, localDateOf(instant(expired.due)))]
      : [];
  if (expired.clock !== clocks.review && expired.clock !== clocks.litigation) return [];
  const running = [clocks.review, clocks.litigation].some(
    (clock) => clock !== expired.clock && clock in state.clocks,
  );
  return running ? [] : courtWindowClock(state, act);
};
