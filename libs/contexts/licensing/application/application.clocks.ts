import type { Act, ClockChange, Instant, LocalDate } from '#domain/kernel';
import type { Item } from '../catalogue/item.js';
import { start } from '#domain/procedure';
import type { Filed } from './application.shape.js';
import type { Asking } from './intake/intake.events.js';

/** LIC-D2, and LIC-D3 when several departments handle it together (LL 42 and 26). */
const ordinary = 'LIC-D2';
export const joint = 'LIC-D3';

/**
 * The clock of the check after a supplement was filed: the same rule anew, from the day it was
 * filed.
 */
export const afterSupplement = (item: Item): string => `${item.intake.clock}:supplement`;

/** The clocks of the check of completeness, whichever runs. */
export const intakeClocks = (item: Item): readonly string[] => [
  item.intake.clock,
  afterSupplement(item),
];

/**
 * The rule that limits the decision. Where several departments handle a bundle the joint limit
 * takes the place of the ordinary one (LL 26, 42); several matters of one organ are no joint
 * handling, and an item whose own law sets a limit keeps it.
 */
const decisionRule = (item: Item, { bundle, sameOrgan }: Asking): string | undefined => {
  const isJoint = bundle !== undefined && sameOrgan !== true;
  return isJoint && item.decision?.clock === ordinary ? joint : item.decision?.clock;
};

/**
 * Starts the limit of the decision when the application is accepted (LIC-D2, LIC-D13, LIC-D14 …).
 */
export const startDecision = (
  act: Act,
  item: Item,
  application: Filed,
  acceptedAt: Instant,
): readonly ClockChange[] => {
  const { asking, receivedAt } = application.received;
  const rule = decisionRule(item, asking);
  if (!rule) return [];
  const complete = application.completedAt ?? receivedAt;
  const from = item.decision?.starts === 'materials-complete' ? complete : acceptedAt;
  return [start(act, { rule, duty: 'licence-approver' }, { start: from })];
};

/** By when the decision is due, as the clock that these changes start says（作出决定的期限）. */
export const dueIn = (clocks: readonly ClockChange[]): LocalDate | undefined => {
  for (const one of clocks) if (one.op === 'start') return one.set.dueDate;
  return undefined;
};

/** The name of the running decision clock, if one runs. */
export const runningDecision = (item: Item, application: Filed): string | undefined => {
  const rule = decisionRule(item, application.received.asking);
  return rule !== undefined && application.clocks[rule] ? rule : undefined;
};
