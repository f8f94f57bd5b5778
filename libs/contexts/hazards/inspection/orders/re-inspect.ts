import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, shown, stop } from '#domain/procedure';
import { oweChecks } from '../duties.js';
import { orderOf, plannedCommand } from '../inspection.state.js';
import { forms, papersOf } from '../papers.js';
import { suspicionOf } from '../suspicion.js';
import { pairOnSite } from '../who-may.js';
import { correctionClock, moreTimeClock, reInspectionClock } from './order-clocks.js';

const { flag, id, parts, text } = fields;

/**
 * Two reviewers look whether it was corrected, on request or when the time is over, and sign
 * (INS-6, ENF-R10). Corrected, the order is done (INS-7). Not corrected, enforcement must begin
 * (INS-8, WSL 102, X2): it is told by this very record, and two checks are owed.
 */
export const reInspect = plannedCommand('ReInspect', {
  title: 'Re-inspect（整改复查）',
  at: 'orders/:orderId/re-inspection',
  by: ['officer'],
  asks: {
    orderId: id({ about: 'Which order（责令整改编号）' }),
    corrected: flag({ about: 'Corrected（是否整改到位）' }),
    findings: text({ about: 'What was found（复查情况）' }),
    present: parts(shown, {
      about: 'Reviewers and certificates（复查人员及证件）',
      min: 1,
      max: 20,
    }),
  },
  late: (inspection, { orderId }) => orderOf(inspection, orderId).orderedOn,
  who: (inspection, act, { present }) => pairOnSite(inspection, act, present),
  repeat: (asked, inspection) => {
    const { reInspected: before } = orderOf(inspection, asked.orderId);
    const { orderId, corrected, findings, present } = before ?? asked;
    return again(
      before && { orderId, corrected, findings, present },
      asked,
      'already-re-inspected',
    );
  },
  stage: (inspection, act, { orderId, corrected }) => {
    const { until, reInspectionAsked } = orderOf(inspection, orderId);
    if (!corrected && !reInspectionAsked && localDateOf(act.validAt) <= until)
      refuse(
        'time-to-correct',
        `It may be corrected until ${until}（整改期限至${until}，尚未届满）.`,
        'INS-6',
      );
  },
  rule: (said, inspection, act, { id: by }) => {
    const reInspectedOn = localDateOf(act.validAt);
    const { unit } = inspection.planned.scheme;
    return [
      {
        type: 'ReInspected',
        data: {
          ...said,
          ...(!said.corrected && {
            uncorrected: suspicionOf(
              inspection,
              `责令限期整改（${said.orderId}）逾期未整改：${said.findings}`,
              reInspectedOn,
            ),
          }),
          reInspectedOn,
          by,
          documents: drawUp(papersOf(inspection), act, [
            forms.review,
            { unit, ...said, reviewedOn: reInspectedOn },
          ]),
          clocks: [
            ...stop(
              inspection,
              act.validAt,
              correctionClock(said.orderId),
              reInspectionClock(said.orderId),
              moreTimeClock(said.orderId),
            ),
            ...(said.corrected ? [] : oweChecks(act, inspection, said.orderId)),
          ],
        },
      },
    ];
  },
});

export type ReInspect = MessageOf<typeof reInspect>;
