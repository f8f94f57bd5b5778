import { numbered, type Paper, type PapersOf, plain } from '#domain/procedure';
import type { TipOff } from '../tip-off-kept/tip-off.state.js';

/** Papers of a tip-off (rules §7.6); none of them names the reporter. */
export const forms = {
  register: numbered('举登', '举报登记表'),
  acceptance: numbered('举受', '举报受理通知书'),
  declined: numbered('举不', '举报不予受理告知书'),
  transfer: numbered('举移', '举报移送书'),
  extension: plain('举报办理延期审批表'),
  check: plain('举报核查报告'),
  feedback: plain('举报办理情况反馈记录'),
  proposal: plain('举报奖励审批表'),
  notice: numbered('举奖', '举报奖励领取通知书'),
} as const satisfies Record<string, Paper>;

/** Serial and year of its registration, in the series of the organ that took it in. */
export const papersOf = ({
  registered,
  papers,
}: Pick<TipOff, 'registered' | 'papers'>): PapersOf => ({
  organ: registered?.told.organ ?? '',
  ...(registered && { serial: registered.serial, year: registered.year }),
  papers,
});
