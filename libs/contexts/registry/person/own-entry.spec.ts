import { decisions } from '#testing';
import { samples } from '../commands.examples.js';
import { act, id, registrarId, somebody } from '../shared/registry.examples.js';
import type { PersonEvent } from './person.events.js';
import { type PersonCommand, personNoun } from './person.noun.js';

const own = (event: PersonEvent): PersonEvent =>
  event.type === 'PersonRegistered'
    ? { ...event, data: { ...event.data, person: registrarId } }
    : event;

describe('The own entry of the register', () => {
  // Whoever is put on leave is the one who contests it; it changes nothing in the entry.
  const touching = personNoun.commands.filter(({ name }) => name !== 'ContestLeave');
  it.each(touching.map(({ name, by }) => [name, by[0]!] as const))(
    'is not touched by %s, whoever keeps the register',
    (type, role) => {
      const { history, data } = samples[type];
      const me = type === 'RegisterPerson' ? somebody(role, id(190)) : somebody(role);
      decisions(personNoun)(...(history as readonly PersonEvent[]).map(own))
        .when({ type, data } as PersonCommand, act({ actor: me }))
        .denies('own-entry');
    },
  );
});
