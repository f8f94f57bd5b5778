import { type Command, type Decide, deny, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { inOffice } from '../duties.js';
import type { HearingReport } from './hearing.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { again } from '#domain/procedure';
import { inRound } from '../stages.js';

export type ReportHearing = Command<'ReportHearing', HearingReport>;

/** The host reports the hearing to the head with an opinion (听证会报告书). */
export const reportHearing: Decide<ReportHearing, Case, CaseEvent> = (asked, state, act) => {
  if (again(state.round?.reported?.report, asked, 'hearing-already-reported')) return [];
  const { held, scheduled } = inRound(state);
  if (!held) return refuse('hearing-not-held', 'There is no hearing to report.', 'PL 64');
  const id = inOffice(state, act, ['hearing-host']);
  if (id !== scheduled?.plan.host) deny('not-the-host', 'The host reports.', 'PL 64');
  const reportedOn = localDateOf(act.now);
  return [
    {
      type: 'HearingReported',
      data: {
        report: asked,
        reportedOn,
        by: id,
        documents: drawUp(state, act, [paper.hearingReport, { ...asked, host: id, reportedOn }]),
      },
    },
  ];
};
