import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { About } from '#domain/kernel';
import { FolderStore, sealBytes } from '#platform/files';
import { nothingAside } from '#platform/log';
import type { Wanted } from '#platform/following';
import { decisions, MemoryLog, rowAfter } from '#testing';
import { derivedKeys } from '../../../platform/privacy/keys.js';
import { act, person, reaction, taken } from '../exhibit/exhibit.examples.js';
import { exhibitNoun } from '../exhibit/exhibit.noun.js';
import { exhibitRegister } from '../projections/exhibit-register.js';
import { prepareCopies } from './prepare-copies.js';

// Sound and video where no program is set up that takes metadata off them（MEDIA_STRIPPER）.

const dir = mkdtempSync(join(tmpdir(), 'prepare-copies-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const store = new FolderStore(dir);
const PERSONAL_DATA_KEY = randomBytes(32).toString('base64');
const keys = derivedKeys({ DISTRICT: '440704', PERSONAL_DATA_KEY });
const log = new MemoryLog();
const reading = { log, aside: nothingAside };
const prepare = prepareCopies({ store, keys, stripper: undefined }, reading);

const video = async (organ: string) => {
  const bytes = randomBytes(2_000);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const key = `file/${digest}`;
  const kept = await store.keep(sealBytes(await keys.keyOf(key), bytes));
  const file = { digest, bytes: bytes.length, type: 'video/mp4', key, kept };
  const stream = `evidenceExhibit-440704.${digest}`;
  const told = { ...taken, data: { ...taken.data, file, organ } };
  log.append(stream, told);
  return { told, stream, digest };
};
const about = (stream: string, actor: About['envelope']['actor'], id: string): About =>
  ({ stream, id, envelope: { ...act(), actor } }) as unknown as About;

const dataOf = (wanted: readonly Wanted[], type: string) =>
  wanted.find((one) => one.type === type)?.data as never;
const system = act({ actor: reaction });

describe('Sound and video without a program that takes metadata off', () => {
  it('are not given out', async () => {
    const { told, stream, digest } = await video('bureau');
    const wanted = await prepare.on.ExhibitTaken!(
      told.data,
      about(stream, person('liang'), 'event-1'),
    );
    expect(wanted.map(({ type, id }) => [type, id])).toEqual([['NoteNotPrepared', digest]]);
    const given = decisions(exhibitNoun);
    const data = dataOf(wanted, 'NoteNotPrepared');
    const noted = given(told).when({ type: 'NoteNotPrepared', data }, system).events();
    const copy = { type: 'CopyExhibit', data: { to: '当事人', purpose: '复制' } } as const;
    given(told, ...noted)
      .when(copy, act())
      .refuses('copy-owed');
    expect(rowAfter(exhibitRegister, told, ...noted)).toMatchObject({
      copy: null,
      notPrepared: expect.stringContaining('MEDIA_STRIPPER'),
    });
  });
});
