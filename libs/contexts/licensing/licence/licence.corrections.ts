import { fields } from '#domain/kernel';
import { correctionsOf } from '#domain/procedure';
import type { LicenceEvent } from './licence.events.js';
import type { Licence } from './licence.state.js';

const { day } = fields;

/** Which recorded facts may be corrected, by whom（更正登记事实）. */
export const licenceCorrections = correctionsOf<Licence, LicenceEvent>({
  tag: 'licensing',
  by: ['licence-reviewer', 'certificate-clerk'],
  confirmedBy: ['licence-approver', 'head-of-organ', 'principal-head'],
  facts: {
    HolderChangeReported: {
      changedOn: day({ about: 'Changed on（变更日期）', past: true }),
    },
    FatalAccidentNoted: {
      accidentOn: day({ about: 'Day of the accident（事故日期）', past: true }),
    },
  },
});
