import { Day, Id, Moment, OneOf, Text, YesOrNo } from '#platform/http';
import { type LocalDate, type Role, roleNames } from '#domain/kernel';
import { RegisterQuery } from '#platform/reading';
import { type EnterpriseStatus, enterpriseStatusNames } from '../enterprise/enterprise.events.js';
import type { MandateKind } from '../mandate/mandate.events.js';
import { type OrganKind, organKindNames } from '../organ/organ.events.js';

export class OrgansQuery extends RegisterQuery {
  @OneOf(organKindNames, { about: 'Kind of organ（机关类别）', optional: true }) kind?: OrganKind;
}

export class AnsweringQuery {
  @Day({ about: 'Day; today unless given（日期）', optional: true }) on?: LocalDate;
}

export class PeopleQuery extends RegisterQuery {
  @Id({ about: 'Only with a post in this organ（任职单位）', optional: true }) organ?: string;
  @OneOf(roleNames, { about: 'Only with a post in this role（岗位角色）', optional: true })
  role?: Role;
  @YesOrNo({
    about: 'Only those with a contested leave that waits for a superior, or not（离岗异议待处理）',
    optional: true,
  })
  contested?: 'true' | 'false';
}

export class MandatesQuery extends RegisterQuery {
  @Id({ about: 'Organ that holds it（受委托组织）', optional: true }) holder?: string;
  @OneOf(
    { entrusted: '委托', transferred: '下放' },
    { about: 'Entrusted（委托） or transferred（下放）', optional: true },
  )
  kind?: MandateKind;
  @Day({
    about: 'Day on which it is or is not in force; today unless given（日期）',
    optional: true,
  })
  on?: LocalDate;
  @YesOrNo({ about: 'Only those in force, or not（是否有效）', optional: true })
  inForce?: 'true' | 'false';
}

export class EnterprisesQuery extends RegisterQuery {
  @Text({ about: 'Area code of the street（所属街道代码）', max: 12, optional: true })
  street?: string;
  @Text({ about: 'Beginning of the GB/T 4754 code（行业代码前缀）', max: 5, optional: true })
  industry?: string;
  @OneOf(enterpriseStatusNames, { about: 'Status（企业状态）', optional: true })
  status?: EnterpriseStatus;
}

export class AuthorityQuery {
  @Id({ about: 'Who（人员）' }) person: string;
  @Moment({ about: 'When; now unless given（时刻）', optional: true }) at?: string;
  @Id({ about: 'In which post, when several are held（任职编号）', optional: true }) post?: string;
}
