import type { DataOf, Event, Evolve, WithClocks } from '#domain/kernel';
import { type Clocked, noteClocks } from './clocks.js';
import { counted, type NumberedDocument, type Papers } from './papers.js';

/**
 * What every matter of the bureau remembers, whatever it is about: its clocks, how many documents
 * of each code it has, and the numbers of those that may be served or corrected.
 */
export type Matter = Clocked & Readonly<{ papers: Papers; numbers: readonly string[] }>;

export const noMatter: Matter = { clocks: {}, lapsed: {}, papers: {}, numbers: [] };

/** What any event of a matter may carry beside its own facts. */
type Carried = WithClocks<{ documents?: readonly NumberedDocument[] }>;

/**
 * What an event says of itself alone: its clocks and documents are noted for all events in one way.
 */
export type Fact<E extends { data: object }> = E extends unknown
  ? Omit<E['data'], keyof Carried>
  : never;

/** What each event changes of the state. An event without its row does not compile. */
export type Changes<S, E extends Event> = {
  readonly [Type in E['type']]: (
    state: S,
    fact: Omit<DataOf<E, Type>, keyof Carried>,
  ) => Partial<S>;
};

type Row<S> = (state: S, fact: object) => Partial<S>;

/** The clocks and documents of an event are noted, whatever else it changes. */
export const kept = <S extends Matter>(state: S, { clocks, documents = [] }: Carried): S =>
  clocks || documents.length > 0
    ? {
        ...state,
        clocks: noteClocks(state.clocks, clocks),
        papers: counted(state.papers, documents),
        numbers: [...state.numbers, ...documents.flatMap(({ number }) => number ?? [])],
      }
    : state;

/**
 * The evolve table of a matter: clocks and documents of every event are noted, then what the event
 * itself changes.
 */
export const evolving = <S extends Matter, E extends Event>(changes: Changes<S, E>): Evolve<S, E> =>
  Object.fromEntries(
    Object.entries(changes as Record<string, Row<S>>).map(([type, change]) => [
      type,
      (state: S, data: Carried): S => {
        const after = kept(state, data);
        const { clocks: _, documents: __, ...fact } = data;
        return { ...after, ...change(after, fact) };
      },
    ]),
  ) as Evolve<S, E>;
