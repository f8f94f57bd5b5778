import { refuse } from '#domain/kernel';
import type { Table, TableForm, TableOf } from './table.js';

type Fault = readonly [en: string, zh: string];
type Looks = { readonly [F in TableForm]: (table: TableOf<F>) => Fault | undefined };

const repeated = (all: readonly (string | number)[]): boolean => new Set(all).size < all.length;

const ladderFault = ({ steps }: TableOf<'ladder'>): Fault | undefined => {
  if (steps.some(({ kind, after }) => (kind === 'reminder' ? after >= 0 : after < 0)))
    return ['a reminder comes before it is due, an escalation after', '提醒在到期前，上报在到期后'];
  if (steps.some(({ kind, to }) => (kind === 'reminder') !== (to === 'duty')))
    return ['whoever has the duty is reminded, those above are told', '提醒责任人，上报至上级'];
  return undefined;
};

const scoringFault = ({ grades }: TableOf<'scoring'>): Fault | undefined => {
  const from = grades.map(({ fromPoints }) => fromPoints);
  if (repeated(from)) return ['two grades begin at the same points', '两个等级的起评分值相同'];
  return from.includes(0) ? undefined : ['no grade begins at 0 points', '没有从零分起的等级'];
};

const classesFault = ({ classes, usual }: TableOf<'classes'>): Fault | undefined => {
  if (repeated(classes.flatMap((one) => one.of)))
    return ['something falls into two classes', '同一情形归入两类'];
  return classes.some((one) => one.class === usual)
    ? undefined
    : ['the usual class is none of them', '其余归入的类别不在表中'];
};

const auditFault = ({ rules }: TableOf<'audit'>): Fault | undefined => {
  if (rules.some(({ needs, other }) => (needs === 'entered-within') !== (other === undefined)))
    return [
      'what is held against another act names it, and nothing else does',
      '与其他行为对照的规则须写明对照行为，登记时限规则不写',
    ];
  const counts = ({ needs }: (typeof rules)[number]): boolean => needs.endsWith('-within');
  if (rules.some((one) => counts(one) !== (one.days !== undefined)))
    return ['a time says so many days, and nothing else does', '时限规则须写日数，其他规则不写'];
  return rules.some(({ act, needs }) => act === undefined && needs !== 'entered-within')
    ? ['what is held against another act says which act it looks at', '须写明所查行为']
    : undefined;
};

const looks: Looks = {
  checklist: ({ items }) =>
    repeated(items) ? ['an item stands there twice', '检查项重复'] : undefined,
  scoring: scoringFault,
  ladder: ladderFault,
  'days-off': () => undefined,
  classes: classesFault,
  audit: auditFault,
};

/** Refuses a table that contradicts itself: what its fields alone do not show. */
export const mustBeSound = (rule: string, table: Table): void => {
  const fault = (looks[table.form] as (of: Table) => Fault | undefined)(table);
  if (fault)
    refuse('table-contradicts-itself', `${rule}: ${fault[0]}（${rule}：${fault[1]}）.`, rule);
};
