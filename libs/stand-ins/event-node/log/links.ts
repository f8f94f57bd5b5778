import type { LogReader } from './log-reader.js';
import { LINK, type LogRecord } from '../stream/record.js';

/**
 * An event as a reader gets it: itself, or the link that was read with what it points to (nothing,
 * when that is gone).
 */
export type Resolved = Readonly<{ event: LogRecord | undefined; link: LogRecord | undefined }>;

const target = ({
  data,
}: LogRecord): Readonly<{ stream: string; revision: number }> | undefined => {
  const text = data.toString('utf8');
  const at = text.indexOf('@');
  const revision = Number(text.slice(0, at));
  if (at < 1 || !/^\d+$/.test(text.slice(0, at)) || !Number.isSafeInteger(revision))
    return undefined;
  return { revision, stream: text.slice(at + 1) };
};

/**
 * Follows a link. An event that is none, or one whose number cannot be read, comes back as it is.
 */
export const resolve = async (reader: LogReader, record: LogRecord): Promise<Resolved> => {
  const place = record.type === LINK ? target(record) : undefined;
  if (!place) return { event: record, link: undefined };
  return { event: await reader.at(place.stream, place.revision), link: record };
};
