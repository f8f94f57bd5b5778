import { type LocalDate, type MessageOf, refuse, startOfDay } from '#domain/kernel';
import { again, directService, drawUp, from, servedOn, start } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { nextReport } from '../periods.js';
import { listedNow } from '../stages.js';
import { office, officers, heads } from '../who-may.js';

/**
 * The notice reaches the unit or the body of the area: from that day run the limit, the plan, the
 * reports and the visits (HAZ-S5, HAZ-D1, D8, D13).
 */
export const serveNotice = knownCommand('ServeNotice', {
  title: 'Serve the notice of the listing（送达挂牌督办通知书）',
  at: 'listing/service',
  by: [...officers, ...heads],
  asks: { service: directService },
  late: ({ listed }) => listed?.listedOn,
  who: office,
  repeat: ({ service }, { served }) =>
    again(served && { service: served.service }, { service }, 'already-served'),
  stage: listedNow,
  rule: ({ service }, hazard, act, { id: by }) => {
    const { notice, listedOn } = listedNow(hazard);
    const day = servedOn(service, act);
    if (day < listedOn)
      refuse(
        'served-too-early',
        `The notice is of ${listedOn}（通知书日期为 ${listedOn}，送达不得早于该日）.`,
        'HAZ-S5',
      );
    const content = { paper: forms.notice.title, service, servedOn: day, copies: 2 };
    const reportBy = nextReport(day, notice.reportEveryMonths);
    const timer = (rule: string) => ({ rule, duty: 'holder' as const });
    const until = (date: LocalDate) => ({ start: startOfDay(day), until: date });
    return [
      {
        type: 'NoticeServed',
        data: {
          service,
          servedOn: day,
          by,
          documents: drawUp(papersOf(hazard), act, [forms.serviceProof, content]),
          clocks: [
            start(act, timer(rules.limit), until(notice.limit)),
            oweStep(act, hazard, rules.plan, until(notice.planBy)),
            oweStep(act, hazard, rules.progress, until(reportBy)),
            start(act, timer(rules.askExtension), from(notice.limit)),
            oweStep(act, hazard, rules.visit, from(day)),
          ],
        },
      },
    ];
  },
});

export type ServeNotice = MessageOf<typeof serveNotice>;
