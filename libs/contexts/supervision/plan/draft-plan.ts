import {
  type Act,
  type EnterpriseFacts,
  fields,
  filledWith,
  localDateOf,
  type MessageOf,
  refuse,
  type Role,
  unknown,
} from '#domain/kernel';
import { actingAs, drawUp, plain } from '#domain/procedure';
import type { PlannedUnit } from './plan.events.js';
import { planCommand } from './plan.state.js';

const { id, whole } = fields;

/** Who makes plans. */
const planners: readonly [Role, ...Role[]] = ['officer', 'team-leader', 'head-of-organ'];
/** More are planned street by street. */
const mostUnits = 2_000;

/** The papers of a plan. */
export const forms = { plan: plain('年度监督检查计划') } as const;

/** The organ itself, and the brigade that acts in its name. */
export const organsFor = (organ: string, { actor, registry }: Act): readonly string[] => {
  const own = actor.kind === 'person' ? actor.capacity.organ : '';
  return registry.organ(own)?.actsFor === organ ? [organ, own] : [organ];
};

const planned = ({ id: unit, name, grade }: EnterpriseFacts, act: Act): PlannedUnit => {
  const on = localDateOf(act.validAt);
  const of = `grade${grade ?? 1}`;
  const cap = act.law.amountIf('ENT-8', of, on);
  const wanted = act.law.amount('ENT-2-TIMES', of, on);
  return {
    unit,
    name,
    ...(grade !== undefined && { grade }),
    times: Math.min(wanted, cap ?? wanted),
    ...(cap !== undefined && { cap }),
  };
};

const unitsIn = (area: string, act: Act): readonly PlannedUnit[] => {
  const units = act.registry.unitsIn?.(area) ?? [];
  if (units.length > mostUnits)
    refuse(
      'too-many-units',
      `More than ${mostUnits} units are planned street by street（辖区企业超过 ${mostUnits} 家的，请按街道分别编制计划）.`,
      'WSL 62',
    );
  const all = units.map((unit) => planned(unit, act));
  return all.toSorted((a, b) => (b.grade ?? 1) - (a.grade ?? 1) || (a.unit < b.unit ? -1 : 1));
};

/**
 * Makes the yearly plan of an organ from the grades of its units (ENT-2, WSL 62): how often by
 * grade, never above the published cap (ENT-8). Until it is approved it may be made anew.
 */
export const draftPlan = planCommand('DraftPlan', {
  title: 'Draft the yearly plan of inspections from the grades（编制年度监督检查计划）',
  at: '',
  by: planners,
  asks: {
    organ: id({ about: 'Whose plan it is（编制机关）' }),
    year: whole({ about: 'Year（年度）', min: 2012, max: 2100, example: 2026 }),
  },
  fills: filledWith<{ planId: string }>(),
  who: (_, act, { organ }) => actingAs(act, planners, organsFor(organ, act), ['WSL 62']),
  repeat: ({ organ, year }, { drafted }, act) =>
    drafted !== undefined &&
    drafted.organ === organ &&
    drafted.year === year &&
    drafted.draftedOn === localDateOf(act.validAt),
  stage: ({ approved }, act, { year }) => {
    if (approved) refuse('plan-approved', 'It was approved（计划已批准）.', 'WSL 62');
    if (year < Number(localDateOf(act.validAt).slice(0, 4)))
      refuse('year-over', 'That year is over（该年度已结束）.', 'WSL 62');
  },
  rule: ({ planId, organ, year }, { papers }, act, { id: by }) => {
    const { area } =
      act.registry.organ(organ) ??
      unknown(
        'organ-unknown',
        `The register knows no organ ${organ}（登记簿中没有机关 ${organ}）.`,
      );
    const draftedOn = localDateOf(act.validAt);
    const said = { organ, year, area, units: unitsIn(area, act), draftedOn };
    const documents = drawUp({ organ, papers }, act, [forms.plan, said]);
    return [{ type: 'PlanDrafted', data: { planId, ...said, by, documents } }];
  },
});

export type DraftPlan = MessageOf<typeof draftPlan>;
