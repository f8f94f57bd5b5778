import type { Command, Decider, Event, StreamKind } from '#domain/kernel';
import { refuse } from '#domain/kernel';
import { plainName, type PlainNameEvent } from '#domain/procedure';
import type { Asked } from '#platform/http';
import { Decisions } from '#platform/store';
import {
  type Death,
  MemoryLog,
  MemoryStore,
  MortalStore,
  officeOn,
  SetClock,
  TestWorld,
} from '#testing';
import { type Having, OneOfItsKind } from './one-of-its-kind.js';
import { settledAfterMs } from './order.js';

type BoxEvent = Event<'BoxFiled', { code: string }> | Event<'BoxCleared'>;
type BoxCommand = Command<'FileBox', { code: string }> | Command<'ClearBox'>;
type Box = Readonly<{ code?: string; cleared?: true }>;

const stream: StreamKind<BoxEvent> = { category: 'testBox', upcasters: {} };
const boxes: Decider<BoxCommand, Box, BoxEvent> = {
  initial: {},
  decide: {
    FileBox: ({ code }, box) => {
      if (code === '') refuse('no-code', 'It has no code.');
      return box.code === undefined ? [{ type: 'BoxFiled', data: { code } }] : [];
    },
    ClearBox: () => [{ type: 'BoxCleared', data: {} }],
  },
  evolve: {
    BoxFiled: (box, { code }) => ({ ...box, code }),
    BoxCleared: (box) => ({ ...box, cleared: true }),
  },
};
type Code = Readonly<{ code: string }>;
const names = plainName<Code>({
  category: 'testBoxCode',
  title: 'Code of a box（箱号）',
  taken: ({ matter }) => refuse('code-taken', `It is on ${matter}（箱号已使用）.`),
});
const having = ({ code, cleared }: Box): Having<Code> | undefined =>
  code === undefined ? undefined : { details: { code }, over: cleared === true };
const one = { names, space: '0d0c8a55-92f4-5b0e-8d5c-0a3f7c1be2d5', having };

const clock = new SetClock();
const actor = officeOn('2026-07-08T09:30:00+08:00').somebody('officer') as Asked['actor'];
const store = () => {
  const log = new MemoryLog();
  const shared = new MemoryStore(log);
  const process = (death?: Death, kind: typeof one & { asToday?: (of: Code) => Code } = one) => {
    const world = new TestWorld(new MortalStore(shared, death), log, clock);
    const decisions = new Decisions(stream, boxes, world);
    const once = new OneOfItsKind<BoxCommand, Box, BoxEvent, Code, PlainNameEvent<Code>>(
      { decisions, evolve: boxes.evolve },
      kind,
      world,
    );
    const asked = (key: string) => ({
      commandId: key,
      correlationId: key,
      causationId: key,
      actor,
    });
    return {
      names: once.names,
      file: (id: string, code: string) =>
        once.perform(id, { type: 'FileBox', data: { code } }, asked(`${id} ${code}`)),
      clear: (id: string) =>
        decisions.handle({ ...asked(`${id} off`), id, command: { type: 'ClearBox', data: {} } }),
    };
  };
  return { process };
};

describe('What there is one of', () => {
  it('is one matter’s, until that matter has it no more', async () => {
    const house = store().process();
    await house.file('b1', 'x');
    await house.file('b1', 'x');
    await expect(house.file('b2', 'x')).rejects.toMatchObject({ code: 'code-taken' });
    await house.file('b3', 'y');
    await house.clear('b1');
    await house.file('b2', 'x');
  });

  it('is found again, and free again, where it is compared in another form since', async () => {
    const { process } = store();
    await process().file('b1', 'X');
    await process().file('b2', 'Y');
    const today = { ...one, asToday: ({ code }: Code) => ({ code: code.toLowerCase() }) };
    const house = process(undefined, today);
    const open = house.names.follow();
    await open.ready;
    expect(await house.names.settle(open.all())).toBe(2);
    await open.stop();
    const again = house.names.follow();
    await again.ready;
    expect(again.all()).toEqual([]);
    await again.stop();
    await expect(house.file('b3', 'x')).rejects.toMatchObject({ code: 'code-taken' });
    await house.clear('b1');
    await house.file('b3', 'x');
  });

  it('is held by nobody whom a rule refused', async () => {
    const house = store().process();
    await expect(house.file('b1', '')).rejects.toMatchObject({ code: 'no-code' });
  });

  it('goes to one of two who come at once', async () => {
    const house = store().process();
    const done = await Promise.allSettled([house.file('b1', 'x'), house.file('b2', 'x')]);
    expect(done.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'code-taken' } },
    ]);
  });

  it.each([1, 2, 3].map((append): Death => ({ append, when: 'after' })))(
    'is not lost nor double when a process dies after its append $append',
    async (death) => {
      const house = store();
      await house
        .process(death)
        .file('b1', 'x')
        .catch(() => undefined);
      clock.pass(settledAfterMs);
      const other = house.process().file('b2', 'x');
      if (death.append === 1) await other;
      else await expect(other).rejects.toMatchObject({ code: 'code-taken' });
    },
  );
});
