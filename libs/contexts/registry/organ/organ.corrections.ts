import { fields } from '#domain/kernel';
import { correctionsOf } from '#domain/procedure';
import { headOfOrAbove } from '../shared/superior.js';
import type { OrganEvent } from './organ.events.js';
import { type Organ, registeredOrgan } from './organ.state.js';

const { day, text } = fields;

/** Which recorded facts may be corrected, by whom（更正登记事实）. */
export const organCorrections = correctionsOf<Organ, OrganEvent>({
  tag: 'registry',
  by: ['registrar'],
  confirmedBy: ['head-of-organ', 'principal-head'],
  who: (organ, act) => headOfOrAbove(registeredOrgan(organ), act),
  facts: {
    OrganRegistered: {
      name: text({ about: 'Name（名称）', max: 200 }),
      from: day({ about: 'First day it exists（成立日期）', past: true }),
    },
    OrganRenamed: {
      name: text({ about: 'New name（新名称）', max: 200 }),
      from: day({ about: 'From when（起始日期）', past: true }),
      basis: text({ about: 'Paper it rests on（依据）', max: 200 }),
    },
    DocumentPrefixChanged: {
      from: day({ about: 'From when（起始日期）', past: true }),
      basis: text({ about: 'Paper it rests on（依据）', max: 200 }),
    },
    OrganClosed: {
      lastDay: day({ about: 'Last day it existed（撤销日期）', past: true }),
      basis: text({ about: 'Paper it rests on（依据）', max: 200 }),
    },
  },
});
