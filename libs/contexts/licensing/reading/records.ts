import { recordRoutesOf } from '#platform/record';
import { label, type Role } from '#domain/kernel';
import { applicationNoun } from '../application/application.noun.js';
import { barNoun } from '../bar/bar.noun.js';
import { bundleNoun } from '../bundle/bundle.noun.js';
import { desk, heads } from '../desk/roles.js';
import { licenceNoun } from '../licence/licence.noun.js';
import { openingNoun } from '../opening/opening.noun.js';
import { licensingClockName } from '../projections/licensing-clock-names.js';
import { licensingEventLabels } from '../projections/licensing-event-labels.js';
import { reactionNames } from '../reactions/reaction-names.js';

const names = {
  by: desk,
  events: licensingEventLabels,
  clock: licensingClockName,
  reactions: reactionNames,
} as const;
/** Who looks into the book of openings. */
export const bookReaders: readonly [Role, ...Role[]] = ['auditor', ...heads];
/** What tells who a natural person is. */
const sealed = new Set(['sealed', 'identityToken']);

/** What is on record about the matters and the licences of the desk（办件履历、许可证履历）. */
export const licensingRecords = [
  ...recordRoutesOf(applicationNoun, {
    ...names,
    tag: 'licence applications 许可申请',
    called: '办件',
    idAs: 'none',
    whole: true,
  }),
  ...recordRoutesOf(licenceNoun, {
    ...names,
    tag: 'licences 许可证',
    called: '许可证',
    idAs: 'none',
    whole: true,
  }),
  ...recordRoutesOf(bundleNoun, {
    ...names,
    tag: 'licensing: one stop 一站式',
    called: '一站式办件',
    withheld: sealed,
  }),
  ...recordRoutesOf(barNoun, { ...names, tag: 'licences 许可证', called: '限制' }),
  ...recordRoutesOf(openingNoun, {
    tag: 'openings 个人信息查阅',
    called: '查阅登记簿',
    // A page holds the entries of all organs; heads read those of their own in the book.
    by: ['auditor'],
    events: { ParticularsOpened: label('Particulars opened', '查阅个人信息') },
  }),
];
