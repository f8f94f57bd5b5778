import {
  commandsOf,
  commandsOnThe,
  knownTo,
  type StreamKind,
  unknown,
  type Whose,
} from '#domain/kernel';
import { clockChanges, evolving, type Fact, type Matter, noMatter } from '#domain/procedure';
import type {
  PatrolAnswered,
  PatrolEvent,
  PatrolPassedUp,
  PatrolRecorded,
} from './patrol.events.js';

/** One round, and what became of what was seen. */
export type Patrol = Matter &
  Readonly<{
    recorded?: Fact<PatrolRecorded>;
    passedUp?: Fact<PatrolPassedUp>;
    answered?: Fact<PatrolAnswered>;
  }>;
export type Recorded = Patrol & Readonly<{ recorded: Fact<PatrolRecorded> }>;

export const noPatrol: Patrol = noMatter;

/** What the village owes, and what the street owes after it. */
export const passUpClock = 'pass-up';
export const answerClock = 'answer';

export const evolvePatrol = evolving<Patrol, PatrolEvent>({
  PatrolRecorded: (_, recorded) => ({ recorded }),
  PatrolPassedUp: (_, passedUp) => ({ passedUp }),
  PatrolAnswered: (_, answered) => ({ answered }),
  ...clockChanges,
});

/** `supervisionPatrol-440704.<id>`: one round of a village. */
export const patrolStream: StreamKind<PatrolEvent> = {
  category: 'supervisionPatrol',
  upcasters: {},
  knows: knownTo(evolvePatrol),
};

const recordedOf = (patrol: Patrol): Recorded =>
  patrol.recorded
    ? { ...patrol, recorded: patrol.recorded }
    : unknown('no-such-patrol', 'There is no such patrol（无此巡查记录）.');

/** Declares the command that records one. */
export const patrolCommand = commandsOf<Patrol, PatrolEvent>(undefined, 'kept');
/** Declares commands on a patrol that is on record. */
export const recordedCommand = commandsOnThe<Patrol, Recorded, PatrolEvent>(recordedOf, 'kept');

/** Of the village and its street; of the unit it was about, nothing is told here. */
export const whosePatrol = ({ recorded: made }: Patrol): Whose | undefined =>
  made && { organs: [made.village, made.street], hands: [made.by], parties: [] };
