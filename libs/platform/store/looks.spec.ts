import {
  type Command,
  commandsOf,
  type Event,
  fields,
  label,
  noun,
  referable,
  Refusal,
  rulesOf,
  seenIn,
  type StreamKind,
} from '#domain/kernel';
import { verifyChain } from '#platform/log';
import { MemoryLog, MemoryStore, TestWorld } from '#testing';
import { Decisions } from './decisions.js';

type Granted = Event<'Granted', { holder: string }>;
type Permit = Readonly<{ holder?: string }>;
const permits: StreamKind<Granted> = { category: 'permit', upcasters: {} };
const evolve = { Granted: (_: Permit, { holder }: Granted['data']) => ({ holder }) };
const initial: Permit = {};
const permit = referable({
  stream: permits,
  title: label('permit', '许可'),
  initial,
  evolve,
  standing: ({ holder }) => (holder === undefined ? undefined : { party: holder, facts: {} }),
});

type Used = Event<'Used', { at: number }>;
const uses: StreamKind<Used> = { category: 'use', upcasters: {} };
const use = commandsOf<Permit, Used>()('Use', {
  title: 'Use（使用）',
  at: '',
  by: [],
  system: ['installation'],
  asks: {
    permit: fields.ref(permit, { about: 'Permit（许可）', of: ({ user }) => user }),
    user: fields.id({ about: 'User（使用人）' }),
  },
  rule: ({ permit: id }, _, act) => [
    { type: 'Used', data: { at: seenIn(act, permit, id).revision } },
  ],
});
const grant = commandsOf<Permit, Granted>()('Grant', {
  title: 'Grant（准予）',
  at: '',
  by: [],
  system: ['installation'],
  asks: { holder: fields.id({ about: 'Holder（持证人）' }) },
  rule: ({ holder }) => [{ type: 'Granted', data: { holder } }],
});
const told = {
  title: 'Of a test（试）',
  path: 'x',
  initial,
  unknown: ['none', 'None（无）.'] as const,
};
const useNoun = noun({
  ...told,
  stream: uses,
  evolve: { Used: (was) => was },
  chapters: [{ title: 'x', commands: [use] }],
  begins: ['Use'],
});
const permitNoun = noun({
  ...told,
  stream: permits,
  evolve,
  chapters: [{ title: 'x', commands: [grant] }],
  begins: ['Grant'],
});

const office = () => {
  const log = new MemoryLog();
  const world = new TestWorld(new MemoryStore(log), log);
  let n = 0;
  const send = (kind: typeof useNoun | typeof permitNoun) => {
    const decisions = new Decisions<Command, unknown, Event>(kind, rulesOf(kind), world);
    return (id: string, type: string, data: object) => {
      const commandId = `01900000-0000-7000-8000-${String((n += 1)).padStart(12, '0')}`;
      return decisions.handle({
        id,
        command: { type, data },
        commandId,
        correlationId: commandId,
        causationId: commandId,
        actor: { kind: 'system', by: 'installation', name: 'test' },
      });
    };
  };
  const metadata = async (stream: string) => {
    const all: unknown[] = [];
    for await (const event of log.readStream(stream)) all.push(event.metadata);
    return all;
  };
  return { log, metadata, use: send(useNoun), grant: send(permitNoun) };
};

describe('What an act refers to', () => {
  it('is looked at before the rule, as it stands then; the envelope says at which revision', async () => {
    const { log, metadata, ...send } = office();
    await send.grant('p1', 'Grant', { holder: 'a' });
    await send.use('u1', 'Use', { permit: 'p1', user: 'a' });
    await send.grant('p1', 'Grant', { holder: 'b' });
    await send.use('u1', 'Use', { permit: 'p1', user: 'b' });
    expect(await metadata('use-440704.u1')).toMatchObject([
      { restsOn: ['permit-440704.p1@0'] },
      { restsOn: ['permit-440704.p1@1'] },
    ]);
    expect(await verifyChain(log.readStream('use-440704.u1'))).toMatchObject({ faults: [] });
  });

  it('is refused when it does not hold, and nothing is written', async () => {
    const { metadata, ...send } = office();
    await send.grant('p1', 'Grant', { holder: 'a' });
    await expect(send.use('u1', 'Use', { permit: 'p1', user: 'b' })).rejects.toMatchObject({
      code: 'reference-of-another-party',
    });
    await expect(send.use('u1', 'Use', { permit: 'p2', user: 'a' })).rejects.toBeInstanceOf(
      Refusal,
    );
    expect(await metadata('use-440704.u1')).toEqual([]);
  });

  it('leaves the envelope of an act that refers to nothing as it was', async () => {
    const { metadata, grant } = office();
    await grant('p1', 'Grant', { holder: 'a' });
    const [envelope] = await metadata('permit-440704.p1');
    expect(Object.keys(envelope as object)).not.toContain('restsOn');
  });
});
