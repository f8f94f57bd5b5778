import { isLocalDate, type Label, label } from '#domain/kernel';
import type { Facts, Item, Purpose } from './item.js';

/**
 * A fact that the applicant states about a matter of an item（申请事实）: its form, and whether it
 * must be said.
 */
export type FactField = Readonly<{
  name: string;
  label: Label;
  form: 'flag' | 'day';
  must: boolean;
}>;

/** What is wrong with a fact, for whoever stated it. */
export type FactFault = Readonly<{
  field: string;
  name: string;
  rule: string;
  message: string;
}>;

const labels: Readonly<Record<string, Label>> = {
  storage: label('with a store', '带储存设施'),
  majorHazardStore: label(
    'what is stored is a major hazard source (S ≥ 1, GB 18218)',
    '储存数量构成重大危险源（GB 18218，S≥1）',
  ),
  highlyToxic: label('highly toxic chemicals', '经营剧毒化学品'),
  explosivePrecursor: label('explosive precursors', '经营易制爆化学品'),
  hasStore: label('has a store of its own', '有自有仓储'),
  wholesale: label('wholesale', '批发'),
  cityProject: label('project of the city', '市级审批、核准、备案的建设项目'),
  provinceProject: label('project of the province', '省级审批、核准、备案的建设项目'),
  hazchemProject: label('project of hazardous chemicals', '危险化学品建设项目'),
  highRiskProject: label('project of high risk', '高危建设项目'),
  measured: label('workplaces were measured', '已作检测'),
  hazchemUnit: label('unit of hazardous chemicals', '危险化学品单位'),
  highRisk: label('unit of high risk', '高危生产经营单位'),
  publishedOn: label('plan published on', '预案公布日期'),
};

const field = (name: string, form: FactField['form'], must: boolean): FactField => ({
  name,
  label: labels[name] ?? label(name, name),
  form,
  must,
});

/**
 * The facts that an item asks for: those that say which organ is competent must be stated (LL
 * 32(2)), those that say which papers are asked for may be; and the day its duty counts from.
 */
export const factsOf = (item: Item, purpose: Purpose = 'new'): readonly FactField[] => {
  const papers = item.materials
    .filter(({ purposes }) => purposes === undefined || purposes.includes(purpose))
    .flatMap(({ when }) => when ?? []);
  const competence = item.elsewhere.map(({ when }) => when);
  return [
    ...competence.map((name) => field(name, 'flag', true)),
    ...[...new Set(papers)]
      .filter((name) => !competence.includes(name))
      .map((name) => field(name, 'flag', false)),
    ...(item.duty ? [field(item.duty.fact, 'day', false)] : []),
  ];
};

const faultIn = ({ name, label: { zh, en }, form, must }: FactField, facts: Facts) => {
  const value = facts[name];
  if (value === undefined)
    return must ? `is not stated: ${en}, yes or no（请如实填写是否${zh}）` : undefined;
  if (form === 'flag')
    return typeof value === 'boolean' ? undefined : `is yes or no: ${en}（${zh}：须为是或否）`;
  return typeof value === 'string' && isLocalDate(value)
    ? undefined
    : `is a day: ${en}（${zh}：须为日期，如 2026-09-07）`;
};

/** What is wrong with the facts that were stated: unknown to the item, of another form, missing. */
export const faultsIn = (item: Item, purpose: Purpose, facts: Facts): readonly FactFault[] => {
  const fields = factsOf(item, purpose);
  const known = fields.map(({ name }) => name);
  const everKnown = [...known, ...factsOf(item, 'new').map(({ name }) => name)];
  const unknown = Object.keys(facts)
    .filter((name) => !everKnown.includes(name))
    .map((name) => ({
      field: `facts.${name}`,
      name: '申请事实',
      rule: 'whitelistValidation',
      message: `is no fact of this item; it has: ${known.join(', ')}（本事项没有此申请事实）`,
    }));
  const wrong = fields.flatMap((one) => {
    const message = faultIn(one, facts);
    return message === undefined
      ? []
      : [{ field: `facts.${one.name}`, name: one.label.zh, rule: one.form, message }];
  });
  return [...unknown, ...wrong];
};
