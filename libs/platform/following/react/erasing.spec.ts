import type { About, Event, StreamKind } from '#domain/kernel';
import { erasing } from './erasing.js';
import type { AnyReaction } from './looking-reaction.js';

type Erased = Event<'PersonErased', { person: string }>;
const people: StreamKind<Erased> = {
  category: 'examplePerson',
  upcasters: {},
  erases: {
    PersonErased: { keys: ({ person }, { stream }) => [`person/${person}`, `matter/${stream}`] },
  },
};
const about = {
  id: 'event-7',
  stream: 'examplePerson-440704.p1',
  envelope: {
    actor: {
      kind: 'person',
      id: 'ou',
      name: '区局长',
      capacity: { organ: 'bureau', post: 'p', roles: ['head-of-organ'] },
    },
  },
} as unknown as About;
const after = async (erasable: boolean) => {
  const gone: string[] = [];
  const reaction: AnyReaction = erasing(people, {
    erasable,
    erase: async (name) => void gone.push(name),
  });
  const sent = await reaction.on['PersonErased']!({ person: 'p1' } as never, about);
  return { gone, sent };
};

describe('Erasing the keys that an event says', () => {
  it('is done after the event, for each of them, and asks nothing of anybody', async () =>
    expect(await after(true)).toEqual({
      gone: ['person/p1', 'matter/examplePerson-440704.p1'],
      sent: [],
    }));

  it('is owed by whoever decided it where keys have no store of their own', async () => {
    const { gone, sent } = await after(false);
    expect(gone).toEqual([]);
    expect(sent).toMatchObject([
      {
        type: 'OweDuty',
        data: { by: { person: 'ou', organ: 'bureau' }, why: ['PIPL 47'], about: about.stream },
      },
    ]);
  });
});
