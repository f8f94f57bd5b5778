import {
  type About,
  type Envelope,
  type Event,
  instant,
  type Projection,
  type RowsProjection,
} from '#domain/kernel';

type Fold = Record<string, ((...asked: never[]) => object) | undefined>;

const aboutAt = (stream: string, revision: number): About => {
  const at = instant('2026-03-02T01:00:00Z');
  return {
    id: `event-${revision}`,
    stream,
    revision,
    position: { commit: `${revision + 1}`, prepare: `${revision + 1}` },
    created: at,
    envelope: { recordedAt: at, validAt: at } as Envelope,
  };
};

/** The row a projection makes of these events of one stream, without a database. Nothing while none has opened it. */
export const rowAfter = <E extends Event, Row extends object, Opening extends E['type']>(
  { opens, changes, from }: Projection<E, Row, Opening>,
  ...events: readonly E[]
): Row =>
  events.reduce<Row | undefined>((row, { type, data }, revision) => {
    const about = aboutAt(`${from.category}-440704.1`, revision);
    const open = (opens as unknown as Fold)[type];
    if (open) return open(data as never, about as never) as Row;
    const change = (changes as unknown as Fold)[type];
    return row && { ...row, ...change?.(data as never, row as never, about as never) };
  }, undefined) as Row;

/** The changes that a projection of many rows asks for, event by event. */
export const rowChangesAfter = <E extends Event, Row extends object>(
  { rows, from }: RowsProjection<E, Row>,
  ...events: readonly E[]
): readonly object[] =>
  events.flatMap(
    ({ type, data }, revision) =>
      ((rows as unknown as Fold)[type]?.(
        data as never,
        aboutAt(`${from.category}-440704.1`, revision) as never,
      ) ?? []) as readonly object[],
  );
