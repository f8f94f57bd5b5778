import type { Act } from '#domain/kernel';
import { type Samples, seeingTold } from '#testing';
import {
  knowingTheGateway,
  registered as gatewayRegistered,
  tale as gatewayTale,
} from '../gateway/gateway.examples.js';
import { gatewayStream } from '../gateway/gateway.state.js';
import { as, by, onlyTime, told } from '../people.examples.js';
import { identified, tale as sourceTale } from '../source/source.examples.js';
import { sourceReference } from '../source/source.reference.js';
import { sourceStream } from '../source/source.state.js';
import { type PointCommand, pointNoun } from './point.noun.js';

const step = <const C extends PointCommand>(command: C, act: Act) => [command, act] as const;
export const tale = told(pointNoun);

export const limits = {
  high: 60,
  hysteresis: 5,
  leastSeconds: 10,
  silentSeconds: 120,
} as const;
export const installData = {
  pointId: 'point-1',
  code: 'TI-101',
  measure: 'temperature',
  gateway: 'gateway-1',
  source: 'source-1',
  limits,
} as const;

/** An act that looked at the source the point stands on, and at the gateway. */
export const knowingTheSource = (act: Act): Act =>
  knowingTheGateway(seeingTold(act, sourceReference, 'source-1', sourceTale(identified)));

export const installed = step(
  { type: 'InstallPoint', data: installData },
  knowingTheSource(by('agent', '2026-06-01')),
);
export const vehicleData = {
  pointId: 'point-2',
  code: 'GPS-1',
  measure: 'position',
  gateway: 'gateway-1',
  vehicle: { plate: '粤J·D1234', unitId: 'hongda', organ: 'bureau', handlingOrgan: 'brigade' },
  limits: {
    leastSeconds: 30,
    silentSeconds: 300,
    corridor: {
      way: [
        { latitude: 22.55, longitude: 113.1 },
        { latitude: 22.6, longitude: 113.12 },
      ],
      metres: 200,
    },
  },
} as const;
export const onVehicle = step(
  { type: 'InstallPoint', data: vehicleData },
  knowingTheGateway(by('agent', '2026-06-01')),
);
export const limitsData = { limits: { ...limits, high: 55 }, reason: '夏季调低' } as const;
export const retireData = { reason: '传感器拆除' } as const;
export const retired = step({ type: 'RetirePoint', data: retireData }, by('agent', '2026-06-20'));

const unit = as({ applicant: 'agent', officer: 'chen', 'team-leader': 'he' });

/** For each command of points a history in which it does something. */
export const pointSamples: Samples<typeof pointNoun> = {
  InstallPoint: {
    history: [],
    data: installData,
    as: unit,
    act: {
      ...onlyTime('2026-06-01'),
      facts: knowingTheSource(by('agent', '2026-06-01')).facts ?? [],
    },
    beside: [
      { of: sourceStream, id: 'source-1', history: sourceTale(identified) },
      { of: gatewayStream, id: 'gateway-1', history: gatewayTale(gatewayRegistered) },
    ],
  },
  SetLimits: {
    history: tale(installed),
    data: limitsData,
    as: unit,
    act: onlyTime('2026-06-10'),
  },
  RetirePoint: {
    history: tale(installed),
    data: retireData,
    as: unit,
    act: onlyTime('2026-06-20'),
  },
};
