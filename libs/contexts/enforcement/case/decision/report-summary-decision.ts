import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { officerOfCase } from '../duties.js';
import type { Case } from '../case.state.js';
import { notArchived } from '../standing-penalty.js';

export type ReportSummaryDecision = Command<'ReportSummaryDecision', Readonly<{ note?: string }>>;

/** The officers report what they decided on the spot to their organ for its files (报所属行政机关备案, PL 52). */
export const reportSummaryDecision: Decide<ReportSummaryDecision, Case, CaseEvent> = (
  _,
  state,
  act,
) => {
  if (state.summaryReported) return [];
  if (state.filed?.procedure !== 'summary')
    refuse('no-summary-decision', 'Nothing was decided on the spot here.', 'PL 52');
  const by = officerOfCase(state, act);
  notArchived(state);
  return [{ type: 'SummaryDecisionReported', data: { reportedOn: localDateOf(act.now), by } }];
};
