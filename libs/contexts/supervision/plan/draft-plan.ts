import {
  type Act,
  type EnterpriseFacts,
  fields,
  filledWith,
  label,
  localDateOf,
  type MessageOf,
  refuse,
  type Role,
  same,
  unknown,
} from '#domain/kernel';
import { actingAs, drawUp, owe, plain, stop } from '#domain/procedure';
import type { PlannedUnit } from './plan.events.js';
import { approvalClock, planCommand } from './plan.state.js';

const { id, optional, parts, shape, text, whole } = fields;

/** Who makes plans. */
const planners: readonly [Role, ...Role[]] = ['officer', 'team-leader', 'head-of-organ'];
/** More are planned street by street. */
const mostUnits = 2_000;

const honestUnit = shape('HonestUnit', {
  unit: id({ about: 'The unit（企业）' }),
  ground: text({
    about: 'On what it rests: credit grade, list, paper（诚信依据、文号）',
    example: '江信用办〔2025〕9号A级名单',
    max: 200,
  }),
});
type Honest = readonly Readonly<{ unit: string; ground: string }>[];

/** The papers of a plan. */
export const forms = { plan: plain('年度监督检查计划') } as const;

/** The organ itself, and the brigade that acts in its name. */
export const organsFor = (organ: string, { actor, registry }: Act): readonly string[] => {
  const own = actor.kind === 'person' ? actor.capacity.organ : '';
  return registry.organ(own)?.actsFor === organ ? [organ, own] : [organ];
};

/** How often by the grade, never above the cap; an honest unit fewer times（诚信企业减少次数）. */
const timesOf = (of: string, honest: boolean, { law, validAt }: Act) => {
  const on = localDateOf(validAt);
  const cap = law.amountIf('ENT-8', of, on);
  const wanted = law.amount('ENT-2-TIMES', of, on);
  const fewer = honest ? (law.amountIf('ENT-8', 'honestFewer', on) ?? 0) : 0;
  const times = Math.max(Math.min(wanted, cap ?? wanted) - fewer, 0);
  return { times, ...(cap !== undefined && { cap }) };
};

const planned = (
  { id: unit, name, grade }: EnterpriseFacts,
  honest: Honest,
  act: Act,
): PlannedUnit => {
  const ground = honest.find((one) => one.unit === unit)?.ground;
  return {
    unit,
    name,
    ...(grade !== undefined && { grade }),
    ...timesOf(`grade${grade ?? 1}`, ground !== undefined, act),
    ...(ground !== undefined && { honest: ground }),
  };
};

const unitsIn = (area: string, honest: Honest, act: Act): readonly PlannedUnit[] => {
  const units = act.registry.unitsIn?.(area) ?? [];
  if (units.length > mostUnits)
    refuse(
      'too-many-units',
      `More than ${mostUnits} units are planned street by street（辖区企业超过 ${mostUnits} 家的，请按街道分别编制计划）.`,
      'WSL 62',
    );
  const stranger = honest.find(({ unit }) => units.every((one) => one.id !== unit));
  if (stranger)
    refuse(
      'unit-not-in-the-plan',
      `${stranger.unit} is no unit of this area（${stranger.unit} 不是本辖区在册企业）.`,
      'ENT-8',
    );
  const all = units.map((unit) => planned(unit, honest, act));
  return all.toSorted((a, b) => (b.grade ?? 1) - (a.grade ?? 1) || (a.unit < b.unit ? -1 : 1));
};

/**
 * Makes the yearly plan of an organ from the grades of its units (ENT-2, WSL 62): how often by
 * grade, never above the published cap, and fewer for honest units, each with what that rests on
 * (ENT-8). Until it is approved it may be made anew, as the register is then; a head owes to
 * approve it.
 */
export const draftPlan = planCommand('DraftPlan', {
  title: 'Draft the yearly plan of inspections from the grades（编制年度监督检查计划）',
  at: '',
  by: planners,
  asks: {
    organ: id({ about: 'Whose plan it is（编制机关）' }),
    year: whole({ about: 'Year（年度）', min: 2012, max: 2100, example: 2026 }),
    honest: optional(
      parts(honestUnit, {
        about: 'Honest units, inspected less often（诚信企业，减少检查频次）',
        min: 1,
        max: mostUnits,
        once: 'unit',
      }),
    ),
  },
  fills: filledWith<{ planId: string }>(),
  who: (_, act, { organ }) => actingAs(act, planners, organsFor(organ, act), ['WSL 62']),
  repeat: ({ organ, year, honest = [] }, { drafted }, act) =>
    drafted !== undefined &&
    drafted.organ === organ &&
    drafted.year === year &&
    drafted.draftedOn === localDateOf(act.validAt) &&
    same(drafted.units, unitsIn(drafted.area, honest, act)),
  stage: ({ approved }, act, { year }) => {
    if (approved) refuse('plan-approved', 'It was approved（计划已批准）.', 'WSL 62');
    if (year < Number(localDateOf(act.validAt).slice(0, 4)))
      refuse('year-over', 'That year is over（该年度已结束）.', 'WSL 62');
  },
  rule: ({ planId, organ, year, honest = [] }, plan, act, { id: by }) => {
    const { area } =
      act.registry.organ(organ) ??
      unknown(
        'organ-unknown',
        `The register knows no organ ${organ}（登记簿中没有机关 ${organ}）.`,
      );
    const draftedOn = localDateOf(act.validAt);
    const said = { organ, year, area, units: unitsIn(area, honest, act), draftedOn };
    const documents = drawUp({ organ, papers: plan.papers }, act, [forms.plan, said]);
    const clocks = [
      ...stop(plan, act.validAt, approvalClock),
      owe(act, {
        duty: approvalClock,
        rule: 'DTY-SETTLE',
        what: label('approve the yearly plan', '审批年度监督检查计划'),
        by: { kind: 'unit', organ },
        why: ['WSL 62'],
        notBy: [by],
      }),
    ];
    return [{ type: 'PlanDrafted', data: { planId, ...said, by, documents, clocks } }];
  },
});

export type DraftPlan = MessageOf<typeof draftPlan>;
