import { type LocalDate, unknown } from '#domain/kernel';
import { ofLeave } from '../deputy/deputy.rules.js';
import { type Deputyship, type Leave, type Person, registeredPerson } from '../person.state.js';

/** The leave that began on that day and was not withdrawn, or 404. */
export const leaveFrom = (state: Person, from: LocalDate): Leave =>
  registeredPerson(state).leaves.find((one) => one.from === from) ??
  unknown('leave-unknown', `${from}起无离岗记录（no leave began on that day）.`);

/** Who answers for the posts because of that leave, and still does. */
export const deputiesOf = (state: Person, from: LocalDate): readonly Deputyship[] =>
  registeredPerson(state).deputies.filter(
    ({ deputyship, post, ended }) => !ended && deputyship === ofLeave(from, post),
  );
