import type { EventLog } from '#platform/log';
import type { Fault } from './fault.js';

const hiding = ['$tb', '$maxCount', '$maxAge'];

/** Streams whose events the store was told to hide from readers, by its own settings of streams. */
export const hiddenStreams = async (log: EventLog): Promise<readonly Fault[]> => {
  const last = new Map<string, Fault>();
  for await (const { stream, revision, id, type, data } of log.readAll({ prefixes: ['$$'] })) {
    const about = stream.slice(2);
    if (about.startsWith('$')) continue;
    if (hiding.some((name) => name in Object(data)))
      last.set(about, { kind: 'hidden', event: { stream: about, revision, id, type } });
    else last.delete(about);
  }
  return [...last.values()];
};
