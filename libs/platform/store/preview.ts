import { type Change, changesBetween } from '#platform/log';
import { type Decider, type Event, evolveOne } from '#domain/kernel';

/**
 * What would follow if the act were done now（预演）, and nothing of it is written: the events, the
 * fields that would stand otherwise with their value before and after, the clocks that would start,
 * move or stop, and the papers that would be drawn up.
 */
export type Preview = Readonly<{
  events: readonly Event[];
  changes: readonly Change[];
  clocks: readonly unknown[];
  papers: readonly unknown[];
}>;

const listIn = ({ data }: Event, name: string): readonly unknown[] => {
  const { [name]: list }: Readonly<Record<string, unknown>> = { ...data };
  return Array.isArray(list) ? list : [];
};

/** The preview of what was decided on that state. */
export const previewOf = <S, E extends Event>(
  { evolve }: Pick<Decider<never, S, E>, 'evolve'>,
  state: S,
  events: readonly E[],
): Preview => {
  const after = events.reduce((so, event) => evolveOne(evolve, so, event), state);
  return {
    events: events.map(({ type, data }) => ({ type, data })),
    changes: changesBetween(state, after),
    clocks: events.flatMap((event) => listIn(event, 'clocks')),
    papers: events.flatMap((event) => listIn(event, 'documents')),
  };
};
