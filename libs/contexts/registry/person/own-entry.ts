import { type Act, deny } from '#domain/kernel';
import { samePerson } from '#domain/procedure';
import { overlap, type Period } from '../shared/dated.js';
import { superiorOrRegistrar } from '../shared/superior.js';
import { type Person, registeredPerson } from './person.state.js';

/**
 * Whoever keeps the register does not keep the own entry: nobody gives himself a post or a
 * certificate, under whatever entry (E38).
 */
export const notTheOwnEntry = (act: Act, person: string): void => {
  if (act.actor.kind === 'person' && samePerson(act.actor.id, person, act))
    deny(
      'own-entry',
      'Nobody changes the own entry of the register（不得办理本人登记）.',
      'WHO-3',
      'E38',
    );
};

/** As above, for somebody who is registered. 404 when nobody is. */
export const notForOneself = (state: Person, act: Act): void =>
  notTheOwnEntry(act, registeredPerson(state).id);

/**
 * As above, and only for a superior in every post that the person holds in those days, or for the
 * registrar where none of them decides or checks: a day away takes all of them at once.
 */
export const aboveAllPosts = (state: Person, act: Act, days: Period): void => {
  notForOneself(state, act);
  const held = registeredPerson(state).posts.filter((post) => overlap(post, days));
  superiorOrRegistrar(held, act);
};
