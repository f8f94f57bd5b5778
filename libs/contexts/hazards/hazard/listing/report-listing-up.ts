import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { again, stop } from '#domain/procedure';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { listedNow } from '../stages.js';
import { heads, office, officers } from '../who-may.js';

const { text } = fields;

/** The office above hears of the listing, or of its change of level (HAZ-D11, HAZ-S15). */
export const reportListingUp = knownCommand('ReportListingUp', {
  title: 'Report the listing upwards（挂牌上报）',
  at: 'listing/report',
  by: [...officers, ...heads],
  asks: {
    to: text({ about: 'To whom（报送机关）', max: 200, example: '江门市安委会办公室' }),
    paper: text({ about: 'Number of the paper（报送文号）', max: 100 }),
  },
  who: office,
  repeat: (asked, { reportedUp }) =>
    again(
      reportedUp && { to: reportedUp.to, paper: reportedUp.paper },
      asked,
      'already-reported-up',
    ),
  stage: listedNow,
  rule: (said, hazard, act, { id: by }) => [
    {
      type: 'ListingReportedUp',
      data: {
        ...said,
        reportedOn: localDateOf(act.now),
        by,
        clocks: stop(hazard, act.now, rules.reportUp),
      },
    },
  ],
});

export type ReportListingUp = MessageOf<typeof reportListingUp>;
