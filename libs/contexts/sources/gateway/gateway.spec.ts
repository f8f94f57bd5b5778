import { decisions } from '#testing';
import { by } from '../people.examples.js';
import { register, registered, retire, retired, tale } from './gateway.examples.js';
import { gatewayNoun } from './gateway.noun.js';

const given = decisions(gatewayNoun);
const inUse = given(...tale(registered));

describe('A gateway', () => {
  it('is registered by the office, with the unit that runs it and its one account', () => {
    expect(tale(registered)).toMatchObject([
      {
        type: 'GatewayRegistered',
        data: { account: 'gateway-1', unit: { id: 'hongda', name: '江海区宏达化工有限公司' } },
      },
    ]);
    inUse.when(register(), by('chen', '2026-05-21')).decidesNothing();
    inUse
      .when(register({ name: '另一网关' }), by('chen', '2026-05-21'))
      .refuses('gateway-registered');
  });

  it('is registered by no unit, no other organ, and for none that nobody knows', () => {
    given().when(register(), by('agent', '2026-05-20')).denies('wrong-role');
    given().when(register(), by('yu', '2026-05-20')).denies('other-organ');
    given()
      .when(register({ organ: 'lile', handlingOrgan: 'lile' }), by('chen', '2026-05-20'))
      .denies('other-organ');
    given()
      .when(register({ organ: 'lile' }), by('chen', '2026-05-20'))
      .denies('wrong-name');
    given()
      .when(register({ organ: 'nobody' }), by('chen', '2026-05-20'))
      .unknown('organ-unknown');
    given()
      .when(register({ unitId: 'nobody' }), by('chen', '2026-05-20'))
      .unknown('unit-unknown');
  });

  it('is retired once, with its reason', () => {
    const over = given(...tale(registered, retired));
    over.when(retire, by('chen', '2026-06-11')).decidesNothing();
    over
      .when({ type: 'RetireGateway', data: { reason: '更换' } }, by('chen', '2026-06-11'))
      .refuses('gateway-retired');
    given().when(retire, by('chen', '2026-06-10')).unknown('no-such-gateway');
  });
});
