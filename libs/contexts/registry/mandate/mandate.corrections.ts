import { fields } from '#domain/kernel';
import { correctionsOf } from '#domain/procedure';
import { headOfOrAbove } from '../shared/superior.js';
import type { MandateEvent } from './mandate.events.js';
import { grantedMandate, type Mandate } from './mandate.state.js';

const { day, text } = fields;

/** Which recorded facts may be corrected, by whom（更正登记事实）. */
export const mandateCorrections = correctionsOf<Mandate, MandateEvent>({
  tag: 'registry',
  by: ['registrar'],
  confirmedBy: ['head-of-organ', 'principal-head'],
  // Whoever uses the power says nothing of when it began: the organ that gave it does.
  who: (mandate, act) => {
    const { principal: id } = grantedMandate(mandate).text;
    headOfOrAbove(act.registry.organ(id) ?? { id }, act);
  },
  facts: {
    MandatePublished: {
      publishedOn: day({ about: 'Made public on（公布日期）', past: true }),
      url: text({ about: 'Where it can be read（公布地址）', max: 500 }),
    },
  },
});
