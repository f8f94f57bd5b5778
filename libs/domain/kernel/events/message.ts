import type { ClockChange } from '../time/clock-change.js';
import type { Label } from '../values/label.js';

/**
 * A fact, named in the past tense. Its data is plain JSON; its shape is never changed, only upcast.
 */
export type Event<Type extends string = string, Data extends object = object> = Readonly<{
  type: Type;
  data: Readonly<Data>;
}>;

/**
 * Data of an event that starts, moves or ends statutory clocks. One field for every context, so
 * that the deadline board, the alarms and `explain` follow from events without knowing any of them.
 */
export type WithClocks<Data extends object = object> = Data & { clocks?: readonly ClockChange[] };

/** A request, named in the imperative. It may be refused. */
export type Command<Type extends string = string, Data extends object = object> = Readonly<{
  type: Type;
  data: Readonly<Data>;
}>;

/** The data carried by the one message of the union `M` that has this type. */
export type DataOf<M extends Event, Type extends M['type']> = Extract<M, { type: Type }>['data'];

/** What each event is called in a history. An event without its row does not compile. */
export type LabelsOf<E extends Event> = Readonly<Record<E['type'], Label>>;
