import { type Envelope, type Event, instant, type Recorded, type StreamKind } from '#domain/kernel';
import { type Register, rowAfter as rowOf } from '#platform/registers';

/** The program that acted wherever nothing matters but what was said; it is nobody's hand. */
export const programActing = 'example.program';

/**
 * Events as they stand on record in the first stream of their kind, one after the other, when
 * nothing matters but what they say.
 */
export const onRecord = <E extends Event>(
  { category }: StreamKind<E>,
  events: readonly E[],
): readonly Recorded<E>[] => {
  const at = instant('2026-03-02T01:00:00Z');
  const actor = { kind: 'system', by: 'reaction', name: programActing } as const;
  return events.map((event, revision) => ({
    ...event,
    id: `event-${revision}`,
    stream: `${category}-440704.1`,
    revision,
    position: { commit: `${revision + 1}`, prepare: `${revision + 1}` },
    created: at,
    envelope: { recordedAt: at, validAt: at, actor } as Envelope,
  }));
};

/**
 * The row a register makes of these events of one stream, without a database. Throws when none of
 * them opens one.
 */
export const rowAfter = <E extends Event, Row extends object>(
  of: Register<E, Row>,
  ...events: readonly E[]
): Row => {
  const row = rowOf(of, onRecord(of.from, events));
  if (!row) throw new Error(`No row of ${of.name} is opened by this.`);
  return row;
};
