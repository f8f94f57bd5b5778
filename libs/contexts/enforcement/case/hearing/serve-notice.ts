import { type Command, type Decide, refuse } from '#domain/kernel';
import type { ProcedureEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { from, start, stop } from '../clocks.js';
import { officerOfCase } from '../duties.js';
import { issue, paper } from '../papers.js';
import type { Procedure } from '../procedure.state.js';
import { type DirectService, servedOn } from '../service.js';
import { again, inRound, numbering } from '../stages.js';

export type ServeNotice = Command<'ServeNotice', { service: DirectService }>;

/**
 * The notice has reached the party (送达罚告、听告): the days in which it may ask for a hearing run. Where there is no hearing,
 * the same days are kept free for statement and defence, because no law names others.
 */
export const serveNotice: Decide<ServeNotice, Procedure, ProcedureEvent> = (
  { service },
  state,
  act,
) => {
  if (again(state.round?.served?.service, service, 'notice-already-served')) return [];
  const { notice } = inRound(state);
  const by = officerOfCase(state, act);
  const date = servedOn(service, act);
  if (date < notice.notifiedOn)
    refuse('too-early-in-time', 'Nothing is served before it was issued.', 'PL 61');
  const term = start(act, rules.hearingRequest, from(date), 'officer');
  return [
    {
      type: 'NoticeServed',
      data: {
        service,
        servedOn: date,
        rightsUntil: term.set.dueDate,
        by,
        documents: issue(numbering(state), [
          paper.receipt,
          { of: '罚告', service, servedOn: date },
        ]),
        clocks: [
          ...stop(state.clocks, `${rules.publicNotice}:notice`, act.validAt),
          ...(notice.hearingRight ? [term] : []),
        ],
      },
    },
  ];
};
