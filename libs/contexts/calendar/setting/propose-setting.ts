import { ofTheBureau } from '#domain/procedure';
import { type Act, fields, localDateOf, type MessageOf, same } from '#domain/kernel';
import { catalogueOfLaw, type Override, tableField, withOverride } from '#domain/law';
import { settingCommand } from './setting.state.js';

const { checked, day, oneOf, optional, text, whole } = fields;

type Amounts = Readonly<Record<string, number>>;

const isAmounts = (value: unknown): value is Amounts =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((one) => Number.isSafeInteger(one) && Number(one) >= 0);

const asks = {
  rule: text({ about: 'Rule that the law leaves open（规则）', example: 'DTY-REFUND', max: 64 }),
  from: day({ about: 'First day it applies（施行日期）', example: '2026-12-01' }),
  amount: optional(whole({ about: 'Length of the period（期限）', min: 1, max: 36_500 })),
  unit: optional(
    oneOf(['working-day', 'day', 'hour', 'month', 'year'], { about: 'Its unit（期限单位）' }),
  ),
  amounts: optional(
    checked<Amounts>({
      about: 'Named numbers of the rule（数额）',
      example: { citizenFen: 1_000_000 },
      rule: 'isAmounts',
      schema: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
      fits: isAmounts,
      otherwise: 'are whole numbers by name（须为名称与整数）',
    }),
  ),
  table: optional(tableField),
  reason: text({ about: 'Why（理由）', max: 1_000 }),
  source: text({ about: 'Paper it rests on, with its number（依据文件）', max: 200 }),
};

type Asked = fields.Of<Readonly<{ name: string; fields: typeof asks }>>;

/** What the district would settle, as the catalogue of law takes it. */
const overrideOf = (
  { rule, from, amount, unit, amounts, table, reason, source }: Asked,
  { now }: Pick<Act, 'now'>,
): Override => ({
  rule,
  from,
  ...(amounts && { amounts }),
  ...(table && { table }),
  ...((amount !== undefined || unit !== undefined) && {
    term: { ...(amount !== undefined && { amount }), ...(unit !== undefined && { unit }) },
  }),
  why: reason,
  decidedBy: source,
  decidedOn: localDateOf(now),
});

/**
 * Proposes what the district settles where the law leaves it open（提出本地规定）: a period, a
 * number, a table（检查表、评分表、上报阶梯）. Verified law is refused, and what the rule does not
 * have. It applies when another person has confirmed it. A later proposal takes the place of one
 * that still waits.
 */
export const proposeSetting = settingCommand('ProposeSetting', {
  title: 'Propose what the district settles（提出本地规定）',
  at: '/law-settings/:rule/proposal',
  by: ['legal-reviewer', 'registrar'],
  asks,
  who: (_, act) => ofTheBureau(act),
  repeat: (asked, { proposed }, act) =>
    proposed !== undefined && same(proposed.override, overrideOf(asked, act)),
  rule: (asked, _, act, by) => {
    const override = overrideOf(asked, act);
    withOverride(catalogueOfLaw(act.law).entries, 'here', override);
    return [{ type: 'SettingProposed', data: { override, source: asked.source, by } }];
  },
});

export type ProposeSetting = MessageOf<typeof proposeSetting>;
