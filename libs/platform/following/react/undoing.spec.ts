import type { Event, Reaction, StreamKind } from '#domain/kernel';
import { decode } from '#platform/log';
import { anyEnvelope, MemoryLog } from '#testing';
import { reactionCommandId } from './sent-after.js';
import { undoingAfter } from './undoing.js';

type Told =
  Event<'Fined', { number: string }> | Event<'FineRevoked', { number: string }> | Event<'Noted'>;
const files: StreamKind<Told> = {
  category: 'exampleFile',
  upcasters: {},
  takesBack: {
    FineRevoked: {
      of: ['Fined'],
      which: ({ number }, { data }) => 'number' in data && data.number === number,
    },
  },
};

const bar = { category: 'exampleBar', id: 'b1', type: 'Bar', data: {} };
const duty = { category: 'duty', id: 'd1', type: 'OweDuty', data: {} };
const follow: Reaction<Told> = {
  name: 'example.follow',
  from: files,
  on: { Fined: () => [bar, duty] },
  undo: {
    Fined: ({ number }, _, { id }) => [
      { ...bar, type: 'Unbar', data: { because: `${number} ${id}` } },
    ],
  },
};

const stream = 'exampleFile-440704.f1';
const fined = (number: string): Told => ({ type: 'Fined', data: { number } });
const revoked = (number: string): Told => ({ type: 'FineRevoked', data: { number } });

const after = async (...told: readonly Told[]) => {
  const log = new MemoryLog();
  const stored = log.append(stream, ...told.map((one) => ({ ...one, metadata: anyEnvelope() })));
  const back = decode(files, stored.at(-1)!);
  return { back, stored, undone: await undoingAfter(log, follow, back) };
};

describe('K10 What a reaction did', () => {
  it('is undone as it says, when its source is taken back, and so are the duties that came of it', async () => {
    const { back, stored, undone } = await after(fined('1'), fined('2'), revoked('2'));
    const { id: cause } = stored[1]!;
    expect(undone.map(({ command: { type, id }, undoes }) => [type, id, undoes])).toEqual([
      ['Unbar', 'b1', cause],
      // What had been refused would be owed under the id of the command; nobody minds if not.
      ['WithdrawDuty', reactionCommandId(cause, follow.name, 0), cause],
      ['WithdrawDuty', 'd1', cause],
    ]);
    expect(undone[0]!.command).toMatchObject({
      data: { because: `2 ${back.id}` },
      by: { kind: 'reaction', name: follow.name },
      causedBy: { eventId: back.id },
      validAt: back.envelope.validAt,
    });
    expect(undone.map(({ maybeNothing }) => maybeNothing)).toEqual([false, true, true]);
    expect(new Set(undone.map(({ command }) => command.commandId)).size).toBe(3);
  });

  it('stands when another event is taken back, or none', async () => {
    expect((await after(fined('1'), revoked('2'))).undone).toEqual([]);
    expect((await after(fined('1'), { type: 'Noted', data: {} })).undone).toEqual([]);
  });

  it('is undone under the same ids, however often the worker gets to it', async () => {
    const log = new MemoryLog();
    const stored = log.append(stream, fined('1'), revoked('1')).map((one) => decode(files, one));
    const ids = async () =>
      (await undoingAfter(log, follow, stored[1]!)).map(({ command }) => command.commandId);
    expect(await ids()).toEqual(await ids());
  });
});
