import { caseCommand } from '../said/case.command.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { hostOf } from './hold-hearing.js';
import { papersOf, forms } from '../papers.js';
import { drawUp, again } from '#domain/procedure';
import { inRound } from '../stages.js';

const { text } = fields;

/** The host reports the hearing to the head with an opinion (听证会报告书). */
export const reportHearing = caseCommand('ReportHearing', {
  title: 'Report the hearing（听证会报告）',
  at: 'hearing/report',
  by: ['hearing-host'],
  asks: {
    findings: text({ about: 'Findings（听证认定）', max: 20_000 }),
    opinion: text({ about: 'Opinion（处理意见）' }),
  },
  who: (state, act) => hostOf(state, act),
  repeat: (asked, state) => again(state.round?.reported?.report, asked, 'hearing-already-reported'),
  rule: (asked, state, act, id) => {
    const { held } = inRound(state);
    if (!held)
      return refuse('hearing-not-held', 'There is no hearing to report（尚未举行听证）.', 'PL 64');
    const reportedOn = localDateOf(act.now);
    return [
      {
        type: 'HearingReported',
        data: {
          report: asked,
          reportedOn,
          by: id,
          documents: drawUp(papersOf(state), act, [
            forms.hearingReport,
            { ...asked, host: id, reportedOn },
          ]),
        },
      },
    ];
  },
});

export type ReportHearing = MessageOf<typeof reportHearing>;
