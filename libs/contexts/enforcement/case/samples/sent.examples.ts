import type { Act, Actor, Event, Role } from '#domain/kernel';
import type { Sample } from '#testing';
import type { CaseCommand } from '../case.noun.js';
import { before, type Moment, story } from '../stories/case.examples.js';
import { actor } from '../stories/people.examples.js';

/** The command of that name. */
export type Asked<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** The same person, in one role only; where the system sends it, anybody of the brigade. */
const inRole = (by: Actor, role: Role): Actor => {
  const who = by.kind === 'person' ? by : actor('chen');
  return who.kind === 'person' ? { ...who, capacity: { ...who.capacity, roles: [role] } } : who;
};

/** A sample: what is sent, by whom and when, after what. In every role the same person sends it. */
export const sent = <C extends CaseCommand>(
  command: C,
  by: Act,
  history: readonly Event[],
): Sample<C['data']> => ({
  history,
  data: command.data,
  act: by,
  as: (role) => inRole(by.actor, role),
});

/** A moment of the story as a sample. */
export const told = <M extends Moment>(
  moment: M,
): Sample<(typeof story)[M]['command']['data']> => ({
  history: before(moment),
  data: story[moment].command.data,
  act: story[moment].act,
  as: (role) => inRole(story[moment].act.actor, role),
});
