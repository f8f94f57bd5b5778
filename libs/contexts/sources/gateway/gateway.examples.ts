import type { Act } from '#domain/kernel';
import { type Samples, seeingTold } from '#testing';
import { as, by, onlyTime, told } from '../people.examples.js';
import { gatewayNoun } from './gateway.noun.js';
import { gatewayReference } from './gateway.reference.js';
import type { RegisterGateway, RetireGateway } from './register-gateway.js';

export const tale = told(gatewayNoun);

export const register = (change: Partial<RegisterGateway['data']> = {}): RegisterGateway => ({
  type: 'RegisterGateway',
  data: {
    account: 'gateway-1',
    name: '宏达化工厂区网关',
    unitId: 'hongda',
    organ: 'bureau',
    handlingOrgan: 'brigade',
    ...change,
  },
});
export const registered = [register(), by('chen', '2026-05-20')] as const;
export const retire: RetireGateway = { type: 'RetireGateway', data: { reason: '密钥外泄' } };
export const retired = [retire, by('chen', '2026-06-10')] as const;

/** An act that looked at the gateway, in use. */
export const knowingTheGateway = (act: Act): Act =>
  seeingTold(act, gatewayReference, 'gateway-1', tale(registered));

const office = as({ officer: 'chen', 'team-leader': 'he' });

/** For each command of gateways a history in which it does something. */
export const gatewaySamples: Samples<typeof gatewayNoun> = {
  RegisterGateway: {
    history: [],
    data: register().data,
    as: office,
    act: onlyTime('2026-05-20'),
  },
  RetireGateway: {
    history: tale(registered),
    data: retire.data,
    as: office,
    act: onlyTime('2026-06-10'),
  },
};
