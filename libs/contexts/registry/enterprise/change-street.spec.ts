import { decisions } from '#testing';
import { act, date } from '../shared/registry.examples.js';
import type { ChangeStreet } from './change-street.js';
import { enterpriseNoun } from './enterprise.noun.js';
import type { EnterpriseStatusChanged } from './enterprise.events.js';
import { streetChanged, enterpriseRegistered } from './enterprise.examples.js';

const given = decisions(enterpriseNoun);
const change = (changes: Partial<ChangeStreet['data']> = {}): ChangeStreet => ({
  type: 'ChangeStreet',
  data: { ...streetChanged.data, ...changes },
});
const moved: EnterpriseStatusChanged = {
  type: 'EnterpriseStatusChanged',
  data: { status: 'moved', from: date('2022-01-01'), basis: '迁出通知' },
};

describe('ENT-9 Moving to another street', () => {
  it('holds from a day on', () =>
    given(enterpriseRegistered).when(change(), act()).decides(streetChanged));

  it('changes nothing when asked again, and refuses what is so already', () => {
    const after = given(enterpriseRegistered, streetChanged);
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

  it('refuses for a unit that has left, or that there is not', () => {
    given(enterpriseRegistered, moved).when(change(), act()).refuses('enterprise-gone');
    given().when(change(), act()).unknown('enterprise-unknown');
  });
});
