import { type ClockSet, endOfDay, instant, plusDays } from '#domain/kernel';
import type { Samples, Tried } from '#testing';
import type { nouns } from './duties.nouns.js';
import { act, deadline, owed, owing, person, reaction } from './duty/duty.examples.js';
import { dutyClock } from './duty/duty.state.js';

const plain = act();
const due = instant('2026-07-13T15:59:59.999Z');
const late = instant('2026-07-14T01:00:00Z');

/** Under a calendar with which every period ends three days later. */
const laterLaw = {
  ...plain.law,
  calendar: 'with-2027',
  set: (...asked: Parameters<typeof plain.law.set>): ClockSet => {
    const set = plain.law.set(...asked);
    const dueDate = plusDays(set.dueDate, 3);
    return { ...set, dueDate, due: endOfDay(dueDate), calendar: 'with-2027' };
  },
};

/** For each command a history in which it does something. */
const samples: Samples<(typeof nouns)[number]> = {
  OweDuty: { history: [], data: owing },
  DischargeDuty: { history: owed, data: { findings: '已人工办理' } },
  HandDutyOver: { history: owed, data: { to: 'liang', reason: '承办人出差' } },
  FulfilDuty: { history: owed, data: { findings: '对方已答复', by: 'liang' } },
  WithdrawDuty: { history: owed, data: { because: '原决定已撤销' } },
  RecomputeClocks: {
    history: owed,
    data: { calendar: 'with-2027', year: 2027 },
    act: { actor: reaction, law: laterLaw },
  },
  RingClock: {
    history: owed,
    data: { clock: dutyClock, due, kind: 'expiry', step: 1 },
    act: { actor: deadline, now: late, validAt: late },
  },
};

export const tried: Tried<(typeof nouns)[number]> = {
  act,
  somebody: (role) => person('somebody', role),
  samples,
};
