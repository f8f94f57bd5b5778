import { buildBefore, showBuild } from '../rebuild/switch-build.js';
import { type Followed } from '../fold/followed.js';
import { type EventLog, positionText, type StoredEvent } from '#platform/log';
import { localDateOf, type Instant } from '#domain/kernel';
import { migrate, readModels } from '#platform/tables';
import type { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations/index.js';
import { DocketRow, NoteRow, TallyRow } from './docket.examples.js';
import type { Pace } from '../follow/shard.js';

/** A fast pace, so that specs of crashes and leases take milliseconds. */
export const brisk: Partial<Pace> = {
  gatherMs: 1,
  idleMs: 10,
  pollMs: 20,
  leaseMs: 600,
  backOffMs: [1, 20],
};

/** An empty database with the platform's tables. */
export const fresh = async (url: string): Promise<DataSource> => {
  await migrate(url, migrations);
  return readModels(url, [DocketRow, NoteRow, TallyRow]);
};

/** Empties everything that the runner keeps, which is quicker than a new database. */
export const wipe = async (database: DataSource): Promise<void> => {
  await database.query(`DROP SCHEMA read CASCADE; CREATE SCHEMA read;
    TRUNCATE platform.build, platform.checkpoint, platform.lease, platform.poison, platform.rebuild,
      platform.consequence`);
};

/** What happens to a file: a step in somebody's story. */
export type Happening = Readonly<{ file: number; what: 'note' | 'fine' | 'strike' | 'close' }>;

/** So many notes, to so many cases in turn. */
export const notesTo = (files: number, length: number): readonly Happening[] =>
  Array.from({ length }, (_, at) => ({ file: at % files, what: 'note' }));

/** Files `count` cases and lets the happenings happen to them. */
export const play = (log: MemoryLog, count: number, story: readonly Happening[]): void => {
  for (let file = 0; file < count; file += 1)
    log.append(streamOf(file), {
      type: 'Filed',
      data: { caseId: `case-${file}`, party: `江海厂${file}`, filedAt: '2026-03-02T01:00:00.000Z' },
    });
  story.forEach(({ file, what }, at) => {
    log.append('otherThing-440704.1', { type: 'Whatever', data: {} });
    log.append(streamOf(file), happenings[what](at));
  });
};

export const streamOf = (file: number): string => `exampleFile-440704.${file}`;

const happenings = {
  note: (at: number) => ({
    type: 'Noted',
    data: { note: `note ${at} "复查"`, label: `l${at % 3}` },
  }),
  fine: (at: number) => ({
    type: 'Fined',
    data: { fineFen: 100 + at, on: localDateOf('2026-03-02T20:00:00.000Z' as Instant) },
  }),
  strike: (at: number) => ({ type: 'Struck', data: { label: `l${at % 3}` } }),
  close: () => ({ type: 'Closed', data: {} }),
};

/** The docket as plain code makes it of the same log, knowing nothing of the runner. */
export const expectedDocket = async (log: EventLog): Promise<object[]> => {
  const rows = new Map<string, Record<string, unknown>>();
  for await (const event of log.readAll({ prefixes: ['exampleFile-'] })) docketStep(rows, event);
  return [...rows.values()].sort(byJson);
};

const docketStep = (rows: Map<string, Record<string, unknown>>, event: StoredEvent): void => {
  const data = event.data as { label: string; note: string; fineFen: number; on: string };
  const row = rows.get(event.stream)!;
  const labels = (row?.['labels'] ?? []) as string[];
  const does: Record<string, () => object> = {
    Filed: () => ({
      ...data,
      status: 'open',
      notes: 0,
      fineFen: 0,
      finedOn: null,
      trail: [],
      labels: [],
    }),
    Noted: () => ({
      notes: (row['notes'] as number) + 1,
      trail: [...(row['trail'] as string[]), `${event.revision} ${data.note}`],
      labels: [...labels, data.label],
    }),
    Fined: () => ({ fineFen: (row['fineFen'] as number) + data.fineFen, finedOn: data.on }),
    Struck: () => ({ labels: labels.filter((one) => one !== data.label) }),
    Closed: () => ({ status: 'closed' }),
  };
  rows.set(event.stream, { ...row, ...does[event.type]!() });
};

/** The notes as plain code makes them. */
export const expectedNotes = async (log: EventLog): Promise<object[]> => {
  let rows: { stream: string; label: string; note: string; isFinal: boolean }[] = [];
  for await (const { type, stream, data } of log.readAll({ prefixes: ['exampleFile-'] })) {
    const { label, note } = data as { label: string; note: string };
    const isOther = (row: { stream: string; label: string }) =>
      row.stream !== stream || row.label !== label;
    if (type === 'Noted') rows = [...rows.filter(isOther), { stream, label, note, isFinal: false }];
    if (type === 'Fined')
      rows = rows.map((row) => (row.stream === stream ? { ...row, isFinal: true } : row));
    if (type === 'Struck') rows = rows.filter(isOther);
    if (type === 'Closed') rows = rows.filter((row) => row.stream !== stream);
  }
  return rows.sort(byJson);
};

/** The tally as plain code makes it. */
export const expectedTally = async (log: EventLog): Promise<object[]> => {
  const streams = new Map<string, string[]>();
  for await (const { type, stream, revision } of log.readAll({ prefixes: ['exampleFile-'] }))
    streams.set(type, [...(streams.get(type) ?? []), `${stream}@${revision}`]);
  return [...streams]
    .map(([type, all]) => ({ type, count: all.length, streams: all }))
    .sort(byJson);
};

/** All rows as queries see them. */
export const rowsOf = async (database: DataSource, row: new () => object): Promise<object[]> =>
  (await database.getRepository(row).find()).map((one) => ({ ...one })).sort(byJson);

const byJson = (a: object, b: object): number => (text(a) < text(b) ? -1 : 1);
const text = (value: object): string =>
  JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Waits until it is so; fails after `ms`. */
export const until = async (isSo: () => Promise<boolean> | boolean, ms = 8_000): Promise<void> => {
  const end = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`still not so after ${ms} ms: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

/** Waits until so many shards stand at the end of the log. */
export const caughtUp = async (database: DataSource, log: MemoryLog, shards = 1): Promise<void> => {
  const head = positionText((await log.head())!);
  await until(async () => {
    const at: { place: string }[] = await database.query(
      `SELECT commit || '/' || prepare AS place FROM platform.checkpoint`,
    );
    return at.length === shards && at.every(({ place }) => place === head);
  });
};

/** Goes back to the build that was shown before. Throws when there is none. */
export const goBack = async (
  readModels: DataSource,
  followed: Followed,
  options: Readonly<{ evenIfBehind?: boolean }> = {},
): Promise<number> => {
  const old = await buildBefore(readModels, followed);
  if (old === undefined) throw new Error(`${followed.name} has no build to go back to.`);
  await showBuild({ readModels, followed, build: old, back: true, ...options });
  return old;
};
