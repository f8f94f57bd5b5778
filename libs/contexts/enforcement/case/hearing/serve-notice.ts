import { caseCommand } from '../said/case.command.js';
import {
  directService,
  drawUp,
  again,
  from,
  servedOn,
  type Service,
  start,
  stop,
} from '#domain/procedure';
import { officers } from '../said/case.roles.js';
import { type Act, type LocalDate, refuse, type MessageOf } from '#domain/kernel';
import { clockOfOne, defenceClock, rules } from '../case.law.js';
import { officerOfCase } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';
import { inRound } from '../stages.js';
import type { NoticeServed } from './hearing.events.js';

/**
 * The notice has reached the party (送达罚告、听告): the days in which it may ask for a hearing
 * run. Where there is no hearing, the same days are kept free for statement and defence, because no
 * law names others.
 */
export const serveNotice = caseCommand('ServeNotice', {
  title: 'Serve the notice（告知书送达）',
  at: 'notice/service',
  by: officers,
  asks: {
    service: directService,
  },
  who: (state, act) => officerOfCase(state, act),
  repeat: ({ service }, state) =>
    again(state.round?.served?.service, service, 'notice-already-served'),
  late: since.notified,
  rule: ({ service }, state, act, by) => {
    const { notice } = inRound(state);
    const date = servedOn(service, act);
    if (date < notice.notifiedOn)
      refuse(
        'too-early-in-time',
        'Nothing is served before it was issued（送达不得早于文书制作）.',
        'PL 61',
      );
    return [noticeServed(state, { service, by }, date, act)];
  },
});

export type ServeNotice = MessageOf<typeof serveNotice>;

/** The event of service, with its receipt and the days it opens to the party. */
export function noticeServed(
  state: Case,
  { service, by }: Readonly<{ service: Service; by: string }>,
  date: LocalDate,
  act: Act,
): NoticeServed {
  const term = start(act, { rule: rules.hearingRequest, duty: 'officer' }, from(date));
  const receipt = { of: '罚告', service, servedOn: date };
  return {
    type: 'NoticeServed',
    data: {
      service,
      servedOn: date,
      rightsUntil: term.set.dueDate,
      by,
      documents: drawUp(papersOf(state), act, [forms.receipt, receipt]),
      clocks: [
        ...stop(state, act.validAt, clockOfOne(rules.publicNotice, 'notice')),
        ...(state.round?.notice.hearingRight ? [term] : []),
        { ...term, clock: defenceClock },
      ],
    },
  };
}
