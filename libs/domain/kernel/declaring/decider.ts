import type { Act } from '../people/act.js';
import { afterCorrection, isOfCorrection, keepingWhatIsBeside } from '../events/correction.js';
import { afterOutgoing, isOfOutgoing } from '../events/outgoing-events.js';
import type { Fields } from './fields.js';
import type { Command, DataOf, Event } from '../events/message.js';
import { asItHappened } from './happened.js';
import { Refusal } from '../values/refusal.js';
import type { Referable, Reference } from './reference.js';

/**
 * Answers one command. Pure: it sees what was asked, the present state and the context of the act,
 * and nothing else. No events means that what was asked is already so. A rule that forbids it calls
 * `refuse` or `deny`.
 */
export type Decide<C extends Command, S, E extends Event> = (
  asked: C['data'],
  state: S,
  act: Act,
) => readonly E[];

/** What each event makes of the state. It never fails: what happened has happened. */
export type Evolve<S, E extends Event> = {
  readonly [Type in E['type']]: (state: S, data: DataOf<E, Type>) => S;
};

/** All the rules of one kind of stream. A command or an event without its row does not compile. */
export type Decider<C extends Command, S, E extends Event> = Readonly<{
  initial: S;
  decide: { readonly [Type in C['type']]: Decide<Extract<C, { type: Type }>, S, E> };
  evolve: Evolve<S, E>;
  /**
   * The commands that begin a stream, and what anything else asked of one that does not exist is
   * answered (404).
   */
  begins?: Readonly<{ by: readonly C['type'][]; else: readonly [code: string, reason: string] }>;
  /** For commands that name other files, which, to be looked up before they are decided. */
  refers?: {
    readonly [Type in C['type']]?: (
      asked: Extract<C, { type: Type }>['data'],
      state: S,
      act: Act,
    ) => readonly Reference[];
  };
  /** What each command asks, so that what differs in a repeat is called as people call it. */
  asking?: (command: string) => Fields;
  /** Never set: it lets the compiler read the unions back from a decider. */
  messages?: { command: C; event: E };
}>;

/** The state after a history. */
export const fold = <C extends Command, S, E extends Event>(
  { evolve, initial }: Decider<C, S, E>,
  history: readonly E[],
): S => history.reduce((state, event) => evolveOne(evolve, state, event), initial);

/** The state after one more event, one that any stream may have among them. */
export const evolveOne = <S, E extends Event>(evolve: Evolve<S, E>, state: S, event: E): S => {
  if (isOfCorrection(event)) return afterCorrection(evolve, state, event);
  if (isOfOutgoing(event)) return afterOutgoing(state, event);
  return keepingWhatIsBeside(state, evolve[event.type as E['type']](state, event.data));
};

/** What the rules answer to a command in a state. */
export const decide = <C extends Command, S, E extends Event>(
  decider: Decider<C, S, E>,
  command: C,
  state: S,
  act: Act,
): readonly E[] =>
  decider.decide[command.type as C['type']](command.data, state, happened(decider, command, act));

/** The act as of when its fact happened, where the command asks when. */
export const happened = <C extends Command, S, E extends Event>(
  { asking }: Decider<C, S, E>,
  command: C,
  act: Act,
): Act => (asking ? asItHappened(asking(command.type), command.data, act) : act);

/**
 * The files that a command names. None where its own guards will say that it cannot be done: they
 * come first, and say it.
 */
export const referencesOf = <C extends Command, S, E extends Event>(
  { refers }: Decider<C, S, E>,
  command: C,
  state: S,
  act: Act,
): readonly Reference[] => {
  try {
    return refers?.[command.type as C['type']]?.(command.data, state, act) ?? [];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};

/** How a referred file is folded: initial state and evolve belong together as they were told. */
export const foldingOf = ({ initial, evolve }: Referable) =>
  ({ initial, evolve: evolve as Evolve<unknown, Event>, decide: {} }) as const;
