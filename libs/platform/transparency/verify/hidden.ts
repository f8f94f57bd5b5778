import type { EventLog, StoredEvent } from '#platform/log';
import type { Fault } from './fault.js';

const hiding = ['$tb', '$maxCount', '$maxAge'];

/** Which streams the store was told to hide from readers, by its own settings of streams. */
export class Hidden {
  private readonly last = new Map<string, Fault>();

  /** Takes note of a setting; the last one of a stream is what counts. */
  note({ stream, revision, id, type, data }: StoredEvent): void {
    const about = stream.slice(2);
    if (!stream.startsWith('$$') || about.startsWith('$')) return;
    if (hiding.some((name) => name in Object(data)))
      this.last.set(about, { kind: 'hidden', event: { stream: about, revision, id, type } });
    else this.last.delete(about);
  }

  get faults(): readonly Fault[] {
    return [...this.last.values()];
  }
}

/** The streams that are hidden, from a reading of the settings alone. */
export const hiddenStreams = async (log: EventLog): Promise<readonly Fault[]> => {
  const hidden = new Hidden();
  for await (const event of log.readAll({ prefixes: ['$$'] })) hidden.note(event);
  return hidden.faults;
};
