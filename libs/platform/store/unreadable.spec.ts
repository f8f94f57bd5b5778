import { NotReadable } from '#platform/log';
import type { Command, Decider, Event, StreamKind } from '#domain/kernel';
import { MemoryLog, TestWorld } from '#testing';
import { Decisions } from './decisions.js';
import { type Appended, EventStore } from './event-store.js';

type Noted = Event<'Noted', { text: string }>;
type Note = Command<'Note', { text: string }>;
const pad: Decider<Note, { length: number }, Noted> = {
  initial: { length: 0 },
  decide: { Note: ({ text }) => [{ type: 'Noted', data: { text } }] },
  evolve: { Noted: ({ length }, { text }) => ({ length: length + text.length }) },
};
const kind: StreamKind<Noted> = { category: 'pad', upcasters: {} };
const stream = 'pad-440704.1';

/** Must never be reached: a decision on an unreadable history is none. */
class NoStore extends EventStore {
  appends = 0;
  append(): Promise<Appended> {
    this.appends += 1;
    throw new Error('appended');
  }
}

const note = (text: string) => ({
  id: '1',
  command: { type: 'Note', data: { text } } as const,
  commandId: '0197f1f0-0000-7000-8000-000000000001',
  correlationId: 'c',
  causationId: 'c',
  actor: { kind: 'system', by: 'installation', name: 'test' } as const,
});

describe('Deciding on a history that cannot be read', () => {
  it.each([
    ['newer-shape', { metadata: { schema: 7 } }],
    ['unknown-type', { type: 'Sealed' }],
    ['broken-data', { data: '{"text":"tor' }],
    ['broken-envelope', { metadata: { actor: 'nobody' } }],
    ['not-folded', { data: {} }],
  ])('refuses: %s', async (why, damage) => {
    const log = new MemoryLog();
    const store = new NoStore();
    const written = { type: 'Noted', data: { text: 'first' } };
    log.append(stream, written, { ...written, ...damage });
    const pads = new Decisions(kind, pad, new TestWorld(store, log));
    const asked = pads.handle(note('more'));
    await expect(asked).rejects.toBeInstanceOf(NotReadable);
    await expect(asked).rejects.toMatchObject({ why, event: { stream, revision: 1 } });
    await expect(pads.stateOf('1')).rejects.toMatchObject({ why });
    await expect(pads.rehearse(note('more'))).rejects.toMatchObject({ why });
    expect(store.appends).toBe(0);
  });
});
