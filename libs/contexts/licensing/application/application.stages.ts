import type { Status } from './application.shape.js';
import { type Label, label } from '#domain/kernel';

/** What each stage is called. */
export const applicationStageLabels: Readonly<Record<Status, Label>> = {
  received: label('received', '已收件'),
  'not-required': label('no licence needed', '无需许可'),
  'not-accepted': label('not accepted', '不予受理'),
  'supplement-asked': label('supplement asked for', '待补正'),
  accepted: label('accepted', '已受理'),
  'under-review': label('under review', '审查中'),
  reviewed: label('waits for the decision', '待审批'),
  approved: label('granted, certificate due', '准予许可（待发证）'),
  refused: label('refused', '不予许可'),
  issued: label('certificate issued', '已发证'),
  filed: label('filed', '已备案'),
  withdrawn: label('withdrawn', '已撤回申请'),
  renewed: label('renewed by silence', '视为准予延续'),
  terminated: label('terminated', '已终止'),
};
