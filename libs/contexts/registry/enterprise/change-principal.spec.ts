import { barReference } from '#contexts/licensing/contract';
import { decisions, seeing } from '#testing';
import { act, date } from '../shared/registry.examples.js';
import type { ChangePrincipal } from './change-principal.js';
import { enterpriseNoun } from './enterprise.noun.js';
import type { EnterpriseStatusChanged } from './enterprise.events.js';
import { principalChanged, enterpriseRegistered } from './enterprise.examples.js';

const given = decisions(enterpriseNoun);
const change = (changes: Partial<ChangePrincipal['data']> = {}): ChangePrincipal => ({
  type: 'ChangePrincipal',
  data: { ...principalChanged.data, ...changes },
});
const moved: EnterpriseStatusChanged = {
  type: 'EnterpriseStatusChanged',
  data: { status: 'moved', from: date('2022-01-01'), basis: '迁出通知' },
};

describe('Changing the principal', () => {
  it('holds from a day on', () =>
    given(enterpriseRegistered).when(change(), act()).decides(principalChanged));

  it('changes nothing when asked again, and refuses what is so already', () => {
    const after = given(enterpriseRegistered, principalChanged);
    after.when(change(), act()).decidesNothing();
    after.when(change({ from: date('2025-01-01') }), act()).refuses('nothing-changed');
  });

  it('refuses a day before the last change and a day to come', () => {
    const on = (from: string) =>
      given(enterpriseRegistered).when(change({ from: date(from) }), act());
    on('2021-05-09').refuses('day-too-early');
    expect(on('2021-05-10').events()).toHaveLength(1);
    expect(on('2026-05-06').events()).toHaveLength(1);
    on('2026-05-07').refuses('day-not-come');
  });

  it('ACB-1 refuses whoever is under a ban on heading such a unit', () => {
    const registry = {
      ...act().registry,
      citizen: (one: string) =>
        one === 'citizen-1' ? { id: one, identityToken: 'c1'.repeat(32) } : undefined,
    };
    const ban = {
      barId: 'b1',
      kind: 'principal-ban' as const,
      subject: 'c1'.repeat(32),
      rule: 'ACB-1',
      source: 'e1',
      from: date('2022-01-01'),
      until: date('2027-01-01'),
    };
    const asked = (bars: object, citizen = 'citizen-1') =>
      given(enterpriseRegistered).when(
        change({ citizen, from: date('2025-01-01') }),
        seeing({ ...act(), registry }, barReference, 'c1'.repeat(32), {
          standing: { facts: { bars: [bars], listings: [] } } as never,
        }),
      );
    asked(ban).refuses('principal-banned', 'WSL 94', 'ACB-1');
    asked({ ...ban, industry: 'Z99' }).decides({
      type: 'PrincipalChanged',
      data: { ...principalChanged.data, citizen: 'citizen-1', from: date('2025-01-01') },
    });
    expect(asked({ ...ban, until: date('2024-12-31') }).events()).toHaveLength(1);
    asked(ban, 'nobody').unknown('citizen-unknown');
  });

  it('is asked who that is by people; an import has the name alone', () => {
    const nameless = change({ citizen: undefined });
    given(enterpriseRegistered).when(nameless, act()).refuses('principal-not-identified');
    const imported = given(enterpriseRegistered).when(
      nameless,
      act({ actor: { kind: 'system', by: 'import', name: 'import' } }),
    );
    expect(imported.events()).toHaveLength(1);
    // Who it is, is told afterwards.
    expect(
      given(enterpriseRegistered, ...imported.events())
        .when(change(), act())
        .events(),
    ).toMatchObject([{ data: { citizen: principalChanged.data.citizen } }]);
  });

  it('refuses for a unit that has left, or that there is not', () => {
    given(enterpriseRegistered, moved).when(change(), act()).refuses('enterprise-gone');
    given().when(change(), act()).unknown('enterprise-unknown');
  });
});
