import { fields, label, type MessageOf, mustNotBeBefore, same } from '#domain/kernel';
import { from, owe, stop } from '#domain/procedure';
import { gradingOf } from '../grading/grading.js';
import { quantitiesField } from '../grading/substances.js';
import { reportsOnRegister, rhythmAfter } from './recurs.js';
import { crossedBy, knownCommand, onRegister } from './source.state.js';
import { forItsUnit, unitOrOfficer } from './who-may.js';

const { day, oneOf, text } = fields;

/**
 * What it is graded by has changed（情况变化）: computed anew at once, and it is assessed again
 * (MHS-4). What falls below S = 1 is cancelled by application only.
 */
export const changeSource = knownCommand('ChangeSource', {
  title: 'Record a change（登记情况变化）',
  at: 'changes',
  by: unitOrOfficer,
  asks: {
    change: oneOf(
      ['installation', 'process', 'substances', 'surroundings', 'accident', 'standard'],
      { about: 'What changed（变化：装置、工艺、物料、周边、事故、标准）' },
    ),
    facts: text({ about: 'How（变化情况）' }),
    quantities: quantitiesField,
    changedOn: day({ about: 'Since when（变化日期）', past: true }),
  },
  who: forItsUnit,
  repeat: (asked, { changed }) => {
    if (!changed) return false;
    const { change, facts, quantities, changedOn } = changed;
    return same({ change, facts, quantities, changedOn }, asked);
  },
  stage: onRegister,
  rule: (asked, source, act, { id: by }) => {
    const { identified } = source;
    mustNotBeBefore(identified.identifiedOn, asked.changedOn);
    const grading = gradingOf(asked.quantities, act.law, asked.changedOn);
    return [
      {
        type: 'SourceChanged',
        data: {
          ...asked,
          grading,
          ...crossedBy(source, grading),
          by,
          clocks: [
            ...stop(source, act.validAt, 'MHS-4-CHANGE'),
            owe(act, {
              duty: 'MHS-4-CHANGE',
              rule: 'MHS-4-CHANGE',
              facts: from(asked.changedOn),
              what: label('have it assessed after the change', '督促变化后重新评估'),
              by: { kind: 'post', role: 'officer', organ: identified.source.handlingOrgan },
              why: ['MHS-4', 'O40 11'],
            }),
            ...rhythmAfter(act, source, grading.grade),
            ...reportsOnRegister(act, source, grading.grade),
          ],
        },
      },
    ];
  },
});

export type ChangeSource = MessageOf<typeof changeSource>;
