import { type CommandOf, noun, type Whose, overWhen } from '#domain/kernel';
import { newsOf, recomputing, ringing, workingOrgans } from '#domain/procedure';
import type { AlarmEvent } from './alarm.events.js';
import { type Alarm, alarmCommand, alarmStream, evolveAlarm, noAlarm } from './alarm.state.js';
import { answerAlarm } from './answer-alarm.js';
import { clearAlarm, raiseAlarm } from './raise-alarm.js';

const whoseAlarm = ({ raised, answered }: Alarm): Whose | undefined =>
  raised && {
    organs: workingOrgans(raised.stands),
    hands: answered ? [answered.by] : [],
    parties: [raised.stands.unit.id],
  };

/** An alarm（报警）: raised and cleared by readings, answered by somebody. */
export const alarmNoun = noun({
  stream: alarmStream,
  title: 'Alarm of a point（监测报警）',
  path: 'alarms',
  whoseActs: ['WSL 40', 'HSL 13'],
  whose: whoseAlarm,
  // Until somebody answered it, its time runs.
  over: ({ cleared }) => overWhen(cleared !== undefined),
  idsFrom: 'alarm',
  initial: noAlarm,
  evolve: evolveAlarm,
  chapters: [
    {
      title: 'sources: alarms 监测报警',
      commands: [
        raiseAlarm,
        clearAlarm,
        answerAlarm,
        alarmCommand('RecomputeClocks', recomputing),
        alarmCommand('RingClock', ringing<Alarm, AlarmEvent>({ news: newsOf })),
      ],
    },
  ],
  begins: ['RaiseAlarm'],
  unknown: ['no-such-alarm', 'There is no such alarm（无此报警）.'],
});

export type AlarmCommand = CommandOf<typeof alarmNoun>;
