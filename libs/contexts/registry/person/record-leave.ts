import { type Command, type Decide, type LocalDate, refuse } from '#domain/kernel';
import { mustRunForwards, overlap } from '../shared/dated.js';
import { notTheOwnEntry, onlyTheRegistrar } from '../shared/who-may.js';
import type { LeaveRecorded } from './person.events.js';
import { type Person, registeredPerson } from './person.state.js';

export type RecordLeave = Command<
  'RecordLeave',
  { from: LocalDate; to?: LocalDate; reason: string }
>;

/** Records that somebody is away from the post (离岗). Nobody acts while away, so that no name is signed by others. */
export const recordLeave: Decide<RecordLeave, Person, LeaveRecorded> = (asked, state, act) => {
  onlyTheRegistrar(act, 'team-leader', 'head-of-organ');
  const person = registeredPerson(state);
  notTheOwnEntry(act, person.id);
  const { from, to, reason } = asked;
  const repeated = person.leaves.some(
    (leave) => leave.from === from && leave.to === to && leave.reason === reason,
  );
  if (repeated) return [];
  mustRunForwards(asked);
  if (person.leaves.some((leave) => overlap(leave, asked)))
    refuse('leave-overlaps', 'Somebody is away only once at a time（离岗时间重叠）.');
  return [{ type: 'LeaveRecorded', data: { from, to, reason } }];
};
