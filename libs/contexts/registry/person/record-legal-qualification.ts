import { fields, type MessageOf, refuse, same } from '#domain/kernel';
import { mustHaveCome } from '../shared/dated.js';
import { keepers } from '../shared/who-may.js';
import { notForOneself } from './own-entry.js';
import { personCommand, registeredPerson } from './person.state.js';

const { day, text } = fields;

/**
 * Records the national legal qualification (法律职业资格), which a legal reviewer needs (PL 58).
 */
export const recordLegalQualification = personCommand('RecordLegalQualification', {
  title: 'Record the legal qualification（登记法律职业资格）',
  at: 'legal-qualification',
  ...keepers(),
  asks: {
    number: text({
      about: 'Number of the legal qualification（法律职业资格证书编号）',
      max: 60,
    }),
    on: day({ about: 'Granted on（取得日期）', past: true }),
  },
  who: notForOneself,
  repeat: (asked, state) => {
    const { legalQualification } = registeredPerson(state);
    if (!legalQualification || same(legalQualification, asked))
      return legalQualification !== undefined;
    return refuse(
      'qualification-known',
      'Another qualification is on record（法律职业资格已登记）.',
    );
  },
  rule: ({ number, on }, _, act) => {
    mustHaveCome(on, act);
    return [{ type: 'LegalQualificationRecorded', data: { number, on } }];
  },
});

export type RecordLegalQualification = MessageOf<typeof recordLegalQualification>;
