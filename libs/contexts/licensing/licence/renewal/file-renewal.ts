import {
  endOfDay,
  type Instant,
  localDateOf,
  type MessageOf,
  refuse,
  sentInstead,
} from '#domain/kernel';
import { stop } from '#domain/procedure';
import { news } from '../../desk/news.js';
import { itemOfLicence, mustBe } from '../licence.papers.js';
import { heldCommand } from '../licence.state.js';

/**
 * A renewal was applied for. In time, it keeps the licence alive until somebody decides; late, it
 * protects nobody when the term ends (LIC-L3, LIC-D10, LIC-D11, E33; LL 50).
 */
export const fileRenewal = heldCommand('FileRenewal', {
  title: 'Note that a renewal was applied for（延续申请）',
  ...news,
  fills: sentInstead<Readonly<{ application: string; filedAt: Instant }>>(),
  repeat: ({ application }, { renewals }) =>
    renewals.some((one) => one.application === application),
  stage: (licence) => mustBe(licence, 'valid', 'expired'),
  rule: ({ application, filedAt }, licence, act) => {
    const { renewal } = itemOfLicence(licence);
    if (!renewal || licence.validTo === undefined)
      refuse('item-not-renewed', 'This licence knows no renewal（该许可证不办理延续）.', 'LL 50');
    const window = act.law.clock(renewal.clock, { start: endOfDay(licence.validTo) });
    const inTime = filedAt <= window.due;
    const clocks = stop(licence, filedAt, renewal.clock);
    const data = { application, filedAt, filedOn: localDateOf(filedAt), inTime, clocks };
    return [{ type: 'RenewalFiled', data }];
  },
});

export type FileRenewal = MessageOf<typeof fileRenewal>;
