import { Day, Flag, OneOf, Text } from '#platform/http';
import type { LocalDate } from '#domain/kernel';
import type { BanRule, BanStated, NamedLicence } from '../case/penalty/taken.events.js';

const rules = ['ACB-1', 'ACB-2', 'ACB-3', 'ACB-4'] as const satisfies readonly BanRule[];

/** Ids of licences from a bundle bear a point, so that they are no plain ids. */
export class NamedLicenceBody implements NamedLicence {
  @Text({ about: 'Its entry in our register（本机关许可证登记编号）', max: 80, optional: true })
  licence?: string;
  @Text({ about: 'Number on the certificate（许可证编号）', max: 60, optional: true })
  number?: string;
}

export class BanBody implements BanStated {
  @OneOf(rules, { about: 'Rule it rests on（限制从业依据）' }) rule: BanRule;
  @Flag({ about: 'For life, where the law allows it（终身）' }) lifetime: boolean;
  @Text({
    about: 'Industry it is confined to, GB/T 4754（限于行业）',
    max: 5,
    example: '26',
    optional: true,
  })
  industry?: string;
  @Day({
    about: 'From; the day of the decision when left out（起算日：刑罚执行完毕或者撤职之日）',
    optional: true,
  })
  from?: LocalDate;
}
