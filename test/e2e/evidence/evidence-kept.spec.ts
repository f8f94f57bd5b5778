import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderStore } from '#platform/files';
import { PostgresKeys } from '#platform/keys';
import { readModels } from '#platform/tables';
import { checkStore } from '../../../libs/contexts/evidence/processes/checking.js';
import { ExhibitRow } from '../../../libs/contexts/evidence/projections/exhibit-row.js';
import { digestOf, type EvidenceDesk, evidenceDesk, photo, videoHead } from './evidence-desk.js';

// What was handed in stays as it was, whatever is killed or damaged.

let desk: EvidenceDesk;
beforeAll(async () => (desk = await evidenceDesk()), 120_000);
afterAll(() => desk?.close());

describe('Evidence that is kept', () => {
  it('cites no half file, whenever the process that stores it is killed', async () => {
    const video = Buffer.concat([videoHead, randomBytes(40_000_000)]);
    const id = await desk.begun('officer1', video);
    const act = { upload: id, origin: 'scene', matter: desk.matter };
    const alive = async (ask: () => Promise<Response>): Promise<Response> => {
      for (let tries = 0; ; tries += 1)
        try {
          return await ask();
        } catch (error) {
          if (tries > 100) throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
    };
    const received = async (): Promise<number> => {
      const answer = await alive(() => desk.send('officer1', 'GET', `/uploads/${id}`));
      return ((await answer.json()) as { received: number }).received;
    };
    const api = desk.stack.process('command-api');
    const killedAfter = async (ms: number, task: () => Promise<unknown>): Promise<void> => {
      const running = task().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, ms));
      await api.end('SIGKILL');
      await running;
      await api.start();
    };
    for (const ms of [15, 40, 80]) {
      const from = await received();
      const more = { 'upload-offset': String(from) };
      await killedAfter(ms, () =>
        desk.send('officer1', 'PATCH', `/uploads/${id}`, video.subarray(from), more),
      );
    }
    for (let from = await received(); from < video.length; from = await received())
      await desk.send('officer1', 'PATCH', `/uploads/${id}`, video.subarray(from), {
        'upload-offset': String(from),
      });
    const key = 'the-act-that-is-killed';
    for (const ms of [5, 25, 60, 120])
      await killedAfter(ms, () => desk.place.as('officer1').post('/exhibits', act, { key }));
    const taken = await desk.place.as('officer1').post('/exhibits', act, { key });
    expect([taken.status, taken.body.id]).toEqual([201, digestOf(video)]);
    await desk.prepared(digestOf(video));
    const original = await desk.place
      .as('officer1')
      .download(`/exhibits/${digestOf(video)}/original`);
    expect(digestOf(original)).toBe(digestOf(video));
    const { body } = await desk.place.as('auditor').get(`/exhibits/${digestOf(video)}/history`);
    const cited = (body.items as readonly { type: string }[]).map(({ type }) => type);
    expect(cited.filter((type) => type === 'ExhibitTaken')).toHaveLength(1);
  }, 120_000);

  it('is held against its digest: what is damaged is noted, owed, and whole again when it is back', async () => {
    const bytes = await photo(555);
    await desk.handIn('officer1', bytes, { matter: desk.matter });
    await desk.prepared(digestOf(bytes));
    const store = new FolderStore(join(desk.dir, 'files', 'evidence'));
    const orphan = await store.keep(Buffer.from('无人引用'));
    const database = await readModels(desk.stack.databaseUrl, [ExhibitRow]);
    const master = readFileSync(join(desk.dir, 'personal-data.key'), 'utf8').trim();
    const keys = new PostgresKeys(desk.stack.databaseUrl, '440704', [
      Buffer.from(master, 'base64'),
    ]);
    const noted: unknown[] = [];
    const nouns = {
      of: () => async (request: unknown) => {
        noted.push(request);
        return undefined as never;
      },
    };
    const checking = { database, district: '440704', store, keys, nouns };
    try {
      expect(await checkStore(checking)).toMatchObject({ damaged: [], orphans: [orphan] });
      const row = await database.getRepository(ExhibitRow).findOneBy({ digest: digestOf(bytes) });
      const { kept } = row!.file;
      const file = desk.onDisk().find((one) => one.endsWith(kept))!;
      const whole = readFileSync(file);
      writeFileSync(file, Buffer.concat([whole.subarray(0, -1), Buffer.from([0])]));
      expect((await checkStore(checking)).damaged).toEqual([digestOf(bytes)]);
      rmSync(file);
      expect((await checkStore(checking)).damaged).toEqual([digestOf(bytes)]);
      expect(noted).toMatchObject([
        { id: digestOf(bytes), command: { data: { finding: '内容被改动或者不完整' } } },
        { id: digestOf(bytes), command: { data: { finding: '文件缺失' } } },
      ]);
      const lost = await desk.place.as('officer1').get(`/exhibits/${digestOf(bytes)}/original`);
      expect([lost.status, lost.body.code]).toEqual([409, 'exhibit-missing']);
      writeFileSync(file, whole);
      expect((await checkStore(checking)).damaged).toEqual([]);
    } finally {
      await keys.onApplicationShutdown();
      await database.destroy();
    }
  }, 60_000);
});
