import { caseCommand } from '../said/case.command.js';
import { type Act, fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';
import type { HearingRequestFound } from '../correcting/correcting.events.js';
import type { Round } from './hearing.state.js';
import { actingAs, again, stop, workingOrgans } from '#domain/procedure';
import { rules } from '../case.law.js';
import { handlingOf } from '../duties.js';
import { servedRound } from '../stages.js';

const { oneOf, personal, text } = fields;

/**
 * The party asks for a hearing (要求听证) within the working days of ENF-D5. Posting in time is in
 * time: `validAt` is the day of the postmark (CAL-12), even when it is recorded after the clock
 * ran out. What was asked for in time and is found after the decision is recorded all the same: it
 * puts the decision in question (PL 38, 63).
 */
export const requestHearing = caseCommand('RequestHearing', {
  title: 'Record a request for a hearing（听证申请）',
  at: 'hearing/request',
  by: ['officer', 'intake-clerk', 'legal-reviewer'],
  asks: {
    by: personal(text({ about: 'Who asks（听证申请人）', max: 200 })),
    form: oneOf(['oral', 'written'], { about: 'Oral or written（口头或书面）' }),
    matters: text({ about: 'What about（听证事项）' }),
  },
  who: (state, act) =>
    actingAs(act, ['officer', 'intake-clerk', 'legal-reviewer'], workingOrgans(handlingOf(state))),
  repeat: (asked, state) =>
    again(
      state.round?.request?.request ?? state.foundRequest?.request,
      asked,
      'hearing-already-requested',
    ),
  late: since.told,
  rule: (asked, state, act) => {
    const { notice, served, waived } = state.penalty ? toldRound(state) : servedRound(state);
    if (!notice.hearingRight)
      refuse(
        'no-hearing-right',
        'This penalty is not one for a hearing（该处罚不属于听证范围）.',
        'PL 63',
      );
    if (waived?.waiver.hearing)
      refuse(
        'hearing-waived',
        'The party gave up the hearing in writing（当事人已书面放弃听证）.',
        'PL 63',
      );
    if (localDateOf(act.validAt) > served.rightsUntil)
      refuse(
        'hearing-request-late',
        `A hearing could be asked for until ${served.rightsUntil}（申请听证的期限已于 ${served.rightsUntil} 届满）.`,
        'PL 64',
        'ENF-D5',
      );
    if (state.penalty) return [found(asked, act)];
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
  },
});

/** The round the party was told in, whatever was decided since. */
export function toldRound({ round }: Case): Round & Required<Pick<Round, 'served'>> {
  if (!round)
    return refuse(
      'party-not-notified',
      '未经事先告知当事人（the party was told of nothing）.',
      'PL 44',
    );
  if (!round.served)
    return refuse(
      'notice-not-served',
      '告知书尚未送达当事人（the notice has not reached the party）.',
      'PL 44',
      'PL 61',
    );
  return { ...round, served: round.served };
}

function found(request: HearingRequestFound['data']['request'], act: Act): HearingRequestFound {
  const requestedOn = localDateOf(act.validAt);
  return {
    type: 'HearingRequestFound',
    data: {
      request,
      requestedOn,
      questions: `当事人于 ${requestedOn} 在期限内申请听证，未举行听证即作出决定（a hearing was asked for in time and not held）`,
    },
  };
}

export type RequestHearing = MessageOf<typeof requestHearing>;
