import microdiffModule from 'microdiff';
import { type Event, evolveOne, type Recorded } from '#domain/kernel';
import type { Folding } from './as-of.js';

// The package is published for both module systems; under Node its default sits one level deeper.
const microdiff = ((microdiffModule as { default?: unknown }).default ??
  microdiffModule) as typeof import('microdiff').default;

/** One field that an event changed. */
export type Change = Readonly<{ path: string; before?: unknown; after?: unknown }>;

/** One step of a replay: the event and what it made different. */
export type Step<E extends Event> = Readonly<{ event: Recorded<E>; changes: readonly Change[] }>;

/**
 * Every step of a history with the fields it changed, so that an auditor can watch a case happen.
 */
export const replay = <S, E extends Event>(
  { initial, evolve }: Folding<S, E>,
  history: readonly Recorded<E>[],
): readonly Step<E>[] => {
  let state = initial;
  return history.map((event) => {
    const next = evolveOne(evolve, state, event as E);
    const changes = changesBetween(state, next);
    state = next;
    return { event, changes };
  });
};

/** The fields in which two states differ, by JSON path. */
export const changesBetween = (before: unknown, after: unknown): readonly Change[] =>
  microdiff({ root: asJson(before) }, { root: asJson(after) }).map((difference) => ({
    path: difference.path.slice(1).join('.') || '(all)',
    ...(difference.type === 'CREATE' ? {} : { before: difference.oldValue as unknown }),
    ...(difference.type === 'REMOVE' ? {} : { after: difference.value as unknown }),
  }));

const asJson = (value: unknown): unknown =>
  value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
