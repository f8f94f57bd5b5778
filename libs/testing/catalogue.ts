import type { commandsAfterSending } from '#domain/procedure';
import type {
  Act,
  Actor,
  AnyNoun,
  Command,
  Event,
  MessageOf,
  Role,
  StreamKind,
} from '#domain/kernel';

/** A history in which a command does something, and what is sent then. */
export type Sample<Data extends object = object> = Readonly<{
  history: readonly Event[];
  data: Data;
  /** Who sends it in that role, where not anybody of the office can. */
  as?: (role: Role) => Actor;
  /** Under which circumstances, where they are not those of the office. */
  act?: Partial<Act>;
  /** Other files that are named, as they stand in the log. */
  beside?: readonly Readonly<{ of: StreamKind; id: string; history: readonly Event[] }>[];
  /** What is said to whoever sends it again, where that is not "it is so already". */
  again?: string;
}>;

type CommandsOf<N extends AnyNoun> = N extends AnyNoun ? N['commands'][number] : never;

/** Tried by the catalogue itself, on what it finds on record. */
type OfAnyNoun =
  | 'ProposeCorrection'
  | 'ConfirmCorrection'
  | 'WithdrawCorrection'
  | (typeof commandsAfterSending)[number];

/** A sample for each command of these nouns. */
export type Samples<N extends AnyNoun> = {
  readonly [V in CommandsOf<N> as Exclude<V['name'], OfAnyNoun>]: Sample<MessageOf<V>['data']>;
};

/** What the catalogue of commands tries the commands of a context with. */
export type Tried<N extends AnyNoun> = Readonly<{
  /** An act in the office the samples happen in. */
  act: (changes: Partial<Act>) => Act;
  /** Somebody there, in that role. */
  somebody: (role: Role) => Actor;
  /** Whose commands they are, where other nouns of the context have commands of the same name. */
  noun?: N;
  samples: Partial<Samples<N>>;
}>;

/** A request that names other files, and is done; the act has looked at each of them. */
export type Referring = Readonly<{
  noun: AnyNoun;
  history: readonly Event[];
  command: Command;
  act: Act;
}>;
