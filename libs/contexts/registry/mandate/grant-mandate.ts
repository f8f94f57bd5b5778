import { type Act, fields, filledWith, type MessageOf, refuse, same } from '#domain/kernel';
import { mustRunForwards } from '../shared/dated.js';
import { keepers } from '../shared/who-may.js';
import {
  conditions,
  type Fitness,
  mandateItem,
  mandateKinds,
  type MandateText,
} from './mandate.events.js';
import { mandateCommand } from './mandate.state.js';
import { mustNotPassOn } from './no-sub-delegation.js';

const { area, day, id, money, oneOf, optional, parts, someOf, text } = fields;

/**
 * Records a written mandate (委托书) or a transfer of powers (下放). It has no effect before it is
 * published. An entrusted mandate names its matters, limits and term, never contains coercion, and
 * goes to a body fit for it; a transfer goes to a street and rests on a provincial decision.
 */
export const grantMandate = mandateCommand('GrantMandate', {
  title: 'Record a mandate（登记委托或下放）',
  at: '',
  ...keepers(),
  asks: {
    kind: oneOf(mandateKinds, { about: 'Entrusted（委托） or transferred（下放）' }),
    principal: id({ about: 'Organ that gives it（委托机关）' }),
    holder: id({ about: 'Organ that receives it（受委托组织）' }),
    items: parts(mandateItem, { about: 'Matters（事项）', min: 1 }),
    capCitizenFen: optional(money({ about: 'Largest fine on a citizen（对公民罚款上限）' })),
    capOrganisationFen: optional(
      money({ about: 'Largest fine on an organisation（对单位罚款上限）' }),
    ),
    area: area({ about: 'Area code（区域代码）', example: '440704001' }),
    from: day({ about: 'First day（生效日期）' }),
    to: optional(day({ about: 'Last day; an entrusted mandate has one（期限届满日）' })),
    basis: text({ about: 'Written mandate or provincial decision（委托书或省政府决定）' }),
    fitness: someOf(conditions, {
      about: 'What the body was found to be and have（受委托组织条件，PL 21）',
    }),
  },
  fills: filledWith<{ mandate: string }>(),
  repeat: (asked, state) => {
    if (state.status === 'not granted') return false;
    if (same(state.text, asked)) return true;
    return refuse(
      'mandate-known',
      'Another mandate was recorded under this id（该编号已登记为另一委托）.',
    );
  },
  rule: (asked, _, act) => {
    if (asked.items.length === 0)
      refuse('mandate-without-items', 'A mandate lists its matters（委托须载明事项）.', 'PL 20');
    mustRunForwards(asked);
    mustBindTwoOrgans(asked, act);
    if (asked.kind === 'entrusted') mayBeEntrusted(asked);
    else mayBeTransferred(asked, act);
    mustNotPassOn(asked, act);
    return [{ type: 'MandateGranted', data: { text: textOf(asked) } }];
  },
});

export type GrantMandate = MessageOf<typeof grantMandate>;

const mustBindTwoOrgans = ({ principal, holder }: MandateText, { registry }: Act): void => {
  for (const organ of [principal, holder])
    if (!registry.organ(organ))
      refuse(
        'organ-not-registered',
        `The organ ${organ} is not registered yet（机关 ${organ} 尚未登记）.`,
      );
  if (principal === holder)
    refuse('mandate-to-itself', 'An organ entrusts another one（不得委托自身）.', 'PL 20');
};

const mayBeEntrusted = ({ items, to, fitness, ...caps }: MandateText): void => {
  const coercive = items.filter(({ power }) => power === 'coercion').map(({ name }) => name);
  if (coercive.length > 0)
    refuse(
      'coercion-entrusted',
      `Coercive measures cannot be entrusted: ${coercive.join(', ')}（行政强制措施权不得委托：${coercive.join('、')}）.`,
      'CL 17',
    );
  if (to === undefined)
    refuse('mandate-without-term', 'An entrusted mandate has a term（委托须载明期限）.', 'PL 20');
  const fines = items.some(({ power }) => power === 'penalty');
  if (fines && (caps.capCitizenFen === undefined || caps.capOrganisationFen === undefined))
    refuse(
      'mandate-without-limits',
      'An entrusted power to fine states its limits（未载明处罚权限）.',
      'PL 20',
    );
  mustBeFit(fitness);
};

const mustBeFit = (found: readonly Fitness[]): void => {
  const missing = conditions.filter((condition) => !found.includes(condition));
  if (missing.length > 0)
    refuse(
      'entrusted-body-unfit',
      `The body lacks ${missing.join(', ')}（受委托组织不符合条件，缺少：${missing.join('、')}）.`,
      'PL 21',
    );
};

const mayBeTransferred = ({ holder }: MandateText, { registry }: Act): void => {
  if (registry.organ(holder)?.kind !== 'street')
    refuse(
      'transfer-not-to-a-street',
      'Powers of the county are transferred to towns and streets only（仅可下放至乡镇、街道）.',
      'PL 24',
    );
};

const textOf = (asked: MandateText): MandateText => ({
  mandate: asked.mandate,
  kind: asked.kind,
  principal: asked.principal,
  holder: asked.holder,
  items: asked.items.map(({ code, name, power }) => ({ code, name, power })),
  capCitizenFen: asked.capCitizenFen,
  capOrganisationFen: asked.capOrganisationFen,
  area: asked.area,
  from: asked.from,
  to: asked.to,
  basis: asked.basis,
  fitness: [...asked.fitness],
});
