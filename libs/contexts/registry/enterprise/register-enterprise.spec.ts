import type { Actor } from '#domain/kernel';
import { barReference } from '#contexts/licensing/contract';
import { decisions, seeing } from '#testing';
import { act, date } from '../shared/registry.examples.js';
import { enterpriseNoun } from './enterprise.noun.js';
import { enterpriseRegistered, enterpriseRenamed, entry } from './enterprise.examples.js';
import type { RegisterEnterprise } from './register-enterprise.js';

const given = decisions(enterpriseNoun);
const register = (changes: Partial<RegisterEnterprise['data']> = {}): RegisterEnterprise => ({
  type: 'RegisterEnterprise',
  data: { ...entry, ...changes },
});

describe('Registering an enterprise', () => {
  it('enters it with what it is known by', () =>
    given().when(register(), act()).decides(enterpriseRegistered));

  it('changes nothing when asked again, even after it was renamed', () =>
    given(enterpriseRegistered, enterpriseRenamed).when(register(), act()).decidesNothing());

  it('refuses another unit under the same id', () =>
    given(enterpriseRegistered)
      .when(register({ name: '别家' }), act())
      .refuses('enterprise-known'));

  it('refuses a wrong credit code', () =>
    given()
      .when(register({ creditCode: '91440704590123448J' }), act())
      .refuses('credit-code-invalid', 'GB 32100'));

  it.each(['3389', 'Z3389', 'C3', 'C33891', 'c3389'])('refuses the industry %s', (industry) =>
    given().when(register({ industry }), act()).refuses('industry-malformed'),
  );

  it('refuses a day that has not come', () =>
    given()
      .when(register({ from: date('2026-05-07') }), act())
      .refuses('day-not-come'));

  it('ACB-1 asks the bans of whoever heads it, who is named as a person of the register', () => {
    const subject = 'cd'.repeat(32);
    const ban = {
      barId: 'b1',
      kind: 'principal-ban' as const,
      subject,
      rule: 'ACB-1',
      source: 'e',
    };
    const banned = seeing(act(), barReference, subject, {
      standing: { facts: { bars: [{ ...ban, from: date('2021-01-01') }], listings: [] } },
    });
    given().when(register(), banned).refuses('principal-banned', 'WSL 94', 'ACB-1');
    given()
      .when(register({ citizen: undefined }), act())
      .refuses('principal-not-identified');
    given()
      .when(register({ citizen: 'nobody' }), act())
      .unknown('citizen-unknown');
  });

  it('lets an import enter old records', () => {
    const actor: Actor = { kind: 'system', by: 'import', name: 'import' };
    given().when(register(), act({ actor })).decides(enterpriseRegistered);
  });
});
