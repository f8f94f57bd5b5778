import type { Event, Projection, Recorded } from '#domain/kernel';
import { followed } from '#platform/following';

/** The row a history makes: the same fold as the runner's, for looking into the past. Nothing while no event opened one. */
export const rowOf = <E extends Event, Row extends object, Opening extends E['type']>(
  projection: Projection<E, Row, Opening>,
  history: readonly Recorded<E>[],
): Row | undefined => {
  const one = followed(projection);
  if (one.per !== 'stream') throw new TypeError(`${one.name} has no single row.`);
  return history.reduce<object | undefined>((row, event) => one.next(event, row), undefined) as
    Row | undefined;
};
