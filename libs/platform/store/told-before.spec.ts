import { v4 } from 'uuid';
import { PersonalData } from '#platform/privacy';
import { type Command, type Decider, type Event, type StreamKind } from '#domain/kernel';
import { MemoryLog, MemoryStore, TestWorld } from '#testing';
import { Decisions } from './decisions.js';
import type { ToldBefore } from './decision-world.js';
import type { Request } from './request.js';

type Told = Event<'Told', { by: string }>;
type Tell = Command<'Tell', { by: string }>;

const book: Decider<Tell, { told: boolean }, Told> = {
  initial: { told: false },
  decide: { Tell: ({ by }, { told }) => (told ? [] : [{ type: 'Told', data: { by } }]) },
  evolve: { Told: () => ({ told: true }) },
};
const kind: StreamKind<Told> = { category: 'testBook', upcasters: {} };

const key = (of: number): string => Buffer.alloc(32, of).toString('base64');
const dataUnder = (...keys: readonly number[]): PersonalData =>
  new PersonalData({ PERSONAL_DATA_KEY: keys.map(key).join(','), DISTRICT: '440704' } as never);

class Desk extends TestWorld {
  override readonly toldBefore: ToldBefore;

  constructor(log: MemoryLog, personalData: PersonalData) {
    super(new MemoryStore(log), log);
    this.toldBefore = (value) => personalData.sealedBefore(value);
  }
}

describe('K36 an act sent again after a change of keys', () => {
  const log = new MemoryLog();
  const id = v4();
  const commandId = v4();

  /** The same person tells the same, in a process that was started with these keys. */
  const tell = async (personalData: PersonalData, name: string, commandId = v4()) => {
    const by = await personalData.hide(`matter/testBook-440704.${id}`, name);
    const actor = { kind: 'person', id: 'p1' } as unknown as Request['actor'];
    const command: Tell = { type: 'Tell', data: { by } };
    const ids = { commandId, correlationId: commandId, causationId: commandId };
    const request: Request<Tell> = { id, command, actor, ...ids };
    return new Decisions(kind, book, new Desk(log, personalData)).handle(request);
  };

  it('is given the answer of the first time, under its own key or another', async () => {
    const first = await tell(dataUnder(1), '黄伟强', commandId);
    expect(first).toMatchObject({ events: ['Told'], repeated: false });
    for (const now of [dataUnder(2, 1), dataUnder(3, 2, 1)]) {
      expect(await tell(now, '黄伟强', commandId)).toEqual({ ...first, repeated: true });
      expect(await tell(now, '黄伟强')).toEqual({ ...first, repeated: true });
    }
  });

  it('and says something else now, is told so', async () => {
    const now = dataUnder(2, 1);
    await expect(tell(now, '黄伟明', commandId)).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    await expect(tell(now, '黄伟明')).rejects.toMatchObject({ code: 'on-record-otherwise' });
  });
});
