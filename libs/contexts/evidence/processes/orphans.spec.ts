import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '#domain/kernel';
import { dutyCategory } from '#domain/procedure';
import { Archivists, FolderStore } from '#platform/files';
import { migrate, readModels } from '#platform/tables';
import { withPostgres } from '#stand-ins/embedded';
import { decisions, MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations/index.js';
import type { DutyEvent } from '../../duties/duty/duty.events.js';
import { dutyNoun } from '../../duties/duty/duty.noun.js';
import { act, reaction } from '../exhibit/exhibit.examples.js';
import { type Following, followOrphans } from './orphans.js';

const district = '440704';
const given = decisions(dutyNoun);
const post = { kind: 'post', role: 'archivist', organ: 'bureau' } as const;

let dir: string;
let database: DataSource;
let store: FolderStore;
let log: MemoryLog;
let sent: Command[];
let nobody: boolean;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'orphans-'));
  store = new FolderStore(dir);
  log = new MemoryLog();
  [sent, nobody] = [[], false];
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  database = await readModels(url, []);
});
afterEach(async () => {
  await database.destroy();
  rmSync(dir, { recursive: true });
});

class Office extends Archivists {
  now() {
    return nobody ? undefined : post;
  }
}

/** Everything real but the way of a command to its stream, which is taken here at once. */
const following = (): Following => ({
  database,
  district,
  store,
  log,
  archivists: new Office(),
  nouns: {
    of: (category: string) => async (asked: { id: string; command: Command }) => {
      const stream = `${category}-${district}.${asked.id}`;
      const before: DutyEvent[] = [];
      for await (const { type, data } of log.readStream(stream, { from: 0 }))
        before.push({ type, data } as DutyEvent);
      const events = given(...before)
        .when(
          asked.command as Parameters<ReturnType<typeof given>['when']>[0],
          act({ actor: reaction }),
        )
        .events();
      log.append(stream, ...events);
      sent.push(asked.command);
      return undefined as never;
    },
  },
});

const lying = async (): Promise<readonly string[]> => {
  const all: string[] = [];
  for await (const kept of store.all()) all.push(kept);
  return all;
};
const checked = async (): Promise<readonly string[]> => followOrphans(following(), await lying());
const dutyStreams = async (): Promise<readonly string[]> => {
  const all = new Set<string>();
  for await (const { stream } of log.readAll({ prefixes: [`${dutyCategory}-`] })) all.add(stream);
  return [...all];
};

describe('A file in the store that no event names', () => {
  it('is owed by the post of the archivist when two checks find it, once', async () => {
    const kept = await store.keep(Buffer.from('无人引用'));
    expect(await checked()).toEqual([]);
    expect(sent).toEqual([]);
    expect(await checked()).toEqual([kept]);
    expect(await checked()).toEqual([kept]);
    expect(sent).toMatchObject([
      {
        type: 'OweDuty',
        data: { by: post, what: { zh: expect.stringContaining('没有任何事项引用') } },
      },
    ]);
  });

  it('is owed no more once it is named, or gone', async () => {
    const kept = await store.keep(Buffer.from('后来引用'));
    await checked();
    await checked();
    await followOrphans(following(), []);
    expect(sent.map(({ type }) => type)).toEqual(['OweDuty', 'WithdrawDuty']);
    expect(await lying()).toEqual([kept]);
    await followOrphans(following(), []);
    expect(sent).toHaveLength(2);
  });

  /** Somebody says of the duty that was set last that it is done. */
  const discharged = async (by: string): Promise<void> => {
    const stream = (await dutyStreams()).at(-1)!;
    const data = { findings: '系测试上传，不再需要', by };
    log.append(stream, { type: 'DutyDischarged', data });
  };

  it('goes when another person has confirmed what the archivist proposed, and not before', async () => {
    const kept = await store.keep(Buffer.from('无人需要'));
    for (const _ of [1, 2, 3]) await checked();
    await discharged('lian');
    for (const _ of [1, 2]) await checked();
    expect(await lying()).toEqual([kept]);
    expect(sent).toMatchObject([
      { type: 'OweDuty', data: { by: post } },
      {
        type: 'OweDuty',
        data: {
          by: { kind: 'post', role: 'head-of-organ', organ: 'bureau' },
          what: { zh: expect.stringContaining('系测试上传，不再需要') },
        },
      },
    ]);
    await discharged('ou');
    await checked();
    expect(await lying()).toEqual([]);
    expect(await checked()).toEqual([]);
    expect(sent).toHaveLength(2);
  });

  it('does not go by the word of one person who holds both posts', async () => {
    const kept = await store.keep(Buffer.from('一人两岗'));
    for (const _ of [1, 2]) await checked();
    for (const by of ['lian', 'lian', 'lian']) {
      await discharged(by);
      await checked();
    }
    await checked();
    expect(await lying()).toEqual([kept]);
    expect(sent.map(({ data }) => (data as { by: { role: string } }).by.role)).toEqual([
      'archivist',
      'head-of-organ',
      'principal-head',
    ]);
  });

  it('is to be confirmed no more once it is named after all', async () => {
    await store.keep(Buffer.from('提请后又引用'));
    for (const _ of [1, 2]) await checked();
    await discharged('lian');
    await checked();
    await followOrphans(following(), []);
    expect(sent.map(({ type }) => type)).toEqual(['OweDuty', 'OweDuty', 'WithdrawDuty']);
  });

  it('waits for an archivist where there is none, and twenty are owed at a time', async () => {
    nobody = true;
    for (let n = 0; n < 25; n += 1) await store.keep(Buffer.from(`无主 ${n}`));
    await checked();
    expect(await checked()).toHaveLength(25);
    expect(sent).toEqual([]);
    nobody = false;
    await checked();
    expect(sent).toHaveLength(20);
    await checked();
    expect(sent).toHaveLength(20);
  });
});
