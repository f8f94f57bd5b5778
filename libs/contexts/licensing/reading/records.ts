import { recordRoutesOf } from '#platform/record';
import { label, type Role } from '#domain/kernel';
import { applicationNoun } from '../application/application.noun.js';
import { barNoun } from '../bar/bar.noun.js';
import { bundleNoun } from '../bundle/bundle.noun.js';
import { desk, heads } from '../desk/roles.js';
import { licenceNoun } from '../licence/licence.noun.js';
import { ownGrantNoun } from '../own-grant/own-grant.noun.js';
import { openingNoun } from '../opening/opening.noun.js';
import { licensingClockName } from '../projections/licensing-clock-names.js';
import { licensingEventLabels } from '../projections/licensing-event-labels.js';
import { reactionNames } from '../reactions/reaction-names.js';

const names = {
  by: desk,
  events: licensingEventLabels,
  clock: licensingClockName,
  reactions: reactionNames,
  byLaw: {
    ApplicationDeemedAccepted: label(
      'silence: accepted by law (LL 32)',
      '逾期未告知补正，依法视为受理',
    ),
    FilingDeemed: label('silence: filed by law (M2 28)', '逾期未备案又未说明理由，依法视为已备案'),
    HearingRightLapsed: label('the right to a hearing lapsed (LL 47)', '逾期未申请听证，权利丧失'),
    LicenceDeemedRenewed: label('silence: renewed by law (LL 50)', '逾期未决定，依法视为准予延续'),
    LicenceExpired: label('the term ended (LL 70)', '有效期届满'),
    RenewalDeemed: label('silence: renewed by law (LL 50)', '逾期未决定，依法视为准予延续'),
  },
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
  ...recordRoutesOf(ownGrantNoun, {
    tag: 'licence applications 许可申请',
    called: '同一许可',
    path: 'own-grants',
    by: desk,
    events: {
      GrantHeld: label('About to be applied for', '拟申请占用'),
      GrantTaken: label('Applied for', '已申请'),
      GrantReleased: label('Free again', '解除占用'),
    },
  }),
];
