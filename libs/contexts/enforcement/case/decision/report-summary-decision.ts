import { caseCommand } from '../said/case.command.js';
import { officers } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { officerOfCase } from '../duties.js';

const { optional, text } = fields;

/**
 * The officers report what they decided on the spot to their organ for its files
 * (报所属行政机关备案, PL 52).
 */
export const reportSummaryDecision = caseCommand('ReportSummaryDecision', {
  title: 'Report it to the organ for the record（当场处罚备案）',
  at: '/summary-cases/:id/report',
  by: officers,
  asks: {
    note: optional(text({ about: 'Note（备案说明）' })),
  },
  who: (state, act) => officerOfCase(state, act),
  repeat: (_, state) => state.summaryReported !== undefined,
  rule: (_, state, act, by) => {
    if (state.filed?.procedure !== 'summary')
      refuse(
        'no-summary-decision',
        'Nothing was decided on the spot here（本案没有当场处罚决定）.',
        'PL 52',
      );
    return [{ type: 'SummaryDecisionReported', data: { reportedOn: localDateOf(act.now), by } }];
  },
});

export type ReportSummaryDecision = MessageOf<typeof reportSummaryDecision>;
