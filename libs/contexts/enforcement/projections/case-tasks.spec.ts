import type { PersonActing } from '#platform/http';
import type { Role } from '#domain/kernel';
import { decisions, rowAfter } from '#testing';
import type { CaseEvent } from '../case/case.events.js';
import { caseNoun } from '../case/case.noun.js';
import { story, until } from '../case/stories/case.examples.js';
import { noCase } from '../case/case.state.js';
import { debtOf } from '../case/payment/debt.js';
import { caseDocket } from './case-docket.js';
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
    recused: [],
    actsToReview: [],
    inQuestion: null,
    transfer: null,
    remedy: null,
    defencesOpen: [],
    debt: { ...debtOf(noCase), penalty: { decidedBy: 'ou' } },
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

  it('K6 is none for what was given away before it was filed, and closing afterwards', () => {
    const of = (filedOn: string | null) =>
      tasksOf(row({ stage: 'transferred', filedOn } as never)).map(({ task }) => task.zh);
    expect([of(null), of('2026-05-01')]).toEqual([[], ['提请结案']]);
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

  it('CASE-35 of asking the court is none before its first day', () => {
    const head = who('ou', 'bureau', 'head-of-organ');
    const tasksWith = (change: object, ...rules: readonly string[]) =>
      offered(head, {
        stage: 'demanded',
        clocks: rules.map((rule) => ({ clock: rule, rule, duty: 'party', due: '2027-02-22' })),
        ...change,
      } as never);
    for (const rule of ['EXE-D1', 'ENF-D19', 'ENF-D19-UNTOLD', 'ENF-D21', 'ENF-D21-AFTER-REVIEW'])
      expect([rule, tasksWith({}, rule)]).toEqual([rule, []]);
    expect(tasksWith({ remedy: 'litigation' })).toEqual([]);
    expect(tasksWith({}, 'EXE-D2')).toEqual(['申请强制执行']);
    expect(tasksWith({})).toEqual(['申请强制执行']);
  });

  it('K7: of review and decision is none while the party may ask for a hearing', () => {
    const clock = { clock: 'ENF-D5', rule: 'ENF-D5', duty: 'officer', due: '2026-04-20' };
    const served = { stage: 'notice-served', outcome: null } as const;
    const running = { ...served, clocks: [clock] } as never;
    const head = who('ou', 'bureau', 'head-of-organ');
    const reviewer = who('guan', 'bureau', 'legal-reviewer');
    expect([offered(head, running), offered(reviewer, running)]).toEqual([[], []]);
    expect([offered(head, served), offered(reviewer, served)]).toEqual([[decision], ['法制审核']]);
  });

  it('ISSUE-12.7 of review and decision is none while the party may defend itself', () => {
    const head = who('ou', 'bureau', 'head-of-organ');
    const reviewer = who('guan', 'bureau', 'legal-reviewer');
    const told = until('notified').map((event): CaseEvent =>
      event.type === 'PartyNotified'
        ? { ...event, data: { ...event.data, hearingRight: false, hearingCauses: [] } }
        : event,
    );
    const { command, act: by } = story.noticeServed;
    const served = [
      ...told,
      ...decisions(caseNoun)(...told)
        .when(command, by)
        .events(),
    ];
    const tasks = (...more: readonly CaseEvent[]) => {
      const of = rowAfter(caseDocket, ...served, ...more);
      const shown = (person: PersonActing) =>
        of.tasks.filter(isOfferedTo(person, { names } as never)).map(({ task }) => task.zh);
      return [...shown(head), ...shown(reviewer)];
    };
    expect(tasks()).toEqual([]);
  });

  it('ISSUE-12.7 of review and decision is none before each defence has its answer', () => {
    const head = who('ou', 'bureau', 'head-of-organ');
    const reviewer = who('guan', 'bureau', 'legal-reviewer');
    for (const stage of ['notice-served', 'hearing-over', 'legally-reviewed', 'discussed'] as const)
      for (const person of [head, reviewer])
        expect([stage, offered(person, { stage, defencesOpen: ['d1'] })]).toEqual([stage, []]);
  });

  it('CASE-27 is to look at what a recused officer did, from that day on', () =>
    expect(offered(who('ou', 'bureau', 'head-of-organ'), { actsToReview: ['liang'] })).toContain(
      '复核已回避人员 liang 的行为',
    ));

  it('about a recusal is not offered to whom it concerns', () => {
    const asked = { recusalsAsked: ['ou'] };
    expect(offered(who('ou', 'bureau', 'head-of-organ'), asked)).toEqual([decision]);
    expect(offered(who('zheng', 'bureau', 'principal-head'), asked)).toContain('决定回避 ou');
  });

  it('CASE-9 after a failed review is to mend it, and no decision', () => {
    const failed = { stage: 'review-failed' } as const;
    expect(offered(who('ou', 'bureau', 'head-of-organ'), failed)).toEqual(['退回补充调查']);
    expect(offered(who('chen', 'street', 'officer'), failed)).toEqual([
      '按审核意见补正并重新调查终结',
    ]);
  });

  it('CASE-19 is to give back what is owed, before the case is closed', () => {
    const debt = {
      ...debtOf(noCase),
      fate: { kind: 'changed' },
      fineFen: 6_000,
      payments: [{ fen: 10_000 }],
    } as unknown as CaseRow['debt'];
    const lowered = { stage: 'performed', debt } as const;
    expect(offered(who('su', 'bureau', 'cashier'), lowered)).toEqual(['退还多缴款项']);
    expect(offered(who('chen', 'street', 'officer'), lowered)).toEqual([]);
    const refunds = [{ of: 'fine', fen: 4_000 }] as never;
    const given = { stage: 'performed', debt: { ...debt, refunds } } as const;
    expect(offered(who('su', 'bureau', 'cashier'), given)).toEqual([]);
    expect(offered(who('chen', 'street', 'officer'), given)).toEqual(['提请结案']);
  });

  it('to resume is offered to heads only', () => {
    const suspended = { suspended: true };
    expect(offered(who('chen', 'street', 'officer'), suspended)).toEqual([]);
    expect(offered(who('ou', 'bureau', 'head-of-organ'), suspended)).toEqual([
      '中止原因消除后恢复调查',
    ]);
  });
});
