import { fields } from '#domain/kernel';
import { correctionsOf } from '#domain/procedure';
import type { MandateEvent } from './mandate.events.js';
import type { Mandate } from './mandate.state.js';

const { day, text } = fields;

/** Which recorded facts may be corrected, by whom（更正登记事实）. */
export const mandateCorrections = correctionsOf<Mandate, MandateEvent>({
  tag: 'registry',
  by: ['registrar'],
  confirmedBy: ['head-of-organ', 'principal-head'],
  facts: {
    MandatePublished: {
      publishedOn: day({ about: 'Made public on（公布日期）', past: true }),
      url: text({ about: 'Where it can be read（公布地址）', max: 500 }),
    },
  },
});
