import { decisions } from '#testing';
import { act, date, id, registrarId, somebody } from '../../shared/registry.examples.js';
import { organs } from '../../seed/seed-numbers.js';
import {
  deputyAppointed,
  leaveContested,
  leaveRecorded,
  leaveUpheld,
  leaveWithdrawn,
  personRegistered,
  postAssigned,
} from '../person.examples.js';
import { personNoun } from '../person.noun.js';
import type { ContestLeave } from './contest-leave.js';
import type { UpholdLeave } from './uphold-leave.js';
import type { WithdrawLeave } from './withdraw-leave.js';

const given = decisions(personNoun);
const { from, reason } = leaveWithdrawn.data;
const withdraw: WithdrawLeave = { type: 'WithdrawLeave', data: { from, reason } };
const contest: ContestLeave = {
  type: 'ContestLeave',
  data: { from, reason: leaveContested.data.reason },
};
const uphold: UpholdLeave = { type: 'UpholdLeave', data: leaveUpheld.data };
const me = act({ actor: somebody('officer', id(190), id(organs.brigade)) });
const story = [personRegistered, postAssigned, leaveRecorded];

/** A deputyship that came with the leave. */
const deputyOf = (first: string, to?: string) => ({
  ...deputyAppointed,
  data: {
    ...deputyAppointed.data,
    deputyship: `leave-${from}-post-brigade`,
    from: date(first),
    to: to === undefined ? undefined : date(to),
  },
});

describe('ISSUE-11.3 a leave entered wrongly', () => {
  it('is withdrawn, and the days may be entered anew', () => {
    given(...story)
      .when(withdraw, act())
      .decides(leaveWithdrawn);
    const again = { type: 'RecordLeave', data: leaveRecorded.data } as const;
    const { from: first, to, reason: why } = leaveRecorded.data;
    given(...story, leaveWithdrawn)
      .when(again, act())
      .decides({ type: 'LeaveRecorded', data: { from: first, to, reason: why, by: registrarId } });
  });

  it('changes nothing when withdrawn again, and is unknown when there was none', () => {
    given(...story, leaveWithdrawn)
      .when(withdraw, act())
      .decidesNothing();
    given(personRegistered, postAssigned).when(withdraw, act()).unknown('leave-unknown');
  });

  it('lets stand what a deputy did, from today on nobody answers but the holder', () => {
    const { deputyship } = deputyOf('2025-03-10').data;
    const ended = {
      type: 'DeputyEnded',
      data: { deputyship, lastDay: date('2026-05-05') },
    } as const;
    given(...story, deputyOf('2025-03-10'))
      .when(withdraw, act())
      .decides(ended, leaveWithdrawn);
    given(...story, deputyOf('2025-03-10', '2025-03-14'))
      .when(withdraw, act())
      .decides(leaveWithdrawn);
    const undone = { ...leaveWithdrawn, data: { from, reason, undone: [deputyship] } };
    given(...story, deputyOf('2026-05-06'))
      .when(withdraw, act())
      .decides(undone);
  });

  it('is contested by whoever was put on leave, once, and by nobody else', () => {
    given(...story)
      .when(contest, me)
      .decides(leaveContested);
    given(...story, leaveContested)
      .when(contest, me)
      .decidesNothing();
    const otherwise = { ...contest, data: { from, reason: '另有理由' } };
    given(...story, leaveContested)
      .when(otherwise, me)
      .refuses('leave-contested');
    given(...story)
      .when(contest, act())
      .denies('not-your-leave');
  });

  it('is upheld only when contested, and by another hand than the one that recorded it', () => {
    given(...story)
      .when(uphold, act())
      .refuses('leave-not-contested');
    given(...story, leaveContested)
      .when(uphold, act())
      .decides(leaveUpheld);
    given(...story, leaveContested, leaveUpheld)
      .when(uphold, act())
      .decidesNothing();
    const own = { ...leaveRecorded, data: { ...leaveRecorded.data, by: registrarId } };
    given(personRegistered, postAssigned, own, leaveContested)
      .when(uphold, act())
      .denies('own-record');
  });
});
