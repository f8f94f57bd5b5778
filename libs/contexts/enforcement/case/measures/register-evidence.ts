import { caseCommand } from '../said/case.command.js';
import { shown, drawUp, again, start } from '#domain/procedure';
import * as since from '../said/since.js';
import { officers } from '../said/case.roles.js';
import { type Act, own, refuse, type MessageOf, fields } from '#domain/kernel';
import { rules, clockOfOne } from '../case.law.js';
import { present } from '../duties.js';
import { measureOf } from './measures.js';
import { papersOf, forms } from '../papers.js';
import type { Measure } from './measures.state.js';
import { investigable } from '../stages.js';

const { id, optional, parts, personal, text } = fields;

/**
 * Registers evidence that may be lost and leaves it with its keeper (先行登记保存), after the head
 * approved. What becomes of it is decided within the working days of ENF-D4, otherwise it is free.
 */
export const registerEvidence = caseCommand('RegisterEvidence', {
  title: 'Register evidence（先行登记保存）',
  at: 'measures/:measureId/registration',
  by: officers,
  asks: {
    measureId: id({ about: 'Name of the measure in the case（编号）' }),
    present: parts(shown, { about: 'Officers there, certificates shown（在场执法人员及证号）' }),
    place: text({ about: 'Where（地点）', max: 300 }),
    party: optional(personal(text({ about: 'The party there（到场当事人）', max: 200 }))),
    witness: optional(personal(text({ about: 'Witness instead（见证人）', max: 200 }))),
    keeper: personal(text({ about: 'Who keeps the goods（保管人）', max: 200 })),
  },
  who: (state, act, asked) => present(state, asked.present, act),
  repeat: (asked, state) =>
    again(own(state.measures, asked.measureId)?.taking, asked, 'measure-already-taken'),
  late: since.discovered,
  stage: investigable,
  rule: (asked, state, act, by) => {
    const measure = measureOf(state, asked.measureId);
    if (measure.application.kind !== 'registration')
      refuse(
        'other-kind-of-measure',
        'This application is for sealing or seizure（该申请为查封扣押）.',
        'PL 56',
      );
    approved(measure, act);
    const { goods, reasons } = measure.application;
    const content = {
      goods,
      reasons,
      place: asked.place,
      keeper: asked.keeper,
      party: asked.party,
    };
    return [
      {
        type: 'EvidenceRegistered',
        data: {
          taking: asked,
          registeredAt: act.validAt,
          by,
          documents: drawUp(papersOf(state), act, [forms.registration, content]),
          clocks: [
            start(act, {
              rule: rules.registeredEvidence,
              duty: 'head-of-organ',
              name: clockOfOne(rules.registeredEvidence, asked.measureId),
            }),
          ],
        },
      },
    ];
  },
});

export type RegisterEvidence = MessageOf<typeof registerEvidence>;

/** ENF-R9: the head's approval comes before the act. */
export function approved({ approvedBy, approvedAt, refusal }: Measure, act: Act): void {
  if (refusal)
    refuse(
      'measure-refused',
      'The head refused this measure（负责人未批准该措施）.',
      'PL 56',
      'CL 18',
    );
  if (approvedBy === undefined || (approvedAt !== undefined && act.validAt < approvedAt))
    refuse(
      'measure-not-approved',
      'The head approves the measure first（须先经负责人批准）.',
      'PL 56',
      'CL 18',
      'ENF-R9',
    );
}
