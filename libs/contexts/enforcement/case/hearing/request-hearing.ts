import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { actingAs, again, notBefore, stop, workingOrgans } from '#domain/procedure';
import type { CaseEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { handlingOf } from '../duties.js';
import type { HearingRequest } from './hearing.events.js';
import type { Case } from '../case.state.js';
import { servedRound } from '../stages.js';

export type RequestHearing = Command<'RequestHearing', HearingRequest>;

/**
 * The party asks for a hearing (要求听证) within the working days of ENF-D5. Posting in time is in time: `validAt` is the day
 * of the postmark (CAL-12), even when it is recorded after the clock ran out.
 */
export const requestHearing: Decide<RequestHearing, Case, CaseEvent> = (asked, state, act) => {
  if (again(state.round?.request?.request, asked, 'hearing-already-requested')) return [];
  const { notice, served, waived } = servedRound(state);
  actingAs(act, ['officer', 'intake-clerk', 'legal-reviewer'], workingOrgans(handlingOf(state)));
  if (!notice.hearingRight)
    refuse('no-hearing-right', 'This penalty is not one for a hearing (听证范围).', 'PL 63');
  if (waived?.waiver.hearing)
    refuse('hearing-waived', 'The party gave up the hearing in writing.', 'PL 63');
  notBefore(act, served.servedOn, 'service of the notice');
  if (localDateOf(act.validAt) > served.rightsUntil)
    refuse(
      'hearing-request-late',
      `A hearing could be asked for until ${served.rightsUntil}.`,
      'PL 64',
      'ENF-D5',
    );
  return [
    {
      type: 'HearingRequested',
      data: {
        request: asked,
        requestedAt: act.validAt,
        clocks: stop(state, act.validAt, rules.hearingRequest),
      },
    },
  ];
};
