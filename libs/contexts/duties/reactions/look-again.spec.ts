import {
  commandsOf,
  type Event,
  fields,
  label,
  noun,
  type Recorded,
  referable,
  type StreamKind,
} from '#domain/kernel';
import { decode } from '#platform/log';
import { anyEnvelope, MemoryLog } from '#testing';
import { lookAgain, referablesOf } from './look-again.js';

type Told = Event<'PermitGranted'> | Event<'PermitRevoked'> | Event<'PermitSeen'>;
const permits: StreamKind<Told> = { category: 'examplePermit', upcasters: {} };
const permit = referable<{ revoked: boolean }, Told, object>({
  stream: permits,
  title: label('permit', '许可证'),
  initial: { revoked: false },
  evolve: {
    PermitGranted: (was) => was,
    PermitRevoked: () => ({ revoked: true }),
    PermitSeen: (was) => was,
  },
  standing: ({ revoked }) => ({
    facts: {},
    ...(revoked && { ended: { how: label('revoked', '吊销') } }),
  }),
});

type Used = Event<'PermitUsed', { permit: string }>;
const use = commandsOf<object, Used>()('UsePermit', {
  title: 'Use it（使用）',
  at: 'use',
  by: ['officer'],
  asks: { permit: fields.ref(permit, { about: 'Permit（许可证）', at: () => 'then' }) },
  rule: ({ permit: id }) => [{ type: 'PermitUsed', data: { permit: id } }],
});
const works = noun({
  stream: { category: 'exampleWork', upcasters: {} },
  title: 'Work（作业）',
  path: 'works',
  initial: {},
  evolve: { PermitUsed: (was: object) => was },
  chapters: [{ title: 'works', commands: [use] }],
  begins: ['UsePermit'],
  unknown: ['no-work', 'There is no such work（无此作业）.'],
});

const stream = 'examplePermit-440704.p1';
const chen = {
  kind: 'person',
  id: 'chen',
  name: '陈',
  capacity: { organ: 'brigade', post: 'p', roles: ['officer'] },
};

/** An act that looked at the permit when it was granted; this came before it was recorded. */
const after = async (between: readonly Told[], later: readonly Told[] = []) => {
  const log = new MemoryLog();
  log.append(stream, { type: 'PermitGranted', data: {} }, ...between);
  const [stored] = log.append('exampleWork-440704.w1', {
    type: 'PermitUsed',
    data: { permit: 'p1' },
    metadata: { ...anyEnvelope(), actor: chen, restsOn: [`${stream}@0`] },
  });
  if (later.length > 0) log.append(stream, ...later);
  const { data, ...about }: Recorded = decode(works, stored!);
  const { on } = lookAgain(works, log);
  const each = (on as Readonly<Record<string, (...asked: unknown[]) => Promise<unknown[]>>>)[
    'PermitUsed'
  ]!;
  return each(data, about);
};

const revoked: Told = { type: 'PermitRevoked', data: {} };

describe('K20 A second look at what an act rested on', () => {
  it('knows the kinds of file that a noun refers to', () =>
    expect(referablesOf(works)).toEqual([permit]));

  it('is owed by whoever acted, when it no longer held as the act was recorded', async () => {
    const [owed] = await after([revoked]);
    expect(owed).toMatchObject({
      category: 'duty',
      type: 'OweDuty',
      key: stream,
      happened: 'when-done',
      data: {
        by: { kind: 'person', person: 'chen', organ: 'brigade' },
        rule: 'DTY-SETTLE',
        about: 'exampleWork-440704.w1',
      },
    });
  });

  it('is owed by nobody when it held, whatever else was noted of it and whatever came later', async () => {
    expect(await after([])).toEqual([]);
    expect(await after([{ type: 'PermitSeen', data: {} }])).toEqual([]);
    expect(await after([], [revoked])).toEqual([]);
  });
});
