import { decisions } from '#testing';
import { act, date } from '../shared/registry.examples.js';
import type { ChangeSize } from './change-size.js';
import { enterpriseNoun } from './enterprise.noun.js';
import type { EnterpriseStatusChanged } from './enterprise.events.js';
import { enterpriseRegistered, sizeChanged } from './enterprise.examples.js';

const given = decisions(enterpriseNoun);
const change = (changes: Partial<ChangeSize['data']> = {}): ChangeSize => ({
  type: 'ChangeSize',
  data: { ...sizeChanged.data, ...changes },
});

describe('Changing the size', () => {
  it('holds from a day on, beside what was before', () => {
    given(enterpriseRegistered).when(change(), act()).decides(sizeChanged);
    const grown = change({ workers: 101, from: date('2025-03-01') });
    expect(given(enterpriseRegistered, sizeChanged).when(grown, act()).events()).toHaveLength(1);
  });

  it('changes nothing when asked again, and refuses what is so already', () => {
    const after = given(enterpriseRegistered, sizeChanged);
    after.when(change(), act()).decidesNothing();
    after.when(change({ from: date('2025-01-01') }), act()).refuses('nothing-changed');
  });

  it('refuses a day before the last change and a day to come', () => {
    const on = (from: string) =>
      given(enterpriseRegistered).when(change({ from: date(from) }), act());
    on('2021-05-09').refuses('day-too-early');
    on('2026-05-07').refuses('day-not-come');
  });

  it('refuses for a unit that has left, or that there is not', () => {
    const moved: EnterpriseStatusChanged = {
      type: 'EnterpriseStatusChanged',
      data: { status: 'moved', from: date('2022-01-01'), basis: '迁出通知' },
    };
    given(enterpriseRegistered, moved).when(change(), act()).refuses('enterprise-gone');
    given().when(change(), act()).unknown('enterprise-unknown');
  });
});
