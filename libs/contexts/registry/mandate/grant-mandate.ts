import { type Act, type Command, type Decide, refuse, same } from '#domain/kernel';
import { mustRunForwards } from '../shared/dated.js';
import { onlyTheRegistrar } from '../shared/who-may.js';
import type { Fitness, MandateGranted, MandateText } from './mandate.events.js';
import type { Mandate } from './mandate.state.js';
import { mustNotPassOn } from './no-sub-delegation.js';

export type GrantMandate = Command<'GrantMandate', MandateText>;

/**
 * Records a written mandate (委托书) or a transfer of powers (下放). It has no effect before it is published. An entrusted
 * mandate names its matters, limits and term, never contains coercion, and goes to a body fit for it; a transfer goes to a
 * street and rests on a provincial decision.
 */
export const grantMandate: Decide<GrantMandate, Mandate, MandateGranted> = (asked, state, act) => {
  onlyTheRegistrar(act);
  if (state.status === 'granted') {
    if (same(state.text, asked)) return [];
    refuse('mandate-known', 'Another mandate was recorded under this id（委托已登记）.');
  }
  if (asked.items.length === 0)
    refuse('mandate-without-items', 'A mandate lists its matters（未载明事项）.', 'PL 20');
  mustRunForwards(asked);
  mustBindTwoOrgans(asked, act);
  if (asked.kind === 'entrusted') mayBeEntrusted(asked);
  else mayBeTransferred(asked, act);
  mustNotPassOn(asked, act);
  return [{ type: 'MandateGranted', data: { text: textOf(asked) } }];
};

const mustBindTwoOrgans = ({ principal, holder }: MandateText, { registry }: Act): void => {
  for (const organ of [principal, holder])
    if (!registry.organ(organ))
      refuse('organ-not-registered', `The organ ${organ} is not registered yet（机关尚未登记）.`);
  if (principal === holder)
    refuse('mandate-to-itself', 'An organ entrusts another one（不得委托自身）.', 'PL 20');
};

const mayBeEntrusted = ({ items, to, fitness, ...caps }: MandateText): void => {
  const coercive = items.filter(({ power }) => power === 'coercion').map(({ name }) => name);
  if (coercive.length > 0)
    refuse(
      'coercion-entrusted',
      `Coercive measures cannot be entrusted（行政强制措施权不得委托）: ${coercive.join('、')}.`,
      'CL 17',
    );
  if (to === undefined)
    refuse('mandate-without-term', 'An entrusted mandate has a term（未载明期限）.', 'PL 20');
  const fines = items.some(({ power }) => power === 'penalty');
  if (fines && (caps.capCitizenFen === undefined || caps.capOrganisationFen === undefined))
    refuse(
      'mandate-without-limits',
      'An entrusted power to fine states its limits（未载明处罚权限）.',
      'PL 20',
    );
  mustBeFit(fitness);
};

const conditions: readonly Fitness[] = [
  'public-affairs-body',
  'qualified-staff',
  'technical-means',
];

const mustBeFit = (found: readonly Fitness[]): void => {
  const missing = conditions.filter((condition) => !found.includes(condition));
  if (missing.length > 0)
    refuse(
      'entrusted-body-unfit',
      `The body lacks ${missing.join(', ')}（受委托组织不符合条件）.`,
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
