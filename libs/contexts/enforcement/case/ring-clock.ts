import {
  type Act,
  type Decide,
  deny,
  refuse,
  type RingClock,
  type Role,
  own,
} from '#domain/kernel';
import type { ProcedureEvent } from './case.events.js';
import { rules } from './case.law.js';
import { from, type Running, start } from './clocks.js';
import { issue, paper } from './papers.js';
import type { Procedure } from './procedure.state.js';
import { decisionServed } from './decision/serve-decision.js';
import { numbering } from './stages.js';
import type { NoticeServed } from './hearing/hearing.events.js';

type Expiry = Readonly<{ effect: string; ends: boolean }>;

/** The right or power is gone, or the state follows by itself: the clock ends. */
const ends = (effect: string): Expiry => ({ effect, ends: true });
/** The act is still to be done: the clock stays and is overdue. */
const alert = (effect: string): Expiry => ({ effect, ends: false });

/** What the law attaches to the end of each clock of a case, of both its halves (rules §3.6). Others are alerts. */
const expiries: Readonly<Record<string, Expiry>> = {
  [rules.filingForm]: alert('procedure-defect'),
  [rules.casePeriod]: alert('decision-late'),
  'ENF-D3a': alert('decision-late'),
  'ENF-D3b': alert('decision-late'),
  [rules.registeredEvidence]: ends('measure-must-be-lifted'),
  [rules.hearingRequest]: ends('hearing-right-lost'),
  [rules.serveDecision]: alert('service-late'),
  [rules.payFine]: alert('payment-overdue'),
  [rules.publish]: alert('publication-late'),
  [rules.urgentReport]: ends('measure-must-be-lifted'),
  [rules.seizure]: ends('measure-must-be-lifted'),
  [rules.publicNotice]: ends('served-by-public-notice'),
  'ENF-D19': ends('review-right-lost'),
  'ENF-D19-UNTOLD': ends('review-right-lost'),
  'ENF-D20': ends('review-deemed-accepted'),
  'ENF-D21': ends('litigation-right-lost'),
  'ENF-D21-AFTER-REVIEW': ends('litigation-right-lost'),
  'EXE-D1': ends('court-may-be-applied-to'),
  'EXE-D2': ends('court-application-right-lost'),
  'EXE-D5': ends('objection-right-lost'),
};

const above: readonly Role[] = ['team-leader', 'head-of-organ', 'principal-head'];

/**
 * Answers the deadline runner for every clock of the case. A ring for a clock that was stopped, moved or noted already does
 * nothing; one that comes before the period is over is refused, so that it rings again.
 */
export const ringClock: Decide<RingClock, Procedure, ProcedureEvent> = (asked, state, act) => {
  if (act.actor.kind !== 'system') deny('rings-by-itself', 'Clocks are rung by the system.');
  const running = own(state.clocks, asked.clock);
  if (!running || running.set.standing || running.set.due !== asked.due) return [];
  if (asked.kind === 'expiry') return expire(asked.clock, running, state, act);
  if (running.noted.includes(`${asked.kind}-${asked.step}`)) return [];
  return remind(asked, running, act);
};

function remind(asked: RingClock['data'], running: Running, act: Act): readonly ProcedureEvent[] {
  const { clock, step, kind } = asked;
  const { rule, due, duty } = running.set;
  const over = act.now > due;
  if (kind === 'reminder')
    return over ? [] : [{ type: 'ClockReminded', data: { clock, rule, due, step, to: duty } }];
  if (!over) stillRunning(due);
  const to = above[step - 1] ?? 'principal-head';
  return [{ type: 'ClockEscalated', data: { clock, rule, due, step, to } }];
}

const stillRunning = (due: string): never =>
  refuse('clock-still-running', `The period runs until ${due}.`);

function expire(
  clock: string,
  running: Running,
  state: Procedure,
  act: Act,
): readonly ProcedureEvent[] {
  if (running.overdue) return [];
  const { rule, due } = running.set;
  if (act.now <= due) stillRunning(due);
  const { effect, ends } = expiries[rule] ?? alert('overdue');
  const expired: ProcedureEvent = {
    type: 'ClockExpired',
    data: {
      clock,
      rule,
      due,
      effect,
      clocks: ends ? [{ op: 'stop', clock, outcome: 'lapsed', at: due }] : [],
    },
  };
  return effect === 'served-by-public-notice'
    ? [expired, ...servedByNotice(clock, running, without(clock, state), act)]
    : [expired];
}

const without = (clock: string, state: Procedure): Procedure => {
  const { [clock]: _, ...clocks } = state.clocks;
  return { ...state, clocks };
};

/** E6: when the term of the public notice is over, what it posted counts as served. */
function servedByNotice(
  clock: string,
  { set: { dueDate } }: Running,
  state: Procedure,
  act: Act,
): readonly ProcedureEvent[] {
  const { round, posted } = state;
  if (clock.endsWith(':decision'))
    return posted && !state.served ? [decisionServed(state, posted.service, dueDate, act)] : [];
  if (!round?.posted || round.served) return [];
  const term = start(act, rules.hearingRequest, from(dueDate), 'officer');
  const { service } = round.posted;
  const served: NoticeServed = {
    type: 'NoticeServed',
    data: {
      service,
      servedOn: dueDate,
      rightsUntil: term.set.dueDate,
      by: 'public-notice',
      documents: issue(numbering(state), [
        paper.receipt,
        { of: '罚告', service, servedOn: dueDate },
      ]),
      clocks: round.notice.hearingRight ? [term] : [],
    },
  };
  return [served];
}
