import {
  type Act,
  type Asks,
  fields,
  filledWith,
  localDateOf,
  type MessageOf,
  refuse,
  unknown,
} from '#domain/kernel';
import {
  actingAs,
  again,
  despiteLeavingField,
  drawUp,
  fitTogether,
  stillThere,
  workingOrgans,
} from '#domain/procedure';
import { fromTipOff, mustComeFrom, withItsTipOff } from '../../came-from/came-from.js';
import { inspectionCommand } from '../inspection.state.js';
import { oweVisit } from '../duties.js';
import { forms, papersOf } from '../papers.js';
import { matching, mayAct } from '../who-may.js';
import { type Scheme, sources } from './visit.events.js';

const { area, day, id, oneOf, optional, text, texts } = fields;

const asks = {
  source: oneOf(sources, { about: 'What leads to it（检查来源）' }),
  cameFrom: optional(
    text({
      about:
        'Address of the tip-off (tip-offs/<id>), or number of the plan or paper, never a name（来源编号，举报来源须为本系统举报）',
      max: 80,
    }),
  ),
  unit: id({ about: 'Unit to be inspected（被检查单位）' }),
  address: text({ about: 'Where（检查地点）', max: 300 }),
  area: area({ about: 'Area code of the place（所在地代码）', example: '440704004' }),
  on: day({ about: 'Day of the inspection（检查日期）' }),
  officers: texts({ about: 'The pair（执法人员，不少于两人）', min: 1, max: 20 }),
  organ: id({ about: 'In whose name（以何机关名义）' }),
  handlingOrgan: id({ about: 'Who inspects（承办机构）' }),
  jointWith: optional(
    texts({ about: 'Departments that take part（联合检查部门）', min: 1, max: 10 }),
  ),
  mandate: optional(id({ about: 'Mandate a street acts under（委托或下放依据）' })),
  despiteLeaving: despiteLeavingField,
};

type Asked = Asks<typeof asks> & Readonly<{ inspectionId: string; serial: number; year: number }>;

/**
 * An inspection of the yearly plan, or one that a tip-off, a complaint, an alarm or another organ
 * leads to (INS-1, WSL 62): two certified officers, in the name of an organ that may.
 */
export const planInspection = inspectionCommand('PlanInspection', {
  title: 'Plan an inspection（制定检查方案）',
  at: '',
  by: ['officer', 'team-leader', 'head-of-organ', 'principal-head'],
  asks,
  restsOn: fromTipOff,
  against: withItsTipOff,
  fills: filledWith<{ inspectionId: string; serial: number; year: number }>(),
  who: (_, act, asked) => {
    const roles = ['officer', 'team-leader', 'head-of-organ', 'principal-head'] as const;
    const who = actingAs(act, roles, workingOrgans(asked), ['WSL 62']);
    const scheme = schemeOf(asked, act);
    mayAct(scheme, act);
    fitTogether(asked.officers, matching(scheme), act);
    return who;
  },
  repeat: (asked, { planned }, act) =>
    again(
      planned && {
        inspectionId: planned.inspectionId,
        serial: planned.serial,
        year: planned.year,
        ...planned.scheme,
      },
      {
        inspectionId: asked.inspectionId,
        serial: asked.serial,
        year: asked.year,
        ...schemeOf(asked, act),
      },
      'inspection-id-taken',
    ),
  stage: (_, act, { on, source, cameFrom, unit, despiteLeaving }) => {
    if (on < localDateOf(act.now))
      refuse(
        'planned-afterwards',
        'A scheme is made before the inspection（检查方案应先于检查）.',
        'INS-1',
      );
    if (source !== 'plan' && cameFrom === undefined)
      refuse('source-missing', 'Say what leads to it（非计划检查须写明来源编号）.', 'INS-1');
    stillThere(unitOf(unit, act), despiteLeaving);
    mustComeFrom({ source, ...(cameFrom !== undefined && { cameFrom }) });
  },
  rule: (asked, inspection, act, { id: by }) => {
    const { inspectionId, serial, year } = asked;
    const scheme = schemeOf(asked, act);
    const plannedOn = localDateOf(act.now);
    const planned = { inspectionId, scheme, serial, year, plannedOn, by };
    return [
      {
        type: 'InspectionPlanned',
        data: {
          ...planned,
          documents: drawUp(papersOf({ ...inspection, planned }), act, [
            forms.scheme,
            { ...scheme, plannedOn },
          ]),
          clocks: [oweVisit(act, { ...inspection, planned })],
        },
      },
    ];
  },
});

export type PlanInspection = MessageOf<typeof planInspection>;

const unitOf = (id: string, { registry }: Act) =>
  registry.enterprise(id) ??
  unknown('unit-unknown', `The register knows no unit ${id}（登记簿中没有单位 ${id}）.`);

const schemeOf = (asked: Asked, act: Act): Scheme => {
  const { inspectionId: _, serial: __, year: ___, unit: id, ...said } = asked;
  const unit = unitOf(id, act);
  return { ...said, unit: { id, name: unit.name, creditCode: unit.creditCode } };
};
