import { type Act, type Asks, fields, unknown } from '#domain/kernel';
import type { Subject } from './reporting.events.js';

const { area, day, id, oneOf, optional, part, shape, text } = fields;

const subject = shape('HazardSubject', {
  kind: oneOf(['unit', 'area'], { about: 'A unit, or an area with many（单位或区域）' }),
  id: id({ about: 'The unit, or the organ that answers for the area（单位或者区域责任机关）' }),
  name: optional(
    text({ about: 'Name of the area; of a unit the register’s（区域名称）', max: 200 }),
  ),
});

/** What is told of a hazard, whoever tells it and whenever it was found（隐患情况）. */
export const whatIsReported = {
  source: oneOf(
    [
      'self-report',
      'safety-manager',
      'inspection',
      'tip-off',
      'upper-level',
      'procuratorate',
      'handed-over',
      'other',
    ],
    { about: 'Where it came from（隐患来源）' },
  ),
  subject: part(subject, { about: 'Whose hazard it is（隐患单位、区域）' }),
  address: text({ about: 'Where exactly（隐患部位）', max: 300 }),
  area: area({ about: 'Area code of the place（所在地代码）', example: '440704004' }),
  facts: text({ about: 'What was seen（隐患情况）' }),
  foundOn: day({ about: 'Found on（发现日期）', past: true }),
  organ: id({ about: 'In whose name it is handled（以何机关名义）' }),
  handlingOrgan: id({ about: 'Who handles it（承办机构）' }),
  mandate: optional(id({ about: 'Mandate a street acts under（委托或下放依据）' })),
};

/** The unit by the name and code of its register entry; an area by its body, which must exist. */
export const subjectOf = (
  { kind, id: whose, name }: Asks<typeof whatIsReported>['subject'],
  act: Act,
): Subject => {
  if (kind === 'area') {
    const organ =
      act.registry.organ(whose) ??
      unknown(
        'organ-unknown',
        `The register knows no organ ${whose}（登记簿中没有机关 ${whose}）.`,
      );
    return { kind, id: whose, name: name ?? organ.name };
  }
  const unit =
    act.registry.enterprise(whose) ??
    unknown('unit-unknown', `The register knows no unit ${whose}（登记簿中没有单位 ${whose}）.`);
  return { kind, id: whose, name: unit.name, creditCode: unit.creditCode };
};
