import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { act } from '../case/stories/case.people.js';
import { finedActDecider } from './fined-act.decider.js';
import type { ReserveFine } from './reserve-fine.js';

const given = decisions(finedActDecider);
const now = act('ou', '2026-05-12 10:00');
const data = {
  caseId: 'c1',
  actId: 'act-1',
  fineFen: 3_000_000,
  on: localDate('2026-05-12'),
  decisionNumber: '（江海）应急罚〔2026〕1号',
  attempt: 'first',
};
const reserve = (change: Partial<ReserveFine['data']> = {}): ReserveFine => ({
  type: 'ReserveFine',
  data: { ...data, ...change },
});
const reserved = { type: 'FineReserved', data: { ...data, at: now.now } } as const;
const released = { type: 'FineReleased', data: { caseId: 'c1', reason: 'revoked' } } as const;
const release = (change: { caseId?: string; attempt?: string } = {}) =>
  ({ type: 'ReleaseFine', data: { caseId: 'c1', reason: 'revoked', ...change } }) as const;

describe('An act of a party', () => {
  it('is taken by the first case that fines it', () => {
    given().when(reserve(), now).decides(reserved);
    given(reserved).when(reserve(), now).decidesNothing();
  });

  it('is refused to every other case', () =>
    given(reserved)
      .when(reserve({ caseId: 'c2' }), now)
      .refuses('act-already-fined', 'PL 29', 'ENF-N4'));

  it('follows the latest attempt of its own case', () =>
    given(reserved)
      .when(reserve({ attempt: 'second', fineFen: 1 }), now)
      .decides({
        type: 'FineReserved',
        data: { ...data, attempt: 'second', fineFen: 1, at: now.now },
      }));

  it('is freed by the case that holds it, once, and may be taken again', () => {
    given(reserved).when(release(), now).decides(released);
    given(reserved, released).when(release(), now).decidesNothing();
    expect(
      given(reserved, released)
        .when(reserve({ caseId: 'c2' }), now)
        .events(),
    ).toHaveLength(1);
  });

  it('is not freed by another case, nor by an attempt that lost it', () => {
    given(reserved)
      .when(release({ caseId: 'c2' }), now)
      .decidesNothing();
    given(reserved)
      .when(release({ attempt: 'second' }), now)
      .decidesNothing();
  });
});
