import type { PersonActing } from '#platform/http';
import type { Role } from '#domain/kernel';
import type { CaseRow } from './case-row.js';
import { tasksOf } from './case-tasks.js';
import { isOfferedTo } from '#platform/board';

const row = (change: Partial<CaseRow>): CaseRow =>
  ({
    stage: 'discussed',
    suspended: false,
    outcome: null,
    officers: ['chen', 'liang'],
    host: null,
    organ: 'bureau',
    handlingOrgan: 'street',
    clocks: [],
    measuresAsked: [],
    recusalsAsked: [],
    debt: { penalty: { decidedBy: 'ou' } },
    ...change,
  }) as unknown as CaseRow;

const who = (id: string, organ: string, ...roles: readonly Role[]): PersonActing => ({
  kind: 'person',
  id,
  name: id,
  capacity: { organ, post: id, roles },
});

const kinds = { bureau: 'bureau', street: 'street', brigade: 'brigade' } as const;
const names = { organ: (id: string) => ({ kind: kinds[id as 'bureau'] }) as never };

const offered = (person: PersonActing, change: Partial<CaseRow> = {}): readonly string[] => {
  const of = row(change);
  return tasksOf(of)
    .filter(isOfferedTo(person, { names } as never))
    .map(({ task }) => task.zh);
};

describe('A task', () => {
  const decision = '作出决定（重大复杂的先集体讨论）';

  it('of the head is offered to the heads of both organs', () => {
    expect(offered(who('ou', 'bureau', 'head-of-organ'))).toEqual([decision]);
    expect(offered(who('zhong', 'street', 'principal-head'))).toEqual([decision]);
    expect(offered(who('zhong', 'elsewhere', 'principal-head'))).toEqual([]);
  });

  it('of the head is not offered to who investigated the case, nor to a brigade', () => {
    expect(offered(who('chen', 'bureau', 'head-of-organ'))).toEqual([]);
    const brigade = { handlingOrgan: 'brigade' };
    expect(offered(who('zhang', 'brigade', 'head-of-organ'), brigade)).toEqual([]);
  });

  it('of execution is not offered to the street it is entrusted to', () => {
    const overdue = { stage: 'overdue' } as const;
    expect(offered(who('ou', 'bureau', 'head-of-organ'), overdue)).toEqual(['催告']);
    expect(offered(who('zhong', 'street', 'head-of-organ'), overdue)).toEqual([]);
  });

  it('of the cashier is not offered to who decided or handled the case', () => {
    const served = { stage: 'served' } as const;
    expect(offered(who('su', 'bureau', 'cashier'), served)).toEqual(['登记缴款']);
    expect(offered(who('ou', 'bureau', 'cashier'), served)).toEqual([]);
    expect(offered(who('liang', 'bureau', 'cashier'), served)).toEqual([]);
  });

  it('to resume is offered to heads only', () => {
    const suspended = { suspended: true };
    expect(offered(who('chen', 'street', 'officer'), suspended)).toEqual([]);
    expect(offered(who('ou', 'bureau', 'head-of-organ'), suspended)).toEqual([
      '中止原因消除后恢复调查',
    ]);
  });
});
