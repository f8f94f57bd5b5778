import { type Command, type Decide, localDateOf, refuse } from '#libs/kernel';
import type { ProcedureEvent } from './case.events.js';
import { rules } from './case.law.js';
import { start, stop } from './clocks.js';
import { officerOfCase } from './duties.js';
import type { Procedure } from './procedure.state.js';
import { decisionOf } from './serve-decision.js';
import { again, inRound } from './stages.js';
import type { Service } from './shared.events.js';

export type PostPublicNotice = Command<
  'PostPublicNotice',
  {
    of: 'notice' | 'decision';
    service: Extract<Service, { method: 'public-notice' }>;
  }
>;

/**
 * Posts a notice or a decision to the public (公告送达), after every other way failed. It counts as served when its term is
 * over: the ringing clock puts that on record (E6).
 */
export const postPublicNotice: Decide<PostPublicNotice, Procedure, ProcedureEvent> = (
  asked,
  state,
  act,
) => {
  const { of, service } = asked;
  const earlier = of === 'notice' ? state.round?.posted : state.posted;
  if (again(earlier?.service, service, 'already-posted')) return [];
  const issuedOn = of === 'notice' ? inRound(state).notice.notifiedOn : decisionOf(state).decidedOn;
  const reached = of === 'notice' ? state.round?.served : state.served;
  if (reached) refuse('already-served', 'It has reached the party.', 'CPL 95');
  const by = officerOfCase(state, act);
  const postedOn = localDateOf(act.validAt);
  if (postedOn < issuedOn)
    refuse('too-early-in-time', 'Nothing is posted before it was issued.', 'CPL 95');
  if (service.attempts.length === 0)
    refuse('other-ways-first', 'Say which other ways of service failed.', 'CPL 95');
  const term = start(act, rules.publicNotice, { start: act.validAt }, 'officer', of);
  return [
    {
      type: 'PublicNoticePosted',
      data: {
        of,
        service,
        postedOn,
        servedOn: term.set.dueDate,
        by,
        clocks: [
          ...(of === 'decision' ? stop(state.clocks, rules.serveDecision, act.validAt) : []),
          term,
        ],
      },
    },
  ];
};
