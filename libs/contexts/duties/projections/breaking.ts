import { type Instant, localDateOf } from '#domain/kernel';
import type { TableOf } from '#domain/law';
import type { Condition } from '#platform/lists';

/** One rule by which the register of acts is audited（稽核规则）. */
export type AuditRule = TableOf<'audit'>['rules'][number];

type Put = Parameters<Condition>[0];
type Broken = (rule: AuditRule, put: Put, today: string) => string;

const recordedOn = `(one."recordedAt" AT TIME ZONE 'Asia/Shanghai')::date`;
const told = (event: string | undefined, put: Put): string => `ARRAY[${put(event)}]::text[]`;
const another = ({ other }: AuditRule, put: Put): string =>
  `SELECT 1 FROM read.act other WHERE other.stream = one.stream AND other.types @> ${told(other, put)}`;

const broken: Readonly<Record<AuditRule['needs'], Broken>> = {
  'entered-within': ({ days }, put) => `${recordedOn} > one.day + ${put(days)}::int`,
  'other-before': (rule, put) =>
    `NOT EXISTS (${another(rule, put)} AND (other."validAt", other.revision) < (one."validAt", one.revision))`,
  'other-within': (rule, put, today) => {
    const last = `one.day + ${put(rule.days)}::int`;
    const done = `${another(rule, put)} AND other.day BETWEEN one.day AND ${last}`;
    return `${last} < ${put(today)}::date AND NOT EXISTS (${done})`;
  },
  'other-person': (rule, put) =>
    `EXISTS (${another(rule, put)} AND other.person = one.person AND other."commandId" <> one."commandId")`,
};

/**
 * Which acts break a rule（查出的行为）, today: each act that the rule looks at, held against the
 * other acts in its file. What the system does by itself is nobody's act, and is not seen.
 */
export const breaking =
  (rule: AuditRule, now: Instant): Condition =>
  (put, named) => {
    const looked = [
      ...(rule.category === undefined ? [] : [`one.category = ${put(rule.category)}`]),
      ...(rule.act === undefined ? [] : [`one.types @> ${told(rule.act, put)}`]),
      broken[rule.needs](rule, put, localDateOf(now)),
    ];
    return `${named('actId')} IN (SELECT one."actId" FROM read.act one WHERE ${looked.join(' AND ')})`;
  };
