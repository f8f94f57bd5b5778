import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { EventLog, StoredEvent } from '#platform/log';
import { checkFiles, eventsIn, lineOf, recordedAtOf } from './lines.js';
import {
  BadBackup,
  isKeyOf,
  keyMarkOf,
  type Manifest,
  manifestIn,
  sha256Of,
  writeManifest,
} from './manifest.js';
import { madeFolder } from '#platform/config';

/** So many events are one file: small enough to be held in memory whole. */
const eventsInFile = 20_000;

export type BackUpAsked = Readonly<{
  log: EventLog;
  folder: string;
  /** The key personal data is sealed with; only a mark of it is kept. */
  key?: string;
  /** How many keys the key store holds now. */
  keys?: number;
  /** Told after each file how many events lie in the back-up. */
  progress?: (events: number) => void;
  eventsInFile?: number;
}>;

/**
 * Brings a back-up（备份）up to the newest event, while people go on working: what a folder holds
 * already is held against its digests, and not read from the store again. It goes over the
 * protocol of the store, so that it comes back on any server; tables need none, they are made from
 * the log. Answers what the folder holds then.
 */
export const backUp = async (asked: BackUpAsked): Promise<Manifest> => {
  const { log, folder, key, progress = () => undefined } = asked;
  madeFolder(folder, 0o700);
  const before = manifestIn(folder);
  if (key !== undefined && !isKeyOf(before, key))
    throw new BadBackup(
      '此文件夹的备份用的是另一把密钥，请另选文件夹。 This folder belongs to another key: take another.',
    );
  checkFiles(folder, before);
  let manifest = begun(before, asked);
  for await (const events of inFiles(log, manifest.position, asked.eventsInFile ?? eventsInFile)) {
    manifest = withFile(folder, manifest, events);
    progress(manifest.events);
  }
  if (manifest.events === 0)
    throw new BadBackup(
      '事件库中没有任何记录，请核对 DATA_DIR 或 EVENTSTORE_URL。 The store is empty: is it the right one?',
    );
  writeManifest(folder, manifest);
  return manifest;
};

const begun = (before: Manifest, { key, keys }: BackUpAsked): Manifest => ({
  ...before,
  keyMark: keyMarkOf(key) ?? before.keyMark,
  ...(keys !== undefined && { keys }),
});

async function* inFiles(
  log: EventLog,
  after: Manifest['position'],
  most: number,
): AsyncGenerator<readonly StoredEvent[]> {
  let open: StoredEvent[] = [];
  for await (const event of eventsIn(log, after ?? undefined)) {
    open.push(event);
    if (open.length < most) continue;
    yield open;
    open = [];
  }
  if (open.length > 0) yield open;
}

const withFile = (folder: string, before: Manifest, events: readonly StoredEvent[]): Manifest => {
  const file = `events-${String(before.segments.length + 1).padStart(6, '0')}.ndjson.gz`;
  const bytes = gzipSync(events.map((event) => `${lineOf(event)}\n`).join(''));
  writeFileSync(join(folder, `${file}.part`), bytes, { mode: 0o600, flush: true });
  renameSync(join(folder, `${file}.part`), join(folder, file));
  const last = events.at(-1)!;
  const manifest: Manifest = {
    ...before,
    position: last.position,
    events: before.events + events.length,
    lastRecordedAt: recordedAtOf(last),
    segments: [...before.segments, { file, events: events.length, sha256: sha256Of(bytes) }],
  };
  writeManifest(folder, manifest);
  return manifest;
};
