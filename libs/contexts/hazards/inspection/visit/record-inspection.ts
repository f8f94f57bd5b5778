import { fields, type LocalDate, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, shown } from '#domain/procedure';
import { checkedItem, mustBeAnswered } from '../checklists.js';
import {
  asMeasured,
  measuredIn,
  measuredOnPaper,
  measurements,
} from '#contexts/equipment/contract';
import { notWithdrawn, type Planned, plannedCommand } from '../inspection.state.js';
import { oweFollowUp, visited } from '../duties.js';
import { forms, papersOf } from '../papers.js';
import { hazardOf } from '../suspicion.js';
import { pairOnSite } from '../who-may.js';
import type { Finding, HazardFound } from './visit.events.js';

const { flag, id, narrative, optional, part, parts, personal, shape, text } = fields;

const finding = shape('Finding', {
  findingId: id({ about: 'Which（问题编号）', example: 'w1' }),
  facts: text({ about: 'What was found（存在的问题）' }),
  major: flag({ about: 'It may be a major hazard（疑似重大事故隐患）' }),
});
const signature = shape('RecordSignature', {
  signedBy: optional(
    personal(text({ about: 'Who signed for the unit（被检查单位签字人）', max: 100 })),
  ),
  refusal: optional(
    narrative(text({ about: 'Who refused to sign, and why（拒签情况）', max: 500 })),
  ),
});

/**
 * What was found on site, signed by the officers and the head of the unit, or with the note that
 * he refused (INS-2, WSL 68). Nothing found is a result too. What may be a major hazard is
 * reported as one at once (X1).
 */
export const recordInspection = plannedCommand('RecordInspection', {
  title: 'Record what was found on site（现场检查记录）',
  at: 'record',
  by: ['officer'],
  asks: {
    findings: parts(finding, {
      about: 'What was found; none is a result too（发现的问题，可为空）',
      max: 100,
      once: 'findingId',
    }),
    checked: optional(
      parts(checkedItem, {
        about: 'Checklists of its industry, item by item（按行业检查表逐项检查）',
        min: 1,
        max: 500,
      }),
    ),
    unchecked: optional(
      text({
        about: 'Why a checklist of its industry was not used（未使用适用检查表的理由）',
        max: 500,
      }),
    ),
    present: parts(shown, {
      about: 'Officers and certificates（执法人员及证件）',
      min: 1,
      max: 20,
    }),
    signature: part(signature, { about: 'Signature or refusal（签字或者拒签）' }),
    measurements: optional(measurements),
  },
  late: ({ planned: { scheme } }) => scheme.on,
  who: (inspection, act, { present }) => pairOnSite(inspection, act, present),
  repeat: (asked, { recorded }) =>
    again(
      recorded && {
        findings: recorded.findings,
        checked: recorded.checked,
        unchecked: recorded.unchecked,
        present: recorded.present,
        signature: recorded.signature,
        measurements: recorded.measurements?.map(asMeasured),
      },
      asked,
      'already-recorded',
    ),
  stage: (inspection, act, { signature: { signedBy, refusal }, ...said }) => {
    const {
      planned: { scheme },
      refused,
    } = inspection;
    notWithdrawn(inspection);
    if (refused)
      refuse(
        'inspection-refused',
        'The unit refused the inspection（该单位已拒绝检查）.',
        'WSL 108',
      );
    if (localDateOf(act.validAt) < scheme.on)
      refuse(
        'before-the-day',
        `The inspection is on ${scheme.on}（检查日期为${scheme.on}）.`,
        'INS-1',
      );
    if ((signedBy === undefined) === (refusal === undefined))
      refuse(
        'signature-or-refusal',
        'Either the unit signed, or it refused and why（签字与拒签情况须择一填写）.',
        'WSL 68',
      );
    mustBeAnswered(inspection, said, act);
  },
  rule: ({ measurements: taken, ...said }, inspection, act, { id: by }) => {
    const measured = taken && measuredIn(taken, act, inspection.planned.scheme.on);
    const onPaper = measured && { measurements: measuredOnPaper(measured) };
    const recordedOn = localDateOf(act.validAt);
    const { unit } = inspection.planned.scheme;
    const recorded = {
      ...said,
      ...(measured && { measurements: measured }),
      reports: reportsOf(inspection, said.findings, recordedOn),
      recordedOn,
      by,
    };
    return [
      {
        type: 'InspectionRecorded',
        data: {
          ...recorded,
          documents: drawUp(papersOf(inspection), act, [
            forms.record,
            { unit, ...said, ...onPaper, recordedOn },
          ]),
          clocks: [...visited(inspection, act), ...oweFollowUp(act, { ...inspection, recorded })],
        },
      },
    ];
  },
});

export type RecordInspection = MessageOf<typeof recordInspection>;

/** Each finding that may be major, as it is reported. */
const reportsOf = (
  inspection: Planned,
  findings: readonly Finding[],
  foundOn: LocalDate,
): readonly HazardFound[] =>
  findings
    .filter(({ major }) => major)
    .map(({ facts }, n) => ({
      ...hazardOf(inspection, facts, foundOn),
      hazardId: `${inspection.planned.inspectionId}-${n + 1}`,
    }));
