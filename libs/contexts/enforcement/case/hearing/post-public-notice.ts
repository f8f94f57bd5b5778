import { caseCommand } from '../said/case.command.js';
import { byNotice, again, postedFor, stop } from '#domain/procedure';
import { officers } from '../said/case.roles.js';
import { type LocalDate, localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { rules, clockOfOne } from '../case.law.js';
import { officerOfCase } from '../duties.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';
import { inRound } from '../stages.js';
import { decisionOf } from '../standing-penalty.js';

const { oneOf, part } = fields;

/**
 * Posts a notice or a decision to the public (公告送达), after every other way failed. It counts as
 * served when its term is over: the ringing clock puts that on record (E6).
 */
export const postPublicNotice = caseCommand('PostPublicNotice', {
  title: 'Post a public notice（公告送达）',
  at: 'public-notices',
  by: officers,
  asks: {
    of: oneOf(['notice', 'decision'], { about: 'What is posted（公告对象）' }),
    service: part(byNotice, { about: 'How（公告送达）' }),
  },
  who: (state, act) => officerOfCase(state, act),
  repeat: ({ of, service }, state) => {
    const posted = of === 'notice' ? state.round?.posted : state.posted;
    return again(posted?.service, service, 'already-posted');
  },
  late: (state, { of }) => (of === 'notice' ? since.notified(state) : since.decided(state)),
  rule: ({ of, service }, state, act, by) => {
    const issuedOn = toBePosted(of, state);
    const postedOn = localDateOf(act.validAt);
    if (postedOn < issuedOn)
      refuse(
        'too-early-in-time',
        'Nothing is posted before it was issued（公告不得早于文书制作）.',
        'CPL 95',
      );
    const timer = {
      rule: rules.publicNotice,
      duty: 'officer',
      name: clockOfOne(rules.publicNotice, of),
    } as const;
    const term = postedFor(service, timer, act);
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
            ...(of === 'decision' ? stop(state, act.validAt, rules.serveDecision) : []),
            term,
          ],
        },
      },
    ];
  },
});

export type PostPublicNotice = MessageOf<typeof postPublicNotice>;

/** The day the unserved notice or decision was issued. */
function toBePosted(of: 'notice' | 'decision', state: Case): LocalDate {
  const reached = of === 'notice' ? state.round?.served : state.served;
  if (reached) refuse('already-served', 'It has reached the party（已经送达当事人）.', 'CPL 95');
  return of === 'notice' ? inRound(state).notice.notifiedOn : decisionOf(state).decidedOn;
}
