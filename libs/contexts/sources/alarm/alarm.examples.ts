import { type Act, instant } from '#domain/kernel';
import type { Samples } from '#testing';
import { as, at, by, later, onlyTime, system, told } from '../people.examples.js';
import { type AlarmCommand, alarmNoun } from './alarm.noun.js';

const step = <const C extends AlarmCommand>(command: C, act: Act) => [command, act] as const;
export const tale = told(alarmNoun);

export const raiseData = {
  alarmId: 'alarm-1',
  pointId: 'point-1',
  code: 'TI-101',
  stands: {
    sourceId: 'source-1',
    name: '液氨储罐区',
    unit: { id: 'hongda', name: '江海区宏达化工有限公司' },
    organ: 'bureau',
    handlingOrgan: 'brigade',
  },
  kind: 'high',
  value: 61.5,
  limit: 60,
  since: at('2026-06-02 10:00'),
  raisedAt: instant('2026-06-02T02:00:10Z'),
} as const;
export const raised = step(
  { type: 'RaiseAlarm', data: raiseData },
  system('reaction', '2026-06-02 10:01'),
);
export const clearData = { value: 54, clearedAt: at('2026-06-02 10:20') } as const;
export const cleared = step(
  { type: 'ClearAlarm', data: clearData },
  system('reaction', '2026-06-02 10:21'),
);
export const answerData = { cause: '冷却水泵停机', measures: '启动备用泵，降温' } as const;
export const answered = step(
  { type: 'AnswerAlarm', data: answerData },
  by('agent', '2026-06-02 10:30'),
);
/** Two hours after it was raised nobody has answered. */
export const over = step(
  {
    type: 'RingClock',
    data: { clock: 'MHS-ALARM', due: at('2026-06-02 12:01'), kind: 'expiry', step: 1 },
  },
  system('deadline', '2026-06-02 12:02'),
);

/** For each command of alarms a history in which it does something. */
export const alarmSamples: Samples<typeof alarmNoun> = {
  RaiseAlarm: { history: [], data: raiseData, act: onlyTime('2026-06-02 10:01') },
  ClearAlarm: { history: tale(raised), data: clearData, act: onlyTime('2026-06-02 10:21') },
  AnswerAlarm: {
    history: tale(raised),
    data: answerData,
    as: as({ applicant: 'agent', officer: 'chen', 'team-leader': 'he' }),
    act: onlyTime('2026-06-02 10:30'),
  },
  RecomputeClocks: {
    history: tale(raised),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-06-02 10:05'),
  },
  RingClock: { history: tale(raised), data: over[0].data, act: onlyTime('2026-06-02 12:02') },
};
