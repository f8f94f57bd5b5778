import { decisions } from '#testing';
import { act, date } from '../shared/registry.examples.js';
import type { ChangeEnterpriseStatus } from './change-enterprise-status.js';
import { enterpriseNoun } from './enterprise.noun.js';
import type { EnterpriseStatus, EnterpriseStatusChanged } from './enterprise.events.js';
import { enterpriseRegistered, enterpriseSuspended } from './enterprise.examples.js';

const given = decisions(enterpriseNoun);
const change = (changes: Partial<ChangeEnterpriseStatus['data']> = {}): ChangeEnterpriseStatus => ({
  type: 'ChangeEnterpriseStatus',
  data: { ...enterpriseSuspended.data, ...changes },
});
const became = (status: EnterpriseStatus): EnterpriseStatusChanged => ({
  type: 'EnterpriseStatusChanged',
  data: { status, from: date('2025-01-01'), basis: '决定书' },
});

const all: readonly EnterpriseStatus[] = ['active', 'suspended', 'closed', 'moved', 'cancelled'];
const allowed: Readonly<Record<EnterpriseStatus, string>> = {
  active: 'suspended closed moved cancelled',
  suspended: 'active closed moved cancelled',
  closed: 'cancelled',
  moved: '',
  cancelled: '',
};

describe('ENT-10 Changing the status of an enterprise', () => {
  it('holds from a day on, and changes nothing when asked again', () => {
    given(enterpriseRegistered).when(change(), act()).decides(enterpriseSuspended);
    given(enterpriseRegistered, enterpriseSuspended).when(change(), act()).decidesNothing();
  });

  it.each(all.flatMap((from) => all.filter((to) => to !== from).map((to) => [from, to] as const)))(
    'goes from %s to %s only where that may follow',
    (from, to) => {
      const history = from === 'active' ? [] : [became(from)];
      const asked = given(enterpriseRegistered, ...history).when(change({ status: to }), act());
      if (allowed[from].split(' ').includes(to)) expect(asked.events()).toHaveLength(1);
      else asked.refuses('status-not-next');
    },
  );

  it('refuses the status it has, and a day out of turn', () => {
    const suspended = given(enterpriseRegistered, enterpriseSuspended);
    suspended.when(change({ from: date('2026-01-01') }), act()).refuses('nothing-changed');
    const resumed = { status: 'active', from: date('2025-11-02') } as const;
    suspended.when(change(resumed), act()).refuses('day-too-early');
    given().when(change(), act()).unknown('enterprise-unknown');
  });
});
