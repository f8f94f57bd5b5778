import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { About, Whose } from '#domain/kernel';
import { FolderStore, sealBytes } from '#platform/files';
import { nothingAside } from '#platform/log';
import type { Wanted } from '#platform/following';
import { decisions, MemoryLog, rowAfter } from '#testing';
import { derivedKeys } from '../../../platform/privacy/keys.js';
import { dutyNoun } from '../../duties/duty/duty.noun.js';
import { act, person, placed, reaction, taken } from '../exhibit/exhibit.examples.js';
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
const caseOf: Whose = { organs: ['bureau'], hands: ['chen'], parties: ['liang'] };
const reading = { log, aside: nothingAside };
const nouns = { whoseStream: async () => caseOf };
const prepare = prepareCopies({ store, keys, stripper: undefined }, reading, nouns);

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
  it('are not given out, and whoever took them in office owes that', async () => {
    const { told, stream, digest } = await video('bureau');
    const wanted = await prepare.on.ExhibitTaken!(
      told.data,
      about(stream, person('liang'), 'event-1'),
    );
    expect(wanted.map(({ type, id }) => [type, id])).toEqual([
      ['NoteNotPrepared', digest],
      ['OweDuty', 'event-1'],
    ]);
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
    const duty = { type: 'OweDuty', data: dataOf(wanted, 'OweDuty') } as const;
    expect(decisions(dutyNoun)().when(duty, system).events()).toMatchObject([
      {
        type: 'DutyOwed',
        data: {
          by: { kind: 'person', person: 'liang', organ: 'bureau' },
          why: ['E47'],
          about: stream,
          clocks: [{ op: 'start', owed: { by: { person: 'liang' } } }],
        },
      },
    ]);
  });

  it('are owed by who has the matter in hand, where somebody from outside brought them', async () => {
    const { told, stream } = await video('hongda');
    const party = about(stream, person('liang', 'applicant', 'hongda'), 'event-2');
    const wanted = await prepare.on.ExhibitTaken!(told.data, party);
    expect(wanted.map(({ type }) => type)).toEqual(['NoteNotPrepared']);
    const reason = dataOf(wanted, 'NoteNotPrepared');
    log.append(stream, { type: 'CopyNotPrepared', data: reason }, placed);
    const later = about(stream, reaction, 'event-3');
    expect(await prepare.on.ExhibitPlaced!(placed.data, later)).toMatchObject([
      {
        type: 'OweDuty',
        id: 'event-3',
        data: { by: { kind: 'person', person: 'chen', organ: 'bureau' }, about: stream },
      },
    ]);
  });

  it('are owed once: the organ that took them owes it already', async () => {
    const { stream } = await video('bureau');
    log.append(stream, { type: 'CopyNotPrepared', data: { reason: '未设' } }, placed);
    const later = about(stream, person('liang'), 'event-4');
    expect(await prepare.on.ExhibitPlaced!(placed.data, later)).toEqual([]);
  });
});
