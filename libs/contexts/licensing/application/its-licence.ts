import { fields } from '#domain/kernel';
import { licenceReference } from '../licence/licence.reference.js';

const { optional, ref } = fields;

/** The licence that an application is about: the applicant's own, of that item and organ. */
export const itsLicence = {
  licence: optional(
    ref(licenceReference, {
      about: 'The licence to be changed or renewed（原许可证）',
      as: ({ item }) => item,
      of: ({ holder }) => holder,
      in: ({ organ }) => organ,
      // A renewal may be late (E33); what is changed is in force.
      at: ({ purpose }) => (purpose === 'change' ? 'then' : undefined),
      law: ['LL 49', 'LL 50'],
    }),
  ),
};
