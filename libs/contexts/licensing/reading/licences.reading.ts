import { type Column, readingOf } from '#platform/reading';
import { deskAndApplicants } from '../desk/roles.js';
import { licenceNoun } from '../licence/licence.noun.js';
import { licenceRegister } from '../projections/licence-register.js';
import { type LicenceView, licenceView } from './licence-view.js';
import { LicencesQuery } from './licensing-reading.bodies.js';

/** The register as people take it with them（许可证台账导出）. */
const columns: readonly Column<LicenceView>[] = [
  ['证号', ({ number }) => number],
  ['持证人', ({ holderName }) => holderName],
  ['统一社会信用代码', ({ creditCode }) => creditCode],
  ['事项', ({ itemName }) => itemName.zh],
  ['状态', ({ statusName }) => statusName.zh],
  ['暂扣', ({ suspended }) => suspended],
  ['发证机关', ({ organ }) => organ.name],
  ['有效期自', ({ validFrom }) => validFrom],
  ['有效期至', ({ validTo }) => validTo],
];

/** The register of licences（许可证台账）; holders see their own. */
export const licenceReading = readingOf({
  noun: licenceNoun,
  register: licenceRegister,
  key: 'licenceId',
  tag: 'licences 许可证',
  by: deskAndApplicants,
  view: licenceView,
  columns,
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
