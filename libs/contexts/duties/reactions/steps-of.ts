import { evolveOne, type Recorded, type Referable } from '#domain/kernel';
import { decode, type EventLog, type StoredEvent } from '#platform/log';

/** An event of a file, and what the file was before and after it. */
type FileStep = Readonly<{ stored: StoredEvent; before: unknown; after: unknown }>;

/** A file event by event, folded by the very kind that says what it is to others. */
export async function* stepsOf(
  to: Referable,
  stream: string,
  log: EventLog,
): AsyncGenerator<FileStep> {
  let before: unknown = to.initial;
  for await (const stored of log.readStream(stream, { direction: 'forwards', from: 0 })) {
    const { type, data }: Recorded = decode(to, stored);
    const after: unknown = evolveOne(to.evolve as never, before as never, { type, data } as never);
    yield { stored, before, after };
    before = after;
  }
}
