import { type Act, fields, type LocalDate, refuse } from '#domain/kernel';
import type { Planned } from './inspection.state.js';
import type { Checked, Finding } from './visit/visit.events.js';

const { id, oneOf, optional, shape, whole } = fields;

/** The checklists by the beginning of the code of the industry（GB/T 4754）; one is for all. */
const byIndustry: Readonly<Record<string, string>> = {
  '': 'CHK-ALL',
  C26: 'CHK-C26',
  F51: 'CHK-F51',
  C33: 'CHK-C33',
};

/** The checklists of a unit by its industry（适用检查表）. */
export const checklistsOf = (industry: string): readonly string[] =>
  Object.entries(byIndustry)
    .filter(([code]) => industry.startsWith(code))
    .map(([, rule]) => rule);

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
  const own = checklistsOf(act.registry.enterprise(scheme.unit.id)?.industry ?? '');
  if (checked || scheme.source === 'plan') mustBeUsed(own, { checked, unchecked });
  if (checked) mustBeOfTheUnit(own, checked, act, scheme.on);
  for (const one of checked ?? []) mustMatch(one, findings);
};

const mustBeOfTheUnit = (
  own: readonly string[],
  checked: readonly Checked[],
  act: Act,
  on: LocalDate,
): void => {
  for (const list of new Set(checked.map((one) => one.checklist))) {
    if (!own.includes(list))
      refuse(
        'other-checklist',
        `The checklists of this unit are ${own.join(', ')}（该单位适用的检查表为${own.join('、')}）.`,
        'INS-1',
      );
    const answered = checked.filter((one) => one.checklist === list).map(({ item }) => item);
    mustBeWhole(list, answered, act, on);
  }
};

const mustBeWhole = (list: string, answered: readonly number[], act: Act, on: LocalDate): void => {
  const items = act.law.amount(list, 'items', on);
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
