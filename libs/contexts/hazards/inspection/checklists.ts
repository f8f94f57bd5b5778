import { type Act, fields, type Law, type LocalDate, refuse } from '#domain/kernel';
import { type RuleWithTable, tablesOn } from '#domain/law';
import type { Planned } from './inspection.state.js';
import type { Checked, Finding } from './visit/visit.events.js';

const { id, oneOf, optional, shape, whole } = fields;

/**
 * The checklists of a unit by its industry on that day（适用检查表）: those that are for all, and
 * those whose code its own begins with; what the district settled included.
 */
export const checklistsOf = (
  industry: string,
  law: Law,
  on: LocalDate,
): readonly RuleWithTable<'checklist'>[] =>
  tablesOn(law, 'checklist', on).filter(({ table }) => industry.startsWith(table.industry ?? ''));

/** One item of a checklist as it was answered on site（检查项）. */
export const checkedItem = shape('CheckedItem', {
  checklist: id({ about: 'Which checklist（检查表）', example: 'CHK-ALL' }),
  item: whole({ about: 'Number of the item（检查项序号）', min: 1, max: 200 }),
  answer: oneOf(['yes', 'no', 'not-applicable'], {
    about: 'In order, not in order, not applicable（符合、不符合、不适用）',
  }),
  findingId: optional(id({ about: 'What was found under it（对应问题编号）' })),
});

type Said = Readonly<{
  checked?: readonly Checked[];
  unchecked?: string;
  findings: readonly Finding[];
}>;

/**
 * Nobody forgets a checklist: an inspection of the yearly plan, and any that used one, answers all
 * of the unit’s industry, or says why one was left out（未使用的检查表）.
 */
const mustBeUsed = (
  own: readonly string[],
  { checked, unchecked }: Pick<Said, 'checked' | 'unchecked'>,
): void => {
  const used = new Set(checked?.map(({ checklist }) => checklist));
  const left = own.filter((list) => !used.has(list));
  if (left.length > 0 && unchecked === undefined)
    refuse(
      'checklist-forgotten',
      `Answer ${left.join(', ')} too, or say why it was not used (unchecked)（适用的检查表${left.join('、')}尚未填写；未使用的，请写明理由（unchecked））.`,
      'INS-1',
    );
};

/**
 * A checklist that was used is one of the unit’s industry, answered to its end; what is not in
 * order names what was found, and nothing else does（逐项检查）.
 */
export const mustBeAnswered = (
  { planned: { scheme } }: Planned,
  { checked, unchecked, findings }: Said,
  act: Act,
): void => {
  const { industry = '' } = act.registry.enterprise(scheme.unit.id) ?? {};
  const own = checklistsOf(industry, act.law, scheme.on);
  const ids = own.map(({ id }) => id);
  if (checked || scheme.source === 'plan') mustBeUsed(ids, { checked, unchecked });
  if (checked) mustBeOfTheUnit(own, checked);
  for (const one of checked ?? []) mustMatch(one, findings);
};

const mustBeOfTheUnit = (
  own: readonly RuleWithTable<'checklist'>[],
  checked: readonly Checked[],
): void => {
  for (const list of new Set(checked.map((one) => one.checklist))) {
    const ids = own.map(({ id }) => id);
    const items = own.find(({ id }) => id === list)?.table.items.length;
    if (items === undefined)
      refuse(
        'other-checklist',
        `The checklists of this unit are ${ids.join(', ')}（该单位适用的检查表为${ids.join('、')}）.`,
        'INS-1',
      );
    const answered = checked.filter((one) => one.checklist === list).map(({ item }) => item);
    mustBeWhole(list, answered, items);
  }
};

const mustBeWhole = (list: string, answered: readonly number[], items: number): void => {
  const all = Array.from({ length: items }, (_, n) => n + 1);
  const missing = all.filter((item) => !answered.includes(item));
  if (missing.length > 0 || answered.length !== items)
    refuse(
      'checklist-incomplete',
      `Each of the ${items} items of ${list} is answered once; missing: ${missing.join(', ') || '–'}（检查表${list}共${items}项，应当逐项各填一次；缺：${missing.join('、') || '无，有重复或者多余'}）.`,
      'INS-2',
    );
};

const mustMatch = (
  { checklist, item, answer, findingId }: Checked,
  findings: readonly Finding[],
): void => {
  const found = findings.some((one) => one.findingId === findingId);
  if (answer === 'no' ? !found : findingId !== undefined)
    refuse(
      'answer-without-finding',
      `Item ${item} of ${checklist}: what is not in order names what was found, and only that（${checklist}第${item}项：不符合的须对应一个已记录的问题，其余不填）.`,
      'INS-2',
    );
};
