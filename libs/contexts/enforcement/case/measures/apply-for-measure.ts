import { type Command, type Decide, localDateOf, own, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { officerOfCase } from '../duties.js';
import type { MeasureApplication } from './measures.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { again } from '#domain/procedure';
import { investigable } from '../stages.js';

export type ApplyForMeasure = Command<'ApplyForMeasure', MeasureApplication>;

/** An officer asks the head for leave to register evidence, or to seal or seize goods (ENF-R9: approval before the act). */
export const applyForMeasure: Decide<ApplyForMeasure, Case, CaseEvent> = (asked, state, act) => {
  if (again(own(state.measures, asked.measureId)?.application, asked, 'measure-id-taken'))
    return [];
  investigable(state);
  const coercive = asked.kind !== 'registration';
  const applicant = officerOfCase(state, act, { coercive });
  namesGoods(asked);
  const appliedOn = localDateOf(act.now);
  const form = coercive ? paper.coercionForm : paper.registrationForm;
  return [
    {
      type: 'MeasureApplied',
      data: {
        application: asked,
        appliedOn,
        applicant,
        documents: drawUp(state, act, [form, { ...asked, applicant, appliedOn }]),
      },
    },
  ];
};

/** A measure names its goods, its reasons and its basis (PL 56; CL 24). */
export function namesGoods({ goods, reasons, basis }: MeasureApplication): void {
  if (goods.length === 0) refuse('no-goods', 'Name the goods (物品清单).', 'CL 24', 'PL 56');
  if (reasons === '' || basis === '')
    refuse('no-reasons', 'Say why, and on which article.', 'CL 24', 'PL 56');
}
