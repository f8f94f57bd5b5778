import { type CommandOf, noun, overWhen } from '#domain/kernel';
import { newsOf, recomputing, ringing } from '#domain/procedure';
import { answerPatrol, passUp } from './pass-up.js';
import type { PatrolEvent } from './patrol.events.js';
import {
  evolvePatrol,
  noPatrol,
  type Patrol,
  patrolCommand,
  patrolStream,
  whosePatrol,
} from './patrol.state.js';
import { recordPatrol } from './record-patrol.js';

/** A round of the safety staff of a village（村居巡查）. */
export const patrolNoun = noun({
  stream: patrolStream,
  title: 'Patrol of a village（村居巡查）',
  path: 'patrols',
  whoseActs: ['WSL 75'],
  whose: whosePatrol,
  over: ({ recorded }) => overWhen(recorded !== undefined),
  initial: noPatrol,
  evolve: evolvePatrol,
  chapters: [
    {
      title: 'supervision: patrols 村居巡查',
      commands: [
        recordPatrol,
        passUp,
        answerPatrol,
        patrolCommand('RecomputeClocks', recomputing),
        patrolCommand('RingClock', ringing<Patrol, PatrolEvent>({ news: newsOf })),
      ],
    },
  ],
  begins: ['RecordPatrol'],
  unknown: ['no-such-patrol', 'There is no such patrol（无此巡查记录）.'],
});

export type PatrolCommand = CommandOf<typeof patrolNoun>;
