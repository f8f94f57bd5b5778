import { refuse } from '#domain/kernel';
import type { Known } from '../hazard.state.js';
import { pendingIn } from '../stages.js';
import { acceptorsOf } from '../who-reviews.js';
import type { RectificationReviewed } from './rectifying.events.js';

// What may be reviewed, and before whom（验收条件）.

type Purpose = RectificationReviewed['data']['purpose'];

/** The unit applied for it; which of two, is said. */
export const mustBePending = (hazard: Known, asked: Purpose | undefined): void => {
  const pending = pendingIn(hazard);
  if (pending.length === 0 || (asked !== undefined && !pending.includes(asked)))
    refuse('nothing-applied', 'The unit applies first（须先由整改责任单位申请）.', 'HAZ-S10');
  if (asked === undefined && pending.length > 1)
    refuse(
      'say-which-review',
      '验收和恢复生产经营均已申请，请写明审查事项 (both were applied for: say which is reviewed).',
      'HAZ-S10',
    );
};

/** The second acceptance is seen by a third party too（第二次验收须有第三方机构参加）. */
export const mustBeWitnessed = (
  hazard: Known,
  { purpose, thirdParty }: Readonly<{ purpose?: Purpose; thirdParty?: string }>,
): void => {
  if (purpose !== 'resumption' && acceptorsOf(hazard).length > 0 && thirdParty === undefined)
    refuse(
      'third-party-missing',
      '第二次验收由挂牌机关组织、第三方机构参加，请写明第三方机构 (the second acceptance names the third party on site).',
      'HAZ-S11',
    );
};
