import type { Recorded } from './envelope.js';
import type { DataOf, Event } from './message.js';
import type { StreamKind } from './stream-kind.js';

/** What an event says about itself beside its data: who, when, where in the log. */
export type About = Omit<Recorded, 'type' | 'data'> & Readonly<{ id: string }>;

/**
 * Turns another context's news into commands of our own, with id UUIDv5(event id, name): repeats
 * are harmless.
 */
export type Reaction<E extends Event = Event> = Readonly<{
  name: string;
  from: StreamKind<E>;
  on: {
    readonly [Type in E['type']]?: (
      data: DataOf<E, Type>,
      about: About,
    ) => readonly Readonly<{ category: string; id: string; type: string; data: object }>[];
  };
  /**
   * What undoes what followed from an event, once a later one of its stream has taken it back
   * (`takesBack`); `back` is that one.
   */
  undo?: {
    readonly [Type in E['type']]?: (
      data: DataOf<E, Type>,
      about: About,
      back: Recorded,
    ) => readonly Readonly<{ category: string; id: string; type: string; data: object }>[];
  };
}>;
