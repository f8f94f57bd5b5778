import { asideStream, noun } from '#domain/kernel';
import { type Aside, setEventAside } from './set-event-aside.js';

const initial: Aside = {};

/** Stored events that operators（系统运维） decided about（事件处置）. */
export const asideNoun = noun({
  stream: asideStream,
  title: 'Stored event（事件）',
  path: 'stored-events',
  whoActs: {
    // Operators look after the programs of the district, whatever organ they sit in.
    ofAnyOrgan: { every: ['SetEventAside'] },
  },
  initial,
  evolve: { EventSetAside: (_: Aside, set): Aside => ({ set }) },
  chapters: [{ title: 'stored events 事件处置', commands: [setEventAside] }],
  begins: ['SetEventAside'],
  unknown: ['no-such-event', 'Nobody decided about this event（无此事件处置）.'],
});
