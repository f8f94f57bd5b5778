import { type Act, type ClockChange, refuse } from '#domain/kernel';
import { start, stop } from '#domain/procedure';
import { runningDecision } from '../application.clocks.js';
import type { Filed } from '../application.shape.js';
import { itemOf } from '../authority.js';

// What a grant and a refusal have in common.

/** Decided otherwise before. */
export const decidedAlready = (): never =>
  refuse('decided-already', 'The application is decided（该申请已作出决定）.', 'LL 8');

/**
 * The approver may differ from the reviewer, with reasons; after a hearing the record binds both.
 */
export const mustExplainDeparture = (
  application: Filed,
  decision: 'grant' | 'refuse',
  departure: string | undefined,
): void => {
  if (application.review?.opinion !== decision && !departure?.trim())
    refuse(
      'departure-unexplained',
      'The opinion of the review said otherwise: say why（决定与审查意见不一致，请说明理由）.',
      'LL 38',
    );
};

/** What runs after any decision: its publication, and for a grant the certificate. */
export const clocksOfDecision = (
  application: Filed,
  act: Act,
  granted: boolean,
): readonly ClockChange[] => {
  const item = itemOf(application);
  const running = runningDecision(item, application);
  const { issue, publication } = item;
  return [
    ...stop(application, act.validAt, ...(running ? [running] : [])),
    ...(granted && issue ? [start(act, { rule: issue.clock, duty: 'certificate-clerk' })] : []),
    ...(publication ? [start(act, { rule: publication.clock, duty: 'licence-approver' })] : []),
  ];
};
