import { fields } from '#domain/kernel';
import { correctionsOf } from '#domain/procedure';
import type { EnterpriseEvent } from './enterprise.events.js';
import { type Enterprise, registeredEnterprise } from './enterprise.state.js';
import { ofItsStreet } from './its-street.js';

const { day, optional, part, shape, text, whole } = fields;

/** Which recorded facts may be corrected, by whom（更正登记事实）. */
export const enterpriseCorrections = correctionsOf<Enterprise, EnterpriseEvent>({
  tag: 'registry',
  by: ['registrar'],
  confirmedBy: ['head-of-organ', 'principal-head'],
  who: (unit, act) => void ofItsStreet(registeredEnterprise(unit), act),
  facts: {
    EnterpriseRegistered: {
      entry: part(
        shape('EntryToCorrect', {
          address: optional(text({ about: 'Address（地址）', max: 300 })),
          workers: optional(
            whole({ about: 'People who work there（从业人员）', min: 0, max: 9_999_999 }),
          ),
          from: optional(day({ about: 'From when（起始日期）', past: true })),
        }),
        { about: 'What is right in the first entry（登记内容）' },
      ),
    },
    EnterpriseRenamed: {
      name: text({ about: 'New name（新名称）', max: 200 }),
      from: day({ about: 'From when（起始日期）', past: true }),
    },
    PrincipalChanged: { from: day({ about: 'From when（起始日期）', past: true }) },
    StreetChanged: {
      address: text({ about: 'Address（地址）', max: 300 }),
      from: day({ about: 'From when（起始日期）', past: true }),
    },
    IndustryChanged: { from: day({ about: 'From when（起始日期）', past: true }) },
    SizeChanged: {
      workers: whole({ about: 'People who work there（从业人员）', min: 0, max: 9_999_999 }),
      from: day({ about: 'From when（起始日期）', past: true }),
    },
    EnterpriseStatusChanged: {
      from: day({ about: 'From when（起始日期）', past: true }),
      basis: text({ about: 'Paper it rests on（依据）', max: 200 }),
    },
  },
});
