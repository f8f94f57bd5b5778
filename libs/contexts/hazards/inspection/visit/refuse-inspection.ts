import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, shown } from '#domain/procedure';
import { notWithdrawn, plannedCommand } from '../inspection.state.js';
import { visited } from '../duties.js';
import { forms, papersOf } from '../papers.js';
import { suspicionOf } from '../suspicion.js';
import { pairOnSite } from '../who-may.js';

const { parts, text } = fields;

/** The unit did not let them in: two officers say how, and enforcement hears of it (X17). */
export const recordRefusal = plannedCommand('RecordRefusal', {
  title: 'Record that the inspection was refused（记录拒绝检查）',
  at: 'refusal',
  by: ['officer'],
  asks: {
    facts: text({ about: 'What happened（拒绝、阻碍情况）' }),
    present: parts(shown, {
      about: 'Officers and certificates（执法人员及证件）',
      min: 1,
      max: 20,
    }),
  },
  late: ({ planned: { scheme } }) => scheme.on,
  who: (inspection, act, { present }) => pairOnSite(inspection, act, present),
  repeat: (asked, { refused }) =>
    again(refused && { facts: refused.facts, present: refused.present }, asked, 'already-refused'),
  stage: (inspection) => {
    notWithdrawn(inspection);
    if (inspection.recorded) refuse('already-recorded', 'It was inspected（已完成检查）.', 'INS-2');
  },
  rule: (said, inspection, act, { id: by }) => {
    const refusedOn = localDateOf(act.validAt);
    const { unit } = inspection.planned.scheme;
    return [
      {
        type: 'InspectionRefused',
        data: {
          ...said,
          suspicion: suspicionOf(inspection, said.facts, refusedOn),
          refusedOn,
          by,
          documents: drawUp(papersOf(inspection), act, [
            forms.refusal,
            { unit, ...said, refusedOn, law: 'WSL 108' },
          ]),
          clocks: visited(inspection, act),
        },
      },
    ];
  },
});

export type RecordRefusal = MessageOf<typeof recordRefusal>;
