import {
  type Act,
  type Asks,
  fields,
  filledWith,
  type MessageOf,
  refuse,
  seenIn,
  unknown,
} from '#domain/kernel';
import { again, person } from '#domain/procedure';
import { gatewayReference } from '../gateway/gateway.reference.js';
import { sourceReference } from '../source/source.reference.js';
import { forTheUnit, unitOrOfficer } from '../source/who-may.js';
import { limitsField, mustMakeSense } from './limits.js';
import type { Stands } from './point.events.js';
import { pointCommand } from './point.state.js';

const { id, oneOf, optional, part, ref, shape, text } = fields;

const vehicle = shape('PointVehicle', {
  plate: text({ about: 'Plate（车牌号）', max: 20, example: '粤J·D1234' }),
  unitId: id({ about: 'Whose it is（运输单位）' }),
  organ: id({ about: 'In whose name it is watched（主管机关）' }),
  handlingOrgan: id({ about: 'Who watches it（承办机构）' }),
});

const asks = {
  code: text({ about: 'What the works call it（点位编号）', max: 60, example: 'TI-101' }),
  measure: oneOf(['temperature', 'pressure', 'level', 'gas', 'position'], {
    about: 'What is measured（监测量）',
  }),
  gateway: ref(gatewayReference, {
    about: 'Account of the program that sends readings（网关账号）',
    at: () => 'then',
  }),
  source: optional(
    ref(sourceReference, {
      about: 'Major hazard source it stands on（所属重大危险源）',
      at: () => 'then',
    }),
  ),
  vehicle: optional(part(vehicle, { about: 'Vehicle it is on（所属车辆）' })),
  limits: limitsField,
};

type Asked = Asks<typeof asks> & Readonly<{ pointId: string }>;

/**
 * A point of measurement begins（安装监测点）: on a site, or on a vehicle that carries dangerous
 * goods (S16). Its readings are taken from one gateway that is registered, and from no other.
 */
export const installPoint = pointCommand('InstallPoint', {
  title: 'Install a point of measurement（安装监测点）',
  at: '',
  by: unitOrOfficer,
  asks,
  fills: filledWith<{ pointId: string }>(),
  who: (_, act, asked) => {
    const stands = standsOn(asked, act);
    return stands ? forTheUnit(stands, act) : person(act);
  },
  repeat: (asked, { installed }, act) => {
    const { pointId, code, measure, gateway, limits } = asked;
    return again(
      installed && {
        pointId: installed.pointId,
        code: installed.code,
        measure: installed.measure,
        gateway: installed.gateway,
        stands: installed.stands,
        limits: installed.limits,
      },
      { pointId, code, measure, gateway, stands: standsOn(asked, act), limits },
      'point-id-taken',
    );
  },
  stage: (_, __, { measure, limits, source, vehicle: on }) => {
    if ((source === undefined) === (on === undefined))
      refuse(
        'source-or-vehicle',
        'It stands on a source, or on a vehicle（重大危险源与车辆须且只须填一项）.',
      );
    mustMakeSense(measure, limits);
  },
  rule: (asked, _, act, { id: by }) => {
    const { pointId, code, measure, gateway, limits } = asked;
    return [
      {
        type: 'PointInstalled',
        data: {
          pointId,
          code,
          measure,
          gateway,
          stands: standsOn(asked, act) ?? unknown(...noSource),
          limits,
          since: act.now,
          by,
        },
      },
    ];
  },
});

export type InstallPoint = MessageOf<typeof installPoint>;

const noSource = [
  'no-such-source',
  'There is no such major hazard source（无此重大危险源）.',
] as const;

/** Where it stands; nothing while the source that is named is not known. */
const standsOn = ({ source, vehicle: on }: Asked, act: Act): Stands | undefined => {
  if (on) return onVehicle(on, act);
  return source === undefined ? undefined : onSource(source, act);
};

const onSource = (sourceId: string, act: Act): Stands | undefined => {
  const { standing } = seenIn(act, sourceReference, sourceId);
  if (!standing) return undefined;
  const { name, unit, organ, handlingOrgan } = standing.facts;
  return { sourceId, name, unit: { id: unit.id, name: unit.name }, organ, handlingOrgan };
};

const onVehicle = (on: NonNullable<Asked['vehicle']>, act: Act): Stands => {
  const { plate, unitId, organ, handlingOrgan } = on;
  const found =
    act.registry.enterprise(unitId) ??
    unknown('unit-unknown', `The register knows no unit ${unitId}（登记簿中没有单位 ${unitId}）.`);
  const unit = { id: unitId, name: found.name };
  return { plate, name: plate, unit, organ, handlingOrgan };
};
