import { once } from 'node:events';
import {
  faultText,
  irregularFault,
  owedAfter,
  signerOf,
  verifierText,
} from '#platform/transparency';
import type { OweDuty } from '#domain/procedure';
import { decisions } from '#testing';
import { act, reaction } from '../../libs/contexts/duties/duty/duty.examples.js';
import { dutyNoun } from '../../libs/contexts/duties/duty/duty.noun.js';
import type { Fault } from '../../libs/platform/transparency/verify/fault.js';
import { tamperedHouse, type House, signer } from './house.js';
import { helperProcess } from '../bench/helper-process.js';
import { inStore } from './store-ways.js';
import { ways } from './ways.js';

const given = decisions(dutyNoun);
type OwedToAuditor = Parameters<ReturnType<typeof given>['when']>[0];

let house: House;

/** Keeps the tree in a process of its own, and kills that so long after it began to follow. */
const killedAfter = async ({ url, databaseUrl }: House, ms: number): Promise<void> => {
  const { child, heard } = helperProcess('proof/keeper.examples.js', [url(), databaseUrl]);
  await heard();
  await new Promise((done) => setTimeout(done, ms));
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};

beforeAll(async () => {
  house = await tamperedHouse();
}, 120_000);
afterAll(() => house?.stop());

const first = async (copy?: true) => {
  const { faults } = await house.verify({ ...(copy && { copy }) });
  return faults[0];
};

describe('What is done to the tables behind the back of the product', () => {
  it('is nothing: all is as it was recorded', async () => {
    expect(await house.verify()).toMatchObject({ events: 36, vouched: 36, faults: [] });
    expect(await house.verify({ copy: true })).toMatchObject({ faults: [] });
  });

  it('are many ways', () => expect(ways.length).toBeGreaterThanOrEqual(25));

  describe.each(ways)('$name', ({ how, found, at, copy }) => {
    afterEach(() => house.putBack());

    it('is found by an old checkpoint, and named', async () => {
      await how(house);
      const fault = await first(copy);
      expect([fault?.kind, fault?.index]).toEqual([found, at]);
      expect(faultText(fault!)).toMatch(/\p{Script=Han}.*[a-z]/u);
      // Whoever has nothing but the checkpoint knows that something is wrong.
      if (copy) expect(await first()).toBeDefined();
    });
  });

  it('SEC-11 is found as well when the key was changed: the old checkpoint is no longer its', async () => {
    const keys = [verifierText(signerOf(signer.name, Buffer.alloc(32, 9)))];
    const { faults } = await house.verify({ keys });
    expect(faults.map(({ kind }) => kind)).toEqual(['key']);
  });
});

describe('REC-2 the verification that the worker does by itself', () => {
  afterEach(() => house.putBack());

  it('turns health red and names the event, until all is as it was again', async () => {
    const owed: Fault[] = [];
    const check = house.check(async (faults) => void owed.push(...faults));
    await check.run();
    expect(check.finding()).toMatchObject({ well: true, detail: { events: 36, faults: [] } });
    await inStore[0]!.how(house);
    await check.run();
    const { well, detail } = check.finding();
    expect([well, JSON.stringify(detail)]).toEqual([false, expect.stringContaining('第 15 号')]);
    const auditor = { kind: 'person', person: 'yu', organ: 'bureau', as: 'auditor' } as const;
    const [sent, again] = [owed[0]!, owed[0]!].map((fault) =>
      owedAfter(irregularFault(fault), auditor, '440704'),
    );
    expect(sent).toEqual(again);
    const { data } = sent as Readonly<{ data: OweDuty['data'] }>;
    expect(data.what.zh).toMatch(/^查明记录异常并报告：第 15 号事件/);
    const asked = { type: 'OweDuty', data } as OwedToAuditor;
    const told = given()
      .when(asked, act({ actor: reaction }))
      .events();
    expect(told.map(({ type }) => type)).toEqual(['DutyOwed']);
    await house.putBack();
    await check.run();
    expect(check.finding().well).toBe(true);
    await check.stop();
  });
});

describe('What is done to the store while nobody runs it', () => {
  const refuses: string[] = [];
  afterAll(async () => {
    await house.putBack();
    await house.restart();
  });

  it.each(inStore)('is found after a start: $name', async ({ name, how, found, at }) => {
    await house.putBack();
    await how(house);
    try {
      await house.restart();
    } catch (error) {
      // The node itself finds a hole and says where; what it does not serve cannot be read.
      expect(String(error)).toContain('The log is damaged');
      refuses.push(name);
      await house.putBack();
      await house.restart();
      return;
    }
    const fault = await first();
    expect([fault?.kind, fault?.index]).toEqual([found, at]);
  });

  it('starts after most of it', () => expect(refuses.length).toBeLessThan(10));
});

describe('What the store is told to do by its own protocol', () => {
  const stream = 'enforcementCase-440704.b';
  afterEach(async () => {
    await house.putBack();
    await house.restart();
  });

  it.each([
    [
      'hide the first events of a stream',
      () => house.official().setStreamMetadata(stream, { truncateBefore: 5 }),
    ],
    [
      'keep no more than the last of a stream',
      () => house.official().setStreamMetadata(stream, { maxCount: 1 }),
    ],
    ['delete a stream', () => house.official().deleteStream(stream)],
    ['delete a stream for good', () => house.official().tombstoneStream(stream)],
  ])('%s is found, and the stream named', async (_, tell) => {
    await tell();
    const fault = await first();
    expect([fault?.kind, fault?.event?.stream]).toEqual(['hidden', stream]);
  });
});

describe('The keeping of the tree that is killed in the middle', () => {
  it('leaves whole batches behind, and whoever keeps it next enters each event once', async () => {
    await house.client.query(
      `TRUNCATE transparency.entry, transparency.hash, transparency.checkpoint;
       UPDATE transparency.tree SET size = 0, commit = '', prepare = ''`,
    );
    for (const afterMs of [1, 15, 40]) await killedAfter(house, afterMs);
    await house.keep();
    const { events, faults } = await house.verify();
    expect([events, faults]).toEqual([36, []]);
  }, 60_000);
});
