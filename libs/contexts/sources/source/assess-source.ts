import { fields, type MessageOf, mustNotBeBefore, same } from '#domain/kernel';
import { from, owe, stop } from '#domain/procedure';
import { label } from '#domain/kernel';
import { exhibitReference } from '#contexts/evidence/contract';
import { gradingOf } from '../grading/grading.js';
import { quantitiesField } from '../grading/substances.js';
import { assessedAnew, reportsOnRegister, rhythmAfter } from './recurs.js';
import { assessmentDuty, crossedBy, knownCommand, onRegister } from './source.state.js';
import { forItsUnit, unitOrOfficer } from './who-may.js';

const { day, file, text } = fields;

/**
 * The safety assessment（安全评估）with the facts that it found: the grade is computed anew, the
 * filing is due, and the next assessment in three years (MHS-4, MHS-5, MHS-9).
 */
export const assessSource = knownCommand('AssessSource', {
  title: 'Record the safety assessment（登记安全评估报告）',
  at: 'assessments',
  by: unitOrOfficer,
  asks: {
    assessor: text({ about: 'Body that assessed it（评估机构）', max: 200 }),
    report: file(exhibitReference, {
      about: 'SHA-256 of the report（评估报告）',
      here: true,
      at: () => 'then',
    }),
    conclusion: text({ about: 'What it concludes（结论）' }),
    quantities: quantitiesField,
    assessedOn: day({ about: 'Day of the report（报告日期）', past: true }),
  },
  who: forItsUnit,
  repeat: (asked, { assessed }) => {
    if (!assessed) return false;
    const { assessor, report, conclusion, quantities, assessedOn } = assessed;
    return same({ assessor, report, conclusion, quantities, assessedOn }, asked);
  },
  stage: onRegister,
  rule: (asked, source, act, { id: by }) => {
    const { identified, assessed } = source;
    const earliest = assessed?.assessedOn ?? identified.identifiedOn;
    mustNotBeBefore(earliest, asked.assessedOn);
    const grading = gradingOf(asked.quantities, act.law, asked.assessedOn);
    const { handlingOrgan: organ } = identified.source;
    return [
      {
        type: 'SourceAssessed',
        data: {
          ...asked,
          grading,
          ...crossedBy(source, grading),
          by,
          clocks: [
            ...stop(source, act.validAt, assessmentDuty, 'MHS-4-CHANGE', 'MHS-5', 'MHS-5-CHECK'),
            ...assessedAnew(act, source, asked.assessedOn),
            ...rhythmAfter(act, source, grading.grade),
            ...reportsOnRegister(act, source, grading.grade),
            owe(act, {
              duty: 'MHS-5',
              rule: 'MHS-5',
              facts: from(asked.assessedOn),
              what: label('have it filed', '督促报送备案'),
              by: { kind: 'post', role: 'officer', organ },
              why: ['MHS-5', 'O40 23'],
            }),
          ],
        },
      },
    ];
  },
});

export type AssessSource = MessageOf<typeof assessSource>;
