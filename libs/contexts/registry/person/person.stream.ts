import { knownTo, type StreamKind } from '#domain/kernel';
import { evolvePerson } from './person.state.js';
import type { PersonEvent } from './person.events.js';

export const personStream: StreamKind<PersonEvent> = {
  category: 'registryPerson',
  upcasters: {},
  knows: knownTo(evolvePerson),
  takesBack: {
    LeaveWithdrawn: {
      of: ['LeaveRecorded'],
      which: ({ from }, { data }) => 'from' in data && data.from === from,
    },
  },
};
