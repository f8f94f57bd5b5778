import { decisions } from '#testing';
import { samples } from '../commands.examples.js';
import { act, id, registrarId, somebody } from '../shared/registry.examples.js';
import type { PersonEvent } from './person.events.js';
import { personRegistered } from './person.examples.js';
import { type PersonCommand, personNoun } from './person.noun.js';

const own = (event: PersonEvent): PersonEvent =>
  event.type === 'PersonRegistered'
    ? { ...event, data: { ...event.data, person: registrarId } }
    : event;

describe('The own entry of the register', () => {
  // Whoever is put on leave is the one who contests it; it changes nothing in the entry.
  const touching = personNoun.commands.filter(({ name }) => Object.hasOwn(samples, name));
  const others = touching.filter(({ name }) => name !== 'ContestLeave');
  it.each(others.map(({ name, by }) => [name as keyof typeof samples, by[0]!] as const))(
    'is not touched by %s, whoever keeps the register',
    (type, role) => {
      const { history, data } = samples[type];
      const me = type === 'RegisterPerson' ? somebody(role, id(190)) : somebody(role);
      decisions(personNoun)(...(history as readonly PersonEvent[]).map(own))
        .when({ type, data } as PersonCommand, act({ actor: me }))
        .denies('own-entry');
    },
  );

  it.each([
    [
      'ProposeCorrection',
      { event: 0, fact: { of: 'PersonRegistered', name: '李四' }, reason: '误' },
    ],
    ['ConfirmCorrection', { event: 0 }],
    ['WithdrawCorrection', { event: 0, reason: '误' }],
  ] as const)('is not corrected by its person: %s', (type, data) => {
    const role = type === 'ConfirmCorrection' ? 'head-of-organ' : 'registrar';
    decisions(personNoun)(...[personRegistered].map(own))
      .when({ type, data } as PersonCommand, act({ actor: somebody(role) }))
      .denies('own-entry');
  });
});
