import type { Data } from '#platform/acts';
import { Day, OneOf, Text, Whole } from '#platform/http';
import type { LocalDate } from '#domain/kernel';
import type { ChangeEnterpriseStatus } from '../enterprise/change-enterprise-status.js';
import type { ChangeIndustry } from '../enterprise/change-industry.js';
import type { ChangePrincipal } from '../enterprise/change-principal.js';
import type { ChangeStreet } from '../enterprise/change-street.js';
import type { EnterpriseStatus, Grade } from '../enterprise/enterprise.events.js';
import type { RateEnterprise } from '../enterprise/rate-enterprise.js';
import type { RegisterEnterprise } from '../enterprise/register-enterprise.js';
import type { RenameEnterprise } from '../enterprise/rename-enterprise.js';

const statuses = [
  'active',
  'suspended',
  'closed',
  'moved',
  'cancelled',
] as const satisfies readonly EnterpriseStatus[];

const street = { about: 'Area code of its street（所属街道代码）', example: '440704001', max: 12 };
const industry = { about: 'GB/T 4754-2017 code（行业代码）', example: 'F5169', max: 5 };
const principal = { about: 'Principal（主要负责人）', max: 100 };

export class EnterpriseBody implements Omit<Data<RegisterEnterprise>, 'enterprise'> {
  @Text({
    about: 'Unified social credit code（统一社会信用代码）',
    example: '91440704MA4UT01H5E',
    max: 18,
  })
  creditCode: string;
  @Text({ about: 'Name（企业名称）', max: 200 }) name: string;
  @Text(street) street: string;
  @Text({ about: 'Address（地址）', max: 300 }) address: string;
  @Text(industry) industry: string;
  @Text(principal) principal: string;
  @Whole({ about: 'People employed（从业人员）', min: 0, max: 1_000_000 }) workers: number;
  @Day({ about: 'First day in the register（起始日期）' }) from: LocalDate;
}

export class EnterpriseNameBody implements Data<RenameEnterprise> {
  @Text({ about: 'New name（新名称）', max: 200 }) name: string;
  @Day({ about: 'From when（起始日期）' }) from: LocalDate;
}

export class PrincipalBody implements Data<ChangePrincipal> {
  @Text(principal) principal: string;
  @Day({ about: 'From when（起始日期）' }) from: LocalDate;
}

export class StreetBody implements Data<ChangeStreet> {
  @Text(street) street: string;
  @Text({ about: 'Address（地址）', max: 300 }) address: string;
  @Day({ about: 'From when（起始日期）' }) from: LocalDate;
}

export class IndustryBody implements Data<ChangeIndustry> {
  @Text(industry) industry: string;
  @Day({ about: 'From when（起始日期）' }) from: LocalDate;
}

export class StatusBody implements Data<ChangeEnterpriseStatus> {
  @OneOf(statuses, { about: 'Status（企业状态：在营、停产停业、关闭、迁出、注销）' })
  status: EnterpriseStatus;
  @Day({ about: 'From when（起始日期）' }) from: LocalDate;
  @Text({ about: 'Paper it rests on（依据）' }) basis: string;
}

export class RatingBody implements Omit<Data<RateEnterprise>, 'rating'> {
  @Whole({ about: 'Grade, 1 least to 4 most danger（风险等级）', min: 1, max: 4 }) grade: Grade;
  @Text({ about: 'Scale（规模）' }) scale: string;
  @Text({ about: 'Process and danger（工艺及危险程度）' }) danger: string;
  @Text({ about: 'Management（管理水平）' }) management: string;
}
