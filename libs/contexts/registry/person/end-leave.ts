import { type Command, type Decide, type LocalDate, refuse, unknown } from '#domain/kernel';
import { mustNotPrecede } from '../shared/dated.js';
import { notTheOwnEntry, onlyTheRegistrar } from '../shared/who-may.js';
import type { LeaveEnded } from './person.events.js';
import { type Person, registeredPerson } from './person.state.js';

export type EndLeave = Command<'EndLeave', { from: LocalDate; lastDay: LocalDate }>;

/** Ends the leave that began on `from` (返岗): `lastDay` is the last day away. It can only become shorter. */
export const endLeave: Decide<EndLeave, Person, LeaveEnded> = (asked, state, act) => {
  onlyTheRegistrar(act, 'team-leader', 'head-of-organ');
  const person = registeredPerson(state);
  notTheOwnEntry(act, person.id);
  const { from, lastDay } = asked;
  const leave =
    person.leaves.find((one) => one.from === from) ??
    unknown('leave-unknown', `No leave began on ${from}（无此离岗记录）.`);
  if (leave.ended && leave.to === lastDay) return [];
  if (leave.ended || (leave.to !== undefined && leave.to < lastDay))
    refuse('leave-ended', `The leave ends on ${leave.to}（离岗已结束）.`);
  mustNotPrecede(lastDay, from);
  return [{ type: 'LeaveEnded', data: { from, lastDay } }];
};
