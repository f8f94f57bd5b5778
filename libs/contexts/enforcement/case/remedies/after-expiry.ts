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
import { start } from '#domain/procedure';
import { rules } from '../case.law.js';
import type { Case } from '../case.state.js';

/**
 * The clock of the review organ's decision; reviews of summary penalties have the shorter one (ARL
 * 62).
 */
export const reviewDecisionClock = (state: Case, act: Act, from: LocalDate): ClockChange =>
  start(
    act,
    {
      name: rules.reviewDecision,
      rule:
        state.filed?.procedure === 'summary' ? rules.summaryReviewDecision : rules.reviewDecision,
      duty: 'legal-reviewer',
    },
    { start: startOfDay(from) },
  );

/** The three months for asking the court, once no remedy is left and money is due (CL 53). */
export const courtWindowClock = (state: Case, act: Act): readonly ClockChange[] => {
  const final = finalOn(state, act.law);
  const today = localDateOf(act.now);
  if (!final || state.court.applied || rules.court in state.clocks) return [];
  if (state.fineFen === 0 || dueOn(state, today, act.law).openFen === 0) return [];
  return [
    start(
      act,
      { name: rules.court, rule: rules.court, duty: 'head-of-organ' },
      { start: startOfDay(final) },
    ),
  ];
};

/**
 * The clocks that start because another ran out; for the rule that answers rings (`ClockExpired`).
 * A silent review organ has accepted (ARL 30), so its time to decide starts; after the last remedy
 * the three months for the court start.
 */
export const clocksAfterExpiry = (
  state: Case,
  expired: Readonly<{ clock: string; due: string }>,
  act: Act,
): readonly ClockChange[] => {
  if (expired.clock === rules.reviewAcceptance)
    return state.review && !state.review.answered
      ? [reviewDecisionClock(state, act, localDateOf(instant(expired.due)))]
      : [];
  if (expired.clock !== rules.review && expired.clock !== rules.litigation) return [];
  const running = [rules.review, rules.litigation].some(
    (clock) => clock !== expired.clock && clock in state.clocks,
  );
  return running ? [] : courtWindowClock(state, act);
};
