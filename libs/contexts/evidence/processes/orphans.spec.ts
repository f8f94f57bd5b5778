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

  it('goes when the archivist has said that it is done, and not before', async () => {
    const kept = await store.keep(Buffer.from('无人需要'));
    await checked();
    await checked();
    await checked();
    expect(await lying()).toEqual([kept]);
    const [stream] = await dutyStreams();
    log.append(stream!, { type: 'DutyDischarged', data: { findings: '系测试上传，不再需要' } });
    await checked();
    expect(await lying()).toEqual([]);
    expect(await checked()).toEqual([]);
    expect(sent.map(({ type }) => type)).toEqual(['OweDuty']);
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
