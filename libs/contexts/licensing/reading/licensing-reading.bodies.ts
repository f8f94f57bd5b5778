import { RegisterQuery } from '#platform/reading';
import {
  Day,
  DayOrMoment,
  Id,
  Moment,
  OneOf,
  Only,
  rememberWords,
  Text,
  Whole,
} from '#platform/http';
import type { Instant, LocalDate } from '#domain/kernel';
import { PageQuery } from '#platform/lists';
import { Type } from 'class-transformer';
import type { Status } from '../application/application.shape.js';
import type { LicenceStatus } from '../licence/licence.state.js';
import { applicationStageLabels } from '../application/application.stages.js';
import { itemNames } from '../catalogue/item-names.js';
import { licenceStatusLabels } from '../licence/licence.statuses.js';
import { MatterId } from './fields.js';

export class ApplicationsQuery extends RegisterQuery {
  @OneOf(applicationStageLabels, { about: 'Stage（办理阶段）', optional: true }) stage?: Status;
  @rememberWords(itemNames)
  @Id({ about: 'Item（事项）', optional: true })
  item?: string;
  @OneOf(
    { new: '新办', change: '变更', renewal: '延续' },
    { about: 'Purpose（申请类型）', optional: true },
  )
  purpose?: string;
  @Id({ about: 'Organ that handles it（办理机关）', optional: true }) organ?: string;
  @Id({ about: 'Window that took it（受理窗口）', optional: true }) window?: string;
  @Id({ about: 'Applicant（申请人）', optional: true }) applicant?: string;
  @MatterId({ about: 'Bundle（一站式办件）', optional: true }) bundle?: string;
  @Id({ about: 'Clerk of the window（受理员）', optional: true }) clerk?: string;
  @Id({ about: 'Reviewer（审查员）', optional: true }) reviewer?: string;
  @Id({ about: 'Approver（审批人）', optional: true }) approver?: string;
  @Only({ about: 'Only those in which the desk is late（逾期）', optional: true })
  overdue?: 'true';
  @Day({ about: 'Received from（收件日期起）', optional: true }) receivedFrom?: LocalDate;
  @Day({ about: 'Received to（收件日期止）', optional: true }) receivedTo?: LocalDate;
  @DayOrMoment('to', { about: 'Next clock due by（期限届满不晚于）', optional: true })
  dueTo?: Instant;
}

export class LicencesQuery extends RegisterQuery {
  @OneOf(licenceStatusLabels, { about: 'Status（许可证状态）', optional: true })
  status?: LicenceStatus;
  @rememberWords(itemNames)
  @Id({ about: 'Item（事项）', optional: true })
  item?: string;
  @Id({ about: 'Holder（持证人）', optional: true }) holder?: string;
  @Day({ about: 'Valid to, from（有效期届满起）', optional: true }) endsFrom?: LocalDate;
  @Day({ about: 'Valid to, to（有效期届满止）', optional: true }) endsTo?: LocalDate;
}

export class QueueQuery extends PageQuery {
  @OneOf(applicationStageLabels, { about: 'Stage（办理阶段）', optional: true }) stage?: Status;
}

export class DaySheetQuery {
  @Id({ about: 'Window; your own organ when absent（窗口）', optional: true }) window?: string;
  @Id({ about: 'Clerk; all of the window when absent（受理员）', optional: true }) clerk?: string;
  @Day({ about: 'Day; today when absent（日期）', optional: true }) day?: LocalDate;
}

export class AtRiskQuery extends PageQuery {
  @Type(() => Number)
  @Whole({ about: 'Working days ahead（未来工作日数）', min: 1, max: 60, optional: true })
  workingDays?: number;
  @Id({ about: 'Organ（办理机关）', optional: true }) organ?: string;
}

export class FiguresQuery {
  @Day({ about: 'First day（统计起）' }) from: LocalDate;
  @Day({ about: 'Last day（统计止）' }) to: LocalDate;
  @rememberWords(itemNames)
  @Id({ about: 'Item（事项）', optional: true })
  item?: string;
  @OneOf(
    { day: '按日', month: '按月', year: '按年' },
    { about: 'Period（统计周期）', optional: true },
  )
  by?: 'day' | 'month' | 'year';
}

export class ItemsQuery {
  @Day({ about: 'In force on; today when absent（生效日期）', optional: true }) on?: LocalDate;
}

export class PublicLicencesQuery extends PageQuery {
  @rememberWords(itemNames)
  @Id({ about: 'Item（事项）', optional: true })
  item?: string;
  @Text({ about: 'Credit code of the holder（统一社会信用代码）', max: 18, optional: true })
  creditCode?: string;
  @Day({ about: 'As on this day; today when absent（查询日期）', optional: true }) on?: LocalDate;
  @Moment({ about: 'As it was on record then（当时已登记）', optional: true }) asOf?: string;
}

/** Words of the public register. */
export class NumberPath {
  @Text({ about: 'Certificate number（许可证编号）', max: 60 }) number: string;
}
