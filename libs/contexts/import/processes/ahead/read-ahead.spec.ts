import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { type Instant, instant } from '#domain/kernel';
import { encodeCase } from '../encode-case.js';
import { mappingFile, syntheticXes } from '../../import.examples.js';
import { readMapping } from '../../mapping/read-mapping.js';
import { BrokenFile } from '../readers/open-log.js';
import { readCases } from '../readers/read-cases.js';
import { caseSealer, type SealingCase } from '../seal-case.js';
import type { FoundCase, Group, Order } from './ahead-messages.js';
import { readAhead } from './read-ahead.js';

const mapping = readMapping(readFileSync(mappingFile('road-traffic-fines'), 'utf8'));
const now = instant('2026-07-08T01:30:00Z');
const sealing: SealingCase = {
  importId: '001e6405-4753-55bf-a5ad-cd3f76ee60d7',
  mapping: 'fines@1',
  district: '440704',
  code: 'test',
  law: { digest: '2'.repeat(64), calendar: 'cn-2026' },
  registry: { position: '0/0' },
};

let dir: string;
const threads: Worker[] = [];
const noteThread = (thread: Worker): void => void threads.push(thread);
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ahead-'));
  process.on('worker', noteThread);
});
afterAll(() => {
  process.off('worker', noteThread);
  rmSync(dir, { recursive: true });
});

const orderOf = (text: string, more: Partial<Order> = {}): Order => {
  const file = join(dir, 'log.xes');
  writeFileSync(file, text);
  const reading = { file, digest: '0'.repeat(64), mapping, now };
  return { reading, sealing, recorded: 0, ...more };
};

const groupsOf = async (order: Order, at = () => now): Promise<Group[]> => {
  const groups: Group[] = [];
  for await (const group of readAhead(order, at)) groups.push(group);
  return groups;
};

/**
 * Threads that were begun, and how many of them are still there: one that has ended has no number.
 */
const left = (): readonly number[] => {
  expect(threads.length).toBeGreaterThan(0);
  return threads.map(({ threadId }) => threadId).filter((id) => id !== -1);
};

/** A case with its bytes as a digest: what differs is told in one line. */
const plain = ({ ready, ...found }: FoundCase) => ({
  ...found,
  stream: ready!.stream,
  parts: ready!.parts.map(({ expected, chunks }) => [
    expected,
    ...chunks.map((chunk) => hash('sha256', chunk)),
  ]),
});

const recordedAt = ({ found }: Group): readonly string[] => {
  const texts = found.flatMap((one) =>
    'ready' in one ? one.ready!.parts.map(({ chunks }) => Buffer.concat(chunks).toString()) : [],
  );
  return [...new Set(texts.join('').match(/(?<="recordedAt":")[^"]+/g))];
};

describe('What is read ahead of an import', () => {
  it('is every case in its order, as it is when read in the same thread', async () => {
    const order = orderOf(syntheticXes(1_000));
    const groups = await groupsOf(order);
    expect(groups.length).toBeGreaterThan(5);
    const seal = caseSealer(sealing);
    const expected: FoundCase[] = [];
    for await (const one of (await readCases(order.reading)).found) {
      if (!('raw' in one)) throw new Error('there is nothing but cases in it');
      const { id, line, entries } = one.raw;
      const { facts, faults, ignored } = one.mapped;
      const activities = facts.map(({ data }) => data.activity);
      const ready = encodeCase(seal(facts, now));
      const tally = { activities, faults, ignored };
      expected.push({ id, line, entries: entries.length, tally, ready });
    }
    const found = groups.flatMap(({ found }) => found as FoundCase[]);
    expect(found.map(plain)).toEqual(expected.map(plain));
  });

  it('is counted and not made ready where it is on record, or leads to no fact', async () => {
    const text = `<log>${[1, 2, 3, 4]
      .map(
        (number) => `<trace><string key="concept:name" value="C${number}"/><event>
<string key="concept:name" value="${number === 3 ? 'Dance' : 'Payment'}"/>
<date key="time:timestamp" value="2024-01-01T00:00:00Z"/></event></trace>`,
      )
      .join('')}</log>`;
    const [group] = await groupsOf(orderOf(text, { recorded: 2 }));
    const cases = group!.found as FoundCase[];
    expect(cases.map(({ ready }) => ready !== undefined)).toEqual([false, false, false, true]);
    expect(cases.map(({ tally }) => tally.activities.length)).toEqual([1, 1, 0, 1]);
    expect(cases[2]!.tally.faults).toMatchObject([{ kind: 'unknown-activity', activity: 'Dance' }]);
  });

  it('waits for room, and is recorded at the moment at which room was given', async () => {
    let given = 0;
    const moment = (number: number): Instant =>
      instant(new Date(Date.UTC(2026, 6, 8) + number * 1_000));
    const at = (): Instant => moment((given += 1));
    const moments: (readonly string[])[] = [];
    const rooms: number[] = [];
    for await (const group of readAhead(orderOf(syntheticXes(1_000)), at)) {
      await pause(50);
      moments.push(recordedAt(group));
      rooms.push(given);
    }
    expect(rooms.slice(0, 3)).toEqual([4, 5, 6]);
    expect(moments.length).toBeGreaterThan(5);
    expect(moments).toEqual(moments.map((_, before) => [moment(before + 1)]));
  });

  it('ends its thread when nobody wants more', async () => {
    for await (const group of readAhead(orderOf(syntheticXes(1_000)), () => now)) {
      expect(group.found.length).toBeGreaterThan(0);
      break;
    }
    expect(left()).toEqual([]);
  });

  it('stops at the place where the file is broken, with all that can be read before it', async () => {
    const order = orderOf(syntheticXes(900).replace('value="C800"/>', 'value="C800">'));
    const readable = async (found: AsyncIterable<object>): Promise<[number, unknown]> => {
      let count = 0;
      try {
        for await (const _ of found) count += 1;
        return [count, undefined];
      } catch (error) {
        return [count, error];
      }
    };
    const [cases, broken] = await readable((await readCases(order.reading)).found);
    const ahead = async function* () {
      for await (const { found } of readAhead(order, () => now)) yield* found;
    };
    const [handedOver, error] = await readable(ahead());
    expect(error).toBeInstanceOf(BrokenFile);
    expect((error as BrokenFile).place).toBe((broken as BrokenFile).place);
    expect((error as BrokenFile).message).toBe((broken as BrokenFile).message);
    expect(handedOver).toBe(cases);
    expect(cases).toBeGreaterThan(500);
    expect(left()).toEqual([]);
  });

  it('fails as itself: with its class and what it says', async () => {
    const order = orderOf('<log/>');
    const away = { ...order, reading: { ...order.reading, file: join(dir, 'none.xes') } };
    await expect(groupsOf(away)).rejects.toMatchObject({ code: 'ENOENT' });
    const wrong = { ...order, sealing: undefined as never };
    await expect(groupsOf(wrong)).rejects.toThrow(TypeError);
    expect(left()).toEqual([]);
  });
});
