import { v4 } from 'uuid';
import { type Command, type Decider, type Event, fields, type StreamKind } from '#domain/kernel';
import { MemoryLog, MemoryStore, TestWorld } from '#testing';
import { Decisions } from './decisions.js';
import type { Request } from './request.js';

type Taken = Event<'Taken', { place: string }>;
type Take = Command<'Take', { upload: string; place: string }>;

const shelf: Decider<Take, { taken: boolean }, Taken> = {
  initial: { taken: false },
  decide: {
    Take: ({ place }, { taken }) => (taken ? [] : [{ type: 'Taken', data: { place } }]),
  },
  evolve: { Taken: () => ({ taken: true }) },
  asking: () => ({
    upload: { ...fields.id({ about: 'Upload（上传编号）' }), means: true },
    place: fields.text({ about: 'Place（地点）' }),
  }),
};
const kind: StreamKind<Taken> = { category: 'testShelf', upcasters: {} };

describe('What was brought again by another upload', () => {
  const log = new MemoryLog();
  const id = v4();
  const take = (upload: string, place: string) => {
    const commandId = v4();
    const actor = { kind: 'person', id: 'p1' } as unknown as Request['actor'];
    const command: Take = { type: 'Take', data: { upload, place } };
    const ids = { commandId, correlationId: commandId, causationId: commandId };
    const world = new TestWorld(new MemoryStore(log), log);
    return new Decisions(kind, shelf, world).handle({ id, command, actor, ...ids });
  };

  it('is the same request, and another one where something else is said of it', async () => {
    const first = await take('u1', '仓库');
    expect(first).toMatchObject({ events: ['Taken'], repeated: false });
    expect(await take('u2', '仓库')).toEqual({ ...first, repeated: true });
    await expect(take('u3', '车间')).rejects.toMatchObject({
      code: 'on-record-otherwise',
      message: expect.stringContaining('地点') as string,
    });
  });
});
