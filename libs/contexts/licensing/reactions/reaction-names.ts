import { type Label, label } from '#domain/kernel';

/** What the reactions of this context are called where a person reads who acted. */
export const reactionNames: Readonly<Record<string, Label>> = {
  'open-applications-after-bundle-opened': label(
    'applications opened for a bundle',
    '一站式办件开启各事项申请',
  ),
  'note-member-after-application': label('progress noted in the bundle', '办件进度汇入一站式办件'),
  'keep-licence-after-application': label(
    'licence follows its application',
    '申请办结后登记许可证',
  ),
  'close-entry-after-licence-ended': label(
    'entry closed after the licence ended',
    '许可证终止后注销登记',
  ),
  'licensing.follow-holders': label('follows the register of enterprises', '随企业登记变更联动'),
  'licensing.follow-penalties': label('follows penalties', '随行政处罚决定联动'),
};
