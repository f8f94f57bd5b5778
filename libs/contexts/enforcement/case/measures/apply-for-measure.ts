import { caseCommand } from '../said/case.command.js';
import { goods } from '../said/case.shapes.js';
import { officers } from '../said/case.roles.js';
import { localDateOf, own, refuse, type MessageOf, fields } from '#domain/kernel';
import { officerOfCase } from '../duties.js';
import type { MeasureApplication } from './measures.events.js';
import { papersOf, forms } from '../papers.js';
import { drawUp, again } from '#domain/procedure';
import { investigable } from '../stages.js';

const { id, oneOf, parts, text } = fields;

/**
 * An officer asks the head for leave to register evidence, or to seal or seize goods (ENF-R9:
 * approval before the act).
 */
export const applyForMeasure = caseCommand('ApplyForMeasure', {
  title: 'Apply for a measure（措施申请）',
  at: 'measures',
  by: officers,
  asks: {
    measureId: id({ about: 'Name of the measure in the case（措施编号）', example: 'm1' }),
    kind: oneOf(['registration', 'sealing', 'seizure'], {
      about: 'Registration（先行登记保存）, sealing（查封） or seizure（扣押）',
    }),
    goods: parts(goods, { about: 'Goods（物品清单）', min: 1 }),
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
    basis: text({ about: 'Legal basis（依据）' }),
  },
  who: (state, act, { kind }) => officerOfCase(state, act, { coercive: kind !== 'registration' }),
  repeat: (asked, state) =>
    again(own(state.measures, asked.measureId)?.application, asked, 'measure-id-taken'),
  rule: (asked, state, act, applicant) => {
    investigable(state);
    const coercive = asked.kind !== 'registration';
    namesGoods(asked);
    const appliedOn = localDateOf(act.now);
    const form = coercive ? forms.coercionForm : forms.registrationForm;
    return [
      {
        type: 'MeasureApplied',
        data: {
          application: asked,
          appliedOn,
          applicant,
          documents: drawUp(papersOf(state), act, [form, { ...asked, applicant, appliedOn }]),
        },
      },
    ];
  },
});

export type ApplyForMeasure = MessageOf<typeof applyForMeasure>;

/** A measure names its goods, its reasons and its basis (PL 56; CL 24). */
export function namesGoods({ goods, reasons, basis }: MeasureApplication): void {
  if (goods.length === 0) refuse('no-goods', 'Name the goods（请填写物品清单）.', 'CL 24', 'PL 56');
  if (reasons === '' || basis === '')
    refuse(
      'no-reasons',
      'Say why, and on which article（须写明理由和法律依据）.',
      'CL 24',
      'PL 56',
    );
}
