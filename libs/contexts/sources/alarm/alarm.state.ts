import { commandsOf, commandsOnThe, knownTo, type StreamKind, unknown } from '#domain/kernel';
import { clockChanges, evolving, type Fact, type Matter, noMatter } from '#domain/procedure';
import type * as told from './alarm.events.js';

/** An alarm: what its decisions need to remember. */
export type Alarm = Matter &
  Readonly<{
    raised?: Fact<told.AlarmRaised>;
    cleared?: Fact<told.AlarmCleared>;
    answered?: Fact<told.AlarmAnswered>;
  }>;

/** Nothing rings. */
export const noAlarm: Alarm = noMatter;

export const evolveAlarm = evolving<Alarm, told.AlarmEvent>({
  AlarmRaised: (_, raised) => ({ raised }),
  AlarmCleared: (_, cleared) => ({ cleared }),
  AlarmAnswered: (_, answered) => ({ answered }),
  ...clockChanges,
});

/** `sourcesAlarm-440704.<alarmId>`. */
export const alarmStream: StreamKind<told.AlarmEvent> = {
  category: 'sourcesAlarm',
  upcasters: {},
  knows: knownTo(evolveAlarm),
};

/** An alarm that was raised. */
export type Raised = Alarm & Readonly<{ raised: Fact<told.AlarmRaised> }>;

const raised = (alarm: Alarm): Raised =>
  alarm.raised
    ? { ...alarm, raised: alarm.raised }
    : unknown('no-such-alarm', 'There is no such alarm（无此报警）.');

/** Declares commands that may begin an alarm. */
export const alarmCommand = commandsOf<Alarm, told.AlarmEvent>(undefined, 'kept');
/** Declares commands on an alarm that was raised. */
export const raisedCommand = commandsOnThe<Alarm, Raised, told.AlarmEvent>(raised, 'kept');
