import { type EventLog, recorded } from '#platform/log';
import { type Event, type Recorded, type StreamKind, streamName, unknown } from '#domain/kernel';

/** The whole history of one noun, upcast. Throws `Refusal` (unknown) when there is none. */
export const historyOf = async <E extends Event>(
  log: EventLog,
  kind: StreamKind<E>,
  at: Readonly<{ district: string; id: string }>,
): Promise<readonly Recorded<E>[]> => {
  const history: Recorded<E>[] = [];
  for await (const stored of log.readStream(streamName(kind, at.district, at.id)))
    history.push(recorded(kind, stored));
  if (history.length === 0)
    unknown('no-such-noun', `Nothing is on record under ${at.id}（无此记录）.`);
  return history;
};
