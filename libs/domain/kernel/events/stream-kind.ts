import type { DataOf, Event } from './message.js';
import { isOfAnyStream } from './outgoing-events.js';
import type { Dispatching, Publishing } from './outgoing.js';

/**
 * One step from an older shape of an event's data to the next. Old shapes live on disk, so a test
 * types them.
 */
// oxlint-disable-next-line typescript/no-explicit-any
export type Upcast = (old: any) => object;

/** Whether an event of that type is known. */
export type Knows = (type: string) => boolean;

/** Knows the types that a table (a fold, for one) has a row for, and those of any stream. */
export const knownTo =
  (table: object): Knows =>
  (type) =>
    Object.hasOwn(table, type) || isOfAnyStream({ type });

/**
 * Which types of earlier events of its stream an event takes back（撤销、更正）, and which of
 * them: a decision on review that upholds takes back nothing, a struck receipt only its own.
 */
export type TakingBack<E extends Event, D extends object> = Readonly<{
  of: readonly E['type'][];
  // A method, so that the kinds of all streams can stand together.
  // oxlint-disable-next-line typescript/method-signature-style
  which?(data: D, earlier: E): boolean;
}>;

/** The keys that an event erases. */
export type Erasing<D extends object> = Readonly<{
  // A method, so that the kinds of all streams can stand together.
  // oxlint-disable-next-line typescript/method-signature-style
  keys(data: D, about: Readonly<{ stream: string }>): readonly string[];
}>;

/** One kind of stream: where it is kept and how to read what was written before. */
export type StreamKind<E extends Event = Event> = Readonly<{
  /** `enforcementCase`: no dash, because the first dash splits category and id. */
  category: string;
  /**
   * For each event, its steps from the oldest shape on. A step is appended once and never edited.
   */
  upcasters: { readonly [Type in E['type']]?: readonly Upcast[] };
  /** Which types of event it has, where it says so: any other cannot be read. */
  knows?: Knows;
  /**
   * Which of its events take back which: what followed from those in other files is undone with
   * them (`Reaction.undo`).
   */
  takesBack?: { readonly [Type in E['type']]?: TakingBack<E, DataOf<E, Type>> };
  /**
   * Whose keys are erased with an event（删除个人信息）: `person/<id>`, `matter/<stream>`. All
   * that was sealed under them is unreadable from then on, in every copy (PIPL 47).
   */
  erases?: { readonly [Type in E['type']]?: Erasing<DataOf<E, Type>> };
  /** Which of its events make something public, or take it off again（公开）. */
  publishes?: { readonly [Type in E['type']]?: Publishing<DataOf<E, Type>> };
  /**
   * Which of its events send something to a body outside, or tell its answer（对外移送、报送）.
   */
  dispatches?: { readonly [Type in E['type']]?: Dispatching<DataOf<E, Type>> };
  /** Never set: it lets the compiler read the union back from a stream. */
  event?: E;
}>;

/** `enforcementCase-440704.0197…`: one prefix isolates a district. */
export const streamName = (kind: { category: string }, district: string, id: string): string =>
  `${kind.category}-${district}.${id}`;

/** The parts of a stream's name, or nothing when it is not one of ours. */
export const partsOf = (
  stream: string,
): Readonly<{ category: string; district: string; id: string }> | undefined => {
  const match = /^([A-Za-z]+)-(\d{6})\.(.+)$/.exec(stream);
  return match ? { category: match[1]!, district: match[2]!, id: match[3]! } : undefined;
};

/** Today's shape number of an event: how many steps lead to it. */
export const schemaOf = (kind: StreamKind, type: string): number =>
  kind.upcasters[type]?.length ?? 0;

/** Old data in today's shape. */
export const inTodaysShape = (
  kind: StreamKind,
  stored: Readonly<{ type: string; data: object; schema: number }>,
): object =>
  (kind.upcasters[stored.type] ?? [])
    .slice(stored.schema)
    .reduce<object>((data, step) => step(data), stored.data);

/** The earlier events of its stream that an event takes back, oldest first; mostly none. */
export const takenBackBy = <E extends Event, R extends E>(
  { takesBack }: Pick<StreamKind<E>, 'takesBack'>,
  { type, data }: E,
  earlier: readonly R[],
): readonly R[] => {
  const table: Readonly<Record<string, TakingBack<E, object> | undefined>> = takesBack ?? {};
  const back = table[type];
  if (!back) return [];
  const { of, which = () => true } = back;
  return earlier.filter((one) => of.includes(one.type) && which(data, one));
};
