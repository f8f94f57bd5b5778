import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { EventLog, StoredEvent } from '#platform/log';
import type { NewEvent } from '#platform/store';
import { BadBackup, type Manifest, type Segment, sha256Of } from './manifest.js';

/** An event as it lies in a back-up: everything but where it lay in the store. */
export type Line = Readonly<NewEvent & { stream: string; revision: number }>;

/** What is on record of the moment an event was recorded; nothing for what was not sealed here. */
export const recordedAtOf = ({ metadata }: Readonly<{ metadata: object }>): string | null =>
  'recordedAt' in metadata && typeof metadata.recordedAt === 'string' ? metadata.recordedAt : null;

const isOurs = ({ stream }: Readonly<{ stream: string }>): boolean => !stream.startsWith('$');

/** The line of an event. Two events are the same exactly when their lines are. */
export const lineOf = ({
  stream,
  revision,
  id,
  type,
  data,
  metadata,
}: Line | StoredEvent): string => JSON.stringify({ stream, revision, id, type, data, metadata });

/** Everything of the product in the log, in its order; what the server keeps for itself is not. */
export async function* eventsIn(
  log: EventLog,
  after?: StoredEvent['position'],
): AsyncGenerator<StoredEvent> {
  for await (const event of log.readAll(after ? { after } : {})) if (isOurs(event)) yield event;
}

/**
 * The events of a back-up in their order, up to a moment if one is given. Throws `BadBackup` that
 * names the file when one is missing or was changed.
 */
export function* linesIn(folder: string, { segments }: Manifest, until?: string): Generator<Line> {
  for (const segment of segments) {
    const bytes = bytesOf(folder, segment);
    const lines = gunzipSync(bytes).toString('utf8').split('\n').slice(0, segment.events);
    for (const text of lines) {
      const line = JSON.parse(text) as Line;
      if (until !== undefined && (recordedAtOf(line) ?? '') > until) return;
      yield line;
    }
  }
}

/**
 * Whether every file of a back-up is there as it was written. Throws `BadBackup` that names it.
 */
export const checkFiles = (folder: string, { segments }: Manifest): void => {
  for (const segment of segments) bytesOf(folder, segment);
};

const bytesOf = (folder: string, { file, sha256 }: Segment): Uint8Array => {
  const bytes = readAt(join(folder, file));
  if (sha256Of(bytes) !== sha256)
    throw new BadBackup(`备份文件 ${file} 已被改动或损坏。 ${file} is not as it was written.`);
  return bytes;
};

const readAt = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch {
    throw new BadBackup(`备份文件 ${file} 不存在或无法读取。 ${file} cannot be read.`);
  }
};
