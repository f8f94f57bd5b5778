import type { About, DataOf, Event, Reaction, Recorded } from '#domain/kernel';

/**
 * A command a reaction asks for. A key tells commands of one event apart whatever their order;
 * without one it is the order. It happened when its cause did, unless it is the system's own work,
 * which is done when it is done.
 */
export type Wanted = Readonly<{
  category: string;
  id: string;
  type: string;
  data: object;
  key?: string;
  happened?: 'when-done';
}>;

/**
 * A reaction that has to look up whom to tell. What it finds may differ from one attempt to the
 * next, so each command has a key of its own within the event, and its id follows from both. A
 * look-up that fails is tried again.
 */
export type LookingReaction<E extends Event = Event> = Omit<Reaction<E>, 'on' | 'undo'> &
  Readonly<{
    /** It makes or removes something beyond the log（文件、密钥）: it cannot be rehearsed. */
    beyond?: true;
    on: {
      readonly [Type in E['type']]?: (
        data: DataOf<E, Type>,
        about: About,
      ) => Promise<readonly (Wanted & Readonly<{ key: string }>)[]>;
    };
    undo?: {
      readonly [Type in E['type']]?: (
        data: DataOf<E, Type>,
        about: About,
        back: Recorded,
      ) => Promise<readonly (Wanted & Readonly<{ key: string }>)[]>;
    };
  }>;

type Sent = readonly Wanted[] | Promise<readonly Wanted[]>;
type Rule = (data: never, about: About) => Sent;
type Undo = (data: never, about: About, back: Recorded) => Sent;

/** Either kind, whatever the types of its events. */
export type AnyReaction = Omit<Reaction, 'on' | 'undo'> &
  Readonly<{
    beyond?: true;
    on: Readonly<Record<string, Rule | undefined>>;
    undo?: Readonly<Record<string, Undo | undefined>>;
  }>;
