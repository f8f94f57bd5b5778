import { type Act, fields, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { again, drawUp, shown, type ShownCertificate, stop } from '#domain/procedure';
import { oweChecks } from '../duties.js';
import { orderOf, type Planned, plannedCommand } from '../inspection.state.js';
import { forms, orderNumber, papersOf } from '../papers.js';
import { suspicionOf } from '../suspicion.js';
import { pairOnSite } from '../who-may.js';
import {
  correctionClock,
  correctionTime,
  moreTimeClock,
  reInspectionClock,
} from './order-clocks.js';

const { flag, id, parts, text } = fields;

type Asked = Readonly<{
  orderId: string;
  corrected: boolean;
  findings: string;
  present: readonly ShownCertificate[];
}>;

/**
 * Two reviewers look whether it was corrected, on request or when the time is over, and sign
 * (INS-6, ENF-R10). Corrected, the order is done (INS-7). Not corrected when the time is over,
 * enforcement must begin (INS-8, WSL 102, X2): it is told by this very record, and two checks are
 * owed. Asked for before that and found not done, the time to correct runs on.
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
  repeat: (asked, inspection, { validAt }) => {
    const { reInspected, notYet, reInspectionAsked } = orderOf(inspection, asked.orderId);
    if (!reInspected)
      return (
        !reInspectionAsked &&
        notYet?.reInspectedOn === localDateOf(validAt) &&
        same(of(notYet), of(asked))
      );
    return again(of(reInspected), of(asked), 'already-re-inspected');
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
    const { until } = orderOf(inspection, said.orderId);
    const isOverdue = !said.corrected && reInspectedOn > until;
    const facts = `${orderNumber(inspection, said.orderId)}责令限期整改逾期未整改：${said.findings}`;
    return [
      {
        type: 'ReInspected',
        data: {
          ...said,
          ...(isOverdue && { uncorrected: suspicionOf(inspection, facts, reInspectedOn) }),
          reInspectedOn,
          by,
          documents: drawUp(papersOf(inspection), act, [
            forms.review,
            { unit, ...said, reviewedOn: reInspectedOn },
          ]),
          clocks:
            said.corrected || isOverdue
              ? ended(inspection, act, said)
              : runsOn(inspection, act, said.orderId),
        },
      },
    ];
  },
});

const of = ({ orderId, corrected, findings, present }: Asked) => ({
  orderId,
  corrected,
  findings,
  present,
});

/** Nothing of the order is waited for any more; what was not corrected is looked at further. */
const ended = (inspection: Planned, act: Act, { orderId, corrected }: Asked) => [
  ...stop(
    inspection,
    act.validAt,
    correctionClock(orderId),
    reInspectionClock(orderId),
    moreTimeClock(orderId),
  ),
  ...(corrected ? [] : oweChecks(act, inspection, orderId)),
];

/** The re-inspection was made; the time to correct that is left runs on. */
const runsOn = (inspection: Planned, act: Act, orderId: string) => [
  ...stop(inspection, act.validAt, reInspectionClock(orderId)),
  correctionTime(act, orderOf(inspection, orderId)),
];

export type ReInspect = MessageOf<typeof reInspect>;
