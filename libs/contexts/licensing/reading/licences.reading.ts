import { readingOf } from '#platform/reading';
import { deskAndApplicants } from '../desk/roles.js';
import { licenceNoun } from '../licence/licence.noun.js';
import { licenceRegister } from '../projections/licence-register.js';
import { licenceView } from './licence-view.js';
import { LicencesQuery } from './licensing-reading.bodies.js';

/** The register of licences（许可证台账）; holders see their own. */
export const licenceReading = readingOf({
  noun: licenceNoun,
  register: licenceRegister,
  key: 'licenceId',
  tag: 'licences 许可证',
  by: deskAndApplicants,
  view: licenceView,
  list: {
    summary: 'The register: filtered, searched（许可证台账）',
    query: LicencesQuery,
    sorts: ['lastEventAt', 'validFrom', 'validTo', 'number', 'item', 'nextDueAt'],
    defaultSort: '-lastEventAt',
    filters: {
      status: { column: 'stage', by: 'equal' },
      item: { column: 'item', by: 'equal' },
      holder: { column: 'partyId', by: 'equal' },
      endsFrom: { column: 'validTo', by: 'from' },
      endsTo: { column: 'validTo', by: 'to' },
    },
    search: ['words'],
  },
  one: { summary: 'One licence, as it stands or stood（许可证详情、历史时点）' },
});
